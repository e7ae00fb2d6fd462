/** Numbers written in words: English by grammar, the other languages by their usual words in trade. */
import type { Decimal } from '../words/money.ts'
import { rounded } from './decimal.ts'
import { isWordCharacter } from './found.ts'
import { englishWords, type NumberToken, readEnglish } from './number-english.ts'
import type { Numeral } from './numeral.ts'

export type WordNumber = { start: number; end: number; value: Decimal }

/**
 * Every number in words: `two hundred and fifty`, `fünfhundert`, `three quarters`. With `numerals` the digits of the
 * text take part (`3 million and a half`), and dozens count as twelve (else they are left to be a unit).
 */
export function scanNumberWords(
  text: string,
  language: string | null,
  numerals: readonly Numeral[] | null = null,
): WordNumber[] {
  const found: WordNumber[] = []
  const { english, others: foreign } = tokensOf(text, numerals)
  for (let at = 0; at < english.length; at++) {
    const read = readEnglish(english, at)
    const first = english[at]
    const last = read === null ? undefined : english[read.next - 1]
    if (read === null || first === undefined || last === undefined) continue
    at = read.next - 1
    if (first === last && (isPronoun(text, first) || isVague(text, first))) continue
    found.push({ start: first.start, end: last.end, value: rounded(read.value) })
  }
  for (const { word, start } of foreign) {
    const value = readOther(word, language)
    if (value !== null) found.push({ start, end: start + word.length, value: rounded(value) })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "this one", "which one": not a number. */
function isPronoun(text: string, token: NumberToken): boolean {
  if (token.kind !== 'one' || token.value !== 1) return false
  return /\b(?:this|that|the|which|each|every|any|another|no|some|other|new|old|right|wrong)\s$/i.test(
    text.slice(Math.max(0, token.start - 9), token.start),
  )
}

/** "Several hundred" and "a few thousand" say no number. */
function isVague(text: string, token: NumberToken): boolean {
  return (
    (token.kind === 'hundred' || token.kind === 'scale') &&
    /\b(?:several|few|some|many|couple of)\s$/i.test(text.slice(Math.max(0, token.start - 11), token.start))
  )
}

type Word = { word: string; start: number }

/** The words that may be part of a number, with what stands before each as far as it is short. */
function tokensOf(
  text: string,
  numerals: readonly Numeral[] | null,
): { english: NumberToken[]; others: Word[] } {
  const english: NumberToken[] = []
  const foreign: Word[] = []
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const start = match.index
    const word = match[0].length > 40 ? '' : match[0].toLowerCase()
    const known = englishWords.get(word)
    if (known === undefined && !foreignWords.has(word) && !germanCompound.test(word)) continue
    const end = start + word.length
    if (isWordCharacter(text, start - 1) || isWordCharacter(text, end)) continue
    if (known === undefined) foreign.push({ word, start })
    else if (known.kind !== 'dozen' || numerals !== null) english.push({ ...known, start, end, gap: '' })
  }
  for (const { start, end, value, glued } of numerals ?? []) {
    if (!glued) english.push({ kind: 'digits', value: Number(value), plural: false, start, end, gap: '' })
  }
  if (numerals !== null) english.sort((a, b) => a.start - b.start)
  for (const [index, token] of english.entries()) {
    const before = english[index - 1]?.end ?? 0
    token.gap = token.start - before > 4 ? '?' : text.slice(before, token.start)
  }
  return { english, others: foreign }
}

/** Words of German, French, Spanish, Portuguese, Italian that say a number by themselves. `un`, `uno` and `ein` are articles. */
const others: Record<string, Record<string, number>> = {
  de: {
    zwei: 2,
    zwo: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    fuenf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    zwoelf: 12,
  },
  fr: {
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    quinze: 15,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    cent: 100,
    mille: 1000,
  },
  es: {
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    quince: 15,
    veinte: 20,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    cien: 100,
    doscientos: 200,
    doscientas: 200,
    trescientos: 300,
    quinientos: 500,
    quinientas: 500,
    mil: 1000,
  },
  pt: {
    dois: 2,
    duas: 2,
    três: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    onze: 11,
    doze: 12,
    quinze: 15,
    vinte: 20,
    trinta: 30,
    quarenta: 40,
    cinquenta: 50,
    cem: 100,
    duzentos: 200,
    duzentas: 200,
    quinhentos: 500,
    quinhentas: 500,
    mil: 1000,
  },
  it: {
    due: 2,
    tre: 3,
    quattro: 4,
    cinque: 5,
    sei: 6,
    sette: 7,
    otto: 8,
    nove: 9,
    dieci: 10,
    undici: 11,
    dodici: 12,
    quindici: 15,
    venti: 20,
    trenta: 30,
    quaranta: 40,
    cinquanta: 50,
    cento: 100,
    duecento: 200,
    cinquecento: 500,
    mille: 1000,
    duemila: 2000,
    cinquemila: 5000,
    diecimila: 10000,
  },
}
/** Number words that are also common words of another language, so they need their own language to be known. */
const risky = new Set([
  'once',
  'six',
  'due',
  'sei',
  'mil',
  'mille',
  'cent',
  'elf',
  'acht',
  'tre',
  'sept',
  'neuf',
  'dos',
  'tres',
  'seis',
  'cinco',
  'nove',
  'onze',
  'cento',
  'dix',
  'mil',
])

function readOther(word: string, language: string | null): number | null {
  if (language === null || language === 'de') {
    const german = readGerman(word)
    if (german !== null && (language === 'de' || german > 12 || !risky.has(word))) return german
  }
  for (const [code, table] of Object.entries(others)) {
    const value = table[word]
    if (value === undefined) continue
    if (code === language || (language === null && !risky.has(word))) return value
  }
  return null
}

const germanOnes: Record<string, number> = {
  ein: 1,
  eine: 1,
  eins: 1,
  ...others.de,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
}
const germanTens: Record<string, number> = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
}

