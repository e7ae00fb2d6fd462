/**
 * Review: a person's decision on one revision. The only place where an `Approval` comes into being: from signatures
 * over the revision's digest, as many and by as many people as the gate asked for.
 */
import { crashPoint } from '../base/crash-point.ts'
import { type Database, inTransaction, type Trx } from '../base/database/database.ts'
import type { PacketState } from '../base/database/tables.ts'
import { newId } from '../base/ids.ts'
import { appendToLedger } from '../base/ledger.ts'
import { packetDigest } from '../evidence/digest.ts'
import type { Approval } from '../words/approval.ts'
import { closedBy } from '../words/gate.ts'
import type { Entry } from '../words/ledger.ts'
import type { Packet } from '../words/packet.ts'
import { Refusal } from '../words/refusal.ts'
import type { LaneSettings } from '../words/workspace.ts'
import { settingsOf } from '../workspace/in-force.ts'
import { assign, ownerOf } from './assign.ts'
import type { Context, Someone } from './context.ts'
import { planEffects } from './effects.ts'
import { endHold, refuseHeld } from './hold.ts'
import { codesOf } from './kpi-codes.ts'
import { refuseStranger } from './reviewers.ts'
import { signatureHolds } from './signature.ts'

/** `revision` and `digest` are what the person looked at. */
export type Looked = { packetId: string; revision: number; digest: string }

export type Decided = Looked &
  (
    | { decision: 'approve' }
    | { decision: 'return'; note: string }
    | { decision: 'reject'; note: string }
    | { decision: 'reassign'; to: string; note?: string | undefined }
    | { decision: 'escalate'; note: string }
  )

/**
 * Carries out a decision and returns the packet's state after it. Of several at once exactly one wins: the others get
 * Refusal('already-decided') or ('revision-changed'). Refusal('approve-closed') while a no-go value is open,
 * ('own-second') for a second signature by the same person, ('not-allowed') for someone who does not review this lane,
 * ('held') while somebody else holds the packet.
 */
export async function review(context: Context, person: Someone, decided: Decided): Promise<PacketState> {
  const workspace = await context.workspaces.inForce(person.businessId)
  const at = context.clock.now()
  const state = await inTransaction(context.database, async (trx) => {
    const packet = await lockPacket(trx, person.businessId, decided)
    const settings = settingsOf(workspace, packet.lane)
    refuseStranger(settings, person)
    await refuseHeld(trx, person, { packetId: decided.packetId, now: at })
    const made = { trx, context, person, settings, decided, packet, at }
    await storeReview(made)
    const [state, entry] = await carryOut(made)
    await endHold(trx, person.businessId, decided.packetId)
    await appendToLedger(trx, person.businessId, [entry])
    crashPoint('review:before-commit')
    return state
  })
  crashPoint('review:after-commit')
  return state
}

type Locked = {
  packet_id: string
  lane: string
  signal_id: string
  state: PacketState
  revision: number
  body: Packet
  digest: string
}
type Making = {
  trx: Trx
  context: Context
  person: Someone
  /** The lane's, asked for before the transaction: in it, another connection would be waited for. */
  settings: LaneSettings
  decided: Decided
  packet: Locked
  at: Date
}

/** The packet, locked, if it still is what the person looked at and can be decided. */
async function lockPacket(trx: Trx, businessId: string, looked: Looked): Promise<Locked> {
  const packet = await trx
    .selectFrom('packet')
    .select(['packet_id', 'lane', 'signal_id', 'state', 'revision'])
    .where('business_id', '=', businessId)
    .where('packet_id', '=', looked.packetId)
    .forUpdate()
    .executeTakeFirst()
  if (!packet) throw new Refusal('not-found', 'there is no such packet')
  if (packet.state !== 'waiting' && packet.state !== 'stopped') {
    throw new Refusal('already-decided', `the packet is ${packet.state} already`)
  }
  // Read once the lock is held: joined to the locked row it would be the revision of before someone else's edit.
  const shown = await trx
    .selectFrom('packet_revision')
    .select(['body', 'digest'])
    .where('business_id', '=', businessId)
    .where('packet_id', '=', looked.packetId)
    .where('revision', '=', packet.revision)
    .executeTakeFirstOrThrow()
  if (packet.revision !== looked.revision || shown.digest !== looked.digest) {
    throw new Refusal('revision-changed', `the packet has a newer revision (${packet.revision}): look again`)
  }
  return { ...packet, ...shown }
}

