/** Stuck: a job out of attempts waits here for a person, who retries it or gives it up. Nothing ends silently. */
import { inTransaction, type Trx } from '../base/database/database.ts'
import { idFrom } from '../base/ids.ts'
import type { DeadJob } from '../base/jobs.ts'
import { appendToLedger } from '../base/ledger.ts'
import type { Entry } from '../words/ledger.ts'
import { Refusal } from '../words/refusal.ts'
import type { InForce } from '../workspace/in-force.ts'
import type { Context, Someone } from './context.ts'
import { refuseStranger } from './reviewers.ts'

/** Keeps a dead job where a person sees it, once, however often it is handed over. */
export async function keepStuck(context: Context, dead: DeadJob): Promise<void> {
  const { businessId, signalId, packetId } = dead.job
  const at = context.clock.now()
  await inTransaction(context.database, async (trx) => {
    const kept = await trx
      .insertInto('stuck')
      .values({
        business_id: businessId,
        stuck_id: idFrom(businessId, 'stuck', dead.id),
        step: dead.step,
        signal_id: signalId ?? null,
        packet_id: packetId ?? null,
        job: JSON.stringify(dead.job),
        attempts: dead.attempts,
        last_error: dead.error,
        since: at,
      })
      .onConflict((on) => on.columns(['business_id', 'stuck_id']).doNothing())
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows === 0n) return
    if (packetId) await movePacket(trx, { businessId, packetId, from: 'approved', to: 'stuck' })
    const data = { step: dead.step, attempts: dead.attempts, error: dead.error }
    await appendToLedger(trx, businessId, [
      entry('job-stuck', { at, actor: 'system', signalId, packetId, data }),
    ])
  })
}

/**
 * Settles a stuck job: `retried` adds it again, `given-up` leaves it undone with the person's note in the ledger. What
 * nobody will go on with ends: its packet is rejected, a signal that became no packet is dismissed.
 * Refusal('not-found') where there is none, ('already-decided') where someone was faster.
 */
export async function settleStuck(
  context: Context,
  person: Someone,
  { stuckId, how, note }: { stuckId: string; how: 'retried' | 'given-up'; note: string },
): Promise<void> {
  const { businessId } = person
  const at = context.clock.now()
  const workspace = await context.workspaces.inForce(businessId)
  await inTransaction(context.database, async (trx) => {
    const row = await trx
      .selectFrom('stuck')
      .selectAll()
      .where('business_id', '=', businessId)
      .where('stuck_id', '=', stuckId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Refusal('not-found', 'there is no such stuck job')
    if (row.settled_at)
      throw new Refusal('already-decided', `the job was ${row.settled_how ?? 'settled'} already`)
    await refuseUnlessTheirs(trx, person, { lanes: workspace.lanes, packetId: row.packet_id })
    await trx
      .updateTable('stuck')
      .set({ settled_at: at, settled_by: person.personId, settled_how: how })
      .where('business_id', '=', businessId)
      .where('stuck_id', '=', stuckId)
      .execute()
    if (how === 'retried') {
      if (row.packet_id)
        await movePacket(trx, { businessId, packetId: row.packet_id, from: 'stuck', to: 'approved' })
      await context.jobs.add(trx, row.step, [{ ...row.job, businessId }])
    } else if (row.packet_id) {
      await movePacket(trx, { businessId, packetId: row.packet_id, from: 'stuck', to: 'rejected' })
      await dropEffects(trx, businessId, row.packet_id)
    } else if (row.signal_id) {
      await endSignal(trx, businessId, row.signal_id)
    }
    const about = { signalId: row.signal_id ?? undefined, packetId: row.packet_id ?? undefined }
    const kind = how === 'retried' ? 'job-retried' : 'job-given-up'
    const data = { step: row.step, note }
    await appendToLedger(trx, businessId, [
      entry(kind, { at, actor: `person:${person.personId}`, ...about, data }),
    ])
  })
}

/** An admin settles any job; a packet's is its lane's reviewers' to settle, a signal's any reviewer's. */
async function refuseUnlessTheirs(
  trx: Trx,
  person: Someone,
  { lanes, packetId }: { lanes: InForce['lanes']; packetId: string | null },
): Promise<void> {
  if (person.roles.includes('admin')) return
  if (!person.roles.includes('owner') && !person.roles.includes('reviewer')) {
    throw new Refusal('not-allowed', 'settling stuck jobs needs the role owner, reviewer or admin')
  }
  if (packetId === null) return
  const packet = await trx
    .selectFrom('packet')
    .select('lane')
    .where('business_id', '=', person.businessId)
    .where('packet_id', '=', packetId)
    .executeTakeFirstOrThrow()
  const settings = lanes.get(packet.lane)
  if (settings) refuseStranger(settings, person)
}

/** What was not done will not be: a worker that wakes up late finds nothing to claim. */
async function dropEffects(trx: Trx, businessId: string, packetId: string): Promise<void> {
  await trx
    .updateTable('effect')
    .set({ state: 'dropped' })
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('state', '<>', 'done')
    .execute()
}

type Move = {
  businessId: string
  packetId: string
  from: 'approved' | 'stuck'
  to: 'approved' | 'stuck' | 'rejected'
}

async function movePacket(trx: Trx, { businessId, packetId, from, to }: Move): Promise<void> {
  await trx
    .updateTable('packet')
    .set({ state: to })
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('state', '=', from)
    .execute()
}

/** A signal that could not be read or drafted; where its packet was to be drafted again, that packet ends. */
async function endSignal(trx: Trx, businessId: string, signalId: string): Promise<void> {
  await trx
    .updateTable('packet')
    .set({ state: 'rejected' })
    .where('business_id', '=', businessId)
    .where('signal_id', '=', signalId)
    .where('state', '=', 'returned')
    .execute()
  await trx
    .updateTable('signal')
    .set({ state: 'dismissed' })
    .where('business_id', '=', businessId)
    .where('signal_id', '=', signalId)
    .where('state', 'in', ['received', 'read'])
    .execute()
}

function entry(kind: Entry['kind'], { at, ...rest }: Omit<Entry, 'kind' | 'at'> & { at: Date }): Entry {
  return { kind, at: at.toISOString(), ...rest }
}
