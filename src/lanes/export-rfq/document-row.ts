/** A row of one of our documents, its columns typed by what their headings mean. */
import type { LibraryDocument } from '../../words/document.ts'
import type { TableCell } from '../../words/text.ts'
import type { ColumnKind } from './columns.ts'
import type { Role } from './library-roles.ts'

export type RowCell = { kind: ColumnKind | null; header: string; cell: TableCell }

export type DocumentRow = { document: LibraryDocument; role: Role; cells: RowCell[] }

/** The first cell of a kind that says something. */
export function cellAt(row: DocumentRow, kind: ColumnKind): RowCell | undefined {
  return row.cells.find((one) => one.kind === kind && isFilled(one.cell))
}

/** Whether a cell says something; dashes are how tables say nothing. */
export function isFilled(cell: TableCell): boolean {
  return (
    /[\p{L}\p{N}]/u.test(cell.text) && cell.end > cell.start && !/^(n\/?a|tbd|none)$/i.test(cell.text.trim())
  )
}
