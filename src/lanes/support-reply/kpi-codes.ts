/** What the KPIs need to know of a support mail. */
import type { KpiCode } from '../../words/kpi.ts'
import type { SupportReply } from './fields.ts'

/** Whether it is escalated, and why. */
export function codes({ escalate, escalation: { reason } }: SupportReply): KpiCode[] {
  return [`escalation:${escalate.value === true ? (reason.value ?? 'other') : 'none'}`]
}
