/** The proposal of a packet: drafted where a person asked for one, and again with whatever the packet is drafted from anew. */
import { idFrom } from '../base/ids.ts'
import type { Lane, LaneInput } from '../words/lane.ts'
import type { Draft, Packet } from '../words/packet.ts'
import { Refusal } from '../words/refusal.ts'
import type { Context } from './context.ts'

type Proposing = {
  lane: Lane
  input: LaneInput
  fields: Packet['fields']
  /** Asked for now. */
  asked: boolean
  /** The fields were edited: a proposal that is there follows them. */
  edited: boolean
}

/**
 * The proposal to add to a packet’s drafts, or null. Refusal('bad-request') where one is asked for and there is one
 * already, or nothing to propose.
 */
export function proposalFor(
  { drafts }: Pick<Packet, 'drafts'>,
  { lane, input, fields, asked, edited }: Proposing,
): Draft | null {
  const had = drafts.some(isProposal)
  if (!asked) return had && edited ? (lane.proposal?.(fields, input) ?? null) : null
  if (had) throw new Refusal('bad-request', 'the packet holds a proposal already: edit that one')
  const proposal = lane.proposal?.(fields, input)
  if (proposal) return proposal
  throw new Refusal('bad-request', `nothing can be proposed: no need is quoted in this ${lane.name} packet`)
}

/** True where a person asked for a proposal in the packet as it is now. */
export async function holdsProposal(
  { database }: Context,
  { businessId, signalId, lane }: { businessId: string; signalId: string; lane: string },
): Promise<boolean> {
  const shown = await database
    .selectFrom('packet')
    .innerJoin('packet_revision as shown', (on) =>
      on
        .onRef('shown.business_id', '=', 'packet.business_id')
        .onRef('shown.packet_id', '=', 'packet.packet_id')
        .onRef('shown.revision', '=', 'packet.revision'),
    )
    .select('shown.body')
    .where('packet.business_id', '=', businessId)
    .where('packet.packet_id', '=', idFrom(businessId, lane, signalId))
    .executeTakeFirst()
  return shown?.body.drafts.some(isProposal) ?? false
}

function isProposal({ kind }: Draft): boolean {
  return kind === 'proposal'
}
