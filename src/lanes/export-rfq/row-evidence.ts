/** Evidence for a value of a document row: the cells it stands in, and the key that says which article the row is about. */
import { evidenceOfCell } from '../../evidence/quote.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { TableCell } from '../../words/text.ts'
import type { DocumentRow } from './document-row.ts'

/** The given cells first, then the row's key cell; empty cells support nothing and are left out. */
export function rowEvidence(row: DocumentRow, ...cells: (TableCell | undefined)[]): Evidence[] {
  const key = row.cells.find(({ kind }) => kind === 'sku')?.cell
  return [...cells, key].flatMap((cell) =>
    cell && cell.end > cell.start ? [evidenceOfCell(row.document.text, cell)] : [],
  )
}
