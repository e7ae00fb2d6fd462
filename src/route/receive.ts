/** Receive: stores the raw bytes before anything else, once per delivery, and returns only when they are durable. */
import { crashPoint } from '../base/crash-point.ts'
import { inTransaction, type Trx } from '../base/database/database.ts'
import { sha256 } from '../base/hash.ts'
import { newId } from '../base/ids.ts'
import { appendToLedger } from '../base/ledger.ts'
import { mailIdsOf } from '../evidence/mail/mail-ids.ts'
import type { Arrived } from '../words/connector.ts'
import type { Entry } from '../words/ledger.ts'
import { Refusal } from '../words/refusal.ts'
import type { Context } from './context.ts'

export type Received = { id: string; duplicate: boolean }

/**
 * Stores what arrived, in order, in one transaction; what was delivered before (same source and Message-ID, or same
 * bytes) gets the id it has. A different text under a known Message-ID is kept beside the first and noted in the ledger.
 * Refusal('too-large') for a signal over the limit, Refusal('unknown-lane') for a lane that does not exist.
 */
export async function receive(
  context: Context,
  businessId: string,
  arrived: readonly Arrived[],
): Promise<Received[]> {
  for (const one of arrived) refuseUnusable(context, one)
  const at = context.clock.now()
  // A millisecond apart, so that mails handed in together keep their order: the newest of a thread is the one to answer.
  const rows = arrived.map((one, place) => rowOf(businessId, one, new Date(at.getTime() + place)))
  const received = await inTransaction(context.database, async (trx) => {
    const stored = await store(trx, rows)
    const fresh = rows.filter((row) => stored.get(keyOf(row))?.signal_id === row.signal_id)
    const repeats = rows.filter((row) => !fresh.includes(row))
    if (fresh.length > 0) {
      await context.jobs.add(
        trx,
        'read',
        fresh.map((row) => ({ businessId, signalId: row.signal_id })),
      )
    }
    const entries = [
      ...fresh.map(receivedEntry),
      ...repeats.flatMap((row) => repeatedEntry(row, stored.get(keyOf(row)))),
    ]
    if (entries.length > 0) await appendToLedger(trx, businessId, entries)
    crashPoint('receive:before-commit')
    return rows.map((row) => {
      const id = stored.get(keyOf(row))?.signal_id ?? row.signal_id
      return { id, duplicate: !fresh.includes(row) }
    })
  })
  crashPoint('receive:after-commit')
  return received
}

function refuseUnusable(context: Context, { raw, lane }: Arrived): void {
  if (raw.byteLength > context.limits.signalBytes) {
    const limit = Math.floor(context.limits.signalBytes / 1_000_000)
    throw new Refusal('too-large', `the signal has ${raw.byteLength} bytes; the limit is ${limit} MB`)
  }
  if (lane !== null && !context.lanes.has(lane)) {
    throw new Refusal(
      'unknown-lane',
      `there is no lane ${lane}; there are ${[...context.lanes.keys()].join(', ')}`,
    )
  }
}

type Row = ReturnType<typeof rowOf>
type Stored = Pick<Row, 'signal_id' | 'source' | 'dedup_key' | 'raw_sha256'>

function rowOf(businessId: string, one: Arrived, at: Date) {
  const hash = sha256(one.raw)
  const { messageId, thread } = mailIdsOf(one.raw)
  return {
    business_id: businessId,
    signal_id: newId(at.getTime()),
    source: one.source,
    dedup_key: messageId ?? `sha256:${hash.toString('hex')}`,
    lane: one.lane,
    media_type: one.mediaType,
    // A name with a NUL in it is one no database keeps.
    file_name: one.fileName?.replaceAll('\0', '') ?? null,
    raw_sha256: hash,
    received_at: at,
    state: 'received' as const,
    // Known before it is read, so that a write waits for no reader to learn that a newer mail is there.
    thread,
    raw: one.raw,
  }
}

function keyOf({ source, dedup_key }: { source: string; dedup_key: string }): string {
  return `${source}\n${dedup_key}`
}

/** Stable: of two rows with one key the first that arrived stays first. */
function byKey(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))))
}

/**
 * Bytes and signals in one statement, since a trip to the database is what takes time here. Returns the stored signal
 * of each row by its key: the row itself where it is new, else the one that was there.
 */
async function store(trx: Trx, rows: readonly Row[]): Promise<Map<string, Stored>> {
  // Rows that others insert at the same time are waited for: in one order for everybody, or two would wait for each other.
  const blobs = [...rows]
    .sort((a, b) => Buffer.compare(a.raw_sha256, b.raw_sha256))
    .map(({ business_id, raw_sha256, raw }) => ({ business_id, sha256: raw_sha256, content: bufferOf(raw) }))
  const inserted = await trx
    .with('stored', (db) =>
      db
        .insertInto('blob')
        .values(blobs)
        .onConflict((on) => on.doNothing()),
    )
    .insertInto('signal')
    .values(byKey(rows).map(({ raw: _, ...row }) => row))
    .onConflict((on) => on.columns(['business_id', 'source', 'dedup_key']).doNothing())
    .returning(['signal_id', 'source', 'dedup_key', 'raw_sha256'])
    .execute()
  const stored = new Map<string, Stored>(inserted.map((row) => [keyOf(row), row]))
  for (const row of rows) {
    if (stored.has(keyOf(row))) continue
    const there = await trx
      .selectFrom('signal')
      .select(['signal_id', 'source', 'dedup_key', 'raw_sha256'])
      .where('business_id', '=', row.business_id)
      .where('source', '=', row.source)
      .where('dedup_key', '=', row.dedup_key)
      .executeTakeFirstOrThrow()
    stored.set(keyOf(row), there)
  }
  return stored
}

/** The same bytes, not a copy of them. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

function receivedEntry(row: Row): Entry {
  return {
    kind: 'signal-received',
    at: row.received_at.toISOString(),
    actor: 'system',
    lane: row.lane ?? undefined,
    signalId: row.signal_id,
    data: { source: row.source, bytes: row.raw.byteLength, sha256: row.raw_sha256.toString('hex') },
  }
}

function repeatedEntry(row: Row, first: { signal_id: string; raw_sha256: Buffer } | undefined): Entry[] {
  if (!first || first.raw_sha256.equals(row.raw_sha256)) return []
  const data = { source: row.source, sha256: row.raw_sha256.toString('hex') }
  return [
    {
      kind: 'signal-repeated',
      at: row.received_at.toISOString(),
      actor: 'system',
      signalId: first.signal_id,
      data,
    },
  ]
}
