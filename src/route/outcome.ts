/** What comes of carrying out an approval: a receipt for each write, a recorded packet, or one that goes back. */
import { inTransaction, type Trx } from '../base/database/database.ts'
import { sha256 } from '../base/hash.ts'
import { newId } from '../base/ids.ts'
import { appendToLedger } from '../base/ledger.ts'
import type { Approval } from '../words/approval.ts'
import { canonical } from '../words/canonical.ts'
import type { FoundRecord, Written } from '../words/connector.ts'
import type { Entry } from '../words/ledger.ts'
import type { Packet } from '../words/packet.ts'
import type { Values } from '../words/receipt.ts'
import type { Change } from './changed-since.ts'
import type { Context } from './context.ts'

/** A claim older than this may be taken over: its worker is gone. */
export const leaseMilliseconds = 15_000

type Done = { effect_id: string; approval_id: string; system: string }

export type WrittenOnce = Extract<Written, { outcome: 'written' }>

/** What was read back after the write is the proof of it: the receipt, the effect done and the ledger, together. */
export async function keepReceipt(
  context: Context,
  approval: Approval,
  { effect, written, readBack }: { effect: Done; written: WrittenOnce; readBack: FoundRecord },
): Promise<void> {
  const at = context.clock.now()
  const { businessId, packetId, revision } = approval
  await inTransaction(context.database, async (trx) => {
    const done = await trx
      .updateTable('effect')
      .set({ state: 'done', last_error: null })
      .where('business_id', '=', businessId)
      .where('effect_id', '=', effect.effect_id)
      .where('state', '<>', 'done')
      .executeTakeFirst()
    // Another worker read the same write back first: its receipt stands.
    if (done.numUpdatedRows === 0n) return
    const proof = {
      system: effect.system,
      external_id: written.externalId,
      before: written.before,
      after: written.after,
      read_back: readBack.values,
    }
    await trx
      .insertInto('receipt')
      .values({
        business_id: businessId,
        receipt_id: newId(at.getTime()),
        effect_id: effect.effect_id,
        approval_id: effect.approval_id,
        packet_id: packetId,
        revision,
        ...proof,
        before: JSON.stringify(proof.before),
        after: JSON.stringify(proof.after),
        read_back: JSON.stringify(proof.read_back),
        at,
      })
      .execute()
    const data = {
      system: effect.system,
      actionId: effect.effect_id,
      revision,
      receipt: receiptHash(proof),
    }
    await appendToLedger(trx, businessId, [entry('record-written', { packetId, at, data })])
  })
}

/** What a receipt proves, in 64 hex digits, for the ledger: it keeps no values and no names of records. */
export function receiptHash(proof: {
  system: string
  external_id: string
  before: Values
  after: Values
  read_back: Values
}): string {
  const { system, external_id, before, after, read_back } = proof
  return sha256(canonical({ system, external_id, before, after, read_back })).toString('hex')
}

/** Everything approved was written: the packet is recorded. */
export async function finish(context: Context, { businessId, packetId, revision }: Approval): Promise<void> {
  const at = context.clock.now()
  await inTransaction(context.database, async (trx) => {
    const row = await trx
      .updateTable('packet')
      .set({ state: 'recorded' })
      .where('business_id', '=', businessId)
      .where('packet_id', '=', packetId)
      .where('revision', '=', revision)
      .where('state', '=', 'approved')
      .returning('lane')
      .executeTakeFirst()
    if (!row) return
    await refuseUndone(trx, { businessId, packetId, revision })
    await appendToLedger(trx, businessId, [
      entry('packet-recorded', { packetId, at, data: { revision } }, row.lane),
    ])
  })
}

/** A packet is never called recorded while something approved is not proven to be written. */
async function refuseUndone(
  trx: Trx,
  { businessId, packetId, revision }: { businessId: string; packetId: string; revision: number },
): Promise<void> {
  const undone = await trx
    .selectFrom('effect')
    .select('line')
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('revision', '=', revision)
    .where('state', '<>', 'done')
    .limit(1)
    .executeTakeFirst()
  if (undone) throw new Error(`not written yet: ${undone.line}`)
}

export type Changed = {
  looked: Packet
  /** The effect whose system said that the record was changed; null where it was seen before any write. */
  effectId: string | null
  /** What is not written as far as this worker knows. */
  left: readonly { effect_id: string }[]
  changed: readonly Change[]
}

/** Nothing (more) is written: the packet goes back to be drafted and looked at again. */
export async function sendBack(
  context: Context,
  approval: Approval,
  { looked, effectId, left, changed }: Changed,
): Promise<void> {
  const { businessId, packetId, revision } = approval
  const at = context.clock.now()
  const note = `changed since you looked: ${changed.map(({ message }) => message).join('; ')}`
  await inTransaction(context.database, async (trx) => {
    const row = await trx
      .updateTable('packet')
      .set({ state: 'returned', decided_at: null })
      .where('business_id', '=', businessId)
      .where('packet_id', '=', packetId)
      .where('revision', '=', revision)
      .where('state', '=', 'approved')
      .returning('lane')
      .executeTakeFirst()
    if (!row) return
    await refuseUnderWay(trx, businessId, { effectId, left, at })
    await trx
      .updateTable('effect')
      .set({ state: 'dropped', last_error: note })
      .where('business_id', '=', businessId)
      .where('packet_id', '=', packetId)
      .where('revision', '=', revision)
      .where('state', '<>', 'done')
      .execute()
    await context.jobs.add(trx, 'draft', [
      { businessId, signalId: looked.signal.id, why: 'changed-since', note },
    ])
    const data = { revision, changed: changed.map(({ code }) => code), effect: effectId }
    await appendToLedger(trx, businessId, [entry('packet-changed-since', { packetId, at, data }, row.lane)])
  })
}

/** What looks changed may be what another worker of this very approval is writing: then its outcome counts. */
async function refuseUnderWay(
  trx: Trx,
  businessId: string,
  { effectId, left, at }: { effectId: string | null; left: Changed['left']; at: Date },
): Promise<void> {
  const others = left.map(({ effect_id }) => effect_id).filter((id) => id !== effectId)
  if (others.length === 0) return
  const underWay = await trx
    .selectFrom('effect')
    .select('system')
    .where('business_id', '=', businessId)
    .where('effect_id', 'in', others)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'done'),
        eb.and([
          eb('state', '=', 'claimed'),
          eb('claimed_at', '>=', new Date(at.getTime() - leaseMilliseconds)),
        ]),
      ]),
    )
    .forUpdate()
    .limit(1)
    .executeTakeFirst()
  if (underWay) throw new Error(`another worker is writing to ${underWay.system}`)
}

function entry(
  kind: Entry['kind'],
  { packetId, at, data }: { packetId: string; at: Date; data: Entry['data'] },
  lane?: string,
): Entry {
  return { kind, at: at.toISOString(), actor: 'system', lane, packetId, data }
}
