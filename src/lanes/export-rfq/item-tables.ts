/** Items in tables of mails, sheets and documents: columns by heading or by content; notes and totals left out. */

import { evidenceOfCell } from '../../evidence/quote.ts'
import { cellWith } from '../../evidence/thread/cell-at.ts'
import { findCurrencies } from '../../recognise/currency.ts'
import { findDates } from '../../recognise/date.ts'
import { findMoney } from '../../recognise/money.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { SourceText, Table, TableCell } from '../../words/text.ts'
import { unitOf } from '../../words/units.ts'
import { figureOf } from './cell-values.ts'
import { ourCodesIn } from './codes.ts'
import { type ColumnKind, kindOfHeading } from './columns.ts'
import { times } from './decimal.ts'
import { isFilled } from './document-row.ts'
import { type Column, columnsByContent, columnsByHeading, listsGoods, type Row } from './item-columns.ts'
import { type Mention, mentionAt } from './mention.ts'
import { orderedQuantity } from './ordered-quantity.ts'
import type { LineContext } from './read-mention.ts'
import { folded, partKey } from './wording.ts'

/** The items of a table, in order; none where it lists no goods. */
export function itemsInTable(source: SourceText, table: Table, context: LineContext): Mention[] {
  const header = headerRow(table)
  const body = table.rows.slice(header === null ? 0 : header.row + 1)
  const columns =
    header === null ? columnsByContent(body, context) : columnsByHeading(header.cells, body, context)
  if (columns === null || !listsGoods(columns)) return []
  return body.flatMap((row) => {
    if (isAside(row, columns)) return []
    const mention = mentionIn(source, row, columns, context)
    return mention === null ? [] : [mention]
  })
}

/** The row that names most columns; it must name how many and of what. */
function headerRow(table: Table): { row: number; cells: Row } | null {
  let best: { row: number; cells: Row; known: number } | null = null
  for (const [row, cells] of table.rows.slice(0, 25).entries()) {
    const kinds = new Set(cells.map(({ text }) => kindOfHeading(text)).filter((kind) => kind !== null))
    const names =
      kinds.has('description') ||
      kinds.has('part') ||
      kinds.has('sku') ||
      kinds.has('buyer-part') ||
      kinds.has('line')
    if (kinds.size < 2 || !names || kinds.size <= (best?.known ?? 0)) continue
    if (kinds.size === 2 && !kinds.has('quantity') && !kinds.has('description')) continue
    best = { row, cells, known: kinds.size }
  }
  return best === null ? null : withLowerHeading(best, table.rows[best.row + 1])
}

/** Groups above, columns below: where the next row names columns too and holds no figure, both are one heading. */
function withLowerHeading(upper: { row: number; cells: Row }, lower: Row | undefined): typeof upper {
  const kinds = new Set((lower ?? []).map(({ text }) => kindOfHeading(text)).filter((kind) => kind !== null))
  if (lower === undefined || kinds.size < 2 || lower.some(({ text }) => /^[\d.,\s]*\d[\d.,\s]*$/.test(text)))
    return upper
  const cells = upper.cells.map((cell, index) => {
    const below = lower[index]
    return below && isFilled(below) ? below : cell
  })
  return { row: upper.row + 1, cells }
}

const totals =
  /^(?:sub ?-?total|grand total|total|sum|summe|gesamt|zwischensumme|importe|suma|montant|somme|totale|somma|soma)\b/

/** Blank lines, notes across the table, totals and headings that come again. */
function isAside(row: Row, columns: readonly Column[]): boolean {
  const filled = row.filter(
    (cell, index) => isFilled(cell) && (index === 0 || cell.start !== row[index - 1]?.start),
  )
  if (filled.length < 2) return true
  if (filled.some(({ text }) => totals.test(folded(text).trim()))) return true
  return row.filter(({ text }, index) => text.trim() !== '' && text === columns[index]?.header).length >= 2
}

