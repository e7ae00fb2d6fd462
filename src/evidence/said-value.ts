/** The value that quoted words say, read by our own recognisers: whatever a model claims they say. */
import { findCountries } from '../recognise/country.ts'
import { findCurrencies } from '../recognise/currency.ts'
import { findDates } from '../recognise/date.ts'
import { findDurations } from '../recognise/duration.ts'
import type { Found, Hints } from '../recognise/found.ts'
import { isWordCharacter } from '../recognise/found.ts'
import { findIncoterms } from '../recognise/incoterm.ts'
import { findMoney } from '../recognise/money.ts'
import { findPorts } from '../recognise/port.ts'
import { findQuantities } from '../recognise/quantity.ts'
import { canonical } from '../words/canonical.ts'
import type { ModelReads, ReadAs } from '../words/model.ts'
import type { Span } from './span.ts'

/**
 * The value of a cell from the span of a text that a model quotes. A text is words of the quote; a choice is one of
 * those there are; everything else is what a recogniser reads in the whole line, where it lies within the quote and is
 * one value: `500` quoted out of `1,500 pcs`, or a price without its `per 100`, says nothing. Null: not said.
 */
export function saidValue(
  field: ModelReads,
  { text, span, claimed }: { text: string; span: Span; claimed: string },
  hints: Hints,
): unknown {
  const quote = text.slice(span.start, span.end)
  if (field.as === 'text') return wordsIn(quote, claimed)
  if (field.as === 'choice') return field.choices?.includes(claimed) === true ? claimed : null
  const from = text.lastIndexOf('\n', span.start - 1) + 1
  const to = text.indexOf('\n', span.end)
  const lines = text.slice(from, to < 0 ? text.length : to)
  const values = readers[field.as](lines, hints)
    .filter(({ start, end }) => start + from >= span.start && end + from <= span.end)
    .map(({ value }) => value)
  const different = new Map(values.map((value) => [canonical(value), value]))
  return different.size === 1 ? ([...different.values()][0] ?? null) : null
}

const readers: Record<
  Exclude<ReadAs, 'text' | 'choice'>,
  (text: string, hints: Hints) => Found<unknown>[]
> = {
  money: findMoney,
  quantity: (text, hints) => findQuantities(text, hints).filter(({ total }) => total === undefined),
  date: findDates,
  duration: findDurations,
  country: findCountries,
  currency: findCurrencies,
  incoterm: (text, hints) =>
    findIncoterms(text, hints).map((found) => ({ ...found, value: found.value.rule })),
  port: findPorts,
}

/** The claimed words as they stand in the quote, whatever the spaces between them; the whole quote where none are claimed. */
function wordsIn(quote: string, claimed: string): string | null {
  const words = claimed.trim() === '' ? quote.trim() : claimed.trim()
  const at = placesOfWords(words, quote)[0]
  return at === undefined ? null : quote.slice(at.start, at.end)
}

/** Where words stand in a text as whole words, whatever the white space between them. */
export function placesOfWords(words: string, text: string): Span[] {
  const parts = words.split(/\s+/).filter((part) => part !== '')
  if (parts.length === 0 || words.length > 2_000) return []
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('\\s+')
  return [...text.matchAll(new RegExp(pattern, 'gu'))]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => isBounded(text, start, end))
}

/** `5` is not said by `500`, nor `500` by `1,500`. */
function isBounded(text: string, start: number, end: number): boolean {
  const [first, last] = [text[start] ?? '', text[end - 1] ?? '']
  if (isWordCharacter(first, 0) && isWordCharacter(text, start - 1)) return false
  if (isWordCharacter(last, 0) && isWordCharacter(text, end)) return false
  const isCutNumber =
    /\d/.test(first) && /\d[.,'’\u00a0\u202f]$/.test(text.slice(Math.max(0, start - 2), start))
  return !isCutNumber && !(/\d/.test(last) && /^[.,'’\u00a0\u202f]\d/.test(text.slice(end, end + 2)))
}