async function storeReview({ trx, person, decided, packet, at }: Making): Promise<void> {
  await trx
    .insertInto('review')
    .values({
      business_id: person.businessId,
      review_id: newId(at.getTime()),
      packet_id: packet.packet_id,
      revision: packet.revision,
      digest: packet.digest,
      person_id: person.personId,
      decision: decided.decision,
      note: 'note' in decided ? (decided.note ?? null) : null,
      at,
    })
    .execute()
}

async function carryOut(making: Making): Promise<[PacketState, Entry]> {
  const { decided, packet, trx, context, person, settings } = making
  switch (decided.decision) {
    case 'approve':
      return approve(making)
    case 'return': {
      await setState(making, 'returned')
      const job = {
        businessId: person.businessId,
        signalId: packet.signal_id,
        why: 'returned',
        note: decided.note,
      }
      await context.jobs.add(trx, 'draft', [job])
      return ['returned', entry(making, 'packet-returned', {})]
    }
    case 'reject':
      await setState(making, 'rejected')
      return ['rejected', entry(making, 'packet-rejected', {})]
    case 'reassign':
      await assign(trx, { person, settings, packetId: packet.packet_id }, decided.to)
      return [packet.state, entry(making, 'packet-reassigned', { to: decided.to })]
    case 'escalate':
      await assign(trx, { person, settings, packetId: packet.packet_id }, await ownerOf(trx, making))
      return [packet.state, entry(making, 'packet-escalated', {})]
  }
}

async function approve(making: Making): Promise<[PacketState, Entry]> {
  const { trx, context, person, settings, packet, at } = making
  const why = closedFor(packet.body)
  if (why !== null) throw new Refusal('approve-closed', `approve is closed: ${why}`)
  const signatures = await sign(making)
  const missing = packet.body.gate.reviewers - signatures.length
  const data = {
    signatures: signatures.length,
    needed: packet.body.gate.reviewers,
    missing: packet.body.missing,
    codes: codesOf(context.lanes.get(packet.lane), packet.body),
  }
  if (missing > 0) return ['waiting', entry(making, 'packet-signed', data)]

  await refuseWithoutSecond(making, signatures)
  await setState(making, 'approved')
  const approval = seal(person.businessId, packet, signatures)
  await planEffects(trx, { settings, approval, packet: packet.body, at })
  const { undo_seconds: seconds } = settings
  const startAfter = new Date(at.getTime() + seconds * 1000)
  if (seconds > 0) await writeAfter(making, startAfter)
  // The revision is named, so that the job of an approval that was taken back does not write the next one early.
  const job = { businessId: person.businessId, packetId: packet.packet_id, revision: String(packet.revision) }
  await context.jobs.add(trx, 'record', [job], seconds > 0 ? { startAfter } : {})
  if (context.lanes.get(packet.lane)?.learning !== undefined) {
    const taught = { businessId: person.businessId, lane: packet.lane }
    await context.jobs.add(trx, 'learn', [taught], seconds > 0 ? { startAfter } : {})
  }
  return ['approved', entry(making, 'packet-approved', data)]
}

/** Why nobody may approve the packet as it is; null where approve is open. */
function closedFor({ gate }: Packet): string | null {
  const [first] = closedBy(gate)
  if (first) return first.message
  return gate.decision === 'stop' || gate.reviewers < 1 ? 'the gate stopped the packet' : null
}

/** Where two sign and the lane names who may be the second, one of the two is one of them. */
async function refuseWithoutSecond(
  { trx, person, settings, packet }: Making,
  signatures: readonly Signature[],
): Promise<void> {
  const seconds = settings.second_reviewers.map((email) => email.toLowerCase())
  if (packet.body.gate.reviewers < 2 || seconds.length === 0) return
  const signers = await trx
    .selectFrom('person')
    .select('email')
    .where('business_id', '=', person.businessId)
    .where(
      'person_id',
      'in',
      signatures.map(({ person_id }) => person_id),
    )
    .execute()
  if (signers.some(({ email }) => seconds.includes(email))) return
  throw new Refusal('not-allowed', `one of the two signatures must be by ${seconds.join(' or ')}`)
}

type Signature = { approval_id: string; person_id: string; at: Date; signature: Buffer }