function mentionIn(
  source: SourceText,
  row: Row,
  columns: readonly Column[],
  context: LineContext,
): Mention | null {
  const at = (kind: ColumnKind): { cell: TableCell; column: Column } | undefined => {
    const index = columns.findIndex(
      (column, place) => column.kind === kind && row[place] !== undefined && isFilled(row[place]),
    )
    const [cell, column] = [row[index], columns[index]]
    return cell && column ? { cell, column } : undefined
  }
  const first = row.find((cell) => isFilled(cell))
  if (!first) return null
  const mention = mentionAt(source, first.start)
  const evidence = (cell: TableCell): Evidence[] => [evidenceOfCell(source, cell)]
  const line = at('line')
  const number = line ? /^\d{1,5}/.exec(line.cell.text.trim())?.[0] : undefined
  if (line && number !== undefined) mention.line = cellWith(Number(number), 0.97, evidence(line.cell))
  addWords(mention, source, row, columns)
  addCodes(mention, source, row, columns, context)
  addQuantity(mention, source, { quantity: at('quantity'), unit: at('unit'), pack: at('pack') }, context)
  addPrice(mention, source, at('target-price'), at('currency'), context)
  const due = at('delivery')
  const date = due && findDates(due.cell.text, context.hints)[0]
  if (due && date) mention.deliveryBy = cellWith(date.value, date.confidence, evidence(due.cell))
  const named =
    mention.sku.value !== null || mention.part.value !== null || mention.description.value !== null
  const told = mention.quantity.value !== null || mention.sku.value !== null || mention.line.value !== null
  return named && told ? mention : null
}

/** The description column; sizes, grades and the like beside it are part of what the goods are called. */
function addWords(mention: Mention, source: SourceText, row: Row, columns: readonly Column[]): void {
  const cells = (kind: ColumnKind): TableCell[] =>
    row.filter(
      (cell, index) =>
        columns[index]?.kind === kind && isFilled(cell) && cell.start !== row[index - 1]?.start,
    )
  const words = [...cells('description'), ...cells('detail')]
  if (words.length === 0) return
  const value = words.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(', ')
  mention.description = cellWith(
    value,
    0.95,
    words.map((cell) => evidenceOfCell(source, cell)),
  )
}

function addCodes(
  mention: Mention,
  source: SourceText,
  row: Row,
  columns: readonly Column[],
  context: LineContext,
): void {
  for (const kind of ['sku', 'part', 'buyer-part'] as const) {
    for (const [index, cell] of row.entries()) {
      if (columns[index]?.kind !== kind || !isFilled(cell)) continue
      const article = context.catalogue.byKey.get(partKey(cell.text))
      if (article && mention.sku.value === null)
        mention.sku = cellWith(article.sku, 0.98, [evidenceOfCell(source, cell)])
      else if (!article && mention.part.value === null)
        mention.part = cellWith(cell.text.trim(), 0.9, [evidenceOfCell(source, cell)])
    }
  }
  if (mention.sku.value !== null) return
  // A key of ours may also stand inside the words.
  for (const [index, cell] of row.entries()) {
    if (columns[index]?.kind !== 'description' || !isFilled(cell)) continue
    const [code] = ourCodesIn(cell.text, context.catalogue)
    if (!code?.article) continue
    const span = { ...cell, text: code.text, start: cell.start + code.start, end: cell.start + code.end }
    if (source.text.slice(span.start, span.end) === code.text)
      mention.sku = cellWith(code.article.sku, 0.95, [evidenceOfCell(source, span)])
  }
}

type Placed = { cell: TableCell; column: Column } | undefined

