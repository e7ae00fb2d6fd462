/** Lengths that start somewhere: `a week starting tomorrow`, `for 3 days from today`, `within 9 months`. */
import { holidayDate } from './holiday-date.ts'
import { continued, hasClockPart, type Length, length, lengthText, shifted } from './length.ts'
import { pointer } from './names.ts'
import type { Period } from './period.ts'
import { anyCalendarDay } from './relative-date.ts'
import { furthest, once, type Parser, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { dayText } from './shape.ts'

/** `a week starting tomorrow`, `for 3 days from today`, `for 1 week, from 20th Dec`. */
export function lengthFrom(scene: Scene, at: number): Read<Period> | null {
  const read = startedLength(scene, at)
  if (read === null || hasClockPart(read.value)) return null
  const date = furthest(anyCalendarDay(scene, read.next), holidayDate(scene, read.next))
  const start = date?.value.future
  if (date === null || start === null || start === undefined) return null
  const stop = shifted({ day: start, seconds: 0 }, read.value, 1).day
  const timex = `(${dayText(start)},${dayText(stop)},${lengthText(read.value)})`
  const span = { start, end: stop }
  return {
    value: { timex, past: span, future: span, grain: 'day', stamp: { of: 'day', ...start } },
    next: date.next,
  }
}

/** A length and the words that say where it starts. */
export const startedLength: Parser<Length> = once((scene, at) => {
  const isFor = word(scene, at) === 'for'
  const parts = length(scene, isFor ? at + 1 : at)
  if (parts === null) return null
  const comma = skip(scene, parts.next, ',')
  const next = phrase(scene, comma, ...(isFor ? ['from'] : ['starting', 'beginning']))
  return next === null
    ? null
    : { value: parts.value, next: skip(scene, skip(scene, next, 'from'), 'on', 'at') }
})

/** `within 9 months`, `within the next 10 days`: from the reference day on. */
export function within(scene: Scene, at: number): Read<Period> | null {
  const read = withinLength(scene, at)
  if (read === null || hasClockPart(read.value)) return null
  const start = scene.now.day
  const stop = shifted({ day: start, seconds: 0 }, read.value, 1).day
  const span = { start, end: stop }
  const timex = `(${dayText(start)},${dayText(stop)},${lengthText(read.value)})`
  return {
    value: { timex, past: span, future: span, grain: 'day', stamp: { of: 'day', ...start } },
    next: read.next,
  }
}

export const withinLength: Parser<Length> = once((scene, at) => {
  if (word(scene, at) !== 'within') return null
  const which = pointer(scene, skip(scene, at + 1, 'the'))
  const start = which !== null && which.value.step === 1 ? which.next : skip(scene, at + 1, 'the')
  const parts = length(scene, start) ?? (start > at + 1 ? oneUnit(scene, start) : null)
  return parts === null ? null : continued(scene, parts)
})

const units: ReadonlyMap<string, Length[number]['unit']> = new Map([
  ['day', 'D'],
  ['week', 'W'],
  ['month', 'M'],
  ['year', 'Y'],
  ['hour', 'H'],
  ['minute', 'Min'],
  ['second', 'S'],
])

/** "the next day": the count is one. */
export function oneUnit(scene: Scene, at: number): Read<Length> | null {
  const unit = units.get(word(scene, at))
  return unit === undefined ? null : { value: [{ amount: 1, unit }], next: at + 1 }
}
