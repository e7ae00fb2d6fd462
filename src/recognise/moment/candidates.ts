/** Which days an incomplete date means: the last one before the reference day and the next one from it on. */
import { type Day, plusDays, plusMonths, weekday } from '../calendar.ts'

import { compareDays, type DateRead, exists, type Instant } from './shape.ts'

export type Both = { past: Day | null; future: Day | null }

/** A day of a month in no year, which is past once it has begun; 29 February waits for a year that has it. */
export function ofMonth({ day: now, seconds }: Instant, month: number, day: number): Both {
  const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const begun = seconds > 0 ? 1 : 0
  const future = steps.map((step) => ({ year: now.year + step, month, day }))
  const past = steps.map((step) => ({ year: now.year - step, month, day }))
  return {
    future: future.find((one) => exists(one) && compareDays(one, now) >= begun) ?? null,
    past: past.find((one) => exists(one) && compareDays(one, now) < begun) ?? null,
  }
}

/** A day of no month. */
export function ofAnyMonth(now: Day, day: number): Both {
  const first = { ...now, day: 1 }
  const steps = [0, 1, 2, 3]
  const future = steps.map((step) => ({ ...plusMonths(first, step), day }))
  const past = steps.map((step) => ({ ...plusMonths(first, -step), day }))
  return {
    future: future.find((one) => exists(one) && compareDays(one, now) >= 0) ?? null,
    past: past.find((one) => exists(one) && compareDays(one, now) < 0) ?? null,
  }
}

export function ofWeekday(now: Day, wanted: number): { past: Day; future: Day } {
  const ahead = (wanted - weekday(now) + 7) % 7
  return { future: plusDays(now, ahead), past: plusDays(now, ahead === 0 ? -7 : ahead - 7) }
}

/** "Friday the 31st" of no month: the nearest days that are both, which is today if it is. */
export function ofWeekdayAndDay(now: Day, wanted: number, day: number): Both {
  const first = { ...now, day: 1 }
  const isIt = (one: Day): boolean => exists(one) && weekday(one) === wanted
  const steps = Array.from({ length: 48 }, (_, step) => step)
  const future = steps.map((step) => ({ ...plusMonths(first, step), day }))
  const past = steps.map((step) => ({ ...plusMonths(first, -step), day }))
  const next = future.find((one) => isIt(one) && compareDays(one, now) >= 0) ?? null
  if (next !== null && compareDays(next, now) === 0) return { past: next, future: next }
  return { future: next, past: past.find((one) => isIt(one) && compareDays(one, now) < 0) ?? null }
}

/** The year that the end of a range says, for its start too: "from May to October 2020". */
export function inYear(date: DateRead, year: number): DateRead {
  const { stamp } = date
  if (stamp.of !== 'day' || stamp.year !== null || stamp.month === null) return date
  const day = { year, month: stamp.month, day: stamp.day }
  const known = exists(day) ? day : null
  return { ...date, stamp: { of: 'day', ...day }, past: known, future: known }
}

export function yearOf(date: DateRead): number | null {
  return date.stamp.of === 'day' || date.stamp.of === 'rule' ? date.stamp.year : null
}
