/** The home page: the desks in use, what waits on them against its target, and what is exceptional, apart. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { desksInUse } from '../desks/desks-in-use.ts'
import { exceptionKinds } from '../desks/exceptions.ts'
import { most } from '../desks/open-work.ts'
import { type Env, signedIn } from './guards.ts'
import { answers, Id } from './schemas.ts'

const Named = z.object({ name: z.string(), email: z.string() })
const counted = {
  n: z.int().openapi({ description: `counted up to ${most}` }),
  more: z.boolean().openapi({ description: 'there are more than n' }),
}
const Exception = z.object({
  kind: z.enum(exceptionKinds),
  why: z.string(),
  ...counted,
  oldest: z.string(),
  takenBy: Named.nullable(),
})
const LaneOpen = z.object({
  lane: z.string(),
  title: z.string(),
  owner: Named.nullable(),
  waiting: z.object(counted),
  oldest: z
    .object({ packetId: Id, receivedAt: z.string(), hours: z.number(), late: z.boolean().nullable() })
    .nullable()
    .openapi({ description: 'the packet that waits longest, in business hours since its signal arrived' }),
  target: z.object({ kpi: z.string(), written: z.string(), hours: z.number() }).nullable(),
  exceptions: z.array(Exception),
})
const DeskShown = z.object({
  name: z.string(),
  title: z.string(),
  queue: z.string(),
  systemBias: z.string(),
  reviewEdge: z.string(),
  kpis: z.array(z.object({ lane: z.string(), kpi: z.string() })),
  owners: z.array(Named),
  lanes: z.array(LaneOpen),
})

const desks = createRoute({
  method: 'get',
  path: '/api/desks',
  middleware: [signedIn] as const,
  responses: answers(
    z.object({ desks: z.array(DeskShown), unassigned: z.array(Exception) }),
    'The desks with a lane of the workspace; exceptions stand apart from what waits',
  ),
})

export const deskRoutes = new OpenAPIHono<Env>().openapi(desks, async (c) => {
  const { machine, businessId } = c.var
  return c.json(await desksInUse(machine, businessId), 200)
})
