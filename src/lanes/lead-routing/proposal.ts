/** A proposal to a lead: what they say they need; prices are for a person, since a lead names no article of ours. */
import { writeProposal } from '../../evidence/proposal-draft.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import type { Lead } from './fields.ts'

/** Null for everybody who is no lead and no customer, and where no need is quoted. */
export function proposalFor(fields: Lead, input: LaneInput): Draft | null {
  if (fields.kind.value !== 'lead' && fields.kind.value !== 'existing-customer') return null
  return writeProposal(
    {
      to: fields.contact.email.value,
      name: fields.contact.name.value,
      company: fields.company.name.value,
      needs: [fields.need, ...fields.products, fields.timeline, fields.budget],
      offers: [],
      terms: [],
      validUntil: null,
      owner: input.settings.owner ?? null,
    },
    input,
  )
}
