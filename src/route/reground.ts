/** Re-ground: after documents or settings changed, every waiting packet is drafted again from what stands now. */
import { inTransaction } from '../base/database/database.ts'
import { appendToLedger } from '../base/ledger.ts'
import { cardsHash, stands } from '../evidence/library.ts'
import { libraryOf, settingsHash } from '../workspace/in-force.ts'
import type { Context } from './context.ts'

/**
 * Sends waiting packets back to `draft`. A revision a person edited goes back only when something it relied on does not
 * stand any more; its words then show in the diff of the new revision. Returns how many went back.
 */
export async function reground(context: Context, businessId: string, why: string): Promise<number> {
  const workspace = await context.workspaces.inForce(businessId)
  const rows = await context.database
    .selectFrom('packet')
    .innerJoin('packet_revision as shown', (on) =>
      on
        .onRef('shown.business_id', '=', 'packet.business_id')
        .onRef('shown.packet_id', '=', 'packet.packet_id')
        .onRef('shown.revision', '=', 'packet.revision'),
    )
    .select([
      'packet.packet_id',
      'packet.signal_id',
      'packet.lane',
      'packet.revision',
      'shown.why',
      'shown.body',
    ])
    .where('packet.business_id', '=', businessId)
    .where('packet.state', 'in', ['waiting', 'stopped'])
    .execute()
  let sent = 0
  const now = context.clock.now()
  for (const row of rows) {
    const lane = workspace.lanes.get(row.lane)
    // Its lane was taken out of the workspace: nothing to draft it by, and nobody may decide it until the lane is back.
    if (!lane) continue
    const library = libraryOf(workspace, row.lane, now)
    const { documents, cards, settings } = row.body.reliedOn
    const fell = documents.filter((name) => !stands(library, name))
    const same = settingsHash(lane) === settings && cardsHash(library, documents) === cards
    if (row.why === 'edited' && fell.length === 0 && same) continue
    const note = fell.length > 0 ? `${why}: ${fell.join(', ')} no longer in force` : why
    sent += await sendBack(context, { businessId, ...row, note, at: now })
  }
  await context.database
    .updateTable('workspace_version')
    .set({ regrounded_at: now })
    .where('business_id', '=', businessId)
    .where('version', '=', workspace.version)
    .execute()
  return sent
}

/** True while the version in force was applied and the waiting packets were not sent back for it: a crash came between. */
export async function regroundIsDue({ database }: Context, businessId: string): Promise<boolean> {
  const newest = await database
    .selectFrom('workspace_version')
    .select('regrounded_at')
    .where('business_id', '=', businessId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest !== undefined && newest.regrounded_at === null
}

type Sent = {
  businessId: string
  packet_id: string
  signal_id: string
  lane: string
  revision: number
  note: string
  at: Date
}

async function sendBack(context: Context, sent: Sent): Promise<number> {
  return inTransaction(context.database, async (trx) => {
    const row = await trx
      .updateTable('packet')
      .set({ state: 'returned' })
      .where('business_id', '=', sent.businessId)
      .where('packet_id', '=', sent.packet_id)
      .where('revision', '=', sent.revision)
      .where('state', 'in', ['waiting', 'stopped'])
      .executeTakeFirst()
    if (row.numUpdatedRows === 0n) return 0
    const job = { businessId: sent.businessId, signalId: sent.signal_id, why: 'reground', note: sent.note }
    await context.jobs.add(trx, 'draft', [job])
    await appendToLedger(trx, sent.businessId, [
      {
        kind: 'packet-changed-since',
        at: sent.at.toISOString(),
        actor: 'system',
        lane: sent.lane,
        packetId: sent.packet_id,
        data: { revision: sent.revision, changed: [sent.note] },
      },
    ])
    return 1
  })
}
