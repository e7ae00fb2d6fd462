/** Finds where lines form columns: a table, or prose set in columns. */
import type { Line, Segment } from './pdf-lines.ts'

export type GridRow = { cells: string[] }
/** `end` is the index of the first line after the grid. */
export type Grid = { rows: GridRow[]; end: number; prose: boolean }

type Column = { left: number; right: number }
type Placed = { line: Line; columns: number[] }

/** More columns than this are no table that a person would read. */
const mostColumns = 60

/** The grid that begins at line `from`, or null where no columns align there. */
export function findGrid(lines: readonly Line[], from: number): Grid | null {
  const first = lines[from]
  if (first === undefined || first.segments.length < 2 || first.segments.length > mostColumns) return null
  let columns: Column[] = first.segments.map(({ left, right }) => ({ left, right }))
  let end = from + 1
  for (; end < lines.length; end++) {
    const line = lines[end]
    const above = lines[end - 1]
    if (line === undefined || above === undefined || line.y - above.y > 4 * above.size) break
    const widened = isHeading(columns, line, first) ? null : fitLine(columns, line, lines[end + 1])
    if (widened === null) break
    columns = widened
  }
  // What stands alone under the first column at the end is what comes next, not a row.
  while (end - 1 > from && standsAlone(columns, lines[end - 1])) end--
  const placed = lines
    .slice(from, end)
    .map((line) => ({ line, columns: line.segments.map((one) => indexOf(columns, one)) }))
  const multiple = placed.filter(({ line }) => line.segments.length > 1)
  if (multiple.length < 2 || columns.length < 2) return null
  const prose = isProse(placed, columns.length)
  return {
    rows: prose ? rowsOf(placed, columns.length, () => false) : tableRows(placed, columns.length),
    end,
    prose,
  }
}

/** A line in larger letters between two tables. */
function isHeading(columns: readonly Column[], line: Line, first: Line): boolean {
  return line.size > 1.1 * first.size && standsAlone(columns, line)
}

function standsAlone(columns: readonly Column[], line: Line | undefined): boolean {
  const [segment, ...others] = line?.segments ?? []
  return segment !== undefined && others.length === 0 && overlapsFirst(columns, segment)
}

/** The columns widened by the line, or null where the line does not stand in them. */
function fitLine(columns: readonly Column[], line: Line, next: Line | undefined): Column[] | null {
  if (line.segments.length > mostColumns) return null
  const widened = columns.map((column) => ({ ...column }))
  const used = new Set<number>()
  for (const segment of line.segments) {
    const over = widened.flatMap((column, at) => (overlap(column, segment) ? [at] : []))
    if (over.length > 1) return null
    const [at] = over
    if (at === undefined) {
      const place = widened.findIndex(({ left }) => left > segment.left)
      const before = place < 0 ? widened.length : place
      // A new column shifts those right of it.
      for (const index of [...used].filter((one) => one >= before)) {
        used.delete(index)
        used.add(index + 1)
      }
      widened.splice(before, 0, { left: segment.left, right: segment.right })
      used.add(before)
      continue
    }
    if (used.has(at)) return null
    used.add(at)
    const column = widened[at]
    if (column) {
      column.left = Math.min(column.left, segment.left)
      column.right = Math.max(column.right, segment.right)
    }
  }
  // Lines that each stand somewhere else make a column a line, and a table of nothing.
  if (widened.length > mostColumns) return null
  if (line.segments.length > 1) return widened
  return singleFits(widened, line, next) ? widened : null
}

/** A line of one segment belongs to the table if the table goes on below it, or if it wraps a cell that is not the first. */
function singleFits(columns: readonly Column[], line: Line, next: Line | undefined): boolean {
  const [segment] = line.segments
  if (segment === undefined || columns.length === 0) return false
  if (!overlapsFirst(columns, segment)) return true
  return next !== undefined && next.segments.length > 1 && next.y - line.y < 3 * line.size
}

function overlapsFirst(columns: readonly Column[], segment: Segment): boolean {
  const [first] = columns
  return first !== undefined && overlap(first, segment)
}

function overlap(column: Column, segment: Segment): boolean {
  return segment.left < column.right && segment.right > column.left
}

function indexOf(columns: readonly Column[], segment: Segment): number {
  return columns.findIndex((column) => overlap(column, segment))
}

/** Columns of prose: few columns, most of their lines long. */
function isProse(placed: readonly Placed[], columns: number): boolean {
  if (columns > 3 || placed.length < 4) return false
  const lengths = placed
    .flatMap(({ line }) => line.segments.map(({ text }) => text.length))
    .sort((a, b) => a - b)
  return (lengths[Math.floor(lengths.length / 3)] ?? 0) > 32
}

function tableRows(placed: readonly Placed[], columns: number): GridRow[] {
  const steps = placed
    .map((row, at) => ({
      step: row.line.y - (placed[at - 1]?.line.y ?? row.line.y),
      leads: row.columns.includes(0),
    }))
    .slice(1)
  const leading = steps
    .filter(({ leads }) => leads)
    .map(({ step }) => step)
    .sort((a, b) => a - b)
  const usual = leading[Math.floor(leading.length / 2)] ?? Number.POSITIVE_INFINITY
  return rowsOf(placed, columns, (row, above) => {
    if (row.columns.includes(0)) return false
    const step = row.line.y - above.line.y
    const tight = step <= 1.45 * row.line.size
    return tight && (step < 0.88 * usual || row.columns.length === 1)
  })
}

/** Lines as rows; a line that goes on with cells of the row above is joined to them. */
function rowsOf(
  placed: readonly Placed[],
  columns: number,
  goesOn: (row: Placed, above: Placed) => boolean,
): GridRow[] {
  const rows: GridRow[] = []
  for (const [at, row] of placed.entries()) {
    const above = placed[at - 1]
    const last = rows.at(-1)
    const target =
      above && last && goesOn(row, above) ? last : { cells: Array.from({ length: columns }, () => '') }
    if (target !== last) rows.push(target)
    for (const [index, segment] of row.line.segments.entries()) {
      const column = row.columns[index] ?? 0
      const sofar = target.cells[column] ?? ''
      target.cells[column] = sofar === '' ? segment.text : `${sofar} ${segment.text}`
    }
  }
  return rows
}
