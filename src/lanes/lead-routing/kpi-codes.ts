/** What the KPIs need to know of an enquiry. */
import type { KpiCode } from '../../words/kpi.ts'
import type { Lead } from './fields.ts'

export function codes({ kind, qualification: { verdict } }: Lead): KpiCode[] {
  return [
    ...(kind.value === null ? [] : [`kind:${kind.value}`]),
    ...(verdict.value === null ? [] : [`verdict:${verdict.value}`]),
  ]
}
