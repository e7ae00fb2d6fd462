/**
 * What may stand behind a number as its unit: a name or symbol, its power, and what it is multiplied with or divided by
 * (`kg`, `sq. ft`, `m/s²`, `Wh per square metre`, `kg·m⁻¹`, `W/(m·K)`).
 */
import { isGoods, productOf, type Unit, unitNamed } from '../words/units.ts'
import { fitsContext } from './unit-in-context.ts'
import { atomAt, chineseUnit, type FactorAt, multiplies, wordAt } from './unit-spelling.ts'

export type UnitAt = { unit: Unit; end: number }

const gap = /[ \u00a0\u202f\t]{0,3}[-–]?[ \u00a0]?[([{<]?/uy
const cjk = /^[\u4e00-\u9fff]/

/** No unit has more parts, and a bound keeps a hostile `kg/kg/kg…` cheap. */
const mostFactors = 6

/** The unit of the number that ends at `from`, as far as it reaches: `sq. ft`, `metric tons`, `m²`, `个`, `km/s2`. */
export function unitAfter(text: string, from: number): UnitAt | null {
  const start = from + lengthAt(text, from, gap)
  const first = wordAt(text, start)
  if (first === null) return null
  if (cjk.test(first)) return chineseUnit(first, start)
  if (/^(?:st|nd|rd|th)\b/i.test(first) && start === from) return null
  const head = factorAt(text, { from, start, below: false })
  if (head === null) return null
  const factors = [head, ...tailAt(text, head)]
  while (factors.length > 1) {
    const unit = productOf(factors)
    const end = factors.at(-1)?.end ?? head.end
    if (unit !== null) return { unit, end }
    factors.pop()
  }
  const unit = productOf([head])
  if (unit === null) return null
  return head.place === null || fitsContext(text, head.place)
    ? closeBracket(text, start, { unit, end: head.end })
    : null
}

type Start = { from: number; start: number; below: boolean }

/** One unit with its power: `m²`, `square metres`, `s-1`, `metres squared`. */
function factorAt(text: string, { from, start, below }: Start): FactorAt | null {
  const first = wordAt(text, start)
  if (first === null) return null
  const raised = raisedByWord(text, from, start)
  if (raised !== null) return raised
  const time = below ? timeAt(text, start) : null
  const atom = time ?? atomAt(text, from, start)
  if (atom === null) return null
  // "4-in-1" is no power of an inch.
  const hyphened = atom.unit.name === 'in' && text[atom.end] === '-'
  const power = isGoods(atom.unit) || hyphened ? null : powerAt(text, atom.end)
  if (power === null) return atom
  return { ...atom, power: atom.power * power.value, end: power.end, place: null }
}

const powerWord = /(?:(square|sq\.?|quadrat)|cubic|cu\.?|kubik)[ \u00a0-]?/iuy

/** `square millimetre`, `cu dm`; the usual ones are names of the tables. */
function raisedByWord(text: string, from: number, start: number): FactorAt | null {
  powerWord.lastIndex = start
  const match = powerWord.exec(text)
  if (match === null) return null
  const known = atomAt(text, from, start)
  if (known !== null) return known
  const base = atomAt(text, from, start + match[0].length)
  if (base === null || base.power !== 1 || (base.unit.kind !== 'length' && base.unit.kind !== 'time'))
    return null
  return { ...base, power: match[1] === undefined ? 3 : 2, place: null }
}

const powerMark =
  /(⁻?[¹²³⁴])|(?:\^|\*\*)\(?([-−+]?[1-9])\)?(?![\d.,]\d|\d)|([-−][1-4])(?![\p{L}\d]|[.,]\d)|\(([23])\)(?!\w)|\s(squared|cubed)(?!\p{L})/uy
const superscripts: Record<string, number> = { '¹': 1, '²': 2, '³': 3, '⁴': 4 }

function powerAt(text: string, at: number): { value: number; end: number } | null {
  powerMark.lastIndex = at
  const match = powerMark.exec(text)
  if (match === null) return null
  const [whole, raised, caret, bare, bracketed, word] = match
  const end = at + whole.length
  if (raised !== undefined) {
    const value = superscripts[raised.at(-1) ?? ''] ?? 1
    return { value: raised.startsWith('⁻') ? -value : value, end }
  }
  if (word !== undefined) return { value: word === 'cubed' ? 3 : 2, end }
  return { value: Number((caret ?? bare ?? bracketed ?? '1').replace('−', '-')), end }
}

/** The factors behind the first: `/h`, ` per square metre`, `·m⁻¹`, ` s-1`, `/(m·K)`. */
function tailAt(text: string, head: FactorAt): FactorAt[] {
  const tail: FactorAt[] = []
  let last = head
  while (tail.length < mostFactors) {
    const more = belowAt(text, last.end) ?? timesAt(text, last) ?? []
    if (more.length === 0) break
    tail.push(...more)
    last = more.at(-1) ?? last
  }
  return tail
}

const over = /(?:\s?\/\s?(\()?|\s(?:per|pro|par|por|al|an?(?=\s(?:second|minute|hour)\b))\s)/iuy

function belowAt(text: string, at: number): FactorAt[] | null {
  over.lastIndex = at
  const match = over.exec(text)
  if (match === null) return null
  const from = at + match[0].length
  const hundred = perHundred(text, from)
  if (hundred !== null) return hundred
  const insulation = perMetreKelvin(text, from)
  if (insulation !== null) return insulation
  const first = factorAt(text, { from, start: from, below: true })
  if (first === null || !isFactor(first.unit)) return null
  const under = (one: FactorAt): FactorAt => ({ ...one, power: -one.power })
  if (match[1] === undefined) return [under(first), ...kelvinBehind(text, first.end).map(under)]
  const second = (timesAt(text, first) ?? spacedAt(text, first))?.[0]
  const last = second ?? first
  if (text[last.end] !== ')') return null
  const closed = { ...last, end: last.end + 1 }
  return second === undefined ? [under(closed)] : [under(first), under(closed)]
}

/** `per square metre kelvin`: the second name stands below the line too. */
function kelvinBehind(text: string, at: number): FactorAt[] {
  const kelvin = unitNamed('k')
  const named = /^[ -]kelvin(?!\p{L})/iu.test(text.slice(at, at + 8))
  return kelvin !== undefined && named ? [{ unit: kelvin, power: 1, end: at + 7, place: null }] : []
}

const hundredKilometres = /100\s?(?:km|kilomet(?:re|er)s?)(?![\p{L}\d])/iuy

/** `7.2 litres per 100 km` */
function perHundred(text: string, at: number): FactorAt[] | null {
  hundredKilometres.lastIndex = at
  const match = hundredKilometres.exec(text)
  const unit = unitNamed('100km')
  return match === null || unit === undefined
    ? null
    : [{ unit, power: -1, end: at + match[0].length, place: null }]
}

const metreKelvin = /m([²2])?K(?![\p{L}\d])/uy

/** `W/m²K` and `W/mK` mean W/(m²·K): nobody writes of watts per millikelvin. */
function perMetreKelvin(text: string, at: number): FactorAt[] | null {
  metreKelvin.lastIndex = at
  const match = metreKelvin.exec(text)
  const [metre, kelvin] = [unitNamed('m'), unitNamed('k')]
  if (match === null || metre === undefined || kelvin === undefined) return null
  const end = at + match[0].length
  return [
    { unit: metre, power: match[1] === undefined ? -1 : -2, end, place: null },
    { unit: kelvin, power: -1, end, place: null },
  ]
}

const dot = /\s?[·⋅∙*×]\s?/uy
const symbolWithPower = /[ \u00a0]([A-Za-zµμΩ]{1,4}(?:\^?[-−⁻][1-4¹²³⁴]))(?![\p{L}\d])/uy
const nameBehindName = /[ -](seconds?|hours?|met(?:re|er)s?)(?!\p{L})/iuy

/** What the unit is multiplied with: behind a dot, as a symbol with a negative power, as a name behind a name. */
function timesAt(text: string, last: FactorAt): FactorAt[] | null {
  dot.lastIndex = last.end
  const point = dot.exec(text)
  symbolWithPower.lastIndex = last.end
  nameBehindName.lastIndex = last.end
  const byName =
    multiplies.has(last.unit.kind) && /\p{L}{3}$/u.test(text.slice(Math.max(0, last.end - 3), last.end))
      ? nameBehindName.exec(text)
      : null
  if (point === null && !symbolWithPower.test(text) && byName === null) return null
  const from = last.end + (point?.[0].length ?? 1)
  const next = factorAt(text, { from, start: from, below: false })
  return next === null || !isFactor(next.unit) ? null : [next]
}

/** Between brackets a space multiplies: `J/(mol K)`. */
function spacedAt(text: string, last: FactorAt): FactorAt[] | null {
  const from = last.end + 1
  const next = text[last.end] === ' ' ? factorAt(text, { from, start: from, below: false }) : null
  return next === null || !isFactor(next.unit) ? null : [next]
}

/** Nothing is multiplied with pieces, packs or degrees Celsius. */
function isFactor(unit: Unit): boolean {
  return !isGoods(unit) && (unit.kind !== 'temperature' || unit.name === 'k')
}

const word = /\p{L}{1,12}(?![\p{L}\d²³])/uy
const times = new Map(
  Object.entries({
    s: 's|sec|second',
    min: 'min|minute|minuto|minuta',
    h: 'h|hr|hour|std|stunde|heure|hora|ora',
    day: 'd|day|tag|jour|día|dia|giorno',
    week: 'week|wk|woche|semaine|semana|settimana',
    month: 'month|mo|mth|monat|mois|mes|mês|mese',
    year: 'a|y|yr|year|annum|jahr|an|año|ano|anno',
  }).flatMap(([name, spellings]) => spellings.split('|').map((spelling) => [spelling, name] as const)),
)

/** A length of time below the line, where `d` and `a` mean day and year. */
function timeAt(text: string, start: number): FactorAt | null {
  word.lastIndex = start
  const spelling = word.exec(text)?.[0] ?? ''
  // "per a bag" has an article.
  if (spelling.length === 1 && text[start - 1] === ' ' && spelling !== 'h' && spelling !== 's') return null
  const unit = unitNamed(times.get(spelling.toLowerCase()) ?? '')
  return unit === undefined ? null : { unit, power: 1, end: start + spelling.length, place: null }
}

function closeBracket(text: string, start: number, hit: UnitAt): UnitAt {
  const open = text[start - 1] ?? ''
  const at = '([{<'.indexOf(open)
  if (open === '' || at < 0) return hit
  return text[hit.end] === ')]}>'[at] ? { unit: hit.unit, end: hit.end + 1 } : hit
}

function lengthAt(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
