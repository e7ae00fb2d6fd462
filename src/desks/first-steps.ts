/** The way from an empty installation to the first decision, and how far a business has come on it. */
import { sql } from 'kysely'
import type { Context } from '../route/context.ts'
import { libraryOf } from '../workspace/in-force.ts'

export const firstSteps = ['lane', 'signal', 'documents', 'packet', 'decision'] as const
export type FirstStep = (typeof firstSteps)[number]

/** Each step in order with whether it was taken; looks at one row each, however much there is. */
export async function firstStepsOf(
  context: Context,
  businessId: string,
): Promise<{ step: FirstStep; done: boolean }[]> {
  const { database, clock, workspaces } = context
  const workspace = await workspaces.inForce(businessId)
  const { documents } = libraryOf(workspace, null, clock.now())
  const { rows } = await sql<{ signal: boolean; packet: boolean; decision: boolean }>`
    select exists (select from signal where business_id = ${businessId}) as signal,
           exists (select from packet where business_id = ${businessId}) as packet,
           exists (select from review where business_id = ${businessId}) as decision`.execute(database)
  const done: Record<FirstStep, boolean> = {
    lane: workspace.lanes.size > 0,
    signal: rows[0]?.signal ?? false,
    documents: documents.some(({ state }) => state === 'approved' || state === 'expiring'),
    packet: rows[0]?.packet ?? false,
    decision: rows[0]?.decision ?? false,
  }
  return firstSteps.map((step) => ({ step, done: done[step] }))
}
