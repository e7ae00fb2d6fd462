/** The note to whoever owns the queue: what was asked, why it came to them, and what documents say so far. */
import { type DraftPart, writeDraft } from '../../evidence/draft-text.ts'
import { evidenceAt } from '../../evidence/quote.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import type { EscalationReason } from './fields.ts'
import type { Found, Item } from './findings-of-mail.ts'
import { saidOf } from './reply.ts'

/** Why it came, in words that claim nothing. */
const why: Record<EscalationReason, string> = {
  refund: 'the customer speaks of money to be given back, which is decided by a person',
  billing: 'it is about an invoice or a payment of this customer',
  'policy-exception': 'the customer asks for an exception from a rule',
  'account-change': 'the customer wants their account, contract or contact data changed',
  'legal-or-medical': 'it touches a question of law or health',
  safety: 'somebody may be in danger',
  'angry-customer': 'the customer is angry',
  'no-source': 'no approved document in force answers it for this customer',
  'conflicting-sources': 'approved documents disagree on it',
  unclear: 'it is not clear what the customer wants',
  other: 'the customer wants something done',
}

/** The handoff note; `to` is the queue's owner, or the lane's. */
export function handoffNote(
  found: Found,
  reason: EscalationReason,
  to: { email: string; queue: string },
  input: LaneInput,
): Draft {
  const person = input.desk.people.find(({ email }) => email === to.email)
  const raised = found.concerns.filter((concern) => concern.reason === reason).map(({ line }) => line)
  return writeDraft({
    kind: 'handoff-note',
    to: [to.email],
    subject: `Handed over to ${to.queue}`,
    parts: [
      `${person?.name ?? to.queue}, a message needs a person: ${why[reason]}.\n`,
      ...listed('\nIn the customer’s words:\n', raised.slice(0, 4).flatMap(quoted)),
      ...listed(
        '\nAsked and not answered:\n',
        found.items.filter(({ answer }) => answer?.outcome !== 'answered').flatMap(openItem),
      ),
      ...listed('\nApproved texts that answer a part:\n', found.items.flatMap(answeredItem)),
      '\nNothing was promised to the customer.\n',
    ],
  })
}

function listed(title: string, parts: readonly DraftPart[]): DraftPart[] {
  return parts.length === 0 ? [] : [title, ...parts]
}

function quoted({ source, start, end, text }: Item['ask']['line']): DraftPart[] {
  if (source.source === 'loose') return []
  return [
    '- “',
    { claim: text.replace(/\s+/g, ' '), kind: 'property', evidence: [evidenceAt(source, start, end)] },
    '”\n',
  ]
}

function openItem({ ask }: Item): DraftPart[] {
  return quoted(ask.line)
}

function answeredItem({ answer }: Item): DraftPart[] {
  if (answer?.outcome !== 'answered') return []
  return answer.fits.flatMap((fit) => saidOf(fit).flatMap((said): DraftPart[] => ['- ', said, '\n']))
}
