/** Undo: puts a written record back as it was, if it still is what the write left. */
import { inTransaction } from '../base/database/database.ts'
import { appendToLedger } from '../base/ledger.ts'
import { takesMail, type Written } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'
import { settingsOf } from '../workspace/in-force.ts'
import type { Context, Someone } from './context.ts'
import { refuseStranger } from './reviewers.ts'

/**
 * Undoes the write a receipt proves. Refusal('cannot-undo') where the system cannot or the record was changed since,
 * ('already-decided') when it was undone before. A repeat after a crash finds the old values and only marks the receipt.
 */
export async function undo(context: Context, person: Someone, receiptId: string): Promise<void> {
  const { businessId } = person
  const receipt = await context.database
    .selectFrom('receipt')
    .innerJoin('packet', (on) =>
      on
        .onRef('packet.business_id', '=', 'receipt.business_id')
        .onRef('packet.packet_id', '=', 'receipt.packet_id'),
    )
    .selectAll('receipt')
    .select(['packet.lane'])
    .where('receipt.business_id', '=', businessId)
    .where('receipt.receipt_id', '=', receiptId)
    .executeTakeFirst()
  if (!receipt) throw new Refusal('not-found', 'there is no such receipt')
  if (receipt.undone_at) throw new Refusal('already-decided', 'this write was undone already')
  const workspace = await context.workspaces.inForce(businessId)
  refuseStranger(settingsOf(workspace, receipt.lane), person)
  const connectors = context.connectorsOf(workspace)
  const target = takesMail(receipt.system)
    ? connectors.draftsFolder(receipt.system)
    : connectors.recordSystem(receipt.system)
  if (!target.undo) throw new Refusal('cannot-undo', `${receipt.system} cannot take a write back`)
  const done: Written = await target.undo({
    actionId: receipt.effect_id,
    externalId: receipt.external_id,
    before: receipt.before,
    after: receipt.after,
  })
  if (done.outcome === 'changed') {
    throw new Refusal(
      'cannot-undo',
      `${receipt.external_id} in ${receipt.system} was changed since: mend it there`,
    )
  }
  const at = context.clock.now()
  await inTransaction(context.database, async (trx) => {
    const marked = await trx
      .updateTable('receipt')
      .set({ undone_at: at, undone_by: person.personId })
      .where('business_id', '=', businessId)
      .where('receipt_id', '=', receiptId)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (marked.numUpdatedRows === 0n) return
    await appendToLedger(trx, businessId, [
      {
        kind: 'record-undone',
        at: at.toISOString(),
        actor: `person:${person.personId}`,
        lane: receipt.lane,
        packetId: receipt.packet_id,
        data: { system: receipt.system, actionId: receipt.effect_id },
      },
    ])
  })
}
