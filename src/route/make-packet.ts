/** From a reading to a packet: lane, claims, gate, digest. The same function serves the desk and `countersign draft`. */
import { checkClaims, checkSubject } from '../evidence/claims.ts'
import { packetDigest } from '../evidence/digest.ts'
import { checkEvidence, documentsOf } from '../evidence/grounding.ts'
import { cardsHash, stands, textNamed } from '../evidence/library.ts'
import { customerIn } from '../evidence/scope.ts'
import { flagStatements } from '../evidence/statement-flags.ts'
import type { FoundRecord } from '../words/connector.ts'
import type { Library } from '../words/document.ts'
import type { Finding } from '../words/finding.ts'
import type { Reason } from '../words/gate.ts'
import type { Lane, LaneInput } from '../words/lane.ts'
import type { Learnt } from '../words/learning.ts'
import type { Draft, Packet, SignalSummary } from '../words/packet.ts'
import { Refusal } from '../words/refusal.ts'
import type { Reading } from '../words/signal.ts'
import type { Desk, LaneSettings } from '../words/workspace.ts'
import { settingsHash } from '../workspace/in-force.ts'
import { gate, stop } from './gate.ts'
import type { ModelHelp } from './model-help.ts'
import { recordsWith } from './records-with.ts'
import { stopReasons } from './stops.ts'
import { withModel } from './with-model.ts'

export type ToDraft = {
  lane: Lane
  signal: { id: string; sha256: string; receivedAt: Date; reading: Reading }
  now: Date
  desk: Desk
  settings: LaneSettings
  library: Library
  /** Records of the lane's system in which the key fields have these values. */
  find: (object: string, key: Record<string, string>) => Promise<FoundRecord[]>
  /** What was learnt from reviewed packets and is in force. */
  learnt?: Learnt | undefined
  /** Every record of the lane's system; asked only for a lane that looks through them. */
  all?: () => Promise<readonly FoundRecord[]>
  /** What this draft is told besides the signal: a reviewer's note, or what changed since someone looked. */
  findings?: readonly Finding[]
  /** A person asked for a proposal besides what the lane drafts by itself. */
  proposal?: boolean
  /** A language model that may help; without one the packet is the built-in one, to the byte. */
  help?: ModelHelp | null
}

/** The packet a lane makes of a signal now. Awaited are the look into the record system, and a model where one is set. */
export async function makePacket(toDraft: ToDraft): Promise<Packet> {
  const { lane, signal, settings } = toDraft
  const input: LaneInput = {
    reading: signal.reading,
    receivedAt: signal.receivedAt,
    now: toDraft.now,
    desk: toDraft.desk,
    settings,
    library: toDraft.library,
    learnt: toDraft.learnt,
    ...(lane.looksThroughRecords === true && toDraft.all ? { records: await toDraft.all() } : {}),
  }
  const said = lane.ground(lane.extract(input), input)
  const stops = stopReasons(signal.reading, settings)
  // What stops is shown to no model either.
  if (stops.length > 0) return stoppedPacket(toDraft, said, stops)
  const builtIn = await packetOf(said, toDraft, input)
  if (!toDraft.help) return builtIn
  return withModel(builtIn, toDraft.help, {
    lane,
    input,
    make: (others) => packetOf(others, toDraft, input),
    settle: (packet) => settle(packet, { ...input, lane }),
  })
}

/** The packet that follows from fields and the record as it is found. */
async function packetOf(said: Packet['fields'], toDraft: ToDraft, input: LaneInput): Promise<Packet> {
  const { lane, signal, settings } = toDraft
  const { record } = settings
  const key = record ? lane.recordKey(said, input) : null
  const found = record ? await recordsWith(key, (one) => toDraft.find(record.object, one)) : []
  const fields = lane.regard?.(said, found, input) ?? said
  const composed = lane.compose(fields, found, input)
  // Where nothing is known of what they need any more, a packet drafted anew goes on without its proposal.
  const proposal = toDraft.proposal ? lane.proposal?.(fields, input) : null
  const packet: Packet = {
    lane: lane.name,
    signal: summaryOf(signal),
    fields,
    missing: [],
    route: composed.route,
    drafts: [...composed.drafts, ...(proposal ? [proposal] : [])],
    record: { system: settings.record?.system ?? 'none', changes: composed.changes },
    findings: [...signal.reading.findings, ...composed.findings, ...(toDraft.findings ?? [])],
    entered: [],
    reliedOn: {
      documents: [],
      cards: '',
      settings: settingsHash(settings),
      signal: signal.sha256,
      records: Object.fromEntries(found.map(({ externalId, revision }) => [externalId, revision])),
      ...learntFrom(toDraft),
    },
    gate: stop([]),
    digest: '',
  }
  return settle(packet, { ...input, lane })
}

