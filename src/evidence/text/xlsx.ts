/**
 * Excel workbooks: every sheet as a table of what is shown in it, with the address of each cell.
 * An own reader, since read-excel-file loses merged cells, number formats and what is hidden, and excelts takes
 * 0.6 s to load, which is most of the time a draft may take.
 */
import type { Finding } from '../../words/finding.ts'
import type { HiddenText, TableCell } from '../../words/text.ts'
import { emptyText, type FileText, type FileToRead } from './file-text.ts'
import { openOffice, partOf, zipFinding } from './office-zip.ts'
import { columnName } from './sheet-address.ts'
import { type TextBuilder, textBuilder } from './text-builder.ts'
import { readComments } from './xlsx-comments.ts'
import { readSharedStrings, readStyles, readWorkbook } from './xlsx-parts.ts'
import { type Book, type MergedRange, readSheet, type Sheet, type SheetCell } from './xlsx-sheet.ts'

/** Visible sheets in order, a line a row, cells parted by tabs. Hidden sheets, rows and columns are kept aside. */
export async function readXlsx(file: FileToRead): Promise<FileText> {
  const { source, limits } = file
  const opened = openOffice(file)
  if (!opened.ok) return { text: emptyText(source), findings: [zipFinding(opened.why, file)] }
  const { zip } = opened
  const workbook = partOf(zip, 'xl/workbook.xml')
  if (!workbook.ok) return { text: emptyText(source), findings: [zipFinding(workbook.why, file)] }
  const findings: Finding[] = []
  const optional = (name: string): string => {
    const part = partOf(zip, name)
    if (!part.ok && zip.has(name)) findings.push(zipFinding(part.why, file))
    return part.ok ? part.xml : ''
  }
  const { sheets, date1904 } = readWorkbook(workbook.xml, optional('xl/_rels/workbook.xml.rels'))
  const strings = readSharedStrings(optional('xl/sharedStrings.xml'))
  const styles = readStyles(optional('xl/styles.xml'))
  const builder = textBuilder(source)
  const hidden: HiddenText[] = []
  const visible = sheets.filter((sheet) => !sheet.hidden)
  let left = limits.cells
  let unsolved = 0
  for (const entry of sheets) {
    if (left <= 0 || builder.size() > limits.characters) break
    const book: Book = { strings, styles, date1904, mostCells: left }
    const sheet = readSheet(optional(entry.path), book)
    left -= sheet.cells.length
    unsolved += sheet.unsolved
    keepHidden(hidden, entry.name, sheet, entry.hidden)
    if (entry.hidden) continue
    if (visible.length > 1 && sheet.cells.length > 0) writeTitle(builder, entry.name)
    writeSheet(builder, entry.name, sheet, limits.cells * 4)
    const notes = optional(entry.path.replace(/([^/]+)$/, '_rels/$1.rels'))
    for (const { address, text } of readComments(notes, entry.path, optional)) {
      writeNote(builder, entry.name, address, text)
    }
  }
  if (left <= 0) {
    findings.push({
      code: 'attachment-too-many-cells',
      message: `Only the first ${limits.cells} cells were read.`,
      at: source,
    })
  }
  if (unsolved > 0) {
    const message = `${unsolved} ${unsolved === 1 ? 'formula has' : 'formulas have'} no stored result; open and save the file in a spreadsheet program.`
    findings.push({ code: 'note', message, at: source })
  }
  return { text: { ...builder.finish(), hidden }, findings }
}

function writeTitle(builder: TextBuilder, name: string): void {
  builder.breakTo(2)
  const span = builder.openSpan()
  builder.say(name)
  const { start, end } = builder.closeSpan(span)
  builder.mark(start, end, name)
  builder.breakTo(1)
}

function writeNote(builder: TextBuilder, sheet: string, address: string, text: string): void {
  builder.breakTo(1)
  const span = builder.openSpan()
  builder.say(`${address}: ${text}`)
  const { start, end } = builder.closeSpan(span)
  builder.mark(start, end, `${sheet}!${address} comment`)
}

/** Rows and columns that hold nothing are left out, one empty row stays where some were; addresses tell the truth. */
function writeSheet(builder: TextBuilder, name: string, sheet: Sheet, mostPlaces: number): void {
  const shown = sheet.cells.filter((cell) => cell.hiddenBy === null)
  if (shown.length === 0) return
  const byRow = Map.groupBy(shown, (cell) => cell.row)
  const rowNumbers = [...byRow.keys()].sort((a, b) => a - b)
  const most = Math.max(1, Math.floor(mostPlaces / rowNumbers.length))
  const columns = [...new Set(shown.map((cell) => cell.column))].sort((a, b) => a - b).slice(0, most)
  const placeOf = new Map(columns.map((column, at) => [column, at]))
  const rows: TableCell[][] = []
  const rowAt = new Map<number, number>()
  let before = rowNumbers[0] ?? 0
  for (const row of rowNumbers) {
    if (row > before + 1) rows.push(writeCells(builder, name, row - 1, columns, []))
    rowAt.set(row, rows.length)
    rows.push(writeCells(builder, name, row, columns, byRow.get(row) ?? []))
    before = row
  }
  repeatMerged(rows, sheet.merged, rowAt, placeOf, mostPlaces)
  builder.table(name, rows)
}

function writeCells(
  builder: TextBuilder,
  sheet: string,
  row: number,
  columns: readonly number[],
  cells: readonly SheetCell[],
): TableCell[] {
  const textAt = new Map(cells.map((cell) => [cell.column, cell.text]))
  const texts = columns.map((column) => textAt.get(column) ?? '')
  const written = builder.writeRow(texts, (at) => `${sheet}!${columnName(columns[at] ?? 0)}${row + 1}`)
  for (const cell of written) builder.mark(cell.start, cell.end, cell.where)
  return written
}

function repeatMerged(
  rows: TableCell[][],
  merged: readonly MergedRange[],
  rowAt: ReadonlyMap<number, number>,
  placeOf: ReadonlyMap<number, number>,
  most: number,
): void {
  const columns = [...placeOf.keys()]
  const rowNumbers = [...rowAt.keys()]
  let filled = 0
  for (const { top, left, bottom, right } of merged) {
    const origin = rows[rowAt.get(top) ?? -1]?.[placeOf.get(left) ?? -1]
    if (origin === undefined || origin.start === origin.end) continue
    const across = columns.slice(lowerBound(columns, left), lowerBound(columns, right + 1))
    for (const row of rowNumbers.slice(lowerBound(rowNumbers, top), lowerBound(rowNumbers, bottom + 1))) {
      filled += across.length
      if (filled > most) return
      const cells = rows[rowAt.get(row) ?? -1] ?? []
      for (const column of across) cells[placeOf.get(column) ?? 0] = origin
    }
  }
}

/** Index of the first of the sorted numbers that is not below `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function keepHidden(hidden: HiddenText[], name: string, sheet: Sheet, whole: boolean): void {
  const aside = sheet.cells.filter((cell) => whole || cell.hiddenBy !== null)
  const byHow = Map.groupBy(aside, (cell) => (whole ? 'hidden sheet' : (cell.hiddenBy ?? '')))
  for (const [how, cells] of byHow) {
    const texts = cells
      .slice(0, 5_000)
      .map(({ row, column, text }) => `${columnName(column)}${row + 1}: ${text}`)
    hidden.push({ text: texts.join('\n'), how: `${how} in ${name}` })
  }
}
