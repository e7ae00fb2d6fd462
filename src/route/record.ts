/**
 * Record: writes what was approved, once. It takes an `Approval` and nothing else, looks at everything again before
 * anything is written, claims before it sends, and keeps a receipt only for what the system says when it is read back.
 */
import { crashPoint } from '../base/crash-point.ts'
import type { Approval } from '../words/approval.ts'
import type { FoundRecord, MailDraft, RecordWrite, Target, Written } from '../words/connector.ts'
import type { Packet } from '../words/packet.ts'
import type { Values } from '../words/receipt.ts'
import { Refusal } from '../words/refusal.ts'
import { settingsOf } from '../workspace/in-force.ts'
import { changedSince } from './changed-since.ts'
import type { Context } from './context.ts'
import { isPlanned, planOf } from './effects.ts'
import { finish, keepReceipt, leaseMilliseconds, sendBack, type WrittenOnce } from './outcome.ts'
import { approvalOf } from './review.ts'

/**
 * The job: nothing happens unless the packet's signatures make an approval now, of the revision the job was made for
 * (jobs of before version 0.2 name none).
 */
export async function recordApproved(
  context: Context,
  businessId: string,
  { packetId, revision }: { packetId: string; revision?: string | undefined },
): Promise<void> {
  const approval = await approvalOf(context.database, businessId, packetId)
  if (!approval || (revision !== undefined && Number(revision) !== approval.revision)) return
  await record(context, approval)
}

/**
 * Carries out what is left to do of an approved packet. What an earlier attempt wrote gets its receipt first; before
 * anything more is written, however late, everything the packet relied on is looked at again.
 */
export async function record(context: Context, approval: Approval): Promise<void> {
  const effects = await effectsOf(context, approval)
  const left: Effect[] = []
  let written = effects.some(({ state }) => state === 'done')
  for (const effect of effects) {
    if (effect.state === 'done') continue
    const found = effect.attempts > 0 ? await earlierAttempt(context, approval, effect) : null
    if (found !== null) {
      await perform(context, approval, { effect, found })
      written = true
    } else left.push(effect)
  }
  for (const [index, effect] of left.entries()) {
    const looked = await lookedAt(context, approval)
    const back = { looked: looked.packet, left: left.slice(index) }
    const changed = await changedSince(context, approval, { ...looked, recordWritten: written })
    if (changed.length > 0) return sendBack(context, approval, { ...back, effectId: null, changed })
    await refuseUnsigned(context, approval, { packet: looked.packet, left: back.left })
    const outcome = await perform(context, approval, { effect, found: null })
    if (outcome !== null)
      return sendBack(context, approval, {
        ...back,
        effectId: effect.effect_id,
        changed: [{ code: 'record', message: outcome }],
      })
    written = true
  }
  await finish(context, approval)
}

/** The rows of effects lie between the signature and the write: what they say must be what was signed. */
async function refuseUnsigned(
  context: Context,
  approval: Approval,
  { packet, left }: { packet: Packet; left: readonly Effect[] },
): Promise<void> {
  const settings = settingsOf(await context.workspaces.inForce(approval.businessId), packet.lane)
  const planned = await planOf(context.database, { settings, approval, packet, at: context.clock.now() })
  const other = left.find((effect) => !isPlanned(effect, planned[effect.position]))
  if (other)
    throw new Refusal(
      'ledger-broken',
      `what is stored to be written to ${other.system} is not what was signed`,
    )
}

/** What an earlier attempt wrote whose answer was lost: the action id it left there says so. */
async function earlierAttempt(
  context: Context,
  approval: Approval,
  effect: Effect,
): Promise<FoundRecord | null> {
  const { target } = await aimOf(context, approval, effect)
  return target.findAction(effect.effect_id)
}

type Effect = Awaited<ReturnType<typeof effectsOf>>[number]

async function effectsOf({ database }: Context, { businessId, packetId, revision }: Approval) {
  return database
    .selectFrom('effect')
    .selectAll()
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('revision', '=', revision)
    .orderBy('position')
    .execute()
}

async function lookedAt({ database }: Context, { businessId, packetId, revision }: Approval) {
  const row = await database
    .selectFrom('packet_revision')
    .innerJoin('packet', (on) =>
      on
        .onRef('packet.business_id', '=', 'packet_revision.business_id')
        .onRef('packet.packet_id', '=', 'packet_revision.packet_id'),
    )
    .select(['packet_revision.body', 'packet_revision.made_at', 'packet.thread'])
    .select((eb) =>
      eb
        .selectFrom('packet_revision as drafted')
        .select(({ fn }) => fn.max('drafted.made_at').as('at'))
        .whereRef('drafted.business_id', '=', 'packet_revision.business_id')
        .whereRef('drafted.packet_id', '=', 'packet_revision.packet_id')
        .where('drafted.revision', '<=', revision)
        .where('drafted.why', 'not in', ['edited', 'taken-back'])
        .as('drafted_at'),
    )
    .where('packet_revision.business_id', '=', businessId)
    .where('packet_revision.packet_id', '=', packetId)
    .where('packet_revision.revision', '=', revision)
    .executeTakeFirstOrThrow()
  return { packet: row.body, draftedAt: row.drafted_at ?? row.made_at, thread: row.thread }
}

