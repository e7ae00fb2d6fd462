/** Verify: the chain of the ledger, the signatures of the approvals, and that each receipt and approval is in the chain. */
import type { Kysely } from 'kysely'
import type { Tables } from '../base/database/tables.ts'
import { verifyChain } from '../base/ledger.ts'
import { packetDigest } from '../evidence/digest.ts'
import type { Entry } from '../words/ledger.ts'
import { signatureHolds } from './signature.ts'

export type LedgerReport = {
  entries: number
  approvals: number
  head: string
  problem: { seq: string | null; why: string } | null
}

/**
 * Recomputes everything a business's history claims: the chain, each approval's signature over its revision's digest,
 * that the digest is the stored packet's, and that every receipt has its entry. Reads only.
 */
export async function verifyLedger(database: Kysely<Tables>, businessId: string): Promise<LedgerReport> {
  const chain = await verifyChain(database, businessId)
  const report = { entries: chain.entries, approvals: 0, head: chain.head }
  if (chain.problem) return { ...report, problem: chain.problem }
  const approvals = await approvalsOf(database, businessId)
  for (const row of approvals) {
    const why = approvalProblem(businessId, row)
    if (why) return { ...report, problem: { seq: null, why } }
    report.approvals += 1
  }
  const why = await receiptProblem(database, businessId)
  return { ...report, problem: why ? { seq: null, why } : null }
}

function approvalsOf(database: Kysely<Tables>, businessId: string) {
  return database
    .selectFrom('approval')
    .innerJoin('packet_revision', (on) =>
      on
        .onRef('packet_revision.business_id', '=', 'approval.business_id')
        .onRef('packet_revision.packet_id', '=', 'approval.packet_id')
        .onRef('packet_revision.revision', '=', 'approval.revision'),
    )
    .innerJoin('business', 'business.business_id', 'approval.business_id')
    .select([
      'approval.packet_id',
      'approval.revision',
      'approval.digest',
      'approval.person_id',
      'approval.at',
      'approval.signature',
      'packet_revision.body',
      'business.approval_key',
    ])
    .where('approval.business_id', '=', businessId)
    .execute()
}

type Row = Awaited<ReturnType<typeof approvalsOf>>[number]

function approvalProblem(businessId: string, row: Row): string | null {
  const { packet_id: packetId, revision, digest, person_id: personId } = row
  const signed = { businessId, packetId, revision, digest, personId, at: row.at.toISOString() }
  const name = `revision ${revision} of packet ${packetId}`
  if (!signatureHolds(row.approval_key, signed, row.signature))
    return `the signature on ${name} does not hold`
  if (packetDigest(row.body) !== digest) return `${name} is not what was signed`
  return null
}

async function receiptProblem(database: Kysely<Tables>, businessId: string): Promise<string | null> {
  const rows = await database
    .selectFrom('ledger_entry')
    .select('content')
    .where('business_id', '=', businessId)
    .where('kind', '=', 'record-written')
    .execute()
  const written = new Set(rows.map(({ content }) => (JSON.parse(content) as Entry).data.actionId))
  const receipts = await database
    .selectFrom('receipt')
    .select('effect_id')
    .where('business_id', '=', businessId)
    .execute()
  const stray = receipts.find(({ effect_id }) => !written.has(effect_id))
  if (stray) return `the receipt of ${stray.effect_id} is not in the ledger`
  return receipts.length === written.size ? null : 'the ledger has a write whose receipt is gone'
}
