/** Draft: a reading becomes a packet's first revision, or its next one where a person or a change asked for it. */
import { sql } from 'kysely'
import { crashPoint } from '../base/crash-point.ts'
import { inTransaction, type Trx } from '../base/database/database.ts'
import { idFrom } from '../base/ids.ts'
import { appendToLedger } from '../base/ledger.ts'
import { canonical } from '../words/canonical.ts'
import type { Finding } from '../words/finding.ts'
import type { Lane } from '../words/lane.ts'
import type { Entry } from '../words/ledger.ts'
import type { Packet } from '../words/packet.ts'
import { Refusal } from '../words/refusal.ts'
import type { Reading } from '../words/signal.ts'
import { type InForce, libraryOf, settingsOf } from '../workspace/in-force.ts'
import type { Context } from './context.ts'
import { draftedEntry, type Kept, supersededEntry } from './drafted-entries.ts'
import { codesOf } from './kpi-codes.ts'
import { learntInForce } from './learnt.ts'
import { makePacket } from './make-packet.ts'
import { helpFor } from './model-help.ts'
import { holdsProposal } from './proposal.ts'
import { cardOf, type NewRevision, storeRevision } from './revisions.ts'

export type DraftJob = {
  businessId: string
  signalId: string
  /**
   * Each makes a new revision of a packet that is `returned`: a person sent it back, it changed between approval and
   * writing, or documents or settings changed while it waited (then none where the new draft says the same).
   */
  why?: 'returned' | 'changed-since' | 'reground' | undefined
  note?: string | undefined
}

export async function draft(context: Context, job: DraftJob): Promise<void> {
  const { businessId, signalId } = job
  const signal = await context.database
    .selectFrom('signal')
    .selectAll()
    .where('business_id', '=', businessId)
    .where('signal_id', '=', signalId)
    .executeTakeFirstOrThrow()
  if (!signal.reading || (signal.state === 'drafted' && !job.why)) return
  const workspace = await context.workspaces.inForce(businessId)
  const lane = laneFor(context, workspace, signal.lane, signal.reading)
  const now = context.clock.now()
  const packet = await makeFor(context, {
    workspace,
    lane,
    now,
    job,
    signal: { ...signal, reading: signal.reading },
  })
  const packetId = idFrom(businessId, lane.name, signalId)
  const why = job.why === 'reground' ? 'changed-since' : (job.why ?? 'drafted')
  const headline = lane.headline(packet.fields)
  const made = { businessId, packetId, why, madeBy: null, madeAt: now, note: job.note ?? null } as const
  const revision: NewRevision = { ...made, packet, headline }
  // What a machine sent (an absence note, a bounce) answers nothing and takes nobody's place in the thread.
  const thread = signal.reading.automatic === null ? signal.thread : null
  const codes = codesOf(lane, packet)
  await inTransaction(context.database, async (trx) => {
    const entries = job.why
      ? await nextRevision(trx, revision, { why: job.why, thread, codes })
      : await firstRevision(trx, revision, { receivedAt: signal.received_at, thread, codes })
    if (entries.length === 0) return
    await appendToLedger(trx, businessId, entries)
    await refuseOlderWorkspace(trx, businessId, workspace.version)
    crashPoint('draft:before-commit')
  })
  crashPoint('draft:after-commit')
}

/**
 * A packet made from a workspace that was replaced meanwhile would miss the re-grounding of the waiting packets. Asked
 * while the ledger is held, and `apply` writes to it too: it either is seen here, or sees this packet.
 */
async function refuseOlderWorkspace(trx: Trx, businessId: string, version: number): Promise<void> {
  const newer = await trx
    .selectFrom('workspace_version')
    .select('version')
    .where('business_id', '=', businessId)
    .where('version', '>', version)
    .limit(1)
    .executeTakeFirst()
  if (newer) throw new Error('the workspace was replaced while the packet was drafted: drafted again')
}

type Made = {
  workspace: InForce
  lane: Lane
  now: Date
  job: DraftJob
  signal: { signal_id: string; raw_sha256: Buffer; received_at: Date; reading: Reading }
}

async function makeFor(context: Context, { workspace, lane, now, job, signal }: Made): Promise<Packet> {
  const settings = settingsOf(workspace, lane.name)
  const connectors = context.connectorsOf(workspace)
  return makePacket({
    lane,
    signal: {
      id: signal.signal_id,
      sha256: signal.raw_sha256.toString('hex'),
      receivedAt: signal.received_at,
      reading: signal.reading,
    },
    now,
    desk: workspace.desk,
    settings,
    library: libraryOf(workspace, lane.name, now),
    learnt: await learntInForce(context, workspace.businessId, { lane, settings }),
    find: async (object, key) =>
      settings.record ? connectors.recordSystem(settings.record.system).find(object, key) : [],
    all: async () =>
      settings.record ? connectors.recordSystem(settings.record.system).all(settings.record.object) : [],
    findings: findingsOf(job),
    proposal: job.why !== undefined && (await holdsProposal(context, { ...job, lane: lane.name })),
    help: helpFor(context, workspace, { settings, now, job }),
  })
}

function findingsOf({ why, note }: DraftJob): Finding[] {
  if (why === 'changed-since' || why === 'reground')
    return [{ code: 'changed-since-you-looked', message: note ?? 'something changed since it was approved' }]
  return note === undefined ? [] : [{ code: 'note', message: note }]
}