export type Settling = Pick<LaneInput, 'reading' | 'library' | 'settings'> & { lane: Lane }

/**
 * Checks every claim of a packet's drafts again and computes what follows from its parts: the documents relied on,
 * the gate's answer and the digest. Pure; used on fresh packets and on a person's edits alike.
 */
export function settle(packet: Packet, { lane, reading, library, settings }: Settling): Packet {
  const missing = lane.missing(packet.fields)
  const support = { reading, library, entered: packet.entered, customer: customerIn(packet.fields) }
  const drafts = packet.drafts.map((draft) => {
    const claims = checkClaims({ draft, support })
    return { ...draft, claims, flags: flagStatements({ draft: { ...draft, claims }, support }) }
  })
  const checked = { ...packet, drafts }
  refuseLoose(checked, { reading, library })
  // Documents that support nothing (expired, say) may be pointed at to say why; nothing was relied on there.
  const documents = documentsOf(checked).filter((name) => stands(library, name))
  const reliedOn = { ...packet.reliedOn, documents, cards: cardsHash(library, documents) }
  const answer = gate({
    fields: packet.fields,
    missing,
    drafts,
    changes: packet.record.changes,
    findings: packet.findings,
    entered: packet.entered,
    automatic: reading.automatic,
    value: lane.headline(packet.fields).value,
    settings,
  })
  const reasons = [...subjectReasons(drafts, support), ...answer.reasons]
  const settled = { ...checked, missing, reliedOn, gate: { ...answer, reasons } }
  return { ...settled, digest: packetDigest(settled) }
}

/**
 * Evidence that is not verbatim at its place is a fault of ours: nobody is shown a packet that has any. What stood in a
 * document version that is gone, or in a record, is judged elsewhere.
 */
function refuseLoose(packet: Packet, { reading, library }: Pick<Settling, 'reading' | 'library'>): void {
  const textOf = (source: string) => textNamed(source, reading, library)
  const [loose] = checkEvidence(packet, textOf).filter(
    ({ evidence: { source } }) => source.startsWith('signal:') || textOf(source)?.source === source,
  )
  if (loose) throw new Refusal('evidence-not-verbatim', `${loose.path}: ${loose.message}`)
}

/** A price in the subject line is as wrong as one in the text. */
function subjectReasons(drafts: readonly Draft[], support: Parameters<typeof checkSubject>[1]): Reason[] {
  return drafts.flatMap((draft, index) =>
    checkSubject(draft, support).flatMap(({ status, text, reason }): Reason[] => {
      if (status === 'supported' || status === 'entered-by-reviewer') return []
      const message = `subject: “${text}”: ${reason ?? 'nothing supports it'}`
      return [{ code: `${status}-claim`, message, at: `drafts[${index}].subject` }]
    }),
  )
}

function stoppedPacket(
  toDraft: ToDraft,
  fields: Packet['fields'],
  reasons: Parameters<typeof stop>[0],
): Packet {
  const { lane, signal, settings } = toDraft
  const packet: Packet = {
    lane: lane.name,
    signal: summaryOf(signal),
    fields,
    missing: [],
    route: { category: null, queue: null, owner: settings.owner ?? null, priority: 'high', confidence: 1 },
    drafts: [],
    record: { system: settings.record?.system ?? 'none', changes: [] },
    findings: signal.reading.findings,
    entered: [],
    reliedOn: {
      documents: [],
      cards: cardsHash(toDraft.library, []),
      settings: settingsHash(settings),
      signal: signal.sha256,
      records: {},
      ...learntFrom(toDraft),
    },
    gate: stop(reasons),
    digest: '',
  }
  return { ...packet, digest: packetDigest(packet) }
}

/** Packets of before, and of lanes that learn nothing, have no such member, so that their digests stay what they are. */
function learntFrom({ learnt }: ToDraft): { learnt?: string } {
  return learnt === undefined ? {} : { learnt: learnt.version }
}

function summaryOf({ id, receivedAt, reading }: ToDraft['signal']): SignalSummary {
  return {
    id,
    kind: reading.kind,
    from: reading.from?.address ?? null,
    to: reading.to.map(({ address }) => address),
    subject: reading.subject,
    receivedAt: receivedAt.toISOString(),
    language: reading.language,
    attachments: reading.attachments.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes })),
  }
}
