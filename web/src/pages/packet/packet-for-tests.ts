/** A small packet of a quote with one open price and one claim that nothing supports. */
import type { Packet } from '../../../../src/words/packet.ts'

export const body = 'We offer 500 pcs at [price] within 20 working days.'

const at = (text: string) => ({ start: body.indexOf(text), end: body.indexOf(text) + text.length })
const mail = { source: 'signal:body', start: 10, end: 17, quote: '500 pcs' }

export const packet: Packet = {
  lane: 'export-rfq',
  signal: {
    id: 'signal-1',
    kind: 'email',
    from: 'jonas@elbkontor.example',
    to: [],
    subject: 'RFQ EK-1',
    receivedAt: '2026-11-23T08:00:00Z',
    language: 'en',
    attachments: [],
  },
  fields: {
    rfq_number: { value: 'EK-1', confidence: 0.9, evidence: [] },
    items: [{ quantity: { value: { value: '500', unit: 'pcs' }, confidence: 0.9, evidence: [mail] } }],
    incoterm: {
      rule: { value: null, confidence: 0, evidence: [] },
      place: { value: null, confidence: 0, evidence: [] },
    },
  },
  missing: ['incoterm'],
  route: { category: null, queue: null, owner: null, priority: 'normal', confidence: 1 },
  drafts: [
    {
      kind: 'quote',
      to: ['jonas@elbkontor.example'],
      cc: [],
      subject: 'Re: RFQ EK-1',
      body,
      claims: [
        { ...at('500 pcs'), text: '500 pcs', kind: 'quantity', status: 'supported', evidence: [mail] },
        {
          ...at('20 working days'),
          text: '20 working days',
          kind: 'lead-time',
          status: 'unsupported',
          evidence: [],
        },
      ],
      slots: [
        {
          ...at('[price]'),
          name: 'unit_price[0]',
          kind: 'price',
          filled: false,
          reason: 'no approved price',
        },
      ],
    },
  ],
  record: {
    system: 'sheet:rfq-log',
    changes: [
      {
        object: 'rfq',
        key: { rfq_ref: 'EK-1' },
        action: 'create',
        field: 'status',
        from: null,
        to: 'quoted',
        risk: 'gated',
        evidence: [],
      },
    ],
  },
  findings: [],
  entered: [],
  reliedOn: { documents: [], cards: '', settings: 's', signal: 'h', records: {} },
  gate: {
    decision: 'review',
    reviewers: 1,
    reasons: [
      { code: 'open-slot', message: 'unit_price[0]: no approved price', at: 'drafts[0].slots[0]' },
      { code: 'missing-field', message: 'the delivery term was not found', at: 'fields.incoterm' },
      { code: 'low-confidence', message: 'read with confidence 0.6', at: 'fields.items[0].quantity' },
    ],
  },
  digest: 'sha256:0',
}
