/** Days told from today or by their weekday: `tomorrow`, `next Friday`, `Monday the 21st`, `Tuesday of next week`. */
import { type Day, plusDays, weekday } from '../calendar.ts'
import { calendarDate } from './calendar-date.ts'
import { ofWeekday, ofWeekdayAndDay } from './candidates.ts'
import { digitsAt, ordinal } from './count.ts'
import {
  dayAlone,
  dayOfRelativeMonth,
  lastDayOfMonth,
  weekdayOfMonth,
  weekdayOfPlacedWeek,
} from './day-of-month.ts'
import { pointer, weekdayName } from './names.ts'
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
import { compareDays, type DateRead, exists, fixedDate, mondayOf } from './shape.ts'

/** Any day that is not a holiday and not counted from another. */
export const relativeDate: Parser<DateRead> = once((scene, at) =>
  furthest(
    namedDay(scene, at),
    dayOfWeekInWeek(scene, at),
    weekdayOfMonth(scene, at),
    weekdayAndDate(scene, at),
    dayOfRelativeMonth(scene, at),
    lastDayOfMonth(scene, at),
    weekdayOfPlacedWeek(scene, at),
    pointedDate(scene, at),
    pointedWeekday(scene, at),
    plainWeekday(scene, at),
    dayAlone(scene, at),
  ),
)

/** `today`, `the day after tomorrow`, `the day before`, `next day`. */
function namedDay(scene: Scene, at: number): Read<DateRead> | null {
  for (const [words, days] of dayWords) {
    const next = phrase(scene, at, ...words)
    if (next === null) continue
    // "the day after we met" is not known.
    const isOpen = /(?:after|before)$/.test(word(scene, next - 1)) && scene.tokens[next]?.kind === 'word'
    if (!isOpen) return { value: fixedDate(plusDays(scene.now.day, days)), next }
  }
  return null
}

const dayWords: readonly (readonly [readonly string[], number])[] = [
  [['day after tomorrow', 'the day after tomorrow'], 2],
  [['day before yesterday', 'the day before yesterday'], -2],
  [['today', 'todays', 'this day', 'the current day'], 0],
  [
    [
      'tomorrow',
      'tomorrows',
      'tmr',
      'tmrw',
      'next day',
      'the next day',
      'the following day',
      'following day',
      'the day after',
    ],
    1,
  ],
  [['yesterday', 'last day', 'the last day', 'previous day', 'the previous day', 'the day before'], -1],
]

function plainWeekday(scene: Scene, at: number): Read<DateRead> | null {
  return mapped(weekdayName(scene, at), (value) => weekdayDate(scene, value))
}

function weekdayDate(scene: Scene, value: number): DateRead {
  return { stamp: { of: 'weekday', weekday: value }, ...ofWeekday(scene.now.day, value) }
}

/** `next Friday` is that of the next week; `this coming Friday` the one that comes first. */
function pointedWeekday(scene: Scene, at: number): Read<DateRead> | null {
  const which = pointer(scene, at)
  const name = which === null ? null : weekdayName(scene, which.next)
  if (which === null || name === null) return null
  const { step, near } = which.value
  const around = ofWeekday(scene.now.day, name.value)
  const closest =
    step === 1 && compareDays(around.future, scene.now.day) === 0 ? plusDays(around.future, 7) : around.future
  const inWeek = plusDays(mondayOf(scene.now.day), step * 7 + name.value - 1)
  const first = step === 1 ? closest : around.past
  return { value: fixedDate(near && step !== 0 ? first : inWeek), next: name.next }
}

/** Monday of the week that `next week`, `the following week`, `the week after next` say. */
export function pointedWeek(scene: Scene, at: number): Read<Day> | null {
  const monday = mondayOf(scene.now.day)
  const second = phrase(scene, at, 'the week after next', 'week after next')
  if (second !== null) return { value: plusDays(monday, 14), next: second }
  const before = phrase(scene, at, 'the week before last', 'week before last')
  if (before !== null) return { value: plusDays(monday, -14), next: before }
  const which = pointer(scene, word(scene, at - 1) === 'of' ? skip(scene, at, 'the') : at)
  if (which !== null && word(scene, which.next) === 'week')
    return { value: plusDays(monday, 7 * which.value.step), next: which.next + 1 }
  const here = phrase(scene, at, 'the week')
  return here === null ? null : { value: monday, next: here }
}

/** `Tuesday of next week`, `next week on Tuesday`, `previous week - Monday`, `Wednesday next week`. */
function dayOfWeekInWeek(scene: Scene, at: number): Read<DateRead> | null {
  const lead = word(scene, at) === 'on' ? at + 1 : at
  const name = weekdayName(scene, lead)
  if (name !== null) {
    const of = skip(scene, name.next, 'of', 'in')
    const week = pointedWeek(scene, of)
    if (week === null || (lead > at && of === name.next)) return null
    return { value: fixedDate(plusDays(week.value, name.value - 1)), next: week.next }
  }
  const week = lead > at ? null : pointedWeek(scene, at)
  if (week === null) return null
  const after = weekdayName(scene, skip(scene, skip(scene, week.next, '-', ','), 'on'))
  return after === null ? null : { value: fixedDate(plusDays(week.value, after.value - 1)), next: after.next }
}

