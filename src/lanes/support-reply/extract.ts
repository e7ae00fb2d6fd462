/** From a signal to what it asks. */
import { cellIn } from '../../evidence/thread/cell-at.ts'
import { spokenIn } from '../../evidence/thread/spoken.ts'
import { absent } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { type Ask, asksOf } from './asks.ts'
import type { SupportReply } from './fields.ts'

/** What is asked, word for word. Answers and escalation follow in `ground`. */
export function extract(input: LaneInput): SupportReply {
  const asks = input.reading.automatic === null ? asksOf(spokenIn(input)) : []
  return {
    questions: asks.map(({ line, kind }) =>
      cellIn(line, { start: 0, end: line.end - line.start }, worded(line.text), sureness[kind]),
    ),
    category: absent(),
    answerable: absent(),
    escalate: absent(),
    escalation: { reason: absent(), queue: absent() },
    citations: [],
  }
}

const sureness: Record<Ask['kind'], number> = { question: 0.95, action: 0.85, wish: 0.8, trouble: 0.75 }

/** Broken lines are one again. */
function worded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
