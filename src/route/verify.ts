/**
 * Verify: the chain of the ledger, and that everything beside it agrees with it: each revision's body with its digest,
 * each signature with what it signs, every approval with its entry, every receipt and every signal's bytes with theirs.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../base/database/tables.ts'
import { verifyChain } from '../base/ledger.ts'
import { packetDigest } from '../evidence/digest.ts'
import type { Entry, EntryKind } from '../words/ledger.ts'
import { receiptHash } from './outcome.ts'
import { signatureHolds } from './signature.ts'

export type LedgerReport = {
  entries: number
  approvals: number
  head: string
  problem: { seq: string | null; why: string } | null
}

/**
 * Recomputes everything a business's history claims. Reads only, and all of it as it was at one moment, so that a desk
 * at work is never taken for one that was tampered with.
 */
export async function verifyLedger(database: Kysely<Tables>, businessId: string): Promise<LedgerReport> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const chain = await verifyChain(trx, businessId)
      const report = { entries: chain.entries, approvals: 0, head: chain.head }
      if (chain.problem) return { ...report, problem: chain.problem }
      const approvals = await approvalsOf(trx, businessId)
      const why =
        (await revisionProblem(trx, businessId)) ??
        approvals.map((row) => signatureProblem(businessId, row)).find((problem) => problem !== null) ??
        (await approvalProblem(trx, businessId, approvals)) ??
        (await receiptProblem(trx, businessId)) ??
        (await signalProblem(trx, businessId))
      if (why) return { ...report, problem: { seq: null, why } }
      return { ...report, approvals: approvals.length, problem: null }
    })
}

/** Every stored revision is the one the ledger told of, to the last digit. Read in pages: bodies are large. */
async function revisionProblem(database: Kysely<Tables>, businessId: string): Promise<string | null> {
  const told = new Map<string, string>()
  for (const { packetId, data } of await entriesOf(database, businessId, [
    'packet-drafted',
    'packet-edited',
    'packet-taken-back',
  ]))
    told.set([packetId, data.revision].join(' '), String(data.digest))
  let after = { packet_id: '00000000-0000-0000-0000-000000000000', revision: 0 }
  let found = 0
  for (;;) {
    const rows = await database
      .selectFrom('packet_revision')
      .select(['packet_id', 'revision', 'digest', 'body'])
      .where('business_id', '=', businessId)
      .where((eb) => eb(eb.refTuple('packet_id', 'revision'), '>', eb.tuple(after.packet_id, after.revision)))
      .orderBy('packet_id')
      .orderBy('revision')
      .limit(200)
      .execute()
    for (const { packet_id: packetId, revision, digest, body } of rows) {
      const name = `revision ${revision} of packet ${packetId}`
      if (packetDigest(body) !== digest) return `the body of ${name} was changed`
      if (told.get(`${packetId} ${revision}`) !== digest) return `${name} is not the one in the ledger`
    }
    found += rows.length
    const last = rows.at(-1)
    if (!last) break
    after = { packet_id: last.packet_id, revision: last.revision }
  }
  return found === told.size ? null : 'the ledger has a revision whose row is gone'
}

function approvalsOf(database: Kysely<Tables>, businessId: string) {
  return database
    .selectFrom('approval')
    .innerJoin('business', 'business.business_id', 'approval.business_id')
    .select(['packet_id', 'revision', 'digest', 'person_id', 'at', 'signature', 'business.approval_key'])
    .where('approval.business_id', '=', businessId)
    .execute()
}

type Row = Awaited<ReturnType<typeof approvalsOf>>[number]

function signatureProblem(businessId: string, row: Row): string | null {
  const { packet_id: packetId, revision, digest, person_id: personId } = row
  const signed = { businessId, packetId, revision, digest, personId, at: row.at.toISOString() }
  if (signatureHolds(row.approval_key, signed, row.signature)) return null
  return `the signature on revision ${revision} of packet ${packetId} does not hold`
}

async function approvalProblem(
  database: Kysely<Tables>,
  businessId: string,
  approvals: readonly Row[],
): Promise<string | null> {
  const entries = await entriesOf(database, businessId, ['packet-signed', 'packet-approved'])
  const told = new Set(entries.map(({ packetId, data, actor }) => [packetId, data.revision, actor].join(' ')))
  const stray = approvals.find(
    ({ packet_id, revision, person_id }) => !told.has(`${packet_id} ${revision} person:${person_id}`),
  )
  if (stray) return `an approval of packet ${stray.packet_id} is not in the ledger`
  return approvals.length === told.size ? null : 'the ledger has an approval whose row is gone'
}

async function receiptProblem(database: Kysely<Tables>, businessId: string): Promise<string | null> {
  const entries = await entriesOf(database, businessId, ['record-written'])
  const written = new Map(entries.map(({ data }) => [data.actionId, data.receipt]))
  const receipts = await database
    .selectFrom('receipt')
    .select(['effect_id', 'system', 'external_id', 'before', 'after', 'read_back'])
    .where('business_id', '=', businessId)
    .execute()
  for (const receipt of receipts) {
    const told = written.get(receipt.effect_id)
    if (told === undefined) return `the receipt of ${receipt.effect_id} is not in the ledger`
    if (told !== receiptHash(receipt)) return `the receipt of ${receipt.effect_id} was changed`
  }
  return receipts.length === written.size ? null : 'the ledger has a write whose receipt is gone'
}

/** The bytes of each signal are those that were received. The database takes the hashes: bytes are many. */
async function signalProblem(database: Kysely<Tables>, businessId: string): Promise<string | null> {
  const other = await database
    .selectFrom('blob')
    .select('sha256')
    .where('business_id', '=', businessId)
    .where(sql<boolean>`sha256(content) <> sha256`)
    .limit(1)
    .executeTakeFirst()
  if (other) return `stored bytes were changed (sha256 ${other.sha256.toString('hex')})`
  const entries = await entriesOf(database, businessId, ['signal-received'])
  const told = new Map(entries.map(({ signalId, data }) => [signalId, data.sha256]))
  const signals = await database
    .selectFrom('signal')
    .select(['signal_id', 'raw_sha256'])
    .where('business_id', '=', businessId)
    .execute()
  const stray = signals.find(
    ({ signal_id, raw_sha256 }) => told.get(signal_id) !== raw_sha256.toString('hex'),
  )
  if (stray) return `the signal ${stray.signal_id} is not the one in the ledger`
  return signals.length === told.size ? null : 'the ledger has a signal whose row is gone'
}

async function entriesOf(
  database: Kysely<Tables>,
  businessId: string,
  kinds: readonly EntryKind[],
): Promise<Entry[]> {
  const rows = await database
    .selectFrom('ledger_entry')
    .select('content')
    .where('business_id', '=', businessId)
    .where('kind', 'in', kinds)
    .orderBy('seq')
    .execute()
  return rows.map(({ content }) => JSON.parse(content) as Entry)
}
