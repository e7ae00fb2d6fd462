/** Quantities in running text (quantulum3's tests): every value and unit of a sentence, in order, and no more. */
import { findDurations } from '../../src/recognise/duration.ts'
import { type Found, noHints, withoutOverlaps } from '../../src/recognise/found.ts'
import { findMoney } from '../../src/recognise/money.ts'
import { findNumbers } from '../../src/recognise/number.ts'
import { findQuantities } from '../../src/recognise/quantity.ts'
import { type EvalSet, share } from '../set.ts'

type Row = { text: string; expect: { value: number; unit: string; surface: string }[] | string }
type Listed = Row & { expect: { value: number; unit: string; surface: string }[] }
type Measured = { value: number; unit: string }

const english = { ...noHints, language: 'en' }

export const set: EvalSet = {
  name: 'quantulum',
  file: 'quantulum.jsonl',
  measure: (rows, show) => {
    const listed = (rows as readonly Row[]).filter((row): row is Listed => Array.isArray(row.expect))
    const told = (row: Listed): void =>
      show(
        `${JSON.stringify(row.text)}: ${JSON.stringify(said(row.text))}, not ${JSON.stringify(row.expect)}`,
      )
    return [{ what: 'value and unit', ...share(listed, isRight, told), aim: 0.95 }]
  },
}

function isRight({ text, expect }: Listed): boolean {
  const all = said(text)
  return (
    all.length === expect.length &&
    expect.every(({ value, unit }, index) => {
      const one = all[index]
      return one !== undefined && one.unit === unit && Math.abs(value - one.value) <= 1e-6 * Math.abs(value)
    })
  )
}

function said(text: string): Measured[] {
  const all: Found<Measured>[] = [
    ...findMoney(text, english).map((found) => ({
      ...found,
      confidence: 1,
      value: inCoins(found.text, found.value),
    })),
    ...findQuantities(text, english).flatMap((found) => {
      const unit = names[found.value.unit]
      if (unit === undefined) return []
      const value = found.range
        ? (Number(found.range.from) + Number(found.range.to)) / 2
        : Number(found.value.value)
      return [{ ...found, confidence: 0.99, value: { value, unit } }]
    }),
    ...findDurations(text, english).map((found) => {
      const years = /year/.test(found.text)
      const value = years && found.value.unit === 'month' ? found.value.value / 12 : found.value.value
      return { ...found, confidence: 0.98, value: { value, unit: years ? 'year' : found.value.unit } }
    }),
    ...findNumbers(text, english).map((found) => ({
      ...found,
      confidence: 0.5,
      value: { value: Number(found.value), unit: 'dimensionless' },
    })),
  ]
  return withoutOverlaps(all).map(({ value }) => value)
}

function inCoins(text: string, { amount, currency }: { amount: string; currency: string }): Measured {
  return /cent/.test(text)
    ? { value: Number(amount) * 100, unit: 'cent' }
    : { value: Number(amount), unit: currencies[currency] ?? currency }
}

const currencies: Record<string, string> = { USD: 'dollar', EUR: 'euro', GBP: 'pound sterling', JPY: 'yen' }

/** Our units → names of the tests. */
const names: Record<string, string> = {
  in: 'inch',
  lb: 'pound-mass',
  c: 'degree Celsius',
  f: 'degree Fahrenheit',
  km: 'kilometre',
  m: 'metre',
  mg: 'milligram',
  kg: 'kilogram',
  t: 'tonne',
  w: 'watt',
  wh: 'watt hour',
  mwh: 'megawatt hour',
  kwh: 'kilowatt hour',
  ghz: 'gigahertz',
  mb: 'megabyte',
  cl: 'centilitre',
  mi: 'mile',
  pm: 'picometre',
  bit: 'bit',
  ml: 'cubic centimetre',
  dozen: 'dozen',
  gross: 'gross',
  l: 'litre',
  g: 'gram',
  ft: 'foot',
  cm: 'centimetre',
  mm: 'millimetre',
  gb: 'gigabyte',
  kbit: 'kilobit',
}
