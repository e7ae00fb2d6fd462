/** Moments counted from another: `two days ago`, `in 3 minutes`, `2 weeks before Christmas`, `a fortnight later`. */
import { plusDays } from '../calendar.ts'
import { year } from './count.ts'
import { holidayDate } from './holiday-date.ts'
import { hasClockPart, type Length, length, shifted } from './length.ts'
import { weekdayName } from './names.ts'
import { anyCalendarDay } from './relative-date.ts'
import {
  firstOf,
  furthest,
  mapped,
  once,
  type Parser,
  phrase,
  type Read,
  type Scene,
  skip,
  word,
} from './scene.ts'
import { compareDays, type DateRead, dayText, fixedDate, type Instant, mondayOf, timeText } from './shape.ts'

/** A day, or a moment of it where the length has hours, minutes or seconds. */
export type Counted = { at: Instant; exact: boolean; parts: Length; sign: 1 | -1; from: Instant }

/** Every way to count from a moment. */
export const counted: Parser<Counted> = once((scene, at) =>
  furthest(afterLength(scene, at), inLength(scene, at)),
)

/** Only where it is a day, with the weekday that may follow: "two months from today on Tuesday". */
export const countedDate: Parser<DateRead> = once((scene, at) => {
  const read = counted(scene, at)
  if (read === null || read.value.exact) return null
  const { at: moment, parts } = read.value
  const name = word(scene, read.next) === 'on' ? weekdayName(scene, read.next + 1) : null
  if (name === null) return { value: fixedDate(moment.day), next: read.next }
  const inWeek = plusDays(mondayOf(moment.day), name.value - 1)
  const isLong = parts.some((part) => part.unit === 'M' || part.unit === 'Y')
  const later = isLong && compareDays(inWeek, moment.day) < 0 ? plusDays(inWeek, 7) : inWeek
  return { value: fixedDate(later), next: name.next }
})

/** The day or moment that lengths are counted from. */
const anchor = firstOf<Instant>(
  (scene, at) => {
    const next = phrase(scene, at, 'now', 'right now', 'this moment')
    return next === null ? null : { value: scene.now, next }
  },
  (scene, at) =>
    mapped(furthest(holidayDate(scene, at), anyCalendarDay(scene, at)), ({ future, past }) => {
      const day = future ?? past
      return day === null ? null : { day, seconds: 0 }
    }),
  (scene, at) => {
    const start = skip(scene, skip(scene, at, 'the'), 'year')
    return mapped(year(scene, start), (value) => ({ day: { year: value, month: 1, day: 1 }, seconds: 0 }))
  },
)

/** `two days ago`, `3 minutes from now`, `4 months after tomorrow`, `30 min later`. */
function afterLength(scene: Scene, at: number): Read<Counted> | null {
  const parts = length(scene, at) ?? dayBeside(scene, at)
  if (parts === null) return null
  const direction = word(scene, parts.next)
  const sign = directions.get(direction)
  if (sign === undefined) return null
  const after = parts.next + 1
  const from = anchored.has(direction) ? anchor(scene, after) : null
  const isClock = hasClockPart(parts.value)
  if (from !== null && !(isClock && from.value !== scene.now))
    return countedFrom(scene, parts.value, sign, from)
  // In "30 minutes later this week" the word belongs to the week.
  if (!alone.has(direction) || (sign === 1 && /^(?:this|in|today|tonight|next|on)$/.test(word(scene, after))))
    return null
  return countedFrom(scene, parts.value, sign, { value: scene.now, next: after })
}

/** "the day after Christmas": one day is meant. */
function dayBeside(scene: Scene, at: number): Read<Length> | null {
  const next = phrase(scene, at, 'the day before', 'the day after', 'day before', 'day after')
  return next === null ? null : { value: [{ amount: 1, unit: 'D' }], next: next - 1 }
}

const directions: ReadonlyMap<string, 1 | -1> = new Map([
  ['ago', -1],
  ['back', -1],
  ['before', -1],
  ['earlier', -1],
  ['prior', -1],
  ['later', 1],
  ['after', 1],
  ['from', 1],
  ['since', 1],
  ['hence', 1],
])

const anchored = new Set(['before', 'after', 'from', 'since'])

const alone = new Set(['ago', 'back', 'earlier', 'later', 'hence'])

/** `in 3 minutes`, `in two months`, `in two weeks since the year 2011`. */
function inLength(scene: Scene, at: number): Read<Counted> | null {
  if (word(scene, at) !== 'in') return null
  const parts = length(scene, skip(scene, at + 1, 'another', 'about', 'around', 'approximately'))
  if (parts === null) return null
  const told = afterLength(scene, at + 1)
  // "in two days from today" is read from "two" on.
  if (told !== null && told.next > parts.next) return word(scene, parts.next) === 'from' ? null : told
  return countedFrom(scene, parts.value, 1, { value: scene.now, next: parts.next })
}

function countedFrom(scene: Scene, parts: Length, sign: 1 | -1, from: Read<Instant>): Read<Counted> {
  const exact = hasClockPart(parts)
  const start = exact || from.value !== scene.now ? from.value : { day: scene.now.day, seconds: 0 }
  return { value: { at: shifted(start, parts, sign), exact, parts, sign, from: start }, next: from.next }
}

/** `2019-11-01T15:46:00`. */
export function instantTimex(instant: Instant): string {
  return `${dayText(instant.day)}T${timeText(instant.seconds)}`
}
