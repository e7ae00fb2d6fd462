/** Quantities: a number and its unit, in order and packaging language as buyers write it. */
import type { Decimal, Quantity } from '../words/money.ts'
import { longestSpelling, rateOf, type Unit, unitNamed, unitOf } from '../words/units.ts'
import { findContainers } from './container.ts'
import { multiply, rounded } from './decimal.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { scanNumberWords } from './number-word.ts'
import { type Numeral, scanNumerals } from './numeral.ts'

/**
 * A quantity as written; `total` is what `5 cartons of 24 pcs` or `20 ctn (480 pcs)` comes to, `range` the two ends of
 * `5,000-10,000 pcs`, whose value is the upper one.
 */
export type FoundQuantity = Found<Quantity> & { total?: Quantity; range?: { from: Decimal; to: Decimal } }

/** Every number with a unit of `src/words/units.ts`: `500 Stück`, `1.500 uds`, `2x40'HC`, `5 cartons of 24 pcs`, `3/4 inch`. */
export function findQuantities(text: string, hints: Hints): FoundQuantity[] {
  const amounts = amountsOf(text, hints)
  const plain: FoundQuantity[] = []
  for (const [index, amount] of amounts.entries()) {
    const read = isCode(text, amount) ? null : readQuantity(text, amount, hints)
    if (read !== null) plain.push(asRange(text, read, amounts[index - 1]))
  }
  const containers = findContainers(text)
  return joinPacks(text, joinSmallUnits(text, joinRanges(text, withoutOverlaps([...containers, ...plain]))))
}

type Amount = Pick<Numeral, 'start' | 'end' | 'value' | 'confidence' | 'note' | 'other' | 'scaled'>

function amountsOf(text: string, hints: Hints): Amount[] {
  const digits = scanNumerals(text, hints).filter((numeral) => !numeral.glued)
  const words = scanNumberWords(text, hints.language).map((word) => ({ ...word, confidence: 0.85 }))
  return [...digits, ...words].sort((a, b) => a.start - b.start)
}

/** `SCP-173m` and `24703 L-202` are codes. */
function isCode(text: string, amount: Amount): boolean {
  return (
    /[\p{L}]\d{0,6}-$/u.test(text.slice(Math.max(0, amount.start - 8), amount.start)) ||
    /^ [A-Z]-\d/.test(text.slice(amount.end, amount.end + 4))
  )
}

const rangeGap = /^(?:\s?(?:-|–|—|~|to|bis|à|a|until|up to|至|到)\s?|-\s(?:to|bis)\s)$/i
const between = /(?<!\p{L})(?:between|zwischen|entre|tra|fra)\s(?:ca\.?\s)?$/iu

/** `5,000 - 10,000 pcs`: the amount before belongs to it, unless it is a part of a code or a date. */
function asRange(text: string, found: FoundQuantity, before: Amount | undefined): FoundQuantity {
  if (before === undefined || before.end > found.start) return found
  const gap = text.slice(before.end, found.start)
  const upper = found.value.value
  const isRange =
    rangeGap.test(gap) ||
    (/^ (?:and|und|et|y|e) $/i.test(gap) &&
      between.test(text.slice(Math.max(0, before.start - 16), before.start)))
  if (gap.length > 8 || !isRange || Number(before.value) >= Number(upper)) return found
  const one: FoundQuantity = {
    ...foundAt(
      text,
      { start: before.start, end: found.end },
      { ...found.value, value: upper },
      {
        confidence: Math.min(found.confidence, 0.85),
        note: `${before.value} to ${upper} ${found.value.unit}; the upper value`,
      },
    ),
    range: { from: before.value, to: upper },
  }
  return one
}

/** `44 kg to 50 kg` and `between 44 kg and 50 kg`: the unit stands twice. */
function joinRanges(text: string, all: readonly FoundQuantity[]): FoundQuantity[] {
  const out: FoundQuantity[] = []
  for (const one of all) {
    const before = out.at(-1)
    const same =
      before !== undefined &&
      before.range === undefined &&
      before.value.unit === one.value.unit &&
      one.range === undefined
    const joined = same ? asRange(text, one, { ...before, value: before.value.value }) : one
    if (joined !== one) out.pop()
    out.push(joined)
  }
  return out
}

/** `12 ft 2 in` and `5 lb 3 oz` are one quantity, in the larger unit. */
function joinSmallUnits(text: string, all: readonly FoundQuantity[]): FoundQuantity[] {
  const out: FoundQuantity[] = []
  for (const one of all) {
    const large = out.at(-1)
    const parts = large === undefined ? undefined : smallUnits[`${large.value.unit} ${one.value.unit}`]
    if (
      large === undefined ||
      parts === undefined ||
      !/^,?\s{0,2}(?:and )?$/.test(text.slice(large.end, one.start))
    ) {
      out.push(one)
      continue
    }
    const value = rounded(Number(large.value.value) + Number(one.value.value) / parts)
    out[out.length - 1] = foundAt(
      text,
      { start: large.start, end: one.end },
      { value, unit: large.value.unit },
      large,
    )
  }
  return out
}

