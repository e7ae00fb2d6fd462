import { expect, test } from 'vitest'
import { duesIn } from './due.ts'

/** Tuesday. */
const hints = { now: new Date('2026-11-24T12:00:00Z'), timeZone: 'UTC', language: 'en' }
const said = (text: string, language = 'en') => duesIn(text, { ...hints, language }).map(({ value }) => value)

test.each([
  ['send it by Friday', '2026-11-27'],
  ['by end of next week', '2026-12-04'],
  ['before the 12th', '2026-12-12'],
  ['by the 30th', '2026-11-30'],
  ['EOW', '2026-11-27'],
  ['the week after next', '2026-12-11'],
  ['by EOD tomorrow', '2026-11-25'],
  ['two weeks from today', '2026-12-08'],
])('%s is due on %s', (text, day) => {
  expect(said(text)).toEqual([day])
})

test.each([
  ['bis morgen Mittag', '2026-11-25', 'de'],
  ['bis zum 12.', '2026-12-12', 'de'],
  ['bis Ende nächster Woche', '2026-12-04', 'de'],
  ['antes del día 12', '2026-12-12', 'es'],
  ['a finales de mes', '2026-11-30', 'es'],
])('%s is due on %s', (text, day, language) => {
  expect(said(text, language)).toEqual([day])
})

test('what has been, a month that is only named and a day that is denied are no due dates', () => {
  expect(said('since last Friday')).toEqual([])
  expect(said('plan a visit in January')).toEqual([])
  expect(said('by 2 December, not 30 November')).toEqual(['2026-12-02'])
  expect(said('guten Morgen zusammen', 'de')).toEqual([])
})
