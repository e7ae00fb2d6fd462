/** Places in an order: `1st`, `22nd`, `third`, `one hundred and twenty-fifth`, `2ème`, `3º`. */
import type { Decimal } from '../words/money.ts'
import { rounded } from './decimal.ts'
import { type Found, foundAt, type Hints, isWhole, withoutOverlaps } from './found.ts'
import { englishWords, type NumberToken, readEnglish } from './number-english.ts'

/** Every ordinal as its whole number; `last` and `next` say no number and are none. */
export function findOrdinals(text: string, _hints: Hints): Found<Decimal>[] {
  return withoutOverlaps([...inDigits(text), ...inWords(text)])
}

const digits =
  /(?<![\p{L}\p{N}.,/-])(\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(st|nd|rd|th|ème|eme|ᵉ|er(?=\s)|ère|[ºª](?!\s?[CF\d]))(?![\p{L}\p{N}])/giu

function inDigits(text: string): Found<Decimal>[] {
  return [...text.matchAll(digits)].flatMap((match) => {
    const [whole, number = '', ending = ''] = match
    const value = number.replaceAll(',', '')
    // "20er" is German for something else.
    if (/^er/i.test(ending) && value !== '1') return []
    return [foundAt(text, { start: match.index, end: match.index + whole.length }, value)]
  })
}

const misspelled: Record<string, string> = { nineth: 'ninth', twelth: 'twelfth', fourtieth: 'fortieth' }
const ending = /(?:st|nd|rd|th)$/

/** Cardinal words that end in an ordinal one; `two thirds` and `a third` are parts. */
function inWords(text: string): Found<Decimal>[] {
  const tokens = tokensOf(text)
  const found: Found<Decimal>[] = []
  let from = 0
  for (const [at, token] of tokens.entries()) {
    if (token.gap === '?') from = at
    if (!token.isOrdinal) continue
    const read = longest(tokens, from, at)
    from = at + 1
    const first = read === null ? undefined : tokens[read.first]
    if (read === null || first === undefined || isPart(text, tokens, read.first, at)) continue
    found.push(
      foundAt(text, { start: first.start, end: token.end }, rounded(read.value), { confidence: 0.85 }),
    )
  }
  return found
}

type Token = NumberToken & { isOrdinal: boolean }

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const lower = match[0].length > 20 ? '' : match[0].toLowerCase()
    const word = misspelled[lower] ?? lower
    const known = englishWords.get(word)
    const start = match.index
    const end = start + match[0].length
    if (known === undefined || !isWhole(text, start, end)) continue
    const isOrdinal = known.kind === 'part' && !known.plural && ending.test(word)
    const before = tokens.at(-1)?.end ?? 0
    const gap = start - before > 4 ? '?' : text.slice(before, start)
    tokens.push({ ...known, start, end, gap: /^(?:\s{1,3}|\s?[-‐–]\s?)$/.test(gap) ? gap : '?', isOrdinal })
  }
  return tokens
}

/** The longest number whose last word is the ordinal at `at`. */
function longest(
  tokens: readonly Token[],
  from: number,
  at: number,
): { first: number; value: number } | null {
  const last = tokens[at]
  if (last === undefined) return null
  for (let first = Math.max(from, at - 11); first < at; first++) {
    const kind = tokens[first]?.kind
    if (kind !== 'one' && kind !== 'ten' && kind !== 'hundred') continue
    const run: NumberToken[] = [...tokens.slice(first, at), { ...last, kind: cardinal(last.value) }]
    const read = readEnglish(run, 0)
    if (read !== null && read.next === run.length && Number.isInteger(read.value))
      return { first, value: read.value }
  }
  return { first: at, value: last.value }
}

function cardinal(value: number): NumberToken['kind'] {
  if (value < 20) return 'one'
  if (value < 100) return 'ten'
  return value === 100 ? 'hundred' : 'scale'
}

/** `a third` is a part and `one second` a time; `the third` and `a second look` are places. */
function isPart(text: string, tokens: readonly Token[], first: number, at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return true
  const before = text.slice(Math.max(0, token.start - 5), token.start)
  if (first < at) return false
  if (token.value === 2) return /\b(?:one|per|each|\d)\s$/i.test(before)
  return token.value > 2 && /(?:^|\s)(?:an?|one)[\s-]$/i.test(before)
}
