/** Edit: a person's changes become a new revision. What they entered in their own name is marked as theirs. */
import { crashPoint } from '../base/crash-point.ts'
import { inTransaction } from '../base/database/database.ts'
import { newId } from '../base/ids.ts'
import { appendToLedger } from '../base/ledger.ts'
import { fillSlots, reviseBody } from '../evidence/draft-edit.ts'
import type { Lane, LaneInput } from '../words/lane.ts'
import type { Draft, Entered, Packet } from '../words/packet.ts'
import { Refusal } from '../words/refusal.ts'
import type { Reading } from '../words/signal.ts'
import { libraryOf, settingsHash, settingsOf } from '../workspace/in-force.ts'
import type { Context, Someone } from './context.ts'
import { enterFields } from './enter-fields.ts'
import { refuseHeld } from './hold.ts'
import { codesOf } from './kpi-codes.ts'
import { learntBy } from './learnt.ts'
import { settle } from './make-packet.ts'
import { proposalFor } from './proposal.ts'
import { recordsWith } from './records-with.ts'
import { refuseStranger } from './reviewers.ts'
import { cardOf, storeRevision } from './revisions.ts'

export type Edit = {
  /** Packet path below `fields` → value, `null` to clear: `items[0].quantity` → `{ value: '500', unit: 'pcs' }`. */
  fields?: Record<string, unknown> | undefined
  drafts?: DraftEdit[] | undefined
  /** Slot name → text that goes into its place. */
  slots?: Record<string, string> | undefined
  /** Texts of claims the person vouches for in their own name. */
  entered?: string[] | undefined
  changes?: { index: number; to: string }[] | undefined
  /** Asks for a proposal besides what the lane drafts by itself. */
  proposal?: boolean | undefined
}

export type DraftEdit = {
  index: number
  to?: string[] | undefined
  cc?: string[] | undefined
  subject?: string | undefined
  body?: string | undefined
}

export type Edited = { revision: number; packet: Packet }

/**
 * Stores the edited packet as the next revision. Edited fields are grounded again, and drafts and record changes are
 * composed anew from them unless the same edit rewrites a draft. Refusal('revision-changed') when someone was faster,
 * ('bad-request') for a path, index or slot the packet does not have.
 */
export async function edit(
  context: Context,
  person: Someone,
  { packetId, revision, edit: wanted }: { packetId: string; revision: number; edit: Edit },
): Promise<Edited> {
  const { businessId } = person
  const base = await loadBase(context, businessId, packetId)
  const workspace = await context.workspaces.inForce(businessId)
  const settings = settingsOf(workspace, base.lane.name)
  refuseStranger(settings, person)
  if (base.revision !== revision) {
    throw new Refusal('revision-changed', `the packet has a newer revision (${base.revision}): look again`)
  }
  const at = context.clock.now()
  const library = libraryOf(workspace, base.lane.name, at)
  const connectors = context.connectorsOf(workspace)
  const input: LaneInput = {
    reading: base.reading,
    receivedAt: base.receivedAt,
    now: at,
    desk: workspace.desk,
    settings,
    library,
    // The model that labelled the packet, though another one may be in force now: an edit moves no other label.
    learnt: await learntBy(context, businessId, {
      lane: base.lane.name,
      version: base.packet.reliedOn.learnt,
    }),
    ...(base.lane.looksThroughRecords === true && settings.record
      ? { records: await connectors.recordSystem(settings.record.system).all(settings.record.object) }
      : {}),
  }
  const find: Editing['find'] = async (key) =>
    settings.record ? connectors.recordSystem(settings.record.system).find(settings.record.object, key) : []
  const packet = await editPacket(base.packet, wanted, { lane: base.lane, input, by: person.email, at, find })
  const next = await storeEdit(context, person, { packetId, wanted, base, packet, at })
  crashPoint('review:after-commit')
  return { revision: next, packet }
}

type ToStore = { packetId: string; wanted: Edit; base: Base; packet: Packet; at: Date }

/** The edited packet as the next revision of the one it was made from, with its review and its entry. */
async function storeEdit(
  context: Context,
  person: Someone,
  { packetId, wanted, base, packet, at }: ToStore,
): Promise<number> {
  const { businessId } = person
  const { revision } = base
  const headline = base.lane.headline(packet.fields)
  return inTransaction(context.database, async (trx) => {
    await refuseHeld(trx, person, { packetId, now: at })
    const row = await trx
      .updateTable('packet')
      .set({
        revision: revision + 1,
        card: JSON.stringify(cardOf(packet, headline)),
      })
      .where('business_id', '=', businessId)
      .where('packet_id', '=', packetId)
      .where('revision', '=', revision)
      .where('state', '=', 'waiting')
      .returning('revision')
      .executeTakeFirst()
    if (!row)
      throw new Refusal('revision-changed', 'someone decided or edited the packet meanwhile: look again')
    const made = {
      businessId,
      packetId,
      why: 'edited',
      madeBy: person.personId,
      madeAt: at,
      note: null,
    } as const
    await storeRevision(trx, { ...made, packet, headline }, row.revision)
    await trx
      .insertInto('review')
      .values({
        business_id: businessId,
        review_id: newId(at.getTime()),
        packet_id: packetId,
        revision: row.revision,
        digest: packet.digest,
        person_id: person.personId,
        decision: 'edit',
        note: null,
        at,
      })
      .execute()
    const data = {
      revision: row.revision,
      digest: packet.digest,
      fields: Object.keys(wanted.fields ?? {}),
      drafts: (wanted.drafts ?? []).map(({ index }) => String(index)),
      slots: Object.keys(wanted.slots ?? {}),
      entered: packet.entered.length - base.packet.entered.length,
      ...(wanted.proposal ? { proposal: true } : {}),
      codes: codesOf(base.lane, packet),
    }
    await appendToLedger(trx, businessId, [
      {
        kind: 'packet-edited',
        at: at.toISOString(),
        actor: `person:${person.personId}`,
        lane: base.lane.name,
        signalId: packet.signal.id,
        packetId,
        data,
      },
    ])
    crashPoint('review:before-commit')
    return row.revision
  })
}

