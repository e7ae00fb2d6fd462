/** Bounds and ranges of numbers: `at least 500`, `up to 700`, `500 or more`, `between 20 and 30`, `more than 5 but less than 9`. */
import type { Decimal } from '../words/money.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { findNumbers } from './number.ts'
import { findOrdinals } from './ordinal.ts'

/** One end is null where there is no bound; an end that is not `with` its bound lies beyond it. */
export type NumberRange = {
  from: Decimal | null
  to: Decimal | null
  withFrom: boolean
  withTo: boolean
}

/** Every bound and range of plain numbers; `between 20 and 30` and `20-30` are with both ends. */
export function findNumberRanges(text: string, hints: Hints): Found<NumberRange>[] {
  const numbers = withoutOverlaps([
    ...findNumbers(text, hints).map((one) => ({ ...one, confidence: 0.9 })),
    ...findOrdinals(text, hints),
  ])
  const found: Found<NumberRange>[] = []
  for (const [index, number] of numbers.entries()) {
    const before = numbers[index - 1]
    const range = before === undefined ? null : spanOf(text, before, number)
    const one = range ?? boundOf(text, number, before?.end ?? 0)
    if (one === null) continue
    const last = found.at(-1)
    const both = last === undefined ? null : joined(text, last, one)
    if (both !== null) found.pop()
    found.push(both ?? one)
  }
  return withoutOverlaps(found)
}

const opening = /(?<!\p{L})(?:(between|zwischen|entre|tra|fra)|from|von|de|da|desde)\s(?:the\s)?$/iu
const dash = /^\s?[-–~]\s?$/

/** `between 20 and 30`, `from 5 to 9`, `20-30`; not `2026-11` or a part of a phone number. */
function spanOf(text: string, low: Found<Decimal>, high: Found<Decimal>): Found<NumberRange> | null {
  const gap = text.slice(low.end, high.start)
  if (gap.length > 12 || Number(low.value) >= Number(high.value)) return null
  const match = opening.exec(text.slice(Math.max(0, low.start - 14), low.start))
  const word =
    match !== null &&
    (match[1] === undefined ? /^ (?:to|bis|a|à) (?:the )?$/i : /^ (?:and|und|y|et|e) (?:the )?$/i).test(gap)
  const dashed =
    dash.test(gap) &&
    !/[\d\p{L}][-–~+.]$|\+$/u.test(text.slice(0, low.start).slice(-2)) &&
    !/^[-–]\d/.test(text.slice(high.end, high.end + 2))
  const isDate = /^\d{4}$/.test(low.text) && /^\d{1,2}$/.test(high.text)
  if (!(word || dashed) || isDate) return null
  const start = word && match !== null ? low.start - match[0].length : low.start
  return foundAt(
    text,
    { start, end: high.end },
    { from: low.value, to: high.value, withFrom: true, withTo: true },
    { confidence: 0.85 },
  )
}

const more = '(?:more|greater|larger|bigger|higher)'
const less = '(?:less|fewer|smaller|lower)'
const equal = '(?:or equals?(?: to)?|or equal than|and equal to)'
/** What stands before a number and bounds it, the more particular first. */
const bounds: readonly { before: RegExp; above: boolean; withBound: boolean }[] = [
  [
    `(?:${more}(?: than)? ${equal}(?: than| to)?|equal to or ${more} than|at least(?: or equal to)?|no(?:t)? ${less} than|a? ?minimum(?: of)?|≥|>\\s?=|mindestens|au moins|al menos|por lo menos|pelo menos|almeno)`,
    true,
    true,
  ],
  [
    `(?:${less}(?: than)? ${equal}(?: than| to)?|equal to or ${less} than|at most(?: or equal to)?|up to|no(?:t)? ${more} than|a? ?maximum(?: of)?|≤|<\\s?=|höchstens|bis zu|au plus|como máximo|no máximo|al massimo)`,
    false,
    true,
  ],
  [
    `(?:${more} than|over|above|exceed(?:s|ing)?|surpass(?:es|ing)?|in excess of|>|über|mehr als|plus de|más de|mais de|più di)`,
    true,
    false,
  ],
  [`(?:${less} than|under|below|<|unter|weniger als|moins de|menos de|meno di)`, false, false],
].map(([words, above, withBound]) => ({
  before: new RegExp(`(?<![<>=])(?<!\\p{L}(?=\\p{L}))${String(words)}\\s{0,2}(?:the )?$`, 'iu'),
  above: above === true,
  withBound: withBound === true,
}))
const exact = /(?<!\p{L})(?:equals?|equal(?:s|ing)? to)\s$/iu
const behind =
  /^ (?:(?:or|and|oder|und|ou|o) (?:(more|above|greater|higher|over|mehr|plus|más|mais|più)|(?:less|fewer|below|lower|under|weniger|moins|menos|meno)))(?!\p{L}| than| or )/iu
const orEqual = /^ or equal(?: to)?(?! \d)(?!\p{L})/iu

function boundOf(text: string, number: Found<Decimal>, floor: number): Found<NumberRange> | null {
  const after = behind.exec(text.slice(number.end, number.end + 18))
  if (after !== null) {
    const end = number.end + after[0].length
    return rangeAt(
      text,
      { start: number.start, end },
      { bound: number.value, above: after[1] !== undefined, withBound: true },
    )
  }
  const start = Math.max(floor, number.start - 40)
  const words = text.slice(start, number.start)
  const same = exact.exec(words)
  for (const { before, above, withBound } of bounds) {
    const match = before.exec(words)
    if (match === null) continue
    const tail = orEqual.exec(text.slice(number.end, number.end + 14))?.[0] ?? ''
    const span = { start: start + match.index, end: number.end + tail.length }
    return rangeAt(text, span, { bound: number.value, above, withBound: withBound || tail !== '' })
  }
  if (same === null) return null
  return foundAt(
    text,
    { start: start + same.index, end: number.end },
    { from: number.value, to: number.value, withFrom: true, withTo: true },
    { confidence: 0.85 },
  )
}

type Bound = { bound: Decimal; above: boolean; withBound: boolean }

function rangeAt(
  text: string,
  span: { start: number; end: number },
  { bound, above, withBound }: Bound,
): Found<NumberRange> {
  const value = above
    ? { from: bound, to: null, withFrom: withBound, withTo: false }
    : { from: null, to: bound, withFrom: false, withTo: withBound }
  return foundAt(text, span, value, { confidence: 0.85 })
}

/** `at least 20 and at most 100`: two bounds of one number, where something lies between them. */
function joined(text: string, one: Found<NumberRange>, other: Found<NumberRange>): Found<NumberRange> | null {
  if (!/^,?\s(?:(?:and|but|und|aber|et|y|e)\s)?$/.test(text.slice(one.end, other.start))) return null
  const [low, high] = one.value.to === null ? [one.value, other.value] : [other.value, one.value]
  if (low.from === null || low.to !== null || high.to === null || high.from !== null) return null
  if (Number(low.from) >= Number(high.to)) return null
  return foundAt(
    text,
    { start: one.start, end: other.end },
    { from: low.from, to: high.to, withFrom: low.withFrom, withTo: high.withTo },
    { confidence: 0.85 },
  )
}