/** The weekday that a week gives a place: "Wednesday evening next week". */
export function movedToWeek(date: DateRead, monday: Day): DateRead | null {
  return date.stamp.of === 'weekday' ? fixedDate(plusDays(monday, date.stamp.weekday - 1)) : null
}

/** `Tue May 9`, `Friday 5/12`, `next Friday, 12 May`, `may/22 (Tue)`, `Monday 21`, `Monday the twenty-seventh`. */
function weekdayAndDate(scene: Scene, at: number): Read<DateRead> | null {
  const which = pointer(scene, at)
  const name = weekdayName(scene, which?.next ?? at)
  if (name === null) return dateAndWeekday(scene, at)
  const after = skip(scene, name.next, ',', '-', '(')
  const date = calendarDate(scene, skip(scene, after, 'the')) ?? calendarDate(scene, after)
  const agrees =
    date !== null && (word(scene, date.next - 2) !== '-' || isOnWeekday(scene, date.value, name.value))
  if (date !== null && agrees)
    return {
      value: which === null ? date.value : ofThisYear(scene, date.value),
      next: skip(scene, date.next, ')'),
    }
  if (which !== null) return null
  const the = skip(scene, after, 'the')
  const place = ordinal(scene, the)
  if (place !== null && place.value <= 31 && the > after)
    return mapped({ ...place }, (day) => inThisMonth(scene, name.value, day))
  const day = place ?? cardinalDay(scene, name.next)
  if (day === null || day.value < 1 || day.value > 31) return null
  const around = ofWeekdayAndDay(scene.now.day, name.value, day.value)
  if (around.past === null && around.future === null) return null
  const isToday = around.past !== null && around.past === around.future
  const stamp = isToday
    ? fixedDate(around.past ?? scene.now.day).stamp
    : { of: 'weekday' as const, weekday: name.value }
  return { value: { stamp, ...around }, next: day.next }
}

/** "Monday 12-4" are hours, unless the fourth of December of this year is a Monday. */
function isOnWeekday(scene: Scene, { stamp }: DateRead, wanted: number): boolean {
  if (stamp.of !== 'day' || stamp.month === null || stamp.year !== null) return true
  return weekday({ year: scene.now.day.year, month: stamp.month, day: stamp.day }) === wanted
}

/** A plain number that is not the hour of a time or the start of a range. */
function cardinalDay(scene: Scene, at: number): Read<number> | null {
  const value = digitsAt(scene, at, [1, 2])
  const after = word(scene, at + 1)
  if (value === null || value <= 12 || /^(?:-|–|~|to|am|pm|a|p|'s)$/.test(after)) return null
  return (isGlued(scene, at + 1) && /^[.:/]$/.test(after) && isGlued(scene, at + 2)) ||
    (scene.tokens[at + 1]?.kind === 'word' && isGlued(scene, at + 1))
    ? null
    : { value, next: at + 1 }
}

function inThisMonth(scene: Scene, wanted: number, day: number): DateRead | null {
  const date = { ...scene.now.day, day }
  if (exists(date) && weekday(date) === wanted) return fixedDate(date)
  const around = ofWeekdayAndDay(scene.now.day, wanted, day)
  return around.future === null ? null : { stamp: { of: 'weekday', weekday: wanted }, ...around }
}

function dateAndWeekday(scene: Scene, at: number): Read<DateRead> | null {
  const date = calendarDate(scene, at)
  if (date === null) return null
  const open = skip(scene, date.next, ',', '(')
  const name = weekdayName(scene, open)
  if (name === null || open === date.next) return null
  return { value: date.value, next: word(scene, open - 1) === '(' ? skip(scene, name.next, ')') : name.next }
}

/** "this" and "next" before a weekday and a date fix the year. */
function ofThisYear(scene: Scene, date: DateRead): DateRead {
  if (date.stamp.of !== 'day' || date.stamp.month === null || date.stamp.year !== null) return date
  const day = { year: scene.now.day.year, month: date.stamp.month, day: date.stamp.day }
  return exists(day) ? { ...date, past: day, future: day } : date
}

/** `this 5/12`, `next 5/12`. */
function pointedDate(scene: Scene, at: number): Read<DateRead> | null {
  const which = pointer(scene, at)
  const date = which === null ? null : calendarDate(scene, which.next)
  if (which === null || date === null) return null
  const now = { ...scene.now, day: { ...scene.now.day, year: scene.now.day.year + which.value.step } }
  return { value: ofThisYear({ ...scene, now }, date.value), next: date.next }
}

export const anyCalendarDay: Parser<DateRead> = once((scene, at) =>
  furthest(relativeDate(scene, at), calendarDate(scene, at)),
)
