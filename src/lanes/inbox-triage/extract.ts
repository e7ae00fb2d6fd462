/** From a signal to what it says: asks, summary and thread. Where it belongs follows in `ground`. */
import { evidenceAt } from '../../evidence/quote.ts'
import { absent } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Ask } from './asks.ts'
import type { InboxTriage } from './fields.ts'
import { summaryOf } from './summary.ts'
import { threadOf } from './thread.ts'
import { understand } from './understanding.ts'

export function extract(input: LaneInput): InboxTriage {
  const { mail, asks, label } = understand(input)
  return {
    category: absent(),
    queue: absent(),
    owner: absent(),
    priority: absent(),
    summary: summaryOf(mail, asks, label.evidence),
    intent_clear: absent(),
    asks: asks.map(({ line, kind }) => ({
      value: line.text.replace(/\s+/g, ' ').trim(),
      confidence: sureness[kind],
      evidence: [evidenceAt(line.source, line.start, line.end)],
    })),
    thread: threadOf(mail),
  }
}

const sureness: Record<Ask['kind'], number> = { question: 0.92, request: 0.85 }
