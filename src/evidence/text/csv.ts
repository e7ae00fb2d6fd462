/** CSV and its relatives: any delimiter, any charset, quoted cells; values stay as they are written (`1,5` stays `1,5`). */
import Papa from 'papaparse'
import type { Finding } from '../../words/finding.ts'
import { decodeBytes } from './charset.ts'
import type { FileText, FileToRead } from './file-text.ts'
import { columnName } from './sheet-address.ts'
import { textBuilder } from './text-builder.ts'

/** One table; a line of the text is a row, its cells parted by tabs, and `where` is `B2` as a spreadsheet would show it. */
export async function readCsv(file: FileToRead): Promise<FileText> {
  const findings: Finding[] = []
  const { text, charset, guessed } = decodeBytes(
    file.bytes,
    /charset=["']?([\w.:-]+)/i.exec(file.mediaType)?.[1],
  )
  if (guessed)
    findings.push({
      code: 'charset-guessed',
      message: `The charset was not given; read as ${charset}.`,
      at: file.source,
    })
  const { delimiter, body } = delimiterOf(text)
  const builder = textBuilder(file.source)
  const rows = []
  let cells = 0
  let width = 0
  for (const row of rowsOf(body, delimiter, file.limits.cells)) {
    if (cells + row.length > file.limits.cells || builder.size() > file.limits.characters) {
      findings.push({
        code: 'attachment-too-many-cells',
        message: `Only the first ${cells} cells were read.`,
        at: file.source,
      })
      break
    }
    const line = rows.length + 1
    const start = builder.size()
    const written = builder.writeRow(row, (column) => `${columnName(column)}${line}`)
    builder.mark(written[0]?.start ?? start, builder.size(), `row ${line}`)
    rows.push(written)
    cells += row.length
    width = Math.max(width, row.length)
  }
  // A single very wide row must not make every other row as wide.
  const columns = Math.min(width, Math.max(1, Math.floor((4 * file.limits.cells) / Math.max(1, rows.length))))
  if (columns > 1)
    builder.table(
      'table 1',
      rows.map((row, at) => padded(row, columns, at)),
    )
  return { text: builder.finish(), findings }
}

type Cells = ReturnType<ReturnType<typeof textBuilder>['writeRow']>

function padded(row: Cells, columns: number, line: number): Cells {
  const end = row.at(-1)?.end ?? 0
  const gap = (column: number) => ({ text: '', start: end, end, where: `${columnName(column)}${line + 1}` })
  return Array.from({ length: columns }, (_, column) => row[column] ?? gap(column))
}

/** Rows that hold anything, cells trimmed; stops soon after `mostCells`. */
function rowsOf(text: string, delimiter: string, mostCells: number): string[][] {
  const rows: string[][] = []
  let cells = 0
  Papa.parse<string[]>(text, {
    delimiter,
    skipEmptyLines: 'greedy',
    step: ({ data }, parser) => {
      rows.push(data.map((cell) => cell.trim()))
      cells += data.length
      if (cells > mostCells) parser.abort()
    },
  })
  return rows
}

/**
 * The delimiter that cuts most of the first lines into the same number of cells. The comma comes last: with `;` or
 * tabs it is a decimal comma. Excel's own `sep=;` line decides where present.
 */
function delimiterOf(text: string): { delimiter: string; body: string } {
  const told = /^sep=(.)\r?\n/i.exec(text)
  if (told?.[1]) return { delimiter: told[1], body: text.slice(told[0].length) }
  const sample = text.slice(0, 20_000)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of ['\t', ';', '|', ',']) {
    const widths = rowsOf(sample, delimiter, 5_000)
      .slice(0, 50)
      .map((row) => row.length)
    const score = evenness(widths)
    if (score >= 0.8) return { delimiter, body: text }
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, body: text }
}

/** Share of lines that have the most frequent number of cells, where that is more than one. */
function evenness(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  return widths.length === 0 ? 0 : Math.max(0, ...counts.values()) / widths.length
}
