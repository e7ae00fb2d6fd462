/** Currencies by code, sign or name. */
import { currencyCodes, currencyNames, currencySigns, weakSigns, wordlikeCodes } from './data/currencies.ts'
import { type Found, type Hints, foundAt, isWordCharacter, withoutOverlaps } from './found.ts'
import { phraseTable, scanPhrases } from './phrase.ts'

/** A sign, code or name that stands for a currency, the likeliest one under the hints (ISO 4217). */
export type CurrencyMark = {
  start: number
  end: number
  code: string
  confidence: number
  note?: string
  weak: boolean
}

/** Every currency named in the text: `USD`, `US$`, `€`, `Schweizer Franken`. Lower-case codes only beside an amount (findMoney). */
export function findCurrencies(text: string, hints: Hints): Found<string>[] {
  const marks = scanCurrencies(text, hints).filter((mark) => !mark.weak)
  return withoutOverlaps(marks.map((mark) => foundAt(text, mark, mark.code, mark)))
}

/** All marks, weak ones too (`K`, `kr`, lower-case codes), for readers that look at what stands beside an amount. */
export function scanCurrencies(text: string, hints: Hints): CurrencyMark[] {
  const marks: CurrencyMark[] = []
  for (const match of text.matchAll(signPattern)) {
    const sign = match[0]
    const mark = signMark(sign, match.index, hints)
    if (mark !== null && separated(text, match.index, match.index + sign.length, sign)) marks.push(mark)
  }
  for (const match of text.matchAll(/[A-Za-z]{3}(?![A-Za-z])/g)) {
    if (/[A-Za-z]/.test(text[match.index - 1] ?? '')) continue
    const upper = match[0].toUpperCase()
    if (!currencyCodes.has(upper)) continue
    const inCapitals = match[0] === upper
    marks.push({
      start: match.index,
      end: match.index + 3,
      code: upper,
      confidence: inCapitals ? 0.97 : 0.85,
      weak: !inCapitals || wordlikeCodes.has(upper),
    })
  }
  for (const { start, end, name, value } of scanPhrases(text, names)) {
    marks.push({ start, end, ...ofName(name, value, hints), weak: weakNames.has(name) })
  }
  return withoutOverlaps(marks.map((mark) => ({ ...mark, text: '', value: mark.code })))
}

const dollarCountries: Record<string, string> = {
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  TW: 'TWD',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  IS: 'ISK',
  IN: 'INR',
  PK: 'PKR',
  LK: 'LKR',
  CN: 'CNY',
  JP: 'JPY',
  CH: 'CHF',
  GB: 'GBP',
  EG: 'EGP',
}

/** The code a sign most likely means: what the hints say if the sign allows it, else its usual one. */
function chooseCode(
  codes: readonly string[],
  hints: Hints,
): { code: string; confidence: number; note?: string } | null {
  const [usual] = codes
  if (usual === undefined) return null
  if (codes.length === 1) return { code: usual, confidence: 0.95 }
  if (hints.currency !== undefined && codes.includes(hints.currency))
    return { code: hints.currency, confidence: 0.9 }
  const local = hints.country === undefined ? undefined : dollarCountries[hints.country]
  if (local !== undefined && codes.includes(local)) return { code: local, confidence: 0.85 }
  const clear = usual === 'USD'
  return {
    code: usual,
    confidence: clear ? 0.8 : 0.6,
    note: `sign of ${codes.slice(0, 4).join(', ')}; taken as ${usual}`,
  }
}

function signMark(sign: string, start: number, hints: Hints): CurrencyMark | null {
  const choice = chooseCode(currencySigns[sign] ?? [], hints)
  return choice === null
    ? null
    : {
        start,
        end: start + sign.length,
        ...choice,
        weak: weakSigns.has(sign) || /^\p{L}{1,2}\.?$/u.test(sign),
      }
}

const weakNames = new Set([
  'real',
  'won',
  'colon',
  'dong',
  'rand',
  'som',
  'lev',
  'euro',
  'kip',
  'pula',
  'dram',
  'drams',
  'tala',
  'quid',
  'bucks',
  'franc',
  'leone',
  'lira',
  'soles',
  'kina',
  'loti',
  'sterling',
  'colones',
  'leu',
  'usd',
  'eur',
  'gbp',
  'rmb',
  'btc',
])
const nameFamilies: Record<string, readonly string[]> = {
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'],
  dollars: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'],
  dólares: ['USD', 'CAD'],
  peso: ['MXN', 'ARS', 'CLP', 'COP', 'PHP'],
  pesos: ['MXN', 'ARS', 'CLP', 'COP', 'PHP'],
  rupee: ['INR', 'PKR', 'LKR'],
  rupees: ['INR', 'PKR', 'LKR'],
  franc: ['CHF', 'FRF', 'XOF'],
  francs: ['CHF', 'FRF', 'XOF'],
  dinar: ['RSD', 'KWD', 'JOD', 'BHD'],
  dinars: ['KWD', 'JOD', 'BHD', 'RSD'],
}

function ofName(
  name: string,
  code: string,
  hints: Hints,
): { code: string; confidence: number; note?: string } {
  return chooseCode(nameFamilies[name] ?? [code], hints) ?? { code, confidence: 0.9 }
}

/** Letters of a sign must not run on into a word; digits may touch (`EUR29`, `100kr`). */
function separated(text: string, start: number, end: number, sign: string): boolean {
  const first = sign[0] ?? ''
  const last = sign.at(-1) ?? ''
  const before = text[start - 1] ?? ''
  const after = text[end] ?? ''
  if (letter.test(first) && !scriptWithoutSpaces.test(first) && letter.test(before)) return false
  if (letter.test(last) && !scriptWithoutSpaces.test(last) && letter.test(after)) return false
  return !(first === '$' && sign === '$' && isWordCharacter(text, start - 1) && /[a-z]/.test(before))
}

const letter = /\p{L}/u
const scriptWithoutSpaces = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/u

// Alternations of fixed strings, longest first: each position is tried once per string, no repetition anywhere.
const signPattern = new RegExp(byLength(Object.keys(currencySigns)).map(escaped).join('|'), 'gu')
const names = phraseTable(Object.entries(currencyNames))

function byLength(list: readonly string[]): string[] {
  return [...list].sort((a, b) => b.length - a.length)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
