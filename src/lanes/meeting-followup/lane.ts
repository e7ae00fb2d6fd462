/** Meeting recap and follow-up: a transcript or notes in, a recap, a follow-up and rows of the action list out. */
import { defineLane } from '../../words/lane.ts'
import { compose, ground, headline, missingIn } from './compose.ts'
import { extract } from './extract.ts'
import { MeetingFollowup } from './fields.ts'
import { codes } from './kpi-codes.ts'
import { proposalFor } from './proposal.ts'
import { recordKeyOf } from './record-changes.ts'

export const meetingFollowup = defineLane({
  name: 'meeting-followup',
  title: 'Meeting recap and follow-up',
  card: {
    trigger: 'The transcript or the notes of a meeting arrive: as a file, pasted, or in a mail.',
    packet:
      'Decisions, action items with owner and due date, open questions and what was promised; a recap, a follow-up and tasks.',
    record: 'One row of the action list for each item, found by the meeting and the task.',
    reviewEdge:
      'What was promised on price, date, scope or terms, who owns what nobody took, and everything that goes to the other side are decided by a person.',
  },
  accepts: ['transcript', 'note', 'email', 'file', 'form'],
  fields: MeetingFollowup,
  slots: ['price', 'discount', 'lead-time', 'term', 'refund'],
  model: {
    // Not who does what: an owner is written to, and an item is a row of the list.
    reads: [
      {
        path: 'decisions[]',
        as: 'text',
        meaning: 'something that was settled, in the words it was settled in',
      },
      { path: 'open_questions[]', as: 'text', meaning: 'something asked and not answered' },
      {
        path: 'commitments[]',
        as: 'text',
        meaning: 'a price, date, scope or term that one of us promised to the other side',
      },
    ],
    words: ['follow-up'],
  },
  kpis: [
    {
      name: 'follow-up-in-time',
      better: 'higher',
      meaning:
        'Follow-ups laid ready to send (packet-recorded) by the end of one business day after the meeting, or after the arrival where the day of the meeting is not said, of all that were due.',
      measure: { kind: 'in-time', businessDays: 1, to: 'recorded', per: 'turn', among: ['draft:follow-up'] },
    },
    {
      name: 'meeting-to-follow-up',
      better: 'lower',
      meaning:
        'Business hours from the arrival of the transcript or notes (signal-received) to packet-approved.',
      measure: { kind: 'hours', to: 'approved', per: 'turn' },
    },
    {
      name: 'items-with-owner',
      better: 'higher',
      meaning:
        'Packets approved with nothing missing, that is with the day of the meeting and an owner for every item, of all packets approved.',
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
  proposal: proposalFor,
})
