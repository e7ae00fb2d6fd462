/** CSV as a sheet. A change is spliced into the text, so delimiter, quotes, line ends and every other cell stay as they are. */
import { noFormulas, type ReadSheet, type Sheet, type SheetChange } from './sheet-table.ts'
import { decodeText } from './text-encoding.ts'

/** Reads RFC 4180 and its dialects: `,` `;` tab or `|`, any line end, an Excel `sep=` line, quotes that are only text. */
export const readCsv: ReadSheet = async (bytes) => {
  const { text, encode } = decodeText(bytes)
  const file = layOut(text)
  const [header, ...lines] = file.lines
  if (!header)
    throw new Error('the file has no header row: write the names of the columns into the first line')
  const rows = lines.flatMap((line, index) =>
    isBlank(line) ? [] : [{ at: index + 1, cells: line.cells, formulas: noFormulas }],
  )
  const sheet: Sheet = {
    columns: header.cells.map((name) => name.trim()),
    rows,
    change: async (change) => encode(changed(file, change)),
  }
  return sheet
}

/** `start..end` of the text, without the line end. */
type Line = { start: number; end: number; cells: string[] }
type Dialect = { text: string; delimiter: string; newline: string }
type CsvFile = Dialect & { lineEnd: string; quoteAll: boolean; lines: Line[] }

function layOut(text: string): CsvFile {
  const hint = /^sep=(.)(\r\n|\n|\r)/.exec(text)
  const from = hint ? hint[0].length : 0
  const newline = text.includes('\n') ? '\n' : '\r'
  const delimiter = hint?.[1] ?? delimiterOf({ text, newline }, from)
  const dialect: Dialect = { text, delimiter, newline }
  const lines = linesFrom(dialect, from)
  const [header] = lines
  const spans = header ? spansOf(dialect, header) : []
  const lineEnd =
    /\r\n|\n|\r/.exec(header ? text.slice(header.end, header.end + 2) : '')?.[0] ?? hint?.[2] ?? '\n'
  return {
    ...dialect,
    lineEnd,
    quoteAll: spans.length > 0 && spans.every(({ close }) => close !== -1),
    lines,
  }
}

/** The candidate that splits the header into most cells; a comma where none does. */
function delimiterOf(text: Omit<Dialect, 'delimiter'>, from: number): string {
  const counted = [',', ';', '\t', '|'].map((delimiter) => {
    const { cells } = readLine({ ...text, delimiter }, from)
    return { delimiter, cells: cells.length }
  })
  return counted.reduce((best, one) => (one.cells > best.cells ? one : best)).delimiter
}

function linesFrom(file: Dialect, from: number): Line[] {
  const { text, delimiter, newline } = file
  const lines: Line[] = []
  let start = from
  let quote = text.indexOf('"', from)
  while (start < text.length) {
    if (quote !== -1 && quote < start) quote = text.indexOf('"', start)
    const next = lineEndFrom(file, start)
    // Most lines hold no quote: splitting them is much faster than reading them cell by cell.
    const line: Line =
      quote === -1 || quote > next
        ? { start, end: next, cells: text.slice(start, next).split(delimiter) }
        : readLine(file, start)
    lines.push(line)
    start = line.end + (newline === '\n' && text[line.end] === '\r' ? 2 : 1)
  }
  return lines
}

function lineEndFrom({ text, newline }: Dialect, from: number): number {
  const found = text.indexOf(newline, from)
  if (found === -1) return text.length
  return newline === '\n' && found > from && text[found - 1] === '\r' ? found - 1 : found
}

function readLine(file: Dialect, start: number): Line {
  const cells: string[] = []
  const end = eachCell(file, start, (cell) => cells.push(valueOf(file, cell)))
  return { start, end, cells }
}

/** `close` is the closing quote of a quoted cell; -1 for any other. */
type Span = { start: number; end: number; close: number }

function spansOf(file: Dialect, { start }: Line): Span[] {
  const spans: Span[] = []
  eachCell(file, start, (span) => spans.push(span))
  return spans
}

