/** How many of something a line asks for, told apart from its lengths, pack sizes and minimum quantities. */
import type { Hints } from '../../recognise/found.ts'
import { findQuantities } from '../../recognise/quantity.ts'
import type { FoundQuantity } from '../../recognise/quantity-range.ts'
import { unitNamed, unitOf } from '../../words/units.ts'
import { times } from './decimal.ts'

type Span = { start: number; end: number }

/** The ordered quantity of a line, apart from `taken` spans; its unit is `''` where the line states none. */
export function orderedQuantity(text: string, hints: Hints, taken: readonly Span[]): FoundQuantity | null {
  const free = (one: Span): boolean => !taken.some(({ start, end }) => one.start < end && start < one.end)
  const [best] = orderedQuantities(text, hints)
    .filter(free)
    .sort((a, b) => rank(a) - rank(b) || placeRank(text, a) - placeRank(text, b) || a.start - b.start)
  if (best && (rank(best) === 0 || standsAtEdge(text, best))) return best
  return bareQuantity(text, free) ?? best ?? null
}

/** Every quantity people could order by, in order of place. */
export function orderedQuantities(text: string, hints: Hints): FoundQuantity[] {
  const multiplied = multipliedIn(text)
  const plain = findQuantities(text, hints).filter((one) => {
    return (
      isOrdered(one) &&
      !multiplied.some(({ start, end }) => one.start < end && start < one.end) &&
      !isAside(text, one)
    )
  })
  const timed = timesCodeIn(text).filter(
    (one) => ![...multiplied, ...plain].some(({ start, end }) => one.start < end && start < one.end),
  )
  return [
    ...multiplied,
    ...timed,
    ...plain.map((one) => packedIn(text, one) ?? withContents(text, one)),
  ].toSorted((a, b) => a.start - b.start)
}

