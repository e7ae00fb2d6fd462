/** What comes again: `weekly`, `every other Friday`, `each two days`, `Thursdays at 17.30`, `3pm each day`, `19th of every month`. */
import { calendarDate } from './calendar-date.ts'
import { atClock, clock } from './clock.ts'
import { count, ordinal } from './count.ts'
import { anyPart, clockIn, partNamed } from './day-part.ts'

import { type Length, length, lengthText, unit } from './length.ts'
import { month, weekdayName, weekdayPlural } from './names.ts'
import { furthest, mapped, once, type Parser, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { type Clock, clockText, type DayPart, digits, type MomentValue, stampText } from './shape.ts'

/** `day`: the timex of the days, empty for every day; `size` where it is a length of time instead. */
type Recurring = { day: string | null; size: string | null; part: DayPart | null }

export const recurring: Parser<MomentValue[]> = once((scene, at) =>
  mapped(furthest(withTime(scene, at), timeFirst(scene, at), dayOfEveryMonth(scene, at)), (timex) => [
    { timex, kind: 'set' as const },
  ]),
)

function withTime(scene: Scene, at: number): Read<string> | null {
  const base = recurrence(scene, at)
  if (base === null) return null
  const { day, part } = base.value
  const time =
    day === null
      ? null
      : furthest(
          clock(scene, base.next),
          atClock(scene, base.next),
          clock(scene, skip(scene, base.next, ',', 'at', 'from')),
        )
  const timed = base.value.part === null && time === null && day !== null ? anyPart(scene, base.next) : null
  if (time !== null && day !== null) return { value: `${day}${clockOf(time.value, part)}`, next: time.next }
  if (timed !== null && day !== null) return { value: `${day}${timed.value.timex}`, next: timed.next }
  return { value: textOf(base.value), next: base.next }
}

function clockOf(time: Clock, part: DayPart | null): string {
  return clockText(part === null ? time : clockIn(part, time))
}

function textOf({ day, size, part }: Recurring): string {
  if (part !== null) return `${day ?? ''}${part.timex}`
  return size ?? day ?? 'P1D'
}

/** `3pm each day`, `6am every Monday`. */
function timeFirst(scene: Scene, at: number): Read<string> | null {
  const time = clock(scene, at)
  if (time === null) return null
  const base = recurrence(scene, skip(scene, time.next, ',', 'on'))
  const day = base?.value.day ?? null
  return base === null || day === null
    ? null
    : { value: `${day}${clockOf(time.value, base.value.part)}`, next: base.next }
}

/** `19th of every month`, `the first Monday of each month`. */
function dayOfEveryMonth(scene: Scene, at: number): Read<string> | null {
  const day = ordinal(scene, skip(scene, at, 'the'))
  if (day === null || day.value > 31) return null
  const name = weekdayName(scene, day.next)
  const of = skip(scene, name?.next ?? skip(scene, day.next, 'day'), 'of', 'in')
  const next = phrase(scene, of, 'every month', 'each month')
  if (next === null) return null
  const place = name === null ? digits(day.value, 2) : `WXX-${name.value}-#${day.value}`
  return { value: `XXXX-XX-${place}`, next }
}

const recurrence = once<Recurring>((scene, at) =>
  furthest(
    adverb(scene, at),
    every(scene, at),
    weekdays(scene, at),
    timesPer(scene, at),
    weekends(scene, at),
  ),
)

const sized = (size: string): Recurring => ({ day: null, size, part: null })

const adverbs: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['bimonthly', 'P2M'],
  ['quarterly', 'P3M'],
  ['yearly', 'P1Y'],
  ['annual', 'P1Y'],
  ['annually', 'P1Y'],
  ['semiannually', 'P0.5Y'],
  ['semiannual', 'P0.5Y'],
  ['biannually', 'P0.5Y'],
  ['biannual', 'P0.5Y'],
])

