/** What the owner of a lane aims at: `kpi` of its settings, one or several, each with the name of the KPI it is for. */
import type { Kpi } from '../words/kpi.ts'

/** KPI → target as it is written, such as `4 business hours` or `95 %`. One without a name is for the lane's first KPI. */
export function kpiTargets(settings: unknown, kpis: readonly Pick<Kpi, 'name'>[]): Map<string, string> {
  const targets = new Map<string, string>()
  for (const one of [settings].flat()) {
    if (typeof one !== 'object' || one === null || !('target' in one)) continue
    const name = 'name' in one && typeof one.name === 'string' ? one.name : kpis[0]?.name
    if (name !== undefined) targets.set(name, String(one.target))
  }
  return targets
}

/** Business hours of a target such as `4 business hours`, `2 h` or `1 business day` of `dayHours`; null where it is none. */
export function hoursOfTarget(target: string | null, dayHours: number): number | null {
  const [, number, unit] =
    /^\s*(\d+(?:\.\d+)?)\s*(?:business[ -]|working[ -])?(h|hours?|days?)\s*$/i.exec(target ?? '') ?? []
  if (number === undefined || unit === undefined) return null
  return Number(number) * (/^d/i.test(unit) ? dayHours : 1)
}
