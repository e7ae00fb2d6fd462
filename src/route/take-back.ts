/**
 * Take back: for the seconds a lane allows after the last approval nothing is written, and whoever approved may think
 * again. Signatures are never removed, so the packet goes on as the next revision with the same words, unsigned.
 */
import { inTransaction, type Trx } from '../base/database/database.ts'
import { appendToLedger } from '../base/ledger.ts'
import { Refusal } from '../words/refusal.ts'
import { settingsOf } from '../workspace/in-force.ts'
import type { Context, Someone } from './context.ts'
import { refuseStranger } from './reviewers.ts'

/**
 * Takes an approval back and returns the revision that waits now. Refusal('cannot-take-back') once the time is over or
 * anything may have been written: from then on there are receipts, and their undo.
 */
export async function takeBack(
  context: Context,
  person: Someone,
  { packetId }: { packetId: string },
): Promise<{ revision: number }> {
  const { businessId } = person
  const at = context.clock.now()
  const workspace = await context.workspaces.inForce(businessId)
  return inTransaction(context.database, async (trx) => {
    const packet = await trx
      .selectFrom('packet')
      .select(['lane', 'signal_id', 'state', 'revision', 'write_after'])
      .where('business_id', '=', businessId)
      .where('packet_id', '=', packetId)
      .forUpdate()
      .executeTakeFirst()
    if (!packet) throw new Refusal('not-found', 'there is no such packet')
    refuseStranger(settingsOf(workspace, packet.lane), person)
    const { revision } = packet
    if (packet.state !== 'approved' || packet.write_after === null || packet.write_after <= at)
      throw new Refusal('cannot-take-back', 'it is too late to take this back: see its receipts for an undo')
    await dropEffects(trx, { businessId, packetId, revision })
    const digest = await copyRevision(trx, { businessId, packetId, revision, at, personId: person.personId })
    await trx
      .updateTable('packet')
      .set({ state: 'waiting', revision: revision + 1, decided_at: null, write_after: null })
      .where('business_id', '=', businessId)
      .where('packet_id', '=', packetId)
      .execute()
    await appendToLedger(trx, businessId, [
      {
        kind: 'packet-taken-back',
        at: at.toISOString(),
        actor: `person:${person.personId}`,
        lane: packet.lane,
        signalId: packet.signal_id,
        packetId,
        data: { revision: revision + 1, digest },
      },
    ])
    return { revision: revision + 1 }
  })
}

type Key = { businessId: string; packetId: string; revision: number }

/** A worker takes an effect by its row before it writes: one that is taken, or was, is not ours to drop. */
async function dropEffects(trx: Trx, { businessId, packetId, revision }: Key): Promise<void> {
  const effects = await trx
    .selectFrom('effect')
    .select(['state', 'attempts'])
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('revision', '=', revision)
    .forUpdate()
    .execute()
  if (effects.some(({ state, attempts }) => state !== 'pending' || attempts > 0))
    throw new Refusal('cannot-take-back', 'it is being written already: see its receipts for an undo')
  await trx
    .updateTable('effect')
    .set({ state: 'dropped', last_error: 'taken back' })
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('revision', '=', revision)
    .execute()
}

/** The same body and digest under the next number, with the documents it relied on. */
async function copyRevision(
  trx: Trx,
  { businessId, packetId, revision, at, personId }: Key & { at: Date; personId: string },
): Promise<string> {
  const { digest, body } = await trx
    .selectFrom('packet_revision')
    .select(['digest', 'body'])
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  const next = { business_id: businessId, packet_id: packetId, revision: revision + 1 }
  await trx
    .insertInto('packet_revision')
    .values({
      ...next,
      why: 'taken-back',
      made_by: personId,
      made_at: at,
      note: null,
      digest,
      body: JSON.stringify(body),
    })
    .execute()
  const documents = await trx
    .selectFrom('packet_document')
    .select(['document_id', 'version'])
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('revision', '=', revision)
    .execute()
  if (documents.length > 0)
    await trx
      .insertInto('packet_document')
      .values(documents.map((document) => ({ ...next, ...document })))
      .execute()
  return digest
}
