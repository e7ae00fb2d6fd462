/** What language models used and cost, from the ledger: a packet's uses go into its entry, and are summed from there. */
import type { Database } from '../base/database/database.ts'
import type { Entry } from '../words/ledger.ts'
import { type ModelUse, sumOf } from '../words/model.ts'

/** What the entry of a drafted packet says of the model: counts only. Nothing where none was asked. */
export function figuresOf(uses: readonly ModelUse[] | undefined): Entry['data'] {
  if (uses === undefined) return {}
  const { tokens, cost } = sumOf(uses)
  return {
    modelOutcomes: uses.map(({ task, outcome }) => `${task}:${outcome}`),
    modelNames: [...new Set(uses.map(({ model }) => model))],
    modelPrompts: [...new Set(uses.map(({ prompt }) => prompt))],
    modelTokens: tokens,
    modelCost: cost,
    modelMilliseconds: uses.reduce((sum, use) => sum + use.milliseconds, 0),
    modelFilled: uses.reduce((sum, use) => sum + use.filled, 0),
    modelDropped: uses.reduce((sum, use) => sum + use.dropped, 0),
  }
}

export type ModelFigures = {
  /** Drafts a model was asked about, and all drafts of the lane. */
  asked: number
  drafted: number
  /** Questions that came to something, that brought nothing new, and that had no answer. */
  used: number
  nothing: number
  failed: number
  tokens: number
  /** In the unit of the settings; null where no price was ever set. */
  cost: number | null
  milliseconds: number
  filled: number
  valuesDropped: number
}

/** What models did for a lane, from the ledger of a business. */
export async function modelFiguresOf(
  database: Database,
  businessId: string,
  lane: string,
): Promise<ModelFigures> {
  const rows = await database
    .selectFrom('ledger_entry')
    .select('content')
    .where('business_id', '=', businessId)
    .where('kind', '=', 'packet-drafted')
    .where('lane', '=', lane)
    .execute()
  return modelFigures(rows.map(({ content }) => JSON.parse(content) as Entry))
}

/** The same from entries of one lane: pure, so that anyone with the ledger can recompute it. */
export function modelFigures(entries: readonly Entry[]): ModelFigures {
  const figures: ModelFigures = {
    asked: 0,
    drafted: 0,
    used: 0,
    nothing: 0,
    failed: 0,
    tokens: 0,
    cost: null,
    milliseconds: 0,
    filled: 0,
    valuesDropped: 0,
  }
  for (const { kind, data } of entries) {
    if (kind !== 'packet-drafted') continue
    figures.drafted += 1
    if (!Array.isArray(data['modelOutcomes'])) continue
    figures.asked += 1
    for (const outcome of data['modelOutcomes']) {
      if (outcome.endsWith(':used')) figures.used += 1
      else if (outcome.endsWith(':nothing')) figures.nothing += 1
      else figures.failed += 1
    }
    figures.tokens += numberOf(data['modelTokens'])
    figures.milliseconds += numberOf(data['modelMilliseconds'])
    figures.filled += numberOf(data['modelFilled'])
    figures.valuesDropped += numberOf(data['modelDropped'])
    if (typeof data['modelCost'] === 'number') figures.cost = (figures.cost ?? 0) + data['modelCost']
  }
  return figures
}

function numberOf(value: Entry['data'][string] | undefined): number {
  return typeof value === 'number' ? value : 0
}
