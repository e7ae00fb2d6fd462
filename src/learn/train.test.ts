import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaBelow, calibrationError, confidencesOf, fitConfidences, fitOut } from './calibration.ts'
import { foldsOf } from './folds.ts'
import type { Example } from './model.ts'
import { train } from './train.ts'

const colours = ['red', 'green', 'blue', 'black', 'white', 'brown']
const examples: Example[] = colours.flatMap((colour) =>
  ['paint', 'lamp', 'chair', 'car', 'wall', 'door', 'coat', 'hat'].map((thing, at) => ({
    text: `${at % 2 === 0 ? 'a' : 'the'} ${colour} ${thing}`,
    label: colour,
  })),
)

describe('train', () => {
  it('makes the same model of the same examples in any order', () => {
    const turned = examples.toReversed()
    expect(JSON.stringify(train(turned))).toBe(JSON.stringify(train(examples)))
  })

  it('gives another version for other examples and other settings', () => {
    const versions = [
      train(examples),
      train(examples.slice(1)),
      train(examples, { cost: 0.5 }),
      train(examples, { names: { red: ['the colour of blood'] } }),
    ].map(({ version }) => version)
    expect(new Set(versions).size).toBe(4)
    expect(versions[0]).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  it('refuses what cannot be told apart', () => {
    expect(() => train([{ text: 'one', label: 'a' }])).toThrow(/two labels/)
    expect(() => train([])).toThrow(/two labels/)
  })

  it('learns from one example a label, and from a label that only its name describes well', () => {
    const model = train(
      [
        { text: 'x', label: 'a' },
        { text: 'y', label: 'b' },
      ],
      { names: { a: ['invoice and payment'], b: ['holiday and absence'] } },
    )
    expect(model.labels).toEqual(['a', 'b'])
    expect(model.learnt).toEqual({ examples: 2, none: 0, byLabel: { a: 1, b: 1 } })
    expect(model.lexicon.keys).toContain('winvoice')
  })

  it('measures itself on what it did not learn from', () => {
    const shuffled = examples.map((example, at) => ({ ...example, label: colours[(at * 7) % 6] ?? '' }))
    expect(train(examples).measured.accuracy).toBeGreaterThan(0.9)
    expect(train(shuffled).measured.accuracy).toBeLessThan(0.5)
  })

  it('learns words from texts that nobody has decided on', () => {
    const few = [
      { text: 'please send the refund', label: 'refund' },
      { text: 'refund not received', label: 'refund' },
      { text: 'where is my parcel', label: 'delivery' },
      { text: 'parcel not delivered', label: 'delivery' },
    ]
    const unlabelled = [
      'send the refund of my money back',
      'the refund is missing, money back please',
      'where is the parcel the courier has',
      'my parcel is late, ask the courier',
    ]
    const knows = (given: string[]): string[] =>
      train(few, { unlabelled: given }).lexicon.keys.filter((key) => key === 'wmoney' || key === 'wcourier')
    expect(knows([])).toEqual([])
    expect(knows(unlabelled).toSorted()).toEqual(['wcourier', 'wmoney'])
    expect(train(few, { unlabelled: unlabelled.toReversed() }).weights).toEqual(
      train(few, { unlabelled }).weights,
    )
  })

  it('takes examples of no label as what is out of scope', () => {
    const none = Array.from(
      { length: 24 },
      (_, at): Example => ({ text: `weather number ${at} is fine`, label: null }),
    )
    const model = train([...examples, ...none])
    expect(model.learnt.none).toBe(24)
    expect(model.measured.outArea).toBeGreaterThan(0.95)
  })

  it('never has a group on both sides of a validation, and spreads labels evenly', () => {
    const grouped = Array.from(
      { length: 40 },
      (_, at): Example => ({
        text: `line ${at}`,
        label: at % 2 === 0 ? 'a' : 'b',
        group: `meeting ${Math.floor(at / 4)}`,
      }),
    )
    const folds = foldsOf(grouped, 5)
    for (let at = 0; at < 40; at++) expect(folds[at]).toBe(folds[at - (at % 4)])
    const single = foldsOf(examples, 4)
    for (const fold of [0, 1, 2, 3]) expect(single.filter((one) => one === fold)).toHaveLength(12)
  })
})

describe('calibration', () => {
  it('never turns the order of scores', () => {
    const score = fc.double({ min: -5, max: 5, noNaN: true })
    const rows = fc.array(
      fc.record({ scores: fc.array(score, { minLength: 3, maxLength: 3 }), label: fc.nat(2) }),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(rows, score, score, (held, one, other) => {
        const { slope, offsets } = fitConfidences(held, 3)
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
          (value) => confidencesOf([value, 0, -1], slope, offsets)[0] ?? 0,
        )
        expect(slope).toBeGreaterThan(0)
        expect(low).toBeLessThanOrEqual((high ?? 0) + 1e-12)
      }),
      { numRuns: 50 },
    )
  })

  it('makes confidences as often right as they say', () => {
    // Scores of which the higher one is right seven times in ten, however high it is.
    const held = Array.from({ length: 400 }, (_, at) => ({
      scores: [4, 0, 0],
      label: at % 10 < 7 ? 0 : 1 + (at % 2),
    }))
    const { slope, offsets } = fitConfidences(held, 3)
    expect(confidencesOf([4, 0, 0], slope, offsets)[0]).toBeCloseTo(0.7, 1)
  })

  it('puts the bound for no label between what is in and what is out', () => {
    const inside = Array.from({ length: 50 }, (_, at) => ({ top: 0.5 + at / 100, right: true }))
    const out = fitOut(
      inside,
      Array.from({ length: 50 }, (_, at) => -0.5 - at / 100),
    )
    const scoreOf = (top: number): number => 1 / (1 + Math.exp((out?.slope ?? 0) * top + (out?.offset ?? 0)))
    expect(scoreOf(0.6)).toBeLessThan(out?.bound ?? 0)
    expect(scoreOf(-0.6)).toBeGreaterThan(out?.bound ?? 1)
    expect(fitOut(inside, [])).toBeNull()
  })

  it('measures areas and errors as they are defined', () => {
    expect(areaBelow([0, 1], [2, 3])).toBe(1)
    expect(areaBelow([2, 3], [0, 1])).toBe(0)
    expect(areaBelow([1], [1])).toBe(0.5)
    expect(calibrationError([{ confidence: 0.8, right: true }])).toBeCloseTo(0.2)
  })
})
