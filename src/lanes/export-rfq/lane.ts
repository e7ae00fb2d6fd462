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
