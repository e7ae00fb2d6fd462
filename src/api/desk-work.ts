/** How people share a queue: who holds and who looks at a packet, snooze, approving alike, and views a person has saved. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { approveAlike } from '../route/approve-alike.ts'
import { hold, holdMilliseconds, holdOf, release } from '../route/hold.ts'
import { endPresence, notePresence, presentIn } from '../route/presence.ts'
import { snooze } from '../route/snooze.ts'
import { takeBack } from '../route/take-back.ts'
import { refusalCodes } from '../words/refusal.ts'
import { type Env, fromThePage, signedIn } from './guards.ts'
import { answers, Failure, Id, PacketId, SomeoneShown } from './schemas.ts'

const json = <Schema extends z.ZodType>(schema: Schema) =>
  ({ content: { 'application/json': { schema } }, required: true }) as const

const HoldShown = z.object({ person: SomeoneShown, since: z.string(), until: z.string() })

const attend = createRoute({
  method: 'post',
  path: '/api/packets/{id}/presence',
  middleware: [fromThePage, signedIn] as const,
  description: `The person has the packet open. \`hold\` takes it for ${holdMilliseconds / 1000} s where nobody else has it, or renews it; \`take-over\` takes it from whoever has it. Say it again every 30 s.`,
  request: {
    params: PacketId,
    body: json(z.strictObject({ wants: z.enum(['look', 'hold', 'take-over']) })),
  },
  responses: answers(
    z.object({ hold: HoldShown.nullable(), present: z.array(SomeoneShown) }),
    'Who holds the packet now, and who has it open',
  ),
})

const leave = createRoute({
  method: 'post',
  path: '/api/packets/{id}/leave',
  middleware: [fromThePage, signedIn] as const,
  request: { params: PacketId },
  responses: { 204: { description: 'Closed, and given back if it was held' }, 401: Failure, 403: Failure },
})

const putOff = createRoute({
  method: 'post',
  path: '/api/packets/{id}/snooze',
  middleware: [fromThePage, signedIn] as const,
  request: {
    params: PacketId,
    body: json(z.strictObject({ until: z.iso.datetime({ offset: true }).nullable() })),
  },
  responses: {
    204: { description: 'Out of the queue until then; back in it with null' },
    400: Failure,
    401: Failure,
    403: Failure,
    404: Failure,
    409: Failure,
  },
})

const backFromWriting = createRoute({
  method: 'post',
  path: '/api/packets/{id}/take-back',
  middleware: [fromThePage, signedIn] as const,
  request: { params: PacketId },
  responses: answers(z.object({ revision: z.int() }), 'Nothing was written; the packet waits again'),
})

const Each = z.union([
  z.object({ packetId: Id, state: z.string() }),
  z.object({ packetId: Id, refused: z.object({ code: z.enum(refusalCodes), message: z.string() }) }),
])

const alike = createRoute({
  method: 'post',
  path: '/api/approvals',
  middleware: [fromThePage, signedIn] as const,
  description:
    'Approves several packets of one lane and one outcome, each of low risk and one signature; each is signed by itself over its own digest.',
  request: {
    body: json(
      z.strictObject({
        packets: z
          .array(
            z.strictObject({
              packetId: Id,
              revision: z.int().min(1),
              digest: z.string().startsWith('sha256:'),
            }),
          )
          .min(1)
          .max(50),
      }),
    ),
  },
  responses: answers(z.object({ packets: z.array(Each) }), 'What became of each'),
})

export const deskWorkRoutes = new OpenAPIHono<Env>()
  .openapi(attend, async (c) => {
    const { machine, person } = c.var
    const packetId = c.req.valid('param').id
    const { wants } = c.req.valid('json')
    await notePresence(machine, person, packetId)
    if (wants !== 'look') await hold(machine, person, { packetId, takeOver: wants === 'take-over' })
    const now = machine.clock.now()
    const held = await holdOf(machine.database, person.businessId, { packetId, now })
    const present = await presentIn(machine.database, person.businessId, now)
    const here = present.filter((one) => one.packetId === packetId)
    return c.json({ hold: held, present: here.map((one) => one.person) }, 200)
  })
  .openapi(leave, async (c) => {
    const packetId = c.req.valid('param').id
    await release(c.var.machine, c.var.person, packetId)
    await endPresence(c.var.machine, c.var.person, packetId)
    return c.body(null, 204)
  })
  .openapi(putOff, async (c) => {
    const { until } = c.req.valid('json')
    const packetId = c.req.valid('param').id
    await snooze(c.var.machine, c.var.person, { packetId, until: until === null ? null : new Date(until) })
    return c.body(null, 204)
  })
  .openapi(backFromWriting, async (c) =>
    c.json(await takeBack(c.var.machine, c.var.person, { packetId: c.req.valid('param').id }), 200),
  )
  .openapi(alike, async (c) =>
    c.json({ packets: await approveAlike(c.var.machine, c.var.person, c.req.valid('json').packets) }, 200),
  )
