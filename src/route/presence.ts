/** Presence: who has which packet open now. It guards nothing; it tells colleagues about each other. */
import { sql } from 'kysely'
import type { Database } from '../base/database/database.ts'
import { Refusal } from '../words/refusal.ts'
import type { Context, Someone } from './context.ts'

/** A page says every half minute that it is there. */
export const presenceMilliseconds = 60_000

export type Present = { packetId: string; person: { id: string; name: string } }

/** Notes that a person has a packet open, and forgets whoever has been silent. */
export async function notePresence(
  { database, clock }: Context,
  { businessId, personId }: Someone,
  packetId: string,
): Promise<void> {
  const now = clock.now()
  const noted = await sql`
    insert into packet_presence (business_id, packet_id, person_id, seen_at)
    select business_id, packet_id, ${personId}::uuid, ${now} from packet
     where business_id = ${businessId}::uuid and packet_id = ${packetId}::uuid
    on conflict (business_id, packet_id, person_id) do update set seen_at = excluded.seen_at`.execute(
    database,
  )
  if (noted.numAffectedRows === 0n) throw new Refusal('not-found', 'there is no such packet')
  await database
    .deleteFrom('packet_presence')
    .where('business_id', '=', businessId)
    .where('seen_at', '<', new Date(now.getTime() - presenceMilliseconds))
    .execute()
}

/** Notes that a person has closed a packet. */
export async function endPresence(
  { database }: Context,
  { businessId, personId }: Someone,
  packetId: string,
): Promise<void> {
  await database
    .deleteFrom('packet_presence')
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('person_id', '=', personId)
    .execute()
}

/** Everybody of a business who has a packet open. */
export async function presentIn(database: Database, businessId: string, now: Date): Promise<Present[]> {
  const rows = await database
    .selectFrom('packet_presence')
    .innerJoin('person', (on) =>
      on
        .onRef('person.business_id', '=', 'packet_presence.business_id')
        .onRef('person.person_id', '=', 'packet_presence.person_id'),
    )
    .select(['packet_id', 'packet_presence.person_id', 'person.name'])
    .where('packet_presence.business_id', '=', businessId)
    .where('seen_at', '>=', new Date(now.getTime() - presenceMilliseconds))
    .orderBy('packet_id')
    .orderBy('packet_presence.person_id')
    .execute()
  return rows.map(({ packet_id, person_id, name }) => ({
    packetId: packet_id,
    person: { id: person_id, name },
  }))
}
