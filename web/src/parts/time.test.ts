import { expect, it } from 'vitest'
import { morningIn, showTimesIn, weekdayIn } from './time.ts'

it('knows the mornings of the business, whatever the clock of the device, also over a change to summer time', () => {
  showTimesIn('Europe/Istanbul')
  expect(morningIn(1, new Date('2026-11-24T22:30:00Z')).toISOString()).toBe('2026-11-26T05:00:00.000Z')
  expect(weekdayIn(new Date('2026-11-29T22:30:00Z'))).toBe(1)
  showTimesIn('Europe/Berlin')
  expect(morningIn(1, new Date('2026-03-28T12:00:00Z')).toISOString()).toBe('2026-03-29T06:00:00.000Z')
})
