import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftSpans } from './shift-spans.ts'

const price = { start: 7, end: 15 }

test('words typed before a claim move it', () => {
  expect(shiftSpans([price], 'We ask USD 5.94.', 'Today we ask USD 5.94.')).toEqual([{ start: 13, end: 21 }])
})

test('words typed behind a claim leave it where it is', () => {
  expect(shiftSpans([price], 'We ask USD 5.94.', 'We ask USD 5.94 each.')).toEqual([price])
})

test('a claim that is typed over is no longer a claim', () => {
  expect(shiftSpans([price], 'We ask USD 5.94.', 'We ask USD 6.94.')).toEqual([])
})

test('a span that is kept still covers the same words', () => {
  const edits = fc.tuple(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), fc.nat(20), fc.nat(20))
  fc.assert(
    fc.property(edits, ([before, after, start, length]) => {
      const span = { start, end: Math.max(start, Math.min(before.length, start + length)) }
      const kept = shiftSpans([span], before, after).map((one) => after.slice(one.start, one.end))
      expect(kept).toEqual(kept.map(() => before.slice(span.start, span.end)))
    }),
  )
})
