/** Receipts, undo, and stuck jobs. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { settleStuck } from '../route/stuck.ts'
import { undo } from '../route/undo.ts'
import { Receipt } from '../words/receipt.ts'
import { Refusal } from '../words/refusal.ts'
import { type Env, fromThePage, signedIn } from './guards.ts'
import { receiptsOf } from './receipts-shown.ts'
import { answers, Cursor, Failure, Id, PacketId, SomeoneShown } from './schemas.ts'

const Shown = Receipt.extend({
  lane: z.string(),
  subject: z.string(),
  person: SomeoneShown,
  line: z.string(),
  canUndo: z.boolean(),
})

const receipts = createRoute({
  method: 'get',
  path: '/api/receipts',
  middleware: [signedIn] as const,
  request: { query: z.object({ after: Cursor.optional() }) },
  responses: answers(
    z.object({ receipts: z.array(Shown), next: z.string().nullable() }),
    'Receipts, newest first',
  ),
})

const takeBack = createRoute({
  method: 'post',
  path: '/api/receipts/{id}/undo',
  middleware: [fromThePage, signedIn] as const,
  request: { params: PacketId },
  responses: answers(z.object({ receipt: Shown }), 'Put back as it was'),
})

const Job = z.object({
  id: Id,
  what: z.string(),
  packetId: Id.nullable(),
  signalId: Id.nullable(),
  attempts: z.int(),
  lastError: z.string(),
  since: z.string(),
})

const stuck = createRoute({
  method: 'get',
  path: '/api/stuck',
  middleware: [signedIn] as const,
  responses: answers(z.object({ jobs: z.array(Job) }), 'Jobs out of attempts, oldest first'),
})

const retry = createRoute({
  method: 'post',
  path: '/api/stuck/{id}/retry',
  middleware: [fromThePage, signedIn] as const,
  request: { params: PacketId },
  responses: { 204: { description: 'Added again' }, 401: Failure, 403: Failure, 404: Failure, 409: Failure },
})

const Note = z.strictObject({ note: z.string().trim().min(1, 'say why').max(2000) })

const giveUp = createRoute({
  method: 'post',
  path: '/api/stuck/{id}/give-up',
  middleware: [fromThePage, signedIn] as const,
  request: { params: PacketId, body: { content: { 'application/json': { schema: Note } }, required: true } },
  responses: {
    204: { description: 'Left undone' },
    400: Failure,
    401: Failure,
    403: Failure,
    404: Failure,
    409: Failure,
  },
})

const page = 50

export const recordRoutes = new OpenAPIHono<Env>()
  .openapi(receipts, async (c) => {
    const { after } = c.req.valid('query')
    const from = after === undefined ? {} : { after }
    const rows = await receiptsOf(c.var.machine.database, c.var.businessId, { limit: page, ...from })
    const last = rows.length === page ? rows.at(-1) : undefined
    return c.json({ receipts: rows, next: last ? `${last.at}~${last.id}` : null }, 200)
  })
  .openapi(takeBack, async (c) => {
    const { id } = c.req.valid('param')
    await undo(c.var.machine, c.var.person, id)
    const [receipt] = await receiptsOf(c.var.machine.database, c.var.businessId, { receiptId: id })
    if (!receipt) throw new Refusal('not-found', 'there is no such receipt')
    return c.json({ receipt }, 200)
  })
  .openapi(stuck, async (c) => {
    const rows = await c.var.machine.database
      .selectFrom('stuck')
      .selectAll()
      .where('business_id', '=', c.var.businessId)
      .where('settled_at', 'is', null)
      .orderBy('since')
      .limit(200)
      .execute()
    const jobs = rows.map(({ stuck_id, step, packet_id, signal_id, attempts, last_error, since }) => ({
      id: stuck_id,
      what: step,
      packetId: packet_id,
      signalId: signal_id,
      attempts,
      lastError: last_error,
      since: since.toISOString(),
    }))
    return c.json({ jobs }, 200)
  })
  .openapi(retry, async (c) => {
    await settleStuck(c.var.machine, c.var.person, {
      stuckId: c.req.valid('param').id,
      how: 'retried',
      note: '',
    })
    return c.body(null, 204)
  })
  .openapi(giveUp, async (c) => {
    const { note } = c.req.valid('json')
    await settleStuck(c.var.machine, c.var.person, {
      stuckId: c.req.valid('param').id,
      how: 'given-up',
      note,
    })
    return c.body(null, 204)
  })