type Editing = {
  lane: Lane
  input: LaneInput
  by: string
  at: Date
  find: (key: Record<string, string>) => Promise<Parameters<Lane['compose']>[1]>
}

/** The packet after an edit; stores nothing. */
export async function editPacket(
  base: Packet,
  wanted: Edit,
  { lane, input, by, at, find }: Editing,
): Promise<Packet> {
  const entered = [...base.entered, ...enteredBy(wanted, by, at)]
  let packet: Packet = { ...base, entered }
  if (wanted.fields) {
    const said = lane.ground(enterFields(lane, base.fields, wanted.fields, by), input)
    const found = await recordsWith(lane.recordKey(said, input), find)
    const fields = lane.regard?.(said, found, input) ?? said
    const composed = lane.compose(fields, found, input)
    packet = {
      ...packet,
      fields,
      route: composed.route,
      drafts: composed.drafts,
      record: { ...packet.record, changes: composed.changes },
      // Only what is composed anew follows the settings of today; words edited in an older draft still stand on the old.
      reliedOn: {
        ...packet.reliedOn,
        settings: settingsHash(input.settings),
        records: Object.fromEntries(found.map(({ externalId, revision }) => [externalId, revision])),
      },
    }
  }
  const proposing = { asked: wanted.proposal === true, edited: wanted.fields !== undefined }
  const proposal = proposalFor(base, { lane, input, fields: packet.fields, ...proposing })
  if (proposal) packet = { ...packet, drafts: [...packet.drafts, proposal] }
  for (const { index } of wanted.changes ?? []) {
    if (!packet.record.changes[index]) throw new Refusal('bad-request', `the packet has no change ${index}`)
  }
  const drafts = editDrafts(packet.drafts, wanted)
  const changes = packet.record.changes.map((change, index) => {
    const to = wanted.changes?.find((one) => one.index === index)?.to
    return to === undefined || to === change.to ? change : { ...change, to, evidence: [], enteredBy: by }
  })
  return settle({ ...packet, drafts, record: { ...packet.record, changes } }, { ...input, lane })
}

function enteredBy({ entered = [], slots = {} }: Edit, by: string, at: Date): Entered[] {
  return [...entered, ...Object.values(slots)].map((text) => ({ text, by, at: at.toISOString() }))
}

function editDrafts(drafts: readonly Draft[], wanted: Edit): Draft[] {
  const names = new Set(drafts.flatMap(({ slots }) => slots.map(({ name }) => name)))
  const unknown = Object.keys(wanted.slots ?? {}).find((name) => !names.has(name))
  if (unknown !== undefined) throw new Refusal('bad-request', `the packet has no slot ${unknown}`)
  for (const { index } of wanted.drafts ?? []) {
    if (!drafts[index]) throw new Refusal('bad-request', `the packet has no draft ${index}`)
  }
  return drafts.map((draft, index) => {
    const filled = fillSlots(draft, wanted.slots ?? {})
    const change = wanted.drafts?.find((one) => one.index === index)
    if (!change) return filled
    const { to = filled.to, cc = filled.cc, subject = filled.subject, body = filled.body } = change
    return reviseBody({ ...filled, to, cc, subject }, body)
  })
}

type Base = { lane: Lane; revision: number; packet: Packet; reading: Reading; receivedAt: Date }

async function loadBase(context: Context, businessId: string, packetId: string): Promise<Base> {
  const row = await context.database
    .selectFrom('packet')
    .innerJoin('packet_revision as shown', (on) =>
      on
        .onRef('shown.business_id', '=', 'packet.business_id')
        .onRef('shown.packet_id', '=', 'packet.packet_id')
        .onRef('shown.revision', '=', 'packet.revision'),
    )
    .innerJoin('signal', (on) =>
      on
        .onRef('signal.business_id', '=', 'packet.business_id')
        .onRef('signal.signal_id', '=', 'packet.signal_id'),
    )
    .select(['packet.state', 'packet.revision', 'shown.body', 'signal.reading', 'signal.received_at'])
    .where('packet.business_id', '=', businessId)
    .where('packet.packet_id', '=', packetId)
    .executeTakeFirst()
  if (!row?.reading) throw new Refusal('not-found', 'there is no such packet')
  if (row.state !== 'waiting') throw new Refusal('already-decided', `the packet is ${row.state} already`)
  const lane = context.lanes.get(row.body.lane)
  if (!lane) throw new Refusal('unknown-lane', `this version of the program has no lane ${row.body.lane}`)
  return { lane, revision: row.revision, packet: row.body, reading: row.reading, receivedAt: row.received_at }
}
