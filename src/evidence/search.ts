/** Search in passages: BM25 with field weights over words, whole numbers and whole product codes. */
import type { LibraryDocument, Passage } from '../words/document.ts'
import { type DocumentPassage, passagesOf } from './passages.ts'
import { evidenceAt } from './quote.ts'
import { termsOf } from './terms.ts'

/** BM25: how fast repeats of a term saturate, and how much long passages are held back. */
const k1 = 1.2
const b = 0.6
/** What a hit in the passage itself, the headings above it and the document's title counts. */
const weights = { body: 1, above: 0.6, title: 1.2 }

/** How many small parts there may be beside the large one. */
const mostParts = 32

/** Where a term stands: passage numbers, and what it adds to the score of each for one unit of rarity, in step. */
type Postings = { passages: Uint32Array; gains: Float32Array }

/** The index of some documents, with room to count in. */
type Part = {
  passages: DocumentPassage[]
  terms: Map<string, Postings>
  /** Which passages a document has: `from` to before `to`. */
  places: Map<string, { from: number; to: number }>
  mean: number
  scores: Float64Array
  touched: Uint32Array
}

/** Best passages first, never one that shares no term. */
export type Search = (question: string, limit: number) => Passage[]

/** An index that is kept while documents come and go: a document that it knows is not read again. */
export type SearchIndex = { over: (documents: readonly LibraryDocument[]) => Search }

/** A search over the passages of these documents. */
export function openSearch(documents: readonly LibraryDocument[]): Search {
  return newSearchIndex().over(documents)
}

/**
 * Documents that come are indexed beside the rest; what is gone still counts in how rare a term is. When a tenth of the
 * whole is new or gone, or the small parts are many, everything is indexed anew.
 */
export function newSearchIndex(): SearchIndex {
  let parts: readonly Part[] = []
  const over = (documents: readonly LibraryDocument[]): Search => {
    const fresh = documents.filter((document) => !parts.some(({ places }) => places.has(keyOf(document))))
    const [first] = parts
    const known = parts.reduce((sum, { places }) => sum + places.size, 0)
    const gone = known - (documents.length - fresh.length)
    const added = known - (first?.places.size ?? 0) + fresh.length
    if (first === undefined || added + gone > first.places.size / 10 || parts.length > mostParts)
      parts = [partOf(documents, null)]
    else if (fresh.length > 0) parts = [...parts, partOf(fresh, first.mean)]
    return searchIn(parts, documents)
  }
  return { over }
}

function searchIn(parts: readonly Part[], documents: readonly LibraryDocument[]): Search {
  const current = new Map(documents.map((document) => [keyOf(document), document]))
  const standing = parts.map(({ passages, places }) => {
    const stands = new Uint8Array(passages.length)
    for (const [key, { from, to }] of places) if (current.has(key)) stands.fill(1, from, to)
    return stands
  })
  const total = parts.reduce((sum, { passages }) => sum + passages.length, 0)
  return (question, limit) => {
    const rarities = [...new Set(termsOf(question))].map((term) => {
      const count = parts.reduce((sum, { terms }) => sum + (terms.get(term)?.passages.length ?? 0), 0)
      return { term, idf: Math.log(1 + (total - count + 0.5) / (count + 0.5)) * (k1 + 1) }
    })
    return parts
      .flatMap((part, at) => bestIn(part, rarities, { standing: standing[at] ?? new Uint8Array(0), limit }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .flatMap(({ passage: { document, start, end }, score }) => {
        const now = current.get(keyOf(document))
        return now === undefined ? [] : [{ document: now, evidence: evidenceAt(now.text, start, end), score }]
      })
  }
}

/** What a document is indexed under: its text and its title, whatever else is said about it. */
function keyOf({ card, version }: LibraryDocument): string {
  return `${card.id}@${version} ${card.title}`
}

type Rarity = { term: string; idf: number }

function bestIn(
  { passages, terms, scores, touched }: Part,
  rarities: readonly Rarity[],
  { standing, limit }: { standing: Uint8Array; limit: number },
): { passage: DocumentPassage; score: number }[] {
  let many = 0
  for (const { term, idf } of rarities) {
    const postings = terms.get(term)
    if (postings === undefined) continue
    const count = postings.passages.length
    for (let at = 0; at < count; at++) {
      const passage = postings.passages[at] ?? 0
      const score = scores[passage] ?? 0
      if (score === 0) touched[many++] = passage
      scores[passage] = score + idf * (postings.gains[at] ?? 0)
    }
  }
  const found = touched.subarray(0, many)
  const best = highest(found, scores, { standing, limit }).flatMap((number) => {
    const passage = passages[number]
    return passage === undefined ? [] : [{ passage, score: scores[number] ?? 0 }]
  })
  for (const passage of found) scores[passage] = 0
  return best
}

/** `mean` is the mean length of a passage in the index beside which this one stands; null: its own. */
function partOf(documents: readonly LibraryDocument[], mean: number | null): Part {
  const passages: DocumentPassage[] = []
  const places = new Map<string, { from: number; to: number }>()
  for (const document of documents) {
    const from = passages.length
    for (const passage of passagesOf(document)) passages.push(passage)
    places.set(keyOf(document), { from, to: passages.length })
  }
  const indexed = indexOf(passages, mean)
  const size = passages.length
  return { passages, places, ...indexed, scores: new Float64Array(size), touched: new Uint32Array(size) }
}

function indexOf(
  passages: readonly DocumentPassage[],
  given: number | null,
): { terms: Map<string, Postings>; mean: number } {
  const growing = new Map<string, { passages: number[]; weights: number[] }>()
  const lengths = passages.map((passage, number) => {
    let length = 0
    for (const [term, weight] of weighted(passage)) {
      length += weight
      let postings = growing.get(term)
      if (postings === undefined) {
        postings = { passages: [], weights: [] }
        growing.set(term, postings)
      }
      postings.passages.push(number)
      postings.weights.push(weight)
    }
    return length
  })
  const mean = given ?? lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length)
  // Packed, and everything of the score that does not depend on the question worked out: a question over 100,000
  // passages then only adds.
  const terms = new Map(
    [...growing].map(([term, { passages: numbers, weights: counts }]) => [
      term,
      {
        passages: Uint32Array.from(numbers),
        gains: Float32Array.from(counts, (count, at) => {
          return count / (count + k1 * (1 - b + (b * (lengths[numbers[at] ?? 0] ?? 0)) / mean))
        }),
      },
    ]),
  )
  return { terms, mean }
}

function weighted({ document, start, end, above }: DocumentPassage): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (text: string, weight: number): void => {
    for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  add(document.text.text.slice(start, end), weights.body)
  add(above, weights.above)
  add(document.card.title, weights.title)
  return counts
}

/** The `limit` highest of the touched passages that still stand, best first; of equal ones the first in the library. */
function highest(
  touched: Uint32Array,
  scores: Float64Array,
  { standing, limit }: { standing: Uint8Array; limit: number },
): number[] {
  const best: number[] = []
  const isBetter = (one: number, other: number): boolean => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0)
    return difference > 0 || (difference === 0 && one < other)
  }
  for (const passage of touched) {
    if (standing[passage] !== 1) continue
    const last = best.at(-1)
    if (best.length >= limit && (last === undefined || !isBetter(passage, last))) continue
    let at = best.length
    while (at > 0 && isBetter(passage, best[at - 1] ?? passage)) at--
    best.splice(at, 0, passage)
    if (best.length > limit) best.pop()
  }
  return best
}
