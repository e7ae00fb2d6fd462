/** Clock times: `8:00:31am`, `3 p.m.`, `half past seven`, `five thirty`, `noon`, `1140 a.m.`, `7 in the morning`. */
import { digitsAt, wordNumber } from './count.ts'
import { anyPart, clockIn } from './day-part.ts'

import { firstOf, isGlued, once, type Parser, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { type Clock, inHalf } from './shape.ts'

/** A time that says by its form that it is one. */
export const clock: Parser<Clock> = once((scene, at) => {
  const base = plainClock(scene, at)
  if (base === null) return partThenClock(scene, at)
  return inPart(scene, base)
})

/** An hour that is only one beside other words of time: `at 7`, `from 5 to six`. */
export const bareHour: Parser<Clock> = once((scene, at) => {
  const written = digitsAt(scene, at, [1, 2])
  const isDecimal = /^[.,$€£#]$/.test(word(scene, at - 1)) && isGlued(scene, at)
  if (written !== null) {
    if (written > 24 || isDecimal || !endsHere(scene, at + 1)) return null
    return { value: hourOf(written), next: at + 1 }
  }
  const said = wordNumber(scene, at)
  return said === null || !isHour(said.value) ? null : { value: hourOf(said.value), next: said.next }
})

export const clockOrHour = firstOf(clock, bareHour)

/** `at 7`, `@ 9`; the time without the word before it. */
export const atClock: Parser<Clock> = once((scene, at) => {
  if (!/^(?:at|@)$/.test(word(scene, at))) return null
  const start = skip(scene, at + 1, 'around', 'about')
  const read = clockOrHour(scene, start)
  return read === null ? dottedClock(scene, start, false) : inPart(scene, read)
})

/** `0730` without am or pm, for ranges. */
export const militaryTime: Parser<Clock> = (scene, at) => {
  const written = digitsAt(scene, at, [4, 4])
  if (written === null || written >= 2400 || written % 100 > 59) return null
  return endsHere(scene, at + 1)
    ? { value: timed(Math.floor(written / 100), written % 100), next: at + 1 }
    : null
}

const plainClock = firstOf<Clock>(
  colonTime,
  (scene, at) => dottedClock(scene, at, true),
  digitsWithHalf,
  namedTime,
  pastTime,
  spokenTime,
  isoTime,
)

function timed(hour: number, minute: number | null = null, second: number | null = null): Clock {
  return { hour: hour === 24 ? 0 : hour, minute, second, open: hour > 0 && hour <= 12 }
}

const hourOf = (hour: number): Clock => timed(hour)

const isHour = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 24

/** No digits, unit or decimal goes on where the number ended. */
function endsHere(scene: Scene, at: number): boolean {
  const after = scene.tokens[at]
  if (after === undefined || after.kind === 'break') return true
  if (/^(?:%|\$|€|£|°)$/.test(after.text)) return false
  if (!after.glued) return !/^(?:percent|per)$/.test(after.text)
  if (after.kind === 'word' || after.kind === 'digits') return false
  return !/^[.:,/]$/.test(after.text) || scene.tokens[at + 1]?.kind !== 'digits' || !isGlued(scene, at + 1)
}

/** `8:30`, `08:30:15`, `8:30 pm`, `17:30h`. */
function colonTime(scene: Scene, at: number): Read<Clock> | null {
  const hour = digitsAt(scene, at, [1, 2])
  const minute = partAfter(scene, at + 1, ':')
  if (hour === null || hour > 24 || minute === null || word(scene, at - 1) === ':') return null
  const second = partAfter(scene, at + 3, ':')
  let next = second === null ? at + 3 : at + 5
  // Parts of a second.
  if (
    second !== null &&
    word(scene, next) === '.' &&
    isGlued(scene, next + 1) &&
    digitsAt(scene, next + 1, [1, 9]) !== null
  )
    next += 2
  return withHalf(scene, { value: timed(hour, minute, second), next }, true)
}

function partAfter(scene: Scene, at: number, mark: string): number | null {
  if (word(scene, at) !== mark || !isGlued(scene, at) || !isGlued(scene, at + 1)) return null
  const part = digitsAt(scene, at + 1, [2, 2])
  return part === null || part > 59 ? null : part
}

/** `8.30 pm`; without am or pm only where `sure` is not asked for, after "at". */
function dottedClock(scene: Scene, at: number, sure: boolean): Read<Clock> | null {
  const hour = digitsAt(scene, at, [1, 2])
  const minute = partAfter(scene, at + 1, '.')
  if (hour === null || hour > 24 || minute === null) return null
  const base = { value: timed(hour, minute), next: at + 3 }
  const half = withHalf(scene, base, false)
  if (half !== null) return half
  return sure || !endsHere(scene, at + 3) ? null : base
}

/** `8am`, `8 p.m.`, `9p`, `1140 a.m.`, `9.am`, `7 o'clock`, `11ish`. */
function digitsWithHalf(scene: Scene, at: number): Read<Clock> | null {
  const hour = digitsAt(scene, at, [1, 2])
  if (hour !== null && hour <= 24 && word(scene, at - 1) !== '.') {
    const base = { value: hourOf(hour), next: at + 1 }
    const ish = phrase(scene, at + 1, 'ish', '- ish')
    if (ish !== null && isGlued(scene, at + 1)) return { value: { ...base.value, open: false }, next: ish }
    return oclock(scene, base) ?? withHalf(scene, base, false)
  }
  const written = digitsAt(scene, at, [3, 4])
  if (written !== null && word(scene, at).startsWith('0') && /^(?:h|hrs|hours)$/.test(word(scene, at + 1)))
    return written < 2400 && written % 100 < 60
      ? { value: timed(Math.floor(written / 100), written % 100), next: at + 2 }
      : null
  if (written === null || written >= 2400 || written % 100 > 59) return null
  return withHalf(scene, { value: timed(Math.floor(written / 100), written % 100), next: at + 1 }, false)
}

function oclock(scene: Scene, base: Read<Clock>): Read<Clock> | null {
  const next = phrase(scene, base.next, "o'clock", 'oclock', 'o clock', 'hours sharp')
  return next === null ? null : withHalf(scene, { value: base.value, next }, true)
}

/** am or pm after a time; null where there is none and it is `needed` (not `optional`). */
export function withHalf(scene: Scene, base: Read<Clock>, optional: boolean): Read<Clock> | null {
  const half = halfAt(scene, base.next)
  if (half !== null) {
    const hour = base.value.hour
    const value = hour === 0 || hour > 12 ? base.value : inHalf({ ...base.value, open: true }, half.value)
    return { value, next: half.next }
  }
  if (!optional) return null
  const unit = word(scene, base.next) === 'h' || word(scene, base.next) === 'hrs' ? base.next + 1 : base.next
  return { value: base.value, next: unit }
}

function halfAt(scene: Scene, at: number): Read<'am' | 'pm'> | null {
  const start = word(scene, at) === '.' && isGlued(scene, at) && isGlued(scene, at + 1) ? at + 1 : at
  const letter = word(scene, start)
  if (letter === 'am' || letter === 'pm') return { value: letter, next: start + 1 }
  if (letter !== 'a' && letter !== 'p') return null
  const half = letter === 'a' ? 'am' : 'pm'
  const dotted = skip(scene, start + 1, '.')
  if (word(scene, dotted) === 'm') return { value: half, next: skip(scene, dotted + 1, '.') }
  const after = scene.tokens[start + 1]
  const ends = after === undefined || !after.glued || after.kind === 'mark'
  return isGlued(scene, start) && ends ? { value: half, next: start + 1 } : null
}

/** `noon`, `midnight`, `12 noon`, `mid-morning`. */
function namedTime(scene: Scene, at: number): Read<Clock> | null {
  const twelve = digitsAt(scene, at, [2, 2]) === 12 || word(scene, at) === 'twelve' ? at + 1 : at
  const start = skip(scene, twelve, 'mid')
  const joined = start > twelve ? skip(scene, start, '-') : start
  const name = `${start > twelve ? 'mid' : ''}${word(scene, joined)}`
  const hour = namedHours.get(name)
  if (hour === undefined) return null
  return { value: { hour, minute: null, second: null, open: false }, next: joined + 1 }
}

const namedHours: ReadonlyMap<string, number> = new Map([
  ['noon', 12],
  ['noonish', 12],
  ['noontime', 12],
  ['midday', 12],
  ['midnight', 0],
  ['midmorning', 10],
  ['midafternoon', 14],
])

/** `half past seven`, `quarter to 8`, `ten past 9`, `20 minutes after eight`. */
function pastTime(scene: Scene, at: number): Read<Clock> | null {
  const minutes = minutesBefore(scene, at)
  if (minutes === null) return null
  const direction = word(scene, minutes.next)
  const isPast = /^(?:past|after)$/.test(direction)
  if (!isPast && !/^(?:to|till?|of|before)$/.test(direction)) return null
  if (minutes.value.weak && direction !== 'past') return null
  const base = bareHour(scene, minutes.next + 1)
  if (base === null || base.value.hour > 12) return null
  const { hour } = base.value
  const before = hour === 1 ? 12 : hour - 1
  const value = isPast ? timed(hour, minutes.value.minute) : timed(before, 60 - minutes.value.minute)
  const read = { value, next: base.next }
  return oclock(scene, read) ?? withHalf(scene, read, true)
}

/** `weak`: a number without "minutes" may be anything. */
function minutesBefore(scene: Scene, at: number): Read<{ minute: number; weak: boolean }> | null {
  const start = skip(scene, at, 'a')
  if (word(scene, start) === 'half') return { value: { minute: 30, weak: true }, next: start + 1 }
  if (word(scene, start) === 'quarter') return { value: { minute: 15, weak: false }, next: start + 1 }
  const three = phrase(scene, at, 'three quarters')
  if (three !== null) return { value: { minute: 45, weak: true }, next: three }
  const digits = digitsAt(scene, at, [1, 2])
  const read = digits === null ? wordNumber(scene, at) : { value: digits, next: at + 1 }
  if (read === null || !Number.isInteger(read.value) || read.value < 1 || read.value > 59) return null
  const unit = skip(scene, read.next, 'min', 'mins', 'minute', 'minutes')
  return { value: { minute: read.value, weak: unit === read.next }, next: unit }
}

/** `five thirty`, `seven oh five`, `nine o'clock`, `six pm`. */
function spokenTime(scene: Scene, at: number): Read<Clock> | null {
  const hour = wordNumber(scene, at)
  if (hour === null || hour.value < 1 || hour.value > 12 || !isHour(hour.value)) return null
  const base = { value: hourOf(hour.value), next: hour.next }
  const whole = oclock(scene, base) ?? withHalf(scene, base, false)
  if (whole !== null) return whole
  const start = skip(scene, hour.next, '-', 'oh')
  const digits = digitsAt(scene, start, [2, 2])
  const minute = digits === null ? wordNumber(scene, start) : { value: digits, next: start + 1 }
  const least = word(scene, start - 1) === 'oh' ? 1 : 10
  if (minute === null || minute.value < least || minute.value > 59 || !Number.isInteger(minute.value))
    return null
  if (digits !== null && word(scene, start - 1) !== 'oh') return null
  return withHalf(scene, { value: timed(hour.value, minute.value), next: minute.next }, true)
}

/** `T15:30`, right after a date. */
function isoTime(scene: Scene, at: number): Read<Clock> | null {
  if (word(scene, at) !== 't' || !isGlued(scene, at) || !isGlued(scene, at + 1)) return null
  const time = colonTime(scene, at + 1)
  if (time === null) return null
  const zone = word(scene, time.next) === 'z' && isGlued(scene, time.next) ? time.next + 1 : time.next
  return { value: { ...time.value, open: false }, next: zone }
}

/** `7 in the morning`, `8:00 early morning`; also for an hour that only these words make one. */
function inPart(scene: Scene, base: Read<Clock>): Read<Clock> {
  const part = anyPart(scene, skip(scene, base.next, ','))
  if (part === null) return base
  return { value: clockIn(part.value, base.value), next: part.next }
}

/** `7 in the morning`: the hour needs the part. */
export const hourInPart: Parser<Clock> = once((scene, at) => {
  const base = bareHour(scene, at)
  if (base === null || base.value.hour > 12) return null
  const part = anyPart(scene, base.next)
  const isPlaced = part !== null && /^(?:in|at)$/.test(word(scene, base.next))
  return isPlaced ? { value: clockIn(part.value, base.value), next: part.next } : null
})

/** `in the morning at 7`, `early morning at 8:00`. */
function partThenClock(scene: Scene, at: number): Read<Clock> | null {
  const part = anyPart(scene, at)
  if (part === null) return null
  const lead = skip(scene, part.next, 'at', '@')
  const time = plainClock(scene, lead) ?? (lead > part.next ? bareHour(scene, lead) : null)
  return time === null ? null : { value: clockIn(part.value, time.value), next: time.next }
}

/** `at 6.45`: with a point and no am or pm, "at" is a part of the time. */
export const dottedTime: Parser<Clock> = (scene, at) => {
  const isDotted = word(scene, at) === 'at' && word(scene, at + 2) === '.'
  return isDotted ? dottedClock(scene, at + 1, false) : null
}

/** `9.30`, beside another time that says it is one. */
export const dottedHour: Parser<Clock> = (scene, at) => dottedClock(scene, at, false)
