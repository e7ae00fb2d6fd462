import { expect, it } from 'vitest'
import { classify } from './classify.ts'
import type { Example } from './model.ts'
import { compare } from './replay.ts'
import { train } from './train.ts'

const things = ['pump', 'valve', 'hose', 'filter', 'gasket', 'motor', 'switch', 'cable']
const asking = things.map((thing): Example => ({ text: `please quote a ${thing}`, label: 'quote' }))
const waiting = things.map((thing): Example => ({ text: `where is my ${thing}`, label: 'delivery' }))
const turned = [...asking, ...waiting].map((example) => ({
  ...example,
  label: example.label === 'quote' ? 'delivery' : 'quote',
}))
const decided: Example[] = [
  { text: 'please quote a ladder', label: 'quote' },
  { text: 'please quote a rope', label: 'quote' },
  { text: 'where is my ladder', label: 'delivery' },
]
const good = train([...asking, ...waiting])
const bad = train(turned)

it('lets a better model take over, and says what it has right that the old one has not', () => {
  expect(decided.map(({ text }) => classify(good, text).label)).toEqual(['quote', 'quote', 'delivery'])
  expect(compare(bad, good, decided)).toEqual({
    agree: 0,
    better: 3,
    worse: 0,
    byLabel: {
      delivery: { decided: 1, oldRight: 0, candidateRight: 1 },
      quote: { decided: 2, oldRight: 0, candidateRight: 2 },
    },
    learnt: 0,
    mayReplace: true,
  })
})

it('keeps the old model where the new one is worse', () => {
  const { worse, better, mayReplace } = compare(good, bad, decided)
  expect({ worse, better, mayReplace }).toEqual({ worse: 3, better: 0, mayReplace: false })
})

it('does not count what one of the two has learnt from, and changes nothing without a new case', () => {
  expect(compare(bad, good, [...asking, ...decided]).learnt).toBe(asking.length)
  expect(compare(bad, good, asking)).toMatchObject({
    agree: 0,
    better: 0,
    worse: 0,
    learnt: 8,
    mayReplace: false,
  })
})

it('keeps the old model where one label would suffer, though there are more right answers in all', () => {
  const waits = (label: string, count: number): Example[] =>
    Array.from({ length: count }, (_, at) => ({ text: `where is my ladder number ${at}`, label }))
  const replay = compare(good, bad, [...waits('quote', 6), ...waits('delivery', 3)])
  expect(replay).toMatchObject({ better: 6, worse: 3, mayReplace: false })
  expect(compare(good, bad, waits('quote', 6)).mayReplace).toBe(true)
})
