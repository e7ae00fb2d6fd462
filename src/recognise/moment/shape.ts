/** Dates, clock times and their timex text (TIMEX3, as Microsoft's Recognizers write it). */
import { type Day, lengthOfMonth, plusDays, weekday } from '../calendar.ts'

/** A local moment: a day and the seconds since its midnight. */
export type Instant = { day: Day; seconds: number }

/** What the words say of a date, before it is a day of a calendar. */
export type Stamp =
  | { of: 'day'; year: number | null; month: number | null; day: number }
  | { of: 'weekday'; weekday: number }
  | { of: 'rule'; year: number | null; rule: string }
  /** `XX39-08-23`: the century is not said. */
  | { of: 'two-digit'; year: number; month: number; day: number }

/** A date with the day it means if it is past and if it is to come; both null for a day that does not exist. */
export type DateRead = {
  stamp: Stamp
  past: Day | null
  future: Day | null
  /** Holidays stand by themselves: "Christmas Eve at 6" is a day and a time. */
  holiday?: boolean
  /** The part of the day that "tonight" says. */
  part?: DayPart
}

/** `open`: said without am or pm, so it may be either. */
export type Clock = { hour: number; minute: number | null; second: number | null; open: boolean }

/** `TMO` and its hours, in seconds since midnight. */
export type DayPart = { timex: string; start: number; end: number; half: 'am' | 'pm' | null; mod?: Edge }

export type Edge = 'start' | 'mid' | 'end'

export type Mod =
  | Edge
  | 'before'
  | 'after'
  | 'since'
  | 'until'
  | 'approx'
  | 'less'
  | 'more'
  | 'ref_undef'
  | `${'before' | 'after' | 'since' | 'until'}-${Edge | 'approx'}`

export type MomentKind =
  | 'date'
  | 'time'
  | 'datetime'
  | 'daterange'
  | 'timerange'
  | 'datetimerange'
  | 'duration'
  | 'set'

/** One reading of a moment; without `value`, `start` and `end` it has no single place on the calendar. */
export type MomentValue = {
  timex: string
  kind: MomentKind
  /** `2026-03-05`, `15:00:00`, `2026-03-05 15:00:00`, or seconds. */
  value?: string
  /** First moment of a range. */
  start?: string
  /** First moment after it. */
  end?: string
  mod?: Mod
}

export type Moment = { kind: MomentKind; values: MomentValue[] }

export function dayText(day: Day): string {
  return `${digits(day.year, 4)}-${digits(day.month, 2)}-${digits(day.day, 2)}`
}

export function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** Whether the calendar has such a day. */
export function exists(day: Day): boolean {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= lengthOfMonth(day.year, day.month)
}

export function stampText(stamp: Stamp): string {
  switch (stamp.of) {
    case 'weekday':
      return `XXXX-WXX-${stamp.weekday}`
    case 'rule':
      return `${yearText(stamp.year)}-${stamp.rule}`
    case 'two-digit':
      return `XX${digits(stamp.year, 2)}-${digits(stamp.month, 2)}-${digits(stamp.day, 2)}`
    case 'day':
      return `${yearText(stamp.year)}-${stamp.month === null ? 'XX' : digits(stamp.month, 2)}-${digits(stamp.day, 2)}`
  }
}

function yearText(year: number | null): string {
  return year === null ? 'XXXX' : digits(year, 4)
}

/** The stamp of the day after, for ranges that cross midnight. */
export function stampAfter(stamp: Stamp, days: number): Stamp {
  if (days === 0) return stamp
  if (stamp.of === 'weekday') return { ...stamp, weekday: ((stamp.weekday - 1 + days) % 7) + 1 }
  if (stamp.of !== 'day' || stamp.month === null) return stamp
  const { year, month, day } = stamp
  const later = plusDays({ year: year ?? 2001, month, day }, days)
  return { of: 'day', year: year === null ? null : later.year, month: later.month, day: later.day }
}

/** A date about which nothing is open. */
export function fixedDate(day: Day): DateRead {
  const known = exists(day) ? day : null
  return { stamp: { of: 'day', ...day }, past: known, future: known }
}

/** `T15`, `T15:30`, `T15:30:10`. */
export function clockText(clock: Clock): string {
  const { hour, minute, second } = clock
  const parts = [hour, ...(minute === null ? [] : [minute]), ...(second === null ? [] : [second])]
  return `T${parts.map((part) => digits(part, 2)).join(':')}`
}

export function secondsOf(clock: Clock): number {
  return clock.hour * 3600 + (clock.minute ?? 0) * 60 + (clock.second ?? 0)
}

/** The clock times that are meant: morning and evening where it is open, noon before midnight. */
export function meanings(clock: Clock): Clock[] {
  if (!clock.open) return [clock]
  const other = clock.hour === 12 ? 0 : clock.hour + 12
  return [
    { ...clock, open: false },
    { ...clock, hour: other, open: false },
  ]
}

export function inHalf(clock: Clock, half: 'am' | 'pm'): Clock {
  if (!clock.open) return clock
  const hour = clock.hour % 12
  return { ...clock, open: false, hour: half === 'pm' ? hour + 12 : hour }
}

/** `08:00:00` for seconds since midnight. */
export function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60]
  return parts.map((part) => digits(part, 2)).join(':')
}

export function instantText(instant: Instant): string {
  return `${dayText(instant.day)} ${timeText(instant.seconds)}`
}

export function plusSeconds(instant: Instant, seconds: number): Instant {
  const total = instant.seconds + seconds
  const days = Math.floor(total / 86_400)
  return { day: plusDays(instant.day, days), seconds: total - days * 86_400 }
}

/** Monday of the week a day is in. */
export function mondayOf(day: Day): Day {
  return plusDays(day, 1 - weekday(day))
}

export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** One value where both are the same, else the past one and then the coming one. */
export function values(past: MomentValue, future: MomentValue): MomentValue[] {
  return same(past, future) ? [past] : [past, future]
}

function same(a: MomentValue, b: MomentValue): boolean {
  return a.timex === b.timex && a.value === b.value && a.start === b.start && a.end === b.end
}
