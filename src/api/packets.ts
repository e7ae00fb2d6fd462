/** Packets: looked at with GET, which changes nothing; decided and edited by POST, by a known person, from the page. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { checkClaims } from '../evidence/claims.ts'
import { reviseBody } from '../evidence/draft-edit.ts'
import { flagStatements } from '../evidence/statement-flags.ts'
import { edit } from '../route/edit.ts'
import { review } from '../route/review.ts'
import { Claim, Flag, Packet } from '../words/packet.ts'
import { Refusal } from '../words/refusal.ts'
import { libraryOf } from '../workspace/in-force.ts'
import { type Env, fromThePage, signedIn } from './guards.ts'
import { showPacket } from './packet-shown.ts'
import { answers, Id, PacketId } from './schemas.ts'

const one = createRoute({
  method: 'get',
  path: '/api/packets/{id}',
  middleware: [signedIn] as const,
  request: { params: PacketId },
  responses: answers(
    z.looseObject({ id: Id, packet: Packet }),
    'The packet with its evidence, history and receipts',
  ),
})

const note = z.string().trim().min(1, 'say why').max(2000)
const looked = { revision: z.int().min(1), digest: z.string().startsWith('sha256:') }
const Decision = z.discriminatedUnion('decision', [
  z.strictObject({ ...looked, decision: z.literal('approve') }),
  z.strictObject({ ...looked, decision: z.literal('return'), note }),
  z.strictObject({ ...looked, decision: z.literal('reject'), note }),
  z.strictObject({ ...looked, decision: z.literal('reassign'), to: Id, note: note.optional() }),
  z.strictObject({ ...looked, decision: z.literal('escalate'), note }),
])

const decide = createRoute({
  method: 'post',
  path: '/api/packets/{id}/reviews',
  middleware: [fromThePage, signedIn] as const,
  request: {
    params: PacketId,
    body: { content: { 'application/json': { schema: Decision } }, required: true },
  },
  responses: answers(z.object({ state: z.string() }), 'Decided; the state of the packet after it'),
})

const text = z.string().max(100_000)
const Edit = z.strictObject({
  fields: z.record(z.string(), z.unknown()).optional(),
  drafts: z
    .array(
      z
        .strictObject({
          index: z.int().min(0),
          to: z.array(z.email()).max(50),
          cc: z.array(z.email()).max(50),
          subject: z
            .string()
            .max(1000)
            .regex(/^[^\r\n]*$/, 'one line'),
          body: text,
        })
        .partial({ to: true, cc: true, subject: true, body: true }),
    )
    .optional(),
  slots: z.record(z.string(), z.string().trim().min(1).max(500)).optional(),
  entered: z.array(z.string().trim().min(1).max(500)).max(200).optional(),
  changes: z.array(z.strictObject({ index: z.int().min(0), to: text })).optional(),
})

const revise = createRoute({
  method: 'post',
  path: '/api/packets/{id}/revisions',
  middleware: [fromThePage, signedIn] as const,
  request: {
    params: PacketId,
    body: {
      content: { 'application/json': { schema: z.strictObject({ revision: z.int().min(1), edit: Edit }) } },
      required: true,
    },
  },
  responses: answers(z.object({ revision: z.int(), packet: Packet }), 'Stored as the next revision'),
})

const propose = createRoute({
  method: 'post',
  path: '/api/packets/{id}/proposals',
  middleware: [fromThePage, signedIn] as const,
  request: {
    params: PacketId,
    body: {
      content: { 'application/json': { schema: z.strictObject({ revision: z.int().min(1) }) } },
      required: true,
    },
  },
  responses: answers(
    z.object({ revision: z.int(), packet: Packet }),
    'The next revision, with a proposal among its drafts',
  ),
})

const check = createRoute({
  method: 'post',
  path: '/api/packets/{id}/check',
  middleware: [fromThePage, signedIn] as const,
  request: {
    params: PacketId,
    body: {
      content: {
        'application/json': {
          schema: z.strictObject({
            draft: z.int().min(0),
            body: text,
            entered: z.array(z.string()).default([]),
          }),
        },
      },
      required: true,
    },
  },
  responses: answers(
    z.object({ claims: z.array(Claim), flags: z.array(Flag) }),
    'The claims and flags of a text while it is typed; nothing is stored',
  ),
})

export const packetRoutes = new OpenAPIHono<Env>()
  .openapi(one, async (c) =>
    c.json(await showPacket(c.var.machine, c.var.person, c.req.valid('param').id), 200),
  )
  .openapi(decide, async (c) => {
    const packetId = c.req.valid('param').id
    const state = await review(c.var.machine, c.var.person, { packetId, ...c.req.valid('json') })
    return c.json({ state }, 200)
  })
  .openapi(revise, async (c) => {
    const packetId = c.req.valid('param').id
    return c.json(await edit(c.var.machine, c.var.person, { packetId, ...c.req.valid('json') }), 200)
  })
  .openapi(propose, async (c) => {
    const asked = { packetId: c.req.valid('param').id, ...c.req.valid('json'), edit: { proposal: true } }
    return c.json(await edit(c.var.machine, c.var.person, asked), 200)
  })
  .openapi(check, async (c) => {
    const { machine, person } = c.var
    const { draft: index, body, entered } = c.req.valid('json')
    const shown = await showPacket(machine, person, c.req.valid('param').id)
    const draft = shown.packet.drafts[index]
    if (!draft || !shown.reading) throw new Refusal('not-found', `the packet has no draft ${index}`)
    const at = machine.clock.now()
    const library = libraryOf(await machine.workspaces.inForce(person.businessId), shown.packet.lane, at)
    const vouched = entered.map((value) => ({ text: value, by: person.email, at: at.toISOString() }))
    const support = { reading: shown.reading, library, entered: [...shown.packet.entered, ...vouched] }
    const revised = reviseBody(draft, body)
    const claims = checkClaims({ draft: revised, support })
    return c.json({ claims, flags: flagStatements({ draft: { ...revised, claims }, support }) }, 200)
  })
