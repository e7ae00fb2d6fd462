/** What rows about an article say, and what a document that does not stand is called. */
import { type Hints, noHints } from '../recognise/found.ts'
import { type Library, type LibraryDocument, type LibraryRow, supports } from '../words/document.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Claim, ClaimKind, ClaimStatus } from '../words/packet.ts'
import { whyDisputed } from './conflicts.ts'
import type { HeaderMeaning } from './header-meaning.ts'
import { normalKey } from './library.ts'
import { matterOf } from './matter.ts'
import { type Counted, holdingFor } from './price-break.ts'
import { evidenceOfCell } from './quote.ts'
import { type Customer, whyOutOfScope } from './scope.ts'
import { type RowValue, valuesOfRow } from './source-values.ts'
import { overlap } from './span.ts'
import type { Subject } from './subjects.ts'
import { sameValue, type TypedValue, unitOf } from './typed-values.ts'

/** What sources say about a value. */
export type Verdict = { status: ClaimStatus; evidence: Evidence[]; reason?: string }

/** The column in which a value of this kind must stand; other kinds may stand in any. */
export function columnOf(kind: ClaimKind): HeaderMeaning | undefined {
  if (kind === 'price') return 'unit-price'
  return kind === 'moq' || kind === 'lead-time' ? kind : undefined
}

/** An article's name in a draft is known from the rows about it. */
export function subjectVerdict({ key, rows }: Subject): Verdict {
  const row = rows.find(({ document }) => supports(document)) ?? rows[0]
  const cell = row?.cells.find((one) => normalKey(one.cell.text) === key)?.cell
  if (row === undefined || cell === undefined) return { status: 'unsupported', evidence: [] }
  const evidence = [evidenceOfCell(row.document.text, cell)]
  if (supports(row.document)) return { status: 'supported', evidence }
  return { status: isPast(row.document) ? 'expired' : 'unsupported', evidence, reason: whyNot(row.document) }
}

/**
 * What the rows about the subject say of a value of its kind, for the quantity the draft states; null where they say
 * nothing. A row that contradicts the value settles it: `unsupported`, with what the row says.
 */
export function rowVerdict(
  value: TypedValue,
  subject: Subject,
  context: {
    library: Library
    quantity: Counted
    sentence: string
    terms: ReadonlySet<string>
    customer: Customer
  },
): Verdict | null {
  const column = columnOf(value.kind)
  const { library, customer, sentence } = context
  const whyOut = ({ row }: { row: LibraryRow }): string | null =>
    supports(row.document) ? whyOutOfScope(row.document, { customer, sentence, subject: null }) : null
  const ofAll = saidOf(subject, value.kind, context.quantity)
  const all = ofAll.filter((one) => whyOut(one) === null)
  const said = all.filter(({ row }) => whyLapsed(row, library.today) === null)
  const same = said.filter(({ cell }) => says(cell, value))
  const another = column === undefined ? propertyMeant(value, said, context.terms) : null
  if (another !== null) {
    const { row, cell } = another
    const reason = `${row.document.card.title} says ${cell.header}: ${cell.cell.text.trim()}`
    return { status: 'unsupported', evidence: [], reason }
  }
  const inForce = same.find(({ row }) => supports(row.document))
  if (inForce !== undefined) {
    const evidence = rowEvidence(inForce.row, inForce.cell, subject)
    const dispute = whyDisputed(subject.key, library, ({ cell }) => cell === inForce.cell.cell)
    return dispute === null ? { status: 'supported', evidence } : { ...dispute, evidence }
  }
  const old = same.find(({ row }) => isPast(row.document))
  if (old !== undefined) {
    const { document } = old.row
    return { status: 'expired', evidence: rowEvidence(old.row, old.cell, subject), reason: whyNot(document) }
  }
  const lapsed = all.find(({ row, cell }) => !said.some((one) => one.row === row) && says(cell, value))
  if (lapsed !== undefined) {
    const reason = whyLapsed(lapsed.row, library.today) ?? ''
    return { status: 'expired', evidence: rowEvidence(lapsed.row, lapsed.cell, subject), reason }
  }
  const other = column === undefined ? undefined : said.find(({ row }) => supports(row.document))
  if (other === undefined) {
    const outside = ofAll.find((one) => whyOut(one) !== null && says(one.cell, value))
    const why = outside === undefined ? null : whyOut(outside)
    return why === null ? null : { status: 'unsupported', evidence: [], reason: why }
  }
  const reason = `${other.row.document.card.title} says ${other.cell.cell.text.trim()}`
  return { status: 'unsupported', evidence: [], reason }
}

