/** What a lane has learnt: the model in force, and the one that labelled a packet. */
import { classify } from '../learn/classify.ts'
import { format, Model } from '../learn/model.ts'
import type { Lane } from '../words/lane.ts'
import type { Learnt, ReplayFigures } from '../words/learning.ts'
import type { LaneSettings } from '../words/workspace.ts'
import type { Context } from './context.ts'

/** A version never changes, so what was read once is good for ever; the oldest of too many goes. */
const kept = new Map<string, Learnt>()
const mostKept = 40

/** The model that labels new packets of a lane; undefined where nothing was learnt, or the settings switch learning off. */
export async function learntInForce(
  context: Context,
  businessId: string,
  { lane, settings }: { lane: Lane; settings: LaneSettings },
): Promise<Learnt | undefined> {
  if (lane.learning === undefined || !settings.learning) return undefined
  const row = await context.database
    .selectFrom('learnt_model')
    .select('version')
    .where('business_id', '=', businessId)
    .where('lane', '=', lane.name)
    .where('format', '=', format)
    .where('in_force_from', 'is not', null)
    .where('in_force_until', 'is', null)
    .executeTakeFirst()
  return learntBy(context, businessId, { lane: lane.name, version: row?.version })
}

/** A version that is or was in force; undefined where none is named, or the program of today cannot read it any more. */
export async function learntBy(
  { database }: Pick<Context, 'database'>,
  businessId: string,
  { lane, version }: { lane: string; version: string | undefined },
): Promise<Learnt | undefined> {
  if (version === undefined) return undefined
  const name = `${businessId} ${lane} ${version}`
  const known = kept.get(name)
  if (known !== undefined) return known
  const row = await database
    .selectFrom('learnt_model')
    .select(['version', 'model', 'figures'])
    .where('business_id', '=', businessId)
    .where('lane', '=', lane)
    .where('version', '=', version)
    .where('format', '=', format)
    .where('in_force_from', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const learnt = learntFrom(row)
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(name, learnt)
  return learnt
}

function learntFrom(row: { version: string; model: object | null; figures: ReplayFigures }): Learnt {
  const model = Model.parse(row.model)
  const casesOf = Object.fromEntries(
    Object.entries(row.figures.byLabel).map(([label, { decided }]) => [label, decided]),
  )
  return { version: row.version, casesOf, answer: (asked) => classify(model, asked) }
}
