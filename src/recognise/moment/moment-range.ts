/** Ranges between moments, and lengths that start at one: `from 2pm till tomorrow 4:30pm`, `next 5 minutes`, `between now and eight o'clock`. */
import { type Day, daysBetween, plusDays } from '../calendar.ts'
import { clock } from './clock.ts'
import { instantTimex } from './counted-date.ts'
import { type DatedClock, datedClock, dayThenClock } from './day-and-time.ts'
import { jointAt, rangeLead } from './day-range.ts'
import { clockLength, hasClockPart, type Length, lengthText, shifted } from './length.ts'
import { pointer } from './names.ts'
import { pointedLength } from './pointed-length.ts'
import { furthest, mapped, once, type Parser, phrase, type Read, type Scene } from './scene.ts'
import {
  type Clock,
  clockText,
  type DateRead,
  fixedDate,
  type Instant,
  inHalf,
  instantText,
  type MomentValue,
  meanings,
  secondsOf,
  stampAfter,
  stampText,
  values,
} from './shape.ts'
import { oneUnit, startedLength, withinLength } from './started-length.ts'

export const momentRange: Parser<MomentValue[]> = once((scene, at) =>
  furthest(
    betweenMoments(scene, at),
    pointedClockLength(scene, at),
    withinClock(scene, at),
    startedAt(scene, at),
  ),
)

type End = { clock: Clock | null; date: DateRead | null }

/** `now` has neither a clock nor a day of its own. */
const end: Parser<End> = (scene, at) => {
  const now = phrase(scene, at, 'now', 'right now')
  if (now !== null) return { value: { clock: null, date: null }, next: now }
  const dated = datedClock(scene, at)
  return furthest<End>(
    mapped(dated, (one) => one),
    mapped(clock(scene, at), (one) => ({ clock: one, date: null })),
  )
}

function betweenMoments(scene: Scene, at: number): Read<MomentValue[]> | null {
  const lead = rangeLead(scene, at)
  const left = end(scene, lead.start)
  if (left === null) return null
  const joint = jointAt(scene, left.next, lead.between)
  const right = joint === null ? null : end(scene, joint)
  if (right === null) return null
  const [a, b] = [left.value, right.value]
  if (a.clock === null || b.clock === null)
    return mapped({ value: nowRange(scene, a, b), next: right.next }, (one) => one)
  if (a.date === null && b.date === null) return null
  // In "9am to 5pm Monday" both are of that day.
  if (a.date === null && joint !== null && dayThenClock(scene, joint)?.next !== right.next) return null
  return { value: datedRange(scene, { ...a, clock: a.clock }, { ...b, clock: b.clock }), next: right.next }
}

/** From now to a clock time that comes, or from one that has been. */
function nowRange(scene: Scene, a: End, b: End): MomentValue[] | null {
  const time = a.clock ?? b.clock
  if (time === null) return null
  const isFromNow = a.clock === null
  const said = (isFromNow ? b.date : a.date)?.future ?? null
  const isRight = (one: Instant): boolean =>
    isFromNow ? secondsFrom(scene.now, one) > 0 : secondsFrom(one, scene.now) > 0
  // "until 8" said at nine is tomorrow's.
  const { day: today } = scene.now
  const days = said === null ? [today, plusDays(today, isFromNow ? 1 : -1)] : [said]
  const other = days.flatMap((day) => closest(time, day, isFromNow)).find(isRight)
  if (other === undefined) return null
  const { day } = other
  const told = meanings(time).find((one) => secondsOf(one) === other.seconds) ?? time
  const text = `${stampText(fixedDate(day).stamp)}${clockText(told)}`
  const size = clockLength(Math.abs(secondsFrom(scene.now, other)))
  const [start, stop] = isFromNow ? [scene.now, other] : [other, scene.now]
  const timex = isFromNow ? `(PRESENT_REF,${text},${size})` : `(${text},PRESENT_REF,${size})`
  return [{ timex, kind: 'datetimerange', start: instantText(start), end: instantText(stop) }]
}

