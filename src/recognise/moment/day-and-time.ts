/** A day and a time of it, either first: `October 14 for 8:00am`, `3pm tomorrow`, `Monday 12-4`, `this morning between 10 and 11`. */
import { plusDays } from '../calendar.ts'
import { inYear } from './candidates.ts'
import { atClock, bareHour, clock, hourInPart } from './clock.ts'
import { type ClockRange, type ClockSpan, clockRange, rangeInPart } from './clock-range.ts'
import { year } from './count.ts'
import { inMonth, monthAfterOf, placedWeekday } from './day-of-month.ts'
import { clockIn } from './day-part.ts'
import { jointAt } from './day-range.ts'
import { type PartOfDate, partOfDate, partValues } from './part-of-date.ts'
import { anyCalendarDay, movedToWeek, pointedWeek } from './relative-date.ts'
import { furthest, mapped, once, type Parser, phrase, type Read, type Scene, skip, word } from './scene.ts'
import {
  type Clock,
  clockText,
  type DateRead,
  dayText,
  type MomentValue,
  meanings,
  secondsOf,
  stampAfter,
  stampText,
  timeText,
  values,
} from './shape.ts'

/** A day at a clock time. */
export type DatedClock = { date: DateRead; clock: Clock }

export const dayAndTime: Parser<MomentValue[]> = once((scene, at) =>
  furthest(
    mapped(datedRange(scene, at), ({ date, range }) => rangeValues(date, range)),
    mapped(datedClock(scene, at), datedValues),
    partAlone(scene, at),
    endOfDay(scene, at),
  ),
)

/** A day and a clock time in either order. */
export const datedClock: Parser<DatedClock> = once((scene, at) =>
  furthest(dayThenClock(scene, at), clockThenDay(scene, at)),
)

/** The day first, as in "tomorrow 4:30pm". */
export function dayThenClock(scene: Scene, at: number): Read<DatedClock> | null {
  const day = partOfDate(scene, at)
  if (day === null) return null
  const start = skip(scene, day.next, ',', ':', '-', '–')
  const loose = skip(scene, start, 'for', 'around', 'about', 'by', 'at')
  const isNear = /^(?:around|about)$/.test(word(scene, loose - 1)) && loose > start
  const time = furthest(
    clock(scene, loose),
    hourInPart(scene, loose),
    atClock(scene, start),
    atClock(scene, loose),
    isNear ? bareHour(scene, loose) : null,
  )
  // "by 2" bounds the day, and is read there.
  if (time === null || (word(scene, loose - 1) === 'by' && loose > start)) return null
  return inWeek(scene, yearLast(scene, { value: withPart(day.value, time.value), next: time.next }))
}

/** `Wed Oct 26 15:50:06 2016` */
function yearLast(scene: Scene, read: Read<DatedClock>): Read<DatedClock> {
  const { stamp } = read.value.date
  const isOpen = stamp.of === 'day' && stamp.year === null && stamp.month !== null
  const whole = isOpen ? year(scene, skip(scene, read.next, ',')) : null
  return whole === null
    ? read
    : { value: { ...read.value, date: inYear(read.value.date, whole.value) }, next: whole.next }
}

/** "Monday 3pm next week" says the week last. */
function inWeek(scene: Scene, read: Read<DatedClock>): Read<DatedClock> {
  const week = pointedWeek(scene, skip(scene, read.next, 'of'))
  const date = week === null ? null : movedToWeek(read.value.date, week.value)
  return week === null || date === null ? read : { value: { ...read.value, date }, next: week.next }
}

function clockThenDay(scene: Scene, at: number): Read<DatedClock> | null {
  const dotted = word(scene, at) === 'at' ? dottedAfterAt(scene, at) : null
  const isAt = /^(?:at|@|around|by)$/.test(word(scene, at - 1))
  const bare = isAt || /^(?:tonight|,)$/.test(word(scene, at + 1)) ? bareHour(scene, at) : null
  const time = furthest(dotted, clock(scene, at), bare)
  if (time === null) return null
  const start = skip(scene, skip(scene, time.next, ','), 'on', 'of', 'for')
  const day = partOfDate(scene, start) ?? partOfDate(scene, skip(scene, start, 'the'))
  if (day === null || (time === bare && !isAt && word(scene, start) !== 'tonight')) return null
  return { value: withPart(day.value, time.value), next: day.next }
}

/** "at 8.30pm": with a point the word before belongs to the time. */
function dottedAfterAt(scene: Scene, at: number): Read<Clock> | null {
  const isDotted = word(scene, at + 2) === '.' && scene.tokens[at + 3]?.kind === 'digits'
  return isDotted ? atClock(scene, at) : null
}

function withPart({ date, part }: PartOfDate, time: Clock): DatedClock {
  return { date, clock: part === null ? time : clockIn(part, time) }
}

