/** Passages by words and passages by meaning, put into one order: what either search finds early comes early. */
import type { Passage } from '../words/document.ts'

/** How much the first ranks stand out (reciprocal rank fusion, Cormack et al. 2009). */
const k = 60

/** Both lists as one, best first; a passage in both counts twice. Of equals the one found by words is first. */
export function fused(byWords: readonly Passage[], byMeaning: readonly Passage[], limit: number): Passage[] {
  const found = new Map<string, Passage>()
  for (const list of [byWords, byMeaning]) {
    list.forEach((passage, rank) => {
      const { source, start, end } = passage.evidence
      const key = `${source} ${start} ${end}`
      const score = (found.get(key)?.score ?? 0) + 1 / (k + rank + 1)
      found.set(key, { ...(found.get(key) ?? passage), score })
    })
  }
  return [...found.values()].toSorted((a, b) => b.score - a.score).slice(0, limit)
}

/** The passages whose vectors point most nearly where the question's does; one with a vector that is none is left out. */
export function nearest(
  question: readonly number[],
  passages: readonly { passage: Passage; vector: readonly number[] | undefined }[],
  limit: number,
): Passage[] {
  return passages
    .flatMap(({ passage, vector }) => {
      const score = vector === undefined ? null : cosine(question, vector)
      return score === null || score <= 0 ? [] : [{ ...passage, score }]
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
}

function cosine(one: readonly number[], other: readonly number[]): number | null {
  if (one.length === 0 || one.length !== other.length) return null
  let [dot, a, b] = [0, 0, 0]
  for (let at = 0; at < one.length; at++) {
    const [x, y] = [one[at] ?? 0, other[at] ?? 0]
    dot += x * y
    a += x * x
    b += y * y
  }
  const score = dot / Math.sqrt(a * b)
  return Number.isFinite(score) ? score : null
}
