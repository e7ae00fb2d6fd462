/** Search in passages: BM25 with field weights over words, whole numbers and whole product codes. */
import type { LibraryDocument, Passage } from '../words/document.ts'
import { type DocumentPassage, passagesOf } from './passages.ts'
import { evidenceAt } from './quote.ts'
import { termsOf } from './terms.ts'

/** BM25: how fast repeats of a term saturate, and how much long passages are held back. */
const k1 = 1.2
const b = 0.6
/** What a hit in the passage itself, the headings above it and the document's title counts. */
const weights = { body: 1, above: 0.6, title: 0.4 }

type Posting = { passage: number; weight: number }

/** An index over the passages of these documents: best passages first, never one that shares no term. */
export function openSearch(
  documents: readonly LibraryDocument[],
): (question: string, limit: number) => Passage[] {
  const passages = documents.flatMap(passagesOf)
  const lengths: number[] = []
  const postings = new Map<string, Posting[]>()
  passages.forEach((passage, index) => {
    const counts = weighted(passage)
    let length = 0
    for (const [term, weight] of counts) {
      length += weight
      const known = postings.get(term)
      if (known === undefined) postings.set(term, [{ passage: index, weight }])
      else known.push({ passage: index, weight })
    }
    lengths.push(length)
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return (question, limit) => {
    const scores = new Map<number, number>()
    for (const term of new Set(termsOf(question))) {
      const list = postings.get(term) ?? []
      const idf = Math.log(1 + (passages.length - list.length + 0.5) / (list.length + 0.5))
      for (const { passage, weight } of list) {
        const long = 1 - b + (b * (lengths[passage] ?? 0)) / mean
        scores.set(passage, (scores.get(passage) ?? 0) + (idf * weight * (k1 + 1)) / (weight + k1 * long))
      }
    }
    return [...scores]
      .sort(([a, high], [other, low]) => low - high || a - other)
      .slice(0, limit)
      .flatMap(([index, score]) => asPassage(passages[index], score))
  }
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

function asPassage(passage: DocumentPassage | undefined, score: number): Passage[] {
  if (passage === undefined) return []
  const { document, start, end } = passage
  return [{ document, evidence: evidenceAt(document.text, start, end), score }]
}
