/** Sign-in by link: the link is a token good for one POST; looking at it (mail scanners do) uses nothing up. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { inTransaction } from '../base/database/database.ts'
import { newToken, sha256 } from '../base/hash.ts'
import { appendToLedger } from '../base/ledger.ts'
import type { Context as Machine } from '../route/context.ts'
import { Refusal } from '../words/refusal.ts'
import { type Env, fromThePage, sessionCookie, signedIn } from './guards.ts'
import { answers, Failure } from './schemas.ts'

const sessionDays = 14

const Person = z.object({ id: z.string(), name: z.string(), email: z.string(), roles: z.array(z.string()) })

const signIn = createRoute({
  method: 'post',
  path: '/api/sign-in',
  middleware: [fromThePage] as const,
  request: {
    body: {
      content: { 'application/json': { schema: z.object({ token: z.string().min(20).max(200) }) } },
      required: true,
    },
  },
  responses: answers(z.object({ person: Person }), 'Signed in; the session is in a cookie'),
})

const signOut = createRoute({
  method: 'post',
  path: '/api/sign-out',
  middleware: [fromThePage, signedIn] as const,
  responses: { 204: { description: 'Signed out' }, 401: Failure },
})

export const signInRoutes = new OpenAPIHono<Env>()
  .openapi(signIn, async (c) => {
    const { token } = c.req.valid('json')
    const session = await useLink(c.var.machine, c.var.businessId, token)
    setCookie(c, sessionCookie, session.token, {
      httpOnly: true,
      sameSite: 'Strict',
      secure: c.var.overTls,
      path: '/',
      maxAge: sessionDays * 86_400,
    })
    return c.json({ person: session.person }, 200)
  })
  .openapi(signOut, async (c) => {
    const { machine, businessId } = c.var
    const token = getCookie(c, sessionCookie) ?? ''
    await machine.database
      .deleteFrom('session')
      .where('business_id', '=', businessId)
      .where('token_hash', '=', sha256(token))
      .execute()
    deleteCookie(c, sessionCookie, { path: '/' })
    return c.body(null, 204)
  })

async function useLink(machine: Machine, businessId: string, token: string) {
  const now = machine.clock.now()
  return inTransaction(machine.database, async (trx) => {
    const link = await trx
      .updateTable('sign_in_link')
      .set({ used_at: now })
      .where('business_id', '=', businessId)
      .where('token_hash', '=', sha256(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('person_id')
      .executeTakeFirst()
    if (!link)
      throw new Refusal(
        'link-used',
        'this link was used or has expired: ask for a new one (countersign link EMAIL)',
      )
    const person = await trx
      .selectFrom('person')
      .selectAll()
      .where('business_id', '=', businessId)
      .where('person_id', '=', link.person_id)
      .where('active', '=', true)
      .executeTakeFirst()
    if (!person) throw new Refusal('not-allowed', 'this person is no longer part of the desk')
    const session = newToken()
    await trx
      .insertInto('session')
      .values({
        business_id: businessId,
        token_hash: sha256(session),
        person_id: person.person_id,
        created_at: now,
        expires_at: new Date(now.getTime() + sessionDays * 86_400_000),
      })
      .execute()
    const actor = `person:${person.person_id}`
    await appendToLedger(trx, businessId, [
      { kind: 'person-signed-in', at: now.toISOString(), actor, data: {} },
    ])
    return {
      token: session,
      person: { id: person.person_id, name: person.name, email: person.email, roles: person.roles },
    }
  })
}
