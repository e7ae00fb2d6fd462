/** A proposal after a meeting: what was decided and asked, in the words of the meeting. */
import { writeProposal } from '../../evidence/proposal-draft.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import type { MeetingFollowup } from './fields.ts'
import { addressesOf, sidesOf } from './recipients.ts'

/**
 * Null where only our own people met, and where nothing was decided or asked. What one of us promised is not repeated:
 * prices and dates come from approved rows or from a person.
 */
export function proposalFor(fields: MeetingFollowup, input: LaneInput): Draft | null {
  const { outside } = sidesOf(fields, input)
  if (outside.length === 0) return null
  const promised = fields.commitments.flatMap(({ evidence }) => evidence)
  const isPromised = ({
    evidence,
  }: {
    evidence: readonly { source: string; start: number; end: number }[]
  }) =>
    evidence.some((one) =>
      promised.some((other) => other.source === one.source && other.start < one.end && one.start < other.end),
    )
  const [to = null] = addressesOf(fields, input)
  const [name = null] = outside
  return writeProposal(
    {
      to,
      name,
      company: fields.meeting.title.value,
      needs: [...fields.decisions, ...fields.open_questions].filter((cell) => !isPromised(cell)),
      offers: [],
      terms: [],
      validUntil: null,
      owner: input.settings.owner ?? null,
    },
    input,
  )
}
