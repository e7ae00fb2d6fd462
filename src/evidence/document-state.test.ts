import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentStates, documentVersionOf } from './document-state.ts'
import { stored } from './sample-for-tests.ts'

const now = new Date('2026-11-24T12:00:00Z')
const stateOf = (card: Parameters<typeof stored>[2], withdrawn = false): string | undefined =>
  documentStates([stored('prices', 'x', card, withdrawn)], now)[0]

describe('a document', () => {
  test('is a draft until a person has approved it on a day that has come', () => {
    expect(stateOf({ approved_by: null })).toBe('draft')
    expect(stateOf({ approved_by: ' ' })).toBe('draft')
    expect(stateOf({ approved_on: null })).toBe('draft')
    expect(stateOf({ approved_on: '2026-11-26' })).toBe('draft')
    expect(stateOf({})).toBe('approved')
  })

  test('approved today in Auckland is approved, although it is still yesterday in UTC', () => {
    expect(
      documentStates([stored('p', 'x', { approved_on: '2026-11-25' })], new Date('2026-11-24T11:30:00Z')),
    ).toEqual(['approved'])
  })

  test('is valid through the whole of its last day and not a second longer', () => {
    const last = [stored('p', 'x', { valid_until: '2026-11-24' })]
    expect(documentStates(last, new Date('2026-11-24T23:59:59.999Z'))).toEqual(['expiring'])
    expect(documentStates(last, new Date('2026-11-25T00:00:00.000Z'))).toEqual(['expired'])
  })

  test('is expiring for its last thirty days', () => {
    expect(stateOf({ valid_until: '2026-12-24' })).toBe('expiring')
    expect(stateOf({ valid_until: '2026-12-25' })).toBe('approved')
  })

  test('that was withdrawn stays withdrawn whatever its card says', () => {
    expect(stateOf({}, true)).toBe('withdrawn')
    expect(stateOf({ approved_by: null }, true)).toBe('withdrawn')
  })
})

describe('a document that another one replaces', () => {
  const old = stored('prices-2025', 'old')
  const states = (...others: Parameters<typeof documentStates>[0]): string[] =>
    documentStates([old, ...others], now)

  test('is superseded once the other is approved', () => {
    expect(states(stored('prices-2026', 'new', { supersedes: ['prices-2025'] }))).toEqual([
      'superseded',
      'approved',
    ])
    const version = `prices-2025@${old.document.version}`
    expect(states(stored('prices-2026', 'new', { supersedes: [version] }))).toEqual([
      'superseded',
      'approved',
    ])
    expect(states(stored('prices-2026', 'new', { supersedes: ['prices-2025@000000000000'] }))).toEqual([
      'approved',
      'approved',
    ])
  })

  test('stands while the other is a draft or was withdrawn', () => {
    expect(states(stored('prices-2026', 'new', { supersedes: ['prices-2025'], approved_by: null }))).toEqual([
      'approved',
      'draft',
    ])
    expect(states(stored('prices-2026', 'new', { supersedes: ['prices-2025'] }, true))).toEqual([
      'approved',
      'withdrawn',
    ])
  })

  test('does not come back when the other expires', () => {
    expect(
      states(stored('prices-2026', 'new', { supersedes: ['prices-2025'], valid_until: '2026-06-30' })),
    ).toEqual(['superseded', 'expired'])
  })

  test('is superseded by a later approved version of itself, not by a draft of one', () => {
    expect(states(stored('prices-2025', 'new', { approved_on: '2026-02-01' }))).toEqual([
      'superseded',
      'approved',
    ])
    expect(states(stored('prices-2025', 'earlier', { approved_on: '2025-12-01' }))).toEqual([
      'approved',
      'superseded',
    ])
    expect(states(stored('prices-2025', 'same day'))).toEqual(['superseded', 'approved'])
    expect(states(stored('prices-2025', 'new', { approved_on: null }))).toEqual(['approved', 'draft'])
  })

  test('that names itself does not replace itself', () => {
    expect(documentStates([stored('p', 'x', { supersedes: ['p'] })], now)).toEqual(['approved'])
  })
})

test('the version of a document is 12 hex digits of its text and changes with it', () => {
  expect(documentVersionOf('')).toBe('e3b0c44298fc')
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(documentVersionOf(a)).toMatch(/^[0-9a-f]{12}$/)
      expect(documentVersionOf(a) === documentVersionOf(b)).toBe(a === b)
    }),
  )
})
