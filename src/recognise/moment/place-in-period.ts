/** Parts of a period by their place: `first week of Jan 2015`, `3rd month of next year`, `last four months of 2021`. */
import { plusDays, plusMonths, weekday } from '../calendar.ts'
import { monthOfYear, weekPeriod } from './calendar-period.ts'

import { ordinal } from './count.ts'
import { monthOf } from './day-of-month.ts'
import { type Length, length, lengthText, shifted, unit } from './length.ts'
import { yearNamed } from './names.ts'
import { counting, type DaySpan, fixedPeriod, type Period } from './period.ts'
import { mapped, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { digits, mondayOf } from './shape.ts'
import { yearSpan } from './year-period.ts'

/** `first week of Jan 2015`, `3rd month of next year`, `last four months of 2021`, `first ten days of last year`. */
export function placeInPeriod(scene: Scene, at: number): Read<Period> | null {
  const start = skip(scene, at, 'the')
  const isLast = word(scene, start) === 'last'
  const place = isLast ? { value: 0, next: start + 1 } : ordinal(scene, start)
  if (place === null) return null
  const single = unit(scene, place.next)
  const many = single === null && (isLast || place.value === 1) ? length(scene, place.next) : null
  const next = single?.next ?? many?.next
  if (next === undefined || !/^(?:of|in)$/.test(word(scene, next))) return null
  if (single !== null)
    return placedUnit(scene, { name: single.value.name, place: place.value, next: next + 1 })
  const whole = yearOrMonth(scene, next + 1)
  return whole === null || many === null
    ? null
    : { value: cutLength(whole.value, many.value, isLast), next: whole.next }
}

type Placed = { name: string; place: number; next: number }

function placedUnit(scene: Scene, { name, place, next }: Placed): Read<Period> | null {
  const inYear = yearNamed(scene, next) ?? mapped(theYear(scene, next), () => scene.now.day.year)
  if (name === 'month' && inYear !== null && place <= 12)
    return { value: monthOfYear(scene.now.day, place === 0 ? 12 : place, inYear.value), next: inYear.next }
  if (name === 'week' && inYear !== null)
    return mapped(inYear, (of) =>
      place === 0 ? (weekPeriod(of, 53) ?? weekPeriod(of, 52)) : weekPeriod(of, place),
    )
  const inMonth = name === 'week' ? monthOf(scene, next) : null
  return inMonth === null ? null : { value: weekOfMonth(scene, inMonth.value, place), next: inMonth.next }
}

function theYear(scene: Scene, at: number): Read<true> | null {
  const next = phrase(scene, at, 'the year')
  return next === null ? null : { value: true, next }
}

/** The first week of a month is that of its first Thursday; the last one is the fifth by name. */
function weekOfMonth(
  scene: Scene,
  of: { year: number | null; written: number | null; month: number },
  place: number,
): Period {
  const first = (inYear: number): DaySpan => {
    const start = { year: inYear, month: of.month, day: 1 }
    const thursday = plusDays(start, (4 - weekday(start) + 7) % 7)
    const last = plusDays(plusMonths(start, 1), -1)
    const monday =
      place === 0
        ? mondayOf(plusDays(last, -((weekday(last) + 3) % 7)))
        : plusDays(mondayOf(thursday), 7 * (place - 1))
    return { start: monday, end: plusDays(monday, 7) }
  }
  const inYear = of.year
  const text = `${inYear === null ? 'XXXX' : digits(inYear, 4)}-${digits(of.month, 2)}-W${digits(place === 0 ? 5 : place, 2)}`
  if (inYear !== null) return fixedPeriod(text, first(inYear), 'week')
  const around = monthOfYear(scene.now.day, of.month, null)
  const past = first(around.past?.start.year ?? scene.now.day.year)
  const future = first(around.future?.start.year ?? scene.now.day.year)
  return { timex: text, past, future, grain: 'week', stamp: { of: 'day', ...future.start } }
}

function yearOrMonth(scene: Scene, at: number): Read<DaySpan> | null {
  const inYear = yearNamed(scene, at) ?? mapped(theYear(scene, at), () => scene.now.day.year)
  if (inYear !== null) return { value: yearSpan(inYear.value), next: inYear.next }
  return mapped(monthOf(scene, at), ({ year: of, month: one }) => {
    const start = { year: of ?? scene.now.day.year, month: one, day: 1 }
    return { start, end: plusMonths(start, 1) }
  })
}

function cutLength(span: DaySpan, parts: Length, isLast: boolean): Period {
  const weeks = parts.every((part) => part.unit === 'W')
  const head = weeks ? mondayOf(plusDays(span.start, 3)) : span.start
  const tail = weeks ? mondayOf(plusDays(span.end, 3)) : span.end
  const from = { day: isLast ? tail : head, seconds: 0 }
  const other = shifted(from, parts, isLast ? -1 : 1).day
  const cut = isLast ? { start: other, end: tail } : { start: head, end: other }
  return counting(cut, lengthText(parts), 'day')
}
