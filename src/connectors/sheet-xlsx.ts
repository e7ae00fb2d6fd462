/** XLSX as a sheet. The XML of the one sheet is spliced; formats, formulas, comments and every other part stay. */
import type { ReadSheet, Sheet, SheetChange, SheetRow } from './sheet-table.ts'
import { readCell, writeCell, type XlsxCell } from './xlsx-cell.ts'
import { attribute, openXlsx, withAttribute, type XlsxFile } from './xlsx-file.ts'
import {
  cellName,
  columnAt,
  type Range,
  rangeOf,
  rangeText,
  readTables,
  withTable,
  type XlsxTable,
} from './xlsx-table.ts'

/**
 * The first visible sheet that has one of the expected columns, else the first one. Its header is that of the table
 * (list object) which has them, else the first row that does, so a title may stand above.
 */
export const readXlsx: ReadSheet = async (bytes, names) => {
  const file = await openXlsx(bytes)
  const part = await partWith(file, names)
  const rows = part.lines
    .filter((line) => line.number > part.header.number && within(part, line))
    .flatMap((line) => rowOf(part, line) ?? [])
  const sheet: Sheet = {
    columns: columnsOf(part),
    rowCount: rows.length,
    row: (nth) => rowAt(rows, nth),
    column: (index) => rows.map(({ cells }) => cells[index] ?? ''),
    mentions: () => true,
    change: async (change) => file.replaced(await changedParts(part, rows, change)),
  }
  return sheet
}

function rowAt(rows: readonly SheetRow[], nth: number): SheetRow {
  const row = rows[nth]
  if (!row) throw new Error(`there is no row ${nth}`)
  return row
}

/** `start..end` of the XML, the whole element; `number` as Excel counts. */
type Line = { number: number; start: number; end: number; tag: string; cells: XlsxCell[] }
type Part = {
  file: XlsxFile
  path: string
  xml: string
  prefix: string
  lines: Line[]
  header: Line
  table: XlsxTable | null
}

async function partWith(file: XlsxFile, names: readonly string[]): Promise<Part> {
  let first: Part | null = null
  for (const { path } of file.sheets) {
    const part = await partOf(file, path, names)
    if (part && columnsOf(part).some((name) => names.includes(name))) return part
    first ??= part
  }
  if (!first) throw new Error('the workbook has no sheet with a header row')
  return first
}

async function partOf(file: XlsxFile, path: string, names: readonly string[]): Promise<Part | null> {
  const xml = await file.text(path)
  const prefix = /<(\w+:)?worksheet\b/.exec(xml)?.[1] ?? ''
  const lines = linesOf(xml, prefix)
  const tables = await readTables(file, path)
  const table = tables.find(({ columns }) => columns.some((name) => names.includes(name))) ?? null
  const textsOf = (line: Line) => line.cells.map((cell) => readCell(file, cell).text.trim())
  const header = table
    ? lines.find(({ number }) => number === table.range.top)
    : (lines.find((line) => textsOf(line).some((text) => names.includes(text))) ??
      lines.find((line) => textsOf(line).some((text) => text !== '')))
  return header ? { file, path, xml, prefix, lines, header, table } : null
}

