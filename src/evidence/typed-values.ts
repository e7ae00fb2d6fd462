/** The typed values of a text: every number, amount, date, unit, identifier and term, each with a comparable key. */

import { findCertifications } from '../recognise/certification.ts'
import { currencyCodes } from '../recognise/data/currencies.ts'
import { findDates } from '../recognise/date.ts'
import { findDurations } from '../recognise/duration.ts'
import { findEmailAddresses } from '../recognise/email-address.ts'
import { type Found, foundAt, type Hints, hasClock, isWhole } from '../recognise/found.ts'
import { findHsCodes } from '../recognise/hs-code.ts'
import { findBankAccounts } from '../recognise/iban.ts'
import { findIncoterms } from '../recognise/incoterm.ts'
import { findMoney } from '../recognise/money.ts'
import { findNumbers } from '../recognise/number.ts'
import { findTimesOfDay, findWeekdays } from '../recognise/opening-hours.ts'
import { findPartNumbers } from '../recognise/part-number.ts'
import { paymentConditions } from '../recognise/payment-conditions.ts'
import { findPaymentTerms, type PaymentTerms } from '../recognise/payment-terms.ts'
import { findPercentages } from '../recognise/percentage.ts'
import { findPhones } from '../recognise/phone.ts'
import { findQuantities } from '../recognise/quantity.ts'
import { findReferenceNumbers } from '../recognise/reference-number.ts'
import { findUrls } from '../recognise/url.ts'
import { normalDecimal } from '../words/money.ts'
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
  /** What narrows it: the unit of a per-unit price, the place of a delivery rule, the edition of a standard, a range. */
  detail: string | null
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
 * Whether a source says this value. Units and currencies are normal forms, never converted. A source may say more than
 * the value (the edition of a standard, the place of a delivery rule), never less. A price without a unit is the same
 * as one per piece, and as no other: not per carton, not per 100 pieces.
 */
export function sameValue(said: TypedValue, value: TypedValue): boolean {
  // "The office is closed on 1 January" holds for the one that comes; a day with its year is no day of each year.
  if (said.key.startsWith('day:') && value.detail !== null && value.key.startsWith('date:'))
    return said.key === `day:${value.detail}`
  if (said.key !== value.key) return false
  if (said.key.startsWith('date:')) return true
  if (said.detail === value.detail) return true
  if (said.key.startsWith('incoterm:')) return isOneOf(value.detail, said.detail)
  // "3 to 5 days" does not promise five, nor three; "25 ± 0.5 mm" is 25 mm, and "12 dozen" 144 pieces.
  const isCounted = /^(?:duration|number|percent|quantity):/.test(said.key)
  if (isCounted && said.detail !== null && !/[ ±]/.test(said.detail)) return false
  if (!said.key.startsWith('money:')) return value.detail === null
  return (said.detail ?? 'pcs') === (value.detail ?? 'pcs')
}

/** What the figure of a value counts, by which two values compare: `money:USD`, `duration:day`. */
export function unitOf({ key }: TypedValue): string {
  return key.slice(0, key.lastIndexOf(':'))
}

/** "Izmir or Aliaga" are two places, of which either is said. */
function isOneOf(places: string | null, said: string | null): boolean {
  return (
    places === null || (said !== null && places.split('|').every((place) => said.split('|').includes(place)))
  )
}

/** In the order in which they may take their part of the text. */
const readers: readonly Reader[] = [
  reader('identifier', findUrls, ({ text }) => named('identifier', plain(text))),
  reader('identifier', findEmailAddresses, ({ text }) => named('identifier', plain(text))),
  reader('identifier', findBankAccounts, ({ text }) => named('identifier', plain(text))),
  reader('identifier', findPhones, ({ text, value }) => named('phone', value.e164 ?? plain(text))),
  reader('term', findPaymentTerms, ({ value }) => named('terms', termsOf(value))),
  // "Within 5 working days" is a length of time before it is a day.
  reader('lead-time', findDurations, ({ value, text }) =>
    worded(numbered(`duration:${value.unit}`, String(value.value)), text),
  ),
  reader('date', findWeekdays, ({ value }) => named('weekday', value)),
  reader('date', findTimesOfDay, ({ value }) => named('time', value)),
  reader('date', findDates, ({ value, text }) => ({
    ...named('date', value),
    detail: isYearless(text, value) ? value.slice(5) : null,
  })),
  reader('date', findDaysOfAnyYear, ({ value }) => named('day', value)),
  reader('certificate', findCertifications, ({ value }) => edition(value.name)),
  reader('identifier', findCodes, ({ text }) => named('identifier', plain(text))),
  reader('identifier', findReferenceNumbers, ({ text }) => named('identifier', plain(text))),
  reader('identifier', findHsCodes, ({ value }) => named('hs', value)),
  reader('percentage', findPercentages, ({ value }) => numbered('percent', value)),
  reader('price', findMoney, ({ value }) => ({
    ...numbered(`money:${value.currency}`, value.amount),
    detail: value.per ?? null,
  })),
  reader('term', findIncoterms, ({ value }) => ({
    ...named('incoterm', value.rule),
    detail:
      value.place === null
        ? null
        : value.place
            .split(/\s+(?:or|oder|ou|o|and|und|et|y|e)\s+|,\s*/)
            .map(plain)
            .join('|'),
  })),
  reader('quantity', findSizes, ({ text }) => named('size', plain(text).replaceAll('×', 'x'))),
  reader('identifier', findPartNumbers, ({ text }) => named('identifier', plain(text))),
  reader('quantity', findQuantities, ({ value, text, total }) => {
    const read = numbered(`quantity:${value.unit}`, value.value)
    if (total !== undefined) return { ...read, detail: `${total.value} ${total.unit}` }
    // "Within 48 hours" promises as "two days" does; `24 h` on a data sheet is a property.
    return hours.test(text) ? { ...worded(read, text), kind: 'lead-time' } : worded(read, text)
  }),
  reader('number', findNumbers, ({ value, text }) => worded(numbered('number', value), text)),
  // Nothing with a digit is overlooked: what no recogniser knows must be spelled in a source as it is here.
  reader('number', findDigits, ({ text }) => named('digits', plain(text))),
  reader('identifier', findWordsWithDigits, ({ text }) => named('identifier', plain(text))),
]

