/** The typed values of a text: every number, amount, date, unit, identifier and term, each with a comparable key. */

import { currencyCodes } from '../recognise/data/currencies.ts'
import { findDates } from '../recognise/date.ts'
import { findDurations } from '../recognise/duration.ts'
import { type Found, type Hints, isWhole } from '../recognise/found.ts'
import { findIncoterms } from '../recognise/incoterm.ts'
import { findMoney } from '../recognise/money.ts'
import { findNumbers } from '../recognise/number.ts'
import { findPaymentTerms, type PaymentTerms } from '../recognise/payment-terms.ts'
import { findQuantities } from '../recognise/quantity.ts'
import { findReferenceNumbers } from '../recognise/reference-number.ts'
import { type Duration, normalDecimal } from '../words/money.ts'
import type { ClaimKind } from '../words/packet.ts'
import { kindInContext } from './claim-kinds.ts'
import { overlap } from './span.ts'

/** A value that must be supported. Two values are equal when their keys are; see `sameValue` for per-unit prices. */
export type TypedValue = {
  kind: ClaimKind
  /** `money:USD:12.5`, `quantity:pcs:5000`, `date:2026-03-31`: what is compared, in one normal form. */
  key: string
  /** The number in it, if it has one: `12.5`. */
  number: string | null
  /** The unit of a per-unit price. */
  per: string | null
  start: number
  end: number
  text: string
}

type Reader = (text: string, hints: Hints) => Omit<TypedValue, 'text'>[]

/**
 * All values of the text in order, without overlaps: what a narrower recogniser takes, a wider one does not see again.
 * No digit is left out: what no recogniser knows is an identifier.
 */
export function valuesIn(text: string, hints: Hints): TypedValue[] {
  const taken: TypedValue[] = []
  let left = text
  for (const read of readers) {
    const free = read(left, hints).filter((value) => !taken.some((other) => overlap(other, value)))
    for (const value of free) {
      taken.push({ ...value, text: text.slice(value.start, value.end) })
      // The digits of `HX-200: USD 11` must not become "200 USD" for the next reader; a word it stays.
      left = left.slice(0, value.start) + '_'.repeat(value.end - value.start) + left.slice(value.end)
    }
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .map((value) => ({ ...value, kind: kindInContext(text, value) }))
}

/**
 * Whether two values are the same. Units and currencies are normal forms, never converted. A price without a unit is
 * the same as one per piece or per kilogram, but not as one per 100 pieces.
 */
export function sameValue(one: TypedValue, other: TypedValue): boolean {
  if (one.key !== other.key) return false
  if (one.per === other.per) return true
  return (
    (one.per === null && !/^\d/.test(other.per ?? '')) || (other.per === null && !/^\d/.test(one.per ?? ''))
  )
}

const readers: readonly Reader[] = [
  (text) => matches(text, address, 'identifier', 'identifier'),
  (text, hints) => findPaymentTerms(text, hints).map((found) => value(found, 'term', termsOf(found.value))),
  (text, hints) => findDates(text, hints).map((found) => value(found, 'date', named('date', found.value))),
  (text) => matches(text, certificate, 'certificate', 'certificate'),
  (text) => matches(text, code, 'identifier', 'identifier').filter((one) => !isAmount(text, one)),
  (text, hints) =>
    findReferenceNumbers(text, hints).map((found) => value(found, 'identifier', identifierOf(found.text))),
  (text, hints) => findMoney(text, hints).map((found) => value(found, 'price', moneyOf(found))),
  (text) => matches(text, /\d+(?:[.,]\d+)?\s?%/g, 'percentage', 'percent'),
  (text, hints) =>
    findDurations(text, hints).map((found) => value(found, 'lead-time', durationOf(found.value))),
  (text, hints) =>
    findIncoterms(text, hints).map((found) => value(found, 'term', named('incoterm', found.value.rule))),
  (text, hints) => findQuantities(text, hints).map((found) => value(found, 'quantity', quantityOf(found))),
  (text, hints) => findNumbers(text, hints).map((found) => value(found, 'number', numberOf(found))),
  // Nothing with a digit is overlooked: what no recogniser knows must be spelled in a source as it is here.
  (text) =>
    matches(text, /\d+(?:[.,:/]\d+)*/g, 'number', 'digits').filter(({ start, end }) =>
      isWhole(text, start, end),
    ),
  (text) =>
    matches(text, /[\p{L}\p{N}]*\d[\p{L}\p{N}]*(?:[-–/._][\p{L}\p{N}]+)*/gu, 'identifier', 'identifier'),
]

/** Mail and web addresses: their digits count nothing. */
const address = /(?:https?:\/\/|www\.)[^\s<>"]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu

/** Letters and digits joined into one name: `HX-200`, `RFQ-2026-118`, `AB12/34`. */
const code =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d]*(?:[-–/._]?[\p{Lu}\d]+)*(?<=\d[\p{Lu}\d–/._-]*)(?![\p{L}\p{N}])/gu
const certificate = /\b(?:ISO|EN|DIN|IEC|ASTM)(?:[ /-]?(?:EN|ISO|IEC))*[ -]?\d{2,6}(?:[-:]\d+)*\b/g

type Read = Pick<TypedValue, 'key' | 'number' | 'per'>

function value(found: Found<unknown>, kind: ClaimKind, read: Read): Omit<TypedValue, 'text'> {
  return { kind, ...read, start: found.start, end: found.end }
}

function moneyOf({ value: { amount, currency, per } }: ReturnType<typeof findMoney>[number]): Read {
  const number = normalDecimal(amount)
  return { key: `money:${currency}:${number}`, number, per: per ?? null }
}

function quantityOf({ value: quantity }: ReturnType<typeof findQuantities>[number]): Read {
  const number = normalDecimal(quantity.value)
  return { key: `quantity:${quantity.unit}:${number}`, number, per: null }
}

function durationOf({ value: count, unit }: Duration): Read {
  return { key: `duration:${unit}:${count}`, number: String(count), per: null }
}

/** Terms are the same when their method, advance and days are; what cannot be told apart so must be worded the same. */
function termsOf({ method, advancePercent, days, text }: PaymentTerms): Read {
  const told = method !== 'other' || advancePercent !== undefined || days !== undefined
  return named('terms', told ? [method, advancePercent ?? '', days ?? ''].join(' ') : plain(text))
}

function identifierOf(text: string): Read {
  return named('identifier', plain(text))
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, '')
}

function named(type: string, name: string): Read {
  return { key: `${type}:${name}`, number: null, per: null }
}

function numberOf(found: Found<string>): Read {
  const number = normalDecimal(found.value)
  return { key: `number:${number}`, number, per: null }
}

function matches(text: string, pattern: RegExp, kind: ClaimKind, name: string): Omit<TypedValue, 'text'>[] {
  return [...text.matchAll(pattern)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    return { kind, ...named(name, plain(match[0])), ...span }
  })
}

/** `USD12.50` and `EUR500` are amounts, not names. */
function isAmount(text: string, { start, end }: { start: number; end: number }): boolean {
  return (
    /^[A-Z]{3}-?\d+(?:[.,]\d+)*$/.test(text.slice(start, end)) &&
    currencyCodes.has(text.slice(start, start + 3))
  )
}
