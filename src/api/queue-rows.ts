/** Rows of the queue, from the packets' cards: a list never opens packet bodies. */
import { z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import type { Database } from '../base/database/database.ts'
import type { PacketCard } from '../base/database/tables.ts'
import { risks } from '../words/risk.ts'
import { Id, SomeoneShown } from './schemas.ts'

export const QueueRow = z.object({
  id: Id,
  lane: z.string().nullable(),
  revision: z.int(),
  /** Of that revision; with it the packet can be decided from the list. Null for a signal that could not be read. */
  digest: z.string().nullable(),
  state: z.string(),
  list: z.enum(['waiting', 'snoozed', 'exceptions', 'decided']),
  risk: z.enum(risks),
  snoozedUntil: z.string().nullable(),
  heldBy: SomeoneShown.nullable(),
  subject: z.string(),
  from: z.string().nullable(),
  party: z.string().nullable(),
  outcome: z.string().nullable(),
  value: z.object({ amount: z.string(), currency: z.string() }).nullable(),
  receivedAt: z.string(),
  waitingSince: z.string(),
  assignedTo: SomeoneShown.nullable(),
  priority: z.string(),
  reasons: z.array(z.object({ code: z.string(), message: z.string() })),
  reviewers: z.int(),
  approvals: z.int(),
  missing: z.array(z.string()),
  /** What the list is ordered by. */
  place: z.string(),
})
export type QueueRow = z.infer<typeof QueueRow>

export type QueueQuery = {
  show: QueueRow['list']
  lane?: string | undefined
  assigned?: string | undefined
  reason?: string | undefined
  risk?: QueueRow['risk'] | undefined
  /** Waiting since before this moment. */
  before?: Date | undefined
  after?: { at: string; id: string } | undefined
  limit: number
  now: Date
}

/** A page of a list, in its order: what waits and exceptions oldest first, snoozed by when it comes back, decided newest first. */
export async function packetRows(
  database: Database,
  businessId: string,
  { show, lane, assigned, reason, risk, before, after, limit, now }: QueueQuery,
): Promise<QueueRow[]> {
  const order = show === 'decided' ? 'desc' : 'asc'
  const list = show === 'snoozed' ? 'waiting' : show
  let rows = selectRows(database, businessId, now).where('packet.list', '=', list).limit(limit)
  if (show === 'snoozed') rows = rows.where('packet.snoozed_until', '>', now)
  if (show === 'waiting')
    rows = rows.where((eb) =>
      eb.or([eb('packet.snoozed_until', 'is', null), eb('packet.snoozed_until', '<=', now)]),
    )
  if (lane !== undefined) rows = rows.where('packet.lane', '=', lane)
  if (assigned === 'nobody') rows = rows.where('packet.assigned_to', 'is', null)
  else if (assigned !== undefined) rows = rows.where('packet.assigned_to', '=', assigned)
  if (risk !== undefined) rows = rows.where('packet.risk', '=', risk)
  if (before !== undefined) rows = rows.where('packet.waiting_since', '<=', before)
  // Asked for a reason, its own rows are walked in order: the planner cannot know that both orders are the same.
  const at = reason === undefined ? 'packet' : 'reason'
  const place = sql.ref(show === 'snoozed' ? 'packet.snoozed_until' : `${at}.waiting_since`)
  const id = sql.ref(`${at}.packet_id`)
  const placed = rows
    .$if(reason !== undefined, (all) =>
      all
        .innerJoin('packet_reason as reason', (on) =>
          on
            .onRef('reason.business_id', '=', 'packet.business_id')
            .onRef('reason.packet_id', '=', 'packet.packet_id')
            .on('reason.list', '=', list),
        )
        .where('reason.business_id', '=', businessId)
        .where('reason.code', '=', reason ?? ''),
    )
    .orderBy(place, order)
    .orderBy(id, order)
    .$if(after !== undefined, (all) =>
      all.where(
        sql<boolean>`(${place}, ${id}) ${sql.raw(order === 'desc' ? '<' : '>')} (${after?.at}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
  return (await placed.execute()).map((row) => shown(row, now))
}

/** The packets named, in no particular order; ids of nothing are left out. */
export async function rowsById(
  database: Database,
  businessId: string,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<QueueRow[]> {
  const rows = await selectRows(database, businessId, now).where('packet.packet_id', 'in', ids).execute()
  return rows.map((row) => shown(row, now))
}

function selectRows(database: Database, businessId: string, now: Date) {
  return database
    .selectFrom('packet')
    .innerJoin('packet_revision as revised', (on) =>
      on
        .onRef('revised.business_id', '=', 'packet.business_id')
        .onRef('revised.packet_id', '=', 'packet.packet_id')
        .onRef('revised.revision', '=', 'packet.revision'),
    )
    .leftJoin('person', (on) =>
      on
        .onRef('person.business_id', '=', 'packet.business_id')
        .onRef('person.person_id', '=', 'packet.assigned_to'),
    )
    .leftJoin('packet_hold as held', (on) =>
      on
        .onRef('held.business_id', '=', 'packet.business_id')
        .onRef('held.packet_id', '=', 'packet.packet_id')
        .on('held.expires_at', '>', now),
    )
    .leftJoin('person as holder', (on) =>
      on
        .onRef('holder.business_id', '=', 'held.business_id')
        .onRef('holder.person_id', '=', 'held.person_id'),
    )
    .selectAll('packet')
    .select([
      'revised.digest',
      'person.name as assignee',
      'held.person_id as held_by',
      'holder.name as holder',
    ])
    .select((eb) =>
      eb
        .selectFrom('approval')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('approval.business_id', '=', 'packet.business_id')
        .whereRef('approval.packet_id', '=', 'packet.packet_id')
        .whereRef('approval.revision', '=', 'packet.revision')
        .as('approvals'),
    )
    .where('packet.business_id', '=', businessId)
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]

function shown(row: Selected, now: Date): QueueRow {
  const { card } = row
  const snoozed = row.list === 'waiting' && row.snoozed_until !== null && row.snoozed_until > now
  return {
    id: row.packet_id,
    lane: row.lane,
    revision: row.revision,
    digest: row.digest,
    state: row.state,
    list: snoozed ? 'snoozed' : row.list,
    risk: row.risk,
    snoozedUntil: snoozed ? (row.snoozed_until?.toISOString() ?? null) : null,
    ...cardShown(card),
    receivedAt: row.received_at.toISOString(),
    waitingSince: row.waiting_since.toISOString(),
    assignedTo: someone(row.assigned_to, row.assignee),
    heldBy: someone(row.held_by, row.holder),
    approvals: Number(row.approvals ?? 0),
    place: (snoozed && row.snoozed_until ? row.snoozed_until : row.waiting_since).toISOString(),
  }
}

function someone(id: string | null, name: string | null): QueueRow['assignedTo'] {
  return id !== null && name !== null ? { id, name } : null
}

function cardShown({
  subject,
  from,
  party,
  outcome,
  value,
  priority,
  reasons,
  reviewers,
  missing,
}: PacketCard) {
  return { subject, from, party, outcome, value, priority, reasons, reviewers, missing }
}

/** Signals nobody could read: kept, shown among the exceptions, with the reason. */
export async function unreadableRows(
  database: Database,
  businessId: string,
  lane: string | undefined,
): Promise<QueueRow[]> {
  let query = database
    .selectFrom('signal')
    .select(['signal_id', 'lane', 'subject', 'sender', 'file_name', 'received_at', 'reading'])
    .where('business_id', '=', businessId)
    .where('state', '=', 'unreadable')
    .orderBy('received_at')
    .limit(200)
  if (lane !== undefined) query = query.where('lane', '=', lane)
  return (await query.execute()).map((row) => ({
    id: row.signal_id,
    lane: row.lane,
    revision: 0,
    digest: null,
    state: 'unreadable',
    list: 'exceptions',
    risk: 'high',
    snoozedUntil: null,
    heldBy: null,
    subject: row.subject || row.file_name || 'a signal that could not be read',
    from: row.sender,
    party: null,
    outcome: null,
    value: null,
    receivedAt: row.received_at.toISOString(),
    waitingSince: row.received_at.toISOString(),
    assignedTo: null,
    priority: 'normal',
    reasons: (row.reading?.findings ?? []).map(({ code, message }) => ({ code, message })),
    reviewers: 0,
    approvals: 0,
    missing: [],
    place: row.received_at.toISOString(),
  }))
}
