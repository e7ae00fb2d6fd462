/** Currencies by code, sign or name. */
import { unitBehindNumber } from '../words/units.ts'
import {
  currencyCodes,
  currencyNames,
  currencySigns,
  dollarCountries,
  weakSigns,
  wordlikeCodes,
} from './data/currencies.ts'
import { type Found, foundAt, type Hints, isWordCharacter, withoutOverlaps } from './found.ts'
import { phraseTable, scanPhrases } from './phrase.ts'

/** A sign, code or name that stands for a currency, the likeliest one under the hints (ISO 4217). */
export type CurrencyMark = {
  start: number
  end: number
  code: string
  confidence: number
  note?: string
  /** Beside an amount only: a letter or two, a lower-case code, a word. */
  weak: boolean
  /** May stand before its amount: `EUR 5`, `€5`; words stand behind (`5 dollars`). */
  leads: boolean
  /** Power of ten that the mark itself says: `MEUR` 6, `TEUR` 3, `cents` -2. */
  power: number
}

/** Every currency named in the text: `USD`, `US$`, `€`, `Schweizer Franken`. Lower-case codes only beside an amount (findMoney). */
export function findCurrencies(text: string, hints: Hints): Found<string>[] {
  const marks = scanCurrencies(text, hints).filter((mark) => !mark.weak)
  return withoutOverlaps(marks.map((mark) => foundAt(text, mark, mark.code, mark)))
}

/** All marks, weak ones too (`K`, `kr`, lower-case codes), for readers that look at what stands beside an amount. */
export function scanCurrencies(text: string, hints: Hints): CurrencyMark[] {
  const marks = [...signsIn(text, hints), ...codesIn(text), ...namesIn(text, hints)]
  return withoutOverlaps(marks.map((mark) => ({ ...mark, text: '', value: mark.code })))
}

function signsIn(text: string, hints: Hints): CurrencyMark[] {
  const marks: CurrencyMark[] = []
  for (const match of text.matchAll(signPattern)) {
    const sign = match[0]
    // A row of signs ("$$$") is decoration.
    if (text[match.index - 1] === sign || text[match.index + 1] === sign) continue
    // "0.1 S/m" is no sol.
    if (
      sign.endsWith('/') &&
      /^\p{L}/u.test(text.slice(match.index + sign.length, match.index + sign.length + 2))
    )
      continue
    const mark = signMark(sign, match.index, hints)
    const whole = mark !== null && sign === '$' ? withPrefix(text, mark) : mark
    if (whole === null) continue
    if (whole === mark && !separated(text, match.index, match.index + sign.length, sign)) continue
    marks.push(whole)
  }
  return marks
}

