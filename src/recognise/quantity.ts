/** Quantities: a number and its unit, in order and packaging language as buyers write it, and as data sheets do. */
import type { Decimal } from '../words/money.ts'
import { isGoods, type Unit } from '../words/units.ts'
import { findContainers } from './container.ts'
import { negate, rounded } from './decimal.ts'
import { foundAt, type Hints, withoutOverlaps } from './found.ts'
import { scanNumberWords } from './number-word.ts'
import { type Numeral, scanNumerals } from './numeral.ts'
import { scanPowers } from './power-number.ts'
import { joinMultiples, joinPacks } from './quantity-pack.ts'
import {
  type Amount,
  type FoundQuantity,
  joinRanges,
  shareUnits,
  withRange,
  withTolerance,
} from './quantity-range.ts'
import { type UnitAt, unitAfter } from './unit-grammar.ts'

/**
 * Every number with a unit of `src/words/units.ts`: `500 Stück`, `2x40'HC`, `5 cartons of 24 pcs`, `3/4 inch`,
 * `9.81 m/s²`, `10, 12 and 16 mm`. Days, weeks, months and years alone are durations, not quantities.
 */
export function findQuantities(text: string, hints: Hints): FoundQuantity[] {
  const amounts = amountsOf(text, hints)
  const plain: FoundQuantity[] = []
  for (const [index, amount] of amounts.entries()) {
    const read = isCode(text, amount) ? null : readQuantity(text, amount, hints)
    if (read === null) continue
    const before = amounts[index - 1]
    const whole = withTolerance(text, read, before) ?? withRange(text, read, before)
    plain.push(whole, ...shareUnits(text, whole, amounts.slice(Math.max(0, index - 8), index)))
  }
  const containers = findContainers(text)
  const all = withoutOverlaps([...containers, ...plain, ...articles(text)])
  return joinPacks(text, joinMultiples(text, joinSmallUnits(text, angles(text, joinRanges(text, all)))))
}

function amountsOf(text: string, hints: Hints): Amount[] {
  const numerals = scanNumerals(text, hints)
  const digits = numerals.filter((numeral) => !numeral.glued)
  // "2 and a half pounds" mixes both; a dozen stays a unit.
  const mixed = scanNumberWords(text, hints.language, numerals).filter(({ start, end }) => {
    const said = text.slice(start, end)
    return /\d.*half|\d.*quarter/i.test(said) && !/dozen/i.test(said)
  })
  const words = [...scanNumberWords(text, hints.language), ...mixed].map((word) => ({
    ...word,
    confidence: 0.85,
  }))
  const powers = scanPowers(text)
  const all = [...digits.flatMap((one) => alternatives(text, one)), ...words, ...powers].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  if (powers.length + mixed.length === 0) return all
  // The 4 of 4e14 is no number of its own.
  let reach = -1
  return all.filter((one) => {
    if (one.end <= reach) return false
    reach = one.end
    return true
  })
}

/** `5cm-10cm` is a range. */
const measured = /(?:^|\D)\d+\s?(?:[mck]?m|in|ft|k?g|mg|lbs?|m?l|[kMG]?Hz|[kM]?[VW]|bar|psi|m?A|°?[CF])-$/

