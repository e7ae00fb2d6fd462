/** The home page: the desks in use, what waits on them against its target, and what is exceptional, apart. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { connectionsOf } from '../desks/connections.ts'
import { desksInUse } from '../desks/desks-in-use.ts'
import { exceptionKinds } from '../desks/exceptions.ts'
import { firstSteps, firstStepsOf } from '../desks/first-steps.ts'
import { most } from '../desks/open-work.ts'
import { peopleInLanes } from '../desks/people-in-lanes.ts'
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
    z.object({
      desks: z.array(DeskShown),
      unassigned: z.array(Exception),
      firstSteps: z.array(z.object({ step: z.enum(firstSteps), done: z.boolean() })),
    }),
    'The desks with a lane of the workspace; exceptions stand apart from what waits',
  ),
})

const connections = createRoute({
  method: 'get',
  path: '/api/connections',
  middleware: [signedIn] as const,
  responses: answers(
    z.object({
      connections: z.array(
        z.object({
          system: z.string(),
          use: z.enum(['record', 'drafts', 'mailbox']),
          lanes: z.array(z.string()),
          checks: z.array(
            z.object({
              step: z.string(),
              ok: z.boolean(),
              detail: z.string(),
              mend: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
    'The self-test of every outside system the lanes name, run now; it changes nothing',
  ),
})

const people = createRoute({
  method: 'get',
  path: '/api/people',
  middleware: [signedIn] as const,
  responses: answers(
    z.object({
      people: z.array(
        z.object({
          ...Named.shape,
          roles: z.array(z.string()),
          owns: z.array(z.string()),
          decides: z.array(z.string()),
          signedInAt: z.string().nullable(),
        }),
      ),
    }),
    'Who works on the desk, with their roles and the lanes whose packets they may decide',
  ),
})

export const deskRoutes = new OpenAPIHono<Env>()
  .openapi(desks, async (c) => {
    const { machine, businessId } = c.var
    const steps = await firstStepsOf(machine, businessId)
    return c.json({ ...(await desksInUse(machine, businessId)), firstSteps: steps }, 200)
  })
  .openapi(connections, async (c) => {
    const { machine, businessId } = c.var
    return c.json({ connections: await connectionsOf(machine, businessId) }, 200)
  })
  .openapi(people, async (c) => {
    const { machine, businessId } = c.var
    return c.json({ people: await peopleInLanes(machine, businessId) }, 200)
  })