const smallUnits: Record<string, number> = { 'ft in': 12, 'lb oz': 16, 'stone lb': 14 }

function readQuantity(text: string, amount: Amount, hints: Hints): FoundQuantity | null {
  const plain = unitAfter(text, amount.end)
  const unit = plain ?? (amount.scaled === undefined ? null : unitAfter(text, amount.scaled.end))
  if (unit === null) return null
  const scaled = plain === null ? amount.scaled : undefined
  const choice = chooseReading(scaled?.value ?? amount.value, amount, unit.unit, hints)
  const countable =
    unit.unit.kind === 'count' || unit.unit.kind === 'packaging' || unit.unit.kind === 'container'
  const signed = choice.value.startsWith('-')
  // "-500 pcs" is a list item, not a negative order.
  const start = signed && countable ? amount.start + 1 : amount.start
  const value = signed && countable ? choice.value.slice(1) : choice.value
  return foundAt(text, { start, end: unit.end }, { value, unit: unit.unit.name }, choice)
}

/** Pieces and packs come whole, so `1.500 pcs` is 1,500 whatever the language does with points. */
function chooseReading(
  value: Decimal,
  amount: Amount,
  unit: Unit,
  hints: Hints,
): { value: Decimal; confidence: number; note?: string } {
  const doubt = { confidence: amount.confidence, ...(amount.note === undefined ? {} : { note: amount.note }) }
  if (amount.other === undefined || amount.scaled?.value === value) return { value, ...doubt }
  const counted = unit.kind === 'count' || unit.kind === 'packaging' || unit.kind === 'container'
  if (!counted) return { value, ...doubt }
  const whole = value.includes('.') ? amount.other : value
  const sure = hints.decimal !== undefined || whole === value
  return { value: whole, confidence: sure ? 0.9 : 0.85 }
}

