import { describe, expect, test } from 'vitest'
import type { DocumentCard } from '../words/document.ts'
import { plainText, type SourceText } from '../words/text.ts'
import { proposeCard } from './propose-card.ts'
import { holds } from './quote.ts'
import { sheet, stored } from './sample-for-tests.ts'

function proposed(
  text: SourceText | string,
  fileName: string,
  known: { card: DocumentCard; fileName: string }[] = [],
) {
  const source = typeof text === 'string' ? plainText('document:new', text) : text
  const { card, because } = proposeCard(source, { fileName, known })
  const quoted = because.flatMap(({ evidence }) => evidence ?? [])
  expect(quoted.filter((evidence) => !holds(evidence, () => source))).toEqual([])
  return card
}

describe('a card is proposed', () => {
  test('with the first heading for a title, else the subject, else the file name', () => {
    expect(proposed('# Sample policy\n\nTwo pieces are free.\n', 'p.md').title).toBe('Sample policy')
    expect(proposed('From: a@b.example\nSubject: Re: AW: Barcode labels\n\nYes.\n', 'x.eml').title).toBe(
      'Barcode labels',
    )
    expect(
      proposed(
        sheet('document:new', [
          ['SKU', 'Price'],
          ['HX-200', '12.50'],
        ]),
        'price_list-2026.xlsx',
      ).title,
    ).toBe('Price list 2026')
  })

  test.each([
    [
      'price-list',
      sheet('d', [
        ['SKU', 'Unit price (USD)'],
        ['HX-200', '12.50'],
      ]),
      'a.xlsx',
    ],
    [
      'lead-times',
      sheet('d', [
        ['SKU', 'MOQ', 'Lead time'],
        ['HX-200', '500', '4 weeks'],
      ]),
      'a.csv',
    ],
    [
      'alias-table',
      sheet('d', [
        ['Alias', 'SKU'],
        ['LRS-1', 'HX-200'],
      ]),
      'a.csv',
    ],
    ['certificate', plainText('d', 'CERTIFICATE\n\nISO 9001:2015 is met.'), 'scan.pdf'],
    ['past-answer', plainText('d', 'From: a@b.example\nSubject: x\n\nYes, we do.'), 'a.eml'],
    ['policy', plainText('d', '# Payment\n\nWe take transfers only.'), 'a.md'],
    [
      null,
      sheet('d', [
        ['Colour', 'Code'],
        ['red', 'R1'],
        ['blue', 'B1'],
      ]),
      'a.csv',
    ],
  ])('as a %s', (kind, text, fileName) => {
    expect(proposed(text, fileName).kind).toBe(kind)
  })

  test.each([
    ['This list is valid until 31 December 2026.', '2026-12-31'],
    ['Valid from 1 July 2026 to 31 December 2026\nIssued 24 June 2026', '2026-12-31'],
    ['Gültig bis 31.12.2026', '2026-12-31'],
    ['Date of issue: 2025-03-15\nExpiry date: 2028-03-14', '2028-03-14'],
    ['Issued on 3 May 2025.', null],
  ])('with the validity that it states: %s', (text, until) => {
    expect(proposed(text, 'a.md').valid_until).toBe(until)
  })

  test('superseding the edition before it, and nothing else', () => {
    const before = (id: string, fileName: string) => ({
      card: stored(id, '', { kind: 'price-list' }).document.card,
      fileName,
    })
    const known = [
      before('PRICE-2025', 'prices-2025.xlsx'),
      before('PRICE-2026-H1', 'prices-2026-H1.xlsx'),
      before('SPARE-2026-H1', 'spare-parts-2026-H1.xlsx'),
    ]
    const list = sheet('d', [
      ['SKU', 'Price USD'],
      ['HX-200', '12.50'],
    ])
    expect(proposed(list, 'prices-2026-H2.xlsx', known).supersedes).toEqual(['PRICE-2026-H1'])
    expect(proposed(list, 'prices-2024.xlsx', known).supersedes).toEqual([])
    expect(proposed(list, 'prices.xlsx', known).supersedes).toEqual([])
  })

  test('for the market in its title', () => {
    expect(proposed('# Price list Germany\n\nx\n', 'a.md').scope).toEqual({ market: ['DE'] })
    expect(proposed('# Price list\n\nGoods from Germany.\n', 'a.md').scope).toEqual({})
  })
})