function linesOf(xml: string, prefix: string): Line[] {
  const opened = new RegExp(`<${prefix}sheetData\\b[^>]*>`).exec(xml)
  if (!opened) return []
  const close = xml.indexOf(`</${prefix}sheetData>`)
  const rows = new RegExp(`(<${prefix}row\\b[^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'g')
  rows.lastIndex = opened.index + opened[0].length
  const lines: Line[] = []
  for (let found = rows.exec(xml); found && (close === -1 || found.index < close); found = rows.exec(xml)) {
    const [whole, head = '', inner] = found
    const tag = `${head}>`
    const number = Number(attribute(tag, 'r') ?? (lines.at(-1)?.number ?? 0) + 1)
    const cells = inner === undefined ? [] : cellsOf(inner, found.index + tag.length, prefix)
    lines.push({ number, start: found.index, end: found.index + whole.length, tag, cells })
  }
  return lines
}

function cellsOf(inner: string, offset: number, prefix: string): XlsxCell[] {
  const cells: XlsxCell[] = []
  for (const found of inner.matchAll(
    new RegExp(`(<${prefix}c\\b[^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}c>)`, 'g'),
  )) {
    const tag = `${found[1]}>`
    const reference = attribute(tag, 'r')
    const column = reference === null ? (cells.at(-1)?.column ?? -1) + 1 : columnAt(reference)
    const start = offset + found.index
    cells.push({ column, start, end: start + found[0].length, tag, inner: found[2] ?? '' })
  }
  return cells
}

function columnsOf({ file, header, table }: Part): string[] {
  const columns: string[] = []
  for (const cell of header.cells) {
    const outside = table && (cell.column < table.range.left || cell.column > table.range.right)
    if (!outside) columns[cell.column] = readCell(file, cell).text.trim()
  }
  return Array.from(columns, (name) => name ?? '')
}

function within({ table }: Part, { number }: Line): boolean {
  return table === null || number <= table.range.bottom - table.totals
}

function rowOf({ file, table }: Part, line: Line): SheetRow | null {
  const cells: string[] = []
  const formulas = new Map<number, string>()
  for (const cell of line.cells) {
    if (table && (cell.column < table.range.left || cell.column > table.range.right)) continue
    const { text, formula } = readCell(file, cell)
    cells[cell.column] = text
    if (formula !== null) formulas.set(cell.column, formula)
  }
  const filled = Array.from(cells, (text) => text ?? '')
  return filled.every((text) => text.trim() === '') ? null : { at: line.number, cells: filled, formulas }
}

async function changedParts(
  part: Part,
  rows: readonly SheetRow[],
  change: SheetChange,
): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  const xml =
    change.kind === 'remove'
      ? withoutRow(part, rows, change.row, parts)
      : withValues(part, rows, change, parts)
  parts.set(part.path, xml)
  await recalculateOnOpening(part, xml, parts)
  return parts
}

type Put = { row: number; column: number; text: string }

function withValues(
  part: Part,
  rows: readonly SheetRow[],
  change: Exclude<SheetChange, { kind: 'remove' }>,
  parts: Map<string, string>,
): string {
  const columns = columnsOf(part)
  const last = rows.at(-1)?.at ?? part.header.number
  const row = change.kind === 'set' ? change.row.at : nextRow(part, last)
  const puts: Put[] = []
  const added: string[] = []
  for (const [name, text] of Object.entries(change.values)) {
    const known = columns.indexOf(name)
    const column = known === -1 ? newColumn(part, added.length) : known
    if (known === -1) {
      added.push(name)
      puts.push({ row: part.header.number, column, text: name })
    }
    puts.push({ row, column, text })
  }
  refuseMerged(part, puts)
  if (part.table) withTable(part.table, { bottom: Math.max(row, part.table.range.bottom), added }, parts)
  return withDimension(spliced(part, puts, change.kind === 'append' ? last : null), puts)
}

function nextRow({ table, lines }: Part, last: number): number {
  if (!table) return last + 1
  if (table.totals > 0)
    throw new Error('the table ends with a row of totals: turn it off, so that rows can be added below')
  const under = lines.find(({ number }) => number === table.range.bottom + 1)
  const filled = under?.cells.some(
    ({ column, inner }) => inner !== '' && column >= table.range.left && column <= table.range.right,
  )
  if (filled) throw new Error('something stands directly under the table: move it, so that rows can be added')
  // The empty first row of a new table is used before the table grows.
  return last < table.range.bottom ? last + 1 : table.range.bottom + 1
}

/** Right of everything that has a value, so that no cell of anybody becomes ours. */
function newColumn({ table, lines, header }: Part, nth: number): number {
  if (table) {
    const column = table.range.right + 1 + nth
    const rows = lines.filter(({ number }) => number >= table.range.top && number <= table.range.bottom)
    const taken = rows.some(({ cells }) => cells.some((cell) => cell.column === column && cell.inner !== ''))
    if (taken)
      throw new Error('something stands directly beside the table: move it, so that a column can be added')
    return column
  }
  const used = lines
    .filter(({ number }) => number >= header.number)
    .flatMap(({ cells }) => cells.filter(({ inner }) => inner !== ''))
  return used.reduce((widest, { column }) => Math.max(widest, column), -1) + 1 + nth
}

function refuseMerged({ xml, prefix }: Part, puts: readonly Put[]): void {
  for (const [, reference = ''] of xml.matchAll(
    new RegExp(`<${prefix}mergeCell\\b[^>]*\\sref="([^"]+)"`, 'g'),
  )) {
    const range = rangeOf(reference)
    const hidden = puts.find(
      ({ row, column }) => contains(range, row, column) && (row !== range.top || column !== range.left),
    )
    if (hidden)
      throw new Error(
        `${cellName(hidden.column, hidden.row)} is part of the merged cells ${reference}: it cannot be written`,
      )
  }
}

