/** Sums, days, percentages and quantities of a clause, each of the field whose words stand nearest. */

import { type FieldType } from '../../evidence/fields/field-type.ts'
import { duesIn } from '../../recognise/due.ts'
import { type Found, type Hints, hasClock } from '../../recognise/found.ts'
import { findMoney } from '../../recognise/money.ts'
import { findNumbers } from '../../recognise/number.ts'
import { findPercentages } from '../../recognise/percentage.ts'
import { findQuantities } from '../../recognise/quantity.ts'
import { unitNamed } from '../../words/units.ts'
import { cuesIn, nearestCue } from './cues.ts'
import type { Heard, Listening } from './heard.ts'
import type { Field } from './meanings.ts'
import { isBeforeNow } from './modality.ts'

/** A typed value without its field. */
export type Typed = {
  kind: FieldType
  value: string
  unit: string | null
  start: number
  end: number
  confidence: number
}

/** Every value of the kinds that fields have, with those left out that are denied or what it was before. */
export function typedIn(text: string, hints: Hints): Typed[] {
  return [
    ...moneyIn(text, hints),
    ...percentagesIn(text, hints),
    ...quantitiesIn(text, hints),
    ...daysIn(text, hints),
  ].filter((one) => !isDenied(text, one) && !isFormer(text, one) && !isBeforeNow(text, one.start))
}

export function hintsOf({ saying, language, currency }: Listening): Hints {
  return { now: saying.at, timeZone: saying.timeZone, language, ...(currency === null ? {} : { currency }) }
}

/** The values of a clause with their fields; a label before the colon says which field. */
export function valuesHeard(listening: Listening): Heard[] {
  const { saying, fields } = listening
  const text = saying.line.text
  const typed = typedIn(text, hintsOf(listening))
  const kinds = [...new Set(typed.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const ofKind = typed.filter((one) => one.kind === kind)
    const able = fields.filter((field) => takes(field, kind))
    if (able.length === 0) return []
    const cues = cuesIn(text, kind, fields)
    const heard = ofKind.flatMap((one): Heard[] => {
      const name = nearestCue(cues, one)
      const field = able.find((candidate) => candidate.name === name)
      if (field === undefined) return []
      return [{ field, ...one, saying, named: false }]
    })
    return kind === 'quantity' ? single(heard) : heard
  })
}

export function takes(field: Field, kind: FieldType): boolean {
  return field.kind === kind || (kind === 'quantity' && field.kind === 'count')
}

/** Quantities of several articles in one clause are none of the deal's. */
function single(heard: readonly Heard[]): Heard[] {
  return new Set(heard.map(({ value, unit }) => `${value} ${unit}`)).size > 1 ? [] : [...heard]
}