/** `240 x NV-VJ-10 and 240 x NV-VJ-15`: so many of a code, wherever it stands. */
function timesCodeIn(text: string): FoundQuantity[] {
  const pattern = /(?<![\p{L}\d.,-])(\d{1,3}(?:[.,'’]\d{3})+|\d{1,7})\s*[x×]\s*(?=\p{Lu}[\p{Lu}\d/.-]*\d)/gu
  return [...text.matchAll(pattern)].flatMap((match): FoundQuantity[] => {
    const digits = match[1] ?? ''
    const value = { value: digits.replace(/\D/g, ''), unit: 'pcs' }
    const span = { start: match.index, end: match.index + digits.length, text: digits }
    return value.value.startsWith('0') ? [] : [{ ...span, value, confidence: 0.85 }]
  })
}

/** Lengths, temperatures and the like describe goods; what is counted, packed, weighed or poured is ordered. */
function isOrdered({ value: { unit, value } }: FoundQuantity): boolean {
  const kind = unitNamed(unit)?.kind
  if (value.startsWith('-') || value === '0') return false
  if (kind === 'count' || kind === 'packaging' || kind === 'weight' || kind === 'area') return true
  // “20 ft” is a container.
  return (
    ['m', 'km', 'l', 'm3', 'yd', 'gal'].includes(unit) ||
    (unit === 'ft' && !['20', '40', '45'].includes(value))
  )
}

const each =
  /^\s*(?:each|apiece|jeweils|je\b|cada|chacune?s?|ciascun[oa]|\/\s*(?:bag|carton|box|drum|pack|sack|karton))/iu

function isAside(text: string, one: FoundQuantity): boolean {
  const counted = unitNamed(one.value.unit)?.kind === 'count'
  return (
    after.test(text.slice(one.end)) ||
    before.test(text.slice(0, one.start)) ||
    (!counted && each.test(text.slice(one.end)))
  )
}

/** `3 x 25kg bales`: three bales of 25 kg; without a word for the pack it is the whole weight. */
function multipliedIn(text: string): FoundQuantity[] {
  const pattern =
    /(?<![\d.,\p{L}])(\d{1,5})\s*[x×]\s*(\d{1,5}(?:[.,]\d{1,2})?)\s*(kg|kgs|g|l|ltr|ml|lbs?|pcs)\b(?:\s+(\p{L}+))?/giu
  return [...text.matchAll(pattern)].flatMap((match): FoundQuantity[] => {
    const [, count = '', size = '', unitWord = '', packWord = ''] = match
    const unit = unitOf(unitWord)?.name
    if (unit === undefined) return []
    const pack = unitOf(packWord)
    const total = { value: times(count, size.replace(',', '.')), unit }
    const packed = pack?.kind === 'packaging'
    const written = packed ? match[0] : match[0].slice(0, match[0].length - packWord.length).trimEnd()
    const span = { start: match.index, end: match.index + written.length, text: written, confidence: 0.9 }
    return [packed ? { ...span, value: { value: count, unit: pack.name }, total } : { ...span, value: total }]
  })
}

function rank({ value: { unit } }: FoundQuantity): number {
  const kind = unitNamed(unit)?.kind
  return kind === 'count' || kind === 'packaging' ? 0 : 1
}

/** “cutlery set 24 pieces ..... 600 sets”: how many stands at the beginning, or at the end behind a separator. */
function placeRank(text: string, { start, end }: Span): number {
  if (start <= 2) return 0
  const separated =
    /(?:[:=–—|\t]|\.{2,}|\s-|,|\b(?:qty|quantity|menge|anzahl|cantidad|quantit[éà]|quantidade)\.?)\s*$/iu.test(
      text.slice(0, start),
    )
  if (separated) return 1
  return text.slice(end).trim().length <= 2 ? 2 : 3
}

const after =
  /^\s*(?:samples?|muster|muestras?|échantillons?|campion[ei]|amostras?|years?|jahre|per\b|\/|(?:per|pro|par|por) )/i
const before =
  /(?:(?:\d|[€$£]|\b[A-Z]{3})\s*(?:per|je|pro|par|por|\/)|moq|minimum(?: order)?(?: quantity)?|mindest\p{L}*|at least|per (?:box|carton|pack|bag|pallet)|in (?:boxes|cartons|packs|bags) of|packed (?:in )?|samples? of|instead of|statt|anstatt|au lieu de|en lugar de|en vez de|invece di|em vez de)\s*:?\s*$/iu

/** A weight or a length inside a description counts only where it stands at either end of the line. */
function standsAtEdge(text: string, { start, end }: Span): boolean {
  return start <= 2 || text.slice(end).trim().length <= 2 || /[:–—-]\s*$/.test(text.slice(0, start))
}

/** `40 cartons of 24`: the contents of a pack whose unit is left unsaid are pieces. */
function packedIn(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (quantity.total !== undefined || unitNamed(quantity.value.unit)?.kind !== 'packaging') return null
  const more =
    /^\s*(?:of|à|a|de|zu|von|da|x|con|with|mit|je)\s*(\d{1,5})\b(?!\s*(?:mm|cm|kg|g|l|ml|m)\b)/i.exec(
      text.slice(quantity.end),
    )
  if (!more?.[1]) return null
  const end = quantity.end + more[0].length
  const total = { value: times(quantity.value.value, more[1]), unit: 'pcs' }
  return { ...quantity, end, text: text.slice(quantity.start, end), total }
}

/** `20 bags of pepper (50 kg each)`: what each pack holds may be told behind the goods. */
function withContents(text: string, quantity: FoundQuantity): FoundQuantity {
  if (quantity.total !== undefined || unitNamed(quantity.value.unit)?.kind !== 'packaging') return quantity
  const told =
    /(\d{1,5}(?:[.,]\d{1,2})?)\s*(kg|kgs|g|l|ltr|lbs?|pcs)\s*(?:each|apiece|jeweils|je\b|cada|chacune?s?|ciascun[oa]|net each|per (?:bag|carton|box|drum|sack))/iu.exec(
      text.slice(quantity.end, quantity.end + 80),
    )
  const unit = told?.[2] ? unitOf(told[2])?.name : undefined
  if (!told?.[1] || unit === undefined) return quantity
  return { ...quantity, total: { value: times(quantity.value.value, told[1].replace(',', '.')), unit } }
}

const figure = String.raw`\d{1,3}(?:[.,'’\u202f\u00a0 ]\d{3})+|\d+`
const bare: readonly [RegExp, string, number][] = [
  [new RegExp(`^(${figure})\\s*[x×]\\s`, 'iu'), 'pcs', 0.85],
  [new RegExp(`\\s[x×]\\s*(${figure})(?=\\s*(?:$|[,;(]))`, 'iu'), 'pcs', 0.85],
  [
    new RegExp(
      `(?:qty|quantity|menge|anzahl|cantidad|cant|quantité|qté|quantità|qtà|quantidade|qtd)\\.?\\s*[:=]?\\s*(${figure})(?![\\d.,]*\\s*(?:mm|cm)\\b)`,
      'iu',
    ),
    '',
    0.8,
  ],
  [new RegExp(`(?:\\.{3,}|[:–—=\\t]|\\s{3,}|\\s-)\\s*(${figure})\\s*$`, 'u'), '', 0.75],
  [new RegExp(`^(${figure})\\s+(?=\\p{L}{2})`, 'u'), '', 0.7],
]

/** A number without a unit that can only be how many: `40 x NV-1`, `NV-1 x 500`, `Qty 500`, `….. 500`. */
function bareQuantity(text: string, free: (one: Span) => boolean): FoundQuantity | null {
  for (const [pattern, unit, confidence] of bare) {
    const match = pattern.exec(text)
    const digits = match?.[1]
    if (!match || digits === undefined) continue
    const start = match.index + match[0].lastIndexOf(digits)
    const span = { start, end: start + digits.length }
    const value = digits.replace(/\D/g, '')
    if (free(span) && !value.startsWith('0'))
      return { ...span, text: digits, value: { value, unit }, confidence }
  }
  return null
}
