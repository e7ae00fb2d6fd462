/** One packet with everything a reviewer needs to decide, in one answer. */
import type { Database } from '../base/database/database.ts'
import { threeWay } from '../evidence/diff.ts'
import type { Context as Machine, Someone } from '../route/context.ts'
import { cannotPlan, plan } from '../route/effects.ts'
import { holdOf } from '../route/hold.ts'
import { papersThere } from '../route/papers.ts'
import { mayReview } from '../route/reviewers.ts'
import { closedBy, type Reason } from '../words/gate.ts'
import type { Packet } from '../words/packet.ts'
import { Refusal } from '../words/refusal.ts'
import { settingsOf } from '../workspace/in-force.ts'
import { receiptsOf } from './receipts-shown.ts'

export async function showPacket(machine: Machine, person: Someone, packetId: string) {
  const { database } = machine
  const { businessId } = person
  const head = await headOf(database, businessId, packetId)
  const revisions = await revisionsOf(database, businessId, packetId)
  const current = revisions.find(({ revision }) => revision === head.revision)
  if (!current) throw new Error(`packet ${packetId} has no revision ${head.revision}`)
  const previous = revisions.find(({ revision }) => revision === head.revision - 1)
  const settings = settingsOf(await machine.workspaces.inForce(businessId), head.lane)
  const [hold, approvals, reviews, effects, receipts] = await Promise.all([
    holdOf(database, businessId, { packetId, now: machine.clock.now() }),
    approvalsOf(database, businessId, packetId),
    reviewsOf(database, businessId, packetId),
    effectsOf(database, businessId, packetId),
    receiptsOf(database, businessId, { packetId }),
  ])
  const signed = approvals.some((one) => one.revision === head.revision && one.person.id === person.personId)
  const closed = closedFor({ packet: current.body, mayDecide: mayReview(settings, person), signed })
  return {
    id: head.packet_id,
    signalId: head.signal_id,
    state: head.state,
    receivedAt: head.received_at.toISOString(),
    waitingSince: head.waiting_since.toISOString(),
    assignedTo: head.assigned_to && head.assignee ? { id: head.assigned_to, name: head.assignee } : null,
    snoozedUntil: head.snoozed_until?.toISOString() ?? null,
    // Until then an approval can be taken back.
    writeAfter: head.state === 'approved' ? (head.write_after?.toISOString() ?? null) : null,
    risk: head.risk,
    hold,
    revision: head.revision,
    packet: current.body,
    previous: previous?.body ?? null,
    drafted: draftedBefore(current, revisions),
    changedSince: changedRows(current, revisions),
    revisions: revisions.map(({ revision, why, made_at, made_by, maker, note }) => ({
      revision,
      why,
      note,
      madeAt: made_at.toISOString(),
      madeBy: made_by && maker ? { id: made_by, name: maker } : null,
    })),
    reading: head.reading,
    approvals,
    reviews,
    effects: effects.length > 0 ? effects : plannedEffects(current.body, settings.reply.drafts),
    receipts,
    papers: papersThere(machine.lanes.get(head.lane), current.body),
    // Whether this person still has something to decide here.
    mayDecide: mayReview(settings, person) && !signed,
    canApprove: head.state === 'waiting' && closed.length === 0,
    closed,
  }
}

async function headOf(database: Database, businessId: string, packetId: string) {
  const head = await database
    .selectFrom('packet')
    .innerJoin('signal', (on) =>
      on
        .onRef('signal.business_id', '=', 'packet.business_id')
        .onRef('signal.signal_id', '=', 'packet.signal_id'),
    )
    .leftJoin('person', (on) =>
      on
        .onRef('person.business_id', '=', 'packet.business_id')
        .onRef('person.person_id', '=', 'packet.assigned_to'),
    )
    .selectAll('packet')
    .select(['signal.reading', 'person.name as assignee'])
    .where('packet.business_id', '=', businessId)
    .where('packet.packet_id', '=', packetId)
    .executeTakeFirst()
  if (!head) throw new Refusal('not-found', 'there is no such packet')
  return head
}

