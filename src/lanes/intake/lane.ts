/** Intake and onboarding: form, mail and uploads of one applicant in, one list of what is there and what is missing out. */
import { defineLane } from '../../words/lane.ts'
import { compose, headline } from './compose.ts'
import { extract } from './extract.ts'
import { Intake } from './fields.ts'
import { ground } from './ground.ts'
import { codes } from './kpi-codes.ts'
import { missingIn } from './missing.ts'
import { recordKeyOf } from './record-changes.ts'

export const intake = defineLane({
  name: 'intake',
  title: 'Intake and onboarding',
  card: {
    trigger: 'Somebody applies for a service: by form, by mail with or without files, or a file by itself.',
    packet:
      'Each required document with its status, expiry and reason; whether the work can start; a request for what is missing.',
    record: 'One row of the onboarding list, found by the applicant’s address.',
    reviewEdge:
      'Unusual scope, missing details, waivers and anything that changes scope or cost are decided by a person.',
  },
  accepts: ['form', 'email', 'file', 'note'],
  fields: Intake,
  slots: ['price', 'discount', 'refund', 'lead-time', 'term'],
  model: {
    reads: [
      { path: 'contact.name', as: 'text', meaning: 'the person who applies' },
      { path: 'contact.role', as: 'text', meaning: 'their role' },
      { path: 'company.name', as: 'text', meaning: 'their company' },
      { path: 'company.country', as: 'country', meaning: 'the country of the company, where it is named' },
      { path: 'service', as: 'text', meaning: 'the service they apply for' },
    ],
    words: ['reply'],
  },
  kpis: [
    {
      name: 'submission-to-ready',
      better: 'lower',
      meaning:
        'Business hours from the first signal of an applicant’s thread (signal-received) to the first packet-approved that is ready to work; while documents are missing the case stays open, however many packets are approved.',
      measure: { kind: 'hours', to: 'approved', per: 'thread', among: ['applies'], until: ['ready'] },
    },
    {
      name: 'handoff-completeness',
      better: 'higher',
      meaning:
        'Packets approved as ready with nothing missing, of all packets approved that hand an applicant over to operations.',
      measure: {
        kind: 'share',
        of: 'approved',
        among: ['draft:handoff-note'],
        held: { has: ['ready', 'complete'] },
      },
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
