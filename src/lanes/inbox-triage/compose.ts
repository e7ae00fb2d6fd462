/** From grounded fields to the note for the owner, the row of the log, the route, and why each label was given. */
import type { FoundRecord } from '../../words/connector.ts'
import type { Finding } from '../../words/finding.ts'
import type { Composition, Headline, LaneInput } from '../../words/lane.ts'
import type { Route } from '../../words/packet.ts'
import { placeOf } from './assignment.ts'
import { clarifyingReply } from './clarify.ts'
import type { InboxTriage } from './fields.ts'
import { handoffNote } from './handoff.ts'
import { isThanks } from './intent.ts'
import { machineOf } from './machine.ts'
import { changesFor, foundValue, isSameMail } from './record-changes.ts'
import { pressing, type Understood, understand } from './understanding.ts'

export function compose(fields: InboxTriage, found: readonly FoundRecord[], input: LaneInput): Composition {
  const understood = understand(input)
  const route: Route = {
    category: fields.category.value,
    queue: fields.queue.value,
    owner: fields.owner.value,
    priority: fields.priority.value ?? 'normal',
    confidence: fields.category.value === null ? 0.3 : fields.category.confidence,
  }
  const isSame = isSameMail(found, input)
  const isQuiet = isSame || machineOf(input.reading) !== null || isThanks(understood.mail, understood.asks)
  const asksBack = !isQuiet && fields.intent_clear.value === false && understood.intent.line !== null
  const drafts = [
    asksBack ? clarifyingReply(input, route.owner) : null,
    isQuiet || route.priority === 'low' ? null : handoffNote(fields, input),
  ]
  return {
    route,
    drafts: drafts.filter((draft) => draft !== null),
    changes: changesFor(fields, found, route, input),
    findings: [...whys(understood, fields, input), ...ofRecord(found, isSame, fields)],
  }
}

/** Why each label was given, for whoever decides. */
function whys(understood: Understood, fields: InboxTriage, input: LaneInput): Finding[] {
  const { label, intent, mail } = understood
  const placed = placeOf(mail, fields.category.value)
  const told = pressing(understood, fields.category.value)
  const note = (at: string, message: string): Finding => ({ code: 'note', message, at })
  const { category, priority, intent_clear: clear, owner } = fields
  return [
    ...(category.enteredBy === undefined
      ? [note('fields.category', `${category.value ?? 'No category'}, by ${label.why}.`)]
      : []),
    ...(owner.value === null || owner.enteredBy !== undefined || placed.owner === null
      ? []
      : [note('fields.owner', `${nameOf(owner.value, input)}: ${placed.owner.why}.`)]),
    ...(priority.enteredBy === undefined && told !== null
      ? [note('fields.priority', `${told.priority}: ${told.why}.`)]
      : []),
    ...(clear.value === false
      ? [note('fields.intent_clear', `A person must find out what is wanted: ${intent.why}.`)]
      : []),
  ]
}

function nameOf(email: string, { desk }: LaneInput): string {
  return desk.people.find((person) => person.email === email)?.name ?? email
}

function ofRecord(found: readonly FoundRecord[], isSame: boolean, { queue, owner }: InboxTriage): Finding[] {
  const note = (message: string): Finding => ({ code: 'note', message })
  if (found.length > 1)
    return [note(`${found.length} rows match; none is changed until a person says which.`)]
  if (isSame)
    return [note('The same mail came by another of our addresses and has its row already: nothing is added.')]
  const stays = foundValue(found, 'queue') === queue.value || foundValue(found, 'owner') === owner.value
  return found.length === 1 && stays
    ? [note('The log knows this thread: it stays in the queue and with the person it has there.')]
    : []
}

/** What a list shows of the packet. */
export function headline(fields: InboxTriage): Headline {
  return { party: null, outcome: fields.category.value, value: null }
}

/** What somebody must know to take it and nobody said. */
export function missingIn({ category, owner, asks, intent_clear: clear }: InboxTriage): string[] {
  return [
    ...(category.value === null ? ['category'] : []),
    ...(owner.value === null ? ['owner'] : []),
    ...(clear.value === false && asks.length === 0 ? ['asks'] : []),
  ]
}
