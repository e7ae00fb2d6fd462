import { describe, expect, test } from 'vitest'
import { answerIn, likeliestAnswer } from './answering.ts'
import { holdsKind, kindAsked } from './asked-kind.ts'

const title = 'Warranty for hydraulic presses'
const warranty = [
  'The warranty for hydraulic presses is a promise to repair defects free of charge.',
  'It covers the frame and the pump for 24 months after delivery.',
  'Seals and hoses wear and are not covered.',
  'Damage by the wrong oil ends it at once.',
]
const office = [
  'Our office in Porto was opened by Ana Sousa in 1998.',
  'It has a view of the river.',
  'Visitors find parking behind the building.',
]

describe('a passage that', () => {
  test('speaks of what is asked is likely to answer', () => {
    const question = 'How long does the warranty cover the pump?'
    expect(answerIn(question, warranty, title).answerable).toBeGreaterThan(0.6)
    expect(answerIn(question, warranty, title).sentences).toContain(1)
  })

  test('speaks of something else is not', () => {
    const { answerable } = answerIn('How long does the warranty cover the pump?', office, 'Our offices')
    expect(answerable).toBeLessThan(0.3)
  })

  test('is empty answers nothing', () => {
    expect(answerIn('How long?', [])).toEqual({ answerable: 0, sentences: [] })
  })
})

test('a question asks for a kind of thing, and a sentence may hold one', () => {
  expect(kindAsked('Who opened the office in Porto?')).toBe('person')
  expect(kindAsked('how many visitors come')).toBe('number')
  expect(kindAsked('Wie lange gilt die Garantie?')).toBe('anything')
  expect(holdsKind('person', office[0] ?? '')).toBe(true)
  expect(holdsKind('person', office[1] ?? '')).toBe(false)
})

test('as many sentences are chosen as are worth their risk', () => {
  expect(likeliestAnswer([0.1, 0.9, 0.1])).toEqual([1])
  expect(likeliestAnswer([0.5, 0.5, 0.5])).toEqual([0, 1, 2])
  expect(likeliestAnswer([])).toEqual([])
})
