/** From grounded fields to drafts, record changes, route and findings. */
import { personNamed } from '../../evidence/assignment.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { Finding } from '../../words/finding.ts'
import type { Composition, Headline, LaneInput } from '../../words/lane.ts'
import type { Route } from '../../words/packet.ts'
import type { EscalationReason, SupportReply } from './fields.ts'
import { type Found, findingsOfMail } from './findings-of-mail.ts'
import { handoffNote } from './handoff.ts'
import { queueOf } from './queues.ts'
import { changesFor } from './record-changes.ts'
import { replyTo } from './reply.ts'

/** The reply from approved documents, or a neutral one and a note to whoever takes it. */
export function compose(fields: SupportReply, found: readonly FoundRecord[], input: LaneInput): Composition {
  const mail = findingsOfMail(fields, input)
  const reason = fields.escalate.value === true ? (fields.escalation.reason.value ?? 'other') : null
  const route = routeOf(fields, reason, mail, input)
  const reply = replyTo(mail, reason, input.settings.owner ?? route.owner, input)
  const to = route.owner === null || route.queue === null ? null : { email: route.owner, queue: route.queue }
  const note = reason === null || to === null ? null : handoffNote(mail, reason, to, input)
  const record = changesFor(fields, found, route, input)
  return {
    route,
    drafts: [reply, note].filter((draft) => draft !== null),
    changes: record.changes,
    findings: [...notesOn(mail), ...unclear(reason), ...record.findings],
  }
}

/** What a list shows of the packet. */
export function headline(fields: SupportReply): Headline {
  return { party: null, outcome: fields.escalation.reason.value ?? fields.category.value, value: null }
}

/** What is required and was not found: something that is asked, where something seems to be. */
export function missingIn({ questions, escalation }: SupportReply): string[] {
  return questions.length === 0 && escalation.reason.value === 'unclear' ? ['questions'] : []
}

function routeOf(
  fields: SupportReply,
  reason: EscalationReason | null,
  { isIdle }: Found,
  { settings, desk }: LaneInput,
): Route {
  const queue = queueOf(reason ?? 'answer', settings)
  const owner =
    personNamed(queue.owner ?? undefined, desk)?.email ?? settings.owner ?? settings.reviewers[0] ?? null
  const name = reason === null ? queue.name : (fields.escalation.queue.value ?? queue.name)
  return {
    category: fields.category.value,
    queue: name,
    owner,
    priority: isIdle ? 'low' : priorityOf(reason),
    confidence: reason === null ? 0.85 : 0.8,
  }
}

function priorityOf(reason: EscalationReason | null): Route['priority'] {
  if (reason === 'safety') return 'urgent'
  return reason === 'legal-or-medical' || reason === 'angry-customer' ? 'high' : 'normal'
}

/** Why questions have no answer, for whoever decides; a dispute is for the owners of the documents. */
function notesOn({ items, isIdle }: Found): Finding[] {
  if (isIdle) return [{ code: 'note', message: 'Nothing is asked: no reply is drafted.' }]
  return items.flatMap(({ answer }, index): Finding[] => {
    const at = `fields.questions[${index}]`
    if (answer?.outcome === 'conflicting')
      return [{ code: 'value-conflicts', message: `${sentence(answer.why)}.`, at }]
    return answer?.outcome === 'no-source' ? [{ code: 'note', message: `${sentence(answer.why)}.`, at }] : []
  })
}

/** What nobody can tell stands among the exceptions, not among the mails that wait for their reply. */
function unclear(reason: EscalationReason | null): Finding[] {
  return reason === 'unclear'
    ? [{ code: 'intent-unclear', message: 'It is not clear what the customer wants.' }]
    : []
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
