/** The library: a business's documents as they stand at one moment, asked by lanes and by the claim checker. */
import { createHash } from 'node:crypto'
import { canonical } from '../words/canonical.ts'
import type { Library, LibraryDocument, LibraryRow } from '../words/document.ts'
import { lendsWording, supports } from '../words/document.ts'
import { type Reading, textOf } from '../words/signal.ts'
import type { SourceText } from '../words/text.ts'
import { documentStates, type StoredVersion } from './document-state.ts'
import { documentId } from './grounding.ts'
import { newSearchIndex, type SearchIndex } from './search.ts'
import { rowsOfTable } from './table-rows.ts'

/**
 * Opens the library at `now`. States are worked out over all documents; then `allowed` (ids or kinds, empty or left
 * out = all) narrows it to what one lane may use. `documents` and rows carry documents of every state, the ones that
 * may support a claim first: ask `supports(document)` before relying on one. `search` answers from those alone, and
 * neither it nor rows know documents that only lend their wording.
 * Indexes are built at the first question, so a library nobody asks costs nothing. `index` is the one of the library
 * that this one takes the place of: what it knows is not indexed again.
 */
export function openLibrary(
  versions: readonly StoredVersion[],
  options: { now: Date; allowed?: readonly string[]; index?: SearchIndex },
): Library {
  const states = documentStates(versions, options.now)
  const allowed = options.allowed ?? []
  const documents = versions
    .map(({ document }, index): LibraryDocument => ({ ...document, state: states[index] ?? 'draft' }))
    .filter(
      ({ card }) =>
        allowed.length === 0 || allowed.includes(card.id) || allowed.includes(card.kind ?? card.id),
    )
    .sort((a, b) => Number(supports(b)) - Number(supports(a)))
  const speaking = documents.filter(({ card }) => !lendsWording(card))
  const rows = once(() =>
    speaking.flatMap((document) => document.text.tables.map((table) => rowsOfTable(document, table))).flat(),
  )
  const index = once(() => rowIndex(rows()))
  const search = once(() => (options.index ?? newSearchIndex()).over(speaking.filter(supports)))
  return {
    documents,
    rowsAbout: (keys) => {
      const places = keys.flatMap((key) => index().get(normalKey(key)) ?? [])
      // Nearly all words of a draft are no article's: they are asked for, and have no row.
      if (places.length === 0) return []
      return [...new Set(places)].sort((a, b) => a - b).flatMap((place) => rows()[place] ?? [])
    },
    rowsOf: (kind) => rows().filter((row) => row.document.card.kind === kind),
    search: (question, limit) => search()(question, limit),
  }
}

/** The document named `ID@VERSION`, or the first of that id, supporting ones first, where no version is given. */
export function libraryDocument(library: Library, name: string): LibraryDocument | undefined {
  const at = name.lastIndexOf('@')
  const exact = library.documents.find(
    ({ card, version }) => card.id === name.slice(0, at) && version === name.slice(at + 1),
  )
  return exact ?? library.documents.find(({ card }) => card.id === name)
}

/** The text that a source of evidence names: one of the signal's, or a document's; undefined for any other. */
export function textNamed(source: string, reading: Reading, library: Library): SourceText | undefined {
  const name = documentId(source)
  return name === null ? textOf(reading, source) : libraryDocument(library, name)?.text
}

/** True when exactly this `ID@VERSION` may support a claim now. */
export function stands(library: Library, name: string): boolean {
  return library.documents.some(
    (document) => `${document.card.id}@${document.version}` === name && supports(document),
  )
}

/**
 * 16 hex digits over what people vouch for about these `ID@VERSION`: their kind, scope, approval, validity and rank. A title
 * or an owner may change without anything being said anew.
 */
export function cardsHash(library: Library, names: readonly string[]): string {
  const cards = [...new Set(names)].sort().map((name) => {
    const card = libraryDocument(library, name)?.card
    if (card === undefined) return null
    const { id, kind, approved_by, approved_on, valid_until, supersedes, prevails_over, scope } = card
    return { id, kind, approved_by, approved_on, valid_until, supersedes, prevails_over, scope }
  })
  return createHash('sha256').update(canonical(cards)).digest('hex').slice(0, 16)
}

/** A key as `rowsAbout` compares it: case, spaces and dashes do not matter (`hx 200–b` is `HX-200B`). */
export function normalKey(text: string): string {
  // What nearly all keys are made of needs no Unicode tables.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[ -]/g, '')
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\u2212\u00ad\u200b]/gu, '')
}

/**
 * The answer about a key, worked out once for as long as the library lives. Keys that no row has are answered with
 * `none` and not kept, so that what strangers write does not fill memory.
 */
export function perArticle<T>(
  none: T,
  answer: (rows: LibraryRow[], key: string) => T,
): (key: string, library: Library) => T {
  const kept = new WeakMap<Library, Map<string, T>>()
  return (key, library) => {
    const answers = kept.get(library) ?? new Map<string, T>()
    kept.set(library, answers)
    const known = answers.get(key)
    if (known !== undefined) return known
    const rows = library.rowsAbout([key])
    if (rows.length === 0) return none
    const made = answer(rows, key)
    answers.set(key, made)
    return made
  }
}

/** Which rows, by their place in the list, have a cell with that key. */
function rowIndex(rows: readonly LibraryRow[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  rows.forEach((row, place) => {
    for (const key of new Set(row.cells.map(({ cell }) => normalKey(cell.text)))) {
      if (key === '') continue
      const known = index.get(key)
      if (known === undefined) index.set(key, [place])
      else known.push(place)
    }
  })
  return index
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
