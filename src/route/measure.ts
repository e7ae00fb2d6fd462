/** Measure: a lane's KPIs, computed from the ledger and the desk's open hours, and from nothing else. */
import type { Database } from '../base/database/database.ts'
import type { Kpi } from '../words/lane.ts'
import type { Entry } from '../words/ledger.ts'
import type { Desk } from '../words/workspace.ts'
import { businessHoursBetween, openHoursOf } from './business-hours.ts'

/** One packet's way through the lane; times are ISO 8601. */
export type Passage = {
  packetId: string
  receivedAt: string
  approvedAt: string | null
  ended: boolean
  missing: number | null
}

export type Week = { week: string; median: number | null; n: number }

export type Measured = Kpi & {
  /** Median of hours, or the share; null while there is nothing to measure. */
  value: number | null
  p90: number | null
  /** Decided packets the value is made of. */
  n: number
  /** Packets still waiting: not in the value, and a reason to distrust a good one. */
  open: number
  weeks: Week[]
}

/** How a lane's packets went, oldest first, read from the ledger of a business. */
export async function passagesOf(database: Database, businessId: string, lane: string): Promise<Passage[]> {
  const rows = await database
    .selectFrom('ledger_entry')
    .select(['content'])
    .where('business_id', '=', businessId)
    .where('kind', 'in', [
      'signal-received',
      'packet-drafted',
      'packet-approved',
      'packet-rejected',
      'packet-superseded',
      'packet-changed-since',
      'packet-taken-back',
      'job-given-up',
    ])
    .orderBy('seq')
    .execute()
  return passages(
    rows.map(({ content }) => JSON.parse(content) as Entry),
    lane,
  )
}

/** The same from entries: pure, so that anyone with the ledger can recompute every figure. */
export function passages(entries: readonly Entry[], lane: string): Passage[] {
  const received = new Map<string, string>()
  const byPacket = new Map<string, Passage>()
  for (const { kind, at, lane: of, signalId, packetId, data } of entries) {
    if (kind === 'signal-received' && signalId) received.set(signalId, at)
    if (!packetId) continue
    const passage = byPacket.get(packetId)
    if (kind === 'packet-drafted' && of === lane && !passage && data.decision !== 'stop') {
      const receivedAt = (signalId && received.get(signalId)) ?? at
      byPacket.set(packetId, { packetId, receivedAt, approvedAt: null, ended: false, missing: null })
    }
    if (!passage) continue
    if (kind === 'packet-approved') {
      passage.approvedAt = at
      passage.missing = Array.isArray(data.missing) ? data.missing.length : 0
    }
    if (kind === 'packet-changed-since' || kind === 'packet-taken-back') passage.approvedAt = null
    if (kind === 'job-given-up') {
      // Approved and never written: nothing reached the buyer, so it counts as rejected.
      passage.approvedAt = null
      passage.ended = true
    }
    if (kind === 'packet-rejected' || kind === 'packet-superseded') passage.ended = true
  }
  return [...byPacket.values()]
}

export function measure(kpi: Kpi, all: readonly Passage[], desk: Desk): Measured {
  const approved = all.filter(
    (passage): passage is Passage & { approvedAt: string } => passage.approvedAt !== null,
  )
  const open = all.filter(({ approvedAt, ended }) => approvedAt === null && !ended).length
  const points = approved.map((passage) => ({
    week: weekOf(passage.approvedAt),
    value: valueOf(kpi, passage, desk),
  }))
  const values = points.map(({ value }) => value)
  const weeks = [...new Set(points.map(({ week }) => week))].sort()
  return {
    ...kpi,
    value: middle(kpi, values),
    p90: kpi.unit === 'share' ? null : quantile(values, 0.9),
    n: values.length,
    open,
    weeks: weeks.map((week) => {
      const inWeek = points.filter((point) => point.week === week).map(({ value }) => value)
      return { week, median: middle(kpi, inWeek), n: inWeek.length }
    }),
  }
}

function valueOf(kpi: Kpi, passage: Passage & { approvedAt: string }, desk: Desk): number {
  if (kpi.unit === 'share') return passage.missing === 0 ? 1 : 0
  return businessHoursBetween(openHoursOf(desk), new Date(passage.receivedAt), new Date(passage.approvedAt))
}

function middle(kpi: Kpi, values: readonly number[]): number | null {
  if (values.length === 0) return null
  if (kpi.unit === 'share') return values.reduce((sum, value) => sum + value, 0) / values.length
  return quantile(values, 0.5)
}

/** Linear interpolation between the two nearest ranks (R type 7); null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}

/** Monday of the week, `YYYY-MM-DD`, in UTC. */
function weekOf(at: string): string {
  const day = new Date(at)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
