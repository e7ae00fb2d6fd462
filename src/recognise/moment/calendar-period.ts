/** Periods of the calendar: `2019`, `Dec, 2018`, `2015-3`, `Q3 2019`, `week 31`, `the 1990s`, `15th century`, `summer of 2021`. */
import { type Day, daysBetween, mondayOfWeek, plusDays, plusMonths } from '../calendar.ts'
import { digitsAt, ordinal, wordNumber, year } from './count.ts'
import { month, monthAlone, pointer } from './names.ts'
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

export function yearPeriod(value: number): Period {
  return fixedPeriod(digits(value, 4), yearSpan(value), 'year')
}

export function yearSpan(value: number): DaySpan {
  return { start: { year: value, month: 1, day: 1 }, end: { year: value + 1, month: 1, day: 1 } }
}

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
  if (which !== null && which.value.name !== 'same') {
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
  if (/^['’]$/.test(word(scene, at))) {
    const short = digitsAt(scene, at + 1, [2, 2])
    if (short !== null) return { value: fullYear(short), next: at + 2 }
  }
  const which = pointer(scene, start)
  return which !== null && word(scene, which.next) === 'year'
    ? { value: scene.now.day.year + which.value.step, next: which.next + 1 }
    : null
}

export function fullYear(short: number): number {
  return short < 40 ? 2000 + short : 1900 + short
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
  const joint = skip(scene, skip(scene, part.next, ',', '-'), 'of', 'in')
  const after = first === null ? yearNamed(scene, joint) : null
  const current = first === null && after === null ? phrase(scene, joint, 'the year') : null
  const inYear = first?.value ?? after?.value ?? null
  const next = after?.next ?? current ?? part.next
  return { value: partOfYear(scene.now.day, inYear, { months, place }), next }
}

/** `2019`, `this year`, `next year`. */
export function yearNamed(scene: Scene, at: number): Read<number> | null {
  const whole = year(scene, skip(scene, skip(scene, at, 'the'), 'year'))
  if (whole !== null) return whole
  const which = pointer(scene, skip(scene, at, 'the'))
  return which !== null && word(scene, which.next) === 'year'
    ? { value: scene.now.day.year + which.value.step, next: which.next + 1 }
    : null
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
  if (word(scene, start) !== 'week' && !isLetter) return null
  const number = digitsAt(scene, skip(scene, start + 1, 'no', 'number', '#'), [1, 2])
  const next = skip(scene, start + 1, 'no', 'number', '#') + 1
  if (number === null) return null
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

/** `1990s`, `the '90s`, `the nineties`. */
function decade(scene: Scene, at: number): Read<Period> | null {
  const start = skip(scene, at, 'the')
  const named = decades[word(scene, start)]
  if (named !== undefined && (start > at || word(scene, at - 1) === 'the'))
    return { value: tenYears(named), next: start + 1 }
  const quoted = skip(scene, start, "'", '’')
  const whole =
    digitsAt(scene, quoted, [4, 4]) ?? (quoted > start || start > at ? digitsAt(scene, quoted, [2, 2]) : null)
  const after = word(scene, quoted + 1)
  if (whole === null || whole % 10 !== 0 || !isGlued(scene, quoted + 1) || !/^(?:s|'s)$/.test(after))
    return null
  return { value: tenYears(whole < 100 ? fullYear(whole) : whole), next: quoted + 2 }
}

const decades: Readonly<Record<string, number>> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
}

function tenYears(first: number): Period {
  return longSpan(first, 10)
}

function longSpan(first: number, count: number): Period {
  const span = { start: { year: first, month: 1, day: 1 }, end: { year: first + count, month: 1, day: 1 } }
  return fixedPeriod(`(${dayText(span.start)},${dayText(span.end)},P${count}Y)`, span, 'year')
}

function century(scene: Scene, at: number): Read<Period> | null {
  const place = ordinal(scene, skip(scene, at, 'the'))
  if (place === null || word(scene, place.next) !== 'century' || place.value > 29) return null
  return { value: longSpan((place.value - 1) * 100, 100), next: place.next + 1 }
}

/** `summer of 2021`, `this winter`: seasons begin on other days for everyone, so they stay words. */
function season(scene: Scene, at: number): Read<Period> | null {
  const which = pointer(scene, at)
  const start = which?.next ?? at
  const name = { spring: 'SP', summer: 'SU', fall: 'FA', autumn: 'FA', winter: 'WI' }[word(scene, start)]
  if (name === undefined) return null
  const joint = skip(scene, skip(scene, start + 1, ','), 'of', 'in')
  const after = which === null ? yearNamed(scene, joint) : null
  const told =
    which !== null ||
    after !== null ||
    /^(?:in|the|of|during|since|until|by|every|each|late|early|mid|from)$/.test(word(scene, at - 1))
  if (
    !told ||
    (word(scene, start) === 'fall' && which === null && after === null && word(scene, at - 1) !== 'in')
  )
    return null
  const inYear = after?.value ?? (which === null ? null : scene.now.day.year + which.value.step)
  const timex = inYear === null ? name : `${digits(inYear, 4)}-${name}`
  return { value: outside(timex), next: after?.next ?? start + 1 }
}

/** A period with no days of the calendar. */
function outside(timex: string): Period {
  return { timex, past: null, future: null, grain: 'year', stamp: { of: 'rule', year: null, rule: timex } }
}

/** `fiscal year 2008`, `FY19`, `school year 2008`, `calendar year 2008`. */
function specialYear(scene: Scene, at: number): Read<Period> | null {
  const kind = { fy: 'FY', sy: 'SY', cy: '', fiscal: 'FY', financial: 'FY', school: 'SY', calendar: '' }[
    word(scene, at)
  ]
  if (kind === undefined) return null
  const isShort = word(scene, at).length === 2
  if (!isShort && word(scene, at + 1) !== 'year') return null
  const start = isShort ? at + 1 : at + 2
  const short = digitsAt(scene, start, [2, 2])
  const whole = year(scene, start) ?? (short === null ? null : { value: fullYear(short), next: start + 1 })
  if (whole === null) return null
  return { value: kind === '' ? yearPeriod(whole.value) : outside(`${kind}${whole.value}`), next: whole.next }
}

/** `2019`, `year 2008`, `two thousand and twenty`; not an amount, a code or a count of things. */
function plainYear(scene: Scene, at: number): Read<Period> | null {
  const told = word(scene, at) === 'year'
  const read = year(scene, told ? at + 1 : at)
  if (read === null || read.value < 1500 || read.value > 2199) return null
  if (told) return { value: yearPeriod(read.value), next: read.next }
  const spoken = scene.tokens[at]?.kind === 'word'
  if (spoken)
    return wordNumber(scene, at)?.next === read.next &&
      read.value >= 1900 &&
      /^(?:in|of|since|until|before|after|by|from|year)$/.test(word(scene, at - 1))
      ? { value: yearPeriod(read.value), next: read.next }
      : null
  return isFree(scene, at, read.next) ? { value: yearPeriod(read.value), next: read.next } : null
}

const things =
  /^(?:pieces?|pcs|units?|kg|lbs?|tons?|people|persons?|dollars?|euros?|usd|eur|miles?|km|meters?|metres?|feet|words?|items?|users?|hours?|days?|minutes?|weeks?|months?|years?|times|boxes|cartons|sets|each|percent|%|x|am|pm|yen|pounds?|rows|copies|points?|calories|jobs|cases|w|kw|mah|hz|rpm)$/

function isFree(scene: Scene, at: number, next: number): boolean {
  const before = scene.tokens[at - 1]
  const glued = isGlued(scene, at)
  if (before !== undefined && glued && (before.kind !== 'mark' || !/^[(["'“=<>~–—-]$/.test(before.text)))
    return false
  if (
    before !== undefined &&
    glued &&
    before.text === '-' &&
    isGlued(scene, at - 1) &&
    scene.tokens[at - 2]?.kind !== undefined
  ) {
    const lead = scene.tokens[at - 2]
    if (lead?.kind === 'word' || year(scene, at - 2) === null) return false
  }
  if (before !== undefined && /^[$€£¥#+*]$/.test(before.text)) return false
  const after = scene.tokens[next]
  if (after === undefined) return true
  if (things.test(after.text)) return false
  if (!after.glued || after.kind === 'break') return true
  if (after.text === '-')
    return (
      scene.tokens[next + 1]?.glued !== true ||
      year(scene, next + 1) !== null ||
      month(scene, next + 1) !== null
    )
  return after.kind === 'mark' && !/^[/@_+*:%]$/.test(after.text)
}
