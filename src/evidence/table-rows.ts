/** Tables of documents as rows with headers: finds the header, joins merged ones, and leaves notes aside. */
import type { LibraryDocument, LibraryRow } from '../words/document.ts'
import type { Table, TableCell } from '../words/text.ts'
import { meaningOfHeader } from './header-meaning.ts'

type Row = readonly TableCell[]

/** A data row: each cell under its header. */
export type RowCells = LibraryRow['cells']

/** The data rows of a document's table; see `cellsOfTable`. */
export function rowsOfTable(document: LibraryDocument, table: Table): LibraryRow[] {
  return cellsOfTable(table).map((cells) => ({ document, table, cells }))
}

/**
 * The data rows of a table, each cell under its header. Title lines above the header, blank lines, section lines,
 * notes and repeated headers are left out; a second header further down starts a new block. A table of two columns
 * that names a property in each line (`MOQ | 500 pcs`) is one row with those properties as headers.
 * Where no header can be told, headers are empty and every row is given.
 */
export function cellsOfTable(table: Table): RowCells[] {
  const properties = propertyRow(table.rows)
  if (properties !== null) return [properties]
  const rows: RowCells[] = []
  let headers: string[] | null = null
  for (let at = 0; at < table.rows.length; at++) {
    const row = table.rows[at] ?? []
    const height: number = headerHeight(table.rows, at, headers === null)
    if (height > 0) {
      headers = joinedHeaders(table.rows.slice(at, at + height))
      at += height - 1
    } else if (!isAside(row)) {
      rows.push(row.map((cell, column) => ({ header: headers?.[column] ?? '', cell })))
    }
  }
  return rows
}

/** How many rows from `at` on are a header: 0 for none. Only the first may be without a known header word. */
function headerHeight(rows: readonly Row[], at: number, first: boolean): number {
  const row = rows[at] ?? []
  if (!looksLikeHeader(row) || isAside(row)) return 0
  const known = knownHeaders(row)
  const next = rows[at + 1]
  if (next === undefined) return 0
  if (first ? known === 0 && hasKnownHeaderBelow(rows, at) : known < 2) return 0
  let height = 1
  while (
    height < 4 &&
    at + height < rows.length - 1 &&
    continuesHeader(rows[at + height - 1] ?? [], rows[at + height] ?? [])
  ) {
    height++
  }
  return height
}

/** Text only: a header names columns, values stand below. Merged group headers and quantity breaks are seen to later. */
function looksLikeHeader(row: Row): boolean {
  const texts = filled(row).map(({ text }) => text.trim())
  return texts.length > 0 && texts.every((text) => text.length <= 80 && !isValue(text))
}

const value =
  /^[~≈±<>≤≥]?\s*(?:[A-Z]{3}\s?|[$€£¥₹]\s?)?[-+]?\d[\d.,'’\s/:-]*\s*(?:%|[A-Z]{3}|[$€£¥]|[\p{L}.²³°/]{1,14})?$/u

function isValue(text: string): boolean {
  return value.test(text)
}

function knownHeaders(row: Row): number {
  return filled(row).filter(({ text }) => meaningOfHeader(text) !== null).length
}

/** A title line such as `ACME | Price list` above the real header. */
function hasKnownHeaderBelow(rows: readonly Row[], at: number): boolean {
  return rows.slice(at + 1, at + 12).some((row) => looksLikeHeader(row) && knownHeaders(row) >= 2)
}

/**
 * A second header line stands under a merged (or wider) group header, repeats cells merged downwards, or gives units
 * in brackets. Columns that already have their own header must be empty in it, so a data row of plain text is not one.
 */
function continuesHeader(above: Row, row: Row): boolean {
  if (filled(row).length === 0) return false
  const own = (column: number): TableCell | undefined =>
    same(row[column], above[column]) ? undefined : row[column]
  const texts = row.flatMap((_, column) => own(column)?.text.trim() || [])
  if (texts.length === 0) return true
  if (texts.every((text) => /^[([].*[)\]]$/.test(text))) return true
  return row.every((_, column) => !own(column)?.text.trim() || inGroup(above, column))
}

/** Whether the column lies under a header that spans several columns: merged, or named only over its first one. */
function inGroup(above: Row, column: number): boolean {
  const cell = above[column]
  if (cell === undefined || cell.text.trim() === '') return column > 0
  const right = above[column + 1]
  return (
    same(cell, above[column - 1]) || same(cell, right) || (right !== undefined && right.text.trim() === '')
  )
}

function joinedHeaders(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map(
      (row, level) => (level < rows.length - 1 ? groupText(row, column) : row[column]?.text) ?? '',
    )
    return [...new Set(parts.map((part) => part.replace(/\s+/g, ' ').trim()))].filter(Boolean).join(' ')
  })
}

/** A group header named only over its first column holds for the empty columns right of it. */
function groupText(row: Row, column: number): string | undefined {
  for (let at = column; at >= 0; at--) {
    const text = row[at]?.text.trim()
    if (text) return text
  }
  return undefined
}

/** Blank lines, and lines of a single cell in a wider table: titles, sections, notes. */
function isAside(row: Row): boolean {
  const cells = filled(row)
  return cells.length === 0 || (row.length > 1 && cells.length === 1)
}

const genericHeader =
  /^(property|specification|feature|parameter|attribute|item|field|eigenschaft|merkmal|caract[ée]ristique|caracter[íi]stica|propri[ée]t[ée]|propiedad|caratteristica|term)s?$/i

/** The pairs of a two-column table in which the left column names properties, or null. */
function propertyRow(rows: readonly Row[]): RowCells | null {
  const pairs = rows
    .map((row) => distinct(row))
    .filter((cells) => cells.some(({ text }) => text.trim() !== ''))
  if (pairs.length < 2 || rows.some((row) => row.length !== 2)) return null
  const [top] = pairs
  const generic = genericHeader.test(top?.[0]?.text.trim() ?? '') && !isValue(top?.[1]?.text.trim() ?? '')
  const body = generic ? pairs.slice(1) : pairs
  const topIsHeader = !generic && body.length > 0 && knownHeaders(body[0] ?? []) === 2
  const named = body.filter(([name]) => name !== undefined && meaningOfHeader(name.text) !== null).length
  if (topIsHeader || (generic ? named < 1 : named < 2)) return null
  return body.flatMap(([name, cell]) =>
    name && cell ? [{ header: name.text.replace(/\s+/g, ' ').trim(), cell }] : [],
  )
}

function filled(row: Row): TableCell[] {
  return distinct(row).filter(({ text }) => text.trim() !== '')
}

/** Each cell once: cells merged sideways repeat one span. */
function distinct(row: Row): TableCell[] {
  return row.filter((cell, column) => column === 0 || !same(cell, row[column - 1]))
}

function same(a: TableCell | undefined, b: TableCell | undefined): boolean {
  return a !== undefined && b !== undefined && a.start === b.start && a.end === b.end && a.start < a.end
}
