/** CSV as a sheet. A change is spliced into the text, so delimiter, quotes, line ends and every other cell stay as they are. */
import { cellAt, cellsOf, isBlank, type Layout, type Line, layOut, spansOf } from './csv-layout.ts'
import { noFormulas, type ReadSheet, type Sheet, type SheetChange, type SheetRow } from './sheet-table.ts'
import { type EncodedText, encodedText } from './text-encoding.ts'

/** Reads RFC 4180 and its dialects: `,` `;` tab or `|`, any line end, an Excel `sep=` line, quotes that are only text. */
export const readCsv: ReadSheet = async (bytes) => {
  const text = encodedText(bytes)
  const file: CsvFile = { ...text, ...layOut(text.raw) }
  if (file.lines.length === 0) {
    throw new Error('the file has no header row: write the names of the columns into the first line')
  }
  const filled = file.lines.flatMap((line, at) => (at === 0 || isBlank(file, line) ? [] : [at]))
  const sheet: Sheet = {
    columns: namesOf(file),
    rowCount: filled.length,
    row: (nth) => rowOf(file, filled[nth] ?? -1),
    column: (index) => filled.map((at) => file.decode(cellAt(file, lineAt(file, at), index))),
    mentions: (wanted) => file.raw.includes(file.encode(wanted)),
    change: async (change) => file.bytes(changed(file, change)),
  }
  return sheet
}

type CsvFile = EncodedText & Layout

function namesOf(file: CsvFile): string[] {
  const [header] = file.lines
  return header ? cellsOf(file, header).map((name) => file.decode(name).trim()) : []
}

function rowOf(file: CsvFile, at: number): SheetRow {
  return { at, cells: cellsOf(file, lineAt(file, at)).map(file.decode), formulas: noFormulas }
}

function changed(file: CsvFile, change: SheetChange): string {
  if (change.kind === 'remove') return withoutLine(file, lineAt(file, change.row.at))
  const columns = namesOf(file)
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
  const widths = file.lines.map((line) => cellsOf(file, line).length)
  const width = widths.reduce((widest, cells) => Math.max(widest, cells), 0)
  const parts: string[] = []
  let done = 0
  file.lines.forEach((line, index) => {
    const cells = index === 0 ? names.map((name) => cellText(file, name, file.quoteAll)) : names.map(() => '')
    const padding = Array<string>(width - (widths[index] ?? 0)).fill('')
    const added = index > 0 && isBlank(file, line) ? '' : ['', ...padding, ...cells].join(file.delimiter)
    parts.push(file.raw.slice(done, line.end), added)
    done = line.end
  })
  // The `sep=` line stands before the first line and has to be seen again.
  return { ...file, ...layOut(parts.join('') + file.raw.slice(done)) }
}

function withCells(file: CsvFile, line: Line, values: ReadonlyMap<number, string>): string {
  const spans = spansOf(file, line)
  const width = Math.max(spans.length, ...[...values.keys()].map((column) => column + 1))
  const cells = Array.from({ length: width }, (_, column) => {
    const span = spans[column]
    const value = values.get(column)
    if (value === undefined) return span ? file.raw.slice(span.start, span.end) : ''
    return cellText(file, value, span ? span.close !== -1 : file.quoteAll)
  })
  return file.raw.slice(0, line.start) + cells.join(file.delimiter) + file.raw.slice(line.end)
}

function withLine(file: CsvFile, values: ReadonlyMap<number, string>, width: number): string {
  const cells = Array.from({ length: width }, (_, column) =>
    cellText(file, values.get(column) ?? '', file.quoteAll),
  )
  const last = file.lines.findLast((line, index) => index === 0 || !isBlank(file, line))
  const at = last?.end ?? file.raw.length
  return file.raw.slice(0, at) + file.lineEnd + cells.join(file.delimiter) + file.raw.slice(at)
}

/** Takes the line end before it along: the exact inverse of `withLine`, with or without a line end at the file's end. */
function withoutLine(file: CsvFile, { start, end }: Line): string {
  const before = file.raw.startsWith('\r\n', start - 2) ? start - 2 : start - 1
  return file.raw.slice(0, before) + file.raw.slice(end)
}

function cellText({ delimiter, encode }: CsvFile, value: string, quoted: boolean): string {
  const needed = value.includes(delimiter) || /["\r\n]|^\s|\s$/.test(value)
  return encode(quoted || needed ? `"${value.replaceAll('"', '""')}"` : value)
}
