/** Export RFQ response packets: a request for quotation in, a reviewed reply and one row of the RFQ log out. */
import { defineLane } from '../../words/lane.ts'
import { compose, headline } from './compose.ts'
import { extract } from './extract.ts'
import { ExportRfq } from './fields.ts'
import { ground } from './ground.ts'
import { codes } from './kpi-codes.ts'
import { missingIn } from './missing.ts'
import { offerPapers } from './offer-paper.ts'
import { proposalFor } from './proposal.ts'
import { recordKeyOf } from './record-changes.ts'

export const exportRfq = defineLane({
  name: 'export-rfq',
  title: 'Export RFQ response packets',
  card: {
    trigger: 'A buyer asks for a quotation: by mail, with or without attachments, by form or as a file.',
    packet:
      'The items matched to our articles, the offer approved documents allow for each, what is missing, and a reply.',
    record: 'One row of the RFQ log, found by the buyer and the buyer’s own number.',
    reviewEdge: 'Price, lead time, fit, certification, terms and any commitment are decided by a person.',
  },
  accepts: ['email', 'form', 'file', 'note'],
  fields: ExportRfq,
  slots: ['price', 'moq', 'lead-time', 'certificate', 'term', 'discount'],
  model: {
    reads: [
      { path: 'buyer.name', as: 'text', meaning: 'the person who asks' },
      { path: 'buyer.company', as: 'text', meaning: 'the company that asks' },
      { path: 'buyer.country', as: 'country', meaning: 'the country of the company, where it is named' },
      { path: 'reply_by', as: 'date', meaning: 'the day by which the buyer wants our offer' },
      { path: 'items[].description', as: 'text', meaning: 'an article asked for, in the buyer’s words' },
      { path: 'items[].buyer_part_number', as: 'text', meaning: 'the buyer’s own number for it' },
      { path: 'items[].quantity', as: 'quantity', meaning: 'how many of it, with the unit' },
      { path: 'items[].target_price', as: 'money', meaning: 'what the buyer would like to pay for it' },
      { path: 'items[].delivery_by', as: 'date', meaning: 'when the buyer wants it' },
      { path: 'incoterm.rule', as: 'incoterm', meaning: 'the delivery rule asked for' },
      { path: 'incoterm.place', as: 'text', meaning: 'the place named with the delivery rule' },
      { path: 'destination_port', as: 'port', meaning: 'the port the goods go to' },
      { path: 'currency', as: 'currency', meaning: 'the currency the offer is wanted in' },
      { path: 'payment_terms', as: 'text', meaning: 'how the buyer wants to pay' },
      { path: 'delivery_by', as: 'date', meaning: 'when the buyer wants everything' },
      { path: 'lead_time_requested', as: 'duration', meaning: 'within what time the buyer wants it' },
      { path: 'validity_requested', as: 'duration', meaning: 'how long our prices shall stand' },
      { path: 'packaging', as: 'text', meaning: 'how it shall be packed' },
      { path: 'certifications[]', as: 'text', meaning: 'a certificate or standard asked for' },
    ],
    words: ['reply', 'quote'],
  },
  kpis: [
    {
      name: 'rfq-to-reviewed-response',
      better: 'lower',
      meaning:
        'Business hours from the first mail of a request that waits (signal-received) to packet-approved; a reminder or correction does not restart the clock.',
      measure: { kind: 'hours', to: 'approved', per: 'turn' },
    },
    {
      name: 'completeness',
      better: 'higher',
      meaning:
        'Packets approved with nothing missing and, since approve is closed otherwise, no open slot, of all packets approved.',
      measure: { kind: 'share', of: 'approved', held: { has: ['complete'] } },
    },
  ],
  extract,
  ground,
  headline,
  codes,
  missing: missingIn,
  recordKey: recordKeyOf,
  compose,
  papers: offerPapers,
  proposal: proposalFor,
})
