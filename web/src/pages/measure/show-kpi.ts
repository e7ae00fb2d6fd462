import type { Kpi } from '../../api/types.ts'
import { t } from '../../messages/messages.ts'

/** `3.4 h` for business hours, `87 %` for a share of 0..1, a dash where there is nothing to measure. */
export function showKpi(value: number | null, unit: Kpi['unit']): string {
  if (value === null) return t.measure.none
  if (unit === 'share') return t.measure.share(String(Math.round(value * 100)))
  return t.measure.hours(value.toFixed(value < 10 ? 1 : 0))
}

/** The number a target begins with: 4 of `4 business hours`, 0.95 of `95 %`; null where it has none. */
export function targetNumber(target: string | null): number | null {
  const [, number, percent] = /^\s*(\d+(?:\.\d+)?)\s*(%)?/.exec(target ?? '') ?? []
  if (number === undefined) return null
  return percent === undefined ? Number(number) : Number(number) / 100
}
