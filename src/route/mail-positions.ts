/** How far each folder of a mailbox was read, as rows. */
import type { MailPositions } from '../words/connector.ts'
import type { Context } from './context.ts'

/** The positions of one business. */
export function mailPositionsOf({ database, clock }: Context, businessId: string): MailPositions {
  return {
    load: async (source, folder) => {
      const row = await database
        .selectFrom('mailbox_position')
        .select(['uid_validity', 'last_uid'])
        .where('business_id', '=', businessId)
        .where('source', '=', source)
        .where('folder', '=', folder)
        .executeTakeFirst()
      return row ? { uidValidity: row.uid_validity, lastUid: Number(row.last_uid) } : null
    },
    keep: async (source, folder, { uidValidity, lastUid }) => {
      const changing = {
        uid_validity: uidValidity,
        last_uid: String(lastUid),
        updated_at: clock.now(),
      }
      await database
        .insertInto('mailbox_position')
        .values({ business_id: businessId, source, folder, ...changing })
        .onConflict((on) => on.columns(['business_id', 'source', 'folder']).doUpdateSet(changing))
        .execute()
    },
  }
}
