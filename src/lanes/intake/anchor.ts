/** What a computed cell points at where nothing more telling is there: the words that ask, or the list that answers. */
import { evidenceAt } from '../../evidence/quote.ts'
import { linesWithin } from '../../evidence/thread/lines.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Reading } from '../../words/signal.ts'

/** The first line that the signal itself says, else its subject or sender; none for an empty signal. */
export function anchorOf({ texts }: Reading): Evidence[] {
  const line = texts.flatMap((text) => (text.source === 'signal:body' ? linesWithin(text, 'new') : []))[0]
  if (line) return [evidenceAt(line.source, line.start, line.end)]
  const other = texts.find(({ text }) => text.trim() !== '')
  return other ? [evidenceAt(other, 0, other.text.length)] : []
}

/** Evidence without repetition, a few pieces at most: a computed value may rest on many. */
export function few(evidence: readonly Evidence[], most = 12): Evidence[] {
  return evidence
    .filter(
      (one, at) =>
        evidence.findIndex(
          ({ source, start, end }) => source === one.source && start === one.start && end === one.end,
        ) === at,
    )
    .slice(0, most)
}
