import { expect, it } from 'vitest'
import { type Case, replayHeldOut, usual } from './held-out.ts'
import { Settings } from './model.ts'

const settings = Settings.parse(usual)
const things = ['pump', 'valve', 'hose', 'filter', 'gasket', 'motor', 'switch', 'cable', 'bearing', 'flange']
const ways = ['please quote a', 'what does a new one cost of the', 'your best price for the']
const waits = ['where is my', 'still no delivery of the', 'when do you ship the']

function cases(words: readonly string[], label: string, more: Partial<Case> = {}): Case[] {
  return words.flatMap((way) =>
    things.map((thing): Case => ({ text: `${way} ${thing}`, label, unaided: null, isKnown: true, ...more })),
  )
}

const decided = [...cases(ways, 'quote'), ...cases(waits, 'delivery')]

it('lets the first model in where it is better than what is said without one', () => {
  const replay = replayHeldOut({ cases: decided, seeds: [], hasOld: false }, settings)
  expect(replay).toMatchObject({ cases: 60, oldRight: 0, worse: 0, against: null })
  expect(replay.candidateRight).toBeGreaterThan(50)
  expect(replay.calibrationError).toBeLessThan(0.15)
})

it('keeps it back where what is said without one was right already', () => {
  const known = decided.map((one): Case => ({ ...one, unaided: one.label }))
  const { against, oldRight } = replayHeldOut({ cases: known, seeds: [], hasOld: false }, settings)
  expect(oldRight).toBe(60)
  expect(against?.code).toMatch(/^worse-in-all$|^no-better$/)
})

it('keeps back what new decisions against all the old ones would make of it', () => {
  const turned = [
    ...cases(ways, 'delivery', { isKnown: false }),
    ...cases(waits, 'quote', { isKnown: false }),
  ]
    .slice(0, 50)
    .map((one) => ({ ...one, text: `${one.text}, thank you` }))
  const replay = replayHeldOut({ cases: [...decided, ...turned], seeds: [], hasOld: true }, settings)
  expect(replay.standing.worse).toBeGreaterThan(replay.standing.better + 1)
  expect(replay.against).not.toBeNull()
})

it('lets a new category in that the model in force has never heard of', () => {
  const visits = cases(['can the engineer come for the', 'move the appointment for the'], 'visits', {
    isKnown: false,
  })
  const replay = replayHeldOut({ cases: [...decided, ...visits], seeds: [], hasOld: true }, settings)
  expect(replay.byLabel['visits']).toMatchObject({ decided: 20, oldRight: 0 })
  expect(replay.against).toBeNull()
})

it('never knows a case beforehand: neither from its thread nor from an example copied from it', () => {
  // The same words with both labels, three times each, in threads of one label: knowing the thread gives it away.
  const texts = things.map((thing, at) => ({ thing, label: at % 2 === 0 ? 'quote' : 'delivery' }))
  const threads = texts.flatMap(({ thing, label }) =>
    [1, 2, 3].map((mail): Case => {
      const text = `${thing} ${thing} ${mail}`
      return { text, label, group: thing, unaided: null, isKnown: false }
    }),
  )
  const torn = threads.map(({ group: _, ...rest }) => rest)
  const right = (some: readonly Case[], seeds: readonly Case[] = []) =>
    replayHeldOut({ cases: some, seeds, hasOld: false }, settings).candidateRight
  expect(right(torn)).toBeGreaterThan(25)
  expect(right(threads)).toBeLessThan(20)
  expect(right(threads, threads)).toBe(right(threads))
})