/** The lane the intake named, else the first one of the workspace that takes this kind of signal. */
function laneFor(context: Context, workspace: InForce, named: string | null, reading: Reading): Lane {
  const names = named === null ? [...workspace.lanes.keys()] : [named]
  for (const name of names) {
    const lane = context.lanes.get(name)
    if (lane?.accepts.includes(reading.kind)) return lane
  }
  throw new Refusal(
    'unknown-lane',
    `no lane of the workspace takes ${named ?? `a signal of the kind ${reading.kind}`}`,
  )
}

async function firstRevision(
  trx: Trx,
  revision: NewRevision,
  { receivedAt, thread, codes }: { receivedAt: Date } & Kept,
): Promise<Entry[]> {
  const { businessId, packetId, packet, headline, madeAt } = revision
  const inserted = await trx
    .insertInto('packet')
    .values({
      business_id: businessId,
      packet_id: packetId,
      lane: packet.lane,
      signal_id: packet.signal.id,
      thread,
      revision: 1,
      state: packet.gate.decision === 'stop' ? 'stopped' : 'waiting',
      received_at: receivedAt,
      waiting_since: madeAt,
      card: JSON.stringify(cardOf(packet, headline)),
    })
    .onConflict((on) => on.columns(['business_id', 'lane', 'signal_id']).doNothing())
    .executeTakeFirst()
  // A worker that was thought dead may have been here: its packet stands.
  if (inserted.numInsertedOrUpdatedRows === 0n) return []
  await storeRevision(trx, revision, 1)
  await trx
    .updateTable('signal')
    .set({ state: 'drafted', lane: packet.lane })
    .where('business_id', '=', businessId)
    .where('signal_id', '=', packet.signal.id)
    .execute()
  await lockThread(trx, businessId, thread)
  const settled = await settleThread(trx, { businessId, lane: packet.lane, thread })
  return [draftedEntry(revision, 1, { thread, codes }), ...settled.map((id) => supersededEntry(revision, id))]
}

/** Mails of a thread are drafted side by side; the lock lets them see each other. Taken before any packet's row. */
async function lockThread(trx: Trx, businessId: string, thread: string | null): Promise<void> {
  if (thread === null) return
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${businessId} ${thread}`}, 0))`.execute(trx)
}

type Threaded = { businessId: string; lane: string; thread: string | null }

/**
 * Of the waiting packets of a thread only the newest mail's stays: it is the one to answer, also where an older one
 * comes second or comes back. Returns the packets superseded now.
 */
async function settleThread(trx: Trx, packet: Threaded): Promise<string[]> {
  if (packet.thread === null) return []
  const rows = await trx
    .selectFrom('packet')
    .select('packet_id')
    .where('business_id', '=', packet.businessId)
    .where('thread', '=', packet.thread)
    .where('lane', '=', packet.lane)
    .orderBy('received_at', 'desc')
    .orderBy('packet_id', 'desc')
    .execute()
  const older = rows.slice(1).map(({ packet_id }) => packet_id)
  if (older.length === 0) return []
  // The state is asked for by the statement that changes it: someone may be approving one of them at this moment.
  const superseded = await trx
    .updateTable('packet')
    .set({ state: 'superseded' })
    .where('business_id', '=', packet.businessId)
    .where('packet_id', 'in', older)
    .where('state', 'in', ['waiting', 'returned'])
    .returning('packet_id')
    .execute()
  return superseded.map(({ packet_id }) => packet_id)
}

/** The next revision of a returned packet; none where the new draft is the one the person saw, to the last digit. */
async function nextRevision(
  trx: Trx,
  revision: NewRevision,
  { why, thread, codes }: { why: DraftJob['why'] } & Kept,
): Promise<Entry[]> {
  const { businessId, packetId, packet, headline, madeAt } = revision
  await lockThread(trx, businessId, thread)
  const shown = await trx
    .selectFrom('packet')
    .innerJoin('packet_revision as shown', (on) =>
      on
        .onRef('shown.business_id', '=', 'packet.business_id')
        .onRef('shown.packet_id', '=', 'packet.packet_id')
        .onRef('shown.revision', '=', 'packet.revision'),
    )
    .select(['packet.revision', 'shown.digest', 'shown.body'])
    .where('packet.business_id', '=', businessId)
    .where('packet.packet_id', '=', packetId)
    .where('packet.state', '=', 'returned')
    .forUpdate('packet')
    .executeTakeFirst()
  if (!shown) return []
  const same = why === 'reground' && shown.digest === packet.digest && sameGate(shown.body, packet)
  const number = same ? shown.revision : shown.revision + 1
  await trx
    .updateTable('packet')
    .set({
      revision: number,
      state: packet.gate.decision === 'stop' ? 'stopped' : 'waiting',
      // The same draft goes on waiting where it stood in the queue.
      ...(same ? {} : { waiting_since: madeAt }),
      decided_at: null,
      card: JSON.stringify(cardOf(packet, headline)),
    })
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .execute()
  if (!same) await storeRevision(trx, revision, number)
  const settled = await settleThread(trx, { businessId, lane: packet.lane, thread })
  return [
    draftedEntry(revision, number, { thread, codes }),
    ...settled.map((id) => supersededEntry(revision, id)),
  ]
}

/** Claims are not in the digest: what the gate says of them may change while the words stay. */
function sameGate(before: Packet, now: Packet): boolean {
  const lasting = ({ gate }: Packet) => ({
    ...gate,
    reasons: gate.reasons.filter(
      ({ code }) => code !== 'changed-since-you-looked' && code !== 'always-reviewed',
    ),
  })
  return canonical(lasting(before)) === canonical(lasting(now))
}
