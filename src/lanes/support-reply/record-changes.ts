/** The row of the mail in the support log: what to find it by, and what the mail gives for its columns. */
import { documentId } from '../../evidence/grounding.ts'
import { type KnownValues, known, knownFrom, knownYesNo } from '../../evidence/record-changes/known-values.ts'
import { type Proposed, proposeRow } from '../../evidence/record-changes/propose.ts'
import { wholeKey } from '../../evidence/record-changes/record-key.ts'
import type { FoundRecord } from '../../words/connector.ts'
import { dayIn } from '../../words/day.ts'
import type { LaneInput, RecordKey } from '../../words/lane.ts'
import type { Route } from '../../words/packet.ts'
import { threadKey } from '../../words/signal.ts'
import type { SupportReply } from './fields.ts'
import { customerOf } from './findings-of-mail.ts'
import { type SupportMeaning, supportRow } from './record-row.ts'

/** Key field → value; null where the signal does not say one of them. */
export function recordKeyOf(_fields: SupportReply, input: LaneInput): RecordKey | null {
  return wholeKey(supportRow, input.settings.record, keyValues(input))
}

function keyValues(input: LaneInput): KnownValues<SupportMeaning> {
  const { reading } = input
  return {
    thread: known(threadKey(reading)),
    email: knownFrom(customerOf(input).email),
    subject: known(reading.subject),
  }
}

/** The changes; where more than one row matches, none, and a note that says so. */
export function changesFor(
  fields: SupportReply,
  found: readonly FoundRecord[],
  route: Route,
  input: LaneInput,
): Proposed {
  const key = recordKeyOf(fields, input)
  const values = valuesOf(fields, route, input)
  return proposeRow(supportRow, { record: input.settings.record, key, found, values })
}

function valuesOf(fields: SupportReply, route: Route, input: LaneInput): KnownValues<SupportMeaning> {
  const { reading, receivedAt, desk } = input
  const customer = customerOf(input)
  const { escalate, escalation, answerable, questions, category, citations } = fields
  const status = escalate.value === true ? 'handed over' : 'answered'
  return {
    ...keyValues(input),
    received: known(dayIn(desk.time_zone, receivedAt)),
    name: knownFrom(customer.name),
    company: knownFrom(customer.company),
    questions: known(
      questions.map(({ value }) => value ?? '').join(' / '),
      questions.flatMap(({ evidence }) => evidence),
    ),
    category: knownFrom(category),
    answerable: knownYesNo(answerable),
    escalated: knownYesNo(escalate),
    reason: known(escalation.reason.value, escalation.reason.evidence),
    queue: known(route.queue),
    owner: known(route.owner),
    sources: known(sourcesOf(fields), citations),
    status: escalate.value === null ? null : known(status, escalate.evidence),
    language: known(reading.language),
  }
}

/** Ids of the documents quoted, each once. */
function sourcesOf({ citations }: SupportReply): string {
  const ids = citations.flatMap(({ source }) => documentId(source)?.replace(/@[^@]*$/, '') ?? [])
  return [...new Set(ids)].join(', ')
}
