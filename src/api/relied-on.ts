/** Who relied on a document: packets that wait with it, and packets that were recorded with it. */
import { z } from '@hono/zod-openapi'
import type { Database } from '../base/database/database.ts'
import type { PacketState } from '../base/database/tables.ts'
import { Id } from './schemas.ts'

/** On its way: nothing was written, so a change of the document still reaches it. */
const pending: readonly PacketState[] = ['waiting', 'approved', 'returned', 'stuck']

export const Use = z.object({
  /** Packets on their way that rely on this version. */
  pending: z.int(),
  /** Packets that were written with it. */
  recorded: z.int(),
})
export type Use = z.infer<typeof Use>

export const Relying = z.object({
  packetId: Id,
  subject: z.string(),
  party: z.string().nullable(),
  state: z.string(),
  at: z.iso.datetime(),
})

const mostPackets = 200

/** `ID@VERSION` → how many packets rely on it in the revision that counts. */
export async function usesOf(database: Database, businessId: string): Promise<Map<string, Use>> {
  const rows = await relying(database, businessId)
    .select(['packet_document.document_id', 'packet_document.version'])
    .select(({ fn, eb }) => [
      fn
        .countAll<string>()
        .filterWhere(eb('packet.state', 'in', pending))
        .as('pending'),
      fn.countAll<string>().filterWhere('packet.state', '=', 'recorded').as('recorded'),
    ])
    .groupBy(['packet_document.document_id', 'packet_document.version'])
    .execute()
  return new Map(
    rows.map(({ document_id, version, ...use }) => [
      `${document_id}@${version}`,
      { pending: Number(use.pending), recorded: Number(use.recorded) },
    ]),
  )
}

/** The packets that rely on one version, the newest first, 200 at most. */
export async function packetsRelyingOn(
  database: Database,
  businessId: string,
  { id, version }: { id: string; version: string },
): Promise<z.infer<typeof Relying>[]> {
  const rows = await relying(database, businessId)
    .select(['packet.packet_id', 'packet.card', 'packet.state', 'packet.waiting_since'])
    .where('packet_document.document_id', '=', id)
    .where('packet_document.version', '=', version)
    .where('packet.state', 'in', [...pending, 'recorded'])
    .orderBy('packet.waiting_since', 'desc')
    .limit(mostPackets)
    .execute()
  return rows.map(({ packet_id, card, state, waiting_since }) => ({
    packetId: packet_id,
    subject: card.subject,
    party: card.party,
    state,
    at: waiting_since.toISOString(),
  }))
}

/** Only the revision a packet has now: what an earlier one relied on was replaced. */
function relying(database: Database, businessId: string) {
  return database
    .selectFrom('packet_document')
    .innerJoin('packet', (on) =>
      on
        .onRef('packet.business_id', '=', 'packet_document.business_id')
        .onRef('packet.packet_id', '=', 'packet_document.packet_id')
        .onRef('packet.revision', '=', 'packet_document.revision'),
    )
    .where('packet_document.business_id', '=', businessId)
}
