/** Two or more numbers with one unit: ranges, tolerances and lists (`5-10 kg`, `25 ± 0.5 mm`, `10, 12 and 16 mm`). */
import type { Decimal, Quantity } from '../words/money.ts'
import { isGoods, unitNamed } from '../words/units.ts'
import { type Found, foundAt } from './found.ts'
import type { Numeral } from './numeral.ts'

/**
 * A quantity as written; `total` is what `5 cartons of 24 pcs` or `20 ctn (480 pcs)` comes to, `range` the two ends of
 * `5,000-10,000 pcs`, whose value is the upper one, `tolerance` the 0.5 of `25 ± 0.5 mm`.
 */
export type FoundQuantity = Found<Quantity> & {
  total?: Quantity
  range?: { from: Decimal; to: Decimal }
  tolerance?: Decimal
}

/** A number that may have a unit behind it. */
export type Amount = Pick<Numeral, 'start' | 'end' | 'value' | 'confidence' | 'note' | 'other' | 'scaled'>

const rangeGap = /^(?:\s?(?:-|–|—|~|to|bis|à|a|until|up to|至|到)\s?(?:\+\s?)?|-\s(?:to|bis)\s)$/i
const andGap = /^ (?:and|und|et|y|e) $/i
const between = /(?<!\p{L})(?:between|zwischen|entre|tra|fra)\s(?:ca\.?\s)?$/iu

/** `5,000 - 10,000 pcs`: the amount before belongs to it, unless it is a part of a code or a date. */
export function withRange(text: string, found: FoundQuantity, before: Amount | undefined): FoundQuantity {
  if (before === undefined || before.end > found.start || endsCode(text, before)) return found
  const gap = text.slice(before.end, found.start)
  const [low, high] = [before.value, found.value.value]
  const opening = between.exec(text.slice(Math.max(0, before.start - 16), before.start))
  const spanned = andGap.test(gap) && opening !== null
  if (gap.length > 8 || !(rangeGap.test(gap) || spanned)) return found
  // "-18 to -34 °C" is told by how cold it is; "from 500 to 300 pcs" is a change.
  const cold = low.startsWith('-') && high.startsWith('-')
  if (Number(low) >= Number(high) && !cold) return found
  const [from, to] = Number(low) <= Number(high) ? [low, high] : [high, low]
  const start = spanned ? before.start - opening[0].length : before.start
  return {
    ...foundAt(
      text,
      { start, end: found.end },
      { ...found.value, value: to },
      {
        confidence: Math.min(found.confidence, 0.85),
        note: `${from} to ${to} ${found.value.unit}; the upper value`,
      },
    ),
    range: { from, to },
  }
}

/** The 065 of "NV-GN11-065 to 7,500 pcs" is a part of a code; "5cm-10cm" and "from 5kg to" are none. */
function endsCode(text: string, { start, end }: { start: number; end: number }): boolean {
  const lead = text.slice(Math.max(0, start - 12), start)
  return (
    /\p{L}\d{0,6}[-/._]$/u.test(lead) &&
    (/^0\d/.test(text.slice(start, end)) || /\p{Lu}{2,}|\p{Lu}\d/u.test(lead))
  )
}

/** `44 kg to 50 kg` and `between 44 kg and 50 kg`: the unit stands twice. */
export function joinRanges(text: string, all: readonly FoundQuantity[]): FoundQuantity[] {
  const out: FoundQuantity[] = []
  for (const one of all) {
    const before = out.at(-1)
    const same =
      before !== undefined &&
      before.range === undefined &&
      before.value.unit === one.value.unit &&
      one.range === undefined
    const amount = same ? { ...before, value: before.value.value } : undefined
    const joined = withTolerance(text, one, amount) ?? withRange(text, one, amount)
    if (joined !== one) out.pop()
    out.push(joined)
  }
  return out
}

const plusMinus = /^\s?(?:±|\+\s?\/\s?[-−–]|\+[-−]|plus\s?(?:or|\/)\s?minus)\s?$/i

/** `25 ± 0.5 mm`, `9.8e-3 +/- 1e-5 km/s2`, `(25.0 ± 0.2) °C`: the value is the first number. */
export function withTolerance(
  text: string,
  found: FoundQuantity,
  before: Amount | undefined,
): FoundQuantity | null {
  if (before === undefined || found.start - before.end > 14) return null
  if (!plusMinus.test(text.slice(before.end, found.start))) return null
  const opened = text[before.start - 1] === '(' && text.slice(found.start, found.end).includes(')')
  const one = foundAt(
    text,
    { start: opened ? before.start - 1 : before.start, end: found.end },
    { ...found.value, value: before.value },
    { confidence: Math.min(found.confidence, 0.9), note: `plus or minus ${found.value.value}` },
  )
  return { ...one, tolerance: found.value.value.replace('-', '') }
}

const lastGap = /^\s?(?:and|or|und|oder|et|ou|y|o|e|&|\/)\s?$/i
const listGap = /^(?:,\s|\/)$/
const naming =
  /(?:#|\b(?:no|nr|nos|item|items|pos|position|positions|model|models|part|parts|type|types|page|pages|step|steps|version|class|level|line|lines|article|articles|art|zone|grade|grades|series|lot|row|chapter|section)\b\.?)\s?$/i

/** `10, 12 and 16 mm`: the numbers before share the unit, where it is a measure and nothing names them. */
export function shareUnits(text: string, found: FoundQuantity, before: readonly Amount[]): FoundQuantity[] {
  const unit = unitNamed(found.value.unit)
  if (unit === undefined || isGoods(unit) || found.range !== undefined || found.tolerance !== undefined)
    return []
  const shared: FoundQuantity[] = []
  let next: { start: number } = found
  for (const amount of before.toReversed()) {
    const gap =
      amount.end <= next.start && next.start - amount.end < 8 ? text.slice(amount.end, next.start) : ''
    const joins = shared.length === 0 ? lastGap.test(gap) : listGap.test(gap)
    // The 40 of "screws 4x40 and 200 kg nails" is a size.
    const standing = /(?:^|[\s(,;:<>=~≈/])$/.test(text.slice(Math.max(0, amount.start - 1), amount.start))
    const sized = /[xX×*]\s$/.test(text.slice(Math.max(0, amount.start - 2), amount.start))
    if (!joins || !standing || sized || amount.scaled !== undefined) break
    shared.push(
      foundAt(
        text,
        amount,
        { value: amount.value, unit: unit.name },
        { confidence: Math.min(amount.confidence, 0.8) },
      ),
    )
    next = amount
  }
  const first = shared.at(-1)
  const head = first === undefined ? '' : text.slice(Math.max(0, first.start - 12), first.start)
  return naming.test(head) || between.test(head) ? [] : shared.reverse()
}
