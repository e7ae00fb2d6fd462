/** Dates with a day and a month: `04th Jan 2019`, `Oct/2`, `22/04`, `2020/Sep/23`, `march eighteenth`, `15 April of 87`. */
import type { Day } from '../calendar.ts'
import { ofMonth } from './candidates.ts'
import { digitsAt, ordinal, wordNumber, year } from './count.ts'
import { unit } from './length.ts'
import { month } from './names.ts'
import { firstOf, isGlued, once, type Parser, type Read, type Scene, skip, word } from './scene.ts'
import { type DateRead, exists } from './shape.ts'

/** Every form that shows a day and a month by itself. */
export const calendarDate: Parser<DateRead> = once((scene, at) =>
  firstOf(yearFirst, monthBetween, dayFirst, monthFirst, numericDate)(scene, at),
)

export function dateOf(scene: Scene, day: { year: number | null; month: number; day: number }): DateRead {
  if (day.year === null) {
    const stamp = { of: 'day' as const, ...day }
    return { stamp, ...ofMonth(scene.now, day.month, day.day) }
  }
  const whole: Day = { ...day, year: day.year }
  const known = exists(whole) ? whole : null
  return { stamp: { of: 'day', ...whole }, past: known, future: known }
}

/** Two digits: from 40 on they are of the last century, 30 to 39 may be of either. */
function dateInShortYear(scene: Scene, short: number, month: number, day: number): DateRead {
  if (short < 30) return dateOf(scene, { year: 2000 + short, month, day })
  if (short >= 40) return dateOf(scene, { year: 1900 + short, month, day })
  const past = { year: 1900 + short, month, day }
  const future = { year: 2000 + short, month, day }
  return {
    stamp: { of: 'two-digit', year: short, month, day },
    past: exists(past) ? past : null,
    future: exists(future) ? future : null,
  }
}

/** `2019-01-04`, `2020/Sep/23`, `2019-aug-1`, `20200701`. */
function yearFirst(scene: Scene, at: number): Read<DateRead> | null {
  const whole = digitsAt(scene, at, [8, 8])
  if (whole !== null) {
    const date = { year: Math.floor(whole / 1e4), month: Math.floor(whole / 100) % 100, day: whole % 100 }
    const isOne = date.year >= 1900 && date.year < 2200 && exists(date) && endsClean(scene, at + 1)
    return isOne ? { value: dateOf(scene, date), next: at + 1 } : null
  }
  const first = digitsAt(scene, at, [4, 4])
  const mark = word(scene, at + 1)
  if (first === null || first < 1000 || !/^[-/.]$/.test(mark)) return null
  const of = monthInPlace(scene, at + 2)
  if (of === null || word(scene, of.next) !== mark) return null
  const day = digitsAt(scene, of.next + 1, [1, 2])
  if (day === null || day < 1 || day > 31 || !endsClean(scene, of.next + 2)) return null
  return { value: dateOf(scene, { year: first, month: of.value, day }), next: of.next + 2 }
}

function monthInPlace(scene: Scene, at: number): Read<number> | null {
  const value = digitsAt(scene, at, [1, 2])
  if (value !== null) return value >= 1 && value <= 12 ? { value, next: at + 1 } : null
  const named = month(scene, at)
  return named === null ? null : { value: named.value, next: at + 1 }
}

/** Where a date in digits may end: neither a digit nor a part of a longer code goes on. */
function endsClean(scene: Scene, at: number): boolean {
  const after = scene.tokens[at]
  if (after === undefined || !after.glued || after.kind === 'break') return true
  if (after.kind === 'digits') return false
  if (after.kind === 'word') return after.text === 't' || after.text === "'s"
  if (/^[%$€£°]$/.test(after.text)) return false
  const beyond = scene.tokens[at + 1]
  if (!/^[-/.,:]$/.test(after.text)) return true
  if (beyond?.kind !== 'digits' || !beyond.glued) return true
  // "10/1-11/2" is a range.
  return after.text === '-' || after.text === ','
}

