/** Rows of a packet's revisions: immutable, numbered, each with the documents it relied on. */
import type { Trx } from '../base/database/database.ts'
import type { PacketCard, RevisionWhy } from '../base/database/tables.ts'
import type { Headline } from '../words/lane.ts'
import type { Packet } from '../words/packet.ts'
import { riskOf } from '../words/risk.ts'

export type NewRevision = {
  businessId: string
  packetId: string
  why: RevisionWhy
  madeBy: string | null
  madeAt: Date
  note: string | null
  packet: Packet
  headline: Headline
}

export async function storeRevision(trx: Trx, made: NewRevision, revision: number): Promise<void> {
  const key = { business_id: made.businessId, packet_id: made.packetId, revision }
  await trx
    .insertInto('packet_revision')
    .values({
      ...key,
      why: made.why,
      made_by: made.madeBy,
      made_at: made.madeAt,
      note: made.note,
      digest: made.packet.digest,
      body: JSON.stringify(made.packet),
    })
    .execute()
  const documents = made.packet.reliedOn.documents.map((name) => {
    const at = name.lastIndexOf('@')
    return { ...key, document_id: name.slice(0, at), version: name.slice(at + 1) }
  })
  if (documents.length > 0) await trx.insertInto('packet_document').values(documents).execute()
}

/** What the queue shows of a packet. */
export function cardOf(packet: Packet, headline: Headline): PacketCard {
  return {
    subject: packet.signal.subject,
    from: packet.signal.from,
    party: headline.party,
    outcome: headline.outcome,
    value: headline.value,
    priority: packet.route.priority,
    reasons: packet.gate.reasons.map(({ code, message }) => ({ code, message })),
    missing: packet.missing,
    reviewers: packet.gate.reviewers,
    risk: riskOf(packet.gate, packet.missing),
  }
}
