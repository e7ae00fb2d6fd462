/** Amounts of money: totals and prices per unit. */
import type { Money } from '../words/money.ts'
import { unitBehindNumber } from '../words/units.ts'
import { type CurrencyMark, scanCurrencies } from './currency.ts'
import { signsOfProse, threeDecimals, weakSigns } from './data/currencies.ts'
import { dividedByPowerOfTen, timesPowerOfTen } from './decimal.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { articleAmounts, isMinorPair, isWeight, minorBehind, withBrackets } from './money-wording.ts'
import { scanNumberWords } from './number-word.ts'
import { type Numeral, scanNumerals } from './numeral.ts'

/**
 * Every amount with its currency: `USD 12.50/pc`, `€ 1.234,56`, `2,30 EUR pro Stück`, `$15 per 100 pcs`, `10 Mio. EUR`.
 * `per` is the unit of a per-unit price; a price per 100 or 1000 stays in the unit `100 pcs`.
 */
export function findMoney(text: string, hints: Hints): Found<Money>[] {
  const marks = scanCurrencies(text, hints).filter((mark) => {
    const sign = text.slice(mark.start, mark.end)
    return (!weakSigns.has(sign) || signsOfProse.has(sign)) && !isWeight(text, mark)
  })
  if (marks.length === 0) return []
  const digits = scanNumerals(text, hints)
  const words = scanNumberWords(text, hints.language, digits).map((word) => ({
    ...word,
    confidence: 0.85,
    glued: false,
  }))
  // The "cents" of "trois cents euros" is a part of its number.
  const whole = marks.filter((mark) => !words.some((word) => word.start < mark.end && word.end > mark.start))
  return inPlaces(text, whole, withoutCovered([...digits, ...words, ...articleAmounts(text, whole)]))
}

function inPlaces(text: string, marks: readonly CurrencyMark[], amounts: readonly Amount[]): Found<Money>[] {
  const found: Found<Money>[] = []
  const used = new Set<Amount>()
  for (const [index, mark] of marks.entries()) {
    const amount = beside(text, mark, { amounts, used, previous: marks[index - 1], next: marks[index + 1] })
    if (amount === null) continue
    used.add(amount)
    const plain = moneyOf(text, amount, mark)
    const minor = minorBehind(text, plain, amounts[firstFrom(amounts, plain.end)])
    if (minor !== null) used.add(minor.small)
    const money = withBrackets(text, minor === null ? plain : withUnit(text, minor.money))
    const lower = amount.end <= mark.start ? amounts[firstFrom(amounts, amount.start) - 1] : undefined
    if (lower !== undefined && !used.has(lower)) found.push(...downTo(text, money, { amount, lower }))
    const upper = mark.leads && amount.start >= mark.end ? amounts[firstFrom(amounts, money.end)] : undefined
    found.push(...(upper === undefined || used.has(upper) ? [money] : upTo(text, money, { amount, upper })))
  }
  return withoutOverlaps(found)
}

type Amount = Pick<Numeral, 'start' | 'end' | 'value' | 'confidence' | 'note' | 'other' | 'scaled' | 'glued'>
type Neighbours = {
  amounts: readonly Amount[]
  used: ReadonlySet<Amount>
  previous: CurrencyMark | undefined
  next: CurrencyMark | undefined
}

/** `USD 12-15/pc` and `$5-10 million` are two amounts: the second shares the currency, the first the scale and the unit. */
function upTo(
  text: string,
  low: Found<Money>,
  { amount, upper }: { amount: Amount; upper: Amount },
): Found<Money>[] {
  if (upper.glued || low.value.per !== undefined || !rangeGap.test(text.slice(low.end, upper.start)))
    return [low]
  const value = upper.scaled?.value ?? upper.value
  const end = upper.scaled?.end ?? upper.end
  const figure = Number(/^[\d.]+(?=[ \u00a0]?\p{L})/u.exec(text.slice(upper.start, end))?.[0] ?? value)
  const scale = amount.scaled === undefined ? Math.log10(Number(value) / figure) : 0
  const smaller = scale >= 3 && scale % 1 === 0 ? shifted(low.value.amount, scale) : low.value.amount
  const per = priceUnit(text, end)
  const word = /^[ \u00a0]?([%$€£¥]|[\p{L}²³.]{1,16})/u.exec(text.slice(end, end + 17))?.[1] ?? ''
  const goesOn = per === null && (/^[%$€£¥]/.test(word) || unitBehindNumber(word) !== null)
  if (goesOn || Number(smaller) >= Number(value)) return [low]
  const shared = { currency: low.value.currency, ...(per === null ? {} : { per: per.unit }) }
  return [
    { ...low, value: { ...shared, amount: smaller } },
    foundAt(text, { start: upper.start, end: per?.end ?? end }, { ...shared, amount: value }, low),
  ]
}

