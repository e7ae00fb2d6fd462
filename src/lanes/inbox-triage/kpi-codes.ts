/** What the KPIs need to know of a triaged mail, beside its queue, which every packet tells. */
import type { KpiCode } from '../../words/kpi.ts'
import type { InboxTriage } from './fields.ts'

/** Whether it was understood, and how pressing it is. */
export function codes({ intent_clear, priority }: InboxTriage): KpiCode[] {
  return [
    `intent:${intent_clear.value === true ? 'clear' : 'unclear'}`,
    `priority:${priority.value ?? 'normal'}`,
  ]
}