function contains({ top, bottom, left, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** The sheet's XML with the cells put in; `above` is the row whose formats a new row takes over. */
function spliced(part: Part, puts: readonly Put[], above: number | null): string {
  const byRow = Map.groupBy(puts, ({ row }) => row)
  let xml = part.xml
  for (const [number, cells] of [...byRow].sort(([a], [b]) => b - a)) {
    const line = part.lines.find((one) => one.number === number)
    const like = part.lines.find((one) => one.number === above && number !== part.header.number)
    if (line) {
      xml = xml.slice(0, line.start) + rowXml(part, line, cells, like) + xml.slice(line.end)
    } else {
      const empty: Line = { number, start: 0, end: 0, tag: `<${part.prefix}row r="${number}">`, cells: [] }
      xml = withNewRow(part, xml, number, rowXml(part, empty, cells, like))
    }
  }
  return xml
}

function withNewRow({ lines, prefix }: Part, xml: string, number: number, row: string): string {
  const before = lines.findLast((line) => line.number < number)
  if (before) {
    return xml.slice(0, before.end) + row + xml.slice(before.end)
  }
  return xml.replace(new RegExp(`<${prefix}sheetData\\b[^>]*>`), (tag) => `${tag}${row}`)
}

function rowXml(part: Part, line: Line, puts: readonly Put[], like: Line | undefined): string {
  const { file, prefix } = part
  const put = new Map(puts.map(({ column, text }) => [column, text]))
  const kept = line.cells.filter(({ column }) => !put.has(column))
  // A new row looks like the one above it, also where nothing is written yet.
  const formatted = (like?.cells ?? []).filter(({ column, tag }) => {
    const taken = put.has(column) || line.cells.some((cell) => cell.column === column)
    return !taken && attribute(tag, 's') !== null
  })
  const written = [...put, ...formatted.map(({ column }) => [column, ''] as const)].map(([column, text]) => {
    const at = (cell: XlsxCell) => cell.column === column
    const model = line.cells.find(at) ?? like?.cells.find(at) ?? null
    const reference = cellName(column, line.number)
    return { column, text: writeCell(file, { reference, text, like: model, prefix }) }
  })
  const cells = [
    ...kept.map((cell) => ({ column: cell.column, text: cellXml(part, line, cell) })),
    ...written,
  ]
  // `spans` only speeds loading up, and would be wrong for a new column.
  const tag = withAttribute(withAttribute(line.tag, 'spans', null), 'r', String(line.number))
  return `${tag}${cells
    .sort((a, b) => a.column - b.column)
    .map(({ text }) => text)
    .join('')}</${prefix}row>`
}

/** A cell as it was; one without a reference means “the next one”, which cells put before it would change. */
function cellXml({ xml }: Part, line: Line, { tag, start, end, column }: XlsxCell): string {
  if (attribute(tag, 'r') !== null) return xml.slice(start, end)
  const named = withAttribute(tag, 'r', cellName(column, line.number))
  return xml[end - 2] === '/' ? `${named.slice(0, -1)}/>` : `${named}${xml.slice(start + tag.length, end)}`
}

/** Rows below stay where they are: moving them would have to move formulas, merged cells and comments of others. */
function withoutRow(
  part: Part,
  rows: readonly SheetRow[],
  row: SheetRow,
  parts: Map<string, string>,
): string {
  const line = part.lines.find(({ number }) => number === row.at)
  if (!line) throw new Error(`there is no row ${row.at}`)
  const { table } = part
  const last = rows.at(-1)?.at === row.at
  if (table && last && table.range.bottom === row.at && table.range.bottom - table.range.top > 1) {
    withTable(table, { bottom: row.at - 1, added: [] }, parts)
  }
  return part.xml.slice(0, line.start) + part.xml.slice(line.end)
}

function withDimension(xml: string, puts: readonly Put[]): string {
  return xml.replace(/(<(?:\w+:)?dimension\b[^>]*\sref=")([^"]+)"/, (_, start: string, reference: string) => {
    const range = rangeOf(reference)
    for (const { row, column } of puts) {
      range.bottom = Math.max(range.bottom, row)
      range.right = Math.max(range.right, column)
      range.left = Math.min(range.left, column)
    }
    return `${start}${rangeText(range)}"`
  })
}

/** Results of formulas are stored beside them: Excel is told to calculate them again, where the workbook has any. */
async function recalculateOnOpening(
  { file, path }: Part,
  xml: string,
  parts: Map<string, string>,
): Promise<void> {
  const hasFormula = (text: string) => /<(?:\w+:)?f[\s>]/.test(text)
  let found = hasFormula(xml)
  for (const sheet of file.sheets) {
    if (!found && sheet.path !== path) found = hasFormula(await file.text(sheet.path))
  }
  if (!found) return
  const workbook = await file.text(file.workbookPath)
  const prefix = /<(\w+:)?workbook\b/.exec(workbook)?.[1] ?? ''
  const calculation = new RegExp(`<${prefix}calcPr\\b[^>]*>`)
  const asked = calculation.test(workbook)
    ? workbook.replace(calculation, (tag) => withAttribute(tag, 'fullCalcOnLoad', '1'))
    : workbook.replace(
        new RegExp(`([\\s\\S]*</${prefix}(?:sheets|functionGroups|externalReferences|definedNames)>)`),
        `$1<${prefix}calcPr fullCalcOnLoad="1"/>`,
      )
  parts.set(file.workbookPath, asked)
}
