/** What every recogniser returns, and what a caller may tell it about the text. */

/** One recognised value; `text` is exactly the UTF-16 code units `start..end` of the input. */
export type Found<T> = {
  value: T
  start: number
  end: number
  text: string
  /** 0..1; below 0.7 a person should look. */
  confidence: number
  /** For people: what was assumed, or what else it could mean. */
  note?: string
}

export type Hints = {
  /** Relative dates count from here; an invalid date means there is no clock and they are left alone. */
  now: Date
  /** IANA name such as `Europe/Berlin`. */
  timeZone: string
  /** ISO 639-1 of the text, null where unknown. */
  language: string | null
  dateOrder?: 'dmy' | 'mdy' | 'ymd'
  /** ISO 4217, for amounts and symbols that could be several currencies. */
  currency?: string
  /** ISO 3166-1 alpha-2 of the writer, for phone numbers, `$` and day/month order. */
  country?: string
  decimal?: ',' | '.'
}

/** Hints of a caller that knows nothing: no clock, no language. */
export const noHints: Hints = { now: new Date(Number.NaN), timeZone: 'UTC', language: null }

/** Whether the hints hold a clock, so that "next Friday" has a meaning. */
export function hasClock(hints: Hints): boolean {
  return !Number.isNaN(hints.now.getTime())
}

export type Doubt = { confidence?: number; note?: string | undefined }

/** The value with its span of `text`; sure (0.95) unless a doubt says otherwise. */
export function foundAt<T>(
  text: string,
  span: { start: number; end: number },
  value: T,
  doubt: Doubt = {},
): Found<T> {
  const found: Found<T> = {
    value,
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    confidence: doubt.confidence ?? 0.95,
  }
  if (doubt.note !== undefined) found.note = doubt.note
  return found
}

/** Sorted by place and free of overlaps: of two that overlap the longer stays, of equals the surer, then the first. */
export function withoutOverlaps<F extends Found<unknown>>(all: readonly F[]): F[] {
  const sorted = all.filter((one) => one.end > one.start).sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: F[] = []
  let cluster: F[] = []
  let reach = -1
  for (const one of sorted) {
    if (one.start >= reach && cluster.length > 0) {
      kept.push(...best(cluster))
      cluster = []
    }
    cluster.push(one)
    reach = Math.max(reach, one.end)
  }
  return [...kept, ...best(cluster)]
}

/** Of values that hang together by overlaps, the worthiest that do not. */
function best<F extends Found<unknown>>(cluster: readonly F[]): readonly F[] {
  if (cluster.length < 2) return cluster
  const byWorth = [...cluster].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.confidence - a.confidence || a.start - b.start,
  )
  const kept: F[] = []
  for (const one of byWorth.slice(0, 200)) {
    if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** True where a word starts or ends: neither side continues with a letter, digit or underscore. */
export function isWhole(text: string, start: number, end: number): boolean {
  return !isWordCharacter(text, start - 1) && !isWordCharacter(text, end)
}

// Scripts without spaces between words join nothing: 每年3万 holds a number that stands by itself.
const wordCharacter =
  /[[\p{L}\p{N}_]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]/v

export function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return asciiWord(code)
  return index >= 0 && index < text.length && wordCharacter.test(text[index] ?? '')
}

function asciiWord(code: number): boolean {
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return isLetter || (code >= 48 && code <= 57) || code === 95
}

/** The part of a text without white space at its ends, as a span. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}
