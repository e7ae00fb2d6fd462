/** Every moment without a bound around it: the alternatives of the grammar, of which the longest wins. */
import { clock, dottedTime, hourInPart } from './clock.ts'
import { clockRange, clockSpanText } from './clock-range.ts'
import { counted, countedDate, instantTimex } from './counted-date.ts'
import { dayAndTime } from './day-and-time.ts'
import { anyPart, isGreeting, partNamed } from './day-part.ts'
import { dayRange } from './day-range.ts'
import { holidayDate } from './holiday-date.ts'
import { length, lengthText, secondsIn } from './length.ts'
import { momentRange } from './moment-range.ts'
import { dayEdge } from './part-of-date.ts'
import { periodValues } from './period.ts'
import { anyCalendarDay } from './relative-date.ts'
import { period } from './relative-period.ts'
import { furthest, mapped, once, type Parser, phrase, type Read, type Scene, word } from './scene.ts'
import {
  type Clock,
  clockText,
  type DateRead,
  type DayPart,
  dayText,
  instantText,
  type MomentValue,
  meanings,
  secondsOf,
  stampText,
  timeText,
  values,
} from './shape.ts'
import { oneUnit } from './started-length.ts'

export const plainMoment: Parser<MomentValue[]> = once((scene, at) =>
  furthest(
    dayAndTime(scene, at),
    momentRange(scene, at),
    dayEdge(scene, at),
    mapped(dayRange(scene, at), periodValues),
    mapped(pureDate(scene, at), dateValues),
    mapped(period(scene, at), periodValues),
    timeRange(scene, at),
    mapped(pureTime(scene, at), timeValues),
    partOfDay(scene, at),
    countedMoment(scene, at),
    now(scene, at),
    lengthOfTime(scene, at),
  ),
)

const pureDate = once<DateRead>((scene, at) =>
  furthest(countedDate(scene, at), anyCalendarDay(scene, at), holidayDate(scene, at)),
)

const pureTime = once<Clock>((scene, at) =>
  furthest(clock(scene, at), hourInPart(scene, at), dottedTime(scene, at)),
)

export function dateValues(date: DateRead): MomentValue[] {
  const timex = stampText(date.stamp)
  const one = (day: DateRead['past']): MomentValue => ({
    timex,
    kind: 'date',
    ...(day === null ? {} : { value: dayText(day) }),
  })
  return values(one(date.past), one(date.future))
}

function timeValues(time: Clock): MomentValue[] {
  return meanings(time).map((one) => ({
    timex: clockText(one),
    kind: 'time',
    value: timeText(secondsOf(one)),
  }))
}

function timeRange(scene: Scene, at: number): Read<MomentValue[]> | null {
  return mapped(clockRange(scene, at), ({ spans, bare }) =>
    bare
      ? null
      : spans.map((span) => ({
          timex: clockSpanText(span),
          kind: 'timerange' as const,
          start: timeText(secondsOf(span.start)),
          end: timeText(secondsOf(span.end)),
        })),
  )
}

function partOfDay(scene: Scene, at: number): Read<MomentValue[]> | null {
  if (isGreeting(scene, at)) return null
  return mapped(anyPart(scene, at), partValue)
}

function partValue(part: DayPart): MomentValue[] {
  const { timex, start, end, mod } = part
  return [
    {
      timex,
      kind: 'timerange',
      start: timeText(start),
      end: timeText(end),
      ...(mod === undefined ? {} : { mod }),
    },
  ]
}

/** A meal counts as a time where something is before, after or around it. */
export function mealTime(scene: Scene, at: number): Read<MomentValue[]> | null {
  return mapped(partNamed(scene, at, true), partValue)
}

function countedMoment(scene: Scene, at: number): Read<MomentValue[]> | null {
  return mapped(counted(scene, at), ({ at: moment, exact }) =>
    exact ? [{ timex: instantTimex(moment), kind: 'datetime', value: instantText(moment) }] : null,
  )
}

function now(scene: Scene, at: number): Read<MomentValue[]> | null {
  const next = phrase(
    scene,
    at,
    'now',
    'right now',
    'at this time',
    'at present',
    'at the moment',
    'at this moment',
    'just now',
    'currently',
    'at the present time',
    'at the present',
    'at this minute',
    'at the minute',
  )
  const soon = phrase(scene, at, 'asap', 'as soon as possible')
  const lately = phrase(scene, at, 'recently', 'previously')
  const value = instantText(scene.now)
  if (soon !== null) return { value: [{ timex: 'FUTURE_REF', kind: 'datetime', value }], next: soon }
  if (lately !== null) return { value: [{ timex: 'PAST_REF', kind: 'datetime', value }], next: lately }
  // "now that" and "now and then" tell no time.
  if (next === null || phrase(scene, next, 'that', 'and then') !== null) return null
  return { value: [{ timex: 'PRESENT_REF', kind: 'datetime', value }], next }
}

/** `2 hours`, `all month`, `the hour`, `the whole day`; "a second" and "a moment" are said of anything. */
function lengthOfTime(scene: Scene, at: number): Read<MomentValue[]> | null {
  const lead = phrase(scene, at, 'all', 'whole', 'entire', 'the whole', 'the entire', 'full')
  const whole = lead === null ? null : oneUnit(scene, lead)
  const hour = phrase(scene, at, 'the hour')
  const theHour = hour === null ? null : oneUnit(scene, hour - 1)
  const read = furthest(length(scene, at), whole, theHour)
  if (read === null || word(scene, read.next - 1) === 'a') return null
  return mapped(read, (parts) => [
    { timex: lengthText(parts), kind: 'duration', value: String(secondsIn(parts)) },
  ])
}