/**
 * Carries out one effect, or only proves the one that was found to be written already; a sentence where the record was
 * changed in between and nothing was written.
 */
async function perform(
  context: Context,
  approval: Approval,
  { effect, found }: { effect: Effect; found: FoundRecord | null },
): Promise<string | null> {
  const { target, write } = await aimOf(context, approval, effect)
  crashPoint('record:before-claim')
  const { before, claimedAt } = await claim(context, effect, target)
  crashPoint('record:after-claim')
  try {
    // Asked again under the claim: another worker may have written between the look and the claim, and lost the answer.
    const earlier = found ?? (await target.findAction(effect.effect_id))
    const written = earlier === null ? await write() : writtenBefore(earlier, { effect, before })
    crashPoint('record:after-write')
    if (written.outcome === 'changed')
      return `the record in ${effect.system} was changed before it was written`
    const readBack = await target.read(written.externalId)
    refuseFalseSuccess(effect, written, readBack)
    crashPoint('record:after-read-back')
    await keepReceipt(context, approval, { effect, written, readBack })
  } catch (error) {
    // Whether it was written is unknown now; the next attempt looks for the action id before it writes.
    await freeClaim(context, { effect, claimedAt, error })
    throw error
  }
  crashPoint('record:after-receipt')
  return null
}

/** Takes the effect for this worker alone and keeps what the record was before; throws while another one holds it. */
async function claim(
  { database, clock }: Context,
  effect: Effect,
  target: Aim['target'],
): Promise<{ before: Values; claimedAt: Date }> {
  const now = clock.now()
  const expected = effect.write.kind === 'record' ? effect.write.expected : null
  const before = effect.before ?? (expected ? ((await target.read(expected.externalId))?.values ?? {}) : {})
  const claimed = await database
    .updateTable('effect')
    .set((eb) => ({
      state: 'claimed',
      attempts: eb('attempts', '+', 1),
      claimed_at: now,
      before: JSON.stringify(before),
    }))
    .where('business_id', '=', effect.business_id)
    .where('effect_id', '=', effect.effect_id)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'pending'),
        eb.and([
          eb('state', '=', 'claimed'),
          eb('claimed_at', '<', new Date(now.getTime() - leaseMilliseconds)),
        ]),
      ]),
    )
    .executeTakeFirst()
  if (claimed.numUpdatedRows === 0n) throw new Error(`another worker is writing to ${effect.system}`)
  return { before, claimedAt: now }
}

/** Gives back a claim of our own; one that another worker took over meanwhile is theirs. */
async function freeClaim(
  { database }: Context,
  { effect, claimedAt, error }: { effect: Effect; claimedAt: Date; error: unknown },
): Promise<void> {
  await database
    .updateTable('effect')
    .set({ state: 'pending', last_error: error instanceof Error ? error.message : String(error) })
    .where('business_id', '=', effect.business_id)
    .where('effect_id', '=', effect.effect_id)
    .where('state', '=', 'claimed')
    .where('claimed_at', '=', claimedAt)
    .execute()
}

type Aim = { target: Omit<Target<never>, 'write' | 'undo'>; write: () => Promise<Written> }

async function aimOf(context: Context, approval: Approval, effect: Effect): Promise<Aim> {
  const connectors = context.connectorsOf(await context.workspaces.inForce(approval.businessId))
  const wanted = effect.write
  if (wanted.kind === 'record') {
    const target = connectors.recordSystem(effect.system)
    return { target, write: () => target.write(wanted) }
  }
  const target = connectors.draftsFolder(effect.system)
  // The effect lay in the database as JSON, which knows no dates.
  const draft = { ...wanted, date: new Date(wanted.date) }
  return { target, write: () => target.write(draft) }
}

function writtenBefore(
  found: FoundRecord,
  { effect, before }: { effect: Effect; before: Values },
): WrittenOnce {
  return { outcome: 'written', externalId: found.externalId, before, after: wantedValues(effect.write) }
}

function wantedValues(write: RecordWrite | MailDraft): Record<string, string> {
  if (write.kind === 'record') return { ...write.set }
  return { to: write.to.join(', '), subject: write.subject, body: write.body }
}

/** Systems answer "success" to writes that did not happen: only what can be read back is done. */
function refuseFalseSuccess(
  effect: Effect,
  written: WrittenOnce,
  readBack: FoundRecord | null,
): asserts readBack is FoundRecord {
  if (readBack === null)
    throw new Error(`${effect.system} reported a write, but ${written.externalId} is not there`)
  for (const [field, value] of Object.entries(written.after)) {
    const now = readBack.values[field] ?? null
    if (now !== value) {
      throw new Error(
        `${effect.system} reported a write, but ${field} of ${written.externalId} is “${now ?? ''}”, not “${value ?? ''}”`,
      )
    }
  }
}