/** `Sep-23-2020`, `September-2020-23`, `23-2020-September`, `23/Sep/2020`, all with the same mark twice. */
function monthBetween(scene: Scene, at: number): Read<DateRead> | null {
  const places = [at, at + 2, at + 4] as const
  const mark = word(scene, at + 1)
  if (!/^[-/]$/.test(mark) || word(scene, at + 3) !== mark || !endsClean(scene, at + 5)) return null
  const found: { year?: number; month?: number; day?: number } = {}
  for (const place of places) {
    const named = month(scene, place)
    const long = digitsAt(scene, place, [4, 4])
    const short = digitsAt(scene, place, [1, 2])
    if (named !== null) found.month = named.value
    else if (long !== null) found.year = long
    else if (short !== null && short >= 1 && short <= 31) found.day = short
  }
  const { year: whole, month: of, day } = found
  if (
    whole === undefined ||
    of === undefined ||
    day === undefined ||
    (month(scene, at + 4) === null && digitsAt(scene, at + 4, [1, 4]) === null)
  )
    return null
  return { value: dateOf(scene, { year: whole, month: of, day }), next: at + 5 }
}

/** `4 Jan`, `the 4th of January, 2019`, `second of Aug`, `twenty third day of September`. */
function dayFirst(scene: Scene, at: number): Read<DateRead> | null {
  if (/^[$€£]$/.test(word(scene, at - 1))) return null
  const start = skip(scene, at, 'the')
  const day = dayNumber(scene, start)
  if (day === null) return null
  const isNamed = word(scene, day.next) === 'day' && word(scene, day.next + 1) === 'of'
  // Upstream leaves the article of "the third day of May" outside, and that of "the third of May" inside.
  if (isNamed && start > at) return null
  const named = isNamed ? day.next + 1 : day.next
  const joint = skip(scene, skip(scene, named, 'of'), '-', '/', 'the')
  const of = month(scene, skip(scene, joint, 'month'))
  return of === null ? null : withYear(scene, { month: of.value, day: day.value, next: of.next })
}

/** The number of a day; cardinals in words only beside a month. */
function dayNumber(scene: Scene, at: number): Read<number> | null {
  const place = ordinal(scene, at)
  if (place !== null) return place.value >= 1 && place.value <= 31 ? place : null
  const written = digitsAt(scene, at, [1, 2])
  const isDecimal = /^[.,]$/.test(word(scene, at - 1)) && isGlued(scene, at)
  if (written !== null)
    return written >= 1 && written <= 31 && !isDecimal ? { value: written, next: at + 1 } : null
  const said = wordNumber(scene, at)
  return said !== null && Number.isInteger(said.value) && said.value >= 1 && said.value <= 31 ? said : null
}

/** `Jan 4`, `October, 1st`, `Oct/2`, `march the eighteenth`, `Dec31 , 1994`. */
function monthFirst(scene: Scene, at: number): Read<DateRead> | null {
  const of = month(scene, at)
  if (of === null) return null
  const mark = skip(scene, of.next, ',', '/', '-')
  const start = skip(scene, mark, 'the')
  const day = dayNumber(scene, start)
  if (day === null || !dayEnds(scene, day.next)) return null
  return withYear(scene, { month: of.value, day: day.value, next: day.next })
}

/** "May 5:30", "May 5%", "march 3.5" are not days. */
function dayEnds(scene: Scene, at: number): boolean {
  const after = scene.tokens[at]
  if (after === undefined || !after.glued) return true
  if (/^[:.]$/.test(after.text)) return scene.tokens[at + 1]?.kind !== 'digits' || !isGlued(scene, at + 1)
  return after.kind === 'mark' && after.text !== '%'
}

type Found = { month: number; day: number; next: number }

