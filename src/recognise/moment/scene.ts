/** A text as the small parsers of this folder see it: tokens, the reference moment, and what a parser answers. */
import type { Day } from '../calendar.ts'
import type { NumberToken } from '../number-english.ts'

import { type Instant } from './shape.ts'

export type Token = {
  /** Lower case, apostrophes made straight. */
  text: string
  start: number
  end: number
  kind: 'word' | 'digits' | 'mark' | 'break'
  /** No white space between this and the token before. */
  glued: boolean
}

export type Scene = {
  text: string
  tokens: readonly Token[]
  /** Words of numbers, by the index of their token. */
  numbers: ReadonlyMap<number, NumberToken>
  /** Holidays by the index of their first token. */
  named: ReadonlyMap<number, { of: (year: number) => NamedDay | null; next: number }>
  now: Instant
  /** Whether 3/4 is the third of April. */
  dayFirst: boolean
}

/** A holiday in one year; `rule` where its timex is a rule such as `11-WXX-4-4`. */
export type NamedDay = { day: Day; rule: string | null }

/** What a parser read: `next` is the index of the first token after it. */
export type Read<T> = { value: T; next: number }

export type Parser<T> = (scene: Scene, at: number) => Read<T> | null

export function word(scene: Scene, at: number): string {
  return scene.tokens[at]?.text ?? ''
}

export function isGlued(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.glued ?? false
}

/** The index after one of the words, or `at` itself where none stands there. */
export function skip(scene: Scene, at: number, ...words: readonly string[]): number {
  return words.includes(word(scene, at)) ? at + 1 : at
}

/** The index after these words in a row, null where they do not stand there; words are parted by a blank. */
export function phrase(scene: Scene, at: number, ...choices: readonly string[]): number | null {
  const first = word(scene, at)
  if (first === '') return null
  let best: number | null = null
  for (const choice of choices) {
    if (!choice.startsWith(first) || (choice.length > first.length && choice[first.length] !== ' ')) continue
    const words = choice.split(' ')
    if (words.every((one, index) => word(scene, at + index) === one))
      best = Math.max(best ?? 0, at + words.length)
  }
  return best
}

/** The reading that goes furthest, of equals the first. */
export function furthest<T>(...readings: readonly (Read<T> | null)[]): Read<T> | null {
  let best: Read<T> | null = null
  for (const reading of readings)
    if (reading !== null && (best === null || reading.next > best.next)) best = reading
  return best
}

/** The first of several parsers, in this order, that reads something. */
export function firstOf<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (scene, at) => {
    for (const parser of parsers) {
      const read = parser(scene, at)
      if (read !== null) return read
    }
    return null
  }
}

/**
 * The same parser, asked only once for each place of a text: keeps the grammar linear. It remembers the last few
 * hundred places, which is further than any moment reaches.
 */
export function once<T>(parser: Parser<T>): Parser<T> {
  let known: Scene | null = null
  const places = new Int32Array(window)
  const reads: (Read<T> | null)[] = Array.from({ length: window }, () => null)
  return (scene, at) => {
    if (scene !== known) {
      known = scene
      places.fill(-1)
    }
    const slot = at % window
    if (places[slot] === at) return reads[slot] ?? null
    const read = scene.tokens[at] === undefined ? null : parser(scene, at)
    places[slot] = at
    reads[slot] = read
    return read
  }
}

const window = 256

export function mapped<A, B>(read: Read<A> | null, change: (value: A) => B | null): Read<B> | null {
  if (read === null) return null
  const value = change(read.value)
  return value === null ? null : { value, next: read.next }
}

/** Words, runs of digits and single marks; where a blank line or a wide gap stands there is a break, which nothing reads across. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(piece)) {
    const start = match.index
    const gap = text.slice(end, Math.min(start, end + 8))
    if (gap.length > 4 || /\n\s*\n/.test(gap))
      tokens.push({ text: '', start: end, end, kind: 'break', glued: false })
    const [whole, letters, digits] = match
    end = start + whole.length
    const number = digits === undefined ? 'mark' : 'digits'
    const kind = letters === undefined ? number : 'word'
    // Nothing of a date is longer, and what is must not be read in part.
    const known = whole.length <= 24 ? whole.toLowerCase().replace('’', "'") : ''
    tokens.push({ text: known, start, end, kind, glued: start > 0 && gap === '' })
  }
  return tokens
}

const piece = /(o['’]clock(?!\p{L})|(?<=[\p{L}\d])['’]s(?!\p{L})|\p{L}[\p{L}\p{M}]*)|(\d+)|\S/giu
