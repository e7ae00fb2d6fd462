/** Ranges of clock times: `5 to 6pm`, `from 3 in the morning until 5pm`, `between 9:30 and 3:00 pm`, `from 9 for 2.5 hrs`. */
import { atClock, bareHour, clock, dottedHour, hourInPart, militaryTime } from './clock.ts'
import { anyPart } from './day-part.ts'
import { jointAt, rangeLead } from './day-range.ts'
import { clockLength, hasClockPart, length, secondsIn } from './length.ts'
import { furthest, mapped, once, type Parser, type Read, type Scene, skip, word } from './scene.ts'
import { type Clock, clockText, type DayPart, inHalf, secondsOf } from './shape.ts'

/** One meaning: the second time may be of a day after; `size` is the length as timex. */
export type ClockSpan = { start: Clock; end: Clock; days: number; size: string }

export type ClockRange = {
  spans: ClockSpan[]
  /** Only hours, with no word that says they are times: needs a day beside it. */
  bare: boolean
}

export const clockRange: Parser<ClockRange> = once((scene, at) =>
  furthest(pair(scene, at), timeForLength(scene, at), lengthFromTime(scene, at), partThenPair(scene, at)),
)

type Side = { clock: Clock; bare: boolean }

const side: Parser<Side> = (scene, at) =>
  furthest<Side>(
    mapped(furthest(clock(scene, at), hourInPart(scene, at), atClock(scene, at)), (one) => ({
      clock: one,
      bare: false,
    })),
    mapped(dottedHour(scene, at), (one) => ({ clock: one, bare: true })),
    mapped(bareHour(scene, at), (one) => ({ clock: one, bare: true })),
  )

const military: Parser<Side> = (scene, at) =>
  mapped(militaryTime(scene, at), (one) => ({ clock: one, bare: false }))

function pair(scene: Scene, at: number): Read<ClockRange> | null {
  const lead = rangeLead(scene, at)
  const sure = lead.prefix || word(scene, at - 1) === 'at'
  const left = side(scene, lead.start) ?? (sure ? military(scene, lead.start) : null)
  if (left === null) return null
  const joint = jointAt(scene, left.next, lead.between)
  const right = joint === null ? null : (rightSide(scene, joint) ?? (sure ? military(scene, joint) : null))
  if (right === null) return null
  const bare = left.value.bare && right.value.bare
  const part = anyPart(scene, right.next)
  const isPlaced = part !== null && /^(?:in|at)$/.test(word(scene, right.next))
  const given = isPlaced ? part.value : null
  const spans = spansOf(left.value, right.value, given)
  return spans.length === 0
    ? null
    : {
        value: { spans, bare: bare && given === null },
        next: given === null ? right.next : (part?.next ?? right.next),
      }
}

/** The second time must not begin a date: "3-8 May" is none. */
function rightSide(scene: Scene, at: number): Read<Side> | null {
  const read = side(scene, at)
  const after = read === null ? undefined : scene.tokens[read.next]
  if (read !== null && read.value.bare && after?.glued === true && /^[/-]$/.test(after.text)) return null
  return read
}

/** "in the afternoon from 3 to 5", "Monday morning 6-8". */
function partThenPair(scene: Scene, at: number): Read<ClockRange> | null {
  const part = anyPart(scene, at)
  if (part === null || part.next === at) return null
  return rangeInPart(scene, skip(scene, part.next, ','), part.value)
}

export function rangeInPart(scene: Scene, at: number, part: DayPart): Read<ClockRange> | null {
  const lead = rangeLead(scene, at)
  const left = side(scene, lead.start)
  const joint = left === null ? null : jointAt(scene, left.next, lead.between)
  const right = joint === null ? null : rightSide(scene, joint)
  if (left === null || right === null) return null
  const spans = spansOf(left.value, right.value, part)
  return spans.length === 0 ? null : { value: { spans, bare: false }, next: right.next }
}

