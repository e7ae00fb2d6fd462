/** Quantities in the unit our prices count in. Only fixed factors and stated pack sizes convert; nothing is estimated. */
import { evidenceOfCell } from '../../evidence/quote.ts'
import { supports } from '../../words/document.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Quantity } from '../../words/money.ts'
import { unitNamed, unitOf } from '../../words/units.ts'
import type { Article } from './catalogue.ts'
import { figureOf } from './cell-values.ts'
import { dividedExactly, times } from './decimal.ts'
import { cellAt } from './document-row.ts'
import type { Item } from './fields.ts'

/** The quantity as a decimal in `unit`, null where no fixed factor leads there. */
export function inUnit(quantity: Quantity, unit: string): string | null {
  if (quantity.unit === unit) return quantity.value
  const [one, other] = [unitNamed(quantity.unit), unitNamed(unit)]
  if (one?.base && other?.base && one.base.unit === other.base.unit) {
    return dividedExactly(times(quantity.value, plain(one.base.factor)), plain(other.base.factor))
  }
  // “600 pcs” of an article that is sold by the set means 600 of it; a set of pieces does not mean one piece.
  return quantity.unit === 'pcs' && other?.kind === 'count' && !other.base ? quantity.value : null
}

function plain(factor: number): string {
  return factor < 1e-6 ? factor.toFixed(12).replace(/0+$/, '') : String(factor)
}

/** The unit an article is priced in, as the documents say it; pieces where they do not. */
export function priceUnitOf(article: Article): string {
  for (const row of article.rows) {
    if (row.role !== 'price-list' && row.role !== 'lead-times') continue
    const unit = cellAt(row, 'unit')
    const known = unit && unitOf(unit.cell.text)
    if (known) return known.name
  }
  return 'pcs'
}

/**
 * The cell of an item's quantity in the price unit: what the buyer wrote out (`40 cartons of 24`), a fixed factor
 * (`100 dozen`), or the pack size of an approved document. Absent where the quantity already counts so, or cannot.
 */
export function piecesOf(item: Item, article: Article | undefined): Cell<Quantity> {
  const { quantity, pieces } = item
  if (pieces.enteredBy !== undefined) return pieces
  if (quantity.value === null) return absent()
  // What was read beside the quantity holds only for the quantity that was read.
  if (pieces.value !== null && quantity.enteredBy === undefined) return pieces
  const unit = article ? priceUnitOf(article) : 'pcs'
  if (quantity.value.unit === unit) return absent()
  const fixed = inUnit(quantity.value, unit)
  if (fixed !== null) {
    return quantity.value.unit === 'pcs'
      ? absent()
      : { value: { value: fixed, unit }, confidence: quantity.confidence, evidence: quantity.evidence }
  }
  const pack =
    article && unitNamed(quantity.value.unit)?.kind === 'packaging'
      ? packSizeOf(article, quantity.value.unit)
      : null
  if (!pack) return absent()
  return {
    value: { value: times(quantity.value.value, pack.size), unit },
    confidence: Math.min(quantity.confidence, 0.85),
    evidence: [...quantity.evidence, pack.at],
  }
}

/** The count prices and breaks are looked up with, null where it is not certain. */
export function pieceCountOf(item: Item, article: Article): Quantity | null {
  const unit = priceUnitOf(article)
  const { value: quantity } = item.quantity
  if (quantity === null) return null
  const { value: pieces } = piecesOf(item, article)
  const counted = pieces ?? quantity
  const value = inUnit(counted, unit)
  return value === null ? null : { value, unit }
}

/** What a pack holds, in a pack-size column (`24`) or in words about the packing (`50 kg bags`). */
function packSizeOf(article: Article, packUnit: string): { size: string; at: Evidence } | null {
  const found = article.rows
    .filter(({ document }) => supports(document))
    .flatMap((row) => {
      const cell = cellAt(row, 'pack')?.cell
      const size = cell && figureOf(cell.text, null)
      if (cell && size) return [{ size, at: evidenceOfCell(row.document.text, cell) }]
      const words = cellAt(row, 'packaging')?.cell
      const told = /(\d{1,5}(?:[.,]\d{1,2})?)\s*(\p{L}+)\s+(?:\p{L}+\s+)?(\p{L}+)/u.exec(words?.text ?? '')
      const [, count = '', unitWord = '', packWord = ''] = told ?? []
      const inPriceUnit = inUnit(
        { value: count.replace(',', '.') || '0', unit: unitOf(unitWord)?.name ?? '' },
        priceUnitOf(article),
      )
      if (!words || inPriceUnit === null || unitOf(packWord)?.name !== packUnit) return []
      return [{ size: inPriceUnit, at: evidenceOfCell(row.document.text, words) }]
    })
  // Documents that disagree about the pack settle nothing.
  return new Set(found.map(({ size }) => size)).size === 1 ? (found[0] ?? null) : null
}
