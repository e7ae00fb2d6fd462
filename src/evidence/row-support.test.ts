import { describe, expect, test } from 'vitest'
import type { DocumentCard } from '../words/document.ts'
import { checkClaims } from './claims.ts'
import type { StoredVersion } from './document-state.ts'
import { openLibrary } from './library.ts'
import { mail, reply, stored } from './sample-for-tests.ts'
import type { Customer } from './scope.ts'

const now = new Date('2026-11-24T12:00:00Z')

function list(rows: string[][], card: Partial<DocumentCard> = {}, id = 'List'): StoredVersion {
  return stored(id, rows, { kind: 'price-list', ...card })
}

/** Status and reason of what the sentence says about the price. */
function price(sentence: string, versions: StoredVersion[], customer?: Customer): string {
  const library = openLibrary(versions, { now })
  const support = { reading: mail('Please quote.'), library, ...(customer ? { customer } : {}) }
  const claims = checkClaims({ draft: reply(sentence), support }).filter(({ kind }) => kind === 'price')
  return claims.map(({ status, reason }) => (reason ? `${status}: ${reason}` : status)).join('; ')
}

describe('a price of a list', () => {
  test.each([
    [['Unit', 'Unit price (USD)'], ['pcs', '9.80'], 'per piece'],
    [['Price per 100 pcs (USD)'], ['9.80'], 'per 100 pcs'],
    [['Price (USD / 100 pcs)'], ['9.80'], 'per 100 pcs'],
    [['Price unit', 'Price USD'], ['100 pcs', '9.80'], 'per 100 pcs'],
    [['Price unit', 'Unit', 'Price USD'], ['100', 'pcs', '9.80'], 'per 100 pcs'],
    [['Unit', 'Price USD'], ['carton of 12', '9.80'], 'per carton'],
    [['Unit', 'Price'], ['kg', '$9.80'], 'per kg'],
  ])('under %j is for what the row says: %j', (columns, cells, per) => {
    const versions = [
      list([
        ['SKU', ...columns],
        ['HX-200', ...cells],
      ]),
    ]
    for (const said of ['per piece', 'per 100 pcs', 'per carton', 'per kg', 'per set', 'per 12 pieces'])
      expect(price(`HX-200 costs USD 9.80 ${said}.`, versions)).toBe(
        said === per ? 'supported' : 'unsupported: List says ' + cells.at(-1),
      )
  })

  test.each(['Old price (USD)', 'Purchase price (USD)', 'Target price (USD)', 'Einkaufspreis (USD)'])(
    'is not the one under %s',
    (header) => {
      const versions = [
        list([
          ['SKU', header, 'New price (USD)'],
          ['HX-200', '5.10', '9.80'],
        ]),
      ]
      expect(price('HX-200 costs USD 9.80.', versions)).toBe('supported')
      expect(price('HX-200 costs USD 5.10 each.', versions)).toBe('unsupported: List says 9.80')
    },
  )

  test('ends with its own row, though the list still holds', () => {
    const versions = [
      list([
        ['SKU', 'Unit price (USD)', 'Valid until'],
        ['HX-200', '12.50', '2026-01-31'],
        ['HX-300', '18.90', '2026-11-24'],
      ]),
    ]
    expect(price('HX-200 costs USD 12.50.', versions)).toBe(
      'expired: the row in List was valid until 2026-01-31',
    )
    expect(price('HX-300 costs USD 18.90.', versions)).toBe('supported')
  })

  test('is for whom its card says', () => {
    const rows = [
      ['SKU', 'Unit price (USD)'],
      ['HX-200', '10.00'],
    ]
    const us = [list(rows, { scope: { market: ['US'] } })]
    const dealers = [list(rows, { scope: { customer_tier: ['distributor'] } })]
    const says = 'HX-200 costs USD 10.00.'
    expect(price(says, us, { countries: ['US'] })).toBe('supported')
    expect(price(says, us, { countries: ['DE'] })).toBe('unsupported: List is for US, not for DE')
    expect(price(says, us)).toBe("unsupported: List is for US, and the buyer's country is not known")
    expect(price(says, dealers)).toBe('unsupported: List is for distributor customers only')
    expect(price('For distributors HX-200 costs USD 10.00.', dealers)).toBe('supported')
  })
})

describe('a table that is about something else', () => {
  const ports = stored('Ports', [
    ['Port', 'Country'],
    ['Hamburg', 'Germany'],
  ])
  const contracts = stored('Contracts', [
    ['Contract', 'Response time'],
    ['Silver', '1 working day'],
    ['Bronze', '3 working days'],
  ])

  test('lists no article, so that "DDP Hamburg" is not known from it', () => {
    const library = openLibrary([ports], { now })
    const claims = checkClaims({
      draft: reply('We ship DDP Hamburg.'),
      support: { reading: mail('Hi.'), library },
    })
    expect(claims).toMatchObject([{ text: 'DDP Hamburg', status: 'unsupported' }])
  })

  test('is read by its row', () => {
    const support = { reading: mail('Hi.'), library: openLibrary([contracts], { now }) }
    const status = (text: string) => checkClaims({ draft: reply(text), support }).map((one) => one.status)
    expect(status('The response time of the Bronze contract is 3 working days.')).toEqual(['supported'])
  })
})
