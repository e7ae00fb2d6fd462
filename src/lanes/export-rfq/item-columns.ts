/** The columns of a buyer's table: by heading, else by what stands in them. */

import type { TableCell } from '../../words/text.ts'
import { unitOf } from '../../words/units.ts'
import { type DecimalMark, decimalMarkOf, figureOf } from './cell-values.ts'
import { type ColumnKind, isAmbiguousHeading, kindOfHeading } from './columns.ts'
import { isFilled } from './document-row.ts'
import { orderedQuantity } from './ordered-quantity.ts'
import type { LineContext } from './read-mention.ts'
import { looksLikePart, partKey } from './wording.ts'

export type Column = { kind: ColumnKind | null; header: string; mark: DecimalMark | null }
export type Row = readonly TableCell[]

/** Whether the columns name goods and how many of them. */
export function listsGoods(columns: readonly Column[]): boolean {
  const has = (kind: ColumnKind): boolean => columns.some((column) => column.kind === kind)
  return (
    (has('quantity') || has('sku')) && (has('description') || has('sku') || has('part') || has('buyer-part'))
  )
}

/** Columns under a header row. */
export function columnsByHeading(header: Row, body: readonly Row[], context: LineContext): Column[] {
  return header.map(({ text }, index): Column => {
    const cells = textsOf(body, index)
    const kind = settleKind(kindOfHeading(text), text, cells, context)
    return { kind, header: text, mark: decimalMarkOf(cells) }
  })
}

/** `Item` may head row numbers, articles or words, and `Part no.` our keys or theirs: what stands below decides. */
function settleKind(
  kind: ColumnKind | null,
  header: string,
  cells: readonly string[],
  context: LineContext,
): ColumnKind | null {
  const share = (is: (text: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(is).length / cells.length
  if (kind === 'line' || isAmbiguousHeading(header)) {
    if (share((text) => /^\d{1,4}(?:\.\d{1,2})?\.?$/.test(text)) >= 0.6) return 'line'
    if (share((text) => isOurs(text, context)) > 0) return 'sku'
    if (share(looksLikePart) >= 0.5) return 'buyer-part'
    return kind === 'line' && share((text) => /\p{L}{3}/u.test(text)) < 0.5 ? 'line' : 'description'
  }
  if (kind === 'part' || kind === 'sku' || kind === 'buyer-part') {
    if (share((text) => isOurs(text, context)) >= 0.3) return 'sku'
    return kind === 'part' &&
      share((text) => /\p{L}{3,}\s+\S/u.test(text)) > 0.6 &&
      share(looksLikePart) < 0.5
      ? 'description'
      : kind
  }
  if (
    kind === 'description' &&
    share((text) => isOurs(text, context)) >= 0.6 &&
    share((text) => /\s/.test(text)) < 0.4
  )
    return 'sku'
  // “Price” in a request is what the buyer would like to pay, or an empty column for our answer.
  if (kind === 'price') return 'target-price'
  if (kind === 'moq' || kind === 'from-quantity') return 'quantity'
  if (kind === 'valid-until' || kind === 'valid-from') return null
  return kind
}

function isOurs(text: string, { catalogue }: LineContext): boolean {
  return catalogue.byKey.has(partKey(text))
}

/** Columns of a table without headings; null where nothing says which of them is the quantity. */
export function columnsByContent(body: readonly Row[], context: LineContext): Column[] | null {
  const width = Math.max(0, ...body.map((row) => row.length))
  if (width < 2 || body.length < 1) return null
  const columns = [...Array(width).keys()].map((index): Column => {
    const cells = textsOf(body, index)
    return { kind: kindByContent(cells, index, context), header: '', mark: decimalMarkOf(cells) }
  })
  const counted = columns.filter(({ kind }) => kind === 'quantity')
  // Two columns of bare figures and no heading: nothing says which of them is the quantity.
  return counted.length === 1 ? columns : null
}

function kindByContent(cells: readonly string[], index: number, context: LineContext): ColumnKind | null {
  const share = (is: (text: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(is).length / cells.length
  if (
    index === 0 &&
    share((text) => /^\d{1,3}\.?$/.test(text)) === 1 &&
    cells.every(
      (text, row) => row === 0 || Number.parseInt(text, 10) > Number.parseInt(cells[row - 1] ?? '0', 10),
    )
  )
    return 'line'
  if (share((text) => isOurs(text, context)) >= 0.5) return 'sku'
  if (share((text) => unitOf(text) !== null) >= 0.7) return 'unit'
  if (
    share((text) => orderedQuantity(text, context.hints, []) !== null || figureOf(text, null) !== null) >= 0.7
  )
    return 'quantity'
  if (share((text) => /\p{L}{3}/u.test(text) && /\s/.test(text)) >= 0.6) return 'description'
  return share(looksLikePart) >= 0.6 ? 'buyer-part' : null
}

function textsOf(body: readonly Row[], index: number): string[] {
  return body.flatMap((row) => {
    const cell = row[index]
    return cell && isFilled(cell) ? [cell.text.trim()] : []
  })
}
