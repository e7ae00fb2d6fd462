/** Days by their place in a month: `first Monday of May`, `the 5th of next month`, `the 18th`. */
import { type Day, lengthOfMonth, plusMonths, weekday } from '../calendar.ts'
import { dateOf } from './calendar-date.ts'
import { ofAnyMonth } from './candidates.ts'
import { digitsAt, ordinal, year } from './count.ts'

import { month, pointer, weekdayName } from './names.ts'
import { phrase, type Read, type Scene, skip, word } from './scene.ts'
import { compareDays, type DateRead, exists } from './shape.ts'

/** `first Monday of May`, `the last Friday of next month`, `2nd Tuesday in March 2027`. */
export function weekdayOfMonth(scene: Scene, at: number): Read<DateRead> | null {
  const start = skip(scene, at, 'the')
  const place = word(scene, start) === 'last' ? { value: 5, next: start + 1 } : ordinal(scene, start)
  const name = place === null || place.value > 5 ? null : weekdayName(scene, place.next)
  if (place === null || name === null || !/^(?:of|in)$/.test(word(scene, name.next))) return null
  const of = monthOf(scene, name.next + 1)
  if (of === null) return null
  const isLast = word(scene, start) === 'last'
  const dayIn = (one: number): Day | null =>
    weekdayInMonth(one, of.value.month, name.value, isLast ? 'last' : place.value)
  const around = yearsAround(scene, of.value.year, dayIn)
  const stamp = {
    of: 'rule' as const,
    year: of.value.written,
    rule: `${String(of.value.month).padStart(2, '0')}-WXX-${name.value}-#${place.value}`,
  }
  return { value: { stamp, ...around }, next: of.next }
}

type MonthOf = { year: number | null; written: number | null; month: number }

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
