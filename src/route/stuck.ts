/** Stuck: a job out of attempts waits here for a person, who retries it or gives it up. Nothing ends silently. */
import { inTransaction, type Trx } from '../base/database/database.ts'
import { idFrom } from '../base/ids.ts'
import type { StuckJob } from '../base/jobs.ts'
import { appendToLedger } from '../base/ledger.ts'
import { takesMail } from '../words/connector.ts'
import type { Entry } from '../words/ledger.ts'
import { Refusal } from '../words/refusal.ts'
import type { LaneSettings } from '../words/workspace.ts'
import type { InForce } from '../workspace/in-force.ts'
import type { Context, Someone } from './context.ts'
import { leaseMilliseconds } from './outcome.ts'
import { refuseStranger } from './reviewers.ts'

/** Keeps a job out of attempts where a person sees it, once, however often it is handed over. */
export async function keepStuck(context: Context, stuck: StuckJob): Promise<void> {
  const { businessId, signalId, packetId } = stuck.job
  const at = context.clock.now()
  await inTransaction(context.database, async (trx) => {
    const kept = await trx
      .insertInto('stuck')
      .values({
        business_id: businessId,
        stuck_id: idFrom(businessId, 'stuck', stuck.id),
        step: stuck.step,
        signal_id: signalId ?? null,
        packet_id: packetId ?? null,
        job: JSON.stringify(stuck.job),
        attempts: stuck.attempts,
        last_error: stuck.error,
        since: at,
      })
      .onConflict((on) => on.columns(['business_id', 'stuck_id']).doNothing())
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows === 0n) return
    if (packetId) await movePacket(trx, { businessId, packetId, from: 'approved', to: 'stuck' })
    const data = { step: stuck.step, attempts: stuck.attempts }
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
  const unsure = how === 'given-up' ? await refuseWritten(context, workspace, stuckId) : []
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
    const packet = await packetOf(trx, businessId, row)
    refuseUnlessTheirs(person, packet === undefined ? undefined : workspace.lanes.get(packet.lane))
    await trx
      .updateTable('stuck')
      .set({ settled_at: at, settled_by: person.personId, settled_how: how, settled_note: note })
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
    const about = {
      signalId: row.signal_id ?? undefined,
      packetId: packet?.packet_id,
      lane: packet?.lane,
    }
    const kind = how === 'retried' ? 'job-retried' : 'job-given-up'
    const data = { step: row.step, unsure }
    await appendToLedger(trx, businessId, [
      entry(kind, { at, actor: `person:${person.personId}`, ...about, data }),
    ])
  })
}

/** The packet the job is about: its own, or the one that was to be drafted again from its signal. */
async function packetOf(
  trx: Trx,
  businessId: string,
  { packet_id, signal_id }: { packet_id: string | null; signal_id: string | null },
): Promise<{ packet_id: string; lane: string } | undefined> {
  const packets = trx.selectFrom('packet').select(['packet_id', 'lane']).where('business_id', '=', businessId)
  if (packet_id !== null) return packets.where('packet_id', '=', packet_id).executeTakeFirst()
  if (signal_id === null) return undefined
  return packets.where('signal_id', '=', signal_id).where('state', '=', 'returned').executeTakeFirst()
}

/** An admin settles any job; a packet's is its lane's reviewers' to settle, a signal's any reviewer's. */
function refuseUnlessTheirs(person: Someone, lane: LaneSettings | undefined): void {
  if (person.roles.includes('admin')) return
  if (!person.roles.includes('owner') && !person.roles.includes('reviewer')) {
    throw new Refusal('not-allowed', 'settling stuck jobs needs the role owner, reviewer or admin')
  }
  if (lane) refuseStranger(lane, person)
}

/**
 * Nothing is given up that was written: a write whose answer was lost is looked for first. Returns the systems that did
 * not answer, which the ledger then names. Refusal('already-decided') for a write that is there or under way.
 */
async function refuseWritten(context: Context, workspace: InForce, stuckId: string): Promise<string[]> {
  const { businessId } = workspace
  const effects = await context.database
    .selectFrom('stuck')
    .innerJoin('effect', (on) =>
      on
        .onRef('effect.business_id', '=', 'stuck.business_id')
        .onRef('effect.packet_id', '=', 'stuck.packet_id'),
    )
    .select(['effect.effect_id', 'effect.system', 'effect.state', 'effect.claimed_at'])
    .where('stuck.business_id', '=', businessId)
    .where('stuck.stuck_id', '=', stuckId)
    .where('effect.attempts', '>', 0)
    .where('effect.state', 'in', ['pending', 'claimed'])
    .execute()
  const connectors = context.connectorsOf(workspace)
  const unsure: string[] = []
  for (const { effect_id: actionId, system, state, claimed_at: claimedAt } of effects) {
    const since = context.clock.now().getTime() - (claimedAt?.getTime() ?? 0)
    if (state === 'claimed' && since < leaseMilliseconds)
      throw new Refusal('already-decided', `a write to ${system} is under way: look again in a moment`)
    const target = takesMail(system) ? connectors.draftsFolder(system) : connectors.recordSystem(system)
    const found = await target.findAction(actionId).catch(() => undefined)
    if (found)
      throw new Refusal('already-decided', `it was written to ${system}: try the job again, then undo it`)
    if (found === undefined) unsure.push(system)
  }
  return unsure
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
