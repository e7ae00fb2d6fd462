/** Numbers written in words: English by grammar, the other languages by their usual words in trade. */
import type { Decimal } from '../words/money.ts'
import { isWordCharacter } from './found.ts'
import { rounded } from './numeral.ts'

export type WordNumber = { start: number; end: number; value: Decimal }

/** Every number in words, longest first at each place: `two hundred and fifty`, `fünfhundert`, `a dozen` is none (a unit). */
export function scanNumberWords(text: string, language: string | null): WordNumber[] {
  const words = tokens(text)
  const found: WordNumber[] = []
  for (let at = 0; at < words.length; at++) {
    const english = readEnglish(words, at)
    const other = english === null ? readOther(words, at, language) : null
    const read = english ?? other
    const first = words[at]
    const last = read === null ? undefined : words[read.next - 1]
    if (read === null || first === undefined || last === undefined) continue
    found.push({ start: first.start, end: last.end, value: rounded(read.value) })
    at = read.next - 1
  }
  return found
}

type Token = { word: string; start: number; end: number; gap: string }

/** Words with what stands between them and the word before, as far as it is short. */
function tokens(text: string): Token[] {
  const list: Token[] = []
  let end = 0
  for (const match of text.matchAll(/\p{L}+|[零〇一二三四五六七八九十百千万两]+/gu)) {
    const gap = text.slice(Math.max(end, match.index - 4), match.index)
    const touchesDigits =
      isWordCharacter(text, match.index - 1) || isWordCharacter(text, match.index + match[0].length)
    list.push({
      word: touchesDigits ? '' : match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
      gap,
    })
    end = match.index + match[0].length
  }
  return list
}

const ones: Record<string, number> = {
  zero: 0,
  nought: 0,
  naught: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const scales: Record<string, number> = {
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
}

type Read = { value: number; next: number }

/** A cardinal from `at`: "a hundred", "twenty-one", "two hundred and fifty thousand". */
function readEnglish(words: readonly Token[], at: number): Read | null {
  let total = 0
  let group: number | null = null
  let below = Number.POSITIVE_INFINITY
  let room = Number.POSITIVE_INFINITY
  let next = at
  let after = at
  while (next < words.length) {
    const token = words[next]
    if (token === undefined || (next > at && !isJoint(token.gap))) break
    const word = token.word
    const one = ones[word]
    const ten = tens[word]
    const scale = scales[word]
    if (one !== undefined && (group === null || one < room) && (one > 0 || group === null)) {
      group = (group ?? 0) + one
      room = 0
    } else if (ten !== undefined && (group === null || ten < room)) {
      group = (group ?? 0) + ten
      room = 10
    } else if (word === 'hundred' && group !== null && group > 0 && group < 100) {
      group *= 100
      room = 100
    } else if (scale !== undefined && group !== null && group > 0 && scale < below) {
      total += group * scale
      below = scale
      group = null
      room = below
    } else if (word === 'a' && next === at && isMagnitude(words[next + 1])) {
      group = 1
      room = 0
    } else if (
      word === 'and' &&
      after > at &&
      room > 1 &&
      isSmall(words[next + 1]) &&
      isJoint(words[next + 1]?.gap ?? '?')
    ) {
      next++
      continue
    } else break
    next++
    after = next
  }
  if (after === at) return null
  const value = total + (group ?? 0)
  return { value, next: after }
}

function isJoint(gap: string): boolean {
  return /^(?:\s{1,3}|\s?[-‐–]\s?)$/.test(gap)
}

function isMagnitude(token: Token | undefined): boolean {
  return token !== undefined && (token.word === 'hundred' || scales[token.word] !== undefined)
}

function isSmall(token: Token | undefined): boolean {
  return token !== undefined && (ones[token.word] !== undefined || tens[token.word] !== undefined)
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

function readOther(words: readonly Token[], at: number, language: string | null): Read | null {
  const word = words[at]?.word ?? ''
  if (word === '' || word.length > 40) return null
  if (language === 'zh' || /^[零〇一二三四五六七八九十百千万两]+$/.test(word)) return null
  if (language === null || language === 'de') {
    const german = readGerman(word)
    if (german !== null && (language === 'de' || german > 12 || !risky.has(word)))
      return { value: german, next: at + 1 }
  }
  for (const [code, table] of Object.entries(others)) {
    const value = table[word]
    if (value === undefined) continue
    if (code === language || (language === null && !risky.has(word))) return { value, next: at + 1 }
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
