/** What the certificates of the library certify: one entry a document, or one a row where a document lists several. */
import { rowsOfTable } from '../../evidence/table-rows.ts'
import { findDates } from '../../recognise/date.ts'
import { noHints } from '../../recognise/found.ts'
import type { Library, LibraryDocument, LibraryRow } from '../../words/document.ts'
import { dateOfCell } from './cell-dates.ts'
import { type CertificateName, findCertificateNames } from './certificate-names.ts'
import { type ColumnKind, kindOfHeading } from './columns.ts'
import { roleOf } from './library-roles.ts'

export type CertificateEntry = {
  document: LibraryDocument
  /** The certificate's names, with their places in the document's text. */
  names: CertificateName[]
  /** The end of validity as the certificate itself says it. */
  until: string | null
  /** What it says it covers; empty where it names nothing. */
  coverage: string[]
}

const made = new WeakMap<Library, CertificateEntry[]>()

/** All entries of a library, made once. */
export function certificateEntries(library: Library): CertificateEntry[] {
  const known = made.get(library)
  if (known) return known
  const entries = library.documents
    .filter((document) => roleOf(document) === 'certificate')
    .flatMap(entriesOf)
  made.set(library, entries)
  return entries
}

function entriesOf(document: LibraryDocument): CertificateEntry[] {
  const rows = document.text.tables.flatMap((table) => rowsOfTable(document, table))
  const listed = rows.flatMap((row) => entryOfRow(document, row))
  if (listed.length >= 2) return listed
  return [
    {
      document,
      names: findCertificateNames(document.text.text),
      until: dateWritten(document, rows),
      coverage: coverageIn(document, rows),
    },
  ]
}

/** A row of a register names a certificate and says until when it holds or what for. */
function entryOfRow(document: LibraryDocument, row: LibraryRow): CertificateEntry[] {
  const names = row.cells.flatMap(({ header, cell }) => {
    if (isOf(header, 'family', 'description', 'valid-until')) return []
    return findCertificateNames(cell.text).map((name) => ({
      ...name,
      start: cell.start + name.start,
      end: cell.start + name.end,
    }))
  })
  const until = row.cells.find(({ header }) => isOf(header, 'valid-until'))
  const coverage = row.cells.filter(
    ({ header, cell }) =>
      isOf(header, 'family', 'description', 'sku', 'part') &&
      cell.text.trim() !== '' &&
      findCertificateNames(cell.text).length === 0,
  )
  if (names.length === 0 || (!until && coverage.length === 0)) return []
  return [
    {
      document,
      names,
      until: until ? dateOfCell(until.cell.text) : null,
      coverage: coverage.map(({ cell }) => cell.text),
    },
  ]
}

function isOf(header: string, ...kinds: readonly ColumnKind[]): boolean {
  const kind = kindOfHeading(header)
  return kind !== null && kinds.includes(kind)
}

const validity =
  /(?:valid (?:until|to|through|till)|expir(?:y|es|ation)(?: date| on)?|g[üu]ltig bis|valable jusqu['’]au|v[áa]lid[oa] (?:hasta|at[ée])|valid[oa] fino al?)[:\s]*/i

function dateWritten({ text }: LibraryDocument, rows: readonly LibraryRow[]): string | null {
  for (const { header, cell } of rows.flatMap(({ cells }) => cells)) {
    if (isOf(header, 'valid-until')) return dateOfCell(cell.text)
  }
  const label = validity.exec(text.text)
  if (!label) return null
  const after = text.text.slice(label.index + label[0].length, label.index + label[0].length + 40)
  return findDates(after, noHints)[0]?.value ?? null
}

function coverageIn({ text }: LibraryDocument, rows: readonly LibraryRow[]): string[] {
  const inTables = rows.flatMap(({ cells }) =>
    cells.flatMap(({ header, cell }) =>
      isOf(header, 'family') && cell.text.trim() !== '' ? [cell.text] : [],
    ),
  )
  if (inTables.length > 0) return inTables
  return [
    ...text.text.matchAll(
      /^(?:covers|scope|products?(?: covered)?|geltungsbereich|applies to)\s*:\s*(.+)$/gim,
    ),
  ].map(([, said]) => said ?? '')
}
