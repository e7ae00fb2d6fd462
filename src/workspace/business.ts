/** Businesses and their people as rows. One installation usually serves one business. */
import { sql } from 'kysely'
import { type Database, inTransaction, type Trx } from '../base/database/database.ts'
import { idFrom, newId } from '../base/ids.ts'
import { genesis } from '../base/ledger.ts'
import { Refusal } from '../words/refusal.ts'
import type { Person } from '../words/workspace.ts'

/** The business of this installation; made with an empty ledger at the first start. */
export async function ensureBusiness(
  database: Database,
  made: { name: string; publicKey: Buffer; now: Date },
): Promise<string> {
  return inTransaction(database, async (trx) => {
    // Two processes that start on an empty database must not make two businesses.
    await sql`select pg_advisory_xact_lock(hashtextextended('countersign business', 0))`.execute(trx)
    const [first] = await trx
      .selectFrom('business')
      .select(['business_id', 'approval_key'])
      .orderBy('created_at')
      .limit(1)
      .execute()
    if (first) {
      if (first.approval_key.equals(made.publicKey)) return first.business_id
      throw new Refusal(
        'machine',
        'the approval key is not the one this database was made with: put the old key file back, or its approvals cannot be verified',
      )
    }
    const businessId = newId(made.now.getTime())
    await trx
      .insertInto('business')
      .values({
        business_id: businessId,
        name: made.name,
        created_at: made.now,
        approval_key: made.publicKey,
      })
      .execute()
    await trx.insertInto('ledger_head').values({ business_id: businessId, seq: '0', hash: genesis }).execute()
    return businessId
  })
}

/** Makes the people of the desk sign-in-able, changes those who changed, and switches off those who left. */
export async function storePeople(trx: Trx, businessId: string, people: readonly Person[]): Promise<void> {
  const rows = people.map(({ email, name, roles }) => ({
    business_id: businessId,
    person_id: idFrom(businessId, 'person', email),
    email,
    name,
    roles,
    active: true,
  }))
  if (rows.length > 0) {
    await trx
      .insertInto('person')
      .values(rows)
      .onConflict((on) =>
        on.columns(['business_id', 'email']).doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          roles: eb.ref('excluded.roles'),
          active: eb.ref('excluded.active'),
        })),
      )
      .execute()
  }
  const emails = rows.map(({ email }) => email)
  let leavers = trx.updateTable('person').set({ active: false }).where('business_id', '=', businessId)
  if (emails.length > 0) leavers = leavers.where('email', 'not in', emails)
  await leavers.execute()
}
