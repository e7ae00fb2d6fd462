import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { libraryDocument, normalKey, openLibrary, stands } from './library.ts'
import { stored } from './sample-for-tests.ts'

const now = new Date('2026-11-24T12:00:00Z')
const prices = stored(
  'prices',
  [
    ['SKU', 'Price'],
    ['HX-200 B', '12.50'],
    ['HX-300', '12.50'],
  ],
  { kind: 'price-list' },
)
const old = stored(
  'prices-2025',
  [
    ['SKU', 'Price'],
    ['HX-200 B', '11.90'],
  ],
  { kind: 'price-list', valid_until: '2025-12-31' },
)
const aliases = stored(
  'aliases',
  [
    ['Alias', 'SKU'],
    ['two inch gate', 'HX-200 B'],
  ],
  { kind: 'alias-table' },
)
const terms = stored(
  'terms',
  '# Returns\n\nGoods may be returned within 30 days.\n\n# Payment\n\nInvoices are due net 14 days.\n',
)

describe('the library', () => {
  const library = openLibrary([old, prices, aliases, terms], { now })

  test('finds the rows about an article whatever its case, spaces and dashes', () => {
    for (const key of ['HX-200 B', 'hx200b', 'HX–200–B', ' hx 200b ']) {
      expect(library.rowsAbout([key]).map(({ document }) => document.card.id)).toEqual([
        'prices',
        'aliases',
        'prices-2025',
      ])
    }
  })

  test('gives each row once, however many keys name it', () => {
    expect(library.rowsAbout(['HX-300', '12.50', 'HX-200 B'])).toHaveLength(4)
  })

  test('never takes a header or an empty key for an article', () => {
    expect(library.rowsAbout(['SKU', '', ' - '])).toEqual([])
  })

  test('shows documents of every state, those that may support a claim first', () => {
    expect(library.documents.map(({ card, state }) => `${card.id} ${state}`)).toEqual([
      'prices approved',
      'aliases approved',
      'terms approved',
      'prices-2025 expired',
    ])
  })

  test('answers questions from documents in force alone', () => {
    expect(library.search('price of HX-200 B', 9).map(({ document }) => document.card.id)).not.toContain(
      'prices-2025',
    )
    expect(library.search('can I return the goods', 1)[0]?.evidence.quote).toBe(
      'Goods may be returned within 30 days.',
    )
    expect(library.search('qwertz', 5)).toEqual([])
  })

  test('gives every row of a kind of document', () => {
    expect(library.rowsOf('price-list').map(({ cells }) => cells[0]?.cell.text)).toEqual([
      'HX-200 B',
      'HX-300',
      'HX-200 B',
    ])
  })

  test('holds only what a lane may use, by id or kind, in the states that all documents together give', () => {
    const newer = stored('prices-2027', 'x', { supersedes: ['prices'] })
    const narrow = openLibrary([prices, newer, terms], { now, allowed: ['price-list', 'terms'] })
    expect(narrow.documents.map(({ card, state }) => `${card.id} ${state}`)).toEqual([
      'terms approved',
      'prices superseded',
    ])
  })

  test('tells whether exactly this version stands', () => {
    const name = `prices@${prices.document.version}`
    expect(stands(library, name)).toBe(true)
    expect(stands(library, 'prices@000000000000')).toBe(false)
    expect(stands(library, 'prices')).toBe(false)
    expect(stands(library, `prices-2025@${old.document.version}`)).toBe(false)
    expect(libraryDocument(library, name)?.card.id).toBe('prices')
    expect(libraryDocument(library, 'terms')?.card.id).toBe('terms')
    expect(libraryDocument(library, 'unknown@1')).toBeUndefined()
  })
})

test('a key compares the same under any spacing, dashes and case', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'B', '3', ' ', '-', '–', '_', '.', '/') }),
      fc.constantFrom(' ', '-', '–', '\u00a0'),
      (text, gap) => {
        expect(normalKey(text.split('').join(gap).toUpperCase())).toBe(normalKey(text))
      },
    ),
  )
})

test('a proposal to somebody else and a template are known by name, and answer no question', () => {
  const past = stored(
    'past',
    [
      ['SKU', 'Price'],
      ['HX-200 B', '9.90'],
    ],
    { kind: 'past-proposal' },
  )
  const letter = stored('letter', 'The goods may be returned within 90 days.', { kind: 'offer-template' })
  const library = openLibrary([prices, terms, past, letter], { now })
  expect(library.rowsAbout(['HX-200 B']).map(({ document }) => document.card.id)).toEqual(['prices'])
  expect(library.rowsOf('past-proposal')).toEqual([])
  const answering = library.search('returned within days', 5).map(({ document }) => document.card.id)
  expect([...new Set(answering)]).toEqual(['terms'])
  expect(libraryDocument(library, 'past')?.card.id).toBe('past')
})