export function datedValues({ date, clock: time }: DatedClock): MomentValue[] {
  return meanings(time).flatMap((one) => {
    const timex = `${stampText(date.stamp)}${clockText(one)}`
    const value = (day: DateRead['past']): MomentValue => ({
      timex,
      kind: 'datetime',
      ...(day === null ? {} : { value: `${dayText(day)} ${timeText(secondsOf(one))}` }),
    })
    return values(value(date.past), value(date.future))
  })
}

type DatedRange = { date: DateRead; range: ClockRange }

function datedRange(scene: Scene, at: number): Read<DatedRange> | null {
  return furthest(
    dayThenRange(scene, at),
    rangeThenDay(scene, at),
    lengthThenDay(scene, at),
    rangeInPlace(scene, at),
  )
}

function dayThenRange(scene: Scene, at: number): Read<DatedRange> | null {
  const day = partOfDate(scene, at)
  if (day === null) return null
  const start = skip(scene, skip(scene, day.next, ',', '-', '–'), 'at')
  const { date, part } = day.value
  const range =
    part === null ? clockRange(scene, start) : (rangeInPart(scene, start, part) ?? clockRange(scene, start))
  if (range === null) return null
  const week = pointedWeek(scene, skip(scene, range.next, 'of'))
  const moved = week === null ? null : movedToWeek(date, week.value)
  if (week !== null && moved !== null) return { value: { date: moved, range: range.value }, next: week.next }
  return { value: { date, range: range.value }, next: range.next }
}

function rangeThenDay(scene: Scene, at: number): Read<DatedRange> | null {
  const range = clockRange(scene, at)
  if (range === null) return null
  const start = skip(scene, skip(scene, range.next, ','), 'on', 'of')
  const day = partOfDate(scene, start) ?? partOfDate(scene, skip(scene, start, 'the'))
  // In "9 to 5 Monday to Friday" the hours are those of each day.
  const joint = day === null ? null : jointAt(scene, day.next, false)
  if (day === null || (joint !== null && anyCalendarDay(scene, joint) !== null)) return null
  const { date, part } = day.value
  const inPart = part === null ? null : rangeInPart(scene, at, part)
  return {
    value: { date, range: inPart !== null && inPart.next === range.next ? inPart.value : range.value },
    next: day.next,
  }
}

/** `first Monday 1pm to 3pm of next month`. */
function rangeInPlace(scene: Scene, at: number): Read<DatedRange> | null {
  // Upstream leaves the article outside.
  const placed = word(scene, at) === 'the' ? null : placedWeekday(scene, at)
  const range = placed === null ? null : clockRange(scene, skip(scene, placed.next, 'from', 'at', ','))
  if (placed === null || range === null) return null
  return mapped(monthAfterOf(scene, range.next), (of) => ({
    date: inMonth(scene, placed.value, of),
    range: range.value,
  }))
}

/** `14th Feb for 7 hours from 9:30am`. */
function lengthThenDay(scene: Scene, at: number): Read<DatedRange> | null {
  const day = partOfDate(scene, at)
  if (day === null || word(scene, day.next) !== 'for') return null
  const range = clockRange(scene, day.next)
  return range === null ? null : { value: { date: day.value.date, range: range.value }, next: range.next }
}

function rangeValues(date: DateRead, range: ClockRange): MomentValue[] {
  return range.spans.flatMap((span) => spanValues(date, span))
}

function spanValues(date: DateRead, { start, end, days, size }: ClockSpan): MomentValue[] {
  const timex = `(${stampText(date.stamp)}${clockText(start)},${stampText(stampAfter(date.stamp, days))}${clockText(end)},${size})`
  const value = (day: DateRead['past']): MomentValue => ({
    timex,
    kind: 'datetimerange',
    ...(day === null
      ? {}
      : {
          start: `${dayText(day)} ${timeText(secondsOf(start))}`,
          end: `${dayText(plusDays(day, days))} ${timeText(secondsOf(end))}`,
        }),
  })
  return values(value(date.past), value(date.future))
}

function partAlone(scene: Scene, at: number): Read<MomentValue[]> | null {
  return mapped(partOfDate(scene, at), ({ date, part }) =>
    part === null ? null : partValues({ date, part }),
  )
}

/** `end of day`, `the end of tomorrow`, `EOD`: its last second. */
function endOfDay(scene: Scene, at: number): Read<MomentValue[]> | null {
  const last: Clock = { hour: 23, minute: 59, second: 59, open: false }
  const today = phrase(
    scene,
    at,
    'eod',
    'end of day',
    'end of the day',
    'the end of day',
    'the end of the day',
  )
  const lead = phrase(scene, at, 'end of', 'the end of')
  const date =
    lead === null ? null : (anyCalendarDay(scene, lead) ?? anyCalendarDay(scene, skip(scene, lead, 'the')))
  if (date !== null) return { value: datedValues({ date: date.value, clock: last }), next: date.next }
  if (today === null) return null
  const day = scene.now.day
  const after = anyCalendarDay(scene, skip(scene, today, 'on'))
  const stamp = { of: 'day' as const, ...day }
  const read: DateRead = after?.value ?? { stamp, past: day, future: day }
  return { value: datedValues({ date: read, clock: last }), next: after?.next ?? today }
}
