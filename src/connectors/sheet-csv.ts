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
type CsvFile = { text: string; delimiter: string; lineEnd: string; quoteAll: boolean; lines: Line[] }

function layOut(text: string): CsvFile {
  const hint = /^sep=(.)(\r\n|\n|\r)/.exec(text)
  const from = hint ? hint[0].length : 0
  const lineEnd = /\r\n|\n|\r/.exec(text.slice(from))?.[0] ?? hint?.[2] ?? '\n'
  const delimiter = hint?.[1] ?? delimiterOf(text, from)
  const file: CsvFile = { text, delimiter, lineEnd, quoteAll: false, lines: [] }
  file.lines = linesFrom(file, from)
  const [header] = file.lines
  const spans = header ? spansOf(file, header) : []
  return { ...file, quoteAll: spans.length > 0 && spans.every(({ quoted }) => quoted) }
}

/** The candidate that splits the header into most cells; a comma where none does. */
function delimiterOf(text: string, from: number): string {
  const counted = [',', ';', '\t', '|'].map((delimiter) => {
    const { cells } = readLine({ text, delimiter }, from)
    return { delimiter, cells: cells.length }
  })
  return counted.reduce((best, one) => (one.cells > best.cells ? one : best)).delimiter
}

function linesFrom(file: CsvFile, from: number): Line[] {
  const { text, delimiter } = file
  const newline = text.includes('\n', from) ? '\n' : '\r'
  const lines: Line[] = []
  let start = from
  let quote = text.indexOf('"', from)
  while (start < text.length) {
    if (quote !== -1 && quote < start) quote = text.indexOf('"', start)
    const found = text.indexOf(newline, start)
    const next = found === -1 ? text.length : found
    if (quote === -1 || quote > next) {
      // Most lines hold no quote: splitting them is ten times faster than reading them sign by sign.
      const end =
        newline === '\n' && found !== -1 && text[next - 1] === '\r' && next > start ? next - 1 : next
      lines.push({ start, end, cells: text.slice(start, end).split(delimiter) })
      start = next + 1
    } else {
      const { end, cells } = readLine(file, start)
      lines.push({ start, end, cells })
      start = end + (text.startsWith('\r\n', end) ? 2 : 1)
    }
  }
  return lines
}

type Span = { start: number; end: number; value: string; quoted: boolean }

function readLine(
  file: Pick<CsvFile, 'text' | 'delimiter'>,
  start: number,
): { end: number; cells: string[] } {
  const spans = spansFrom(file, start)
  return { end: spans.at(-1)?.end ?? start, cells: spans.map(({ value }) => value) }
}

function spansOf(file: CsvFile, line: Line): Span[] {
  return spansFrom(file, line.start)
}

function spansFrom({ text, delimiter }: Pick<CsvFile, 'text' | 'delimiter'>, from: number): Span[] {
  const spans: Span[] = []
  let start = from
  for (;;) {
    const span = text[start] === '"' ? quotedSpan(text, start, delimiter) : plainSpan(text, start, delimiter)
    spans.push(span)
    if (text[span.end] !== delimiter) return spans
    start = span.end + 1
  }
}

function plainSpan(text: string, start: number, delimiter: string): Span {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { start, end, value: text.slice(start, end), quoted: false }
}

function quotedSpan(text: string, start: number, delimiter: string): Span {
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1) {
    const line = text.slice(0, start).split(/\r\n|\n|\r/).length
    throw new Error(`line ${line}: a quote is opened and never closed`)
  }
  // `"5"" pipe" x`: what stands behind the closing quote belongs to the value, as every spreadsheet reads it.
  const rest = plainSpan(text, close + 1, delimiter)
  return {
    start,
    end: rest.end,
    value: text.slice(start + 1, close).replaceAll('""', '"') + rest.value,
    quoted: true,
  }
}

function isBlank({ cells }: Line): boolean {
  return cells.every((cell) => cell.trim() === '')
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
    return cellText(file, value, span ? span.quoted : file.quoteAll)
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
