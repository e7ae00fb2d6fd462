import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../words/text.ts'
import { evidenceAt, evidenceOfCell, holds, spelledIn } from './quote.ts'
import { sheet } from './sample-for-tests.ts'

const span = fc
  .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), fc.nat(), fc.nat())
  .filter(([text]) => text.length > 0)
  .map(([text, a, b]) => {
    const start = a % text.length
    return { text, start, end: start + 1 + (b % (text.length - start)) }
  })

describe('evidence', () => {
  test('quotes exactly what stands at its place, and so holds', () => {
    fc.assert(
      fc.property(span, ({ text, start, end }) => {
        const source = plainText('signal:body', text)
        const evidence = evidenceAt(source, start, end)
        expect(evidence.quote).toBe(text.slice(start, end))
        expect(holds(evidence, () => source)).toBe(true)
      }),
    )
  })

  test('no longer holds when any character of the quote is another one', () => {
    fc.assert(
      fc.property(span, fc.nat(), ({ text, start, end }, at) => {
        const place = start + (at % (end - start))
        const other = text.charCodeAt(place) === 0x78 ? 'y' : 'x'
        const changed = plainText('signal:body', text.slice(0, place) + other + text.slice(place + 1))
        expect(holds(evidenceAt(plainText('signal:body', text), start, end), () => changed)).toBe(false)
      }),
    )
  })

  test('does not hold when the same words stand one character further', () => {
    const evidence = evidenceAt(plainText('signal:body', 'Price: USD 12.50'), 7, 16)
    expect(holds(evidence, () => plainText('signal:body', ' Price: USD 12.50'))).toBe(false)
  })

  test('cannot be made of nothing, or of a span the text does not have', () => {
    const text = plainText('signal:body', 'abc')
    for (const [start, end] of [
      [1, 1],
      [2, 1],
      [-1, 2],
      [0, 4],
      [0.5, 2],
    ] as const) {
      expect(() => evidenceAt(text, start, end)).toThrow(RangeError)
    }
    expect(holds({ source: 'signal:body', start: 0, end: 0, quote: '' }, () => text)).toBe(false)
  })

  test('of a cell says where in the sheet it stands', () => {
    const text = sheet('document:p@1', [
      ['SKU', 'Price'],
      ['HX-200', '12.50'],
    ])
    const cell = text.tables[0]?.rows[1]?.[1]
    expect(cell && evidenceOfCell(text, cell)).toMatchObject({ quote: '12.50', where: 'Sheet1!B2' })
  })

  test('takes the place of the mark it starts in', () => {
    const text = { ...plainText('document:p@1', 'one two'), marks: [{ start: 4, end: 7, where: 'page 2' }] }
    expect(evidenceAt(text, 4, 7).where).toBe('page 2')
    expect(evidenceAt(text, 0, 3)).not.toHaveProperty('where')
  })
})

describe('an identifier', () => {
  const text = plainText('signal:body', 'our order HX 200-B and HX-2001, PO 4500118')

  test('is found whatever separates its parts', () => {
    expect(spelledIn('HX-200 B', text)?.quote).toBe('HX 200-B')
  })

  test('is not found inside a longer one', () => {
    expect(spelledIn('HX-20', text)).toBeNull()
    expect(spelledIn('118', text)).toBeNull()
  })
})

test('an address, a link and an edition are spelled with their own signs', () => {
  const text = plainText(
    'document:a@1',
    'Write to lena@vogt.example, see https://vogt.example/a?b=1, ISO 9001:2015.',
  )
  for (const one of ['lena@vogt.example', 'https://vogt.example/a?b=1', 'ISO 9001:2015', 'ISO-9001:2015'])
    expect(spelledIn(one, text)?.quote).toBe(one.replace('-', ' '))
  expect(spelledIn('lena.vogt.example', text)).toBeNull()
})
