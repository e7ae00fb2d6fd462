/** Requirements from a table of an approved document, its columns known by what their headings mean. */
import { evidenceOfCell } from '../../../evidence/quote.ts'
import { fold } from '../../../recognise/phrase.ts'
import { type Library, type LibraryDocument, supports } from '../../../words/document.ts'
import type { Table, TableCell } from '../../../words/text.ts'
import { type Requirement, servicesNamed } from './requirement.ts'

const columns = {
  service:
    /^(?:services?|leistung(?:en)?|dienst(?:leistung)?(?:en)?|servicios?|package|paket|paquete|plan|for|applies to|gilt fur|aplica a|product|customer type|client type|engagement)(?: ?\/? ?(?:type|line|name|level|package|category|requested))?$/,
  document:
    /^(?:(?:required|requested|needed|mandatory|benotigte[rs]?|erforderliche[rs]?)[ -]?)?(?:documents?|items?|papers?|paperwork|evidence|unterlagen?|dokumente?|nachweise?|documentos?(?: (?:requerido|necesario|exigido)s?)?|what we need|what to (?:send|provide)|requirements?|uploads?|checklist item)(?: (?:required|needed|requested|name|title|type|to (?:send|provide|upload)))?$/,
  mandatory: /^(?:mandatory|required|obligatory|compulsory|pflicht|zwingend|obligatorio|optional)$/,
  why: /^(?:why|reasons?|purpose|because|warum|grund|begrundung|zweck|por que|motivo|razon)\b/,
  validity:
    /^(?:must be valid|valid(?:ity)?\b|valid for|maximum age|max age|expiry|expires|gultig(?:keit)?|muss gultig|validez|vigencia|caducidad)/,
  shows:
    /^(?:must (?:show|state|contain|include)|shows?|fields?|what it must show|muss (?:enthalten|zeigen)|angaben|debe (?:mostrar|indicar))/,
  also: /^(?:also(?: called| known as)?|aliases|other names?|synonyms?|accepted as|auch|anderer name|tambien)\b/,
  german: /^(?:german|deutsch|de|auf deutsch|aleman|name de)$|\(de\)$/,
  spanish: /^(?:spanish|espanol|es|spanisch|en espanol|name es)$|\(es\)$/,
} as const
type Column = keyof typeof columns

/** The rows of every table that has a column of required documents, in documents that may support a claim. */
export function tabledRequirements(library: Library): Requirement[] {
  return library.documents
    .filter(supports)
    .flatMap((document) => document.text.tables.flatMap((table) => rowsOf(document, table)))
}

function rowsOf(document: LibraryDocument, { rows }: Table): Requirement[] {
  const head = rows.findIndex((cells) => isHead(cells, document))
  const heading = rows[head]
  if (!heading) return []
  const meanings = heading.map(({ text }) => meaningOf(text))
  const at = (cells: readonly TableCell[], column: Column): TableCell | undefined =>
    cells.find(
      (cell, index) => meanings[index] === column && cell.text.trim() !== '' && cell.end > cell.start,
    )
  let above: TableCell | undefined
  return rows.slice(head + 1).flatMap((cells): Requirement[] => {
    // "Service | Required | Why": without a column of documents, that is the one that names them.
    const name = at(cells, 'document') ?? (meanings.includes('document') ? undefined : at(cells, 'mandatory'))
    // An empty cell below a service goes on with it.
    above = at(cells, 'service') ?? above
    if (!name || isOptional(heading, cells, meanings)) return []
    const why = at(cells, 'why')
    const made = {
      name: name.text.trim(),
      also: namesIn(document, cells, meanings),
      why: why?.text.trim() ?? null,
      whyEvidence: why ? [evidenceOfCell(document.text, why)] : [],
      validity: at(cells, 'validity')?.text.trim() ?? null,
      mustShow: (at(cells, 'shows')?.text ?? '')
        .split(/[;,]/)
        .map((part) => part.trim())
        .filter(Boolean),
      evidence: [evidenceOfCell(document.text, name)],
    }
    return servicesNamed(above?.text.trim() ?? '').map((service) => ({ ...made, service }))
  })
}

function isOptional(
  heading: readonly TableCell[],
  cells: readonly TableCell[],
  meanings: readonly (Column | null)[],
): boolean {
  const column = meanings.indexOf('mandatory')
  if (column < 0 || !meanings.includes('document')) return false
  const said = fold(cells[column]?.text ?? '').trim()
  const no = /^(?:no|n|optional|nice to have|if available|false|nein|freiwillig|opcional)$/.test(said)
  const yes = /^(?:yes|y|x|true|ja|si|optional)$/.test(said)
  return /^optional$/.test(fold(heading[column]?.text ?? '').trim()) ? yes : no
}

/** A table of requirements names documents, and besides them a service or a reason; or its document is one of that kind. */
function isHead(cells: readonly TableCell[], { card }: LibraryDocument): boolean {
  const meanings = cells.map(({ text }) => meaningOf(text))
  const declared = /requirement|onboarding|intake|checklist|anforderung|requisito/.test(card.kind ?? '')
  const names =
    meanings.includes('document') || (meanings.includes('mandatory') && meanings.includes('service'))
  return names && (declared || meanings.includes('service') || meanings.includes('why'))
}

function meaningOf(header: string): Column | null {
  const said = fold(header)
    .replace(/[*_:?¿]/g, '')
    .trim()
  const found = (Object.keys(columns) as Column[]).filter((column) => columns[column].test(said))
  // "Required document (de)" is a name in German before it is a document.
  return found.find((column) => column === 'german' || column === 'spanish') ?? found[0] ?? null
}

function namesIn(
  document: LibraryDocument,
  cells: readonly TableCell[],
  meanings: readonly (Column | null)[],
): Requirement['also'] {
  return cells.flatMap((cell, index): Requirement['also'] => {
    const meaning = meanings[index]
    if (cell.text.trim() === '' || cell.end <= cell.start) return []
    const evidence = [evidenceOfCell(document.text, cell)]
    if (meaning === 'german') return [{ language: 'de', name: cell.text.trim(), evidence }]
    if (meaning === 'spanish') return [{ language: 'es', name: cell.text.trim(), evidence }]
    if (meaning !== 'also') return []
    return cell.text
      .split(/[;,]/)
      .map((name) => ({ language: null, name: name.trim(), evidence }))
      .filter(({ name }) => name !== '')
  })
}
