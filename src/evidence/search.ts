/** Search in passages: BM25 with field weights over words, whole numbers and whole product codes. */
import type { LibraryDocument, Passage } from '../words/document.ts'
import { type DocumentPassage, passagesOf } from './passages.ts'
import { evidenceAt } from './quote.ts'
import { termsOf } from './terms.ts'

/** BM25: how fast repeats of a term saturate, and how much long passages are held back. */
const k1 = 1.2
const b = 0.6
/** What a hit in the passage itself, the headings above it and the document's title counts. */
const weights = { body: 1, above: 0.6, title: 0.7 }

/** Where a term stands: passage numbers, and what it adds to the score of each for one unit of rarity, in step. */
type Postings = { passages: Uint32Array; gains: Float32Array }

/** An index over the passages of these documents: best passages first, never one that shares no term. */
export function openSearch(
  documents: readonly LibraryDocument[],
): (question: string, limit: number) => Passage[] {
  const passages = documents.flatMap(passagesOf)
  const terms = indexOf(passages)
  const scores = new Float64Array(passages.length)
  const touched = new Uint32Array(passages.length)
  return (question, limit) => {
    let many = 0
    for (const term of new Set(termsOf(question))) {
      const postings = terms.get(term)
      if (postings === undefined) continue
      const count = postings.passages.length
      const idf = Math.log(1 + (passages.length - count + 0.5) / (count + 0.5)) * (k1 + 1)
      for (let at = 0; at < count; at++) {
        const passage = postings.passages[at] ?? 0
        const score = scores[passage] ?? 0
        if (score === 0) touched[many++] = passage
        scores[passage] = score + idf * (postings.gains[at] ?? 0)
      }
    }
    const found = touched.subarray(0, many)
    const best = highest(found, scores, limit).flatMap((passage) =>
      asPassage(passages[passage], scores[passage] ?? 0),
    )
    for (const passage of found) scores[passage] = 0
    return best
  }
}

function indexOf(passages: readonly DocumentPassage[]): Map<string, Postings> {
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
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length)
  // Packed, and everything of the score that does not depend on the question worked out: a question over 100,000
  // passages then only adds.
  return new Map(
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

/** The `limit` highest of the touched passages, best first; of equal ones the first in the library. */
function highest(touched: Uint32Array, scores: Float64Array, limit: number): number[] {
  const best: number[] = []
  const isBetter = (one: number, other: number): boolean => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0)
    return difference > 0 || (difference === 0 && one < other)
  }
  for (const passage of touched) {
    const last = best.at(-1)
    if (best.length >= limit && (last === undefined || !isBetter(passage, last))) continue
    let at = best.length
    while (at > 0 && isBetter(passage, best[at - 1] ?? passage)) at--
    best.splice(at, 0, passage)
    if (best.length > limit) best.pop()
  }
  return best
}

function asPassage(passage: DocumentPassage | undefined, score: number): Passage[] {
  if (passage === undefined) return []
  const { document, start, end } = passage
  return [{ document, evidence: evidenceAt(document.text, start, end), score }]
}
