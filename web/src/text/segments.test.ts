import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segments } from './segments.ts'

test('a text without spans is one piece', () => {
  expect(segments('plain', [])).toEqual([{ start: 0, end: 5, text: 'plain', spans: [] }])
})

test('a claim in the middle of a sentence is a piece of its own', () => {
  const price = { start: 7, end: 15 }
  expect(segments('We ask USD 5.94.', [price]).map(({ text, spans }) => [text, spans.length])).toEqual([
    ['We ask ', 0],
    ['USD 5.94', 1],
    ['.', 0],
  ])
})

test('a price inside a longer sentence keeps both spans, the longer one first', () => {
  const sentence = { start: 0, end: 12, name: 'sentence' }
  const price = { start: 4, end: 8, name: 'price' }
  const middle = segments('for 5.94 now', [price, sentence])[1]
  expect(middle?.spans.map(({ name }) => name)).toEqual(['sentence', 'price'])
})

test('an empty or outlying span marks nothing, one that reaches beyond is cut', () => {
  const pieces = segments('abcdef', [
    { start: 2, end: 2 },
    { start: 9, end: 12 },
    { start: 4, end: 99 },
  ])
  expect(pieces.map(({ text, spans }) => [text, spans.length])).toEqual([
    ['abcd', 0],
    ['ef', 1],
  ])
})

test('a part of a text is cut with the positions of the whole', () => {
  expect(segments('0123456789', [{ start: 2, end: 5 }], 4, 8)).toEqual([
    { start: 4, end: 5, text: '4', spans: [{ start: 2, end: 5 }] },
    { start: 5, end: 8, text: '567', spans: [] },
  ])
})

test('no text is no pieces', () => {
  expect(segments('', [{ start: 0, end: 3 }])).toEqual([])
})

test('whatever the spans, the pieces are the text, and each span covers exactly its pieces', () => {
  const spans = fc.array(fc.record({ start: fc.nat(40), end: fc.nat(40) }), { maxLength: 12 })
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), spans, (text, all) => {
      const pieces = segments(text, all)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const span of all) {
        const covered = pieces.filter((piece) => piece.spans.includes(span)).map((piece) => piece.text)
        expect(covered.join('')).toBe(span.end > span.start ? text.slice(span.start, span.end) : '')
      }
    }),
  )
})
