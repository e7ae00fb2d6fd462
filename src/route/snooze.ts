/** Snooze: a person puts a waiting packet off until a moment; it comes back by itself, in its old place. */
import { inTransaction } from '../base/database/database.ts'
import { appendToLedger } from '../base/ledger.ts'
import { Refusal } from '../words/refusal.ts'
import { settingsOf } from '../workspace/in-force.ts'
import type { Context, Someone } from './context.ts'
import { endHold, refuseHeld } from './hold.ts'
import { refuseStranger } from './reviewers.ts'

const longest = 90 * 86_400_000

/**
 * Puts a waiting packet off, or brings it back with `until: null`. Refusal('bad-argument') for a moment that has passed or
 * lies more than 90 days ahead, ('already-decided') for one that does not wait, ('held') while another person holds it.
 */
export async function snooze(
  context: Context,
  person: Someone,
  { packetId, until }: { packetId: string; until: Date | null },
): Promise<void> {
  const { businessId } = person
  const at = context.clock.now()
  if (until !== null && until.getTime() <= at.getTime())
    throw new Refusal('bad-argument', 'the moment has passed: choose one ahead')
  if (until !== null && until.getTime() > at.getTime() + longest)
    throw new Refusal('bad-argument', 'a packet can be put off for 90 days at most')
  const workspace = await context.workspaces.inForce(businessId)
  await inTransaction(context.database, async (trx) => {
    const packet = await trx
      .selectFrom('packet')
      .select(['lane', 'signal_id', 'state'])
      .where('business_id', '=', businessId)
      .where('packet_id', '=', packetId)
      .forUpdate()
      .executeTakeFirst()
    if (!packet) throw new Refusal('not-found', 'there is no such packet')
    refuseStranger(settingsOf(workspace, packet.lane), person)
    if (packet.state !== 'waiting')
      throw new Refusal('already-decided', `the packet is ${packet.state} already`)
    await refuseHeld(trx, person, { packetId, now: at })
    await trx
      .updateTable('packet')
      .set({ snoozed_until: until })
      .where('business_id', '=', businessId)
      .where('packet_id', '=', packetId)
      .execute()
    await endHold(trx, businessId, packetId)
    await appendToLedger(trx, businessId, [
      {
        kind: 'packet-snoozed',
        at: at.toISOString(),
        actor: `person:${person.personId}`,
        lane: packet.lane,
        signalId: packet.signal_id,
        packetId,
        data: { until: until?.toISOString() ?? null },
      },
    ])
  })
}