/** German writes a number as one word: `zweitausendfünfhundert`, `fünfundzwanzig`. `ein` alone is an article. */
function readGerman(word: string): number | null {
  if (word === 'ein' || word === 'eine' || word === 'eins') return null
  return germanBelowMillion(word)
}

function germanBelowMillion(word: string): number | null {
  const [left, right] = splitOnce(word, 'tausend')
  if (right === null) return germanBelowThousand(word)
  const thousands = left === '' ? 1 : germanBelowThousand(left)
  const rest = right === '' ? 0 : germanBelowThousand(right.replace(/^und/, ''))
  return thousands === null || rest === null ? null : thousands * 1000 + rest
}

function germanBelowThousand(word: string): number | null {
  const [left, right] = splitOnce(word, 'hundert')
  if (right === null) return germanBelowHundred(word)
  const hundreds = left === '' ? 1 : (germanOnes[left] ?? null)
  const rest = right === '' ? 0 : germanBelowHundred(right.replace(/^und/, ''))
  return hundreds === null || rest === null ? null : hundreds * 100 + rest
}

function germanBelowHundred(word: string): number | null {
  const whole = germanOnes[word] ?? germanTens[word]
  if (whole !== undefined) return whole
  const [left, right] = splitOnce(word, 'und')
  if (right === null) return null
  const one = germanOnes[left]
  const ten = germanTens[right]
  return one === undefined || ten === undefined ? null : one + ten
}

function splitOnce(word: string, by: string): [string, string | null] {
  const at = word.indexOf(by)
  return at < 0 ? [word, null] : [word.slice(0, at), word.slice(at + by.length)]
}

const germanCompound = /(?:hundert|tausend|zehn|zig|(?:dreiß|dreiss)ig)/
const foreignWords = new Set(Object.values(others).flatMap((table) => Object.keys(table)))
