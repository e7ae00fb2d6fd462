/** What the KPIs need to know of a meeting. */
import type { KpiCode } from '../../words/kpi.ts'
import type { MeetingFollowup } from './fields.ts'

/** The day by which the other side should have heard from us. */
export function codes({ follow_up_due: due }: MeetingFollowup): KpiCode[] {
  return due.value === null ? [] : [`due:${due.value}`]
}