const dollarPrefix =
  /(?<![\p{L}\p{N}'’])(u\.?s\.?d?|ca?|can|cad|cdn|a|aud?|nzd?|hkd?|sgd?|s|ntd?|twd|mxn?|mex|r|brl|clp|cop|ars)\s?$/iu
const dollarsByPrefix: Record<string, string> = {
  u: 'USD',
  c: 'CAD',
  a: 'AUD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  nt: 'TWD',
  tw: 'TWD',
  m: 'MXN',
  r: 'BRL',
  b: 'BRL',
  cl: 'CLP',
  co: 'COP',
  ar: 'ARS',
}

/** `us $`, `c $`, `cad$`: the country before the sign, however it is typed. */
function withPrefix(text: string, mark: CurrencyMark): CurrencyMark {
  const before = dollarPrefix.exec(text.slice(Math.max(0, mark.start - 6), mark.start))
  const prefix = before?.[1]?.toLowerCase().replaceAll('.', '')
  if (before === null || prefix === undefined) return mark
  // "a $ 4 billion loan": an article, not Australia.
  if (prefix === 'a' && before[0] !== 'A') return mark
  const code = dollarsByPrefix[prefix.slice(0, 2)] ?? dollarsByPrefix[prefix.slice(0, 1)] ?? mark.code
  return {
    start: mark.start - before[0].length,
    end: mark.end,
    code,
    confidence: 0.95,
    weak: false,
    leads: true,
    power: 0,
  }
}

/** Wordlike codes that never lead: "ALL 5 parts", "TOP 10". */
const neverLeads = new Set(['ALL', 'TOP', 'PEN', 'CUP', 'SOS'])

function codesIn(text: string): CurrencyMark[] {
  const marks: CurrencyMark[] = []
  // Elsewhere KGS are kilograms.
  const inKyrgyzstan = /kyrgyz|bishkek|\bsoms?\b/i.test(text)
  for (const match of text.matchAll(
    /(?<![A-Za-z])(?:([MkKT])(?=EUR|USD|GBP|CHF|AUD|CAD|CNY|RMB|JPY|SEK|NOK|DKK))?([A-Za-z]{3})(?![A-Za-z])/g,
  )) {
    const [whole, scale, letters = ''] = match
    const upper = letters.toUpperCase()
    const code = upper === 'RMB' ? 'CNY' : upper
    if (!currencyCodes.has(code) || (code === 'KGS' && !inKyrgyzstan)) continue
    const inCapitals = letters === upper
    if (!inCapitals && wordlikeCodes.has(code)) continue
    marks.push({
      start: match.index,
      end: match.index + whole.length,
      code,
      confidence: inCapitals ? 0.97 : 0.85,
      weak: !inCapitals || wordlikeCodes.has(code),
      leads: !neverLeads.has(code),
      power: powerOf(scale),
    })
  }
  return marks
}

/** `MEUR` millions, `kEUR` and the German `TEUR` thousands. */
function powerOf(scale: string | undefined): number {
  if (scale === undefined) return 0
  return scale === 'M' ? 6 : 3
}

const leadingNames = new Set(['dollar', 'euro', 'euros', 'usd', 'eur', 'gbp', 'rmb', 'btc'])

function namesIn(text: string, hints: Hints): CurrencyMark[] {
  const marks: CurrencyMark[] = scanPhrases(text, names).map(({ start, end, name, value }) => ({
    start,
    end,
    ...ofName(name, value, hints),
    weak: weakNames.has(name),
    leads: leadingNames.has(name),
    power: 0,
  }))
  for (const match of text.matchAll(minor)) {
    if (isHundred(text, match, hints)) continue
    const code = /^p/i.test(match[0]) ? 'GBP' : (hints.currency ?? centsOf(match[0], hints))
    marks.push({
      start: match.index,
      end: match.index + match[0].length,
      code,
      confidence: 0.6,
      note: `taken as ${code}`,
      weak: true,
      leads: false,
      power: /^dime/i.test(match[0]) ? -1 : -2,
    })
  }
  return marks
}

const minor = /(?<![\p{L}])(?:(?:us |u\.s\. |euro )?cents?|pence|penny|pennies|dimes?)(?![\p{L}])/giu

/** `5 cents pièces` is five hundred: French says centimes, and before a noun or a currency a cent is no coin. */
function isHundred(text: string, match: RegExpExecArray, hints: Hints): boolean {
  if (!/^cents?$/i.test(match[0])) return false
  if (hints.language === 'fr') return true
  const end = match.index + match[0].length
  const next = /^\s(?:d['’])?(?!(?:each|ea|apiece)\b)(\p{L}{2,16})(?!\p{L})/iu.exec(
    text.slice(end, end + 20),
  )?.[1]
  if (next === undefined) return false
  return unitBehindNumber(next) !== null || currencyNames[next.toLowerCase()] !== undefined
}

function centsOf(word: string, { language }: Hints): string {
  return /^euro/i.test(word) || /^(?:de|it|nl)$/.test(language ?? '') ? 'EUR' : 'USD'
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
  if (choice === null) return null
  const weak = weakSigns.has(sign) || /^\p{L}{1,2}\.?$/u.test(sign)
  return { start, end: start + sign.length, ...choice, weak, leads: true, power: sign === '¢' ? -2 : 0 }
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
