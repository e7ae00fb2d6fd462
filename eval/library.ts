/** Documents made of bare titles and texts, for sets that come so. */
import type { LibraryDocument } from '../src/words/document.ts'
import { plainText } from '../src/words/text.ts'

export function documentOf({
  id,
  title,
  text,
}: {
  id: string
  title: string
  text: string
}): LibraryDocument {
  const card = {
    id,
    title,
    kind: null,
    owner: null,
    approved_by: null,
    approved_on: null,
    valid_until: null,
    supersedes: [],
    prevails_over: [],
    review_every: null,
    scope: {},
  }
  const version = '1'
  const source = `document:${id}@${version}`
  return {
    card,
    version,
    fileName: `${id}.md`,
    mediaType: 'text/markdown',
    text: plainText(source, text),
    state: 'approved',
  }
}

/** The share of the wanted ids among the first `limit`. */
export function recall(wanted: readonly string[], ranked: readonly string[], limit: number): number {
  const first = new Set(ranked.slice(0, limit))
  return wanted.filter((id) => first.has(id)).length / wanted.length
}

/** nDCG over the first `limit`, every wanted id worth the same. */
export function gain(wanted: readonly string[], ranked: readonly string[], limit: number): number {
  const relevant = new Set(wanted)
  const at = (place: number): number => 1 / Math.log2(place + 2)
  const got = ranked.slice(0, limit).reduce((sum, id, place) => sum + (relevant.has(id) ? at(place) : 0), 0)
  const ideal = wanted.slice(0, limit).reduce((sum, _, place) => sum + at(place), 0)
  return got / ideal
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length
}
