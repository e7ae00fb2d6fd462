/** Writes the lines of a PDF page as text: tables where columns align, columns of prose one after the other. */
import type { TableCell } from '../../words/text.ts'
import { findGrid, type Grid } from './pdf-grid.ts'
import type { Line } from './pdf-lines.ts'
import type { TextBuilder } from './text-builder.ts'

/** Appends the page, marks it `page N`, and adds its tables. */
export function writePage(builder: TextBuilder, page: number, lines: readonly Line[]): void {
  const where = `page ${page}`
  builder.breakTo(2)
  const span = builder.openSpan()
  let tables = 0
  for (let at = 0; at < lines.length; ) {
    const grid = findGrid(lines, at)
    breakBefore(builder, lines, at)
    if (grid === null) {
      writeLine(builder, lines[at])
      at++
      continue
    }
    if (grid.prose) writeProse(builder, grid)
    else {
      tables++
      const rows: TableCell[][] = []
      for (const row of grid.rows) rows.push(builder.writeRow(row.cells, () => where))
      builder.table(`${where} table ${tables}`, rows)
    }
    at = grid.end
  }
  const { start, end } = builder.closeSpan(span)
  builder.mark(start, end, where)
}

function breakBefore(builder: TextBuilder, lines: readonly Line[], at: number): void {
  const line = lines[at]
  const above = lines[at - 1]
  if (line === undefined || above === undefined) return
  builder.breakTo(line.y - above.y > 1.7 * Math.max(line.size, above.size) ? 2 : 1)
}

/** Gaps that are no column stay visible as a tab where they are wide, as between the two ends of a letterhead. */
function writeLine(builder: TextBuilder, line: Line | undefined): void {
  if (line === undefined) return
  let text = ''
  let right = 0
  for (const [at, segment] of line.segments.entries()) {
    if (at > 0) text += segment.left - right > 2 * line.size ? '\t' : ' '
    text += segment.text
    right = segment.right
  }
  builder.write(text)
}

function writeProse(builder: TextBuilder, grid: Grid): void {
  const columns = grid.rows[0]?.cells.length ?? 0
  for (let column = 0; column < columns; column++) {
    if (column > 0) builder.breakTo(2)
    for (const row of grid.rows) {
      builder.breakTo(1)
      builder.write(row.cells[column] ?? '')
    }
  }
}