function revisionsOf(database: Database, businessId: string, packetId: string) {
  return database
    .selectFrom('packet_revision')
    .leftJoin('person', (on) =>
      on
        .onRef('person.business_id', '=', 'packet_revision.business_id')
        .onRef('person.person_id', '=', 'packet_revision.made_by'),
    )
    .select(['revision', 'why', 'made_by', 'made_at', 'note', 'body', 'person.name as maker'])
    .where('packet_revision.business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .orderBy('revision')
    .execute()
}

type Revision = Awaited<ReturnType<typeof revisionsOf>>[number]

const byPeople: readonly string[] = ['edited', 'taken-back']

/** What the lane drafted, where people changed it since. */
function draftedBefore(current: Revision, revisions: readonly Revision[]): Packet | null {
  if (!byPeople.includes(current.why)) return null
  const drafted = revisions.findLast(
    ({ revision, why }) => revision < current.revision && !byPeople.includes(why),
  )
  return drafted?.body ?? null
}

/** looked: the draft the person began from; yours: what they approved; now: the fresh draft. */
function changedRows(current: Revision, revisions: readonly Revision[]) {
  if (current.why !== 'changed-since') return null
  const yours = revisions.find(({ revision }) => revision === current.revision - 1)
  const looked = revisions.findLast(
    ({ revision, why }) => revision < current.revision && !byPeople.includes(why),
  )
  return yours && looked ? threeWay(looked.body, yours.body, current.body) : null
}

function closedFor({
  packet,
  mayDecide,
  signed,
}: {
  packet: Packet
  mayDecide: boolean
  signed: boolean
}): Reason[] {
  const reasons = closedBy(packet.gate)
  const unplanned = cannotPlan(packet)
  if (unplanned !== null) reasons.push({ code: 'always-reviewed', message: unplanned })
  if (!mayDecide) reasons.push({ code: 'always-reviewed', message: 'you do not review this lane' })
  if (signed)
    reasons.push({ code: 'always-reviewed', message: 'you have signed: a second person must approve' })
  return reasons
}

function plannedEffects(packet: Packet, drafts: string) {
  const planned = plan(packet, { reading: null, drafts, from: '', at: new Date(0), actionId: String })
  return planned.map(({ system, line }) => ({
    id: null,
    system,
    state: 'planned',
    attempts: 0,
    lastError: null,
    line,
  }))
}

async function approvalsOf(database: Database, businessId: string, packetId: string) {
  const rows = await database
    .selectFrom('approval')
    .innerJoin('person', (on) =>
      on
        .onRef('person.business_id', '=', 'approval.business_id')
        .onRef('person.person_id', '=', 'approval.person_id'),
    )
    .select(['approval.person_id', 'person.name', 'approval.revision', 'approval.at'])
    .where('approval.business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .orderBy('approval.at')
    .execute()
  return rows.map(({ person_id, name, revision, at }) => ({
    person: { id: person_id, name },
    revision,
    at: at.toISOString(),
  }))
}

async function reviewsOf(database: Database, businessId: string, packetId: string) {
  const rows = await database
    .selectFrom('review')
    .innerJoin('person', (on) =>
      on
        .onRef('person.business_id', '=', 'review.business_id')
        .onRef('person.person_id', '=', 'review.person_id'),
    )
    .select(['review.person_id', 'person.name', 'decision', 'note', 'revision', 'at'])
    .where('review.business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .orderBy('at')
    .execute()
  return rows.map(({ person_id, name, decision, note, revision, at }) => ({
    person: { id: person_id, name },
    decision,
    note,
    revision,
    at: at.toISOString(),
  }))
}

async function effectsOf(database: Database, businessId: string, packetId: string) {
  const rows = await database
    .selectFrom('effect')
    .select(['effect_id', 'system', 'state', 'attempts', 'last_error', 'line'])
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .orderBy('revision')
    .orderBy('position')
    .execute()
  return rows.map(({ effect_id, system, state, attempts, last_error, line }) => ({
    id: effect_id,
    system,
    state,
    attempts,
    lastError: last_error,
    line,
  }))
}
