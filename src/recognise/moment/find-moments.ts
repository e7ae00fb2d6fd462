/** Dates, times, ranges, lengths and what recurs in English text, each with the days and hours it means. */
import { today } from '../calendar.ts'
import { type Found, foundAt, type Hints, hasClock } from '../found.ts'
import { bounded } from './bounded.ts'
import { numbersOf } from './count.ts'
import { holidaysIn } from './holiday-date.ts'

import { plainMoment } from './plain-moment.ts'
import { recurring } from './recurring.ts'
import { furthest, type Read, type Scene, tokensOf } from './scene.ts'
import { type Instant, type Moment, type MomentValue } from './shape.ts'
import { canStart } from './starters.ts'

/**
 * Every moment named, in order and without overlap. A moment that could be past or to come has a value for each, the
 * past one first; a clock time without am or pm has both. Without a clock in the hints only what needs none is found.
 */
export function findMoments(text: string, hints: Hints): Found<Moment>[] {
  if (hasClock(hints)) return momentsAt(text, hints, referenceOf(hints))
  const later = new Map(momentsAt(text, hints, someDay(2031)).map((one) => [one.start, JSON.stringify(one)]))
  return momentsAt(text, hints, someDay(2003)).filter((one) => later.get(one.start) === JSON.stringify(one))
}

function someDay(year: number): Instant {
  return { day: { year, month: 5, day: 14 }, seconds: year * 17 }
}

function momentsAt(text: string, hints: Hints, now: Instant): Found<Moment>[] {
  const tokens = tokensOf(text)
  const scene: Scene = {
    text,
    tokens,
    numbers: numbersOf(text, tokens),
    named: holidaysIn(text, tokens),
    now,
    dayFirst: isDayFirst(hints),
  }
  const found: Found<Moment>[] = []
  for (let at = 0; at < tokens.length; ) {
    const read = startsHere(scene, at) ? momentAt(scene, at) : null
    const moment = read === null ? null : momentOf(scene, at, read)
    if (read === null || moment === null) {
      at++
      continue
    }
    found.push(foundAt(text, moment.span, moment.value, doubtOf(text, moment.span, hints)))
    at = read.next
  }
  return found
}

function momentAt(scene: Scene, at: number): Read<MomentValue[]> | null {
  return furthest(recurring(scene, at), bounded(scene, at), plainMoment(scene, at))
}

/** Not in the middle of a word or a code. */
function startsHere(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  const before = scene.tokens[at - 1]
  if (token === undefined || !canStart(scene, at)) return false
  if (!token.glued) return true
  return before?.kind === 'mark' && !/^[@_#$€£+]$/.test(before.text) && !isInDigits(scene, at, /^[/.:,]$/)
}

/** Behind digits and a mark, as in the end of a longer code. */
function isInDigits(scene: Scene, at: number, marks: RegExp): boolean {
  const [token, mark] = [scene.tokens[at], scene.tokens[at - 1]]
  if (token?.kind !== 'digits' || !token.glued || mark?.glued !== true) return false
  return marks.test(mark.text) && scene.tokens[at - 2]?.kind === 'digits'
}

function momentOf(
  scene: Scene,
  at: number,
  read: Read<MomentValue[]>,
): { span: { start: number; end: number }; value: Moment } | null {
  const first = scene.tokens[at]
  const last = scene.tokens[read.next - 1 - (endsWithDot(scene, at, read.next) ? 1 : 0)]
  const after = scene.tokens[read.next]
  const kind = read.value[0]?.kind
  if (first === undefined || last === undefined || kind === undefined) return null
  const goesOn =
    after?.glued === true &&
    (after.kind === 'digits' || (after.kind === 'word' && after.text !== "'s") || /^[@_]$/.test(after.text))
  // In "133-03-03-2020" is no date, in "10-12 weeks" a length.
  if (goesOn || (kind !== 'duration' && isInDigits(scene, at, /^-$/))) return null
  return { span: { start: first.start, end: last.end }, value: { kind, values: read.value } }
}

/** The dot of "Aug." at the end is the sentence's, that of "p.m." the word's. */
function endsWithDot(scene: Scene, at: number, next: number): boolean {
  return (
    next - at > 1 && scene.tokens[next - 1]?.text === '.' && (scene.tokens[next - 2]?.text.length ?? 0) > 1
  )
}

function isDayFirst(hints: Hints): boolean {
  if (hints.dateOrder !== undefined) return hints.dateOrder !== 'mdy'
  return hints.country !== undefined && !/^(?:US|PH|PW|FM|MH|GU|PR)$/.test(hints.country)
}

/** `3/4/2026` in a text of which nobody knows the country. */
function doubtOf(
  text: string,
  span: { start: number; end: number },
  hints: Hints,
): { confidence?: number; note?: string } {
  if (hints.dateOrder !== undefined || hints.country !== undefined) return { confidence: 0.9 }
  const digits = /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?!\d)(?![:.]\d)/.exec(
    text.slice(span.start, Math.min(span.end, span.start + 60)),
  )
  const isEither =
    digits !== null && Number(digits[1]) <= 12 && Number(digits[2]) <= 12 && digits[1] !== digits[2]
  return isEither ? { confidence: 0.6, note: 'read month first; it could be the day' } : { confidence: 0.9 }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The day and the time of day of the hints' clock, in their zone. */
function referenceOf(hints: Hints): Instant {
  let format = clocks.get(hints.timeZone)
  if (format === undefined) {
    const shown = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
    format = new Intl.DateTimeFormat('en-GB', { timeZone: hints.timeZone, ...shown })
    clocks.set(hints.timeZone, format)
  }
  const [hours = 0, minutes = 0, seconds = 0] = format.format(hints.now).split(':').map(Number)
  const day = today(hints) ?? { year: 1970, month: 1, day: 1 }
  return { day, seconds: hours * 3600 + minutes * 60 + seconds }
}
