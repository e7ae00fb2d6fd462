/** The lanes there are: one folder and one line each. */
import type { Lane } from '../words/lane.ts'
import { crmHygiene } from './crm-hygiene/lane.ts'
import { exportRfq } from './export-rfq/lane.ts'
import { inboxTriage } from './inbox-triage/lane.ts'
import { intake } from './intake/lane.ts'
import { leadRouting } from './lead-routing/lane.ts'
import { meetingFollowup } from './meeting-followup/lane.ts'
import { supportReply } from './support-reply/lane.ts'

export const lanes: readonly Lane[] = [
  crmHygiene,
  exportRfq,
  inboxTriage,
  intake,
  leadRouting,
  meetingFollowup,
  supportReply,
]
