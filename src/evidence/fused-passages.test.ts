import { expect, test } from 'vitest'
import type { LibraryDocument, Passage } from '../words/document.ts'
import { fused, nearest } from './fused-passages.ts'

const passage = (name: string): Passage => ({
  document: {} as LibraryDocument,
  evidence: { source: `document:${name}@1`, start: 0, end: 4, quote: name },
  score: 0,
})
const names = (list: readonly Passage[]) => list.map(({ evidence }) => evidence.quote)
const [a, b, c, d] = [passage('a'), passage('b'), passage('c'), passage('d')] as const

test('what both searches find comes first, then what either finds early, each once', () => {
  expect(names(fused([a, b, c], [d, b], 10))).toEqual(['b', 'a', 'd', 'c'])
  expect(names(fused([a, b, c], [], 2))).toEqual(['a', 'b'])
})

test('the nearest vectors first; one of another length, without direction or not a number counts for nothing', () => {
  const pairs = [
    { passage: a, vector: [0.6, 0.8] },
    { passage: b, vector: [1, 0.1] },
    { passage: c, vector: [1, 0, 0] },
    { passage: d, vector: [0, 0] },
    { passage: passage('e'), vector: [Number.NaN, 1] },
    { passage: passage('f'), vector: undefined },
    { passage: passage('g'), vector: [-1, 0] },
  ]
  expect(names(nearest([1, 0], pairs, 10))).toEqual(['b', 'a'])
})
