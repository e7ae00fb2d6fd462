import { expect, it } from 'vitest'
import { plainText } from '../../../src/words/text.ts'
import { pagesOf, stripsOf } from './pdf-places.ts'

const first = 'Price list 2026\nPan 4.20 Lid 4.20\n'
const second = 'Terms: 30 days'
const text = {
  ...plainText('document:prices@1', first + second),
  marks: [
    { start: 0, end: first.length, where: 'page 1' },
    { start: first.length, end: first.length + second.length, where: 'page 2' },
  ],
}
const span = (from: number, words: string) => ({ start: from, end: from + words.length })

it('knows which characters stand on which page', () => {
  expect(pagesOf(text).map(({ page, start }) => [page, start])).toEqual([
    [1, 0],
    [2, first.length],
  ])
})

it('finds words that the page breaks elsewhere, and the right one of two that are equal', () => {
  const pieces = ['Price list 2026', 'Pan ', '4.', '20', '  Lid 4.20'].map((str) => ({ str }))
  expect(stripsOf(text, span(first.indexOf('4.20'), '4.20'), pieces)).toEqual([
    { piece: 2, from: 0, to: 1 },
    { piece: 3, from: 0, to: 1 },
  ])
  expect(stripsOf(text, span(first.lastIndexOf('4.20'), '4.20'), pieces)).toEqual([
    { piece: 4, from: 0.6, to: 1 },
  ])
})

it('marks nothing rather than something else', () => {
  expect(stripsOf(text, span(first.length, 'Terms'), [{ str: 'a scan without text' }])).toEqual([])
})
