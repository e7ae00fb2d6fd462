/** Which certificates may be offered for an article today: approved, valid, and covering it. */
import { evidenceAt } from '../../evidence/quote.ts'
import { rowsOfTable } from '../../evidence/table-rows.ts'
import type { Library, LibraryDocument } from '../../words/document.ts'
import { supports } from '../../words/document.ts'
import type { Cell } from '../../words/evidence.ts'
import { findDates } from '../../recognise/date.ts'
import { noHints } from '../../recognise/found.ts'
import type { Article, Catalogue } from './catalogue.ts'
import { dateOfCell } from './cell-dates.ts'
import { type CertificateName, findCertificateNames, keyOf } from './certificate-names.ts'
import { kindOfHeading } from './columns.ts'
import { roleOf } from './library-roles.ts'
import { holdsArticle, namesArticle } from './scope.ts'
import { partKey } from './wording.ts'

type Asked = { library: Library; catalogue: Catalogue; now: Date; certifications: readonly string[] }

/** Certificates that hold for the article, and for each one asked for that does not, why not. */
export function certificatesFor(
  article: Article,
  asked: Asked,
): { cells: Cell<string>[]; why: Record<string, string> } {
  const certificates = asked.library.documents.filter((document) => roleOf(document) === 'certificate')
  const cells: Cell<string>[] = []
  const reasons: { document: LibraryDocument; reason: string }[] = []
  for (const document of certificates) {
    const reason = whyNot(document, article, asked)
    if (reason !== null) reasons.push({ document, reason })
    else
      cells.push(
        ...namesIn(document)
          .slice(0, 3)
          .map((name) => certificateCell(document, name, article)),
      )
  }
  const offered = new Set(cells.map(({ value }) => keyOf(value ?? '')))
  const why: Record<string, string> = {}
  for (const name of asked.certifications) {
    if (offered.has(keyOf(name))) continue
    const about = reasons.filter(({ document }) => isAbout(document, name))
    why[name] = about.map(({ reason }) => reason).join('; ') || `no approved document shows ${name}`
  }
  return { cells: onePerName(cells), why }
}

function whyNot(document: LibraryDocument, article: Article, { catalogue, now }: Asked): string | null {
  const { id, valid_until: until } = document.card
  const today = now.toISOString().slice(0, 10)
  const written = dateWritten(document)
  if (document.state === 'expired') return `${id} expired on ${until ?? written}`
  if (document.state === 'superseded') return `${id} is superseded`
  if (!supports(document)) return `${id} is not approved`
  if (written !== null && written < today) return `${id} expired on ${written}`
  return covers(document, article, catalogue) ? null : `${id} does not cover ${article.sku}`
}

/** The end of validity as the certificate itself says it. */
function dateWritten(document: LibraryDocument): string | null {
  const rows = document.text.tables.flatMap((table) => rowsOfTable(document, table))
  for (const { header, cell } of rows.flatMap(({ cells }) => cells)) {
    if (kindOfHeading(header) === 'valid-until') return dateOfCell(cell.text)
  }
  const label =
    /(?:valid (?:until|to|through|till)|expir(?:y|es|ation)(?: date| on)?|g[üu]ltig bis|valable jusqu['’]au|v[áa]lid[oa] (?:hasta|at[ée])|valid[oa] fino al?)[:\s]*/i.exec(
      document.text.text,
    )
  if (!label) return null
  const after = document.text.text.slice(label.index + label[0].length, label.index + label[0].length + 40)
  return findDates(after, noHints)[0]?.value ?? null
}

/**
 * A person's scope on the card decides; else what the certificate says it covers; else the articles it names. One
 * that names none (a management system, say) covers all that its owner makes.
 */
function covers(document: LibraryDocument, article: Article, catalogue: Catalogue): boolean {
  if ((document.card.scope.product ?? []).length > 0) return holdsArticle(document, article)
  const said = coverage(document)
  if (said.length > 0) return said.some((text) => namesArticle(text, article))
  const keys = new Set(
    [...document.text.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\-_/.]+[\p{L}\p{N}]/gu)].map(([word]) =>
      partKey(word),
    ),
  )
  const named = catalogue.articles.filter(({ key }) => keys.has(key))
  return named.length === 0 || named.includes(article)
}

function coverage(document: LibraryDocument): string[] {
  const cells = document.text.tables
    .flatMap((table) => rowsOfTable(document, table))
    .flatMap((row) => row.cells)
  const inTables = cells.flatMap(({ header, cell }) =>
    kindOfHeading(header) === 'family' && cell.text.trim() ? [cell.text] : [],
  )
  if (inTables.length > 0) return inTables
  return [
    ...document.text.text.matchAll(
      /^(?:covers|scope|products?(?: covered)?|geltungsbereich|applies to)\s*:\s*(.+)$/gim,
    ),
  ].map(([, text]) => text ?? '')
}

function namesIn(document: LibraryDocument): CertificateName[] {
  return findCertificateNames(document.text.text)
}

function isAbout(document: LibraryDocument, name: string): boolean {
  const key = keyOf(name)
  const said = findCertificateNames(`${document.card.title}\n${document.text.text}`)
  return said.some((one) => one.key === key)
}

function certificateCell(document: LibraryDocument, name: CertificateName, article: Article): Cell<string> {
  const scoped =
    (document.card.scope.product ?? []).length > 0 ||
    coverage(document).some((text) => namesArticle(text, article))
  return {
    value: name.name,
    confidence: scoped ? 0.95 : 0.8,
    evidence: [evidenceAt(document.text, name.start, name.end)],
  }
}

function onePerName(cells: readonly Cell<string>[]): Cell<string>[] {
  const seen = new Map<string, Cell<string>>()
  for (const cell of cells) if (!seen.has(keyOf(cell.value ?? ''))) seen.set(keyOf(cell.value ?? ''), cell)
  return [...seen.values()]
}
