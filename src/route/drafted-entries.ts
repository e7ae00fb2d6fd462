/** What drafting appends to the ledger: the revision that was made, and the packets whose place it took. */
import { idFrom } from '../base/ids.ts'
import type { Entry } from '../words/ledger.ts'
import { figuresOf } from './model-figures.ts'
import type { NewRevision } from './revisions.ts'

/** What the ledger keeps for the KPIs: which packets belong together, and the packet's codes. */
export type Kept = { thread: string | null; codes: string[] }

export function draftedEntry(
  { businessId, packetId, packet, madeAt, why }: NewRevision,
  revision: number,
  { thread, codes }: Kept,
): Entry {
  return {
    kind: 'packet-drafted',
    at: madeAt.toISOString(),
    actor: 'system',
    lane: packet.lane,
    signalId: packet.signal.id,
    packetId,
    data: {
      revision,
      why,
      digest: packet.digest,
      decision: packet.gate.decision,
      reasons: packet.gate.reasons.map(({ code }) => code),
      missing: packet.missing,
      codes,
      ...figuresOf(packet.model),
      // A thread's key is a Message-ID, which the ledger does not keep.
      ...(thread === null ? {} : { thread: idFrom(businessId, 'thread', thread) }),
    },
  }
}

export function supersededEntry({ packet, madeAt }: NewRevision, packetId: string): Entry {
  const data = { bySignal: packet.signal.id }
  return {
    kind: 'packet-superseded',
    at: madeAt.toISOString(),
    actor: 'system',
    lane: packet.lane,
    packetId,
    data,
  }
}
