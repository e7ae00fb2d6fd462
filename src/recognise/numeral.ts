/** Numbers written in digits, as they stand in a text: the common ground of quantities, money and percentages. */
import type { Decimal } from '../words/money.ts'
import { addDecimals, asDecimal, negate, rounded, timesPowerOfTen } from './decimal.ts'
import { type Hints, isWordCharacter } from './found.ts'

export type Numeral = {
  start: number
  end: number
  /** Decimal without grouping or exponent. */
  value: Decimal
  confidence: number
  note?: string
  /** The other reading of `1.500` or `1,500`. */
  other?: Decimal
  /** A letter stands directly before the digits (`EUR29`, `A4`). */
  glued: boolean
  /** `1/2`, `2 1/2`, `½` */
  fraction: boolean
  /** With a multiplier behind it: `10k`, `1.5 million`, `5 mil`, `3万`. */
  scaled?: { end: number; value: Decimal }
}

/** Every number in digits of the text, in order; `1.2.3`, dates with dots and the like are none. */
export function scanNumerals(text: string, hints: Hints): Numeral[] {
  const marks = decimalMark(text, hints)
  const found: Numeral[] = []
  for (const match of text.matchAll(literal)) {
    const raw = match[0]
    if (raw.length > 48) continue
    const start = match.index
    // "i7 860" is a name and a number.
    const spaced = raw.indexOf(' ')
    if (spaced > 0 && isWordCharacter(text, start - 1) && !multiplied(text, start)) {
      found.push(...pieces(raw, start, marks))
      continue
    }
    const read = readDigits(raw, marks)
    if (read === null) {
      found.push(...listed(text, raw, start))
      continue
    }
    const numeral: Numeral = {
      ...read,
      start,
      end: start + raw.length,
      glued: isWordCharacter(text, start - 1) && !multiplied(text, start),
      fraction: false,
    }
    found.push(numeral)
  }
  const whole = withFractions(text, found)
  for (const numeral of whole) {
    addSign(text, numeral)
    addMultiplier(text, numeral, hints.language)
  }
  return whole
}

/** The groups of a name that ran into a number, each by itself; the first belongs to the name. */
function pieces(raw: string, start: number, marks: Marks): Numeral[] {
  const [name = '', ...rest] = raw.split(' ')
  const at = start + name.length + 1
  const number = rest.join(' ')
  const own = readDigits(name, marks)
  const read = readDigits(number, marks)
  return [
    ...(own === null ? [] : [{ ...own, start, end: at - 1, glued: true, fraction: false }]),
    ...(read === null
      ? []
      : [{ ...read, start: at, end: at + number.length, glued: false, fraction: false }]),
  ]
}

/** `22,24,26,31` is a list: groups of one or two digits between commas make no number. */
function listed(text: string, raw: string, start: number): Numeral[] {
  if (!/^\d{1,2}(?:,\d{1,2}){2,}$/.test(raw)) return []
  let at = start
  return raw.split(',').map((digits) => {
    const numeral = { start: at, end: at + digits.length, value: asDecimal(digits), confidence: 0.85 }
    const glued = at === start && isWordCharacter(text, start - 1)
    at += digits.length + 1
    return { ...numeral, glued, fraction: false }
  })
}

/** Which character separates decimals in this text, from the hints, the text's own numbers, then the language. */
export function decimalMark(text: string, hints: Hints): Marks {
  if (hints.decimal !== undefined) return { mark: hints.decimal, sure: true }
  let comma = 0
  let point = 0
  for (const match of text.matchAll(telling)) {
    const [, byGroupPoint, byGroupComma] = match
    const short = match[3]
    if (byGroupPoint !== undefined) comma += 2
    else if (byGroupComma !== undefined) point += 2
    else if (short === ',') comma++
    else if (short === '.') point++
  }
  if (comma > 0 && point === 0) return { mark: ',', sure: true }
  if (point > 0 && comma === 0) return { mark: '.', sure: true }
  if (comma > 2 * point) return { mark: ',', sure: false }
  if (point > 2 * comma) return { mark: '.', sure: false }
  if (hints.language !== null) return { mark: pointLanguages.has(hints.language) ? '.' : ',', sure: false }
  return { mark: null, sure: false }
}

