/** Lead capture and routing: an enquiry in; who asks, whether it fits, whose it is, a first reply and one row out. */
import { defineLane } from '../../words/lane.ts'
import { compose, headline } from './compose.ts'
import { extract } from './extract.ts'
import { kinds, Lead } from './fields.ts'
import { ground } from './ground.ts'
import { codes } from './kpi-codes.ts'
import { missingIn } from './missing.ts'
import { proposalFor } from './proposal.ts'
import { recordKeyOf } from './record-changes.ts'

export const leadRouting = defineLane({
  name: 'lead-routing',
  title: 'Lead capture and routing',
  card: {
    trigger:
      'Somebody writes for the first time: by web form, to a shared mailbox, or a colleague passes it on.',
    packet:
      'What kind of sender it is, who they are and what they want, each criterion answered with the sentence it rests on, an owner, a first reply and a note to the owner.',
    record: 'One row of the lead sheet or CRM, found by the address, then by the company’s domain.',
    reviewEdge:
      'Doubtful qualification, unusual requests and everything that is said to the sender are decided by a person.',
  },
  accepts: ['email', 'form', 'note', 'file'],
  fields: Lead,
  slots: ['price', 'moq', 'lead-time', 'certificate', 'term', 'discount', 'availability'],
  model: {
    reads: [
      { path: 'kind', as: 'choice', meaning: 'what kind of sender it is', choices: kinds },
      { path: 'contact.name', as: 'text', meaning: 'the person who writes' },
      { path: 'contact.role', as: 'text', meaning: 'their role' },
      { path: 'company.name', as: 'text', meaning: 'their company' },
      { path: 'company.country', as: 'country', meaning: 'the country of the company, where it is named' },
      { path: 'need', as: 'text', meaning: 'the one sentence that says what is wanted' },
      { path: 'products[]', as: 'text', meaning: 'a product asked for, as the sender calls it' },
      { path: 'budget', as: 'money', meaning: 'what they say they can spend' },
      { path: 'timeline', as: 'text', meaning: 'when they want it, in their words' },
      { path: 'source', as: 'text', meaning: 'how they say they came to us' },
    ],
    words: ['reply'],
  },
  kpis: [
    {
      name: 'first-response-time',
      better: 'lower',
      meaning:
        'Business hours from the first mail of a thread (signal-received) to the first packet-approved that has a reply to the sender.',
      measure: {
        kind: 'hours',
        to: 'approved',
        per: 'thread',
        among: ['draft:reply'],
        until: ['draft:reply'],
      },
    },
    {
      name: 'qualified-handoff',
      better: 'higher',
      meaning:
        'Leads approved as qualified, with an owner and a note to them, of all leads decided (packet-approved, packet-rejected).',
      measure: {
        kind: 'share',
        of: 'decided',
        among: ['kind:lead'],
        held: { has: ['verdict:qualified', 'owner', 'draft:handoff-note'] },
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
  proposal: proposalFor,
})
