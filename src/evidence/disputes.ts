/** What approved documents disagree on and nobody has settled, in words for a person. */
import type { Library, LibraryDocument } from '../words/document.ts'
import { conflictsIn } from './conflicts.ts'
import { statementConflicts } from './statement-conflicts.ts'

export type Saying = Pick<LibraryDocument['card'], 'id' | 'title'> & { version: string; text: string }

/** `about`: the article and the column, or null where the sayings are sentences that speak for themselves. */
export type Dispute = { about: { article: string; field: string } | null; sayings: Saying[] }

/** Every dispute; reads all values of all documents the first time, which takes about 3 ms a page of text. */
export function disputesIn(library: Library): Dispute[] {
  const inRows = conflictsIn(library).map(({ name, field, values }) => ({
    about: { article: name, field },
    sayings: values.map(({ row, cell }) => saying(row.document, cell.text.trim())),
  }))
  const inSentences = statementConflicts(library).map((pair) => ({
    about: null,
    sayings: pair.map(({ document, text }) => saying(document, text)),
  }))
  return [...inRows, ...inSentences]
}

function saying({ card, version }: LibraryDocument, text: string): Saying {
  return { id: card.id, title: card.title, version, text }
}
