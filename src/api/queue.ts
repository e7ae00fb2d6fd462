/** The queue: what waits, what is an exception, what was decided. Served by index and cursor, never by count or offset. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import type { Database } from '../base/database/database.ts'
import type { PacketCard, PacketState } from '../base/database/tables.ts'
import { type Env, signedIn } from './guards.ts'
import { answers, Cursor, Id, SomeoneShown } from './schemas.ts'

const Row = z.object({
  id: Id,
  lane: z.string().nullable(),
  revision: z.int(),
  state: z.string(),
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
})
type Row = z.infer<typeof Row>

const Query = z.object({
  show: z.enum(['waiting', 'exceptions', 'decided']).default('waiting'),
  lane: z.string().optional(),
  assigned: Id.optional(),
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const queue = createRoute({
  method: 'get',
  path: '/api/queue',
  middleware: [signedIn] as const,
  request: { query: Query },
  responses: answers(z.object({ packets: z.array(Row), next: z.string().nullable() }), 'A page of the queue'),
})

export const queueRoutes = new OpenAPIHono<Env>().openapi(queue, async (c) => {
  const { machine, businessId } = c.var
  const query = c.req.valid('query')
  const packets = await packetRows(machine.database, businessId, query)
  const last = packets.length === query.limit ? packets.at(-1) : undefined
  const next = last ? `${last.waitingSince}~${last.id}` : null
  const first = query.after === undefined && query.show === 'exceptions'
  const unreadable = first ? await unreadableRows(machine.database, businessId) : []
  return c.json({ packets: [...unreadable, ...packets], next }, 200)
})

const statesOf: Record<z.infer<typeof Query>['show'], PacketState[]> = {
  waiting: ['waiting', 'returned'],
  exceptions: ['stopped', 'stuck'],
  decided: ['approved', 'recorded', 'rejected', 'superseded'],
}

async function packetRows(
  database: Database,
  businessId: string,
  query: z.infer<typeof Query>,
): Promise<Row[]> {
  const newestFirst = query.show === 'decided'
  let rows = database
    .selectFrom('packet')
    .leftJoin('person', (on) =>
      on
        .onRef('person.business_id', '=', 'packet.business_id')
        .onRef('person.person_id', '=', 'packet.assigned_to'),
    )
    .selectAll('packet')
    .select(['person.name as assignee'])
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
    .where('packet.state', 'in', statesOf[query.show])
    .orderBy('packet.waiting_since', newestFirst ? 'desc' : 'asc')
    .orderBy('packet.packet_id', newestFirst ? 'desc' : 'asc')
    .limit(query.limit)
  if (query.lane !== undefined) rows = rows.where('packet.lane', '=', query.lane)
  if (query.assigned !== undefined) rows = rows.where('packet.assigned_to', '=', query.assigned)
  if (query.after !== undefined) {
    const { at, id } = query.after
    const sign = sql.raw(newestFirst ? '<' : '>')
    rows = rows.where(
      sql<boolean>`(packet.waiting_since, packet.packet_id) ${sign} (${at}::timestamptz, ${id}::uuid)`,
    )
  }
  return (await rows.execute()).map((row) => ({
    id: row.packet_id,
    lane: row.lane,
    revision: row.revision,
    state: row.state,
    ...shown(row.card),
    receivedAt: row.received_at.toISOString(),
    waitingSince: row.waiting_since.toISOString(),
    assignedTo: row.assigned_to && row.assignee ? { id: row.assigned_to, name: row.assignee } : null,
    approvals: Number(row.approvals ?? 0),
  }))
}

function shown({ subject, from, party, outcome, value, priority, reasons, reviewers, missing }: PacketCard) {
  return { subject, from, party, outcome, value, priority, reasons, reviewers, missing }
}

/** Signals nobody could read: kept, shown among the exceptions, with the reason. */
async function unreadableRows(database: Database, businessId: string): Promise<Row[]> {
  const rows = await database
    .selectFrom('signal')
    .select(['signal_id', 'lane', 'subject', 'sender', 'file_name', 'received_at', 'reading'])
    .where('business_id', '=', businessId)
    .where('state', '=', 'unreadable')
    .orderBy('received_at')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.signal_id,
    lane: row.lane,
    revision: 0,
    state: 'unreadable',
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
  }))
}