const hours = /(?:hours?|minutes?|stunden?|minuten|heures?|horas?|minutos?|ore|minuti)$/i

/** `kind` where it is another than the reader's. */
type Read = Pick<TypedValue, 'key' | 'number' | 'detail'> & { kind?: ClaimKind }

function reader<F extends Found<unknown>>(
  kind: ClaimKind,
  find: (text: string, hints: Hints) => F[],
  read: (found: F) => Read,
): Reader {
  return (text, hints) =>
    find(text, hints).map((found) => ({ kind, ...read(found), start: found.start, end: found.end }))
}

function named(type: string, name: string): Read {
  return { key: `${type}:${name}`, number: null, detail: null }
}

function numbered(type: string, decimal: string): Read {
  const number = normalDecimal(decimal)
  return { key: `${type}:${number}`, number, detail: null }
}

/** Digits that the number does not say (`30-35 days`, `1/3`, `007`) must be the same in the source. */
function worded(read: Read, text: string): Read {
  const digits = (of: string): string => of.replace(/\D/g, '').replace(/0+$/, '')
  return digits(text) === '' || digits(text) === digits(read.number ?? '')
    ? read
    : { ...read, detail: plain(text) }
}

function edition(name: string): Read {
  const [standard = name, year] = name.split(/:(?=\d{4}$)/)
  return { ...named('certificate', plain(standard)), detail: year ?? null }
}

/** Terms are the same when their method, advance and conditions are; what cannot be told apart so must be worded the same. */
function termsOf({ method, advancePercent, text }: PaymentTerms): string {
  const conditions = paymentConditions(text)
  const told = method !== 'other' || advancePercent !== undefined || conditions.length > 0
  return told ? [method, advancePercent ?? '', ...conditions].join(', ') : plain(text)
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, '')
}

/** `24 December`, `24.12.`: the day and the month alone. */
function isYearless(text: string, date: string): boolean {
  const [, , day] = date.split('-')
  const numbers: string[] = text.match(/\d+/g) ?? []
  return (
    numbers.length <= 2 &&
    numbers.includes(String(Number(day))) &&
    numbers.every((one) => one.length <= 2) &&
    /\p{L}{3}|\d[./]\d/u.test(text) &&
    !/\d[./]\d{1,2}[./]\d/.test(text)
  )
}

/** Days that a text without a clock gives no year: what a rule says of each year. */
function findDaysOfAnyYear(text: string, hints: Hints): Found<string>[] {
  if (hasClock(hints)) return []
  return findDates(text, { ...hints, now: anyDay })
    .filter((found) => isYearless(found.text, found.value))
    .map((found) => ({ ...found, value: found.value.slice(5) }))
}

const anyDay = new Date('2024-01-15T00:00:00Z')

/** Capitals and digits joined into one name: `HX-200`, `RFQ-2026-118`; `USD12.50` and `EUR500` are amounts. */
function findCodes(text: string): Found<string>[] {
  return matches(text, /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d]*(?:[-–/._][\p{Lu}\d]+)*(?![\p{L}\p{N}])/gu).filter(
    ({ text: code }) => {
      return (
        /\d/.test(code) && !(/^[A-Z]{3}-?\d+(?:[.,]\d+)*$/.test(code) && currencyCodes.has(code.slice(0, 3)))
      )
    },
  )
}

/** `50 x 30 x 20 mm`; containers (`2x20'`, `3 x 40HC`) and packs (`12 x 0.75 l`) are quantities. */
function findSizes(text: string): Found<string>[] {
  return matches(
    text,
    /(?<![\p{L}\p{N}.,])\d{1,6}(?:[.,]\d{1,3})?(?:\s?[x×]\s?\d{1,6}(?:[.,]\d{1,3})?){1,3}(?!['’\d]|[.,]\d|\s?(?:ft|feet|hc|hq|dv|dc|gp|ot|rf|fcl|m?g|kg|t|lbs?|oz|[mc]?l|ltr|lit(?:er|re)s?|containers?)(?![\p{L}\p{N}]))(?:\s?(?:mm|cm|m|in|inch|")(?![\p{L}\p{N}]))?/giu,
  )
}

function findDigits(text: string): Found<string>[] {
  return matches(text, /\d+(?:[.,:/]\d+)*/g).filter(({ start, end }) => isWhole(text, start, end))
}

function findWordsWithDigits(text: string): Found<string>[] {
  return matches(text, /[\p{L}\p{N}]+(?:[-–/._][\p{L}\p{N}]+)*/gu).filter((found) => /\d/.test(found.text))
}

function matches(text: string, pattern: RegExp): Found<string>[] {
  return [...text.matchAll(pattern)].map((match) =>
    foundAt(text, { start: match.index, end: match.index + match[0].length }, match[0]),
  )
}
