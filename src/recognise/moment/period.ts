/** Spans of whole days with a name: years, months, weeks, quarters, seasons, decades; what they share. */
import { type Day, daysBetween, plusDays } from '../calendar.ts'

import type { Scene } from './scene.ts'
import {
  compareDays,
  type DateRead,
  dayText,
  type Edge,
  type Mod,
  type MomentValue,
  type Stamp,
  values,
} from './shape.ts'

/** First day, and the first day after it. */
export type DaySpan = { start: Day; end: Day }

export type Period = {
  timex: string
  /** Where the past one has a timex of its own. */
  timexPast?: string
  /** The whole span if it is past and if it is to come; null where it has no place on the calendar. */
  past: DaySpan | null
  future: DaySpan | null
  grain: 'year' | 'quarter' | 'month' | 'week' | 'day'
  /** The stamp of the first day, for a range that starts or ends here. */
  stamp: Stamp
  mod?: Mod
  /** Whether the reference day is in it by what the words say: "this month", "the week". */
  current?: boolean
}

export function periodValues(period: Period): MomentValue[] {
  const { timex, timexPast, mod } = period
  const one = (span: DaySpan | null, text: string): MomentValue => ({
    timex: text,
    kind: 'daterange',
    ...(span === null ? {} : { start: dayText(span.start), end: dayText(span.end) }),
    ...(mod === undefined ? {} : { mod }),
  })
  return values(one(period.past, timexPast ?? timex), one(period.future, timex))
}

/** One span and nothing open about it. */
export function fixedPeriod(timex: string, span: DaySpan, grain: Period['grain']): Period {
  return { timex, past: span, future: span, grain, stamp: { of: 'day', ...span.start } }
}

/** The start, middle or end of a period, as upstream cuts them: weeks 3 days and 4, months 15 days and the rest. */
export function edgedPeriod(scene: Scene, period: Period, edge: Edge, isRelative: boolean): Period {
  const isNow = isRelative && period.current === true
  const cut = (span: DaySpan | null): DaySpan | null => {
    if (span === null) return null
    const part = edgeOf(span, period, edge)
    if (!isNow) return part
    const today = scene.now.day
    // "earlier this year" has not gone beyond today, and "later this month" begins with it.
    if (edge === 'start' && compareDays(today, part.end) < 0 && compareDays(today, part.start) > 0)
      return { ...part, end: today }
    if (edge === 'end' && compareDays(today, part.start) > 0 && compareDays(today, part.end) < 0)
      return { ...part, start: today }
    return part
  }
  const past = cut(period.past)
  const future = period.past === period.future ? past : cut(period.future)
  const { mod: _, ...rest } = period
  return { ...rest, past, future, ...(isNow ? {} : { mod: edge }) }
}

function edgeOf({ start, end }: DaySpan, period: Period, edge: Edge): DaySpan {
  const cut = (from: Day | null, to: Day | null): DaySpan => ({ start: from ?? start, end: to ?? end })
  const inYear = (month: number): Day => ({ year: start.year, month, day: 1 })
  const inMonth = (day: number): Day => ({ ...start, day })
  if (period.grain === 'year') {
    // A year by its number is cut in three, "this year" in halves.
    const [one, two] = period.current === undefined ? [inYear(5), inYear(9)] : [inYear(7), inYear(7)]
    if (edge === 'mid') return period.current === undefined ? cut(one, two) : cut(inYear(4), inYear(10))
    return edge === 'start' ? cut(null, one) : cut(two, null)
  }
  if (period.grain === 'month') {
    if (edge === 'mid') return cut(inMonth(10), inMonth(21))
    return edge === 'start' ? cut(null, inMonth(16)) : cut(inMonth(16), null)
  }
  const length = daysBetween(start, end)
  const half = Math.floor(length / 2)
  const quarter = Math.floor(length / 4)
  if (edge === 'mid') return cut(plusDays(start, quarter), plusDays(start, length - quarter - (length % 2)))
  return edge === 'start' ? cut(null, plusDays(start, half)) : cut(plusDays(start, half), null)
}

/** A day as the end of a range. */
export type End = {
  stamp: Stamp
  past: Day | null
  future: Day | null
  grain: Period['grain']
  now?: boolean
}

export function endOfDate(date: DateRead): End {
  return { stamp: date.stamp, past: date.past, future: date.future, grain: 'day' }
}

/** A period as an end of a range: its first day, or where the words say its end or middle, that. */
export function endOfPeriod(period: Period, edge: Edge | null): End {
  const pick = (span: DaySpan | null): Day | null => (span === null ? null : placeIn(span, edge))
  const [past, future] = [pick(period.past), pick(period.future)]
  const { stamp } = period
  const isOpen = stamp.of === 'day' && stamp.year === null
  const day = future ?? past
  const grain = period.grain === 'quarter' ? 'month' : period.grain
  const ends = edge !== null && grain === 'year' ? 'month' : grain
  if (day === null || edge === null || edge === 'start') return { stamp, past, future, grain: ends }
  return {
    stamp: { of: 'day', year: isOpen ? null : day.year, month: day.month, day: day.day },
    past,
    future,
    grain: ends,
  }
}

function placeIn(span: DaySpan, edge: Edge | null): Day {
  if (edge === 'end') return span.end
  if (edge !== 'mid') return span.start
  const isYear = span.end.year > span.start.year && span.start.month === 1 && span.end.month === 1
  if (isYear) return { year: span.start.year, month: 7, day: 2 }
  return { ...span.start, day: 16 }
}

export function counting(span: DaySpan, size: string, grain: Period['grain']): Period {
  return fixedPeriod(`(${dayText(span.start)},${dayText(span.end)},${size})`, span, grain)
}
