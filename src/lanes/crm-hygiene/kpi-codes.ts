/** What the KPIs need to know of a note: whether it is one at all, or the list of deals for the week. */
import type { KpiCode } from '../../words/kpi.ts'
import type { CrmHygiene } from './fields.ts'

export function codes({ match }: CrmHygiene): KpiCode[] {
  return [`about:${match.object.value === 'sheet' ? 'sheet' : 'deal'}`]
}
