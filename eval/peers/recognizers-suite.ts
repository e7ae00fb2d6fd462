/** Microsoft's own recognisers from npm, held against their own specs: the share of rows they get right. */
import { type ExpectedReading, readingsText } from '../moments.ts'
import { peerNamed } from './peers.ts'

type Resolution = {
  value?: string | null
  unit?: string | null
  isoCurrency?: string
  values?: readonly ExpectedReading[]
}
type Result = { text: string; resolution: Resolution | null }
type Recognise = (text: string, culture: string, options?: unknown, reference?: Date) => Result[]
type Suite = Record<string, Recognise>

export type SpecRow = {
  text: string
  ref: string | null
  expect: readonly { text: string; res: Resolution | null }[]
}

/** The function of the suite for each model of the specs. */
const functions: Readonly<Record<string, string>> = {
  'Number/English/NumberModel': 'recognizeNumber',
  'Number/English/PercentModel': 'recognizePercentage',
  'NumberWithUnit/English/CurrencyModel': 'recognizeCurrency',
  'NumberWithUnit/English/DimensionModel': 'recognizeDimension',
  'NumberWithUnit/English/TemperatureModel': 'recognizeTemperature',
  'DateTime/English/DateTimeModel': 'recognizeDateTime',
  'Sequence/English/PhoneNumberModel': 'recognizePhoneNumber',
  'Sequence/English/EmailModel': 'recognizeEmail',
  'Sequence/English/URLModel': 'recognizeURL',
}

/** What the suite gets right of these rows, with its name and version; null where it is not installed or has no such model. */
export function suiteOn(model: string, rows: readonly SpecRow[]): { label: string; value: number } | null {
  const peer = peerNamed<Suite>('@microsoft/recognizers-text-suite')
  const recognise = peer?.exports[functions[model] ?? '']
  if (peer === null || recognise === undefined || rows.length === 0) return null
  const right = rows.filter((row) => isRight(recognise, row, model.startsWith('Sequence/')))
  return { label: peer.label.replace('recognizers-text-', ''), value: right.length / rows.length }
}

function isRight(recognise: Recognise, { text, ref, expect }: SpecRow, textOnly: boolean): boolean {
  // The suite takes the fields of a local date for the reference.
  const reference = new Date(ref ?? '2016-11-07T00:00:00')
  let said: Result[]
  try {
    said = recognise(text, 'en-us', undefined, reference)
  } catch {
    return false
  }
  return (
    said.length === expect.length &&
    expect.every((expected, index) => {
      const one = said[index]
      if (one === undefined || one.text.toLowerCase() !== expected.text.toLowerCase()) return false
      return textOnly || same(one.resolution ?? {}, expected.res ?? {})
    })
  )
}

function same(said: Resolution, wanted: Resolution): boolean {
  if (wanted.values !== undefined) return readingsText(said.values ?? []) === readingsText(wanted.values)
  if ((wanted.unit ?? null) !== (said.unit ?? null)) return false
  if ((wanted.value ?? null) === null) return (said.value ?? null) === null
  const [a, b] = [said.value, wanted.value].map((value) => Number(String(value).replace('%', '')))
  return said.value === wanted.value || Math.abs((a ?? 0) - (b ?? 0)) <= 1e-9 * Math.abs(b ?? 0)
}
