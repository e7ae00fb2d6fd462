/** Guarantee 7: a decision is a POST by a known person, from the page. Looking at anything changes nothing. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newSignInToken } from '../src/route/sign-in-link.ts'
import { rfqMail } from './tiny-workspace.ts'
import { newNumber, openWorld, type Shown, type World } from './world.ts'

let world: World
let app: Awaited<ReturnType<World['api']>>
let waiting: Shown
let cookie: string
const page = { 'x-countersign': 'page', 'content-type': 'application/json' }

beforeAll(async () => {
  world = await openWorld({ alone: true })
  app = await world.api()
  const done = await world.packetOf(rfqMail({ number: newNumber() }))
  await world.approve(world.people.ben, done)
  await world.settle()
  waiting = await world.packetOf(rfqMail({ number: newNumber() }))
  await world.receive(Buffer.from('not a mail at all'))
  await world.settle()
  cookie = await world.signIn(world.people.ben)
})

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', headers: { ...page, cookie, ...headers }, body: JSON.stringify(body) })

const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code

const approval = () => ({ revision: 1, digest: waiting.packet.digest, decision: 'approve' })
const reviews = () => `/api/packets/${waiting.packetId}/reviews`

/** One hash over every row of every table. */
async function digestOfAll(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'stepwise') order by 1`.execute(world.context.database)
  const hash = createHash('sha256')
  for (const { name } of tables) {
    const { rows } = await sql<{
      row: string
    }>`select t::text as row from ${sql.raw(name)} t order by 1`.execute(world.context.database)
    hash.update(`${name} ${rows.length}\n${rows.map(({ row }) => row).join('\n')}\n`)
  }
  return hash.digest('hex')
}

/** Every address that can be asked for by GET, with ids of things that are there. */
async function addresses(): Promise<string[]> {
  const description = (await (await app.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, unknown>>
  }
  const { documents } = (await (await app.request('/api/documents', { headers: { cookie } })).json()) as {
    documents: { id: string; version: string }[]
  }
  const named = (path: string) => (path === '/api/queue/rows' ? `${path}?ids=${waiting.packetId}` : path)
  const paths = Object.entries(description.paths).filter(([, methods]) => 'get' in methods)
  return paths.map(([path]) =>
    named(path)
      .replace('/api/packets/{id}', `/api/packets/${waiting.packetId}`)
      .replace('/api/signals/{id}', `/api/signals/${waiting.signalId}`)
      .replace('/api/lanes/{lane}', '/api/lanes/export-rfq')
      .replace('{revision}/{file}', '1/document.pdf')
      .replace('{index}', '0')
      .replace(
        '/api/documents/{id}/{version}',
        `/api/documents/${documents[0]?.id}/${documents[0]?.version}`,
      ),
  )
}

describe('looking', () => {
  it.each(['GET', 'HEAD'])('%s of any address changes no row of any table', async (method) => {
    const paths = await addresses()
    expect(paths.length).toBeGreaterThan(9)
    const token = await newSignInToken(world.context, world.businessId, 'ben@harbour.example')
    const more = [
      '/',
      '/sign-in',
      `/sign-in?token=${token}`,
      `/api/sign-in?token=${token}`,
      '/health',
      '/ready',
      '/openapi.json',
      '/api/queue?show=exceptions',
      '/api/queue?show=decided',
      '/api/queue?show=snoozed&lane=export-rfq&risk=low&reason=always-reviewed&assigned=nobody&age=4h',
      '/api/ledger?kind=packet-approved',
      reviews(),
      `/api/packets/${waiting.packetId}/revisions`,
      '/api/ledger/verify',
      '/api/sign-out',
      '/signals',
    ]
    const before = await digestOfAll()
    const statuses: Record<string, number> = {}
    for (const path of [...paths, ...more]) {
      const answer = await app.request(path, { method, headers: { ...page, cookie } })
      // Events go on as long as somebody listens.
      if (path === '/api/events') await answer.body?.cancel()
      else await answer.arrayBuffer()
      statuses[path] = answer.status
    }
    expect(await digestOfAll()).toBe(before)
    const failed = paths.filter((path) => (statuses[path] ?? 500) >= 400 && !path.includes('/attachments/'))
    expect(failed).toEqual([])
    expect(Object.entries(statuses).filter(([, status]) => status >= 500)).toEqual([])
  })

  it('a digest of all rows would notice a change', async () => {
    const before = await digestOfAll()
    await newSignInToken(world.context, world.businessId, 'ana@harbour.example')
    expect(await digestOfAll()).not.toBe(before)
  })

  it('an address of the API that is none is refused as such', async () => {
    const answer = await app.request('/api/nothing', { headers: { cookie } })
    expect([answer.status, await codeOf(answer)]).toEqual([404, 'not-found'])
  })
})

describe('a sign-in link', () => {
  const signIn = (token: string, headers: Record<string, string> = page) =>
    app.request('/api/sign-in', { method: 'POST', headers, body: JSON.stringify({ token }) })

  it('survives a mail scanner, and is good for one POST', async () => {
    const token = await newSignInToken(world.context, world.businessId, 'carla@harbour.example')
    for (const path of ['/sign-in', `/sign-in?token=${token}`, `/api/sign-in?token=${token}`])
      await app.request(path)
    const first = await signIn(token)
    expect(first.status).toBe(200)
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/i)
    const second = await signIn(token)
    expect([second.status, await codeOf(second)]).toEqual([410, 'link-used'])
  })

  it('gives a cookie for TLS alone where people reach the page over TLS, also behind a proxy', async () => {
    const flags = async (url: string | null) => {
      const token = await newSignInToken(world.context, world.businessId, 'carla@harbour.example')
      const proxied = await world.api(url)
      const body = JSON.stringify({ token })
      const answer = await proxied.request('/api/sign-in', { method: 'POST', headers: page, body })
      return answer.headers.get('set-cookie') ?? ''
    }
    expect(await flags('https://desk.harbour.example')).toMatch(/; Secure/)
    expect(await flags('http://127.0.0.1:8420')).not.toMatch(/; Secure/)
    expect(await flags(null)).not.toMatch(/; Secure/)
  })

  it('used by two at once lets one in', async () => {
    const token = await newSignInToken(world.context, world.businessId, 'carla@harbour.example')
    const statuses = (await Promise.all([signIn(token), signIn(token)])).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 410])
  })

  it('expires, is nobody’s but the desk’s, and is not taken from another page', async () => {
    const token = await newSignInToken(world.context, world.businessId, 'carla@harbour.example')
    expect((await signIn(token, { 'content-type': 'application/json' })).status).toBe(403)
    world.clock.move({ hours: 73 })
    expect((await signIn(token)).status).toBe(410)
    world.clock.move({ hours: -73 })
    expect((await signIn('x'.repeat(43))).status).toBe(410)
    await expect(
      newSignInToken(world.context, world.businessId, 'eve@elsewhere.example'),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a decision is refused', () => {
  const cases: [string, Record<string, string>, number, string][] = [
    ['without the page’s header', { 'x-countersign': '' }, 403, 'not-allowed'],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403, 'not-allowed'],
    ['from another origin of the same site', { 'sec-fetch-site': 'same-site' }, 403, 'not-allowed'],
    ['without a session', { cookie: '' }, 401, 'not-signed-in'],
    ['with a made-up session', { cookie: `countersign=${'a'.repeat(43)}` }, 401, 'not-signed-in'],
  ]
  it.each(cases)('%s', async (_, headers, status, code) => {
    const answer = await post(reviews(), approval(), headers)
    expect([answer.status, await codeOf(answer)]).toEqual([status, code])
    expect((await world.look(waiting)).state).toBe('waiting')
  })

  it('every POST of the API needs the header and a session, except handing in signals', async () => {
    const description = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, Record<string, unknown>>
    }
    const posts = Object.entries(description.paths)
      .filter(([path, methods]) => 'post' in methods && path !== '/signals')
      .map(([path]) => path.replace('{id}', waiting.packetId))
    expect(posts.length).toBeGreaterThan(6)
    for (const path of posts) {
      const headerless = await app.request(path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: '{}',
      })
      expect([path, headerless.status]).toEqual([path, 403])
      if (path === '/api/sign-in') continue
      const strange = await app.request(path, { method: 'POST', headers: page, body: '{}' })
      expect([path, strange.status]).toEqual([path, 401])
    }
  })

  it('by a viewer, whatever it is', async () => {
    const viewer = await world.signIn(world.people.vito)
    const as = { cookie: viewer }
    const looked = { revision: 1, digest: waiting.packet.digest }
    const bodies = [
      { ...looked, decision: 'approve' },
      { ...looked, decision: 'reject', note: 'no' },
      { ...looked, decision: 'return', note: 'no' },
      { ...looked, decision: 'escalate', note: 'no' },
      { ...looked, decision: 'reassign', to: world.people.ana.personId },
    ]
    for (const body of bodies) expect((await post(reviews(), body, as)).status).toBe(403)
    const edit = { revision: 1, edit: { drafts: [{ index: 0, subject: 'mine' }] } }
    expect((await post(`/api/packets/${waiting.packetId}/revisions`, edit, as)).status).toBe(403)
    const receipt = await world.receiptId('memory:outbox')
    expect((await post(`/api/receipts/${receipt}/undo`, {}, as)).status).toBe(403)
    expect(await world.look(waiting)).toEqual(waiting)
  })

  it('by somebody who left the desk', async () => {
    const leaver = await world.signIn(world.people.carla)
    const update = (active: boolean) =>
      world.context.database
        .updateTable('person')
        .set({ active })
        .where('business_id', '=', world.businessId)
        .where('email', '=', 'carla@harbour.example')
        .execute()
    await update(false)
    expect((await post(reviews(), approval(), { cookie: leaver })).status).toBe(401)
    await update(true)
  })

  it('after signing out, and after a fortnight', async () => {
    const mine = await world.signIn(world.people.ana)
    expect((await post('/api/sign-out', {}, { cookie: mine })).status).toBe(204)
    expect((await post(reviews(), approval(), { cookie: mine })).status).toBe(401)
    world.clock.move({ hours: 24 * 14 + 1 })
    expect((await post(reviews(), approval())).status).toBe(401)
    world.clock.move({ hours: -(24 * 14 + 1) })
  })
})

describe('a decision by a known person counts', () => {
  it('approve, once; and the page shows who it was', async () => {
    const answer = await post(reviews(), approval())
    expect(await answer.json()).toEqual({ state: 'approved' })
    const again = await post(reviews(), approval())
    expect([again.status, await codeOf(again)]).toEqual([409, 'already-decided'])
    const shown = (await (
      await app.request(`/api/packets/${waiting.packetId}`, { headers: { cookie } })
    ).json()) as { approvals: { person: { name: string } }[]; canApprove: boolean }
    expect(shown.approvals.map(({ person }) => person.name)).toEqual(['Ben Okoro'])
    expect(shown.canApprove).toBe(false)
  })
})