/** The year that may follow: `, 1994`, ` of 1995`, ` in 2019`, `/2018`, ` '19`, ` of 87`. */
function withYear(scene: Scene, found: Found): Read<DateRead> {
  const { next, month: of, day } = found
  const glue = /^[-/]$/.test(word(scene, next)) && isGlued(scene, next)
  const comma = glue ? next + 1 : skip(scene, next, ',')
  const joint = glue ? comma : skip(scene, comma, 'of', 'in')
  const whole = year(scene, joint)
  if (whole !== null && isYearHere(scene, whole, glue))
    return { value: dateOf(scene, { year: whole.value, month: of, day }), next: whole.next }
  const quoted = /^['’]$/.test(word(scene, next)) ? next + 1 : next
  const short = digitsAt(scene, quoted > next ? quoted : joint, [2, 2])
  const isShort =
    quoted > next ||
    (isGlued(scene, next) && isGlued(scene, next - 1)) ||
    word(scene, joint - 1) === 'of' ||
    (glue && word(scene, next) !== '/') ||
    isAfterOrdinalWord(scene, next, joint)
  if (short !== null && isShort && endsClean(scene, (quoted > next ? quoted : joint) + 1))
    return { value: dateInShortYear(scene, short, of, day), next: (quoted > next ? quoted : joint) + 1 }
  return { value: dateOf(scene, { year: null, month: of, day }), next }
}

/** A year in words needs to be one: "April 5 two thousand people" has none. */
function isYearHere(scene: Scene, read: Read<number>, glue: boolean): boolean {
  const after = scene.tokens[read.next]
  const isMilitary = /^(?:am|pm|hours|hrs)$/.test(after?.text ?? '')
  return !isMilitary && (!glue || endsClean(scene, read.next))
}

/** "January first 12": after a day in words two digits are a year. */
function isAfterOrdinalWord(scene: Scene, next: number, joint: number): boolean {
  const isWord = scene.tokens[next - 1]?.kind === 'word' && !/^(?:st|nd|rd|th)$/.test(word(scene, next - 1))
  const isDay = isWord && ordinal(scene, next - 1) !== null
  return isDay && joint === next && !/^[:.]$|^(?:am|pm|a|p)$/.test(word(scene, next + 1))
}

/** `22/04/2019`, `5/3/18`, `1-2-2018`, `23.04.2022`, `10/2`. */
function numericDate(scene: Scene, at: number): Read<DateRead> | null {
  const first = digitsAt(scene, at, [1, 2])
  const mark = word(scene, at + 1)
  const second = digitsAt(scene, at + 2, [1, 2])
  if (
    first === null ||
    second === null ||
    !/^[-/.]$/.test(mark) ||
    !isGlued(scene, at + 1) ||
    !isGlued(scene, at + 2)
  )
    return null
  const lead = word(scene, at - 1)
  if (isGlued(scene, at) && (/^[/.,$€£]$/.test(lead) || scene.tokens[at - 1]?.kind === 'word')) return null
  const parts = inOrder(first, second, scene.dayFirst)
  // "24/7" is all the time.
  if (parts === null || (first === 24 && second === 7 && mark === '/')) return null
  const last = word(scene, at + 3) === mark && isGlued(scene, at + 3) && isGlued(scene, at + 4)
  const long = last ? digitsAt(scene, at + 4, [4, 4]) : null
  const short = last ? digitsAt(scene, at + 4, [2, 2]) : null
  if (long !== null && endsClean(scene, at + 5))
    return { value: dateOf(scene, { year: long, ...parts }), next: at + 5 }
  if (short !== null && endsClean(scene, at + 5))
    return { value: dateInShortYear(scene, short, parts.month, parts.day), next: at + 5 }
  if (!endsClean(scene, at + 3) || (mark !== '/' && !isSaidToBeDate(scene, at, at + 3))) return null
  // "1/2 day" is half of one.
  if (unit(scene, at + 3) !== null) return null
  const after = word(scene, at + 3) === ',' ? year(scene, at + 4) : null
  return { value: dateOf(scene, { year: after?.value ?? null, ...parts }), next: after?.next ?? at + 3 }
}

/** "on 5.12", "Friday 7-6": points and dashes are also those of numbers and ranges. */
function isSaidToBeDate(scene: Scene, at: number, next: number): boolean {
  if (/^(?:percent|per|million|billion|thousand|-)$/.test(word(scene, next))) return false
  const lead = word(scene, at - 1)
  const isEnd =
    lead === 'from' ? /^(?:to|till|until)$/.test(word(scene, next)) : /^(?:to|till|until)$/.test(lead)
  if (isEnd && word(scene, at + 1) === '-') return true
  return /^(?:on|dated?|due|(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day)|mon|tues?|wed|thu|thurs?|fri|sat|sun)$/.test(
    word(scene, at - 1),
  )
}

function inOrder(first: number, second: number, isDayFirst: boolean): { month: number; day: number } | null {
  const asked = isDayFirst ? { month: second, day: first } : { month: first, day: second }
  const other = { month: asked.day, day: asked.month }
  const possible = [asked, other].find(
    (one) => one.month >= 1 && one.month <= 12 && one.day >= 1 && one.day <= 31,
  )
  return possible ?? null
}
