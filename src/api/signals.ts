/** Signals in over HTTP, and the original bytes out again. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { attachmentBytes } from '../evidence/mail/attachment-bytes.ts'
import type { Context as Machine } from '../route/context.ts'
import type { Arrived } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'
import { download } from './downloads.ts'
import { type Env, senderOf, sessionCookie, signedIn } from './guards.ts'
import type { Gathered } from './intake.ts'
import { Failure, Id } from './schemas.ts'

const Accepted = z.object({ signals: z.array(z.object({ id: Id, duplicate: z.boolean() })) })

const handIn = createRoute({
  method: 'post',
  path: '/signals',
  description:
    'Raw message/rfc822 (or any other media type) as the body, or multipart/form-data with any number of files.',
  request: { query: z.object({ lane: z.string().optional() }) },
  responses: {
    202: { description: 'Stored durably', content: { 'application/json': { schema: Accepted } } },
    400: Failure,
    401: Failure,
    413: Failure,
    422: Failure,
  },
})

const raw = createRoute({
  method: 'get',
  path: '/api/signals/{id}/raw',
  middleware: [signedIn] as const,
  request: { params: z.object({ id: Id }) },
  responses: { 200: { description: 'The bytes as received' }, 401: Failure, 404: Failure },
})

const attachment = createRoute({
  method: 'get',
  path: '/api/signals/{id}/attachments/{index}',
  middleware: [signedIn] as const,
  request: { params: z.object({ id: Id, index: z.coerce.number().int().min(0) }) },
  responses: { 200: { description: 'The attachment as received' }, 401: Failure, 404: Failure },
})

/** A whole request may carry several signals of the largest size. */
const requestBytes = 200_000_000

const tooLarge = (): never => {
  throw new Refusal('too-large', 'the request has more than 200 MB: hand the files in one by one')
}
const counted = bodyLimit({ maxSize: requestBytes, onError: tooLarge })

/** A request that says its length is held to it by Node, and its body is then read in one go; others are counted. */
const withinLimit = createMiddleware<Env>(async (c, next) => {
  const length = c.req.header('content-length')
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
  if (Number(length) > requestBytes) tooLarge()
  await next()
})

export function signalRoutes(intake: Gathered) {
  const routes = new OpenAPIHono<Env>()
  routes.use('/signals', withinLimit)
  return routes
    .openapi(handIn, async (c) => {
      const { machine, businessId } = c.var
      const source = await senderOf(machine, businessId, c.req.raw, getCookie(c, sessionCookie))
      const arrived = await arrivedIn(c.req.raw, { source, lane: c.req.valid('query').lane ?? null })
      if (arrived.length === 0) throw new Refusal('bad-request', 'the request holds no file and no mail')
      return c.json({ signals: await intake.receive(arrived) }, 202)
    })
    .openapi(raw, async (c) => {
      const { machine, businessId } = c.var
      const { content, name } = await storedSignal(machine, businessId, c.req.valid('param').id)
      return download(content, name)
    })
    .openapi(attachment, async (c) => {
      const { machine, businessId } = c.var
      const { id, index } = c.req.valid('param')
      const { content } = await storedSignal(machine, businessId, id)
      const file = await attachmentBytes(content, index)
      if (!file) throw new Refusal('not-found', `the signal has no attachment ${index}`)
      return download(file.bytes, file.name)
    })
}

async function arrivedIn(
  request: Request,
  { source, lane }: { source: string; lane: string | null },
): Promise<Arrived[]> {
  const mediaType =
    request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? 'application/octet-stream'
  if (mediaType !== 'multipart/form-data') {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.byteLength === 0 ? [] : [{ source, raw: bytes, mediaType, fileName: null, lane }]
  }
  const form = await request.formData().catch(() => {
    throw new Refusal('bad-request', 'the body is not the multipart/form-data its header says it is')
  })
  const files = [...form.values()].filter((value) => typeof value !== 'string')
  return Promise.all(
    files.map(async (file) => ({
      source,
      raw: new Uint8Array(await file.arrayBuffer()),
      mediaType: file.type || 'application/octet-stream',
      fileName: file.name || null,
      lane,
    })),
  )
}

async function storedSignal({ database }: Machine, businessId: string, signalId: string) {
  const row = await database
    .selectFrom('signal')
    .innerJoin('blob', (on) =>
      on.onRef('blob.business_id', '=', 'signal.business_id').onRef('blob.sha256', '=', 'signal.raw_sha256'),
    )
    .select(['blob.content', 'signal.file_name', 'signal.media_type'])
    .where('signal.business_id', '=', businessId)
    .where('signal.signal_id', '=', signalId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'there is no such signal')
  return {
    content: row.content,
    name: row.file_name ?? (row.media_type === 'message/rfc822' ? 'signal.eml' : 'signal.bin'),
  }
}
