/** Export RFQ response packets: a request for quotation in, a reviewed reply and one row of the RFQ log out. */
import { defineLane } from '../../words/lane.ts'
import { compose, headline } from './compose.ts'
import { extract } from './extract.ts'
import { ExportRfq } from './fields.ts'
import { ground } from './ground.ts'
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
      unit: 'business-hours',
      better: 'lower',
      meaning: 'From signal-received to packet-approved of the same signal, in the desk’s business hours.',
    },
    {
      name: 'completeness',
      unit: 'share',
      better: 'higher',
      meaning:
        'Packets approved with nothing missing and no open slot, of all packets approved (packet-drafted, packet-approved).',
    },
  ],
  extract,
  ground,
  headline,
  missing: missingIn,
  recordKey: recordKeyOf,
  compose,
  papers: offerPapers,
  proposal: proposalFor,
})
