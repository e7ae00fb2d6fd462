/**
 * Learn: what people decided teaches a lane. A model is trained from reviewed packets, replayed on them against the one
 * in force, and replaces it only where it is not worse; either way the ledger says so.
 */
import { sql } from 'kysely'
import { inTransaction, type Trx } from '../base/database/database.ts'
import { appendToLedger } from '../base/ledger.ts'
import { type Case, replayHeldOut, usual } from '../learn/held-out.ts'
import { type Example, format, type Model, Settings, versionOf } from '../learn/model.ts'
import { train } from '../learn/train.ts'
import type { Lane, Learning } from '../words/lane.ts'
import type { ReplayFigures } from '../words/learning.ts'
import type { Entry } from '../words/ledger.ts'
import { Refusal } from '../words/refusal.ts'
import { type InForce, settingsOf } from '../workspace/in-force.ts'
import type { Context } from './context.ts'
import { lessonsOf, newest, type PacketLesson, reviewedSince } from './lessons.ts'

/** A new model is trained after so many decisions, and where there are many, after so large a share of them. */
const fewest = 20
const share = 0.05

/** The newest models of a lane: the last one trained, and the one in force. */
export type Standing = {
  last: { number: number; trained_at: Date; packets: string[] } | null
  inForce: { number: number; version: string; packets: string[] } | null
}

export type Trained = {
  version: string
  figures: ReplayFigures
  /** null where it may not replace what is in force. */
  model: Model | null
  packets: string[]
}

/** The job after each approval: trains where enough is new, else does nothing. */
export async function learnWhenDue(context: Context, businessId: string, lane: string): Promise<void> {
  const workspace = await context.workspaces.inForce(businessId)
  // Its lane was taken out of the workspace, or learning switched off, after the approval.
  if (workspace.lanes.get(lane)?.learning !== true) return
  const standing = await standingOf(context, businessId, lane)
  const { reviewed, needed } = await reviewedFor(context, businessId, { lane, standing })
  if (reviewed >= needed) await learn(context, businessId, { lane, by: 'system' })
}

/** How many decisions are new, counted no further than needed, and how many make a new model due. */
export async function reviewedFor(
  context: Context,
  businessId: string,
  { lane, standing: { last } }: { lane: string; standing: Standing },
): Promise<{ reviewed: number; needed: number }> {
  const needed = Math.max(fewest, Math.ceil(share * (last?.packets.length ?? 0)))
  const since = last?.trained_at ?? null
  return { reviewed: await reviewedSince(context, { businessId, lane, since, most: needed }), needed }
}

/**
 * Trains and replays now, stores the outcome and tells the ledger. Refusal('bad-argument') where the lane learns nothing
 * or nothing was decided since the last time.
 */
export async function learn(
  context: Context,
  businessId: string,
  { lane: name, by }: { lane: string; by: Entry['actor'] },
): Promise<Trained & { number: number }> {
  // Before anything is read: a decision that comes meanwhile counts as new the next time.
  const at = context.clock.now()
  const standing = await standingOf(context, businessId, name)
  const trained = await trainNow(context, businessId, { lane: name, standing })
  if (standing.last !== null && sameSet(standing.last.packets, trained.packets))
    throw new Refusal('bad-argument', `nothing was decided in ${name} since its last model was trained`)
  const number = (standing.last?.number ?? 0) + 1
  await inTransaction(context.database, async (trx) => {
    await refuseOther(trx, { businessId, lane: name, standing })
    await store(trx, { businessId, lane: name, number, at, trained })
    await appendToLedger(trx, businessId, [entryOf({ name, by, at, number, trained, standing })])
  })
  return { ...trained, number }
}

/** What a model of today's decisions would be, and how it does against the one in force; stores nothing. */
export async function trainNow(
  context: Context,
  businessId: string,
  { lane: name, standing }: { lane: string; standing: Standing },
): Promise<Trained> {
  const workspace = await context.workspaces.inForce(businessId)
  const { lane, learning } = learningLane(context, workspace, name)
  const lessons = await lessonsOf(context, workspace, lane)
  const given = { settings: settingsOf(workspace, name), desk: workspace.desk }
  const settings = Settings.parse({ ...usual, names: learning.names(given) })
  const seeds = learning.seeds(given).map((seed): Example => seed)
  const examples = [...seeds, ...lessons.map(exampleOf)]
  const packets = lessons.map(({ packetId }) => packetId)
  const version = versionOf(examples, settings)
  if (new Set(examples.map(({ label }) => label)).size < 2 || lessons.length === 0)
    return { version, figures: nothingToCompare(lessons), model: null, packets }
  const known = new Set(standing.inForce?.packets)
  const cases = lessons.map(
    (lesson): Case => ({
      ...exampleOf(lesson),
      label: lesson.label,
      unaided: lesson.unaided,
      isKnown: known.has(lesson.packetId),
    }),
  )
  const { confidences, ...figures } = replayHeldOut(
    { cases, seeds, hasOld: standing.inForce !== null },
    settings,
  )
  if (figures.against !== null) return { version, figures, model: null, packets }
  const model = train(examples, settings)
  // What an answer was worth on reviewed cases counts, not what it was worth on the seeds.
  return {
    version,
    figures,
    packets,
    model: { ...model, calibration: { ...model.calibration, ...confidences } },
  }
}

