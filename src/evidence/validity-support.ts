/** Until when an offer holds: what people vouch for on the card of a document, and its rows say of themselves. */
import { type Library, type LibraryDocument, supports } from '../words/document.ts'
import { matterOf } from './matter.ts'
import { evidenceAt } from './quote.ts'
import type { Verdict } from './row-support.ts'
import { type Customer, whyOutOfScope } from './scope.ts'
import { valuesOfRow } from './source-values.ts'
import type { Subject } from './subjects.ts'
import { cellsOfTable } from './table-rows.ts'
import type { TypedValue } from './typed-values.ts'

type InDraft = {
  library: Library
  subject: Subject | null
  sentence: string
  /** What the draft says is valid, as terms. */
  terms: ReadonlySet<string>
  customer: Customer
}

/**
 * The verdict on "our prices are valid until …": a document in force on that matter whose card says this day, and none
 * of whose rows ends before. Null where no card does.
 */
export function validityVerdict(value: TypedValue, context: InDraft): Verdict | null {
  if (value.kind !== 'term' || !value.key.startsWith('date:')) return null
  const day = value.key.slice('date:'.length)
  const wanted = [...context.terms].filter((term) => !validity.has(term))
  if (wanted.length === 0) return null
  const document = context.library.documents.find(
    (one) =>
      supports(one) &&
      one.card.valid_until === day &&
      isAbout(one, wanted) &&
      whyOutOfScope(one, context) === null &&
      rowsOf(one, context.subject).every((until) => until >= day),
  )
  const line = document === undefined ? null : /\S[^\n]*/.exec(document.text.text)
  if (document === undefined || line === null) return null
  const evidence = evidenceAt(document.text, line.index, line.index + line[0].trimEnd().length)
  return { status: 'supported', evidence: [evidence] }
}

function isAbout({ card }: LibraryDocument, wanted: readonly string[]): boolean {
  const own = new Set(matterOf(`${card.title} ${card.kind?.replaceAll('-', ' ') ?? ''}`))
  return wanted.every((term) => own.has(term))
}

/** The last days of a document's rows, of those about the article where one is named. */
function rowsOf(document: LibraryDocument, subject: Subject | null): string[] {
  const hints = { now: new Date(Number.NaN), timeZone: 'UTC', language: document.text.language }
  const about = subject?.rows.filter((row) => row.document === document).map(({ cells }) => cells)
  const rows = about ?? document.text.tables.flatMap(cellsOfTable)
  return rows.flatMap((cells) =>
    valuesOfRow({ cells }, hints)
      .filter(({ meaning }) => meaning === 'valid-until')
      .flatMap(({ values }) => values.flatMap(({ key }) => (key.startsWith('date:') ? key.slice(5) : []))),
  )
}

const validity = new Set(
  matterOf(
    'valid validity hold holds stand offer offers quotation quotations gültig gültigkeit valable validité válido válida validez valido valida validità',
  ),
)
