/** What a lane has learnt so far, for people: its models, newest first, and how soon the next one is due. */
import { format } from '../learn/model.ts'
import type { ReplayFigures } from '../words/learning.ts'
import { settingsOf } from '../workspace/in-force.ts'
import type { Context } from './context.ts'
import { reviewedFor, standingOf } from './learn.ts'

export type LearntModel = {
  number: number
  version: string
  /** `draft`: trained, and worse than what was in force. `unreadable`: in force, but made by another version of the program. */
  state: 'draft' | 'in-force' | 'replaced' | 'unreadable'
  trainedAt: string
  inForceFrom: string | null
  inForceUntil: string | null
  /** Reviewed packets it learnt from. */
  packets: number
  figures: ReplayFigures
}

export type LearntStatus = {
  lane: string
  /** What is labelled: `category`; null where the lane learns nothing, or its settings switch learning off. */
  what: string | null
  inForce: LearntModel | null
  /** Decisions since the last training, counted no further than needed, and how many make the next one due. */
  reviewed: number
  needed: number
  models: LearntModel[]
}

const mostShown = 20

/** Refusal('unknown-lane') where the workspace has no such lane. */
export async function learntStatus(
  context: Context,
  businessId: string,
  name: string,
): Promise<LearntStatus> {
  const workspace = await context.workspaces.inForce(businessId)
  const { learning: isOn } = settingsOf(workspace, name)
  const rows = await context.database
    .selectFrom('learnt_model')
    .select(['number', 'version', 'format', 'trained_at', 'in_force_from', 'in_force_until', 'figures'])
    .select(({ fn }) => fn<number>('cardinality', ['packets']).as('packets'))
    .where('business_id', '=', businessId)
    .where('lane', '=', name)
    .orderBy('number', 'desc')
    .limit(mostShown)
    .execute()
  const models = rows.map(
    (row): LearntModel => ({
      number: row.number,
      version: row.version,
      state: stateOf(row),
      trainedAt: row.trained_at.toISOString(),
      inForceFrom: row.in_force_from?.toISOString() ?? null,
      inForceUntil: row.in_force_until?.toISOString() ?? null,
      packets: row.packets,
      figures: row.figures,
    }),
  )
  const standing = await standingOf(context, businessId, name)
  const due = await reviewedFor(context, businessId, { lane: name, standing })
  return {
    lane: name,
    what: isOn ? (context.lanes.get(name)?.learning?.what ?? null) : null,
    inForce: models.find(({ state }) => state === 'in-force') ?? null,
    ...due,
    models,
  }
}

function stateOf(row: {
  format: string
  in_force_from: Date | null
  in_force_until: Date | null
}): LearntModel['state'] {
  if (row.in_force_from === null) return 'draft'
  if (row.in_force_until !== null) return 'replaced'
  return row.format === format ? 'in-force' : 'unreadable'
}
