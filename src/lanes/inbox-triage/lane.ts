/** Shared inbox triage: a mail to the shared inbox in; category, queue, owner, priority and a note to its owner out. */
import { defineLane } from '../../words/lane.ts'
import { compose, headline, missingIn } from './compose.ts'
import { extract } from './extract.ts'
import { InboxTriage } from './fields.ts'
import { ground } from './ground.ts'
import { recordKeyOf } from './record-changes.ts'
import { regard } from './regard.ts'

export const inboxTriage = defineLane({
  name: 'inbox-triage',
  title: 'Shared inbox triage',
  card: {
    trigger: 'Anything that reaches the shared inbox: a mail, a form, a note or a file.',
    packet:
      'Category of the desk’s closed list, queue, owner and priority, each with the words it was told by; a summary and the asks.',
    record: 'One row of the triage log, found by the thread.',
    reviewEdge:
      'Every label; what is unclear or doubtful goes to a person with what speaks for and against it.',
  },
  accepts: ['email', 'form', 'file', 'note'],
  fields: InboxTriage,
  slots: [],
  kpis: [
    {
      name: 'time-to-first-triage',
      unit: 'business-hours',
      better: 'lower',
      meaning: 'From signal-received to packet-approved of the same signal, in the desk’s business hours.',
    },
  ],
  extract,
  ground,
  headline,
  missing: missingIn,
  recordKey: recordKeyOf,
  regard,
  compose,
})
