/** A proposal from a request for quotation: the items asked for, and the offer each has. */
import { type ToPropose, writeProposal } from '../../evidence/proposal-draft.ts'
import { fillTemplate, parseTemplate } from '../../evidence/templates.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import { catalogueOf } from './catalogue.ts'
import type { ExportRfq } from './fields.ts'
import { whyNotOffered } from './ground.ts'
import { articleOf } from './match-sku.ts'
import { priceBasis } from './price-basis.ts'
import { validity } from './reply.ts'
import { offerValues } from './reply-items.ts'
import { offerWordsIn } from './templates/offer-words.ts'
import { wordingIn } from './wordings.ts'

const line = parseTemplate(
  '{{quantity}} – {{what}}{{#if sku}} ({{sku}}){{/if}}{{#if price}}: {{price}} / {{unit}}{{/if}}' +
    '{{#if moq}}; {{moq_label}}: {{moq}}{{/if}}{{#if lead_time}}; {{lead_label}}: {{lead_time}}{{/if}}' +
    '{{#each certificates}}; {{certificate}}{{/each}}',
  'proposal-line',
)

/** Null for a request that is not to be answered, or that names nothing. */
export function proposalFor(fields: ExportRfq, input: LaneInput): Draft | null {
  if (fields.outcome.value === 'decline' || fields.outcome.value === 'out-of-scope') return null
  const wording = wordingIn(input.reading.language)
  const { columns, facts } = offerWordsIn(wording.language)
  const catalogue = catalogueOf(input.library)
  const offers = fields.items.flatMap((item, index) =>
    offerValues({
      item,
      index,
      article: articleOf(item.match, catalogue),
      why: whyNotOffered(item, fields, input),
      asked: fields.certifications,
      wording,
    }).map((values) =>
      fillTemplate(line, { ...values, moq_label: columns.moq, lead_label: columns.leadTime }),
    ),
  )
  const basis = offers.length > 0 ? priceBasis(fields, input.library) : null
  return writeProposal(
    {
      to: fields.buyer.email.value,
      name: fields.buyer.name.value,
      company: fields.buyer.company.value,
      needs: needsOf(fields),
      offers,
      terms: basis === null ? [] : [{ label: facts.terms, part: basis.text }],
      validUntil: validity({ fields, wording }),
      owner: input.settings.owner ?? null,
    },
    input,
  )
}

/** The items, and what is wished for besides. */
function needsOf(fields: ExportRfq): ToPropose['needs'] {
  return [
    // An item that is a code and a number, or whose number a person entered, is told by the line it stands in.
    ...fields.items.flatMap(({ description, buyer_part_number: part, quantity, match }) => {
      const cells = [description, part, quantity, match.sku]
      return cells.find(({ evidence }) => evidence.some(({ source }) => source.startsWith('signal:'))) ?? []
    }),
    fields.packaging,
    ...fields.certifications,
    fields.delivery_by,
    fields.payment_terms,
  ]
}
