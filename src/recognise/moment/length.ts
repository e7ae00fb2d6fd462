/** Lengths of time: `3h`, `twenty four hours`, `an hour and a half`, `2 years 1 month 21 days`. */
import { type Day, plusDays, plusMonths, weekday } from '../calendar.ts'
import { count } from './count.ts'
import { isGlued, mapped, once, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { type Instant, plusSeconds } from './shape.ts'

/** The letters of a timex, parts of a day after the `T`. */
export type Unit = 'Y' | 'M' | 'W' | 'WE' | 'D' | 'BD' | 'H' | 'Min' | 'S'

export type Part = { amount: number; unit: Unit }

export type Length = readonly Part[]

const day = 86_400

const secondsOfUnit: Readonly<Record<Unit, number>> = {
  Y: 365 * day,
  M: 30 * day,
  W: 7 * day,
  WE: 2 * day,
  D: day,
  BD: day,
  H: 3600,
  Min: 60,
  S: 1,
}

type Named = { unit: Unit; times: number; name: string }

const units: ReadonlyMap<string, Named> = new Map(
  (
    [
      ['second seconds sec secs', 'S', 1],
      ['minute minutes min mins', 'Min', 1],
      ['hour hours hr hrs', 'H', 1],
      ['day days', 'D', 1],
      ['night nights', 'D', 1],
      ['weekday weekdays workday workdays', 'BD', 1],
      ['week weeks wk wks', 'W', 1],
      ['fortnight fortnights', 'W', 2],
      ['weekend weekends', 'WE', 1],
      ['month months mth mths', 'M', 1],
      ['quarter quarters', 'M', 3],
      ['year years yr yrs', 'Y', 1],
      ['decade decades', 'Y', 10],
      ['century centuries', 'Y', 100],
    ] as const
  ).flatMap(([names, unit, times]) =>
    names.split(' ').map((name, _, all) => [name, { unit, times, name: all[0] ?? name }] as const),
  ),
)

/** Letters that are a unit only right behind a number. */
const letters: ReadonlyMap<string, Named> = new Map([
  ['h', { unit: 'H', times: 1, name: 'hour' }],
  ['s', { unit: 'S', times: 1, name: 'second' }],
  ['w', { unit: 'W', times: 1, name: 'week' }],
  ['y', { unit: 'Y', times: 1, name: 'year' }],
])

/** A unit of time by name; "business days" and "working days" are of their own kind. */
export const unit = once<Named>((scene, at) => {
  const kind = word(scene, at)
  if (/^(?:business|working|work)$/.test(kind)) {
    const after = skip(scene, at + 1, '-')
    if (/^days?$/.test(word(scene, after)))
      return { value: { unit: 'BD', times: 1, name: 'day' }, next: after + 1 }
    return null
  }
  const start = kind === 'calendar' ? at + 1 : at
  const named = units.get(word(scene, start))
  return named === undefined ? null : { value: named, next: start + 1 }
})

function counted(scene: Scene, at: number): Read<Part> | null {
  const half = halfUnit(scene, at)
  if (half !== null) return half
  const amount = count(scene, at)
  if (amount === null) return null
  const more = skip(scene, amount.next, 'more', 'full', 'additional', 'whole', 'consecutive', 'other')
  const start = skip(scene, more, '-')
  const letter =
    isGlued(scene, start) && /^\d/.test(word(scene, start - 1)) ? letters.get(word(scene, start)) : undefined
  // "three night shifts" are none of three nights.
  if (word(scene, start) === 'night' && amount.value !== 1) return null
  const named = letter === undefined ? unit(scene, start) : { value: letter, next: start + 1 }
  if (named === null) return null
  const part: Part = { amount: amount.value * named.value.times, unit: named.value.unit }
  return andHalf(scene, { value: part, next: named.next }, named.value)
}

/** `half an hour`, `half a day`, `a half hour`, `quarter of an hour`. */
function halfUnit(scene: Scene, at: number): Read<Part> | null {
  const start = skip(scene, at, 'a')
  const three = phrase(scene, at, 'three quarters of')
  if (three !== null)
    return mapped(unit(scene, skip(scene, three, 'a', 'an')), (of) => ({
      amount: 0.75 * of.times,
      unit: of.unit,
    }))
  const share = { half: 0.5, quarter: 0.25 }[word(scene, start)]
  if (share === undefined) return null
  const after = skip(scene, skip(scene, start + 1, 'of'), 'a', 'an', '-')
  if (share === 0.25 && word(scene, start + 1) !== 'of') return null
  const named = unit(scene, after)
  return named === null
    ? null
    : { value: { amount: share * named.value.times, unit: named.value.unit }, next: named.next }
}

/** `an hour and a half`, `one year and a quarter`. */
function andHalf(scene: Scene, read: Read<Part>, named: Named): Read<Part> {
  if (word(scene, read.next) !== 'and') return read
  const start = skip(scene, read.next + 1, 'a')
  const share = { half: 0.5, quarter: 0.25 }[word(scene, start)]
  // "an hour and half a day" counts two things.
  if (share === undefined || unit(scene, skip(scene, start + 1, 'a', 'an')) !== null) return read
  return { value: { ...read.value, amount: read.value.amount + share * named.times }, next: start + 1 }
}

/** One or more counted units, the larger ones first. */
export const length = once<Length>((scene, at) => {
  const first = counted(scene, at)
  if (first === null) return null
  const parts: Part[] = [first.value]
  let next = first.next
  while (parts.length < 7) {
    const joint = skip(scene, skip(scene, next, ','), 'and')
    const more = counted(scene, joint)
    const before = parts.at(-1)
    if (more === null || before === undefined) break
    if (secondsOfUnit[more.value.unit] >= secondsOfUnit[before.unit]) break
    parts.push(more.value)
    next = more.next
  }
  return { value: parts, next }
})

/** Only for lengths that began elsewhere: "the next day and 5 hours". */
export function continued(scene: Scene, start: Read<Length>): Read<Length> {
  const last = start.value.at(-1)
  if (last === undefined || word(scene, start.next) !== 'and') return start
  const more = length(scene, start.next + 1)
  const first = more?.value[0]
  if (more === null || first === undefined || secondsOfUnit[first.unit] >= secondsOfUnit[last.unit])
    return start
  return { value: [...start.value, ...more.value], next: more.next }
}

/** `P1Y2M`, `PT1H30M`, `P1DT5H`. */
export function lengthText(parts: Length): string {
  const days = parts.filter((part) => !isClockUnit(part.unit))
  const hours = parts.filter((part) => isClockUnit(part.unit))
  const text = (list: Length): string =>
    list.map((one) => `${plain(one.amount)}${one.unit === 'Min' ? 'M' : one.unit}`).join('')
  return `P${text(days)}${hours.length > 0 ? 'T' : ''}${text(hours)}`
}

function plain(amount: number): string {
  return String(Math.round(amount * 1e6) / 1e6)
}

export function isClockUnit(unit: Unit): boolean {
  return unit === 'H' || unit === 'Min' || unit === 'S'
}

export function secondsIn(parts: Length): number {
  const total = parts.reduce((sum, { amount, unit: of }) => sum + amount * secondsOfUnit[of], 0)
  return Math.round(total * 1e6) / 1e6
}

/** `PT2H30M` for so many seconds. */
export function clockLength(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = seconds % 60
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`
}

/** Whether a clock is needed to say where so much later is. */
export function hasClockPart(parts: Length): boolean {
  return parts.some((part) => isClockUnit(part.unit) || (!Number.isInteger(part.amount) && part.unit === 'D'))
}

/** So much later, or earlier with sign -1; months keep the day where they can, business days skip weekends. */
export function shifted(from: Instant, parts: Length, sign: 1 | -1): Instant {
  let moment = from
  for (const { amount, unit: of } of parts) {
    if (of === 'Y' || of === 'M') {
      const months = Math.round(amount * (of === 'Y' ? 12 : 1) * 30) / 30
      const whole = Math.trunc(months)
      const day = plusMonths(moment.day, sign * whole)
      moment = { ...moment, day: plusDays(day, sign * Math.round((months - whole) * 30)) }
    } else if (of === 'BD')
      moment = { ...moment, day: plusWorkingDays(moment.day, sign * Math.min(Math.trunc(amount), 3000)) }
    else moment = plusSeconds(moment, sign * amount * secondsOfUnit[of])
  }
  return moment
}

export function plusWorkingDays(from: Day, days: number): Day {
  const sign = Math.sign(days)
  let at = from
  for (let left = Math.abs(days); left > 0; ) {
    at = plusDays(at, sign)
    if (weekday(at) <= 5) left--
  }
  return at
}
