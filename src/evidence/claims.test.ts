import { describe, expect, test } from 'vitest'
import { checkClaims } from './claims.ts'
import type { StoredVersion } from './document-state.ts'
import { openLibrary } from './library.ts'
import { mail, reply, stored } from './sample-for-tests.ts'

const now = new Date('2026-11-24T12:00:00Z')
const prices = stored(
  'price-list',
  [
    ['SKU', 'Description', 'Unit price (USD)', 'MOQ (pcs)', 'Lead time (days)'],
    ['HX-200', 'Gate valve 2 inch', '12.50', '500', '30'],
    ['HX-300', 'Gate valve 3 inch', '18.90', '200', '45'],
  ],
  { kind: 'price-list' },
)
const policy = stored(
  'returns',
  '# Returns\n\nGoods may be returned within 30 days of delivery in their original packaging.\n',
)
const buyer = mail(
  'Hello,\n\nplease quote 5,000 pcs of HX-200 for RFQ-2026-118.\nOur target price is USD 11.00. We need ISO 9001.\n',
)

function statuses(body: string, versions: StoredVersion[] = [prices, policy], more: object = {}): string[] {
  const library = openLibrary(versions, { now })
  return checkClaims({ draft: reply(body), support: { reading: buyer, library, ...more } }).map(
    ({ text, kind, status }) => `${text} | ${kind} | ${status}`,
  )
}

describe('a value in a draft', () => {
  test('is supported by the price list row of the article it speaks of', () => {
    expect(statuses('For HX-200 we can offer USD 12.50 per piece, MOQ 500 pcs, lead time 30 days.')).toEqual([
      'HX-200 | identifier | supported',
      'USD 12.50 per piece | price | supported',
      '500 pcs | moq | supported',
      '30 days | lead-time | supported',
    ])
  })

  test('is not supported by the row of another article', () => {
    expect(statuses('For HX-200 we can offer USD 18.90 per piece.')).toEqual([
      'HX-200 | identifier | supported',
      'USD 18.90 per piece | price | unsupported',
    ])
  })
})
