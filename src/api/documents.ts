/** The library as the page shows it. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { disputesIn } from '../evidence/disputes.ts'
import { reviewDue } from '../evidence/document-state.ts'
import { libraryDocument } from '../evidence/library.ts'
import { Refusal } from '../words/refusal.ts'
import { SourceText } from '../words/text.ts'
import { libraryOf } from '../workspace/in-force.ts'
import { download } from './downloads.ts'
import { type Env, signedIn } from './guards.ts'
import { packetsRelyingOn, Relying, Use, usesOf } from './relied-on.ts'
import { answers, Failure } from './schemas.ts'

const Shown = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  kind: z.string().nullable(),
  owner: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedOn: z.string().nullable(),
  validUntil: z.string().nullable(),
  reviewDue: z.string().nullable(),
  state: z.string(),
  scope: z.record(z.string(), z.array(z.string())),
  fileName: z.string(),
  supersedes: z.array(z.string()),
  use: Use,
})

const Disputed = z.object({
  about: z.object({ article: z.string(), field: z.string() }).nullable(),
  sayings: z.array(z.object({ id: z.string(), version: z.string(), title: z.string(), text: z.string() })),
})

const list = createRoute({
  method: 'get',
  path: '/api/documents',
  middleware: [signedIn] as const,
  responses: answers(
    z.object({ documents: z.array(Shown) }),
    'All documents in force, with their states now',
  ),
})

const one = createRoute({
  method: 'get',
  path: '/api/documents/{id}/{version}',
  middleware: [signedIn] as const,
  request: { params: z.object({ id: z.string(), version: z.string() }) },
  responses: answers(
    z.object({ card: z.looseObject({ id: z.string() }), state: z.string(), text: SourceText }),
    'One version with its text',
  ),
})

const disputed = createRoute({
  method: 'get',
  path: '/api/document-disputes',
  middleware: [signedIn] as const,
  responses: answers(
    z.object({ disputes: z.array(Disputed) }),
    'What documents in force disagree on: it supports nothing until a person settles it',
  ),
})

const relied = createRoute({
  method: 'get',
  path: '/api/documents/{id}/{version}/packets',
  middleware: [signedIn] as const,
  request: { params: z.object({ id: z.string(), version: z.string() }) },
  responses: answers(
    z.object({ packets: z.array(Relying) }),
    'Packets that rely on this version, pending and recorded, newest first',
  ),
})

const file = createRoute({
  method: 'get',
  path: '/api/documents/{id}/{version}/file',
  middleware: [signedIn] as const,
  request: { params: z.object({ id: z.string(), version: z.string() }) },
  responses: { 200: { description: 'The file as it was applied' }, 401: Failure, 404: Failure },
})

export const documentRoutes = new OpenAPIHono<Env>()
  .openapi(list, async (c) => {
    const { machine, businessId } = c.var
    const library = libraryOf(await machine.workspaces.inForce(businessId), null, machine.clock.now())
    const uses = await usesOf(machine.database, businessId)
    const documents = library.documents.map(({ card, version, state, fileName }) => ({
      id: card.id,
      version,
      title: card.title,
      kind: card.kind,
      owner: card.owner,
      approvedBy: card.approved_by,
      approvedOn: card.approved_on,
      validUntil: card.valid_until,
      reviewDue: reviewDue(card),
      state,
      scope: scopeOf(card.scope),
      fileName,
      supersedes: card.supersedes,
      use: uses.get(`${card.id}@${version}`) ?? { pending: 0, recorded: 0 },
    }))
    return c.json({ documents: documents.sort((a, b) => a.title.localeCompare(b.title)) }, 200)
  })
  .openapi(disputed, async (c) => {
    const { machine, businessId } = c.var
    const library = libraryOf(await machine.workspaces.inForce(businessId), null, machine.clock.now())
    return c.json({ disputes: disputesIn(library) }, 200)
  })
  .openapi(relied, async (c) => {
    const { machine, businessId } = c.var
    return c.json(
      { packets: await packetsRelyingOn(machine.database, businessId, c.req.valid('param')) },
      200,
    )
  })
  .openapi(file, async (c) => {
    const { machine, businessId } = c.var
    const { id, version } = c.req.valid('param')
    const row = await machine.database
      .selectFrom('document')
      .innerJoin('blob', (on) =>
        on
          .onRef('blob.business_id', '=', 'document.business_id')
          .onRef('blob.sha256', '=', 'document.content_sha256'),
      )
      .select(['blob.content', 'document.file_name'])
      .where('document.business_id', '=', businessId)
      .where('document.document_id', '=', id)
      .where('document.version', '=', version)
      .executeTakeFirst()
    if (!row) throw new Refusal('not-found', 'there is no such document version')
    return download(row.content, row.file_name)
  })
  .openapi(one, async (c) => {
    const { machine, businessId } = c.var
    const { id, version } = c.req.valid('param')
    const library = libraryOf(await machine.workspaces.inForce(businessId), null, machine.clock.now())
    const current = libraryDocument(library, `${id}@${version}`)
    if (current?.version === version)
      return c.json({ card: current.card, state: current.state, text: current.text }, 200)
    const row = await machine.database
      .selectFrom('document')
      .select(['card', 'extracted', 'withdrawn_at'])
      .where('business_id', '=', businessId)
      .where('document_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (!row) throw new Refusal('not-found', 'there is no such document version')
    return c.json(
      { card: row.card, state: row.withdrawn_at ? 'withdrawn' : 'superseded', text: row.extracted },
      200,
    )
  })

function scopeOf(scope: {
  market?: string[] | undefined
  product?: string[] | undefined
  customer_tier?: string[] | undefined
}) {
  return Object.fromEntries(
    Object.entries(scope).flatMap(([key, list]) => (list ? [[key, list] as const] : [])),
  )
}
