import { describe, expect, test } from 'vitest'
import { dayAfter, validityRule } from './validity-rule.ts'

describe('what a business says under “must be valid for”', () => {
  test.each([
    ['–', { rule: 'none' }],
    ['does not expire', { rule: 'none' }],
    ['30 days', { rule: 'remaining', span: { count: 30, unit: 'day' } }],
    ['at least six months', { rule: 'remaining', span: { count: 6, unit: 'month' } }],
    ['not older than 3 months', { rule: 'age', span: { count: 3, unit: 'month' } }],
    ['nicht älter als 12 Monate', { rule: 'age', span: { count: 12, unit: 'month' } }],
    ['no más de 2 años', { rule: 'age', span: { count: 24, unit: 'month' } }],
    ['5 years from date of issue', { rule: 'from-issue', span: { count: 60, unit: 'month' } }],
    ['the whole of the contract', { rule: 'in-force' }],
  ])('%s', (words, rule) => {
    expect(validityRule(words)).toEqual(rule)
  })

  test('a month after the last of January is the last of February', () => {
    expect(dayAfter('2027-01-31', { count: 1, unit: 'month' })).toBe('2027-02-28')
    expect(dayAfter('2026-12-15', { count: 30, unit: 'day' }, -1)).toBe('2026-11-15')
  })
})
