/** What the KPIs need to know of a request. */
import type { KpiCode } from '../../words/kpi.ts'
import type { ExportRfq } from './fields.ts'

export function codes({ outcome }: ExportRfq): KpiCode[] {
  return outcome.value === null ? [] : [`outcome:${outcome.value}`]
}