const unitWord =
  /[ \u00a0\u202f\t]{0,3}[-–]?[ \u00a0]?[([{<]?([°º℃℉µμΩ²³"'′″”'’½\p{L}][\p{L}\d²³/.°·()'’"-]{0,23})/uy
const nextWord = /[ \u00a0-]{1,2}([\p{L}°][\p{L}\d²³/.'’-]{0,15})/uy
const cjk = /^[\u4e00-\u9fff]/

type UnitAt = { unit: Unit; end: number }

/** The longest unit spelling after a number: `sq. ft`, `metric tons`, `m²`, `个`. */
function unitAfter(text: string, from: number): UnitAt | null {
  unitWord.lastIndex = from
  const match = unitWord.exec(text)
  const first = match?.[1]
  if (match === null || first === undefined) return null
  const start = match.index + match[0].length - first.length
  if (cjk.test(first)) return chineseUnit(first, start)
  if (/^(?:st|nd|rd|th)\b/i.test(first) && start === from) return null
  const ends = [start + first.length]
  for (let words = 1; words < longestSpelling; words++) {
    nextWord.lastIndex = ends.at(-1) ?? start
    const more = nextWord.exec(text)
    if (more === null) break
    ends.push(more.index + more[0].length)
  }
  for (const end of ends.reverse()) {
    const hit = spelled(text, start, end)
    if (hit !== null)
      return acceptable(text, from, start, hit) ? asRate(text, closeBracket(text, start, hit)) : null
  }
  return null
}

/** The spelling up to `end`, or shorter by trailing punctuation: `pcs.`, `kg/carton` → kg, `pcs)`. */
function spelled(text: string, start: number, end: number): UnitAt | null {
  let stop = end
  while (stop > start) {
    const candidate = text.slice(start, stop)
    const unit = unitOf(candidate) ?? unitOf(candidate.replace(/-/g, ' '))
    const next = text[stop] ?? ''
    if (unit !== null && !/[\p{L}\d²³]/u.test(next)) {
      const abbreviated = candidate.endsWith('.') && unitOf(candidate.slice(0, -1)) !== null
      return { unit, end: abbreviated ? stop - 1 : stop }
    }
    const shorter = candidate.search(/[/.()'’"-][^/.()'’"-]*$/)
    if (shorter <= 0) return null
    stop = start + shorter
  }
  return null
}

function chineseUnit(word: string, start: number): UnitAt | null {
  for (let length = Math.min(4, word.length); length > 0; length--) {
    const unit = unitOf(word.slice(0, length))
    if (unit !== null) return { unit, end: start + length }
  }
  return null
}

/** Words that are units only where the text around them agrees: `500 in stock` is no length, `2 pm` no picometre. */
function acceptable(text: string, from: number, start: number, hit: UnitAt): boolean {
  const spelling = text.slice(start, hit.end)
  const after = text.slice(hit.end, hit.end + 12)
  if (spelling === 'in')
    return (
      !/^\s+(?:\p{Ll}|\d)/u.test(after) ||
      /\d\s?(?:ft|feet|foot|['′])\.?\s?\d{1,2}\s?$/i.test(text.slice(Math.max(0, from - 12), start)) ||
      /^\s+(?:thick|wide|long|high|deep|x|by|dia|diameter|and|or|to)\b/.test(after)
    )
  if (/^[ap]m$/i.test(spelling)) return /\.\d/.test(text.slice(Math.max(0, from - 4), from)) && start > from
  if (/^["'”]$/.test(spelling)) return isInchMark(text, { from, start, spelling }, after)
  if (spelling === 'A' || spelling === 'a')
    return start > from ? /^(?:\s*$|[,.;)/]|\s+[^\p{Lu}])/u.test(after) : true
  return true
}

type Mark = { from: number; start: number; spelling: string }

function isInchMark(text: string, { from, start, spelling }: Mark, after: string): boolean {
  if (start > from) return /^\s(?:long|wide|high|deep|thick|pipe|tube|diameter|x\s?\d)/i.test(after)
  return isClosed(text, from, spelling)
}

/** `"Model 500"` ends a quotation; `4" pipe` does not, since no quotation is open on its line. */
function isClosed(text: string, from: number, mark: string): boolean {
  const line =
    text
      .slice(Math.max(0, from - 80), from)
      .split('\n')
      .at(-1) ?? ''
  const open = mark === '”' ? '“' : mark
  return (line.split(open).length - 1) % 2 === 0 || /\d"/.test(line)
}

const rate = /(?:\s?\/\s?|\s(?:per|pro|par|por|al)\s)([\p{L}°][\p{L}²³23]{0,12})(?![\p{L}\d])/iuy

/** `20 m³/h`, `10 l per minute`: a rate is no amount of cubic metres. */
function asRate(text: string, hit: UnitAt): UnitAt {
  rate.lastIndex = hit.end
  const match = rate.exec(text)
  const unit = match === null ? null : rateOf(hit.unit, match[1] ?? '')
  return match === null || unit === null ? hit : { unit, end: hit.end + match[0].length }
}

function closeBracket(text: string, start: number, hit: UnitAt): UnitAt {
  const open = text[start - 1] ?? ''
  const at = '([{<'.indexOf(open)
  if (open === '' || at < 0) return hit
  return text[hit.end] === ')]}>'[at] ? { unit: hit.unit, end: hit.end + 1 } : hit
}

const packWord = /^\s?(?:(?:of|à|a|á|zu|zu je|je|mit|with|de|da|con|x|×|@|containing)\s?(?:je\s)?)$/i
const perWord = /^\s?(?:\/|per|pro|por|par|al|je|each|a)\s?/i

/** `5 cartons of 24 pcs` and `20 ctn (480 pcs)` become one quantity with its total. */
function joinPacks(text: string, all: readonly FoundQuantity[]): FoundQuantity[] {
  const out: FoundQuantity[] = []
  for (let index = 0; index < all.length; index++) {
    const outer = all[index]
    const inner = all[index + 1]
    if (outer === undefined) continue
    const joined = inner === undefined ? null : joinPack(text, outer, inner)
    if (joined !== null) index++
    out.push(joined ?? outer)
  }
  return out
}

function joinPack(text: string, outer: FoundQuantity, inner: FoundQuantity): FoundQuantity | null {
  const kind = unitNamed(outer.value.unit)?.kind
  const innerKind = unitNamed(inner.value.unit)?.kind
  if (kind !== 'packaging' && kind !== 'container') return null
  if (innerKind !== 'count' && innerKind !== 'packaging' && innerKind !== 'weight' && innerKind !== 'volume')
    return null
  const between = text.slice(outer.end, inner.start)
  const each = packWord.test(between)
  const closes = text[inner.end] === ')'
  if (!each && !(/^\s?\(\s?=?\s?$/.test(between) && closes)) return null
  const perPack = each && !perWord.test(text.slice(inner.end, inner.end + 5).replace(/^\s*\(/, ''))
  if (each && !perPack && !/^\s?\//.test(text.slice(inner.end, inner.end + 2))) return null
  const total = each ? multiply(outer.value.value, inner.value.value) : inner.value.value
  const end = each ? inner.end : inner.end + 1
  const joined: FoundQuantity = foundAt(text, { start: outer.start, end }, outer.value, {
    confidence: Math.min(outer.confidence, inner.confidence),
    note: `${total} ${inner.value.unit} in all`,
  })
  joined.total = { value: total, unit: inner.value.unit }
  return joined
}
