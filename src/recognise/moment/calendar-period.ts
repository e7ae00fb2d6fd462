/** Periods of the calendar: `Dec, 2018`, `2015-3`, `Q3 2019`, `week 31`. */
import { type Day, daysBetween, mondayOfWeek, plusDays, plusMonths } from '../calendar.ts'

import { digitsAt, ordinal, year } from './count.ts'

import { monthOf } from './day-of-month.ts'
import { month, monthAlone, pointer, yearNamed } from './names.ts'
import { type DaySpan, fixedPeriod, type Period } from './period.ts'
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
import { compareDays, dayText, digits, mondayOf } from './shape.ts'
import { century, decade, fullYear, plainYear, season, specialYear } from './year-period.ts'

export const calendarPeriod: Parser<Period> = once((scene, at) =>
  furthest(
    monthPeriod(scene, at),
    monthInDigits(scene, at),
    quarterPeriod(scene, at),
    numberedWeek(scene, at),
    decade(scene, at),
    century(scene, at),
    season(scene, at),
    specialYear(scene, at),
    plainYear(scene, at),
  ),
)

function monthSpan(inYear: number, value: number): DaySpan {
  const start = { year: inYear, month: value, day: 1 }
  return { start, end: plusMonths(start, 1) }
}

/** A month of a year, or of the last and the coming one. */
export function monthOfYear(now: Day, value: number, inYear: number | null): Period {
  if (inYear !== null)
    return fixedPeriod(`${digits(inYear, 4)}-${digits(value, 2)}`, monthSpan(inYear, value), 'month')
  return {
    timex: `XXXX-${digits(value, 2)}`,
    past: monthSpan(value >= now.month ? now.year - 1 : now.year, value),
    future: monthSpan(value < now.month ? now.year + 1 : now.year, value),
    grain: 'month',
    stamp: { of: 'day', year: null, month: value, day: 1 },
  }
}

/** `November`, `Dec, 2018`, `april of 1987`, `2017 april`, `Oct-2018`, `this September`, `May next year`. */
function monthPeriod(scene: Scene, at: number): Read<Period> | null {
  const now = scene.now.day
  const which = pointer(scene, at)
  if (which !== null) {
    const named = month(scene, which.next)
    if (named !== null && digitsAt(scene, named.next, [1, 2]) === null)
      return { value: monthOfYear(now, named.value, now.year + which.value.step), next: named.next }
  }
  const first = year(scene, at)
  const after = first === null ? null : month(scene, skip(scene, first.next, '-', '/', ','))
  if (first !== null && after !== null && digitsAt(scene, after.next, [1, 2]) === null)
    return { value: monthOfYear(now, after.value, first.value), next: after.next }
  const alone = monthAlone(scene, at)
  const named = alone ?? month(scene, at)
  if (named === null) return null
  const whole = yearOfMonth(scene, named.next)
  if (whole !== null) return { value: monthOfYear(now, named.value, whole.value), next: whole.next }
  if (alone === null) return null
  const short =
    word(scene, at + 1) === '.' && named.next === at + 2 && scene.tokens[at + 2] === undefined
      ? at + 1
      : named.next
  return { value: monthOfYear(now, alone.value, null), next: short }
}