/** The meanings of a time on a day, those that are nearest to now first. */
function closest(time: Clock, day: Day, isFromNow: boolean): Instant[] {
  const all = meanings(time).map((one): Instant => ({ day, seconds: secondsOf(one) }))
  return all.toSorted((one, other) => (isFromNow ? one.seconds - other.seconds : other.seconds - one.seconds))
}

function secondsFrom(a: Instant, b: Instant): number {
  return daysBetween(a.day, b.day) * 86_400 + b.seconds - a.seconds
}

type Known = { clock: Clock; date: DateRead | null }

/** An end without a day is on that of the other; the first without one, where only the second has it, is today. */
function datedRange(scene: Scene, a: Known, b: Known): MomentValue[] {
  const first = a.date ?? fixedDate(scene.now.day)
  const second = b.date ?? first
  const starts = meanings(a.clock)
  return starts.flatMap((start, index) => {
    const ends = meanings(b.clock)
    const near = ends.find((one) => b.date !== null || secondsOf(one) > secondsOf(start))
    const stop =
      (starts.length === ends.length && starts.length > 1 ? ends[index] : near) ?? inHalf(b.clock, 'pm')
    // "9pm tonight to 2am" ends on the next day.
    const nights = b.date === null && secondsOf(stop) <= secondsOf(start) ? 1 : 0
    const value = (from: DateRead['past'], to: DateRead['past']): MomentValue => {
      const one = from ?? scene.now.day
      const other = plusDays(to ?? scene.now.day, nights)
      const [left, right] = [
        { day: one, seconds: secondsOf(start) },
        { day: other, seconds: secondsOf(stop) },
      ]
      const size = clockLength(Math.max(0, secondsFrom(left, right)))
      const timex = `(${stampText(first.stamp)}${clockText(start)},${stampText(stampAfter(second.stamp, nights))}${clockText(stop)},${size})`
      return { timex, kind: 'datetimerange', start: instantText(left), end: instantText(right) }
    }
    // What begins today ends at a day to come.
    const before = a.date === null ? second.future : second.past
    return values(value(first.past, before), value(first.future, second.future))
  })
}

function fromInstant(start: Instant, stop: Instant, parts: Length): MomentValue[] {
  const timex = `(${instantTimex(start)},${instantTimex(stop)},${lengthText(parts)})`
  return [{ timex, kind: 'datetimerange', start: instantText(start), end: instantText(stop) }]
}

/** `next 5 minutes`, `5 past minutes`, `last hour`. */
function pointedClockLength(scene: Scene, at: number): Read<MomentValue[]> | null {
  const which = pointer(scene, at)
  const one = which === null || which.value.step === 0 ? null : oneUnit(scene, which.next)
  const single =
    which === null || one === null
      ? null
      : { value: { parts: one.value, step: which.value.step }, next: one.next }
  const read = pointedLength(scene, at) ?? single
  if (read === null || !hasClockPart(read.value.parts) || read.value.step === 0) return null
  const { parts, step } = read.value
  const other = shifted(scene.now, parts, step)
  const [start, stop] = step === 1 ? [scene.now, other] : [other, scene.now]
  return { value: fromInstant(start, stop, parts), next: read.next }
}

function withinClock(scene: Scene, at: number): Read<MomentValue[]> | null {
  const read = withinLength(scene, at)
  if (read === null || !hasClockPart(read.value)) return null
  return { value: fromInstant(scene.now, shifted(scene.now, read.value, 1), read.value), next: read.next }
}

/** `a day starting this Friday at 5 pm`. */
function startedAt(scene: Scene, at: number): Read<MomentValue[]> | null {
  const read = startedLength(scene, at)
  const from: Read<DatedClock> | null = read === null ? null : datedClock(scene, read.next)
  const day = from?.value.date.future
  const [time] = from === null ? [] : meanings(from.value.clock)
  if (read === null || from === null || day === null || day === undefined || time === undefined) return null
  const start = { day, seconds: secondsOf(time) }
  return { value: fromInstant(start, shifted(start, read.value, 1), read.value), next: from.next }
}
