import type { Kpi } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'

/** `3.4 h` for business hours, `87 %` for a share of 0..1, a dash where there is nothing to measure. */
export function showKpi(value: number | null, unit: Kpi['unit']): string {
  if (value === null) return t.measure.none
  if (unit === 'share') return t.measure.share(String(Math.round(value * 100)))
  return t.measure.hours(value.toFixed(value < 10 ? 1 : 0))
}
