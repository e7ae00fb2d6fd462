/** The sentence around a span: what a person reads to see why. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Heard } from './hearing.ts'

/** Each piece of evidence widened to the sentence it stands in, where it stands in one that was heard. */
export function inSentences(evidence: readonly Evidence[], { sentences, before }: Heard): Evidence[] {
  return evidence.map((one) => {
    const line = [...sentences, ...before].find(
      ({ source, start, end }) => source.source === one.source && start <= one.start && one.end <= end,
    )
    return line ? evidenceOfLine(line, { start: 0, end: line.end - line.start }) : one
  })
}

/** The evidence of a span of a line. */
export function evidenceOfLine(line: Line, { start, end }: { start: number; end: number }): Evidence {
  return evidenceAt(line.source, line.start + start, Math.min(line.end, line.start + end))
}
