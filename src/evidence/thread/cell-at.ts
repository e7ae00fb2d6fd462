/** Cells whose value stands at a span. */
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { SourceText } from '../../words/text.ts'
import { evidenceAt } from '../quote.ts'
import type { Line } from './lines.ts'

/** A cell whose value stands at one span. */
export function cellOfSpan<T>(
  value: T,
  confidence: number,
  source: SourceText,
  span: { start: number; end: number },
): Cell<T> {
  return { value, confidence, evidence: [evidenceAt(source, span.start, span.end)] }
}

/** A cell with evidence made elsewhere. */
export function cellWith<T>(value: T, confidence: number, evidence: Evidence[]): Cell<T> {
  return { value, confidence, evidence }
}

/** A cell of a span of a line. */
export function cellIn<T>(
  line: Line,
  span: { start: number; end: number },
  value: T,
  confidence: number,
): Cell<T> {
  return cellOfSpan(value, confidence, line.source, {
    start: line.start + span.start,
    end: line.start + span.end,
  })
}