/** `, 2018`, `-2018`, `/2018`, ` of 1987`, ` '18`, ` next year`. */
function yearOfMonth(scene: Scene, at: number): Read<number> | null {
  const start = skip(scene, skip(scene, skip(scene, at, ',', '-', '/'), 'of', 'in'), 'the')
  const whole = year(scene, skip(scene, start, 'year'))
  if (whole !== null && !/^(?:-|\/)$/.test(word(scene, whole.next))) return whole
  if (whole !== null && (digitsAt(scene, whole.next + 1, [1, 2]) === null || !isGlued(scene, whole.next + 1)))
    return whole
  if (/^(?:['’]|of)$/.test(word(scene, at))) {
    const short = digitsAt(scene, at + 1, [2, 2])
    if (short !== null) return { value: fullYear(short), next: at + 2 }
  }
  const which = pointer(scene, start)
  return which !== null && word(scene, which.next) === 'year'
    ? { value: scene.now.day.year + which.value.step, next: which.next + 1 }
    : null
}

/** `2015-3`, `2015/03`, `3/2015`, `03-2015`. */
function monthInDigits(scene: Scene, at: number): Read<Period> | null {
  const mark = word(scene, at + 1)
  if (!/^[-/]$/.test(mark) || !isGlued(scene, at + 1) || !isGlued(scene, at + 2)) return null
  if (isGlued(scene, at) && (/^[-/.]$/.test(word(scene, at - 1)) || scene.tokens[at - 1]?.kind !== 'mark'))
    return null
  const after = scene.tokens[at + 3]
  if (after?.glued === true && (after.kind !== 'mark' || /^[-/:]$/.test(after.text))) return null
  const [first, second] = [digitsAt(scene, at, [1, 4]), digitsAt(scene, at + 2, [1, 4])]
  if (first === null || second === null) return null
  const [whole, of] = first > 999 ? [first, second] : [second, first]
  if (whole < 1900 || whole > 2199 || of < 1 || of > 12) return null
  return { value: monthOfYear(scene.now.day, of, whole), next: at + 3 }
}

/** `Q3 2019`, `2019-Q1`, `2019 H2`, `third quarter of 2018`, `the first quarter of the year`, `Q1`. */
function quarterPeriod(scene: Scene, at: number): Read<Period> | null {
  const first = word(scene, at) === 'the' ? null : yearNamed(scene, at)
  const start = first === null ? at : skip(scene, skip(scene, first.next, "'s", ','), '-')
  const part = quarterName(scene, skip(scene, start, 'the'))
  if (part === null) return null
  const { months, place } = part.value
  const joint = skip(scene, skip(scene, part.next, ',', '-', '/'), 'of', 'in')
  // The second half of March is none of the year.
  if (joint > part.next && monthOf(scene, joint) !== null) return null
  const after = first === null ? yearNamed(scene, joint) : null
  const current = first === null && after === null ? phrase(scene, joint, 'the year') : null
  const inYear = first?.value ?? after?.value ?? null
  const next = after?.next ?? current ?? part.next
  return { value: partOfYear(scene.now.day, inYear, { months, place }), next }
}

function quarterName(scene: Scene, at: number): Read<{ months: 3 | 6; place: number }> | null {
  const letter = word(scene, at)
  if (letter === 'q' || letter === 'h') {
    const place = isGlued(scene, at + 1) ? digitsAt(scene, at + 1, [1, 1]) : null
    const months = letter === 'q' ? 3 : 6
    return place === null || place < 1 || place > 12 / months
      ? null
      : { value: { months, place }, next: at + 2 }
  }
  const place = word(scene, at) === 'last' ? { value: 0, next: at + 1 } : ordinal(scene, at)
  const unit = place === null ? '' : word(scene, place.next)
  if (place === null || (unit !== 'quarter' && unit !== 'half')) return null
  const months = unit === 'quarter' ? 3 : 6
  // "last quarter" is that before this one, unless its year is said.
  if (place.value === 0 && !/^(?:of|in)$/.test(word(scene, place.next + 1))) return null
  const value = place.value === 0 ? 12 / months : place.value
  return value > 12 / months ? null : { value: { months, place: value }, next: place.next + 1 }
}

function partOfYear(
  now: Day,
  inYear: number | null,
  { months, place }: { months: 3 | 6; place: number },
): Period {
  const span = (of: number): DaySpan => {
    const start = { year: of, month: (place - 1) * months + 1, day: 1 }
    return { start, end: plusMonths(start, months) }
  }
  const here = span(inYear ?? now.year)
  const text = (day: Day): string => (inYear === null ? dayText(day).replace(/^\d+/, 'XXXX') : dayText(day))
  const timex = `(${text(here.start)},${text(here.end)},P${months}M)`
  if (inYear !== null) return { ...fixedPeriod(timex, here, 'quarter') }
  const isAhead = compareDays(here.start, now) > 0
  return {
    timex,
    past: span(isAhead ? now.year - 1 : now.year),
    future: span(isAhead ? now.year : now.year + 1),
    grain: 'quarter',
    stamp: { of: 'day', year: null, month: here.start.month, day: 1 },
  }
}

/** `week 31`, `week 3 of 2027`, `W12`, `calendar week 7`. */
function numberedWeek(scene: Scene, at: number): Read<Period> | null {
  const start = skip(scene, at, 'calendar')
  const isLetter = word(scene, start) === 'w' && isGlued(scene, start + 1) && !isGlued(scene, start)
  if (!/^(?:week|cw|kw)$/.test(word(scene, start)) && !isLetter) return null
  const number = digitsAt(scene, skip(scene, start + 1, 'no', 'number', '#'), [1, 2])
  const next = skip(scene, start + 1, 'no', 'number', '#') + 1
  if (number === null || (isLetter && digitsAt(scene, next - 1, [2, 2]) === null)) return null
  const inYear = yearNamed(scene, skip(scene, next, 'of', 'in', ','))
  return mapped({ value: inYear?.value ?? scene.now.day.year, next: inYear?.next ?? next }, (of) =>
    weekPeriod(of, number),
  )
}

export function weekPeriod(inYear: number, number: number): Period | null {
  const start = mondayOfWeek(inYear, number)
  if (start === null) return null
  return fixedPeriod(`${digits(inYear, 4)}-W${digits(number, 2)}`, { start, end: plusDays(start, 7) }, 'week')
}

/** `2016-W45` of the week a day is in; the year is that of its Thursday. */
export function weekText(day: Day): string {
  const monday = mondayOf(day)
  const { year: of } = plusDays(monday, 3)
  const first = mondayOf({ year: of, month: 1, day: 4 })
  const number = daysBetween(first, monday) / 7 + 1
  return `${digits(of, 4)}-W${digits(number, 2)}`
}
