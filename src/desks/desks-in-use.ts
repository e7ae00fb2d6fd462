/** The home page's data: for each desk and lane of a workspace what waits, against its target, and what is exceptional. */
import { businessHoursBetween, openHoursOf, workingDayHours } from '../route/business-hours.ts'
import type { Context } from '../route/context.ts'
import { hoursOfTarget, kpiTargets } from '../route/targets.ts'
import type { Lane } from '../words/lane.ts'
import type { LaneSettings, Person } from '../words/workspace.ts'
import type { InForce } from '../workspace/in-force.ts'
import { type DeskCard, deskCards } from './desk-cards.ts'
import { type ExceptionKind, takerOf, whyExceptional } from './exceptions.ts'
import {
  type Counted,
  exceptionalElsewhere,
  exceptionalPackets,
  type OpenException,
  type OpenPacket,
  waitingIn,
} from './open-work.ts'

type Named = Pick<Person, 'name' | 'email'>

export type ShownException = Counted & {
  kind: ExceptionKind
  why: string
  oldest: string
  takenBy: Named | null
}

export type LaneOpen = {
  lane: string
  title: string
  owner: Named | null
  waiting: Counted
  /** The packet that waits longest since its signal arrived, in the desk's business hours. */
  oldest: { packetId: string; receivedAt: string; hours: number; late: boolean | null } | null
  /** The KPI its oldest packet is held against: the lane's first one in hours that its settings have a target for. */
  target: { kpi: string; written: string; hours: number } | null
  exceptions: ShownException[]
}

export type DeskInUse = Omit<DeskCard, 'lanes' | 'kpis'> & {
  kpis: DeskCard['kpis'][number][]
  owners: Named[]
  lanes: LaneOpen[]
}
/** `unassigned`: exceptions that belong to no lane in use. */
export type DesksInUse = { desks: DeskInUse[]; unassigned: ShownException[] }

export async function desksInUse(context: Context, businessId: string): Promise<DesksInUse> {
  const workspace = await context.workspaces.inForce(businessId)
  const lanes = [...context.lanes.values()].filter(({ name }) => workspace.lanes.has(name))
  const elsewhere = await exceptionalElsewhere(context.database, businessId)
  const open = new Map<string, LaneOpen>()
  for (const lane of lanes) {
    const own = elsewhere.filter((one) => one.lane === lane.name)
    open.set(lane.name, await laneOpen(context, workspace, lane, own))
  }
  const strays = elsewhere.filter(({ lane }) => lane === null || !open.has(lane))
  const desks = deskCards.flatMap((card): DeskInUse[] => {
    const shown = card.lanes.flatMap((name) => open.get(name) ?? [])
    if (shown.length === 0) return []
    const owners = new Map(shown.flatMap(({ owner }) => (owner ? [[owner.email, owner] as const] : [])))
    const kpis = card.kpis.filter(({ lane }) => open.has(lane))
    return [{ ...card, kpis, owners: [...owners.values()], lanes: shown }]
  })
  return { desks, unassigned: strays.map((one) => shown(one, null, workspace)) }
}

async function laneOpen(
  { database, clock }: Context,
  workspace: InForce,
  lane: Lane,
  elsewhere: readonly OpenException[],
): Promise<LaneOpen> {
  const { businessId, desk } = workspace
  const settings = workspace.lanes.get(lane.name) ?? null
  const { waiting, oldest } = await waitingIn(database, businessId, lane.name)
  const exceptional = [...(await exceptionalPackets(database, businessId, lane.name)), ...elsewhere]
  const target = targetOf(lane, settings, workspace)
  return {
    lane: lane.name,
    title: lane.title,
    owner: named(takerOf('stop', settings, desk)),
    waiting: { n: waiting.n, more: waiting.more },
    oldest: oldest && agedOf(oldest, target, { workspace, now: clock.now() }),
    target,
    exceptions: exceptional.map((one) => shown(one, settings, workspace)),
  }
}

function targetOf(lane: Lane, settings: LaneSettings | null, { desk }: InForce): LaneOpen['target'] {
  const targets = kpiTargets(settings?.kpi, lane.kpis)
  for (const { name, measure } of lane.kpis) {
    const written = targets.get(name)
    if (measure.kind !== 'hours' || written === undefined) continue
    const hours = hoursOfTarget(written, workingDayHours(openHoursOf(desk)))
    if (hours !== null) return { kpi: name, written, hours }
  }
  return null
}

function agedOf(
  { packetId, receivedAt }: OpenPacket,
  target: LaneOpen['target'],
  { workspace, now }: { workspace: InForce; now: Date },
): LaneOpen['oldest'] {
  const hours = businessHoursBetween(openHoursOf(workspace.desk), receivedAt, now)
  const late = target === null ? null : hours > target.hours
  return { packetId, receivedAt: receivedAt.toISOString(), hours, late }
}

function shown(
  { kind, n, more, oldest }: OpenException,
  settings: LaneSettings | null,
  { desk }: InForce,
): ShownException {
  const takenBy = named(takerOf(kind, settings, desk))
  return { kind, why: whyExceptional[kind], n, more, oldest: oldest.toISOString(), takenBy }
}

function named(person: Person | null): Named | null {
  return person && { name: person.name, email: person.email }
}
