/** Guards: each route reads as a sentence of them. They let a request on with what they found, or throw a Refusal. */

import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { sha256 } from '../base/hash.ts'
import type { Context as Machine, Someone } from '../route/context.ts'
import { Refusal } from '../words/refusal.ts'

export type Env = {
  Variables: {
    machine: Machine
    businessId: string
    person: Someone
    /** People reach the page over TLS, be it this server's or a proxy's. */
    overTls: boolean
  }
}

export const sessionCookie = 'countersign'

/** A person with a session that has not expired. */
export const signedIn = createMiddleware<Env>(async (c, next) => {
  const person = await personOf(c.var.machine, c.var.businessId, getCookie(c, sessionCookie))
  if (!person) throw new Refusal('not-signed-in', 'sign in by the link from your administrator')
  c.set('person', person)
  await next()
})

/**
 * A request the page itself made: a foreign page can send a POST with the cookie at most as a plain form, and cannot
 * set this header without a CORS answer this server never gives.
 */
export const fromThePage = createMiddleware<Env>(async (c, next) => {
  const site = c.req.header('sec-fetch-site')
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (foreign || c.req.header('x-countersign') !== 'page') {
    throw new Refusal(
      'not-allowed',
      'this request did not come from the page: send the header x-countersign: page',
    )
  }
  await next()
})

/** Where signals come from: a machine with an intake token, or a person who drops files on the page. */
export async function senderOf(
  machine: Machine,
  businessId: string,
  request: Request,
  cookie: string | undefined,
): Promise<string> {
  const token = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const name = token === undefined ? null : await nameOfToken(machine, businessId, token)
  if (name !== null) return `http:${name}`
  const person =
    request.headers.get('x-countersign') === 'page' ? await personOf(machine, businessId, cookie) : null
  if (person) return 'page'
  throw new Refusal('not-signed-in', 'send Authorization: Bearer with an intake token')
}

/** A token that is taken back is good for this long still: a machine that hands in hundreds a second is known by then. */
const tokenSeconds = 10
const knownTokens = new WeakMap<Machine, Map<string, { name: string; until: number }>>()

async function nameOfToken(machine: Machine, businessId: string, token: string): Promise<string | null> {
  const now = machine.clock.now().getTime()
  const known = knownTokens.get(machine) ?? new Map<string, { name: string; until: number }>()
  knownTokens.set(machine, known)
  const hash = sha256(token)
  const key = `${businessId} ${hash.toString('hex')}`
  const kept = known.get(key)
  if (kept !== undefined && now < kept.until && now >= kept.until - tokenSeconds * 1000) return kept.name
  const row = await machine.database
    .selectFrom('intake_token')
    .select('name')
    .where('business_id', '=', businessId)
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  // Only tokens that exist are kept, so that guesses do not fill memory.
  if (row) known.set(key, { name: row.name, until: now + tokenSeconds * 1000 })
  else known.delete(key)
  return row?.name ?? null
}

/** Whose session this is, while it lasts; null otherwise. */
export async function personOf(
  machine: Machine,
  businessId: string,
  token: string | undefined,
): Promise<Someone | null> {
  if (token === undefined) return null
  const row = await machine.database
    .selectFrom('session')
    .innerJoin('person', (on) =>
      on
        .onRef('person.business_id', '=', 'session.business_id')
        .onRef('person.person_id', '=', 'session.person_id'),
    )
    .select(['person.person_id', 'person.email', 'person.name', 'person.roles'])
    .where('session.business_id', '=', businessId)
    .where('session.token_hash', '=', sha256(token))
    .where('session.expires_at', '>', machine.clock.now())
    .where('person.active', '=', true)
    .executeTakeFirst()
  if (!row) return null
  return { businessId, personId: row.person_id, email: row.email, name: row.name, roles: row.roles }
}
