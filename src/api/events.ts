/** Live updates as server-sent events: what happened since the number a page heard last, then everything as it happens. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { getCookie } from 'hono/cookie'
import { streamSSE } from 'hono/streaming'
import { type Env, personOf, sessionCookie, signedIn } from './guards.ts'
import type { Live, LiveEvent } from './live.ts'
import { Failure } from './schemas.ts'

const EntryNumber = z.string().regex(/^\d{1,18}$/)

const events = createRoute({
  method: 'get',
  path: '/api/events',
  middleware: [signedIn] as const,
  description: [
    'Server-sent events. `entry`: a ledger entry (`kind`, `packetId`, `lane`), its number as `id`, in order and without gaps.',
    '`people`: who holds and who looks at which packet now, whole each time. `ready`: the number a new page begins at.',
    '`behind`: more has happened than is sent one by one: ask for everything anew. A new connection goes on after',
    'the header `Last-Event-ID`.',
  ].join(' '),
  request: {
    headers: z.object({ 'last-event-id': EntryNumber.optional() }),
    // A browser sends the header only when it connects again by itself; a page that was out of sight says it here.
    query: z.object({ after: EntryNumber.optional() }),
  },
  responses: {
    200: { description: 'The events', content: { 'text/event-stream': { schema: z.string() } } },
    401: Failure,
    429: Failure,
  },
})

const sign = { comment: ': still here\n\n', everyMilliseconds: 15_000 }
/** A page that does not read is not written for without end: it comes back and goes on where it was. */
const mostUnread = 2000

export function eventRoutes(live: Live) {
  return new OpenAPIHono<Env>().openapi(events, (c) => {
    const { machine, businessId, person } = c.var
    const last = c.req.valid('header')['last-event-id'] ?? c.req.valid('query').after
    const cookie = getCookie(c, sessionCookie)
    const unread: LiveEvent[] = []
    let ended = false
    let wake = (): void => undefined
    const stop = live.listen({
      personId: person.personId,
      after: last === undefined ? null : BigInt(last),
      tell: (event) => {
        unread.push(event)
        if (unread.length > mostUnread) stop()
        wake()
      },
      end: () => {
        ended = true
        wake()
      },
    })
    c.header('x-accel-buffering', 'no')
    return streamSSE(c, async (stream) => {
      stream.onAbort(stop)
      while (!ended && !stream.aborted) {
        for (let event = unread.shift(); event && !stream.aborted; event = unread.shift())
          await stream.writeSSE({ ...event, data: JSON.stringify(event.data) })
        const spoken = await new Promise<boolean>((resolve) => {
          const silence = setTimeout(() => resolve(false), sign.everyMilliseconds)
          wake = () => {
            clearTimeout(silence)
            resolve(true)
          }
          if (unread.length > 0 || ended || stream.aborted) wake()
        })
        if (spoken) continue
        // Whoever signed out elsewhere, or whose session ran out, hears nothing more.
        if ((await personOf(machine, businessId, cookie)) === null) break
        await stream.write(sign.comment)
      }
      stop()
    })
  })
}