/** `2.10 to 2.35 EUR`: the lower amount shares the currency and the unit of the upper. */
function downTo(
  text: string,
  high: Found<Money>,
  { amount, lower }: { amount: Amount; lower: Amount },
): Found<Money>[] {
  if (lower.glued || amount.scaled !== undefined || lower.scaled !== undefined) return []
  const gap = text.slice(lower.end, amount.start)
  if (!rangeGap.test(gap) && !(/^\s?(?:à|a|al|até|hasta)\s?$/i.test(gap) && gap.includes(' '))) return []
  // "Item 3 - 12 EUR" is a line of a list; a range of prices is written alike on both sides.
  const value = readAmount(lower, high.value.currency).value
  if (/\s/.test(gap) && decimals(value) !== decimals(high.value.amount)) return []
  if (/\s[-–—]/.test(gap) && decimals(value) === 0) return []
  if (Number(value) >= Number(high.value.amount)) return []
  return [foundAt(text, lower, { ...high.value, amount: value }, high)]
}

function decimals(value: string): number {
  return value.split('.')[1]?.length ?? 0
}

function withUnit(text: string, money: Found<Money>): Found<Money> {
  const per = priceUnit(text, money.end)
  if (per === null) return money
  return foundAt(text, { start: money.start, end: per.end }, { ...money.value, per: per.unit }, money)
}

const rangeGap = /^\s?(?:[-–—~]|to|bis)\s?$/

/** The amount a currency mark belongs to: the nearer of the two beside it that no other mark has taken. */
function beside(
  text: string,
  mark: CurrencyMark,
  { amounts, used, previous, next }: Neighbours,
): Amount | null {
  const at = firstFrom(amounts, mark.end)
  const after = mark.leads ? amounts[at] : undefined
  const before = amounts[at - 1]
  const gapAfter = after === undefined ? null : gapOf(text, mark.end, after.start)
  const canLead =
    after !== undefined && gapAfter !== null && !(mark.weak && /\d/.test(text[mark.start - 1] ?? ''))
  const beforeEnd = before === undefined ? 0 : endOf(before, mark.start)
  const gapBefore =
    before === undefined || used.has(before) || before.glued ? null : gapOf(text, beforeEnd, mark.start)
  if (before === undefined || gapBefore === null) return canLead ? after : null
  if (!canLead || gapBefore.length < gapAfter.length) return before
  if (isMinorPair(text, mark, before, after)) return before
  if (gapBefore.length > gapAfter.length) return after
  return trails(text, mark, previous, next) || telling(before, after) ? before : after
}

/** Of `12.50 USD 100` the price is the one with decimals; `500 USD 2.50` leads. */
function telling(before: Amount, after: Amount): boolean {
  return before.value.includes('.') && !after.value.includes('.')
}

