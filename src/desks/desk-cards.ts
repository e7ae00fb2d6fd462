/** The three desks: which lanes an owning team has, whose queue it is, and what it must not be left to. */

export type DeskCard = {
  name: 'sales-documents' | 'support-queue' | 'operations-handoff'
  title: string
  /** Who works on it, and on what. */
  queue: string
  /** Names of lanes, the one that says most of the desk first; shown are those a workspace has settings for. */
  lanes: readonly string[]
  /** What the desk is held against: a KPI of one of its lanes each. */
  kpis: readonly { lane: string; kpi: string }[]
  /** What the program leans to where it is not sure. */
  systemBias: string
  /** Where a person decides, always. */
  reviewEdge: string
}

export const deskCards: readonly DeskCard[] = [
  {
    name: 'sales-documents',
    title: 'Sales document desk',
    queue:
      'Whoever answers for leads, quotations and accounts: replies, offers and follow-ups that wait to go out.',
    lanes: ['export-rfq', 'lead-routing', 'meeting-followup', 'crm-hygiene'],
    kpis: [
      { lane: 'export-rfq', kpi: 'rfq-to-reviewed-response' },
      { lane: 'meeting-followup', kpi: 'follow-up-in-time' },
      { lane: 'lead-routing', kpi: 'qualified-handoff' },
      { lane: 'crm-hygiene', kpi: 'pipeline-freshness' },
    ],
    systemBias:
      'Leaves a price, a date or a term open rather than guess it, and asks the buyer rather than assume; a lead it is not sure of goes to a person.',
    reviewEdge: 'Price, lead time, fit, certification, terms and any commitment to the other side.',
  },
  {
    name: 'support-queue',
    title: 'Support queue',
    queue:
      'Whoever answers customers: mails that wait for a reply, and the queues that take what is handed over.',
    lanes: ['support-reply', 'inbox-triage'],
    kpis: [
      { lane: 'support-reply', kpi: 'draft-turnaround' },
      { lane: 'support-reply', kpi: 'escalation-accuracy' },
      { lane: 'inbox-triage', kpi: 'time-to-first-triage' },
      { lane: 'inbox-triage', kpi: 'queue-accuracy' },
    ],
    systemBias:
      'Says what an approved document says or hands over; a mail it does not understand goes to a person and never gets a general answer.',
    reviewEdge:
      'Every reply; money back, invoices, exceptions, accounts, law, health, safety and anger go to a person first.',
  },
  {
    name: 'operations-handoff',
    title: 'Operations handoff',
    queue:
      'Whoever takes work over from sales: applicants on their way to ready, promised tasks, and deals kept up.',
    lanes: ['intake', 'crm-hygiene', 'meeting-followup'],
    kpis: [
      { lane: 'intake', kpi: 'submission-to-ready' },
      { lane: 'intake', kpi: 'handoff-completeness' },
    ],
    systemBias:
      'Takes a document for missing until the right kind of it is there and in force; nothing is ready that a person did not complete or waive by name.',
    reviewEdge: 'Unusual scope, missing details, waivers, and anything that changes scope or cost.',
  },
]