function adverb(scene: Scene, at: number): Read<Recurring> | null {
  if (/^(?:daily|everyday)$/.test(word(scene, at)))
    return { value: { day: '', size: 'P1D', part: null }, next: at + 1 }
  const joined = word(scene, at + 1) === '-' && /^(?:bi|semi)$/.test(word(scene, at)) ? at + 2 : at
  const size = adverbs.get(`${joined > at ? word(scene, at) : ''}${word(scene, joined)}`)
  return size === undefined ? null : { value: sized(size), next: joined + 1 }
}

/** `every other Friday`, `each two days`, `every morning`, `every June`, `every 4th of July`. */
function every(scene: Scene, at: number): Read<Recurring> | null {
  if (!/^(?:every|each)$/.test(word(scene, at))) return null
  const other = word(scene, at + 1) === 'other' || word(scene, at + 1) === 'second'
  const isOther = word(scene, at + 1) === 'other' || (other && weekdayName(scene, at + 2) !== null)
  const start = isOther ? at + 2 : at + 1
  const day = weekdayName(scene, start) ?? pluralDay(scene, start)
  if (day !== null) return withPart(scene, { value: `XXXX-WXX-${day.value}`, next: day.next })
  const part = partNamed(scene, start)
  if (part !== null) return { value: { day: '', size: null, part: part.value }, next: part.next }
  const date = calendarDate(scene, skip(scene, start, 'the'))
  if (date !== null)
    return { value: { day: stampText(date.value.stamp), size: null, part: null }, next: date.next }
  const named = month(scene, start)
  if (named !== null)
    return { value: { day: null, size: `XXXX-${digits(named.value, 2)}`, part: null }, next: named.next }
  const place = ordinal(scene, start)
  const placed = place === null ? null : unit(scene, place.next)
  if (place !== null && placed !== null)
    return {
      value: sizedBy([{ amount: place.value * placed.value.times, unit: placed.value.unit }]),
      next: placed.next,
    }
  const single = unit(scene, start)
  if (single !== null)
    return {
      value: sizedBy([{ amount: (other ? 2 : 1) * single.value.times, unit: single.value.unit }]),
      next: single.next,
    }
  return mapped(length(scene, start), sizedBy)
}

function pluralDay(scene: Scene, at: number): Read<number> | null {
  const value = weekdayPlural(scene, at)
  return value === null ? null : { value, next: at + 1 }
}

function withPart(scene: Scene, day: Read<string>): Read<Recurring> {
  const part = partNamed(scene, day.next)
  return { value: { day: day.value, size: null, part: part?.value ?? null }, next: part?.next ?? day.next }
}

function sizedBy(parts: Length): Recurring {
  const size = lengthText(parts)
  return { day: size === 'P1D' ? '' : null, size, part: null }
}

/** `Thursdays`, `on Mondays`, `Friday mornings`. */
function weekdays(scene: Scene, at: number): Read<Recurring> | null {
  const start = skip(scene, at, 'on')
  const plural = pluralDay(scene, start)
  if (plural !== null && word(scene, plural.next) !== "'")
    return withPart(scene, { value: `XXXX-WXX-${plural.value}`, next: plural.next })
  const name = weekdayName(scene, start)
  if (name === null || !/^(?:mornings|afternoons|evenings|nights)$/.test(word(scene, name.next))) return null
  return withPart(scene, { value: `XXXX-WXX-${name.value}`, next: name.next })
}

/** `once a year`, `one a day`, `twice per week`, `3 times a month`. */
function timesPer(scene: Scene, at: number): Read<Recurring> | null {
  const fixed = /^(?:once|twice|one)$/.test(word(scene, at)) ? at + 1 : null
  const many = count(scene, at)
  const times = many !== null && word(scene, many.next) === 'times' ? many.next + 1 : null
  const start = times ?? fixed
  if (start === null || !/^(?:an?|per|each|every)$/.test(word(scene, start))) return null
  return mapped(unit(scene, start + 1), ({ unit: of, times: by }) => sizedBy([{ amount: by, unit: of }]))
}

/** `any weekend`, `all weekends`, `on weekends`. */
function weekends(scene: Scene, at: number): Read<Recurring> | null {
  const next = phrase(scene, at, 'any weekend', 'all weekends', 'on weekends', 'weekends')
  return next === null ? null : { value: sized('P1WE'), next }
}
