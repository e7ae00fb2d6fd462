/** Days by their place in a month: `first Monday of May`, `the 5th of next month`, `the 18th`. */
import { type Day, lengthOfMonth, plusMonths, weekday } from '../calendar.ts'
import { dateOf } from './calendar-date.ts'
import { ofAnyMonth } from './candidates.ts'
import { digitsAt, ordinal, year } from './count.ts'

import { month, pointer, weekdayName } from './names.ts'
import { mapped, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { compareDays, type DateRead, digits, exists } from './shape.ts'

/** A weekday and its place in some month; 5 is the last one too. */
export type PlacedWeekday = { place: number; isLast: boolean; weekday: number }

/** `the first Monday`, `last Friday`, without the month. */
export function placedWeekday(scene: Scene, at: number): Read<PlacedWeekday> | null {
  const start = skip(scene, at, 'the')
  const isLast = word(scene, start) === 'last'
  const place = isLast ? { value: 5, next: start + 1 } : ordinal(scene, start)
  const name = place === null || place.value > 5 ? null : weekdayName(scene, place.next)
  if (place === null || name === null) return null
  return { value: { place: place.value, isLast, weekday: name.value }, next: name.next }
}

/** `first Monday of May`, `the last Friday of next month`, `2nd Tuesday in March 2027`. */
export function weekdayOfMonth(scene: Scene, at: number): Read<DateRead> | null {
  const placed = placedWeekday(scene, at)
  return placed === null
    ? null
    : mapped(monthAfterOf(scene, placed.next), (of) => inMonth(scene, placed.value, of))
}

/** `of next month`, `in March`. */
export function monthAfterOf(scene: Scene, at: number): Read<MonthOf> | null {
  return /^(?:of|in)$/.test(word(scene, at)) ? monthOf(scene, at + 1) : null
}

/** The day of a placed weekday in a month. */
export function inMonth(
  scene: Scene,
  { place, isLast, weekday: wanted }: PlacedWeekday,
  of: MonthOf,
): DateRead {
  const dayIn = (one: number): Day | null => weekdayInMonth(one, of.month, wanted, isLast ? 'last' : place)
  const rule = `${digits(of.month, 2)}-WXX-${wanted}-#${place}`
  return { stamp: { of: 'rule', year: of.written, rule }, ...yearsAround(scene, of.year, dayIn) }
}

export type MonthOf = { year: number | null; written: number | null; month: number }

/** `May`, `March 2027`, `next month`, `this month`, `the month`. */
export function monthOf(scene: Scene, at: number): Read<MonthOf> | null {
  const which = pointer(scene, skip(scene, at, 'the'))
  const here = phrase(scene, at, 'the month')
  const unit = here ?? (which !== null && word(scene, which.next) === 'month' ? which.next + 1 : null)
  if (unit !== null) {
    const day = plusMonths({ ...scene.now.day, day: 1 }, here === null ? (which?.value.step ?? 0) : 0)
    return { value: { year: day.year, written: null, month: day.month }, next: unit }
  }
  const named = month(scene, at)
  if (named === null) return null
  const whole = year(scene, skip(scene, named.next, ',', 'of'))
  const written = whole?.value ?? null
  return { value: { year: written, written, month: named.value }, next: whole?.next ?? named.next }
}

export function weekdayInMonth(
  inYear: number,
  month: number,
  wanted: number,
  place: number | 'last',
): Day | null {
  const first = { year: inYear, month, day: 1 }
  const day = 1 + ((wanted - weekday(first) + 7) % 7)
  const length = lengthOfMonth(inYear, month)
  if (place === 'last') return { ...first, day: day + 7 * Math.floor((length - day) / 7) }
  const date = { ...first, day: day + 7 * (place - 1) }
  return exists(date) ? date : null
}

/** A day of each year: in the one said, else the last one before the reference day and the next. */
export function yearsAround(
  scene: Scene,
  inYear: number | null,
  dayIn: (one: number) => Day | null,
): { past: Day | null; future: Day | null } {
  const now = scene.now.day
  if (inYear !== null) {
    const day = dayIn(inYear)
    return { past: day, future: day }
  }
  const all = [-2, -1, 0, 1, 2].flatMap((step) => dayIn(now.year + step) ?? [])
  return {
    past: all.findLast((day) => compareDays(day, now) < 0) ?? null,
    future: all.find((day) => compareDays(day, now) >= 0) ?? null,
  }
}

/** `the 5th of next month`, `the thirty-first day of the month`, `the 21st this month`. */
export function dayOfRelativeMonth(scene: Scene, at: number): Read<DateRead> | null {
  const start = skip(scene, at, 'the')
  const day = ordinal(scene, start)
  if (day === null || day.value > 31) return null
  const named = skip(scene, day.next, 'day')
  const of = skip(scene, named, 'of', 'in')
  if (month(scene, of) !== null) return null
  const which = monthOf(scene, of)
  if (which === null || (word(scene, of) === 'the' && of === named)) return null
  return {
    value: dateOf(scene, { year: which.value.year, month: which.value.month, day: day.value }),
    next: which.next,
  }
}

/** `1st week of Oct. on Friday`: the first Friday. */
export function weekdayOfPlacedWeek(scene: Scene, at: number): Read<DateRead> | null {
  const place = ordinal(scene, skip(scene, at, 'the'))
  const of = place === null ? null : phrase(scene, place.next, 'week of', 'week in')
  const named = of === null ? null : monthOf(scene, of)
  if (place === null || named === null || place.value > 5) return null
  const name = word(scene, named.next) === 'on' ? weekdayName(scene, named.next + 1) : null
  return name === null
    ? null
    : {
        value: inMonth(scene, { place: place.value, isLast: false, weekday: name.value }, named.value),
        next: name.next,
      }
}

/** `the last day of the month`, `last day of March`. */
export function lastDayOfMonth(scene: Scene, at: number): Read<DateRead> | null {
  const next = phrase(scene, skip(scene, at, 'the'), 'last day of', 'last day in')
  const of = next === null ? null : monthOf(scene, next)
  if (of === null) return null
  const { year: whole, month: named } = of.value
  const inYear = whole ?? scene.now.day.year
  // February has its length from the year, and stands for the coming one where none is said.
  return {
    value: dateOf(scene, { year: whole, month: named, day: lengthOfMonth(inYear, named) }),
    next: of.next,
  }
}

/** `18th`, where other words say that it is a day. */
export function ordinalDay(scene: Scene, at: number): Read<DateRead> | null {
  const day = ordinal(scene, at)
  if (day === null || day.value > 31) return null
  const stamp = { of: 'day' as const, year: null, month: null, day: day.value }
  return { value: { stamp, ...ofAnyMonth(scene.now.day, day.value) }, next: day.next }
}

/** `the 18th` after "on", `for the 21st.`: an ordinal alone is a date only where it is told to be one. */
export function dayAlone(scene: Scene, at: number): Read<DateRead> | null {
  const start = skip(scene, at, 'the')
  const day = ordinal(scene, start)
  const bare = day === null && start > at ? digitsAt(scene, start, [1, 2]) : null
  const lead = word(scene, at - 1)
  if (
    day === null &&
    (bare === null || lead !== 'on' || !/^(?:between|from|at|,|\.)$/.test(word(scene, start + 1)))
  )
    return null
  const value = day?.value ?? bare ?? 0
  const next = day?.next ?? start + 1
  const ends =
    scene.tokens[next] === undefined ||
    /^(?:[,.!?;)-]|at|from|between|before|after|by|until|to|through|and)$/.test(word(scene, next))
  const isTold =
    lead === 'on' ||
    (lead === 'for' && start > at && ends) ||
    (/^(?:at|around|by|before|after|until|till|since|from|to|through|and|between|until)$/.test(lead) &&
      start > at &&
      ends)
  if (!isTold || value < 1 || value > 31) return null
  const around = ofAnyMonth(scene.now.day, value)
  if (/^(?:day|week|quarter|half|century|floor|time|of|edition|place)$/.test(word(scene, next))) return null
  return { value: { stamp: { of: 'day', year: null, month: null, day: value }, ...around }, next }
}
