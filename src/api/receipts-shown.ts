/** Receipts as the page lists them. */
import { sql } from 'kysely'
import type { Database } from '../base/database/database.ts'

export type ReceiptFilter = {
  packetId?: string
  receiptId?: string
  after?: { at: string; id: string }
  limit?: number
}

export async function receiptsOf(database: Database, businessId: string, filter: ReceiptFilter) {
  let rows = database
    .selectFrom('receipt')
    .innerJoin('effect', (on) =>
      on
        .onRef('effect.business_id', '=', 'receipt.business_id')
        .onRef('effect.effect_id', '=', 'receipt.effect_id'),
    )
    .innerJoin('packet', (on) =>
      on
        .onRef('packet.business_id', '=', 'receipt.business_id')
        .onRef('packet.packet_id', '=', 'receipt.packet_id'),
    )
    .innerJoin('approval', (on) =>
      on
        .onRef('approval.business_id', '=', 'receipt.business_id')
        .onRef('approval.approval_id', '=', 'receipt.approval_id'),
    )
    .innerJoin('person', (on) =>
      on
        .onRef('person.business_id', '=', 'approval.business_id')
        .onRef('person.person_id', '=', 'approval.person_id'),
    )
    .selectAll('receipt')
    .select(['effect.line', 'packet.lane', 'packet.card', 'approval.person_id', 'person.name'])
    .where('receipt.business_id', '=', businessId)
    .orderBy('receipt.at', 'desc')
    .orderBy('receipt.receipt_id')
    .limit(filter.limit ?? 100)
  if (filter.packetId !== undefined) rows = rows.where('receipt.packet_id', '=', filter.packetId)
  if (filter.receiptId !== undefined) rows = rows.where('receipt.receipt_id', '=', filter.receiptId)
  if (filter.after) {
    const { at, id } = filter.after
    rows = rows.where(
      sql<boolean>`(receipt.at < ${at}::timestamptz or (receipt.at = ${at}::timestamptz and receipt.receipt_id > ${id}::uuid))`,
    )
  }
  return (await rows.execute()).map((row) => ({
    id: row.receipt_id,
    approvalId: row.approval_id,
    packetId: row.packet_id,
    revision: row.revision,
    system: row.system,
    externalId: row.external_id,
    before: row.before,
    after: row.after,
    readBack: row.read_back,
    at: row.at.toISOString(),
    undoneAt: row.undone_at?.toISOString() ?? null,
    lane: row.lane,
    subject: row.card.subject,
    person: { id: row.person_id, name: row.name },
    line: row.line,
    canUndo: row.undone_at === null,
  }))
}