/** The lane, if it learns. Refusal('unknown-lane') or ('bad-argument') says what to do. */
export function learningLane(
  context: Context,
  workspace: InForce,
  name: string,
): { lane: Lane; learning: Learning<Record<string, unknown>> } {
  const settings = settingsOf(workspace, name)
  const lane = context.lanes.get(name)
  const learners = [...context.lanes.values()].filter((one) => one.learning !== undefined)
  if (lane?.learning === undefined)
    throw new Refusal(
      'bad-argument',
      `the lane ${name} learns nothing from reviewed packets; these do: ${learners.map((one) => one.name).join(', ')}`,
    )
  if (!settings.learning)
    throw new Refusal(
      'bad-argument',
      `learning is switched off in lanes/${name}.yaml: remove learning: false`,
    )
  return { lane, learning: lane.learning }
}

export async function standingOf(
  { database }: Context | { database: Trx },
  businessId: string,
  lane: string,
): Promise<Standing> {
  const models = database
    .selectFrom('learnt_model')
    .select(['number', 'version', 'trained_at', 'packets'])
    .where('business_id', '=', businessId)
    .where('lane', '=', lane)
  const last = await models.orderBy('number', 'desc').limit(1).executeTakeFirst()
  const inForce = await models
    .where('format', '=', format)
    .where('in_force_from', 'is not', null)
    .where('in_force_until', 'is', null)
    .executeTakeFirst()
  return { last: last ?? null, inForce: inForce ?? null }
}

function exampleOf({ text, traits, label, group }: PacketLesson): Example {
  return { text, label, group, ...(traits === undefined ? {} : { traits: [...traits] }) }
}

function nothingToCompare(lessons: readonly PacketLesson[]): ReplayFigures {
  const against =
    lessons.length === 0
      ? ({ code: 'no-cases', message: `none of the newest ${newest} decisions teaches a label` } as const)
      : ({
          code: 'one-label',
          message: 'all decisions gave the same label: there is nothing to tell apart',
        } as const)
  const none = { cases: 0, better: 0, worse: 0 }
  return {
    ...none,
    oldRight: 0,
    candidateRight: 0,
    standing: none,
    byLabel: {},
    calibrationError: 0,
    against,
  }
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one)
  return one.length === other.length && other.every((id) => known.has(id))
}

type Named = { businessId: string; lane: string }

/** Of two who train at once the second one compared with a model that is not in force any more: it is done again. */
async function refuseOther(
  trx: Trx,
  { businessId, lane, standing }: Named & { standing: Standing },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`learn ${businessId} ${lane}`}, 0))`.execute(trx)
  const { last } = await standingOf({ database: trx }, businessId, lane)
  if ((last?.number ?? 0) !== (standing.last?.number ?? 0))
    throw new Error(`another model of ${lane} was trained meanwhile: trained again`)
}

type ToStore = Named & { number: number; at: Date; trained: Trained }

async function store(trx: Trx, { businessId, lane, number, at, trained }: ToStore): Promise<void> {
  const { version, figures, model, packets } = trained
  if (model !== null)
    await trx
      .updateTable('learnt_model')
      .set({ in_force_until: at })
      .where('business_id', '=', businessId)
      .where('lane', '=', lane)
      .where('in_force_from', 'is not', null)
      .where('in_force_until', 'is', null)
      .execute()
  await trx
    .insertInto('learnt_model')
    .values({
      business_id: businessId,
      lane,
      number,
      version,
      format,
      trained_at: at,
      packets,
      figures: JSON.stringify(figures),
      model: model === null ? null : JSON.stringify(model),
      in_force_from: model === null ? null : at,
    })
    .execute()
}

type ToTell = {
  name: string
  by: Entry['actor']
  at: Date
  number: number
  trained: Trained
  standing: Standing
}

function entryOf({ name, by, at, number, trained, standing }: ToTell): Entry {
  const { figures, model, version } = trained
  const { cases, oldRight, candidateRight, better, worse, calibrationError, against } = figures
  return {
    kind: model === null ? 'model-not-in-force' : 'model-in-force',
    at: at.toISOString(),
    actor: by,
    lane: name,
    data: {
      model: number,
      version,
      before: standing.inForce?.version ?? null,
      cases,
      oldRight,
      candidateRight,
      better,
      worse,
      calibrationError: Number(calibrationError.toFixed(4)),
      against: against?.code ?? null,
    },
  }
}
