/** How much care a packet asks for, from its gate and what is missing: what the queue sorts work by. Pure. */
import { closedBy, type Gate } from './gate.ts'

export const risks = ['low', 'look', 'high'] as const

/** low: nothing asks for a closer look; look: something does; high: approve is closed, or two people must sign. */
export type Risk = (typeof risks)[number]

export function riskOf(gate: Gate, missing: readonly string[]): Risk {
  if (gate.decision === 'stop' || gate.reviewers > 1 || closedBy(gate).length > 0) return 'high'
  const looks = gate.reasons.some(({ code }) => code !== 'always-reviewed')
  return looks || missing.length > 0 ? 'look' : 'low'
}
