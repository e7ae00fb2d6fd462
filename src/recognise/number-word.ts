/** Numbers written in words: English with fractions and decimals, the other languages by their own grammar. */
import type { Decimal } from '../words/money.ts'
import { rounded } from './decimal.ts'
import { isWordCharacter } from './found.ts'
import { englishWords, type NumberToken, readEnglish } from './number-english.ts'
import { numberRuns, type TextWord, type WordRun } from './number-run.ts'
import type { Numeral } from './numeral.ts'

export type WordNumber = { start: number; end: number; value: Decimal; note?: string }

/**
 * Every number in words: `two hundred and fifty`, `mil quinientas`, `three quarters`. With `numerals` the digits of the
 * text take part (`3 million and a half`), and dozens count as twelve (else they are left to be a unit). Number words
 * that make no number together are none at all.
 */
export function scanNumberWords(
  text: string,
  language: string | null,
  numerals: readonly Numeral[] | null = null,
): WordNumber[] {
  const words = wordsOf(text)
  const runs = numberRuns(text, words, language)
  const english = englishNumbers(text, englishTokens(text, words, numerals))
  const found = english.filter((one) => !runs.some((run) => prevails(run, one, language)))
  for (const { start, end, value, about } of runs) {
    if (value === null) continue
    const note = about ? { note: `“${text.slice(start, end)}” says about ${value}` } : {}
    if (!found.some((one) => one.start < end && one.end > start))
      found.push({ start, end, value: rounded(value), ...note })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** `six` of `six mille` is no number of its own; where the language is known, its reading counts. */
function prevails(run: WordRun, one: WordNumber, language: string | null): boolean {
  const overlap = run.start < one.end && run.end > one.start
  return overlap && (language !== null || run.end - run.start > one.end - one.start)
}

function englishNumbers(text: string, english: readonly NumberToken[]): WordNumber[] {
  const found: WordNumber[] = []
  for (let at = 0; at < english.length; at++) {
    const read = readEnglish(english, at)
    const first = english[at]
    const last = read === null ? undefined : english[read.next - 1]
    if (read === null || first === undefined || last === undefined) continue
    at = read.next - 1
    if (first === last && (isPronoun(text, first) || isVague(text, first))) continue
    found.push({ start: first.start, end: last.end, value: rounded(read.value) })
  }
  return found
}

/** "this one", "which one": not a number. */
function isPronoun(text: string, token: NumberToken): boolean {
  if (token.kind !== 'one' || token.value !== 1) return false
  return /\b(?:this|that|the|which|each|every|any|another|no|some|other|new|old|right|wrong)\s$/i.test(
    text.slice(Math.max(0, token.start - 9), token.start),
  )
}

/** "Several hundred" and "a few thousand" say no number. */
function isVague(text: string, token: NumberToken): boolean {
  return (
    (token.kind === 'hundred' || token.kind === 'scale') &&
    /\b(?:several|few|some|many|couple of)\s$/i.test(text.slice(Math.max(0, token.start - 11), token.start))
  )
}

/** The words of the text that no digit or letter touches, in lower case. */
function wordsOf(text: string): TextWord[] {
  const words: TextWord[] = []
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const start = match.index
    const end = start + match[0].length
    if (isWordCharacter(text, start - 1) || isWordCharacter(text, end)) continue
    words.push({ word: match[0].length > 64 ? '' : match[0].toLowerCase(), start, end })
  }
  return words
}

/** The words that may be part of an English number, with what stands before each as far as it is short. */
function englishTokens(
  text: string,
  words: readonly TextWord[],
  numerals: readonly Numeral[] | null,
): NumberToken[] {
  const english: NumberToken[] = []
  for (const { word, start, end } of words) {
    const known = englishWords.get(word)
    if (known === undefined || (known.kind === 'dozen' && numerals === null)) continue
    english.push({ ...known, start, end, gap: '' })
  }
  for (const { start, end, value, glued } of numerals ?? []) {
    if (!glued) english.push({ kind: 'digits', value: Number(value), plural: false, start, end, gap: '' })
  }
  if (numerals !== null) english.sort((a, b) => a.start - b.start)
  for (const [index, token] of english.entries()) {
    const before = english[index - 1]?.end ?? 0
    token.gap = token.start - before > 4 ? '?' : text.slice(before, token.start)
  }
  return english
}
