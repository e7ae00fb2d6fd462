/** Ranges of days: `from March to May`, `between Jan 22 and now`, `3 to 12 of Sept`, `2014-2018`, `a week starting tomorrow`. */
import { type Day, daysBetween, plusDays } from '../calendar.ts'
import { calendarDate, dateOf } from './calendar-date.ts'
import { inYear as dateInYear, yearOf } from './candidates.ts'
import { digitsAt, ordinal, year } from './count.ts'
import { countedDate } from './counted-date.ts'
import { holidayDate } from './holiday-date.ts'
import { continued, hasClockPart, type Length, length, lengthText, shifted } from './length.ts'
import { month, pointer } from './names.ts'
import { type DaySpan, type End, endOfDate, endOfPeriod, type Period } from './period.ts'
import { anyCalendarDay, monthOf } from './relative-date.ts'
import { edgeLead, wholePeriod } from './relative-period.ts'
import {
  furthest,
  isGlued,
  mapped,
  once,
  type Parser,
  phrase,
  type Read,
  type Scene,
  skip,
  word,
} from './scene.ts'
import { compareDays, type DateRead, dayText, exists, type Stamp, stampText } from './shape.ts'

export const dayRange: Parser<Period> = once((scene, at) =>
  furthest(daysOfMonth(scene, at), betweenEnds(scene, at), lengthFrom(scene, at), within(scene, at)),
)

export type Joint = { start: number; between: boolean; prefix: boolean }

/** `from` or `between` before a range, and where its first end starts. */
export function rangeLead(scene: Scene, at: number): Joint {
  const lead = phrase(scene, at, 'from', 'between', 'starting from')
  const start = lead ?? at
  return { start, between: word(scene, start - 1) === 'between' && lead !== null, prefix: lead !== null }
}

/** The index after a word that joins two ends, null where none stands. */
export function jointAt(scene: Scene, at: number, between: boolean): number | null {
  const joint = word(scene, at)
  if (/^(?:to|-|–|—|~|till?|until|through|thru)$/.test(joint)) return at + 1
  const upTo = phrase(scene, at, 'up to', 'all the way to')
  if (upTo !== null) return upTo
  return between && (joint === 'and' || joint === '&') ? at + 1 : null
}

function betweenEnds(scene: Scene, at: number): Read<Period> | null {
  const lead = rangeLead(scene, at)
  const left = end(scene, lead.start)
  if (left === null) return null
  const joint = jointAt(scene, left.next, lead.between)
  if (joint === null) return null
  const right = end(scene, joint)
  if (right === null) return null
  // "Monday - 2019" and "Friday - this week" are two things.
  const isLoose = !lead.prefix && /^[-–—~]$/.test(word(scene, joint - 1))
  if (isLoose && left.value.grain !== right.value.grain) return null
  const value = joined(left.value, right.value)
  return value === null ? null : { value, next: right.next }
}

/** One end of a range. */
const end: Parser<End> = once((scene, at) => {
  const now = phrase(scene, at, 'now', 'right now', 'date', 'today')
  if (now !== null && word(scene, at) !== 'date') {
    const { day } = scene.now
    return {
      value: { stamp: { of: 'day', ...day }, past: day, future: day, grain: 'day', now: true },
      next: now,
    }
  }
  const start = skip(scene, at, 'the')
  const date = furthest<DateRead>(
    anyCalendarDay(scene, at),
    calendarDate(scene, start),
    holidayDate(scene, start),
    countedDate(scene, at),
  )
  const lead = edgeLead(scene, start)
  const whole = wholePeriod(scene, lead?.next ?? at) ?? wholePeriod(scene, lead?.next ?? start)
  const period = mapped(whole, (one) => (one.past === null ? null : endOfPeriod(one, lead?.value ?? null)))
  return furthest(mapped(date, endOfDate), period)
})

/** The range of two ends, each helped by what the other says. */
function joined(first: End, second: End): Period | null {
  const [left, right] = sharedYear(first, second)
  const { past: leftPast, future: leftFuture } = left
  const { past: rightPast, future: rightFuture } = right
  if (leftPast === null || leftFuture === null || rightPast === null || rightFuture === null) return null
  if (right.stamp.of === 'weekday' && isFixed(left)) {
    const ahead = ((daysBetween(leftFuture, rightFuture) % 7) + 7) % 7
    const day = plusDays(leftFuture, ahead === 0 ? 7 : ahead)
    return rangeOf(
      left,
      { ...right, stamp: { of: 'day', ...day } },
      { past: [leftFuture, day], future: [leftFuture, day] },
    )
  }
  // The later end may be ahead while the first is past: "from 1 October to 7 November", said in between.
  const future: Pair = [compareDays(leftFuture, rightFuture) > 0 ? leftPast : leftFuture, rightFuture]
  const past: Pair = [leftPast, firstAfter(leftPast, right)]
  if (compareDays(past[0], past[1]) > 0 || compareDays(future[0], future[1]) > 0) return null
  const isNow = left.now === true || right.now === true
  return rangeOf(left, right, isNow ? { past: future, future } : { past, future })
}

