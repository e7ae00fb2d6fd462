/** Approved documents: the only texts, besides the signal, that may support a claim. */
import { z } from 'zod'
import type { Evidence } from './evidence.ts'
import type { SourceText, Table, TableCell } from './text.ts'

const List = z.union([z.string(), z.array(z.string())]).transform((list) => [list].flat())

/** What a person vouches for when approving a document (front matter, or documents/index.yaml). */
export const DocumentCard = z.object({
  id: z.string().min(1),
  title: z.string(),
  /** price-list, lead-times, product-sheet, certificate, policy, past-answer, alias-table …: free, lower case. */
  kind: z.string().nullable(),
  owner: z.string().nullable(),
  approved_by: z.string().nullable(),
  approved_on: z.iso.date().nullable(),
  valid_until: z.iso.date().nullable(),
  supersedes: z.array(z.string()),
  /** Ids, or `ID@VERSION`, of documents that yield to this one where both give a value for the same thing. */
  prevails_over: z.array(z.string()).default([]),
  /** How long after approval somebody should look at it again, `6 months`; null where nobody said. */
  review_every: z.string().nullable().default(null),
  scope: z.object({ market: List.optional(), product: List.optional(), customer_tier: List.optional() }),
})
export type DocumentCard = z.infer<typeof DocumentCard>

export const documentStates = ['draft', 'approved', 'expiring', 'expired', 'superseded', 'withdrawn'] as const
export type DocumentState = (typeof documentStates)[number]

/** One version of a document: `version` is a hash of its extracted text, shortened to 12 hex digits. */
export type DocumentVersion = {
  card: DocumentCard
  version: string
  fileName: string
  mediaType: string
  /** `text.source` is `document:ID@VERSION`. */
  text: SourceText
}

/** A document as the library sees it at one moment. */
export type LibraryDocument = DocumentVersion & { state: DocumentState }

/** A row of a table in a document, its cells by normalised header. */
export type LibraryRow = {
  document: LibraryDocument
  table: Table
  /** Header text as written and the cell below it. Merged headers are joined with a space. */
  cells: { header: string; cell: TableCell }[]
}

export type Passage = { document: LibraryDocument; evidence: Evidence; score: number }

/** The library at one moment: asked by lanes, answered by `evidence/library.ts`. */
export type Library = {
  documents: readonly LibraryDocument[]
  /** Rows of any table in which some cell equals one of `keys` (case, spaces and dashes ignored). */
  rowsAbout: (keys: readonly string[]) => LibraryRow[]
  /** Every row of the tables of documents of this kind. */
  rowsOf: (kind: string) => LibraryRow[]
  /** Best passages for a question, best first. */
  search: (question: string, limit: number) => Passage[]
}

const daysOfUnit = { day: 1, week: 7, month: 30, year: 365 } as const

/** `6 months` in days, a month counting 30; null where it is no such interval. */
export function intervalDays(interval: string): number | null {
  const [, count, unit] = /^\s*(\d{1,4})\s*(day|week|month|year)s?\s*$/i.exec(interval) ?? []
  const days = Number(count) * daysOfUnit[unit?.toLowerCase() as keyof typeof daysOfUnit]
  return days > 0 ? days : null
}

/** Whether a person settled that `one` holds where it and `other` disagree. */
export function prevails(one: DocumentVersion, other: DocumentVersion): boolean {
  const { id } = other.card
  return one.card.prevails_over.some((name) => name === id || name === `${id}@${other.version}`)
}

/** Of what documents say about the same thing, what holds: nothing from one that another of them prevails over. */
export function unruled<Said extends { document: DocumentVersion }>(said: readonly Said[]): Said[] {
  return said.filter((one) => !said.some((other) => prevails(other.document, one.document)))
}

/** Past proposals and templates lend their wording and their layout: what they say of prices was said to somebody else. */
export function lendsWording({ kind }: Pick<DocumentCard, 'kind'>): boolean {
  return kind === 'past-proposal' || kind?.endsWith('-template') === true
}

/** True when what the document says may be taken as said now, to anybody. */
export function speaks(document: LibraryDocument): boolean {
  return supports(document) && !lendsWording(document.card)
}

/** True when the document may support a claim now. */
export function supports(document: LibraryDocument): boolean {
  return document.state === 'approved' || document.state === 'expiring'
}
