/**
 * Approve alike: one press for several packets of one kind that nothing asks to look closer at. Each is still decided by
 * itself: its own signature over its own digest, in its own transaction, and refused by itself.
 */
import { Refusal, type RefusalCode } from '../words/refusal.ts'
import type { Context, Someone } from './context.ts'
import { type Looked, review } from './review.ts'

export type Each =
  | { packetId: string; state: string }
  | { packetId: string; refused: { code: RefusalCode; message: string } }

/**
 * Approves the packets one after another and says of each what became of it. Refusal('not-alike'), and nothing is
 * approved, unless all are of one lane and one outcome, of low risk and one signature.
 */
export async function approveAlike(
  context: Context,
  person: Someone,
  packets: readonly Looked[],
): Promise<Each[]> {
  await refuseUnlike(context, person.businessId, packets)
  const all: Each[] = []
  for (const looked of packets) all.push(await approveOne(context, person, looked))
  return all
}

async function approveOne(context: Context, person: Someone, looked: Looked): Promise<Each> {
  const { packetId } = looked
  try {
    return { packetId, state: await review(context, person, { ...looked, decision: 'approve' }) }
  } catch (error) {
    // A rule forbids this one, or somebody was faster: that says nothing about the next.
    if (!(error instanceof Refusal)) throw error
    return { packetId, refused: { code: error.code, message: error.message } }
  }
}

async function refuseUnlike(
  { database }: Context,
  businessId: string,
  packets: readonly Looked[],
): Promise<void> {
  const ids = [...new Set(packets.map(({ packetId }) => packetId))]
  const rows = await database
    .selectFrom('packet')
    .select(['lane', 'card', 'risk'])
    .where('business_id', '=', businessId)
    .where('packet_id', 'in', ids)
    .execute()
  if (rows.length !== packets.length) throw new Refusal('not-found', 'one of the packets is not there')
  const kinds = new Set(rows.map(({ lane, card }) => `${lane} ${card.outcome ?? ''}`))
  const careful = rows.find(({ risk, card }) => risk !== 'low' || card.reviewers !== 1)
  if (careful)
    throw new Refusal(
      'not-alike',
      `“${careful.card.subject}” asks for a look of its own: decide it by itself`,
    )
  if (kinds.size > 1)
    throw new Refusal('not-alike', 'only packets of one lane and one outcome can be approved together')
}