type Pair = [Day, Day]

function isFixed(one: End): boolean {
  return one.stamp.of === 'day' && one.stamp.year !== null
}

/** The first day after the start that the end may be. */
function firstAfter(start: Day, end: End): Day {
  const { stamp, past, future } = end
  const days = [past ?? start, future ?? start]
  if (stamp.of === 'day' && stamp.year === null && stamp.month !== null) {
    const like = [0, 1].map((step) => ({ year: start.year + step, month: stamp.month ?? 1, day: stamp.day }))
    days.unshift(...like.filter(exists))
  }
  return days.find((day) => compareDays(day, start) >= 0) ?? start
}

/** A year that only one end says holds for the other, so that the range is not backward. */
function sharedYear(left: End, right: End): [End, End] {
  const [a, b] = [yearIn(left.stamp), yearIn(right.stamp)]
  if (left.now === true || right.now === true || left.stamp.of !== 'day' || right.stamp.of !== 'day')
    return [left, right]
  if (a === null && b !== null && left.past !== left.future) {
    const same = withYear(left, b)
    const isBackward = compareDays(same.future ?? noDay, right.future ?? noDay) > 0
    return [isBackward ? withYear(left, b - 1) : same, right]
  }
  if (a !== null && b === null && right.past !== right.future) {
    const same = withYear(right, a)
    const isBackward = compareDays(left.future ?? noDay, same.future ?? noDay) > 0
    return [left, isBackward ? withYear(right, a + 1) : same]
  }
  return [left, right]
}

const noDay: Day = { year: 1, month: 1, day: 1 }

function yearIn(stamp: Stamp): number | null {
  return yearOf({ stamp, past: null, future: null })
}

function withYear(one: End, inYear: number): End {
  const { stamp, past, future } = dateInYear({ stamp: one.stamp, past: one.past, future: one.future }, inYear)
  return { ...one, stamp, past, future }
}

function rangeOf(left: End, right: End, spans: { past: Pair; future: Pair }): Period {
  const timex = ([start, stop]: Pair): string =>
    `(${stampText(left.stamp)},${stampText(right.stamp)},${sizeOf([start, stop], left, right)})`
  const span = ([start, stop]: Pair): DaySpan => ({ start, end: stop })
  return {
    timex: timex(spans.future),
    timexPast: timex(spans.past),
    past: span(spans.past),
    future: span(spans.future),
    grain: 'day',
    stamp: left.stamp,
  }
}

/** Years between years, months where both ends begin one, else days. */
function sizeOf([start, stop]: Pair, left: End, right: End): string {
  const grains = [left.grain, right.grain]
  if (grains.every((one) => one === 'year')) return `P${stop.year - start.year}Y`
  if (grains.every((one) => one === 'year' || one === 'month'))
    return `P${(stop.year - start.year) * 12 + stop.month - start.month}M`
  return `P${daysBetween(start, stop)}D`
}

/** `November 19-20`, `from ninth till seventeenth of April`, `4-23 in next month`: two days of one month. */
function daysOfMonth(scene: Scene, at: number): Read<Period> | null {
  const lead = rangeLead(scene, skip(scene, at, 'on'))
  const isOn = word(scene, at) === 'on'
  const first = month(scene, lead.start)
  if (first !== null) {
    const days = dayPair(scene, skip(scene, first.next, ','), lead.between)
    if (days === null) return null
    const whole = year(scene, skip(scene, skip(scene, days.next, ','), 'of', 'in'))
    return {
      value: monthDays(scene, days.value, { month: first.value, year: whole?.value ?? null }),
      next: whole?.next ?? days.next,
    }
  }
  const days = dayPair(scene, lead.start, lead.between)
  if (days === null) return null
  const joint = skip(scene, days.next, 'of', 'in')
  const of = monthOf(scene, joint)
  if (of === null || (isOn && lead.start > at + 1)) return null
  return {
    value: monthDays(scene, days.value, { month: of.value.month, year: of.value.year }),
    next: of.next,
  }
}