/** All that is meant, the morning first. */
function spansOf(left: Side, right: Side, part: DayPart | null): ClockSpan[] {
  if (part?.half != null) return [inPart(left.clock, right.clock, part.half)]
  const [a, b] = [left.clock, right.clock]
  if (!a.open && !b.open) return [spanOf(a, b)]
  if (a.open && !b.open) {
    const late = inHalf(a, 'pm')
    const isLate = b.hour >= 12 && secondsOf(late) < secondsOf(b)
    return [spanOf(isLate ? late : inHalf(a, 'am'), b)]
  }
  if (!a.open) {
    const [early, late] = [inHalf(b, 'am'), inHalf(b, 'pm')]
    return [spanOf(a, [early, late].find((one) => secondsOf(one) > secondsOf(a)) ?? early)]
  }
  return bothOpen(left, right)
}

function bothOpen(left: Side, right: Side): ClockSpan[] {
  const [a, b] = [left.clock, right.clock]
  const early = inHalf(a, 'am')
  const late = inHalf(a, 'pm')
  const isBackward = secondsOf(inHalf(b, 'am')) <= secondsOf(early)
  // "10:30 to 3" goes over noon, as do "11-4" by day and by night.
  const first = spanOf(early, inHalf(b, isBackward ? 'pm' : 'am'))
  if (isBackward && !(left.bare && right.bare)) return [first]
  const second = isBackward ? spanOf(late, inHalf(b, 'am')) : spanOf(late, inHalf(b, 'pm'))
  return [first, second]
}

function inPart(a: Clock, b: Clock, half: 'am' | 'pm'): ClockSpan {
  const [start, end] = [inHalf(a, half), inHalf(b, half)]
  // "10 to 12:30 this morning" ends after noon.
  const isOver = b.open && half === 'am' && secondsOf(end) <= secondsOf(start)
  return spanOf(start, isOver ? inHalf(b, 'pm') : end)
}

export function spanOf(start: Clock, end: Clock): ClockSpan {
  const [from, to] = [secondsOf(start), secondsOf(end)]
  const days = to <= from ? 1 : 0
  return { start, end, days, size: clockLength(to - from + days * 86_400) }
}

/** `from 9 for 2.5 hrs`, `10 am for 3 hours 30 minutes`. */
function timeForLength(scene: Scene, at: number): Read<ClockRange> | null {
  if (word(scene, at) !== 'from') return null
  const start = furthest(clock(scene, at + 1), bareHour(scene, at + 1))
  if (start === null || word(scene, start.next) !== 'for') return null
  const parts = length(scene, start.next + 1)
  if (parts === null || !hasClockPart(parts.value)) return null
  return { value: { spans: [spanFor(start.value, secondsIn(parts.value))], bare: false }, next: parts.next }
}

/** `for 3 hours from 10 am`. */
function lengthFromTime(scene: Scene, at: number): Read<ClockRange> | null {
  if (word(scene, at) !== 'for') return null
  const parts = length(scene, at + 1)
  if (parts === null || !hasClockPart(parts.value)) return null
  const lead = skip(scene, parts.next, 'from', 'starting', 'beginning')
  if (lead === parts.next) return null
  const start = furthest(
    clock(scene, skip(scene, lead, 'at')),
    atClock(scene, lead),
    bareHour(scene, skip(scene, lead, 'at')),
  )
  return start === null
    ? null
    : { value: { spans: [spanFor(start.value, secondsIn(parts.value))], bare: false }, next: start.next }
}

function spanFor(start: Clock, seconds: number): ClockSpan {
  const total = secondsOf(start) + seconds
  const days = Math.floor(total / 86_400)
  const rest = total - days * 86_400
  const end: Clock = {
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: Math.floor(rest % 60),
    open: false,
  }
  return { start: { ...start, open: false }, end, days, size: clockLength(seconds) }
}

/** `(T05,T07,PT2H)`. */
export function clockSpanText({ start, end, size }: ClockSpan): string {
  return `(${clockText(start)},${clockText(end)},${size})`
}
