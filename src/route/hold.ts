/**
 * Hold: a packet taken by one person for a while, so that two do not work on the same thing. A hold is a lease: its page
 * renews it, and it runs out by itself. While it lasts nobody else can decide or edit; anybody else may take it over.
 */
import { sql } from 'kysely'
import type { Database, Trx } from '../base/database/database.ts'
import { Refusal } from '../words/refusal.ts'
import { settingsOf } from '../workspace/in-force.ts'
import type { Context, Someone } from './context.ts'
import { refuseStranger } from './reviewers.ts'

/** A page renews its hold every half minute; two renewals may be lost. */
export const holdMilliseconds = 90_000

export type Hold = { packetId: string; person: { id: string; name: string }; since: string; until: string }

/**
 * Takes or renews the hold of a packet and returns whose it is now: another person's is left alone unless `takeOver`.
 * Of several at once exactly one has it. Refusal('not-found') for a packet that is not there, ('not-allowed') for somebody
 * who does not review its lane.
 */
export async function hold(
  context: Context,
  person: Someone,
  { packetId, takeOver = false }: { packetId: string; takeOver?: boolean | undefined },
): Promise<Hold> {
  const { database, clock } = context
  const { businessId, personId } = person
  await refuseOtherLane(context, person, packetId)
  const now = clock.now()
  const expires = new Date(now.getTime() + holdMilliseconds)
  // One statement, so that the row's lock decides between two who ask at the same moment.
  await sql`
    insert into packet_hold as held (business_id, packet_id, person_id, held_since, expires_at)
    select business_id, packet_id, ${personId}::uuid, ${now}, ${expires} from packet
     where business_id = ${businessId}::uuid and packet_id = ${packetId}::uuid
    on conflict (business_id, packet_id) do update
       set person_id = excluded.person_id, expires_at = excluded.expires_at,
           held_since = case when held.person_id = excluded.person_id and held.expires_at > ${now}
                             then held.held_since else excluded.held_since end
     where held.person_id = excluded.person_id or held.expires_at <= ${now} or ${takeOver}`.execute(database)
  const held = await holdOf(database, businessId, { packetId, now })
  if (!held) throw new Refusal('not-found', 'there is no such packet')
  return held
}

async function refuseOtherLane(context: Context, person: Someone, packetId: string): Promise<void> {
  const packet = await context.database
    .selectFrom('packet')
    .select('lane')
    .where('business_id', '=', person.businessId)
    .where('packet_id', '=', packetId)
    .executeTakeFirst()
  if (!packet) throw new Refusal('not-found', 'there is no such packet')
  refuseStranger(settingsOf(await context.workspaces.inForce(person.businessId), packet.lane), person)
}

/** Gives a hold of one's own back. */
export async function release(
  { database }: Context,
  { businessId, personId }: Someone,
  packetId: string,
): Promise<void> {
  await database
    .deleteFrom('packet_hold')
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('person_id', '=', personId)
    .execute()
}

/** The hold of a packet that has not run out. */
export async function holdOf(
  database: Database | Trx,
  businessId: string,
  { packetId, now }: { packetId: string; now: Date },
): Promise<Hold | null> {
  const [found] = await holdsWhere(database, businessId, { now, packetIds: [packetId] })
  return found ?? null
}

/** Holds of a business that have not run out: all of them, or those of the packets named. There are as many as reviewers. */
export async function holdsWhere(
  database: Database | Trx,
  businessId: string,
  { now, packetIds }: { now: Date; packetIds?: readonly string[] },
): Promise<Hold[]> {
  if (packetIds?.length === 0) return []
  let query = database
    .selectFrom('packet_hold')
    .innerJoin('person', (on) =>
      on
        .onRef('person.business_id', '=', 'packet_hold.business_id')
        .onRef('person.person_id', '=', 'packet_hold.person_id'),
    )
    .select(['packet_id', 'packet_hold.person_id', 'person.name', 'held_since', 'expires_at'])
    .where('packet_hold.business_id', '=', businessId)
    .where('expires_at', '>', now)
    .orderBy('packet_id')
  if (packetIds) query = query.where('packet_id', 'in', packetIds)
  return (await query.execute()).map(({ packet_id, person_id, name, held_since, expires_at }) => ({
    packetId: packet_id,
    person: { id: person_id, name },
    since: held_since.toISOString(),
    until: expires_at.toISOString(),
  }))
}

/** Refusal('held') while somebody else holds the packet. Call it once the packet's row is locked. */
export async function refuseHeld(
  trx: Trx,
  { businessId, personId }: Someone,
  { packetId, now }: { packetId: string; now: Date },
): Promise<void> {
  const held = await holdOf(trx, businessId, { packetId, now })
  if (held === null || held.person.id === personId) return
  throw new Refusal(
    'held',
    `${held.person.name} is working on this packet: ask them, or take it over and decide then`,
  )
}

/** A packet that left its list is nobody's any more. */
export async function endHold(trx: Trx, businessId: string, packetId: string): Promise<void> {
  await trx
    .deleteFrom('packet_hold')
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .execute()
}