function dayPair(scene: Scene, at: number, between: boolean): Read<[number, number]> | null {
  const left = dayOfMonth(scene, skip(scene, at, 'the'))
  if (left === null) return null
  const joint = jointAt(scene, left.next, between)
  if (joint === null) return null
  const right = dayOfMonth(scene, skip(scene, joint, 'the'))
  if (right === null || right.value <= left.value || month(scene, right.next - 1) !== null) return null
  const after = scene.tokens[right.next]
  if (
    after !== undefined &&
    after.glued &&
    (after.kind !== 'mark' || (/^[-/:.]$/.test(after.text) && isGlued(scene, right.next + 1)))
  )
    return null
  return { value: [left.value, right.value], next: right.next }
}

function dayOfMonth(scene: Scene, at: number): Read<number> | null {
  const place = ordinal(scene, at)
  if (place !== null && place.value <= 31) return place
  const value = digitsAt(scene, at, [1, 2])
  return value === null || value < 1 || value > 31 ? null : { value, next: at + 1 }
}

function monthDays(
  scene: Scene,
  [from, to]: [number, number],
  of: { month: number; year: number | null },
): Period {
  const left = endOfDate(dateOf(scene, { ...of, day: from }))
  const right = endOfDate(dateOf(scene, { ...of, day: to }))
  const whole = joined(left, right)
  const none = {
    timex: `(${stampText(left.stamp)},${stampText(right.stamp)},P${to - from}D)`,
    past: null,
    future: null,
  }
  return whole ?? { ...none, grain: 'day', stamp: left.stamp }
}

/** `a week starting tomorrow`, `for 3 days from today`, `for 1 week, from 20th Dec`. */
function lengthFrom(scene: Scene, at: number): Read<Period> | null {
  const read = startedLength(scene, at)
  if (read === null || hasClockPart(read.value)) return null
  const date = furthest(anyCalendarDay(scene, read.next), holidayDate(scene, read.next))
  const start = date?.value.future
  if (date === null || start === null || start === undefined) return null
  const stop = shifted({ day: start, seconds: 0 }, read.value, 1).day
  const timex = `(${dayText(start)},${dayText(stop)},${lengthText(read.value)})`
  const span = { start, end: stop }
  return {
    value: { timex, past: span, future: span, grain: 'day', stamp: { of: 'day', ...start } },
    next: date.next,
  }
}

/** A length and the words that say where it starts. */
export const startedLength: Parser<Length> = once((scene, at) => {
  const isFor = word(scene, at) === 'for'
  const parts = length(scene, isFor ? at + 1 : at)
  if (parts === null) return null
  const comma = skip(scene, parts.next, ',')
  const next = phrase(scene, comma, ...(isFor ? ['from'] : ['starting', 'beginning']))
  return next === null
    ? null
    : { value: parts.value, next: skip(scene, skip(scene, next, 'from'), 'on', 'at') }
})

/** `within 9 months`, `within the next 10 days`: from the reference day on. */
function within(scene: Scene, at: number): Read<Period> | null {
  const read = withinLength(scene, at)
  if (read === null || hasClockPart(read.value)) return null
  const start = scene.now.day
  const stop = shifted({ day: start, seconds: 0 }, read.value, 1).day
  const span = { start, end: stop }
  const timex = `(${dayText(start)},${dayText(stop)},${lengthText(read.value)})`
  return {
    value: { timex, past: span, future: span, grain: 'day', stamp: { of: 'day', ...start } },
    next: read.next,
  }
}

export const withinLength: Parser<Length> = once((scene, at) => {
  if (word(scene, at) !== 'within') return null
  const which = pointer(scene, skip(scene, at + 1, 'the'))
  const start = which !== null && which.value.step === 1 ? which.next : skip(scene, at + 1, 'the')
  const parts = length(scene, start) ?? (start > at + 1 ? oneUnit(scene, start) : null)
  return parts === null ? null : continued(scene, parts)
})

/** "the next day": the count is one. */
export function oneUnit(scene: Scene, at: number): Read<Length> | null {
  const one = { day: 'D', week: 'W', month: 'M', year: 'Y', hour: 'H', minute: 'Min', second: 'S' }[
    word(scene, at)
  ] as Length[number]['unit'] | undefined
  return one === undefined ? null : { value: [{ amount: 1, unit: one }], next: at + 1 }
}
