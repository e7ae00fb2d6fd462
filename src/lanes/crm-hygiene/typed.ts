/** Sums, days, percentages and quantities as they stand in a clause, each with whether it is what counts now. */
import type { FieldType } from '../../evidence/fields/field-type.ts'
import { type Found, type Hints, hasClock } from '../../recognise/found.ts'
import { findMoney } from '../../recognise/money.ts'
import { findNumbers } from '../../recognise/number.ts'
import { findPercentages } from '../../recognise/percentage.ts'
import { findQuantities } from '../../recognise/quantity.ts'
import { unitNamed } from '../../words/units.ts'
import { namesPattern } from './cues.ts'
import { daysIn } from './days.ts'
import type { Field } from './meanings.ts'
import { isBeforeNow } from './modality.ts'

/** A value without its field. `stale`: denied, or what it was before. */
export type Typed = {
  kind: FieldType
  value: string
  unit: string | null
  start: number
  end: number
  confidence: number
  stale: boolean
}
type Plain = Omit<Typed, 'stale'>

/** Every value of the kinds that fields have. */
export function typedIn(text: string, hints: Hints, fields: readonly Field[] = []): Typed[] {
  const counts = fields
    .filter(({ kind }) => kind === 'count' || kind === 'quantity')
    .flatMap((field) => countsIn(text, field, hints))
  const sums = moneyIn(text, hints)
  const taken = [...counts, ...sums]
  const others = [...percentagesIn(text, hints), ...quantitiesIn(text, hints), ...datesIn(text, hints)]
  const isFree = (one: Plain, among: readonly Plain[]): boolean =>
    !among.some((other) => other.start < one.end && one.start < other.end)
  // Pounds of money are no weight, and a number of seats is no sum.
  const all = [
    ...counts,
    ...sums.filter((one) => isFree(one, counts)),
    ...others.filter((one) => isFree(one, taken)),
  ]
  return all.map((one) => ({
    ...one,
    stale: isDenied(text, one) || isFormer(text, one) || isBeforeNow(text, one.start),
  }))
}

const places = '(?:seats?|users?|licen[cs]es?|(?:be)?nutzer|lizenzen|pl[äa]tze|usuarios|licencias|puestos)'

/** A number beside the field's own name: `110 users`, `seats: 60`, `usuarios 140`. */
function countsIn(text: string, field: Field, hints: Hints): Plain[] {
  const own = namesPattern(field)
  const names = new RegExp(`^(?:${places})$`, 'i').test(own.split('|')[0] ?? '') ? `${own}|${places}` : own
  if (names === '') return []
  const before = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names})(?:\\s|:|=|\\b(?:is|are|now|to|at|of|ist|sind|jetzt|auf|es|son|ahora|a|up|down|from|about|around|be|will)\\b)*$`,
    'iu',
  )
  const after = new RegExp(`^\\s+(?:\\p{L}+ )?(?:${names})(?![\\p{L}\\p{N}])`, 'iu')
  return findNumbers(text, hints).flatMap(({ value, start, end, text: said, confidence }): Plain[] => {
    const isBeside =
      after.test(text.slice(end)) ||
      (before.test(text.slice(0, start)) &&
        !/^\s*(?:[%€$£]|k\b|eur|usd|gbp)/i.test(text.slice(end)) &&
        !/[€$£]\s*$/.test(text.slice(0, start)))
    return isBeside
      ? [{ kind: 'count', value: plainNumber(said, value), unit: null, start, end, confidence }]
      : []
  })
}

function moneyIn(text: string, hints: Hints): Plain[] {
  const found = findMoney(text, hints).flatMap(({ value, start, end, confidence }): Plain[] =>
    value.per === undefined &&
    !/^\s*(?:\/|per\b|each\b|pro\b|je\b|por (?:unidad|pieza)|a piece|apiece)/i.test(text.slice(end))
      ? [{ kind: 'money', value: value.amount, unit: value.currency, start, end, confidence }]
      : [],
  )
  const bare = /(?<![\p{L}\p{N}.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:k|tsd\.?|mil)(?![\p{L}\p{N}])/giu
  const thousands = [...text.matchAll(bare)].flatMap((match): Plain[] => {
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
  const numbers = findNumbers(text, hints).flatMap(({ value, start, end, text: said }): Plain[] => {
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

function percentagesIn(text: string, hints: Hints): Plain[] {
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

function quantitiesIn(text: string, hints: Hints): Plain[] {
  return findQuantities(text, hints).flatMap(({ value, start, end, confidence }): Plain[] => {
    const kind = unitNamed(value.unit)?.kind
    if (value.unit === '' || kind === undefined || !counted.has(kind)) return []
    return [{ kind: 'quantity', value: value.value, unit: value.unit, start, end, confidence }]
  })
}

function datesIn(text: string, hints: Hints): Plain[] {
  if (!hasClock(hints)) return []
  return daysIn(text, hints).map(({ value, start, end, confidence }: Found<string>) => ({
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
