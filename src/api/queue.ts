/** The queue: what waits, what is an exception, what was put off or decided. Served by index and cursor, never by count or offset. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { reasonCodes } from '../words/gate.ts'
import { risks } from '../words/risk.ts'
import { type Env, signedIn } from './guards.ts'
import { packetRows, QueueRow, rowsById, unreadableRows } from './queue-rows.ts'
import { answers, Cursor, Id } from './schemas.ts'

const Filter = z.object({
  show: z.enum(['waiting', 'snoozed', 'exceptions', 'decided']).default('waiting'),
  lane: z.string().max(60).optional(),
  assigned: z.union([Id, z.literal('nobody')]).optional(),
  reason: z.enum(reasonCodes).optional(),
  risk: z.enum(risks).optional(),
  /** Waiting for longer than this: `30m`, `4h`, `2d`. */
  age: z
    .string()
    .regex(/^\d{1,4}[mhd]$/, 'a number and m, h or d, such as 4h')
    .optional(),
})

const Query = Filter.extend({
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const queue = createRoute({
  method: 'get',
  path: '/api/queue',
  middleware: [signedIn] as const,
  request: { query: Query },
  responses: answers(
    z.object({ packets: z.array(QueueRow), next: z.string().nullable() }),
    'A page of the queue',
  ),
})

const Ids = z
  .string()
  .max(4000)
  .transform((text) => text.split(','))
  .pipe(z.array(Id).min(1).max(100))

const rows = createRoute({
  method: 'get',
  path: '/api/queue/rows',
  middleware: [signedIn] as const,
  description:
    'Some packets as the list shows them, with the list each stands in now: what a page asks for when it hears that they changed.',
  request: {
    query: z.object({ ids: Ids.openapi({ type: 'string', description: 'ids, separated by commas' }) }),
  },
  responses: answers(z.object({ packets: z.array(QueueRow) }), 'The packets that are there'),
})

export const queueRoutes = new OpenAPIHono<Env>()
  .openapi(queue, async (c) => {
    const { machine, businessId } = c.var
    const { age, ...query } = c.req.valid('query')
    const now = machine.clock.now()
    const before = age === undefined ? undefined : new Date(now.getTime() - millisecondsOf(age))
    const packets = await packetRows(machine.database, businessId, { ...query, before, now })
    const last = packets.length === query.limit ? packets.at(-1) : undefined
    const next = last ? `${last.place}~${last.id}` : null
    const first = query.after === undefined && query.show === 'exceptions'
    const unfiltered = query.reason === undefined && query.risk === undefined && query.assigned === undefined
    const unreadable =
      first && unfiltered ? await unreadableRows(machine.database, businessId, query.lane) : []
    return c.json({ packets: [...unreadable, ...packets], next }, 200)
  })
  .openapi(rows, async (c) => {
    const { machine, businessId } = c.var
    const now = machine.clock.now()
    return c.json(
      { packets: await rowsById(machine.database, businessId, { ids: c.req.valid('query').ids, now }) },
      200,
    )
  })

const unit = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

function millisecondsOf(age: string): number {
  const last = age.at(-1)
  return Number.parseInt(age, 10) * (last === 'm' || last === 'h' || last === 'd' ? unit[last] : 0)
}
