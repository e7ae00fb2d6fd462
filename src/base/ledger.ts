/** The ledger's chain: appending to it and checking it. What the entries mean is `words/ledger.ts`. */
import { type Kysely, sql } from 'kysely'
import { canonical } from '../words/canonical.ts'
import { type Entry } from '../words/ledger.ts'
import type { Trx } from './database/database.ts'
import type { Tables } from './database/tables.ts'
import { sha256 } from './hash.ts'

/** The hash before the first entry. */
export const genesis: Buffer = Buffer.alloc(32)

/** Appends entries in order. Must come last in its transaction: it holds the business's chain until commit. */
export async function appendToLedger(trx: Trx, businessId: string, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const contents = entries.map((entry) => canonical(entry))
  await sql`select ledger_append(${businessId}::uuid, ${contents}::text[])`.execute(trx)
}

/** The hash of an entry: sha256(previous hash || seq || LF || content). */
export function entryHash(previous: Uint8Array, seq: bigint, content: string): Buffer {
  return sha256(Buffer.concat([previous, Buffer.from(`${seq}\n${content}`, 'utf8')]))
}

export type ChainProblem = { seq: string; why: string }
export type ChainReport = { entries: number; head: string; problem: ChainProblem | null }

/**
 * Reads the whole chain of a business in pages and recomputes it: sequence without gaps, every hash, the indexed
 * columns equal to the content they were taken from, and the head equal to the last entry.
 */
export async function verifyChain(database: Kysely<Tables>, businessId: string): Promise<ChainReport> {
  let previous = genesis
  let seq = 0n
  for (;;) {
    const rows = await database
      .selectFrom('ledger_entry')
      .selectAll()
      .where('business_id', '=', businessId)
      .where('seq', '>', String(seq))
      .orderBy('seq')
      .limit(2000)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      seq += 1n
      const why = problemOf(row, seq, previous)
      if (why)
        return { entries: Number(seq) - 1, head: previous.toString('hex'), problem: { seq: row.seq, why } }
      previous = row.hash
    }
  }
  const report = { entries: Number(seq), head: previous.toString('hex') }
  const head = await database
    .selectFrom('ledger_head')
    .selectAll()
    .where('business_id', '=', businessId)
    .executeTakeFirst()
  if (!head) return { ...report, problem: { seq: String(seq), why: 'the head of the chain is missing' } }
  if (BigInt(head.seq) !== seq || !head.hash.equals(previous)) {
    return {
      ...report,
      problem: { seq: head.seq, why: 'the chain ends before or after its head: entries are missing' },
    }
  }
  return { ...report, problem: null }
}

type Row = Tables['ledger_entry']

function problemOf(row: Row, seq: bigint, previous: Buffer): string | null {
  if (BigInt(row.seq) !== seq) return `entry ${seq} is missing`
  if (!entryHash(previous, seq, row.content).equals(row.hash)) return 'the content or the hash was changed'
  const content = JSON.parse(row.content) as Entry
  const agrees =
    content.kind === row.kind &&
    new Date(content.at).getTime() === row.at.getTime() &&
    (content.lane ?? null) === row.lane &&
    (content.signalId ?? null) === row.signal_id &&
    (content.packetId ?? null) === row.packet_id
  return agrees ? null : 'an indexed column was changed'
}
