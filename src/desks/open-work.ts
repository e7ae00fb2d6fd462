/** What is open in a lane, by index: counts stop at `most`, so that a full queue costs what a short one does. */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../base/database/database.ts'
import type { ExceptionKind } from './exceptions.ts'

/** `more`: there are more than `n`. */
export type Counted = { n: number; more: boolean }
export type OpenPacket = { packetId: string; receivedAt: Date }
/** `lane` null: the signal names none, and none has taken it yet. */
export type OpenException = Counted & { kind: ExceptionKind; lane: string | null; oldest: Date }

export const most = 1000

// Word for word the conditions of the indexes in migrations/0002-desks.sql, or the database could not use them.
const waiting = sql<boolean>`state in ('waiting', 'returned')`
const isUnclear = sql<boolean>`card->'reasons' @> '[{"code": "intent-unclear"}]'`
export const conditions = {
  normal: sql<boolean>`${waiting} and not (${isUnclear})`,
  stop: sql<boolean>`state = 'stopped'`,
  unclear: sql<boolean>`${waiting} and ${isUnclear}`,
}

/** Packets of a lane that wait for a person and are no exception. */
export async function waitingIn(
  database: Database,
  businessId: string,
  lane: string,
): Promise<{ waiting: Counted; oldest: OpenPacket | null }> {
  const of = { businessId, lane }
  const counted = await countOf(database, of, conditions.normal)
  const { rows } = await sql<{ packet_id: string; received_at: Date }>`
    select packet_id, received_at from packet
     where business_id = ${businessId} and lane = ${lane} and ${conditions.normal}
     order by received_at limit 1`.execute(database)
  const [row] = rows
  return {
    waiting: counted,
    oldest: row === undefined ? null : { packetId: row.packet_id, receivedAt: row.received_at },
  }
}

/** Stopped and unclear packets of a lane; kinds of which there is none are left out. */
export async function exceptionalPackets(
  database: Database,
  businessId: string,
  lane: string,
): Promise<OpenException[]> {
  const found: OpenException[] = []
  for (const kind of ['stop', 'unclear'] as const) {
    const { n, more, oldest } = await countOf(database, { businessId, lane }, conditions[kind])
    if (oldest !== null) found.push({ kind, lane, n, more, oldest })
  }
  return found
}

async function countOf(
  database: Database,
  { businessId, lane }: { businessId: string; lane: string },
  condition: RawBuilder<boolean>,
): Promise<Counted & { oldest: Date | null }> {
  const { rows } = await sql<{ n: string; oldest: Date | null }>`
    select count(*) as n, min(received_at) as oldest from (
      select received_at from packet
       where business_id = ${businessId} and lane = ${lane} and ${condition}
       order by received_at limit ${most + 1}) as open`.execute(database)
  const n = Number(rows[0]?.n ?? 0)
  return { n: Math.min(n, most), more: n > most, oldest: rows[0]?.oldest ?? null }
}

/** Signals nobody could read and jobs out of attempts, of all lanes and of none, oldest first up to `most` of each. */
export async function exceptionalElsewhere(database: Database, businessId: string): Promise<OpenException[]> {
  const { rows: unread } = await sql<{ lane: string | null; since: Date }>`
    select lane, received_at as since from signal
     where business_id = ${businessId} and state = 'unreadable'
     order by received_at limit ${most + 1}`.execute(database)
  const { rows: jobs } = await sql<{ lane: string | null; since: Date; step: string }>`
    select coalesce(packet.lane, signal.lane) as lane, stuck.since, stuck.step from stuck
      left join packet on packet.business_id = stuck.business_id and packet.packet_id = stuck.packet_id
      left join signal on signal.business_id = stuck.business_id and signal.signal_id = stuck.signal_id
     where stuck.business_id = ${businessId} and stuck.settled_at is null
     order by stuck.since limit ${most + 1}`.execute(database)
  const failed = jobs.filter(({ step }) => step === 'record')
  const stuck = jobs.filter(({ step }) => step !== 'record')
  return [
    ...byLane('unreadable', unread, unread.length > most),
    ...byLane('failed-write', failed, jobs.length > most),
    ...byLane('stuck', stuck, jobs.length > most),
  ]
}

function byLane(
  kind: ExceptionKind,
  rows: readonly { lane: string | null; since: Date }[],
  more: boolean,
): OpenException[] {
  const lanes = Map.groupBy(rows, ({ lane }) => lane)
  return [...lanes].flatMap(([lane, [first, ...others]]) =>
    first === undefined ? [] : [{ kind, lane, n: others.length + 1, more, oldest: first.since }],
  )
}
