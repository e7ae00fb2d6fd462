import { describe, expect, test } from 'vitest'
import { weighAttribution } from './attribution.ts'

const passage =
  'Our presses are tested at the factory before delivery. Spare parts stay available for ten years, and a technician can train your staff on site.'

describe('a statement that a passage', () => {
  test.each([
    'Our presses are tested at the factory before delivery.',
    'Spare parts stay available for ten years.',
    'Yes, a technician can train your staff on site.',
    'The presses are tested before delivery.',
  ])('says is well supported: %s', (statement) => {
    expect(weighAttribution(statement, passage)).toBeGreaterThan(0.6)
  })

  test.each([
    'Our presses have won several awards in Scandinavia.',
    'Spare parts stay available and shipping them by air freight is always our treat.',
    'We love how quiet they are!',
  ])('does not say is doubted: %s', (statement) => {
    expect(weighAttribution(statement, passage)).toBeLessThan(0.4)
  })

  test.each([
    ['Spare parts stay available.', 'Spare parts do not stay available.'],
    ['They are tested before delivery.', 'They are tested after delivery.'],
    ['Spare parts stay available for ten years.', 'Spare parts stay available for 25 years.'],
  ])('says otherwise scores lower: %s / %s', (right, wrong) => {
    expect(weighAttribution(wrong, passage)).toBeLessThan(weighAttribution(right, passage) - 0.1)
  })
})

test('the score is a share for any text, also for none and for words without spaces', () => {
  for (const [statement, source] of [
    ['', ''],
    ['', passage],
    ['备件十年有货', '备件可供应十年'],
    ['...', '!'],
  ] as const) {
    const score = weighAttribution(statement, source)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
})
