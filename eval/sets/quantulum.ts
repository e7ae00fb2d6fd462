/** Quantities in running text (quantulum3's tests): every value, unit and surface of a sentence, in order, and no more. */
import { findDurations } from '../../src/recognise/duration.ts'
import { type Found, noHints, withoutOverlaps } from '../../src/recognise/found.ts'
import { findMoney } from '../../src/recognise/money.ts'
import { findNumbers } from '../../src/recognise/number.ts'
import { findPercentages } from '../../src/recognise/percentage.ts'
import { findQuantities } from '../../src/recognise/quantity.ts'
import { unitNamed } from '../../src/words/units.ts'
import { currencyName, quantulumName } from '../quantulum-names.ts'
import { type EvalSet, share } from '../set.ts'

type Measured = { value: number; unit: string; surface: string }
type Figure = { value: number; unit: string }
type Row = { text: string; expect: Measured[] | string }
type Listed = Row & { expect: Measured[] }
type Spelled = Row & { expect: string }

const english = { ...noHints, language: 'en' }

export const set: EvalSet = {
  name: 'quantulum',
  file: 'quantulum.jsonl',
  measure: (rows, show) => {
    const all = rows as readonly Row[]
    const listed = all.filter((row): row is Listed => Array.isArray(row.expect))
    // These rows ask for the sentence with its numbers spelled out. We spell nothing out, but both must say the same.
    const spelled = all.filter((row): row is Spelled => typeof row.expect === 'string')
    const told = (row: Row): void =>
      show(
        `${JSON.stringify(row.text)}: ${JSON.stringify(said(row.text))}, not ${JSON.stringify(row.expect)}`,
      )
    return [
      { what: 'value, unit and surface', ...share(listed, (row) => isRight(row, true), told), aim: 0.95 },
      { what: 'value and unit', ...share(listed, (row) => isRight(row, false)), aim: 0.95 },
      { what: 'figures and words of one sentence say the same', ...share(spelled, saysTheSame, told) },
    ]
  },
}

function isRight({ text, expect }: Listed, exactly: boolean): boolean {
  const all = said(text)
  return (
    all.length === expect.length &&
    expect.every((wanted, index) => {
      const one = all[index]
      return one !== undefined && sameValue(one, wanted) && (!exactly || one.surface === wanted.surface)
    })
  )
}

function saysTheSame({ text, expect }: Spelled): boolean {
  const [figures, words] = [said(text), said(expect)]
  return (
    figures.length > 0 &&
    figures.length === words.length &&
    figures.every((one, index) => {
      const other = words[index]
      return other !== undefined && sameValue({ ...one, unit: other.unit }, other) && sameUnit(one, other)
    })
  )
}

/** The words may be the more precise: `japanese yens` beside `yen`. */
function sameUnit(one: Measured, other: Measured): boolean {
  return one.unit === other.unit || other.unit.endsWith(` ${one.unit}`)
}

function sameValue(one: Measured, wanted: Measured): boolean {
  return one.unit === wanted.unit && Math.abs(wanted.value - one.value) <= 1e-6 * Math.abs(wanted.value)
}

function said(text: string): Measured[] {
  const all: Found<Figure>[] = [
    ...findMoney(text, english).map((found) => ({
      ...found,
      confidence: 1,
      value: inCoins(found.text, found.value),
    })),
    ...findQuantities(text, english).map((found) => {
      // The tests give the middle of a range, we its upper end with both ends beside it.
      const value = found.range
        ? (Number(found.range.from) + Number(found.range.to)) / 2
        : Number(found.value.value)
      const unit = nameOf(found.value.unit, found.text)
      const said = unit === 'dimensionless' ? numberOf(found.text) : found.text
      return { ...found, confidence: 0.99, text: said, value: { value, unit } }
    }),
    ...findPercentages(text, english).map((found) => ({
      ...found,
      confidence: 0.99,
      value: { value: Number(found.value), unit: 'percentage' },
    })),
    ...findDurations(text, english).map((found) => {
      const years = /year|yr/.test(found.text)
      const upper = years && found.value.unit === 'month' ? found.value.value / 12 : found.value.value
      const lower = /^(\d+)\s?(?:-|–|to)\s?\d/.exec(found.text)?.[1]
      const value = lower === undefined ? upper : (Number(lower) + upper) / 2
      return {
        ...found,
        confidence: 0.98,
        value: { value, unit: years ? 'year' : quantulumName(found.value.unit) },
      }
    }),
    ...findNumbers(text, english).map((found) => ({
      ...found,
      confidence: 0.5,
      value: { value: Number(found.value), unit: 'dimensionless' },
    })),
  ]
  const measured = all.filter((found) => found.confidence > 0.9)
  const free = (found: Found<Figure>): boolean =>
    !isCount(found) ||
    !measured.some(
      ({ start, end }) => start < found.end && found.start < end && end - start < found.end - found.start,
    )
  const kept = withoutOverlaps(all.filter(free)).filter(
    (found) => !isCount(found) || !isTimeOrYears(text, found),
  )
  return joinRanges(text, kept).map((found) => ({ ...found.value, surface: found.text }))
}

