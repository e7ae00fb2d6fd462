/** Numbers as counts, ordinals and years, in digits and in words. */
import { dayNames } from '../calendar.ts'
import { englishWords, type NumberToken, readEnglish } from '../number-english.ts'

import { isGlued, once, type Read, type Scene, type Token, word } from './scene.ts'

/** The words of numbers among the tokens, each with what stands between it and the token before. */
export function numbersOf(text: string, tokens: readonly Token[]): Map<number, NumberToken> {
  const numbers = new Map<number, NumberToken>()
  for (const [index, token] of tokens.entries()) {
    const known = token.kind === 'word' ? englishWords.get(token.text) : undefined
    if (known === undefined || known.kind === 'dozen') continue
    const before = tokens[index - 1]
    const hyphen = before?.text === '-' ? tokens[index - 2] : before
    const from = hyphen?.end ?? 0
    const gap = token.start - from > 4 ? '?' : text.slice(from, token.start)
    numbers.set(index, { ...known, start: token.start, end: token.end, gap })
  }
  return numbers
}

/** Words of one number in a row from a place, with the index of each token. */
function run(scene: Scene, at: number): { tokens: NumberToken[]; places: number[] } {
  const tokens: NumberToken[] = []
  const places: number[] = []
  let index = at
  while (tokens.length < 10) {
    const token = scene.numbers.get(index)
    if (token === undefined) {
      if (tokens.length === 0 || word(scene, index) !== '-') break
    } else {
      // Three quarters of a year and 30 seconds are counted, "one and a quarter" is a number.
      const isUnit = /^(?:quarters?|seconds?)$/.test(word(scene, index))
      if (isUnit && !/^an?$/.test(word(scene, index - 1))) break
      tokens.push(token)
      places.push(index)
    }
    index++
  }
  return { tokens, places }
}

/** A number in words: `twenty-five`, `two hundred`, `one and a half`. */
export const wordNumber = once<number>((scene, at) => {
  if (!scene.numbers.has(at)) return null
  const { tokens, places } = run(scene, at)
  const read = readEnglish(tokens, 0)
  const last = read === null ? undefined : places[read.next - 1]
  return read === null || last === undefined ? null : { value: read.value, next: last + 1 }
})

/** Whole digits that are not part of a decimal, an amount or a longer code. */
export function digitsAt(scene: Scene, at: number, width: readonly [number, number]): number | null {
  const token = scene.tokens[at]
  if (token?.kind !== 'digits') return null
  const length = token.end - token.start
  return length >= width[0] && length <= width[1] ? Number(token.text) : null
}

/** A count of something: `3`, `3.5`, `twelve`, `a`, `a few`, `a couple of`. */
export const count = once<number>((scene, at) => {
  const whole = digitsAt(scene, at, [1, 9])
  if (whole !== null) {
    const part = scene.tokens[at + 2]
    const mark = isGlued(scene, at + 1) ? word(scene, at + 1) : ''
    const isPart = part?.kind === 'digits' && part.glued
    const isDecimal = isPart && (mark === '.' || (mark === ',' && part.text.length < 3))
    if (isPart && mark === '/' && /^[234]$/.test(part.text) && whole < Number(part.text))
      return { value: whole / Number(part.text), next: at + 3 }
    if (isDecimal && part.text !== '') return { value: Number(`${whole}.${part.text}`), next: at + 3 }
    return withHalf(scene, { value: whole, next: at + 1 })
  }
  const vague = vagueCount(scene, at)
  if (vague !== null) return vague
  const written = wordNumber(scene, at)
  if (written !== null) return withHalf(scene, written)
  return /^(?:an?|another)$/.test(word(scene, at)) ? { value: 1, next: at + 1 } : null
})

/** "one and half hour": the article may be missing. */
function withHalf(scene: Scene, read: Read<number>): Read<number> {
  if (word(scene, read.next) !== 'and') return read
  const article = /^an?$/.test(word(scene, read.next + 1)) ? 1 : 0
  const part = { half: 0.5, quarter: 0.25 }[word(scene, read.next + 1 + article)]
  return part === undefined ? read : { value: read.value + part, next: read.next + 2 + article }
}

function vagueCount(scene: Scene, at: number): Read<number> | null {
  const start = /^an?$/.test(word(scene, at)) ? at + 1 : at
  const value = { few: 3, several: 3, some: 3, couple: 2 }[word(scene, start)]
  if (value === undefined) return null
  return { value, next: word(scene, start + 1) === 'of' ? start + 2 : start + 1 }
}

/** A place in a row: `1st`, `22nd`, `third`, `twenty-fifth`. */
export const ordinal = once<number>((scene, at) => {
  const value = digitsAt(scene, at, [1, 2])
  if (value !== null)
    return /^(?:st|nd|rd|th)$/.test(word(scene, at + 1)) && isGlued(scene, at + 1)
      ? { value, next: at + 2 }
      : null
  const second = word(scene, at + 1) === '-' ? at + 2 : at + 1
  const pair = dayNames.get(`${word(scene, at)} ${word(scene, second)}`)
  if (pair !== undefined) return { value: pair, next: second + 1 }
  const single = dayNames.get(word(scene, at))
  return single === undefined ? null : { value: single, next: at + 1 }
})

/** A year of four digits or in words: `2019`, `nineteen eighty six`, `two thousand and five`, `nineteen hundred ninety three`. */
export const year = once<number>((scene, at) => {
  const written = digitsAt(scene, at, [4, 4])
  if (written !== null) {
    if (written < 1000 || written > 2999 || !standsAlone(scene, at)) return null
    return { value: written, next: at + 1 }
  }
  const first = wordNumber(scene, at)
  if (first === null) return null
  if (first.value >= 1500 && first.value < 2200) return Number.isInteger(first.value) ? first : null
  if (first.value < 15 || first.value > 21 || word(scene, first.next) === '-') return null
  const rest = wordNumber(scene, first.next)
  if (rest === null || rest.value < 10 || rest.value > 99 || !Number.isInteger(rest.value)) return null
  return { value: first.value * 100 + rest.value, next: rest.next }
})

function standsAlone(scene: Scene, at: number): boolean {
  const after = scene.tokens[at + 1]
  const beyond = scene.tokens[at + 2]
  if (after === undefined || !after.glued) return true
  if (after.kind === 'word') return after.text === "'s" || after.text === 's' || after.text === 't'
  return !/^[.,]$/.test(after.text) || beyond?.kind !== 'digits' || !beyond.glued
}
