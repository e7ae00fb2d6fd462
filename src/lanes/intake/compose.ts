/** From grounded fields to the packet's drafts, record changes, route and findings. */
import { assigned } from '../../evidence/assignment.ts'
import { ownerInRecord } from '../../evidence/record-changes/record-owner.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { Composition, Headline, LaneInput } from '../../words/lane.ts'
import type { Route } from '../../words/packet.ts'
import { type Note, notesIn } from './applicant/notes.ts'
import { saidBy } from './extract.ts'
import { type Intake, isOpen } from './fields.ts'
import { findingsOf } from './findings.ts'
import { isWaived, type State, stateOf } from './ground.ts'
import { itemsFor } from './items.ts'
import { handoffNote } from './letters/handoff.ts'
import { requestFor } from './letters/request.ts'
import { changesFor, receivedBefore } from './record-changes.ts'
import { applicantRow } from './record-row.ts'

/** A request for what is missing, a note to the owner where there is something to hand over or to decide, and the row. */
export function compose(fields: Intake, found: readonly FoundRecord[], input: LaneInput): Composition {
  const state = stateOf(fields, input)
  if (state === 'not-an-application') return nothingToDo(fields, input)
  const listed = itemsFor(fields, input)
  const before = receivedBefore(fields, found, input)
  const notes = notesIn(saidBy(input), input)
  const deciding = notes.filter(({ decides }) => decides)
  const route = routeOf(fields, { found, state, deciding }, input)
  const record = changesFor(fields, { found, before, owner: route.owner }, input)
  const open = fields.items.filter((item) => isOpen(item) && !before.has(item.name.value ?? ''))
  const isCheckable = before.size > 0 && open.length === 0
  const isDecided = deciding.length > 0 || fields.items.some(isWaived)
  const hands = fields.ready.value === true || isDecided || isCheckable
  const drafts = [
    requestFor({ fields, listed, before, owner: route.owner, hasQuestions: deciding.length > 0 }, input),
    hands ? handoffNote(fields, { notes, before }, input) : null,
  ]
  return {
    route,
    drafts: drafts.filter((draft) => draft !== null),
    changes: record.changes,
    findings: [...findingsOf(fields, { listed, notes, before }, input), ...record.findings],
  }
}

/** What a list shows of the packet. */
export function headline(fields: Intake): Headline {
  const { company, contact, ready } = fields
  const outcome = ready.value === true ? 'ready' : 'not ready'
  return {
    party: company.name.value ?? contact.name.value ?? contact.email.value,
    outcome: ready.value === null ? null : outcome,
    value: null,
  }
}

function nothingToDo(fields: Intake, input: LaneInput): Composition {
  const route = routeOf(fields, { found: [], state: 'not-an-application', deciding: [] }, input)
  const message = 'Nothing here applies for a service: no answer is drafted.'
  return { route, drafts: [], changes: [], findings: [{ code: 'note', message }] }
}

type Routing = { found: readonly FoundRecord[]; state: State; deciding: readonly Note[] }

/** The record's owner stays, else whose territory and language fit, else the lane's owner. */
function routeOf(
  fields: Intake,
  { found, state, deciding }: Routing,
  { desk, settings, reading }: LaneInput,
): Route {
  const known = ownerInRecord(applicantRow, found, desk)
  const fresh = assigned(
    { country: fields.company.country.value, language: reading.language, isAbout: () => false },
    desk,
    settings,
  )
  const { owner, confidence } = known === null ? fresh : { owner: known, confidence: 0.95 }
  return {
    category: state,
    queue: fields.queue.value,
    owner,
    priority: priorityOf(state, deciding),
    confidence,
  }
}

function priorityOf(state: State, deciding: readonly Note[]): Route['priority'] {
  if (state === 'not-an-application') return 'low'
  return state === 'ready' || state === 'ready-with-waivers' || deciding.length > 0 ? 'high' : 'normal'
}
