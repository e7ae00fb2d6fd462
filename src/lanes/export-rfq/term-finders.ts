/** How the terms of a request are found: each recogniser once a text, values behind a label before others. */

import type { Ear, Said } from '../../evidence/thread/said.ts'
import { findCurrencies } from '../../recognise/currency.ts'
import { findDates } from '../../recognise/date.ts'
import { findDurations } from '../../recognise/duration.ts'
import { type Found, foundAt, type Hints } from '../../recognise/found.ts'
import { findIncoterms } from '../../recognise/incoterm.ts'
import { findLabelled } from '../../recognise/labels.ts'
import { findPaymentTerms } from '../../recognise/payment-terms.ts'
import { findPorts } from '../../recognise/port.ts'
import { findCertificateNames } from './certificate-names.ts'
import { requestNumbers } from './request-number.ts'
import { findSamples } from './samples.ts'

export type Finders = ReturnType<typeof findersFor>

/** One function a recogniser, so that each text is scanned once by each. */
export function findersFor(hints: Hints) {
  return {
    labelled: (text: string) => findLabelled(text, hints),
    dates: (text: string) => explicitDates(text, hints),
    durations: (text: string) => findDurations(text, hints),
    incoterms: (text: string) => findIncoterms(text, hints),
    ports: (text: string) => findPorts(text, hints),
    // “RFQ SHP-0902” is no matter of Saint Helena pounds.
    currencies: (text: string) =>
      currenciesIn(text, hints).filter(
        ({ start, end }) =>
          !/^[-/]\w/.test(text.slice(end, end + 2)) &&
          !/\w[-/]$/.test(text.slice(Math.max(0, start - 2), start)),
      ),
    // “cod. SKR-840” is an article code.
    payments: (text: string) => findPaymentTerms(text, hints).filter((found) => !/^cod\.?$/.test(found.text)),
    references: (text: string) => requestNumbers(text, hints),
    certificates: (text: string): Found<string>[] =>
      findCertificateNames(text).map(({ name, start, end }) => ({
        value: name,
        start,
        end,
        text: name,
        confidence: 0.9,
      })),
    samples: (text: string) => findSamples(text, hints),
  }
}

/** Dates, without a weekday beside one (`Tuesday, December 1`, `12/04/2026 (Friday)`) and without what is a length of time. */
function explicitDates(text: string, hints: Hints): Found<string>[] {
  const lengths = findDurations(text, hints)
  const dates = findDates(text, hints).filter(
    (date) => !lengths.some(({ start, end }) => date.start < end && start < date.end),
  )
  const full = dates.filter((date) => /\d/.test(date.text))
  return dates.filter(
    (date) =>
      full.includes(date) || !full.some(({ start, end }) => start - date.end <= 3 && date.start - end <= 3),
  )
}

/** Currencies, also where `Euro` is spelled out. */
function currenciesIn(text: string, hints: Hints): Found<string>[] {
  const found = findCurrencies(text, hints)
  const named = [...text.matchAll(/\b(?:euros?)\b/giu)].filter(
    ({ index }) => !found.some(({ start, end }) => start <= index && index < end),
  )
  return [
    ...found,
    ...named.map((match) =>
      foundAt(text, { start: match.index, end: match.index + match[0].length }, 'EUR', { confidence: 0.9 }),
    ),
  ]
}

/** What a recogniser finds in all messages, in the order in which they count. */
export function all<T>(ear: Ear, find: (text: string) => readonly Found<T>[]): Said<T>[] {
  return ear.messages.flatMap((message) => ear.hear(message, find))
}

/** What stands behind a label, in the order of the messages. */
export function behind(
  ear: Ear,
  { labelled }: Finders,
  ...fields: readonly ReturnType<typeof findLabelled>[number]['value'][]
): Said<unknown>[] {
  return all(ear, labelled).filter(({ value }) => fields.includes(value))
}

/** Whether a value stands behind one of the labels. */
export function inside(spans: readonly Said<unknown>[], one: Said<unknown>): boolean {
  return spans.some((span) => span.message === one.message && span.start <= one.start && one.start < span.end)
}

/** Values behind the label first, then the others that pass, each in the order of the messages; newest message first. */
export function labelledFirst<T>(
  values: readonly Said<T>[],
  labels: readonly Said<unknown>[],
  passes: (said: Said<T>) => boolean,
): Said<T>[] {
  const order = (said: Said<T>): number => (said.message.current ? 0 : 2) + (inside(labels, said) ? 0 : 1)
  return values.filter((said) => inside(labels, said) || passes(said)).toSorted((a, b) => order(a) - order(b))
}

/** Whether a place lies in a table of several columns and rows: a list, and not a pair of label and value. */
export function inTable(tables: Said<unknown>['message']['source']['tables'], at: number): boolean {
  return tables.some(
    ({ rows }) =>
      rows.length > 1 &&
      (rows[0]?.length ?? 0) > 2 &&
      rows.flat().some(({ start, end }) => start <= at && at < end),
  )
}
