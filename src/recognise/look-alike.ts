/** Letters of one script that look like those of another, and names that are meant to be mistaken for others. */
import { type Found, foundAt, type Hints } from './found.ts'

/** Cyrillic, Greek and Armenian letters that look like a Latin one (from the confusables of Unicode TR39). */
const latinOf = new Map(
  Object.entries({
    a: 'аα',
    b: 'ЬƄ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еҽ',
    g: 'ԍց',
    h: 'һհ',
    i: 'іιї',
    j: 'јϳ',
    k: 'кκ',
    l: 'ӏ',
    m: 'м',
    n: 'пո',
    o: 'оοօ',
    p: 'рρ',
    q: 'ԛզ',
    r: 'гᴦ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υսц',
    v: 'νѵ',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγү',
    A: 'АΑ',
    B: 'ВΒ',
    C: 'СϹ',
    E: 'ЕΕ',
    H: 'НΗ',
    I: 'ІΙӀ',
    J: 'Ј',
    K: 'КΚ',
    M: 'МΜ',
    N: 'Ν',
    O: 'ОΟ',
    P: 'РΡ',
    S: 'Ѕ',
    T: 'ТΤ',
    X: 'ХΧ',
    Y: 'ҮΥ',
    Z: 'Ζ',
  }).flatMap(([latin, alike]) => Array.from(alike, (letter) => [letter, latin] as const)),
)

/**
 * Words in which Latin letters stand beside letters of another script that look like Latin ones: `Аcme` with a Cyrillic
 * А. `value` is the word as it looks. Units and formulas (`µm`, `kΩ`, `Δt`) are none.
 */
export function findLookAlikes(text: string, _hints: Hints): Found<string>[] {
  const found: Found<string>[] = []
  for (const match of text.matchAll(mixed)) {
    const [word] = match
    const others = word.match(/[^\p{Script=Latin}\p{Script=Common}\p{M}]/gu) ?? []
    if (word.length < 3 || others.length === 0 || !others.every((letter) => latinOf.has(letter))) continue
    found.push(foundAt(text, { start: match.index, end: match.index + word.length }, inLatin(word)))
  }
  return found
}

// Starts at the first letter of a word and looks ahead once for each script, so a long word costs its length.
const mixed =
  /(?<![\p{L}\p{M}])(?=[^\P{L}\p{Script=Latin}]{0,60}\p{Script=Latin})(?=\p{Script=Latin}{0,60}[^\P{L}\p{Script=Latin}])[\p{L}\p{M}]{2,60}(?![\p{L}\p{M}])/gu

/**
 * Whether the domain `one` is another than `other` and yet reads like it: the same once look-alikes are told alike
 * (`rn` for m, `0` for o, hyphens, letters of other scripts), one letter more, less, changed or swapped in a name of six or more, or
 * `.co` for `.com`.
 */
export function isLookAlikeDomain(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  if (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return false
  const [like, alike] = [skeleton(a), skeleton(b)]
  if (like === alike) return true
  const [name, ending] = split(a)
  const [otherName, otherEnding] = split(b)
  if (name === otherName)
    return endingsAlike.has(`${ending} ${otherEnding}`) || endingsAlike.has(`${otherEnding} ${ending}`)
  if (ending !== otherEnding || Math.min(name.length, otherName.length) < 6) return false
  return isOneEdit(name, otherName)
}

const endingsAlike = new Set(['com co', 'com cm', 'com om', 'com corn', 'net ne', 'org og'])

/** The name that was registered and what follows it: `mail.acme.co.uk` → `acme`, `co.uk`. */
function split(domain: string): [name: string, ending: string] {
  const [, name = domain, ending = ''] =
    /(?:^|\.)([^.]+)\.((?:(?:co|com|org|net|gov|edu|ac)\.)?[^.]+)$/.exec(domain) ?? []
  return [name, ending]
}

function skeleton(domain: string): string {
  return inLatin(domain)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('0', 'o')
    .replace(/[1|ı]/g, 'l')
    .replaceAll('5', 's')
    .replaceAll('-', '')
}

function inLatin(text: string): string {
  return Array.from(text, (letter) => latinOf.get(letter) ?? letter).join('')
}

/** One letter put in, left out, changed, or two neighbours swapped. */
function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return swapped && short.slice(at + 2) === long.slice(at + 2)
}
