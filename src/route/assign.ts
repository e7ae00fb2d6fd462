/** Whose packet it is: given to a colleague who reviews the lane, or to the lane's owner where somebody escalates. */
import { sql } from 'kysely'
import type { Trx } from '../base/database/database.ts'
import { Refusal } from '../words/refusal.ts'
import type { LaneSettings } from '../words/workspace.ts'
import type { Someone } from './context.ts'
import { mayReview } from './reviewers.ts'

type Assigning = { person: Someone; settings: LaneSettings; packetId: string }

/** Puts a person's name on a packet. Refusal('not-found') for nobody, ('not-allowed') for who does not review the lane. */
export async function assign(trx: Trx, { person, settings, packetId }: Assigning, to: string): Promise<void> {
  const other = await trx
    .selectFrom('person')
    .select(['person_id', 'email', 'roles', 'name'])
    .where('business_id', '=', person.businessId)
    .where('person_id', '=', to)
    .where('active', '=', true)
    .executeTakeFirst()
  if (!other) throw new Refusal('not-found', 'there is no such person')
  if (!mayReview(settings, other)) throw new Refusal('not-allowed', `${other.name} does not review this lane`)
  await trx
    .updateTable('packet')
    .set({ assigned_to: to })
    .where('business_id', '=', person.businessId)
    .where('packet_id', '=', packetId)
    .execute()
}

/** Whom an escalation goes to: the lane's owner, else an owner of the business. */
export async function ownerOf(trx: Trx, { person, settings }: Omit<Assigning, 'packetId'>): Promise<string> {
  const row = await trx
    .selectFrom('person')
    .select('person_id')
    .where('business_id', '=', person.businessId)
    .where('active', '=', true)
    .where((eb) =>
      eb.or([
        eb('email', '=', settings.owner?.toLowerCase() ?? ''),
        eb(sql<string>`'owner'`, '=', eb.fn.any('roles')),
      ]),
    )
    .orderBy((eb) => eb('email', '=', settings.owner?.toLowerCase() ?? ''), 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'the lane has no owner to escalate to: name one in its settings')
  return row.person_id
}