function moneyIn(text: string, hints: Hints): Typed[] {
  const found = findMoney(text, hints).flatMap(({ value, start, end, confidence }): Typed[] =>
    value.per === undefined &&
    !/^\s*(?:\/|per\b|each\b|pro\b|je\b|por (?:unidad|pieza)|a piece|apiece)/i.test(text.slice(end))
      ? [{ kind: 'money', value: value.amount, unit: value.currency, start, end, confidence }]
      : [],
  )
  const bare = /(?<![\p{L}\p{N}.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:k|tsd\.?|mil)(?![\p{L}\p{N}])/giu
  const thousands = [...text.matchAll(bare)].flatMap((match): Typed[] => {
    const start = match.index
    const end = start + match[0].length
    const amount = Number((match[1] ?? '').replace(',', '.')) * 1000
    if (
      found.some((one) => one.start < end && start < one.end) ||
      /^\s*(?:pcs|pieces|units|st[üu]ck|sets?|unidades|users?|seats?|km)\b/i.test(text.slice(end))
    )
      return []
    return [
      { kind: 'money', value: String(amount), unit: hints.currency ?? null, start, end, confidence: 0.85 },
    ]
  })
  const known = [...found, ...thousands]
  // A plain number of a thousand and more counts where the clause says that it is a sum: the cue decides later.
  const numbers = findNumbers(text, hints).flatMap(({ value, start, end, text: said }): Typed[] => {
    const number = Number(plainNumber(said, value))
    const overlaps = known.some((one) => one.start < end && start < one.end)
    const isOther =
      /^\s*(?:%|percent|prozent|por ciento|[\p{L}]{2,})/iu.test(text.slice(end)) &&
      !/^\s*(?:in|for|to|by|all|after|before|if|when|and|or|now|but|because|as|at|und|bis|ohne|mit|y|sin|con|para|net|netto|brutto|incl|excl|plus|instead|not|total)\b/iu.test(
        text.slice(end),
      )
    const isYear = /^(?:19|20)\d\d$/.test(said.trim())
    const inDate =
      /\d[./-]$|\d{4}-?$|[-/#]$|\p{L}-?$/u.test(text.slice(Math.max(0, start - 3), start)) ||
      /^[./-]\d/.test(text.slice(end))
    if (!Number.isFinite(number) || number < 1000 || overlaps || isOther || isYear || inDate) return []
    return [{ kind: 'money', value: String(number), unit: null, start, end, confidence: 0.75 }]
  })
  return [...known, ...numbers]
}

/** `40.000` is forty thousand; as a decimal it would have a third zero. */
function plainNumber(said: string, value: string): string {
  return /^\d{1,3}(?:[.,' ]\d{3})+$/.test(said.trim()) ? said.replace(/\D/g, '') : value
}

function percentagesIn(text: string, hints: Hints): Typed[] {
  return findPercentages(text, hints).map(({ value, start, end, confidence }) => ({
    kind: 'percentage',
    value,
    unit: null,
    start,
    end,
    confidence,
  }))
}

const counted: ReadonlySet<string> = new Set([
  'count',
  'packaging',
  'container',
  'weight',
  'volume',
  'length',
  'area',
])

function quantitiesIn(text: string, hints: Hints): Typed[] {
  return findQuantities(text, hints).flatMap(({ value, start, end, confidence }): Typed[] => {
    const kind = unitNamed(value.unit)?.kind
    if (value.unit === '' || kind === undefined || !counted.has(kind)) return []
    return [{ kind: 'quantity', value: value.value, unit: value.unit, start, end, confidence }]
  })
}

function daysIn(text: string, hints: Hints): Typed[] {
  if (!hasClock(hints)) return []
  return duesIn(text, hints).map(({ value, start, end, confidence }: Found<string>) => ({
    kind: 'date',
    value,
    unit: null,
    start,
    end,
    confidence,
  }))
}

/** `not 45k`, `instead of 4,800`, `statt 1.500`, `no 45`. */
function isDenied(text: string, { start }: { start: number }): boolean {
  return /(?<!\p{L})(?:not|no longer|isn['’]?t|wasn['’]?t|instead of|rather than|nicht(?: mehr)?|statt|anstatt|anstelle von|keine|no(?: son| es| era)?|en (?:vez|lugar) de|vs\.?|versus|gegen[üu]ber)\s+(?:the |at |the original |von |bei |de |los |las |auf |(?:about |around )?(?:[€$£]|USD|EUR|GBP)?\s*)?$/iu.test(
    text.slice(0, start),
  )
}

/** `from 45k to 40k`, `up from 30`, `45k → 40k`, `was 45k`, `von 45 auf 40`. */
function isFormer(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (/^\s*(?:->|→|⇒|=>)\s*\S/.test(after)) return true
  if (
    /(?<!\p{L})(?:(?:up|down|raised|cut|reduced|increased|changed?|moved?|pushed|slipped|postponed) from|previously|formerly|originally|bisher|vorher|urspr[üu]nglich|antes|originalmente|was|were|war|era|eran|ten[íi]a(?:mos|n)?|had)\s+(?:at |bei |de |en |auf )?$/iu.test(
      before,
    )
  )
    return true
  if (/(?<!\p{L})(?:from|von|vom|de|del|desde)\s+(?:the )?$/iu.test(before))
    return /^\s*(?:\p{L}+\s+){0,2}(?:to|auf|a|al|hasta|zum|until)(?!\p{L})/iu.test(after)
  return false
}
