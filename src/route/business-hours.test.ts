import { describe, expect, it } from 'vitest'
import { Desk } from '../words/workspace.ts'
import { businessHoursBetween, openHoursOf } from './business-hours.ts'

const hours = (desk: object, from: string, to: string) =>
  businessHoursBetween(
    openHoursOf(Desk.parse({ business: 'Norvane', ...desk })),
    new Date(from),
    new Date(to),
  )

const istanbul = {
  time_zone: 'Europe/Istanbul',
  working_hours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', to: '17:30' },
  holidays: ['2026-10-29'],
}

describe('time is counted only while the desk is open', () => {
  it.each([
    ['within a morning', '2026-11-24T06:00:00Z', '2026-11-24T07:30:00Z', 1.5],
    ['from before opening', '2026-11-24T03:00:00Z', '2026-11-24T06:30:00Z', 1],
    ['until after closing', '2026-11-24T13:30:00Z', '2026-11-24T22:00:00Z', 1],
    ['over a night', '2026-11-24T13:30:00Z', '2026-11-25T06:30:00Z', 2],
    ['over a weekend', '2026-11-20T13:30:00Z', '2026-11-23T06:30:00Z', 2],
    ['within a weekend', '2026-11-21T06:00:00Z', '2026-11-22T18:00:00Z', 0],
    ['over a holiday', '2026-10-28T13:30:00Z', '2026-10-30T06:30:00Z', 2],
    ['a whole week', '2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z', 45],
    ['backwards', '2026-11-24T10:00:00Z', '2026-11-24T09:00:00Z', 0],
    ['no time at all', '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z', 0],
  ])('%s', (_, from, to, expected) => {
    expect(hours(istanbul, from, to)).toBeCloseTo(expected, 9)
  })

  it('a desk that says nothing is open from Monday to Friday, nine to five, in UTC', () => {
    expect(hours({}, '2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z')).toBe(40)
    expect(hours({}, '2026-11-24T08:00:00Z', '2026-11-24T10:00:00Z')).toBe(1)
  })
})

describe('when the clocks change', () => {
  const everyDay = { working_hours: 'mon 09:00-17:00' }
  const week = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, '09:00-17:00']),
  )

  it('opens at nine by the clock on the wall on the day they go forward', () => {
    const berlin = { time_zone: 'Europe/Berlin', working_hours: week }
    // Sunday 2026-03-29: 02:00 becomes 03:00, so nine o'clock is 07:00 in UTC.
    expect(hours(berlin, '2026-03-29T06:00:00Z', '2026-03-29T08:00:00Z')).toBe(1)
    expect(hours(berlin, '2026-03-28T00:00:00Z', '2026-03-30T00:00:00Z')).toBe(16)
  })

  it('closes at five by the clock on the wall on the day they go back', () => {
    const chicago = { time_zone: 'America/Chicago', working_hours: week }
    // Sunday 2026-11-01: 02:00 becomes 01:00, so five in the afternoon is 23:00 in UTC.
    expect(hours(chicago, '2026-11-01T22:00:00Z', '2026-11-02T05:00:00Z')).toBe(1)
  })

  it.each([
    ['Africa/Cairo', '2026-04-23T00:00:00Z', '2026-04-26T00:00:00Z'],
    ['Asia/Beirut', '2026-03-28T00:00:00Z', '2026-03-31T00:00:00Z'],
    ['America/Santiago', '2026-09-05T12:00:00Z', '2026-09-08T12:00:00Z'],
    ['America/Havana', '2026-03-07T12:00:00Z', '2026-03-10T12:00:00Z'],
  ])('counts on in %s, where a day begins at one because midnight is left out', (time_zone, from, to) => {
    expect(hours({ time_zone, working_hours: week }, from, to)).toBeGreaterThan(16)
    expect(hours({ time_zone, ...everyDay }, from, to)).toBeGreaterThanOrEqual(0)
  })
})

describe('working hours as people write them', () => {
  const week = ['2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z'] as const
  it.each<[string, unknown, number]>([
    ['one span for the working week', '08:00-12:00', 20],
    ['a span for each day', { mon: '09:00-17:00', sat: '10:00-12:00' }, 10],
    ['days with a full name', { Monday: '09:00-17:00', Friday: '09:00 to 13:00' }, 12],
    ['days, from and to', { days: ['sun', 'mon'], from: '9:00', to: '13:30' }, 9],
    ['until midnight', { fri: '20:00-24:00' }, 4],
  ])('%s', (_, working_hours, expected) => {
    expect(hours({ working_hours }, ...week)).toBe(expected)
  })
})
