/** The HTTP application: guards, routes, the page. Knows no sockets, so tests ask it directly. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { secureHeaders } from 'hono/secure-headers'
import { sql } from 'kysely'
import type { Context as Machine } from '../route/context.ts'
import { receive } from '../route/receive.ts'
import { Refusal } from '../words/refusal.ts'
import { answerFailure } from './answers.ts'
import { deskWorkRoutes } from './desk-work.ts'
import { deskRoutes } from './desks.ts'
import { documentRoutes } from './documents.ts'
import { eventRoutes } from './events.ts'
import type { Env } from './guards.ts'
import { historyRoutes } from './history.ts'
import { gather } from './intake.ts'
import { learntRoutes } from './learnt.ts'
import { openLive } from './live.ts'
import { packetRoutes } from './packets.ts'
import { servePage } from './page.ts'
import { paperRoutes } from './papers.ts'
import { queueRoutes } from './queue.ts'
import { recordRoutes } from './records.ts'
import { signInRoutes } from './sign-in.ts'
import { signalRoutes } from './signals.ts'
import { viewRoutes } from './views.ts'

export type AppOptions = {
  machine: Machine
  businessId: string
  /** The address people reach the page at, where a setting says it: behind a TLS proxy only it tells. */
  url?: string | null
  /** Folder of the built page. */
  page: string
  version: string
  log: (message: string) => void
  /** When it is aborted, open pages are told to come back later. */
  ending?: AbortSignal
}

export async function buildApp({ machine, businessId, url, page, version, log, ending }: AppOptions) {
  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return
      const issue = result.error.issues[0]
      const at = issue?.path.map(String).join('.') || 'the request'
      throw new Refusal('bad-request', `${at}: ${issue?.message ?? 'not understood'}`)
    },
  })
  app.onError(answerFailure(log))
  app.notFound((c) =>
    c.json({ error: { code: 'not-found', message: `there is nothing at ${c.req.path}` } }, 404),
  )
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  )
  app.use(async (c, next) => {
    c.set('machine', machine)
    c.set('businessId', businessId)
    c.set('overTls', new URL(url ?? c.req.url).protocol === 'https:')
    if (c.req.path.startsWith('/api/')) c.header('cache-control', 'private, no-store')
    await next()
  })
  const live = openLive({ database: machine.database, businessId, now: () => machine.clock.now(), log })
  ending?.addEventListener('abort', live.end)
  app.get('/health', (c) => c.json({ ok: true }))
  app.get('/ready', async (c) => {
    await sql`select 1`.execute(machine.database)
    return c.json({ ok: true, version })
  })
  const routed = app
    .route('/', signInRoutes)
    .route('/', signalRoutes(gather((arrived) => receive(machine, businessId, arrived))))
    .route('/', queueRoutes)
    .route('/', deskRoutes)
    .route('/', learntRoutes)
    .route('/', packetRoutes)
    .route('/', paperRoutes)
    .route('/', deskWorkRoutes)
    .route('/', viewRoutes)
    .route('/', eventRoutes(live))
    .route('/', documentRoutes)
    .route('/', recordRoutes)
    .route('/', historyRoutes)
  app.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Countersign', version } })
  app.use(await servePage(page))
  return routed
}