/** Where the mark before or after this one stands behind its amount, this one does too. */
function trails(
  text: string,
  mark: CurrencyMark,
  previous: CurrencyMark | undefined,
  next: CurrencyMark | undefined,
): boolean {
  if (next !== undefined && next.start - mark.end < 24 && !/\d/.test(text.slice(next.end, next.end + 3)))
    return true
  if (previous !== undefined && mark.start - previous.end <= 24) return false
  const before = text.slice(Math.max(0, mark.start - 30), mark.start).replace(/[\d.,' ]{1,30}$/, '')
  return /(?:^|[\n;:])$/.test(before)
}

/** `3` and `million` of "3 million and a half" are parts of the longer number. */
function withoutCovered(all: readonly Amount[]): Amount[] {
  const sorted = [...all].sort((a, b) => a.start - b.start || b.end - a.end)
  let reach = -1
  return sorted.filter((one) => {
    if (one.end <= reach) return false
    reach = one.end
    return true
  })
}

/** White space and at most a colon or dash between sign and amount: `US$: 12`, `EUR -15`. */
function gapOf(text: string, from: number, to: number): string | null {
  if (to < from || to - from > 3) return null
  const gap = text.slice(from, to)
  return /^[ \u00a0\u202f\t]{0,2}[:.]?[ \u00a0]?$|^,-$/.test(gap) ? gap : null
}

function endOf(amount: Amount, limit: number): number {
  return amount.scaled !== undefined && amount.scaled.end <= limit ? amount.scaled.end : amount.end
}

const scaleAfter = /[ ](?:(million|mio\.?|mln|mn)|(billion|bn|mrd\.?)|(thousand|k))(?![\p{L}])/iuy

// Behind a sign that leads, `£3m` is no length; "$3 m" may be one.
const smallScale = /[mb](?![\p{L}\d²³/])/uy

function powerOfLetter(letter: string | undefined): number {
  if (letter === undefined) return 0
  return letter === 'm' ? 6 : 9
}

function moneyOf(text: string, amount: Amount, mark: CurrencyMark): Found<Money> {
  const leads = mark.start < amount.start
  const scaled = amount.scaled
  const usesScale =
    scaled !== undefined && (leads || scaled.end <= mark.start) && !isUnitNotScale(text, amount, leads)
  const reading = usesScale
    ? { value: scaled.value, confidence: amount.confidence }
    : readAmount(amount, mark.code)
  const amountEnd = usesScale ? scaled.end : amount.end
  // "75 USD million"
  scaleAfter.lastIndex = mark.end
  const behind = leads || usesScale ? null : scaleAfter.exec(text)
  smallScale.lastIndex = amountEnd
  const small = leads && !usesScale ? smallScale.exec(text) : null
  const end = leads ? amountEnd + (small?.[0].length ?? 0) : mark.end + (behind?.[0].length ?? 0)
  const power = mark.power + (behind === null ? 0 : powerOf(behind)) + powerOfLetter(small?.[0])
  const per = priceUnit(text, end)
  const value: Money = { amount: shifted(reading.value, power), currency: mark.code }
  if (per !== null) value.per = per.unit
  const note = [reading.note, mark.note].filter((part) => part !== undefined).join('; ')
  return foundAt(text, { start: leads ? mark.start : amount.start, end: per?.end ?? end }, value, {
    confidence: Math.min(reading.confidence, mark.confidence),
    note: note === '' ? undefined : note,
  })
}

function powerOf(scale: RegExpExecArray): number {
  if (scale[1] !== undefined) return 6
  return scale[2] === undefined ? 3 : 9
}

function shifted(value: string, power: number): string {
  if (power === 0) return value
  return power > 0 ? timesPowerOfTen(value, power) : dividedByPowerOfTen(value, -power)
}

/** `USD 12 t` would be twelve dollars a tonne, not twelve trillion: single letters apart from k and M are no scale. */
function isUnitNotScale(text: string, amount: Amount, leads: boolean): boolean {
  if (amount.scaled === undefined || !leads) return false
  const word = text.slice(amount.end, amount.scaled.end).trim()
  return word.length === 1 && !/^[kKMB]$/.test(word) && /[a-zA-Z]/.test(word)
}

/** `1.500 EUR` is fifteen hundred: prices have two decimals, a third one is a group (save for dinars and unit prices below one). */
function readAmount(amount: Amount, code: string): { value: string; confidence: number; note?: string } {
  const doubt = amount.note === undefined ? {} : { note: amount.note }
  if (amount.other === undefined) return { value: amount.value, confidence: amount.confidence, ...doubt }
  const isDecimal = amount.value.includes('.')
  if (threeDecimals.has(code)) {
    return {
      value: isDecimal ? amount.value : amount.other,
      confidence: 0.8,
      note: 'three decimals are usual in this currency',
    }
  }
  if (!isDecimal) return { value: amount.value, confidence: Math.max(amount.confidence, 0.75) }
  const sure = amount.confidence >= 0.9
  if (sure) return { value: amount.value, confidence: 0.8 }
  return { value: amount.other, confidence: 0.65, note: `read as ${amount.other}; could be ${amount.value}` }
}

const perPhrase =
  /[ \u00a0]?(?:\/|per\b|pro\b|je\b|por\b|par\b|al\b|la\b|le\b|each\b|an?\b|à\b|every\b|每)[ \u00a0]?(?:(1[.,' ]?000|\d{1,3})[ \u00a0]?)?(?:([\p{L}°][\p{L}\d²³.]{0,14}(?: [\p{L}]{2,10})?)|$)/iuy
const bareEach =
  /[ \u00a0](each|ea|apiece|\/\s?ea|ea\.|a piece|das stück|le stück|la pieza|l'unité)(?![\p{L}])/iuy

/** The unit after an amount: `/pc`, `per 100 pcs`, `pro Stück`, `each`. */
function priceUnit(text: string, from: number): { unit: string; end: number } | null {
  bareEach.lastIndex = from
  const each = bareEach.exec(text)
  if (each !== null) return { unit: 'pcs', end: from + each[0].length }
  perPhrase.lastIndex = from
  const match = perPhrase.exec(text)
  if (match === null) return null
  const [whole, count, words = ''] = match
  const start = from + whole.length - words.length
  for (const length of [words.length, words.indexOf(' ')]) {
    if (length <= 0) continue
    const spelling = words.slice(0, length)
    const unit = unitBehindNumber(spelling)
    if (unit === null) continue
    // "a year earlier" dates the amount.
    if (
      unit.kind === 'time' &&
      /^\s(?:ago|earlier|later|before|after)\b/i.test(text.slice(start + length, start + length + 9))
    )
      return null
    const name = unit.name
    const digits = count?.replace(/\D/g, '')
    const end = start + (spelling.endsWith('.') ? length - 1 : length)
    return { unit: digits === undefined ? name : `${digits} ${name}`, end }
  }
  return null
}

function firstFrom(amounts: readonly Amount[], position: number): number {
  let low = 0
  let high = amounts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((amounts[middle]?.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