/** `50/60 Hz` and `1000/1250 mm` are two values; a fraction is in its lowest terms, with few parts or those of an inch. */
function alternatives(text: string, one: Numeral): Numeral[] {
  const [, top = '', bottom = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.slice(one.start, one.end)) ?? []
  if (!one.fraction || bottom === '') return [one]
  const [a, b] = [Number(top), Number(bottom)]
  if (divisor(a, b) === 1 && (a < 5 || [2, 4, 8, 16, 32, 64].includes(b))) return [one]
  const middle = one.start + top.length
  const { other: _other, scaled, ...rest } = one
  const second = { ...rest, start: middle + 1, value: bottom, fraction: false }
  return [
    { ...rest, end: middle, value: top, fraction: false },
    scaled === undefined ? second : { ...second, scaled },
  ]
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

/** `SCP-173m` and `24703 L-202` are codes. */
function isCode(text: string, amount: Amount): boolean {
  const before = text.slice(Math.max(0, amount.start - 8), amount.start)
  return (
    (/[\p{L}]\d{0,6}-$/u.test(before) && !measured.test(before)) ||
    /^ [A-Z]-\d/.test(text.slice(amount.end, amount.end + 4))
  )
}

function readQuantity(text: string, amount: Amount, hints: Hints): FoundQuantity | null {
  const plain =
    unitAfter(text, amount.end) ??
    unitBehindBracket(text, amount) ??
    unitOfPart(text, amount) ??
    unitOfMany(text, amount)
  const unit = plain ?? (amount.scaled === undefined ? null : unitAfter(text, amount.scaled.end))
  const scaled = plain === null ? amount.scaled : undefined
  if (unit === null || (durations.has(unit.unit.name) && isDuration(text, amount))) return null
  const choice = chooseReading(scaled?.value ?? amount.value, amount, unit.unit, hints)
  if (
    unit.unit.kind === 'temperature' &&
    belowZero.test(text.slice(Math.max(0, amount.start - 16), amount.start))
  )
    return foundAt(
      text,
      { start: amount.start - 2, end: unit.end },
      { value: negate(choice.value), unit: unit.unit.name },
      choice,
    )
  const listed = choice.value.startsWith('-') && isGoods(unit.unit)
  // "-500 pcs" is a list item, not a negative order.
  const start = listed ? amount.start + 1 : amount.start
  const value = listed ? choice.value.slice(1) : choice.value
  return foundAt(text, { start, end: unit.end }, { value, unit: unit.unit.name }, choice)
}

/** `keep at - 20 °C`; at the beginning of a line the dash is one of a list, behind a number one of a range. */
const belowZero = /[\p{L}:,(][^\S\n]{1,3}[-−]\s$/u

/** `(25.0 ± 0.2) °C` */
function unitBehindBracket(text: string, amount: Amount): UnitAt | null {
  if (text[amount.end] !== ')' || !/[±−–-]\s?$/.test(text.slice(Math.max(0, amount.start - 2), amount.start)))
    return null
  return unitAfter(text, amount.end + 1)
}

const ofA = /\sof\san?\s(?=\p{L})/iuy

/** `1/3 of a mile` */
function unitOfPart(text: string, amount: Amount): UnitAt | null {
  ofA.lastIndex = amount.end
  const match = Number(amount.value) < 1 ? ofA.exec(text) : null
  const unit = match === null ? null : unitAfter(text, amount.end + match[0].length)
  return unit === null || isGoods(unit.unit) ? null : unit
}

const many =
  /(?:aines?|illiers?|illions?|ill[óo]n|illones|ilhão|ilhões|enas?|enar(?:es)?|illar(?:es)?|ilhar(?:es)?|[dt]in[ae]|[nl]ai[oa]|gliai[oa]|ilion[ei])$/iu
const ofMany = /\s(?:d[ei]\s|d['’])/iuy

/** `une centaine de pièces`, `un millón de piezas` */
function unitOfMany(text: string, amount: Amount): UnitAt | null {
  ofMany.lastIndex = amount.end
  const match = many.test(text.slice(amount.start, amount.end)) ? ofMany.exec(text) : null
  return match === null ? null : unitAfter(text, amount.end + match[0].length)
}

/** What `duration.ts` reads, up to four digits: `13.8 billion years` and `12,500 days` are left for us. */
function isDuration(text: string, { start, end, value, scaled }: Amount): boolean {
  const figure = /^\d{1,4}(?:[.,]\d{2,})$/.test(text.slice(start, end))
  return scaled === undefined && Number(value) < 10_000 && !figure
}

const durations = new Set(['day', 'week', 'month', 'year'])

/** Pieces and packs come whole, so `1.500 pcs` is 1,500 whatever the language does with points. */
function chooseReading(
  value: Decimal,
  amount: Amount,
  unit: Unit,
  hints: Hints,
): { value: Decimal; confidence: number; note?: string } {
  const doubt = { confidence: amount.confidence, ...(amount.note === undefined ? {} : { note: amount.note }) }
  if (amount.other === undefined || amount.scaled?.value === value) return { value, ...doubt }
  if (!isGoods(unit)) return { value, ...doubt }
  const whole = value.includes('.') ? amount.other : value
  const sure = hints.decimal !== undefined || whole === value
  return { value: whole, confidence: sure ? 0.9 : 0.85 }
}

const article =
  /(?<![\p{L}\p{N}-]|[\d$€£¥]\s|\b(?:dollars?|euros?|cents?|pounds?|USD|EUR|GBP|per)\s)(?:(half|(?:a|one)[ -]quarter of|three[ -]quarters of|(?:a|one)[ -]third of|two[ -]thirds of)\s)?(?:an?|one)\s(?:(half)[ -])?(?=\p{L})/giu
const parts: Record<string, Decimal> = {
  half: '0.5',
  'quarter of': '0.25',
  'quarters of': '0.75',
  'third of': '0.333333333333333',
  'thirds of': '0.666666666666667',
}

/**
 * `a dozen eggs`, `half a dozen`, `a quarter of a mile`: alone an article counts one only where the word is a number of
 * things, and in `5 USD a dozen` it means each.
 */
function articles(text: string): FoundQuantity[] {
  return [...text.matchAll(article)].flatMap((match) => {
    const [whole, part, halved] = match
    const end = match.index + whole.length
    const unit = unitAfter(text, end)
    if (unit === null || durations.has(unit.unit.name)) return []
    const share = part?.toLowerCase().replace(/^(?:a|one|two|three)[ -]/, '') ?? (halved && 'half')
    const written = text.slice(end, unit.end)
    const dozens = unit.unit.name === 'dozen' || unit.unit.name === 'gross'
    if (!dozens && (share === undefined || isGoods(unit.unit) || !/^\p{L}{3}/u.test(written))) return []
    const value = share === undefined ? '1' : (parts[share] ?? '0.5')
    return [
      foundAt(
        text,
        { start: match.index, end: unit.end },
        { value, unit: unit.unit.name },
        { confidence: 0.85 },
      ),
    ]
  })
}

/** `2½' (150")`: two marks of one size, 60 to 1, are minutes and seconds of arc; feet and inches are 12 to 1. */
function angles(text: string, all: readonly FoundQuantity[]): FoundQuantity[] {
  const out = [...all]
  for (const [index, large] of all.entries()) {
    const small = all[index + 1]
    if (small === undefined || large.value.unit !== 'ft' || small.value.unit !== 'in') continue
    if (!/^\s?[(=]\s?$/.test(text.slice(large.end, small.start))) continue
    if (!/['’′]$/.test(large.text) || Number(large.value.value) * 60 !== Number(small.value.value)) continue
    out[index] = { ...large, value: { ...large.value, unit: 'arcmin' } }
    out[index + 1] = { ...small, value: { ...small.value, unit: 'arcsec' } }
  }
  return out
}

/** `12 ft 2 in` and `5 lb 3 oz` are one quantity, in the larger unit. */
function joinSmallUnits(text: string, all: readonly FoundQuantity[]): FoundQuantity[] {
  const out: FoundQuantity[] = []
  for (const one of all) {
    const large = out.at(-1)
    const parts = large === undefined ? undefined : smallUnits[`${large.value.unit} ${one.value.unit}`]
    if (
      large === undefined ||
      parts === undefined ||
      !/^,?\s{0,2}(?:and )?$/.test(text.slice(large.end, one.start))
    ) {
      out.push(one)
      continue
    }
    const value = rounded(Number(large.value.value) + Number(one.value.value) / parts)
    out[out.length - 1] = foundAt(
      text,
      { start: large.start, end: one.end },
      { value, unit: large.value.unit },
      large,
    )
  }
  return out
}

const smallUnits: Record<string, number> = { 'ft in': 12, 'lb oz': 16, 'stone lb': 14 }
