/** The note to whoever takes the message: what is wanted, in the sender's own words, and why it came to them. */
import { type DraftPart, writeDraft } from '../../evidence/draft-text.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import type { InboxTriage } from './fields.ts'

/** null where nobody is named to take it. */
export function handoffNote(fields: InboxTriage, input: LaneInput): Draft | null {
  const owner = fields.owner.value
  if (owner === null) return null
  const person = input.desk.people.find(({ email }) => email === owner)
  const queue = fields.queue.value
  const asked = fields.asks.flatMap(({ evidence }) => evidence.flatMap(quoted))
  return writeDraft({
    kind: 'handoff-note',
    to: [owner],
    subject: queue === null ? 'A message for you' : `For ${plainName(queue)}`,
    parts: [
      `${person?.name ?? 'Hello'}, a message from the shared inbox is yours to take`,
      queue === null ? '' : ` (${plainName(queue)})`,
      `. Priority: ${fields.priority.value ?? 'normal'}.\n`,
      ...listed('\nIn short:\n', fields.summary.evidence.flatMap(quoted)),
      ...listed('\nAsked:\n', asked),
      '\nNothing was said to the sender yet.\n',
    ].filter((part) => part !== ''),
  })
}

function listed(title: string, parts: readonly DraftPart[]): DraftPart[] {
  return parts.length === 0 ? [] : [title, ...parts]
}

function quoted(evidence: Evidence): DraftPart[] {
  return [
    '- “',
    { claim: evidence.quote.replace(/\s+/g, ' '), kind: 'property', evidence: [evidence] },
    '”\n',
  ]
}

/** A queue's name may hold a number (`tier-2`), which would read as a claim. */
function plainName(queue: string): string {
  return /\d/.test(queue) ? 'your queue' : queue
}
