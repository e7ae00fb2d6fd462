/** Parts of the day: `in the morning`, `late afternoon`, `at night`, `lunchtime`. */
import { firstOf, once, type Parser, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { type Clock, type DayPart, type Edge, inHalf } from './shape.ts'

const hour = 3600

export const morning: DayPart = { timex: 'TMO', start: 8 * hour, end: 12 * hour, half: 'am' }

export const afternoon: DayPart = { timex: 'TAF', start: 12 * hour, end: 16 * hour, half: 'pm' }

export const night: DayPart = { timex: 'TNI', start: 20 * hour, end: 24 * hour - 1, half: 'pm' }

const atWork: DayPart = { timex: 'TBH', start: 8 * hour, end: 18 * hour, half: null }

const parts: ReadonlyMap<string, DayPart> = new Map([
  ['morning', morning],
  ['afternoon', afternoon],
  ['evening', { timex: 'TEV', start: 16 * hour, end: 20 * hour, half: 'pm' }],
  ['night', night],
  ['daytime', { timex: 'TDT', start: 8 * hour, end: 18 * hour, half: null }],
  ['breakfast', { timex: 'TMEB', start: 8 * hour, end: 12 * hour, half: 'am' }],
  ['brunch', { timex: 'TMER', start: 8 * hour, end: 12 * hour, half: null }],
  ['lunch', { timex: 'TMEL', start: 11 * hour, end: 13 * hour, half: null }],
  ['dinner', { timex: 'TMED', start: 16 * hour, end: 20 * hour, half: 'pm' }],
])

const meals = /^(breakfast|brunch|lunch|dinner)(?:time)?$/

/** The name of a part alone; a meal is only a time where `meal` allows it or it ends in `-time`. */
export function partNamed(scene: Scene, at: number, meal = false): Read<DayPart> | null {
  const name = word(scene, at)
  const isMeal = meals.exec(name)
  if (isMeal !== null) {
    const isTime = name.endsWith('time') || word(scene, at + 1) === 'time'
    const part = parts.get(isMeal[1] ?? '')
    if (part === undefined || !(meal || isTime)) return null
    return { value: part, next: word(scene, at + 1) === 'time' ? at + 2 : at + 1 }
  }
  const hours = phrase(scene, at, 'business hours', 'working hours', 'office hours')
  if (hours !== null) return { value: atWork, next: hours }
  const part = parts.get(name.replace(/s$/, ''))
  return part === undefined ? null : { value: part, next: at + 1 }
}

/** `early`, `mid`, `late`, `later in` and their like. */
export function edgeAt(scene: Scene, at: number): Read<Edge> | null {
  const edge = edges.get(word(scene, at))
  if (edge === undefined) return null
  return { value: edge, next: skip(scene, at + 1, '-') }
}

const edges: ReadonlyMap<string, Edge> = new Map([
  ['early', 'start'],
  ['earlier', 'start'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'end'],
  ['later', 'end'],
])

/** `early morning`, `morning`. */
export const dayPart = once<DayPart>((scene, at) => {
  const edge = edgeAt(scene, at)
  const part = partNamed(scene, edge?.next ?? at)
  if (part === null) return null
  return edge === null ? part : { value: edged(part.value, edge.value), next: part.next }
})

/** `in the morning`, `early in the morning`, `during the night`, `at night`, `in early morning`. */
export const placedPart: Parser<DayPart> = once((scene, at) => {
  const edge = edgeAt(scene, at)
  const start = edge?.next ?? at
  const lead = word(scene, start)
  if (!/^(?:in|during|at|for)$/.test(lead)) return null
  const part = dayPart(scene, skip(scene, start + 1, 'the'))
  // "in early morning" is read from "early" on.
  if (edgeAt(scene, start + 1) !== null) return null
  if (part === null || (lead === 'for' && word(scene, start + 1) !== 'the')) return null
  return edge === null ? part : { value: edged(part.value, edge.value), next: part.next }
})

export const anyPart = firstOf(placedPart, dayPart)

/** The first or second half of a part; the middle is between its quarters. */
export function edged(part: DayPart, edge: Edge): DayPart {
  const half = Math.ceil((part.end - part.start) / 2)
  if (edge === 'start') return { ...part, end: part.start + half, mod: edge }
  if (edge === 'end') return { ...part, start: part.start + half, mod: edge }
  return { ...part, start: part.start + half / 2, end: part.end - half / 2, mod: edge }
}

/** The clock time that is meant in a part of the day: at night the small hours are of the morning. */
export function clockIn(part: DayPart, clock: Clock): Clock {
  if (part.half === null || !clock.open) return clock
  if (part.timex === 'TNI' && (clock.hour < 6 || clock.hour === 12)) return inHalf(clock, 'am')
  return inHalf(clock, part.half)
}

/** `good morning` greets. */
export function isGreeting(scene: Scene, at: number): boolean {
  return word(scene, at - 1) === 'good'
}