const pointLanguages = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi'])

// Nothing follows the repeated parts, so the scan never goes back: linear on any input.
const literal =
  /\d{1,3}(?:([ \u00a0\u202f\u2009'’])\d{3}(?!\d))(?:\1\d{3}(?!\d)){0,6}(?:[.,]\d{1,12}(?!\d))?|\d+(?:[.,]\d+)*|(?<![\d\p{L}])[.,]\d+/gu

// Numbers that can be read one way only: 1.234,5 and 1.234.567 / 1,234.5 and 1,234,567 / 12,5 and 12.50 (1–2 or 4+ decimals).
const telling =
  /(?<![\d.,/-])(?:(\d{1,3}(?:\.\d{3}){1,5}(?:,\d+|(?<=\.\d{3}\.\d{3})))|(\d{1,3}(?:,\d{3}){1,5}(?:\.\d+|(?<=,\d{3},\d{3})))|\d{1,9}([.,])(?:\d{1,2}|\d{4,6}))(?![\d/-]|[.,]\d)/g

type Reading = { value: Decimal; confidence: number; note?: string; other?: Decimal }

type Marks = { mark: ',' | '.' | null; sure: boolean }

function readDigits(raw: string, marks: Marks): Reading | null {
  const spaced = /[ \u00a0\u202f\u2009'’]/.exec(raw)
  const plain = raw.replace(/[ \u00a0\u202f\u2009'’]/g, '')
  if (spaced !== null) {
    const value = asDecimal(plain.replace(',', '.'))
    // "item 12 500 pcs" may be two numbers; an apostrophe or a no-break space is never an accident.
    return spaced[0] === ' ' ? { value, confidence: 0.75 } : { value, confidence: 0.95 }
  }
  const separators = plain.replace(/\d/g, '')
  if (separators === '') return { value: asDecimal(plain), confidence: 0.95 }
  if (separators.length === 1) return readOneSeparator(plain, separators === ',' ? ',' : '.', marks)
  const last = separators.at(-1) ?? ''
  const groupMark = separators[0] ?? ''
  const mixed = last !== groupMark
  if (mixed && separators.slice(0, -1) !== groupMark.repeat(separators.length - 1)) return null
  const [wholePart, fraction] = mixed ? splitAtLast(plain, last) : [plain, '']
  const groups = wholePart.split(groupMark)
  if (!isGrouped(groups)) return null
  return { value: asDecimal(`${groups.join('')}${fraction === '' ? '' : `.${fraction}`}`), confidence: 0.95 }
}

function readOneSeparator(plain: string, separator: ',' | '.', marks: Marks): Reading {
  const [whole = '', rest = ''] = plain.split(separator)
  const asFraction = asDecimal(`${whole}.${rest}`)
  const couldGroup = rest.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0')
  if (!couldGroup) return { value: asFraction, confidence: 0.95 }
  const grouped = asDecimal(whole + rest)
  if (marks.mark === null) {
    return {
      value: grouped,
      other: asFraction,
      confidence: 0.65,
      note: `read as ${grouped}; could be ${asFraction}`,
    }
  }
  const isDecimal = marks.mark === separator
  const value = isDecimal ? asFraction : grouped
  const other = isDecimal ? grouped : asFraction
  if (marks.sure) return { value, other, confidence: 0.9 }
  // "1,500" in an English text is the common case; "1.500" is often typed by someone who writes 1.500,00.
  if (!isDecimal) return { value, other, confidence: 0.85 }
  return { value, other, confidence: 0.65, note: `read as ${value}; could be ${other}` }
}

/** 1,234,567 and the Indian 12,34,567: the last group has three digits, those before two or three. */
function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups
  const last = rest.at(-1)
  if (first.length < 1 || first.length > 3 || last?.length !== 3) return false
  const inner = rest.slice(0, -1)
  return inner.every((group) => group.length === 3) || inner.every((group) => group.length === 2)
}

function splitAtLast(text: string, separator: string): [string, string] {
  const at = text.lastIndexOf(separator)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** `2x20` and `1×40`: the x is a sign between numbers, not a letter of a name. */
function multiplied(text: string, start: number): boolean {
  return /(?:^|\s|(?:^|[^\p{L}\p{N}])\p{L}?\d{1,6}(?:[.,]\d{1,3})?\s?)[xX×*]$/u.test(
    text.slice(Math.max(0, start - 14), start),
  )
}

function addSign(text: string, numeral: Numeral): void {
  const sign = text[numeral.start - 1] ?? ''
  if (!'-−'.includes(sign) || sign === '') return
  const before = text[numeral.start - 2]
  if (before !== undefined && !/[\s([{:;=<>$€£¥]/.test(before)) return
  // "75 -300 mm" is a range.
  if (/\d\s{1,2}$/.test(text.slice(Math.max(0, numeral.start - 4), numeral.start - 1))) return
  numeral.start--
  numeral.value = negate(numeral.value)
  if (numeral.other !== undefined) numeral.other = negate(numeral.other)
}

const vulgar: Record<string, string> = {
  '½': '0.5',
  '¼': '0.25',
  '¾': '0.75',
  '⅓': '0.333333333333333',
  '⅔': '0.666666666666667',
  '⅕': '0.2',
  '⅖': '0.4',
  '⅗': '0.6',
  '⅘': '0.8',
  '⅙': '0.166666666666667',
  '⅚': '0.833333333333333',
  '⅛': '0.125',
  '⅜': '0.375',
  '⅝': '0.625',
  '⅞': '0.875',
}
const vulgarMark = /[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g

/** Joins `2` `1/2` and `2½` into one number, and adds fractions that stand alone. */
function withFractions(text: string, plain: readonly Numeral[]): Numeral[] {
  const out: Numeral[] = []
  for (let index = 0; index < plain.length; index++) {
    const top = plain[index]
    const bottom = plain[index + 1]
    if (top === undefined) continue
    const value = bottom === undefined ? null : quotient(text, top, bottom)
    // `1/0` is a gauge of wire or a slip, in no case one and zero.
    if (
      bottom?.value === '0' &&
      text.slice(top.end, bottom.start) === '/' &&
      !isPartOfMore(text, top, bottom)
    ) {
      index++
      continue
    }
    if (value === null || bottom === undefined) {
      out.push(top)
      continue
    }
    index++
    const before = out.at(-1)
    const mixed =
      before !== undefined &&
      before.end < top.start &&
      (/^[ \u00a0]{1,2}$/.test(text.slice(before.end, top.start)) || isHyphened(text, before, bottom)) &&
      /^\d{1,4}$/.test(before.value) &&
      Number(value) < 1
    if (mixed) out.pop()
    out.push({
      ...top,
      start: mixed ? before.start : top.start,
      end: bottom.end,
      value: mixed ? addDecimals(before.value, value) : value,
      confidence: 0.9,
      glued: mixed ? before.glued : top.glued,
      fraction: true,
    })
  }
  return withVulgar(text, out)
}

function quotient(text: string, top: Numeral, bottom: Numeral): Decimal | null {
  const between = text.slice(top.end, bottom.start)
  if (between !== '/' && between !== '⁄') return null
  if (!/^\d{1,4}$/.test(top.value) || !/^[1-9]\d{0,3}$/.test(bottom.value)) return null
  if (isPartOfMore(text, top, bottom)) return null
  return rounded(Number(top.value) / Number(bottom.value))
}

/** `1-1/4`: the halves to sixty-fourths of inches hang on their whole number by a hyphen. */
function isHyphened(text: string, whole: Numeral, bottom: Numeral): boolean {
  return /^-\d+\/(?:2|4|8|16|32|64)$/.test(text.slice(whole.end, bottom.end)) && !whole.glued
}

/** 12/03/2026 and 1/2/3 are no fractions. */
function isPartOfMore(text: string, top: Numeral, bottom: Numeral): boolean {
  return text[bottom.end] === '/' || text[top.start - 1] === '/'
}

function withVulgar(text: string, numerals: readonly Numeral[]): Numeral[] {
  const marks = [...text.matchAll(vulgarMark)]
  if (marks.length === 0) return [...numerals]
  const byEnd = new Map(numerals.map((one) => [one.end, one]))
  const alone: Numeral[] = []
  for (const mark of marks) {
    const value = vulgar[mark[0]] ?? '0'
    const spaced = text[mark.index - 1] === ' ' ? byEnd.get(mark.index - 1) : undefined
    const before = byEnd.get(mark.index) ?? spaced
    if (before !== undefined && /^\d{1,6}$/.test(before.value)) {
      before.value = addDecimals(before.value, value)
      before.end = mark.index + 1
      before.fraction = true
      continue
    }
    const glued = isWordCharacter(text, mark.index - 1)
    alone.push({ start: mark.index, end: mark.index + 1, value, confidence: 0.95, glued, fraction: true })
  }
  return [...numerals, ...alone].sort((a, b) => a.start - b.start)
}

const multipliers: Record<string, number> = {
  k: 3,
  mil: 6,
  mio: 6,
  mln: 6,
  mn: 6,
  mill: 6,
  million: 6,
  millions: 6,
  millionen: 6,
  millón: 6,
  millones: 6,
  milhão: 6,
  milhões: 6,
  milione: 6,
  milioni: 6,
  m: 6,
  b: 9,
  bn: 9,
  bln: 9,
  billion: 9,
  billions: 9,
  mrd: 9,
  mia: 9,
  milliarde: 9,
  milliarden: 9,
  milliard: 9,
  milliards: 9,
  miliardo: 9,
  miliardi: 9,
  bilhão: 9,
  bilhões: 9,
  g: 9,
  t: 12,
  tln: 12,
  tn: 12,
  trillion: 12,
  trillions: 12,
  thousand: 3,
  thousands: 3,
  tausend: 3,
  tsd: 3,
  mille: 3,
  mila: 3,
  hundred: 2,
  hundreds: 2,
  hundert: 2,
  lakh: 5,
  lakhs: 5,
  lac: 5,
  lacs: 5,
  crore: 7,
  crores: 7,
  cr: 7,
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  億: 8,
}
const multiplierWord = /[ \u00a0-]?(\p{L}{1,9})(?![\p{L}\d²³])/uy
const chineseMultiplier = /[ ]?(十万|百万|千万|[十百千万萬亿億])/uy

function addMultiplier(text: string, numeral: Numeral, language: string | null): void {
  const next = text[numeral.end] ?? ''
  const first = /[ \u00a0-]/.test(next) ? numeral.end + 1 : numeral.end
  if (!/\p{L}/u.test(text[first] ?? '')) return
  chineseMultiplier.lastIndex = numeral.end
  multiplierWord.lastIndex = numeral.end
  const match = chineseMultiplier.exec(text) ?? multiplierWord.exec(text)
  const word = match?.[1]
  if (match === null || word === undefined) return
  const lower = word.toLowerCase()
  const attached = match[0] === word
  let power = multipliers[lower]
  if (power === undefined) return
  // A single letter is a multiplier only where it touches the digits, and never a lower-case g, t, b, m (units).
  if (lower.length === 1 && lower !== 'k' && /[a-z]/.test(lower) && word === lower) return
  if (word === 'T' && !attached) return
  // `400 B.C.`
  if (word === 'B' && text.startsWith('.C', numeral.end + match[0].length)) return
  // `5 mil` is 5,000 in Spanish and Portuguese, `5mil` five million in English.
  if (lower === 'mil' && !attached && language !== 'en') power = 3
  if (lower === 'cr' && !attached) return
  const value = timesPowerOfTen(numeral.value, power)
  numeral.scaled = { end: numeral.end + match[0].length, value }
}