/** Calls `each` for the cells of the line that begins at `from`; the end of the line. */
function eachCell(file: Dialect, from: number, each: (span: Span) => void): number {
  const { text, delimiter } = file
  let start = from
  let lineEnd = lineEndFrom(file, from)
  for (;;) {
    const close = text[start] === '"' && start < lineEnd ? closingQuote(text, start) : -1
    if (close >= lineEnd) lineEnd = lineEndFrom(file, close + 1)
    const found = text.indexOf(delimiter, close === -1 ? start : close + 1)
    const end = found === -1 || found > lineEnd ? lineEnd : found
    each({ start, end, close })
    if (end === lineEnd) return end
    start = end + 1
  }
}

function closingQuote(text: string, start: number): number {
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close !== -1) return close
  const line = text.slice(0, start).split(/\r\n|\n|\r/).length
  throw new Error(`line ${line}: a quote is opened and never closed`)
}

function valueOf({ text }: Dialect, { start, end, close }: Span): string {
  if (close === -1) return text.slice(start, end)
  const inside = text.slice(start + 1, close)
  // `"5"" pipe" x`: what stands behind the closing quote belongs to the value, as every spreadsheet reads it.
  return (inside.includes('"') ? inside.replaceAll('""', '"') : inside) + text.slice(close + 1, end)
}

function isBlank({ cells }: Line): boolean {
  for (const cell of cells) if (cell.trim() !== '') return false
  return true
}

function changed(file: CsvFile, change: SheetChange): string {
  if (change.kind === 'remove') return withoutLine(file, lineAt(file, change.row.at))
  const [header] = file.lines
  const columns = header?.cells.map((name) => name.trim()) ?? []
  const missing = Object.keys(change.values).filter((name) => !columns.includes(name))
  if (missing.length > 0) return changed(withColumns(file, missing), change)
  const values = new Map(Object.entries(change.values).map(([name, value]) => [columns.indexOf(name), value]))
  if (change.kind === 'append') return withLine(file, values, columns.length)
  return withCells(file, lineAt(file, change.row.at), values)
}

function lineAt(file: CsvFile, at: number): Line {
  const line = file.lines[at]
  if (!line) throw new Error(`there is no line ${at}`)
  return line
}

/** Every row gets the new column, since strict readers refuse a table with rows of different length. */
function withColumns(file: CsvFile, names: readonly string[]): CsvFile {
  const width = Math.max(...file.lines.map(({ cells }) => cells.length))
  const parts: string[] = []
  let done = 0
  file.lines.forEach((line, index) => {
    const cells = index === 0 ? names.map((name) => cellText(file, name, file.quoteAll)) : names.map(() => '')
    const padding = Array<string>(width - line.cells.length).fill('')
    const added = index > 0 && isBlank(line) ? '' : ['', ...padding, ...cells].join(file.delimiter)
    parts.push(file.text.slice(done, line.end), added)
    done = line.end
  })
  return layOut(parts.join('') + file.text.slice(done))
}

function withCells(file: CsvFile, line: Line, values: ReadonlyMap<number, string>): string {
  const spans = spansOf(file, line)
  const width = Math.max(spans.length, ...[...values.keys()].map((column) => column + 1))
  const cells = Array.from({ length: width }, (_, column) => {
    const span = spans[column]
    const value = values.get(column)
    if (value === undefined) return span ? file.text.slice(span.start, span.end) : ''
    return cellText(file, value, span ? span.close !== -1 : file.quoteAll)
  })
  return file.text.slice(0, line.start) + cells.join(file.delimiter) + file.text.slice(line.end)
}

function withLine(file: CsvFile, values: ReadonlyMap<number, string>, width: number): string {
  const cells = Array.from({ length: width }, (_, column) =>
    cellText(file, values.get(column) ?? '', file.quoteAll),
  )
  const last = file.lines.findLast((line, index) => index === 0 || !isBlank(line))
  const at = last?.end ?? file.text.length
  return file.text.slice(0, at) + file.lineEnd + cells.join(file.delimiter) + file.text.slice(at)
}

/** Takes the line end before it along: the exact inverse of `withLine`, with or without a line end at the file's end. */
function withoutLine(file: CsvFile, { start, end }: Line): string {
  const before = file.text.startsWith('\r\n', start - 2) ? start - 2 : start - 1
  return file.text.slice(0, before) + file.text.slice(end)
}

function cellText({ delimiter }: CsvFile, value: string, quoted: boolean): string {
  const needed = value.includes(delimiter) || /["\r\n]|^\s|\s$/.test(value)
  return quoted || needed ? `"${value.replaceAll('"', '""')}"` : value
}
