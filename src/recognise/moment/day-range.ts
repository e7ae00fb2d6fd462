/** Ranges of days: `from March to May`, `between Jan 22 and now`, `3 to 12 of Sept`, `2014-2018`. */
import { calendarDate, dateOf } from './calendar-date.ts'
import { digitsAt, ordinal, year } from './count.ts'
import { countedDate } from './counted-date.ts'
import { monthOf } from './day-of-month.ts'
import { holidayDate } from './holiday-date.ts'
import { joined } from './joined-days.ts'
import { month } from './names.ts'
import { type End, endOfDate, endOfPeriod, type Period } from './period.ts'
import { anyCalendarDay } from './relative-date.ts'
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
import { type DateRead, stampText } from './shape.ts'
import { lengthFrom, within } from './started-length.ts'

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