/**
 * The cell that a draft speaks of where it is another than the one with its value: "32 cm high" of a pot that is 31 cm
 * high and 32 cm wide. Null where no heading is named, or the value stands under it.
 */
function propertyMeant(
  value: TypedValue,
  said: readonly { row: LibraryRow; cell: RowValue }[],
  terms: ReadonlySet<string>,
): { row: LibraryRow; cell: RowValue } | null {
  if (terms.size === 0) return null
  const meant = said.filter(
    ({ row, cell }) =>
      supports(row.document) &&
      cell.values.some((other) => unitOf(other) === unitOf(value)) &&
      matterOf(cell.header).some((term) => terms.has(term)),
  )
  return meant.some(({ cell }) => says(cell, value)) ? null : (meant[0] ?? null)
}

function says({ values }: RowValue, value: TypedValue): boolean {
  return values.some((other) => sameValue(other, value))
}

/** Why a row of a document in force does not hold on this day, by its own dates; null where it does. */
export function whyLapsed(row: LibraryRow, today: string): string | null {
  const cell = valuesOfRow(row, hintsOf(row.document)).find(({ meaning }) => meaning === 'valid-until')
  const until = cell?.values.findLast(({ key }) => key.startsWith('date:'))?.key.slice('date:'.length)
  return until !== undefined && until < today
    ? `the row in ${row.document.card.title} was valid until ${until}`
    : null
}

/** The cells of the subject's rows that speak of this kind of value, for the quantity. */
function saidOf(subject: Subject, kind: ClaimKind, quantity: Counted): { row: LibraryRow; cell: RowValue }[] {
  const column = columnOf(kind)
  const said = subject.rows.flatMap((row) =>
    valuesOfRow(row, hintsOf(row.document))
      .filter((cell) => speaksOf(cell, column))
      .map((cell) => ({ row, cell })),
  )
  return column === undefined ? said : holdingFor(said, quantity)
}

/** Whether evidence stands in a row about the subject, but in one for another quantity than the draft states. */
export function isForOtherQuantity(
  claim: Pick<Claim, 'kind' | 'evidence'>,
  subject: Subject,
  quantity: Counted,
): boolean {
  // A minimum order is the article's, whatever was asked for.
  if (quantity === null || claim.kind === 'moq' || columnOf(claim.kind) === undefined) return false
  const cites = ({ row, cell }: { row: LibraryRow; cell: RowValue }): boolean =>
    claim.evidence.some((one) => one.source === row.document.text.source && overlap(one, cell.cell))
  const cited = saidOf(subject, claim.kind, null).filter(cites)
  const holding = saidOf(subject, claim.kind, quantity)
  // Below the lowest break nothing holds: the lead time of the smallest order may still be told, its price may not.
  if (holding.length === 0 && claim.kind === 'lead-time') return false
  return cited.length > 0 && !holding.some(cites)
}

function speaksOf(cell: RowValue, column: HeaderMeaning | undefined): boolean {
  if (cell.cell.end <= cell.cell.start) return false
  return column === undefined || cell.meaning === column
}

/** The cell, and the cell that names the article, so that a reader sees whose value it is. */
function rowEvidence(row: LibraryRow, { cell }: RowValue, subject: Subject): Evidence[] {
  const key = row.cells.find((one) => normalKey(one.cell.text) === subject.key)?.cell
  return [cell, key].flatMap((one) =>
    one && one.end > one.start ? [evidenceOfCell(row.document.text, one)] : [],
  )
}

/** Once in force, and no more: what it says was true and may not be said now. */
export function isPast({ state }: LibraryDocument): boolean {
  return state === 'expired' || state === 'superseded'
}

/** Why a document supports nothing, in words for a reviewer. */
export function whyNot({ card, state }: LibraryDocument): string {
  if (state === 'expired') return `${card.title} expired on ${card.valid_until}`
  return state === 'draft' ? `${card.title} is not approved` : `${card.title} is ${state}`
}

function hintsOf(document: LibraryDocument): Hints {
  return { ...noHints, language: document.text.language }
}
