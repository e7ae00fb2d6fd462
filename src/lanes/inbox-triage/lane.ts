/** Shared inbox triage: a mail to the shared inbox in; category, queue, owner, priority and a note to its owner out. */
import { defineLane } from '../../words/lane.ts'
import { compose, headline, missingIn } from './compose.ts'
import { extract } from './extract.ts'
import { InboxTriage } from './fields.ts'
import { ground } from './ground.ts'
import { codes } from './kpi-codes.ts'
import { learning } from './lesson.ts'
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
      better: 'lower',
      meaning:
        'Business hours from the first mail of a thread that waits (signal-received) to packet-approved; a second mail does not restart the clock.',
      measure: { kind: 'hours', to: 'approved', per: 'turn' },
    },
    {
      name: 'queue-accuracy',
      better: 'higher',
      meaning:
        'Packets whose queue a person left as it was drafted, of all packets approved; one that was corrected did not hold (packet-drafted, packet-approved).',
      measure: { kind: 'share', of: 'approved', held: { kept: 'queue' } },
    },
  ],
  extract,
  ground,
  headline,
  codes,
  missing: missingIn,
  recordKey: recordKeyOf,
  regard,
  learning,
  compose,
})
