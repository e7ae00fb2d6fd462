/** Papers of a packet out: the document for the buyer, a proposal, and the reviewer's one page. A GET makes and stores nothing. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type PaperFormat, storedPaper } from '../route/papers.ts'
import type { PaperKind } from '../words/paper.ts'
import { type Env, signedIn } from './guards.ts'
import { Failure, Id } from './schemas.ts'

const files = {
  'document.docx': { kind: 'offer', format: 'docx' },
  'document.pdf': { kind: 'offer', format: 'pdf' },
  'proposal.docx': { kind: 'proposal', format: 'docx' },
  'proposal.pdf': { kind: 'proposal', format: 'pdf' },
  'context.pdf': { kind: 'context', format: 'pdf' },
} as const satisfies Record<string, { kind: PaperKind; format: PaperFormat }>

const file = createRoute({
  method: 'get',
  path: '/api/packets/{id}/revisions/{revision}/{file}',
  middleware: [signedIn] as const,
  request: {
    params: z.object({
      id: Id,
      revision: z.coerce.number().int().min(1),
      file: z.enum(Object.keys(files) as [keyof typeof files]),
    }),
  },
  responses: {
    200: { description: 'The file; marked DRAFT, with what is open, where something is' },
    400: Failure,
    401: Failure,
    404: Failure,
    422: Failure,
  },
})

export const paperRoutes = new OpenAPIHono<Env>().openapi(file, async (c) => {
  const { id, revision, file: name } = c.req.valid('param')
  const wanted = { packetId: id, revision, ...files[name] }
  const { fileName, mediaType, bytes } = await storedPaper(c.var.machine, c.var.businessId, wanted)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'private, no-store',
    },
  })
})