/** `from 7 to 10`, `10-20%`, `£20-£30`: where we see two values, the tests see the middle of a range. */
function joinRanges(text: string, all: readonly Found<Figure>[]): Found<Figure>[] {
  const out: Found<Figure>[] = []
  for (const high of all) {
    const low = out.at(-1)
    const start = low === undefined ? null : rangeStart(text, low, high)
    if (low === undefined || start === null) {
      out.push(high)
      continue
    }
    const value = { value: (low.value.value + high.value.value) / 2, unit: high.value.unit }
    out[out.length - 1] = { ...high, start, text: text.slice(start, high.end), value }
  }
  return out
}

function rangeStart(text: string, low: Found<Figure>, high: Found<Figure>): number | null {
  const sameUnit = low.value.unit === high.value.unit || isCount(low)
  if (!sameUnit || low.value.value >= high.value.value || high.start - low.end > 5) return null
  const gap = text.slice(low.end, high.start)
  const opening = /(?:between |from )$/.exec(text.slice(0, low.start))?.[0]
  if (opening === 'between ' && gap === ' and ') return low.start - opening.length
  return / to /.test(gap) || /^\s?[-–]\s?$/.test(gap) ? low.start : null
}

/** Pieces, boxes and cases are no units to the tests. */
function nameOf(unit: string, said: string): string {
  const kind = unitNamed(unit)?.kind
  if (kind === 'packaging' || kind === 'container') return 'dimensionless'
  // We take tons for tonnes, as trade does; the tests keep the two apart.
  const ton = /\btons?\b|\btp[dha]\b/.test(said) && !/metric/.test(said)
  return ton ? quantulumName(unit).replace('tonne', 'ton') : quantulumName(unit)
}

function isCount({ value }: Found<{ unit: string }>): boolean {
  return value.unit === 'dimensionless'
}

function numberOf(text: string): string {
  return /^(.*\d)\s*\p{L}+$/u.exec(text)?.[1] ?? text
}

/** Times of day and spans of years (`2013-14`) are no quantities to the tests. */
function isTimeOrYears(text: string, { start, end }: Found<unknown>): boolean {
  const after = text.slice(end, end + 4)
  const before = text.slice(Math.max(0, start - 5), start)
  return (
    /^(?:\s?[ap]\.?m|:\d\d)/i.test(after) ||
    /^-\d\d(?!\d)/.test(/^\d{4}$/.test(text.slice(start, end)) ? after : '') ||
    /(?<!\d)(?:19|20)\d\d-$|\d:$/.test(before)
  )
}

function inCoins(
  text: string,
  { amount, currency, per }: { amount: string; currency: string; per?: string | undefined },
): { value: number; unit: string } {
  if (/cents?\b|¢/.test(text) && !/dollars?|euros?/.test(text))
    return { value: Number(amount) * 100, unit: 'cent' }
  if (/penn(?:y|ies)|pence/.test(text)) return { value: Number(amount) * 100, unit: 'penny' }
  if (/dimes?\b/.test(text)) return { value: Number(amount) * 10, unit: 'dime' }
  const unit = currencyName(currency, text)
  return { value: Number(amount), unit: per === undefined ? unit : `${unit} per ${quantulumName(per)}` }
}
