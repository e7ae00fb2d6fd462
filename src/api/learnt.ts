/** What a lane has learnt from reviewed packets: its models with their figures, and how soon the next one is due. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { learntStatus } from '../route/learnt-status.ts'
import { type Env, signedIn } from './guards.ts'
import { answers } from './schemas.ts'

const Figures = z
  .object({
    cases: z.int(),
    oldRight: z.int(),
    candidateRight: z.int(),
    better: z.int(),
    worse: z.int(),
    standing: z.object({ cases: z.int(), better: z.int(), worse: z.int() }),
    byLabel: z.record(z.string(), z.object({ decided: z.int(), oldRight: z.int(), candidateRight: z.int() })),
    calibrationError: z.number(),
    against: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .openapi({ description: 'old against new on reviewed cases that neither side had learnt from' })

const ModelShown = z.object({
  number: z.int(),
  version: z.string(),
  state: z.enum(['draft', 'in-force', 'replaced', 'unreadable']),
  trainedAt: z.string(),
  inForceFrom: z.string().nullable(),
  inForceUntil: z.string().nullable(),
  packets: z.int().openapi({ description: 'reviewed packets it learnt from' }),
  figures: Figures,
})

const learnt = createRoute({
  method: 'get',
  path: '/api/lanes/{lane}/learnt',
  middleware: [signedIn] as const,
  request: { params: z.object({ lane: z.string().max(60) }) },
  responses: answers(
    z.object({
      lane: z.string(),
      what: z.string().nullable(),
      inForce: ModelShown.nullable(),
      reviewed: z.int().openapi({ description: 'decisions since the last training, counted up to needed' }),
      needed: z.int(),
      models: z.array(ModelShown).openapi({ description: 'newest first, the last 20' }),
    }),
    'What the lane learnt from reviewed packets',
  ),
})

export const learntRoutes = new OpenAPIHono<Env>().openapi(learnt, async (c) => {
  const { machine, businessId } = c.var
  return c.json(await learntStatus(machine, businessId, c.req.valid('param').lane), 200)
})
