/** SOP-grounded support replies: a customer's mail in; a reply that quotes approved documents, or a handoff, out. */
import { defineLane } from '../../words/lane.ts'
import { compose, headline, missingIn } from './compose.ts'
import { extract } from './extract.ts'
import { SupportReply } from './fields.ts'
import { ground } from './ground.ts'
import { codes } from './kpi-codes.ts'
import { recordKeyOf } from './record-changes.ts'

export const supportReply = defineLane({
  name: 'support-reply',
  title: 'SOP-grounded support replies',
  card: {
    trigger: 'A customer asks for help: by mail, by form or as a file.',
    packet:
      'The questions one by one, answered with sentences of approved documents, or the reason and queue of an escalation.',
    record: 'One row of the support log, found by the thread.',
    reviewEdge:
      'Every reply; money back, invoices, exceptions, accounts, law, health, safety and anger go to a person first.',
  },
  accepts: ['email', 'form', 'file', 'note'],
  fields: SupportReply,
  slots: ['price', 'refund', 'discount', 'term', 'certificate'],
  model: {
    reads: [{ path: 'questions[]', as: 'text', meaning: 'one question, in the customer’s own words' }],
    words: ['reply'],
  },
  kpis: [
    {
      name: 'draft-turnaround',
      better: 'lower',
      meaning:
        'Business hours from the first mail that waits (signal-received) to packet-approved: the reviewed reply or handoff; a reminder does not restart the clock.',
      measure: { kind: 'hours', to: 'approved', per: 'turn' },
    },
    {
      name: 'escalation-accuracy',
      better: 'higher',
      meaning:
        'Packets whose escalation, its reason or its absence, is approved as it was drafted, of all packets approved; a corrected one did not hold (packet-drafted, packet-approved).',
      measure: { kind: 'share', of: 'approved', held: { kept: 'escalation' } },
    },
  ],
  extract,
  ground,
  headline,
  codes,
  missing: missingIn,
  recordKey: recordKeyOf,
  compose,
})
