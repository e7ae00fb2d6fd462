/** Tables of a page or document while it is read: which cells stand where, and which tables only arrange the page. */
import type { TableCell } from '../../words/text.ts'
import type { OpenSpan, TextBuilder } from './text-builder.ts'

type Extent = { columns: number; rows: number; continues: boolean }
type Spanned = Extent & { cell: TableCell }
type OpenTable = {
  rows: Spanned[][]
  row: Spanned[] | null
  cell: (Extent & { span: OpenSpan }) | null
  holdsTable: boolean
  headed: boolean
}

export type FlowTables = ReturnType<typeof flowTables>

/** Follows the table tags of one page and adds to `builder` the tables that hold data, up to `mostCells` cells in all. */
export function flowTables(builder: TextBuilder, mostCells: number) {
  const open: OpenTable[] = []
  let places = 0
  let cells = 0
  let tables = 0
  let cut = false

  function openTable(): void {
    const outer = open.at(-1)
    if (outer) outer.holdsTable = true
    builder.breakTo(1)
    open.push({ rows: [], row: null, cell: null, holdsTable: false, headed: false })
  }

  function openRow(): void {
    const table = open.at(-1)
    if (table === undefined) return
    closeRow()
    builder.breakTo(1)
    table.row = []
  }

  function openCell(columns: number, rows: number, header: boolean): void {
    const table = open.at(-1)
    if (table === undefined) return
    if (table.row === null) openRow()
    closeCell()
    table.headed ||= header
    table.cell = { span: builder.openCell(), columns, rows, continues: false }
  }

  /** Word says how far a cell reaches only after the cell began. */
  function spreadCell(extent: Partial<Extent>): void {
    const cell = open.at(-1)?.cell
    if (cell) Object.assign(cell, extent)
  }

  function closeCell(): void {
    const table = open.at(-1)
    if (!table?.cell) return
    const { span, ...extent } = table.cell
    table.cell = null
    const cell = builder.closeCell(span)
    cells++
    // Beyond the limit cells are text and no longer places of a table.
    if (cells <= mostCells) table.row?.push({ cell, ...extent })
    else cut = true
  }

  function closeRow(): void {
    const table = open.at(-1)
    if (!table?.row) return
    closeCell()
    if (table.row.length > 0) table.rows.push(table.row)
    table.row = null
    builder.breakTo(1)
  }

  function closeTable(): void {
    closeRow()
    const table = open.pop()
    builder.breakTo(1)
    if (table === undefined || table.holdsTable) return
    const rows = rectangle(table.rows, mostCells - places)
    places += rows.length * (rows[0]?.length ?? 0)
    const width = rows[0]?.length ?? 0
    if (width < 2 || (rows.length < 2 && !table.headed)) return
    tables++
    const where = `table ${tables}`
    const placed = rows.map((row, at) =>
      row.map((cell) => ({ ...cell, where: cell.where || `${where} row ${at + 1}` })),
    )
    builder.table(where, placed)
    for (const [at, row] of table.rows.entries()) {
      const start = row[0]?.cell.start ?? 0
      builder.mark(start, row.at(-1)?.cell.end ?? start, `${where} row ${at + 1}`)
    }
  }

  return {
    openTable,
    openRow,
    openCell,
    spreadCell,
    closeCell,
    closeRow,
    closeTable,
    depth: () => open.length,
    /** True when there were more cells than may be kept. */
    wasCut: () => cut,
  }
}

/** Every row as wide as the widest; merged cells repeat the cell they were merged into. */
function rectangle(rows: readonly Spanned[][], mostPlaces: number): TableCell[][] {
  const grid: (TableCell | undefined)[][] = rows.map(() => [])
  let steps = 0
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const { cell: own, columns, rows: height, continues } of row) {
      while (grid[y]?.[x] !== undefined) x++
      const cell = (continues ? grid[y - 1]?.[x] : undefined) ?? own
      for (let down = 0; down < height && y + down < rows.length && steps < mostPlaces; down++) {
        const line = grid[y + down] ?? []
        for (let right = 0; right < columns; right++) line[x + right] ??= cell
        steps += columns
      }
      x += columns
    }
  }
  const widest = grid.reduce((most, row) => Math.max(most, row.length), 0)
  const width = Math.min(widest, Math.max(1, Math.floor(mostPlaces / rows.length)))
  return grid.map((row, y) => {
    const last = rows[y]?.at(-1)?.cell
    const gap = { text: '', start: last?.end ?? 0, end: last?.end ?? 0, where: '' }
    return Array.from({ length: width }, (_, x) => row[x] ?? gap)
  })
}