/** Adds this person's signature and returns all of the revision's, oldest first. */
async function sign({ trx, context, person, packet, at }: Making): Promise<Signature[]> {
  const signed = {
    businessId: person.businessId,
    packetId: packet.packet_id,
    revision: packet.revision,
    digest: packet.digest,
    personId: person.personId,
    at: at.toISOString(),
  }
  const before = await signaturesOf(trx, person.businessId, packet)
  if (before.some(({ person_id }) => person_id === person.personId)) {
    throw new Refusal('own-second', 'you have signed this revision: the second signature is another person’s')
  }
  const mine = {
    approval_id: newId(at.getTime()),
    person_id: person.personId,
    at,
    signature: context.signer.sign(signed),
  }
  await trx
    .insertInto('approval')
    .values({
      business_id: person.businessId,
      packet_id: packet.packet_id,
      revision: packet.revision,
      digest: packet.digest,
      ...mine,
    })
    .execute()
  return [...before, mine]
}

async function signaturesOf(
  database: Database | Trx,
  businessId: string,
  { packet_id, revision, digest }: { packet_id: string; revision: number; digest: string },
): Promise<Signature[]> {
  return database
    .selectFrom('approval')
    .select(['approval_id', 'person_id', 'at', 'signature'])
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packet_id)
    .where('revision', '=', revision)
    .where('digest', '=', digest)
    .orderBy('approval_id')
    .execute()
}

/** The one cast that makes an Approval; `test/architecture.test.ts` finds a second one anywhere. */
function seal(
  businessId: string,
  packet: { packet_id: string; revision: number; digest: string },
  signatures: readonly Signature[],
): Approval {
  return {
    businessId,
    packetId: packet.packet_id,
    revision: packet.revision,
    digest: packet.digest,
    approvalIds: signatures.map(({ approval_id }) => approval_id),
    people: signatures.map(({ person_id }) => person_id),
  } as unknown as Approval
}

/**
 * The approval of a packet that was approved earlier, built anew from its signatures: each is verified against the
 * business's public key, each by a different person, as many as the gate asked for, over the packet as it is stored.
 * Null where the packet is not approved any more; Refusal('ledger-broken') where it is and its signatures do not hold.
 */
export async function approvalOf(
  database: Database,
  businessId: string,
  packetId: string,
): Promise<Approval | null> {
  const packet = await database
    .selectFrom('packet')
    .innerJoin('packet_revision as shown', (on) =>
      on
        .onRef('shown.business_id', '=', 'packet.business_id')
        .onRef('shown.packet_id', '=', 'packet.packet_id')
        .onRef('shown.revision', '=', 'packet.revision'),
    )
    .innerJoin('business', 'business.business_id', 'packet.business_id')
    .select([
      'packet.packet_id',
      'packet.state',
      'packet.revision',
      'shown.body',
      'shown.digest',
      'business.approval_key',
    ])
    .where('packet.business_id', '=', businessId)
    .where('packet.packet_id', '=', packetId)
    .executeTakeFirst()
  if (packet?.state !== 'approved') return null
  const signatures = await signaturesOf(database, businessId, packet)
  const holds = signatures.every(({ person_id, at, signature }) => {
    const { revision, digest } = packet
    const signed = { businessId, packetId, revision, digest, personId: person_id, at: at.toISOString() }
    return signatureHolds(packet.approval_key, signed, signature)
  })
  const people = new Set(signatures.map(({ person_id }) => person_id))
  const enough = people.size >= packet.body.gate.reviewers && closedFor(packet.body) === null
  if (!holds || !enough || packetDigest(packet.body) !== packet.digest) {
    throw new Refusal('ledger-broken', 'what is stored is not what was signed: run countersign ledger verify')
  }
  return seal(businessId, packet, signatures)
}

async function setState({ trx, person, packet, at }: Making, state: PacketState): Promise<void> {
  await trx
    .updateTable('packet')
    .set({ state, decided_at: state === 'returned' ? null : at })
    .where('business_id', '=', person.businessId)
    .where('packet_id', '=', packet.packet_id)
    .execute()
}

async function writeAfter({ trx, person, packet }: Making, moment: Date): Promise<void> {
  await trx
    .updateTable('packet')
    .set({ write_after: moment })
    .where('business_id', '=', person.businessId)
    .where('packet_id', '=', packet.packet_id)
    .execute()
}

function entry({ person, packet, at }: Making, kind: Entry['kind'], more: Entry['data']): Entry {
  return {
    kind,
    at: at.toISOString(),
    actor: `person:${person.personId}`,
    lane: packet.lane,
    signalId: packet.signal_id,
    packetId: packet.packet_id,
    data: { revision: packet.revision, digest: packet.digest, ...more },
  }
}
