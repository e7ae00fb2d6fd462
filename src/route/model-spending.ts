/** The budget of a business and of one packet: reserved before a request is sent, settled with what it used. */
import { sql } from 'kysely'
import type { Database } from '../base/database/database.ts'
import type { Amount, ModelSettings, Spending } from '../words/model.ts'

type Budget = ModelSettings['budget']

/** The budget of a business for a day (`YYYY-MM-DD`), shared by all processes on its database. */
export function spendingOfDay(
  database: Database,
  { businessId, day, budget }: { businessId: string; day: string; budget: Budget },
): Spending {
  /** One statement, so that two workers cannot both take what is left. */
  async function take({ tokens, cost }: Amount): Promise<boolean> {
    // Without their types the server compares parameters as texts.
    const [asked, price] = [sql`${tokens}::bigint`, sql`${cost ?? 0}::numeric`]
    const [most, highest] = [
      sql`${budget.tokens_per_day}::bigint`,
      sql`${budget.cost_per_day ?? 1e15}::numeric`,
    ]
    const taken = await sql`
      insert into model_spending (business_id, day, tokens, cost)
      select ${businessId}::uuid, ${day}::date, ${asked}, ${price}
      where ${asked} <= ${most} and ${price} <= ${highest}
      on conflict (business_id, day) do update
        set tokens = model_spending.tokens + excluded.tokens, cost = model_spending.cost + excluded.cost
        where model_spending.tokens + excluded.tokens <= ${most}
          and model_spending.cost + excluded.cost <= ${highest}
      returning 1 as taken`.execute(database)
    return taken.rows.length > 0
  }

  async function correct(most: Amount, used: Amount): Promise<void> {
    await sql`
      update model_spending
      set tokens = greatest(0, tokens + ${used.tokens - most.tokens}::bigint),
          cost = greatest(0, cost + ${(used.cost ?? 0) - (most.cost ?? 0)}::numeric)
      where business_id = ${businessId}::uuid and day = ${day}::date`.execute(database)
  }

  return {
    reserve: async (most) => ((await take(most)) ? { settle: (used) => correct(most, used) } : null),
  }
}

/** One packet's share: what it has used so far counts against its own limit before the day's is asked. */
export function spendingOfPacket(budget: Budget, ofDay: Spending): Spending {
  let tokens = 0
  let cost = 0
  return {
    reserve: async (most) => {
      if (tokens + most.tokens > budget.tokens_per_packet) return null
      if (cost + (most.cost ?? 0) > (budget.cost_per_packet ?? Number.POSITIVE_INFINITY)) return null
      const reserved = await ofDay.reserve(most)
      if (reserved === null) return null
      tokens += most.tokens
      cost += most.cost ?? 0
      return {
        settle: async (used) => {
          tokens += used.tokens - most.tokens
          cost += (used.cost ?? 0) - (most.cost ?? 0)
          await reserved.settle(used)
        },
      }
    },
  }
}

/** No limit but the packet's: for a command that drafts one signal and stores nothing. */
export const unlimitedSpending: Spending = {
  reserve: () => Promise.resolve({ settle: () => Promise.resolve() }),
}
