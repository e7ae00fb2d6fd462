/** CRM discipline and pipeline admin: a call note in, reviewed updates of one deal out; the deals sheet in, a summary an owner. */
import { defineLane } from '../../words/lane.ts'
import { compose, ground, headline, missingIn } from './compose.ts'
import { extract } from './extract.ts'
import { CrmHygiene } from './fields.ts'
import { codes } from './kpi-codes.ts'
import { recordKeyOf } from './record-changes.ts'

export const crmHygiene = defineLane({
  name: 'crm-hygiene',
  title: 'CRM discipline and pipeline admin',
  card: {
    trigger:
      'A call note, the transcript of a call or an activity feed arrives; or the list of deals itself, for the week.',
    packet:
      'Which deal it is, the fields that change with their old and new values, the next step, and what was only mentioned.',
    record: 'The deal’s own fields, each with its policy; the note is added below the notes there are.',
    reviewEdge:
      'A person decides stage, amount, close date and contact, and says which deal where several match.',
  },
  accepts: ['note', 'email', 'transcript', 'form', 'file'],
  fields: CrmHygiene,
  slots: ['price', 'moq', 'lead-time', 'certificate', 'term', 'discount'],
  kpis: [
    {
      name: 'pipeline-freshness',
      better: 'lower',
      meaning:
        'How late the pipeline knows: business hours from signal-received to packet-recorded of the same note or feed.',
      measure: { kind: 'hours', to: 'recorded', per: 'turn', among: ['about:deal'] },
    },
    {
      name: 'note-completion',
      better: 'higher',
      meaning:
        'Packets approved with a deal, a next step and its day, of all packets approved (packet-drafted, packet-approved).',
      measure: { kind: 'share', of: 'approved', among: ['about:deal'], held: { has: ['complete'] } },
    },
  ],
  looksThroughRecords: true,
  extract,
  ground,
  headline,
  codes,
  missing: missingIn,
  recordKey: recordKeyOf,
  compose,
})
