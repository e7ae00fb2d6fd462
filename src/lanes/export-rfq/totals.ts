/** What an order comes to: exact, from offers and quantities alone. */
import { dividedExactly, plus, rounded, times, trimmed } from './decimal.ts'
import type { ExportRfq, Item } from './fields.ts'
import { inUnit } from './pieces.ts'

export type Total = { amount: string; currency: string }

/** The value of one item, rounded to the cent; null where price, quantity or the way between their units is not known. */
export function lineTotal({ offer, quantity, pieces }: Item): Total | null {
  const price = offer.unit_price.value
  const counted = pieces.value ?? quantity.value
  if (price === null || counted === null) return null
  const [, count = '1', unit = price.per ?? 'pcs'] = /^(\d+) (.+)$/.exec(price.per ?? '') ?? []
  const inPriceUnit = inUnit(counted, unit)
  const units = inPriceUnit === null ? null : dividedExactly(inPriceUnit, count)
  return units === null ? null : { amount: rounded(times(price.amount, units), 2), currency: price.currency }
}

/** The sum of all items, null unless every one of them is known and in one currency. */
export function total(fields: ExportRfq): Total | null {
  const lines = fields.items.map(lineTotal)
  return lines.every((line) => line !== null) ? sumOf(lines) : null
}

/** The sum of the items that are known: what the order is worth at least. */
export function knownTotal(fields: ExportRfq): Total | null {
  return sumOf(fields.items.flatMap((item) => lineTotal(item) ?? []))
}

function sumOf(lines: readonly Total[]): Total | null {
  const [first] = lines
  if (!first || lines.some(({ currency }) => currency !== first.currency)) return null
  return { amount: lines.reduce((sum, { amount }) => plus(sum, amount), '0.00'), currency: first.currency }
}

/** A price as it is written in a reply: at least two decimals, never fewer than the document has. */
export function priceText(amount: string): string {
  const bare = trimmed(amount)
  const places = bare.split('.')[1]?.length ?? 0
  return places >= 2 ? bare : rounded(bare, 2)
}
