/** What the KPIs need to know of an application. */
import type { KpiCode } from '../../words/kpi.ts'
import type { Intake } from './fields.ts'

/** `applies`: somebody applies for something, as opposed to a newsletter or a question. */
export function codes({ queue, ready }: Intake): KpiCode[] {
  return [...(queue.value === null ? [] : ['applies']), ...(ready.value === true ? ['ready'] : [])]
}
