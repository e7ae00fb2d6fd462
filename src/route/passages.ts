/** How each packet went, from the ledger: when it came, was drafted, decided and recorded, and with which codes. */
import type { Database } from '../base/database/database.ts'
import type { KpiCode } from '../words/kpi.ts'
import type { Entry, EntryKind } from '../words/ledger.ts'

/** One packet's way through its lane; times are ISO 8601. */
export type Passage = {
  lane: string
  packetId: string
  /** Packets of one thread have the same; one without a thread has its own id. */
  thread: string
  receivedAt: string
  draftedAt: string
  approvedAt: string | null
  recordedAt: string | null
  /** Nobody will go on with it. */
  ended: 'rejected' | 'superseded' | 'given-up' | null
  endedAt: string | null
  /** As it was drafted last without a person's asking: what a person's corrections are held against. */
  proposed: readonly KpiCode[]
  /** As it is now, or as it was decided. */
  codes: readonly KpiCode[]
}

/** What an entry after the draft changes. */
const changes: Partial<Record<EntryKind, (entry: Pick<Entry, 'at' | 'data'>) => Partial<Passage>>> = {
  'packet-edited': ({ data }) => ({ codes: codesIn(data) }),
  'packet-approved': ({ at, data }) => ({ approvedAt: at, codes: codesIn(data) }),
  'packet-changed-since': () => ({ approvedAt: null }),
  'packet-taken-back': () => ({ approvedAt: null }),
  'packet-recorded': ({ at }) => ({ recordedAt: at }),
  'packet-rejected': ({ at }) => ({ ended: 'rejected', endedAt: at }),
  'packet-superseded': ({ at }) => ({ ended: 'superseded', endedAt: at }),
  // Approved and never written: nothing reached anyone, so it counts as rejected.
  'job-given-up': ({ at }) => ({ approvedAt: null, ended: 'given-up', endedAt: at }),
}

/** The passages of a business, oldest first, read from its ledger in one go. */
export async function passagesOf(database: Database, businessId: string): Promise<Passage[]> {
  const rows = await database
    .selectFrom('ledger_entry')
    .select(['content'])
    .where('business_id', '=', businessId)
    .where('kind', 'in', ['signal-received', 'packet-drafted', ...Object.keys(changes)])
    .orderBy('seq')
    .execute()
  return passages(rows.map(({ content }) => JSON.parse(content) as Entry))
}

/** The same from entries: pure, so that anyone with the ledger can recompute every figure. */
export function passages(entries: readonly Entry[]): Passage[] {
  const received = new Map<string, string>()
  const byPacket = new Map<string, Passage & { stopped: boolean }>()
  for (const entry of entries) {
    const { kind, at, signalId, packetId } = entry
    if (kind === 'signal-received' && signalId) received.set(signalId, at)
    if (!packetId) continue
    const passage = byPacket.get(packetId)
    if (kind === 'packet-drafted') byPacket.set(packetId, drafted(entry, packetId, passage, received))
    else if (passage) byPacket.set(packetId, { ...passage, ...changes[kind]?.(entry) })
  }
  // A stopped packet is nobody's response: it stands among the exceptions.
  return [...byPacket.values()].filter(({ stopped }) => !stopped).map(({ stopped: _, ...passage }) => passage)
}

function drafted(
  { at, lane, signalId, data }: Entry,
  packetId: string,
  before: Passage | undefined,
  received: ReadonlyMap<string, string>,
): Passage & { stopped: boolean } {
  const codes = codesIn(data)
  return {
    lane: lane ?? '',
    packetId,
    thread: typeof data['thread'] === 'string' ? data['thread'] : packetId,
    receivedAt: (signalId && received.get(signalId)) ?? at,
    draftedAt: before?.draftedAt ?? at,
    approvedAt: null,
    recordedAt: null,
    ended: null,
    endedAt: null,
    proposed: data['why'] === 'returned' && before ? before.proposed : codes,
    codes,
    stopped: data['decision'] === 'stop',
  }
}

/** Entries of before there were codes say what was missing, and no more. */
function codesIn({ codes, missing }: Entry['data']): KpiCode[] {
  if (Array.isArray(codes)) return codes
  return Array.isArray(missing) && missing.length === 0 ? ['complete'] : []
}