function addQuantity(
  mention: Mention,
  source: SourceText,
  { quantity, unit, pack }: Record<'quantity' | 'unit' | 'pack', Placed>,
  { hints }: LineContext,
): void {
  if (!quantity) return
  const evidence = quantityEvidence(source, quantity.cell, unit?.cell)
  const figure = figureOf(quantity.cell.text.trim(), quantity.column.mark)
  // “1.200” in a column of whole numbers is twelve hundred, whatever the other columns do with points.
  const whole = figure === null ? null : (figureOf(quantity.cell.text.trim(), null) ?? figure)
  const said = whole === null ? quantity.cell.text : `${whole} ${unit?.cell.text ?? ''}`.trim()
  const found = orderedQuantity(said, { ...hints, ...(whole === null ? {} : { decimal: '.' as const }) }, [])
  if (found && found.value.unit !== '') {
    mention.quantity = cellWith(found.value, found.confidence, evidence)
    if (found.total) mention.pieces = cellWith(found.total, 0.9, evidence)
    return
  }
  const value = whole ?? found?.value.value ?? null
  if (value === null || value === '0') return
  const headed = unitInHeading(quantity.column.header)
  const named = (unit && unitOf(unit.cell.text)?.name) ?? headed ?? ''
  mention.quantity = cellWith({ value, unit: named }, named === '' ? 0.8 : 0.95, evidence)
  const size = pack && named !== '' && named !== 'pcs' ? figureOf(pack.cell.text, null) : null
  if (pack && size)
    mention.pieces = cellWith({ value: times(value, size), unit: 'pcs' }, 0.8, [
      ...evidence,
      evidenceOfCell(source, pack.cell),
    ])
}

/** One span where the unit stands right behind the number, so that the quote reads as the quantity it is. */
function quantityEvidence(source: SourceText, quantity: TableCell, unit: TableCell | undefined): Evidence[] {
  if (unit === undefined) return [evidenceOfCell(source, quantity)]
  const between = source.text.slice(quantity.end, unit.start)
  if (unit.start >= quantity.end && /^[ \t|;,]{1,3}$/.test(between)) {
    const whole = { ...quantity, text: source.text.slice(quantity.start, unit.end), end: unit.end }
    return [evidenceOfCell(source, whole)]
  }
  return [evidenceOfCell(source, quantity), evidenceOfCell(source, unit)]
}

/** `Qty (pcs)`, `Menge in Stück`, `Pieces`. */
function unitInHeading(header: string): string | undefined {
  const words = header.match(/[\p{L}²³]+/gu) ?? []
  const last = words.findLast((word) => unitOf(word) !== null && !/^(?:unit|units|st)$/i.test(word))
  return last === undefined ? undefined : unitOf(last)?.name
}

/** `Zielpreis (EUR / 100 Stück)`, `USD per 1,000`: what a price of the column is for, where that is not one. */
function perInHeading(header: string, unit: string | undefined): string | undefined {
  const [, digits, word] =
    /(?:\/|\b(?:per|je|pro|par|por))\s*(\d[\d.,]*)\s*([\p{L}]+\.?)?/iu.exec(header) ?? []
  const count = digits === undefined ? null : figureOf(digits, null)
  if (count === null || count === '1') return undefined
  return `${count} ${(word && unitOf(word)?.name) ?? unit ?? 'pcs'}`
}

function addPrice(
  mention: Mention,
  source: SourceText,
  price: Placed,
  currency: Placed,
  { hints }: LineContext,
): void {
  if (!price || !/\d/.test(price.cell.text)) return
  const unit = mention.pieces.value?.unit ?? (mention.quantity.value?.unit || undefined)
  const headed = `${price.column.header} ${currency?.cell.text ?? ''}`
  const own = findMoney(price.cell.text, hints)[0]
  const amount = figureOf(price.cell.text.replace(/[^\d.,\s'’]/g, '').trim(), price.column.mark)
  const code = own?.value.currency ?? findCurrencies(headed, hints)[0]?.value
  if (amount === null || code === undefined) return
  const per = own?.value.per ?? perInHeading(price.column.header, unit) ?? unit
  mention.targetPrice = cellWith({ amount, currency: code, ...(per ? { per } : {}) }, 0.9, [
    evidenceOfCell(source, price.cell),
  ])
}
