/** A category given to a message, and the phrases it was told by. */
import type { Line } from '../../evidence/thread/lines.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Hit } from './meaning.ts'

export type Labelled = {
  /** null where no category of the list fits. */
  name: string | null
  confidence: number
  evidence: Evidence[]
  /** One sentence: the rule, the header or the words it was told by. */
  why: string
  /** Next best, best first. */
  others: string[]
  /** How much of the message speaks for it; below 1 hardly anything does. */
  weight: number
}

/** Where a phrase that spoke for a label stands; nowhere for one too short to say anything to a reader. */
export function placeOf(
  { phrase, where, weight }: { phrase: string; where: string; weight: number },
  lines: readonly Line[],
): Hit[] {
  if (where !== 'text' || phrase.length < 4) return []
  for (const line of lines) {
    const at = line.source.text.slice(line.start, line.end).indexOf(phrase)
    if (at >= 0)
      return [{ line, start: line.start + at, end: line.start + at + phrase.length, weight: 0.6 + weight }]
  }
  return []
}

/** The three that say most, none within another. */
export function phrasesOf(hits: readonly Hit[]): Hit[] {
  const chosen: Hit[] = []
  for (const hit of hits) {
    const isWithin = chosen.some(
      ({ line, start, end }) => line.source === hit.line.source && start < hit.end && hit.start < end,
    )
    if (!isWithin) chosen.push(hit)
    if (chosen.length === 3) break
  }
  return chosen
}

/** The phrases as a person reads them, in quotation marks. */
export function quoted(phrases: readonly Hit[]): string {
  return phrases
    .map(({ line, start, end }) => `“${line.source.text.slice(start, end).replace(/\s+/g, ' ')}”`)
    .join(', ')
}
