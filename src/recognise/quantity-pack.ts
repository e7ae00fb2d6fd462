/** Quantities of quantities: `5 cartons of 24 pcs`, `20 ctn (480 pcs)`, `12 x 0.75 L`. */
import { unitNamed } from '../words/units.ts'
import { multiply } from './decimal.ts'
import { foundAt } from './found.ts'
import type { FoundQuantity } from './quantity-range.ts'

const packWord = /^\s?(?:(?:of|à|a|á|zu|zu je|je|mit|with|de|da|con|x|×|@|containing)\s?(?:je\s)?)$/i
const perWord = /^\s?(?:\/|per|pro|por|par|al|je|each|a)\s?/i

/** `5 cartons of 24 pcs` and `20 ctn (480 pcs)` become one quantity with its total. */
export function joinPacks(text: string, all: readonly FoundQuantity[]): FoundQuantity[] {
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

const times = /(?<![\p{L}\p{N}.,/-]|[xX×*]\s?)([1-9]\d{0,3})\s?[xX×*]\s?$/u

/** `12 x 0.75 L`: a number of weights or volumes; the value is one of them, the total all. Lengths make a size. */
export function joinMultiples(text: string, all: readonly FoundQuantity[]): FoundQuantity[] {
  return all.map((one) => {
    const kind = unitNamed(one.value.unit)?.kind
    if ((kind !== 'weight' && kind !== 'volume') || one.range !== undefined || one.total !== undefined)
      return one
    const match = times.exec(text.slice(Math.max(0, one.start - 10), one.start))
    const count = match?.[1]
    if (match === null || count === undefined) return one
    const total = { value: multiply(count, one.value.value), unit: one.value.unit }
    const span = { start: one.start - match[0].length, end: one.end }
    const note = `${count} of ${one.value.value} ${one.value.unit}, ${total.value} ${total.unit} in all`
    return { ...foundAt(text, span, one.value, { confidence: Math.min(one.confidence, 0.9), note }), total }
  })
}
