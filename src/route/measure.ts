/** Measure: a lane's KPIs, computed from the ledger and the desk's open hours, and from nothing else. */
import { dayIn } from '../words/day.ts'
import type { Kpi, Measure } from '../words/kpi.ts'
import type { Desk } from '../words/workspace.ts'
import { businessHoursBetween, type OpenHours, openHoursOf, workingDayAfter } from './business-hours.ts'
import { type Case, casesOf, hasAll } from './cases.ts'
import type { Passage } from './passages.ts'

export type Week = { week: string; median: number | null; n: number }

export type Measured = Omit<Kpi, 'measure'> & {
  unit: 'business-hours' | 'share'
  /** Median of hours, or the share; null while there is nothing to measure. */
  value: number | null
  p90: number | null
  /** Decided cases the value is made of. */
  n: number
  /** Cases still waiting: not in the value, and a reason to distrust a good one. */
  open: number
  /** Business hours that the oldest of them waits. */
  oldestOpen: number | null
  /** The median of hours if every open case ended now: the value cannot come to less than that by their ending. */
  ifEndedNow: number | null
  weeks: Week[]
}

/** The clock is an argument: the same passages measured at the same time give the same figures anywhere. */
export type MeasuredBy = { desk: Desk; now: Date }

export function measure(kpi: Kpi, all: readonly Passage[], { desk, now }: MeasuredBy): Measured {
  const { measure: how, ...told } = kpi
  const clock: Clock = { hours: openHoursOf(desk), now }
  const { points, open } = countsOf(how, all, clock)
  const values = points.map(({ value }) => value)
  const waits = open.map((since) => businessHoursBetween(clock.hours, new Date(since), now))
  const isHours = how.kind === 'hours'
  const middle = (some: readonly number[]): number | null => (isHours ? quantile(some, 0.5) : mean(some))
  return {
    ...told,
    unit: isHours ? 'business-hours' : 'share',
    value: middle(values),
    p90: isHours ? quantile(values, 0.9) : null,
    n: values.length,
    open: open.length,
    oldestOpen: waits.length === 0 ? null : Math.max(...waits),
    ifEndedNow: isHours && waits.length > 0 ? middle([...values, ...waits]) : null,
    weeks: weeksOf(points, middle),
  }
}

type Clock = { hours: OpenHours; now: Date }
/** What is decided, each at a time; and since when each open one waits. Times are ISO 8601. */
type Counts = { points: { at: string; value: number }[]; open: string[] }

function countsOf(how: Measure, all: readonly Passage[], clock: Clock): Counts {
  switch (how.kind) {
    case 'hours':
      return hoursOf(casesOf(all, how), clock)
    case 'in-time':
      return inTimeOf(casesOf(all, how), how.businessDays, clock)
    case 'share':
      return sharesOf(all, how)
  }
}

function hoursOf(cases: readonly Case[], { hours }: Clock): Counts {
  return {
    points: cases.flatMap(({ startedAt, endedAt }) =>
      endedAt === null
        ? []
        : [{ at: endedAt, value: businessHoursBetween(hours, new Date(startedAt), new Date(endedAt)) }],
    ),
    open: cases.flatMap(({ startedAt, endedAt }) => (endedAt === null ? [startedAt] : [])),
  }
}

function inTimeOf(cases: readonly Case[], businessDays: number, { hours, now }: Clock): Counts {
  const counts: Counts = { points: [], open: [] }
  for (const { startedAt, endedAt, codes } of cases) {
    const said = codes.find((code) => code.startsWith('due:'))?.slice('due:'.length)
    const due = said ?? workingDayAfter(hours, new Date(startedAt), businessDays)
    const inTime = dayIn(hours.timeZone, endedAt === null ? now : new Date(endedAt)) <= due
    if (endedAt !== null) counts.points.push({ at: endedAt, value: inTime ? 1 : 0 })
    else if (inTime) counts.open.push(startedAt)
    else counts.points.push({ at: `${due}T00:00:00Z`, value: 0 })
  }
  return counts
}

function sharesOf(all: readonly Passage[], how: Extract<Measure, { kind: 'share' }>): Counts {
  const counted = all.filter(({ codes }) => hasAll(codes, how.among))
  return {
    points: counted.flatMap((passage) => {
      const { approvedAt, ended, endedAt } = passage
      if (approvedAt !== null) return [{ at: approvedAt, value: holds(passage, how.held) ? 1 : 0 }]
      const isRejected = ended === 'rejected' && endedAt !== null && how.of === 'decided'
      return isRejected ? [{ at: endedAt, value: 0 }] : []
    }),
    open: counted.flatMap(({ approvedAt, ended, receivedAt }) =>
      approvedAt === null && ended === null ? [receivedAt] : [],
    ),
  }
}

function holds({ codes, proposed }: Passage, held: Extract<Measure, { kind: 'share' }>['held']): boolean {
  if ('has' in held) return hasAll(codes, held.has)
  const of = (some: readonly string[]): string =>
    some
      .filter((code) => code === held.kept || code.startsWith(`${held.kept}:`))
      .toSorted()
      .join(' ')
  return of(codes) === of(proposed)
}

function weeksOf(points: Counts['points'], middle: (values: readonly number[]) => number | null): Week[] {
  const byWeek = Map.groupBy(points, ({ at }) => weekOf(at))
  return [...byWeek.keys()].sort().map((week) => {
    const values = (byWeek.get(week) ?? []).map(({ value }) => value)
    return { week, median: middle(values), n: values.length }
  })
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
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
