/** Bad input: one stable code or one finding, and nothing that was stored is lost. */
import { beforeAll, describe, expect, it } from 'vitest'
import { startRoute } from '../src/route/route.ts'
import { newIntakeToken } from '../src/route/sign-in-link.ts'
import { rfqMail, tiny } from './tiny-workspace.ts'
import { newNumber, openWorld, type Shown, type World } from './world.ts'

let world: World
let app: Awaited<ReturnType<World['api']>>
let authorization: string
let cookie: string
let waiting: Shown

beforeAll(async () => {
  world = await openWorld()
  app = await world.api()
  authorization = `Bearer ${await newIntakeToken(world.context, world.businessId, 'website')}`
  cookie = await world.signIn(world.people.ben)
  waiting = await world.packetOf(rfqMail({ number: newNumber() }))
})

const hand = (
  body: string | Uint8Array<ArrayBuffer> | FormData,
  type: string | null = 'message/rfc822',
  query = '',
) =>
  app.request(`/signals${query}`, {
    method: 'POST',
    headers: { authorization, ...(type === null ? {} : { 'content-type': type }) },
    body,
  })

const answered = async (answer: Response) => {
  const { error } = (await answer.json()) as { error: { code: string; message: string } }
  expect(error.message).not.toMatch(/\n|at .*\.ts:|select |insert /)
  return [answer.status, error.code]
}

const idsOf = async (answer: Response) => {
  expect(answer.status).toBe(202)
  return ((await answer.json()) as { signals: { id: string; duplicate: boolean }[] }).signals
}

describe('handing in signals', () => {
  it('needs a token', async () => {
    const answer = await app.request('/signals', { method: 'POST', body: rfqMail({ number: newNumber() }) })
    expect(await answered(answer)).toEqual([401, 'not-signed-in'])
  })

  it('for a lane there is not', async () => {
    expect(
      await answered(await hand(rfqMail({ number: newNumber() }), 'message/rfc822', '?lane=tarot')),
    ).toEqual([422, 'unknown-lane'])
  })

  it('an empty body', async () => {
    expect(await answered(await hand(''))).toEqual([400, 'bad-request'])
  })

  it('multipart that is none', async () => {
    expect(await answered(await hand('not multipart', 'multipart/form-data; boundary=x'))).toEqual([
      400,
      'bad-request',
    ])
    expect(await answered(await hand('--x\r\nbroken', 'multipart/form-data'))).toEqual([400, 'bad-request'])
  })

  it('multipart without a file', async () => {
    const form = new FormData()
    form.set('note', 'hello')
    expect(await answered(await hand(form, null))).toEqual([400, 'bad-request'])
  })

  it('a signal over the limit, and the one beside it is answered on its own', async () => {
    const { limits } = world.context
    const tooLarge = Buffer.alloc(limits.signalBytes + 1, 'a')
    const [large, small] = await Promise.all([hand(tooLarge), hand(rfqMail({ number: newNumber() }))])
    expect(await answered(large)).toEqual([413, 'too-large'])
    expect(await idsOf(small)).toHaveLength(1)
  })

  it('several files in one request become several signals', async () => {
    const form = new FormData()
    for (const name of ['one.eml', 'two.eml'])
      form.append('files', new File([rfqMail({ number: newNumber() })], name, { type: 'message/rfc822' }))
    expect(await idsOf(await hand(form, null))).toHaveLength(2)
  })

  it.each<[string, Buffer<ArrayBuffer>]>([
    [
      'a NUL in its Message-ID',
      Buffer.from('From: a@b.example\r\nMessage-ID: <a\0b@c.example>\r\n\r\nHello there'),
    ],
    ['a NUL in its body', Buffer.from(`${rfqMail({ number: newNumber() }).toString()}\0\0 and more`)],
    [
      'half a surrogate pair',
      Buffer.from('From: a@b.example\r\nSubject: =?utf-8?B?7aCA?=\r\n\r\nHello \xed\xa0\x80', 'latin1'),
    ],
    [
      'a NUL in its subject',
      Buffer.from('From: a@b.example\r\nSubject: =?utf-8?Q?a=00b?=\r\n\r\nHello there'),
    ],
    [
      'nothing but headers',
      Buffer.from(`Message-ID: <${newNumber()}@c.example>\r\nFrom: a@b.example\r\n\r\n`),
    ],
    ['bytes without sense', Buffer.from([0xff, 0xfe, 0, 1, 2, 3, 0x80, 0x90])],
  ])('%s: kept byte for byte, and never lost on the way', async (_, raw) => {
    const [signal] = await idsOf(await hand(raw))
    await world.settle()
    const kept = await app.request(`/api/signals/${signal?.id}/raw`, { headers: { cookie } })
    expect(Buffer.from(await kept.arrayBuffer()).equals(raw)).toBe(true)
    const row = await world.context.database
      .selectFrom('signal')
      .select('state')
      .where('signal_id', '=', signal?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(['drafted', 'unreadable']).toContain(row.state)
  })

  it('a file whose name no database keeps', async () => {
    const form = new FormData()
    form.append('files', new File([rfqMail({ number: newNumber() })], 'a\0b.eml', { type: 'message/rfc822' }))
    expect(await idsOf(await hand(form, null))).toHaveLength(1)
  })

  it('a signal nobody can read stands among the exceptions, with the reason', async () => {
    const [signal] = await idsOf(await hand(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), 'image/png'))
    await world.settle()
    const { packets } = (await (
      await app.request('/api/queue?show=exceptions', { headers: { cookie } })
    ).json()) as { packets: { id: string; state: string; reasons: { message: string }[] }[] }
    const shown = packets.find(({ id }) => id === signal?.id)
    expect(shown?.state).toBe('unreadable')
    expect(shown?.reasons.length).toBeGreaterThan(0)
  })

  it('a lane the workspace has no settings for: stuck and visible', async () => {
    const other = await openWorld()
    const [signalId = ''] = await other.receive(rfqMail({ number: newNumber() }))
    await other.run('read')
    const noLane = { ...other.context, lanes: new Map() }
    await startRoute(noLane)
    await other.settle()
    const stuck = await other.ledger('job-stuck')
    expect(stuck).toMatchObject([{ signalId, data: { step: 'draft' } }])
  })
})

describe('asking and deciding', () => {
  const reviews = () => `/api/packets/${waiting.packetId}/reviews`
  const post = (path: string, body: string, type = 'application/json') =>
    app.request(path, {
      method: 'POST',
      headers: { 'x-countersign': 'page', cookie, 'content-type': type },
      body,
    })
  const looked = () => ({ revision: 1, digest: waiting.packet.digest })

  it.each<[string, (path: string) => Promise<Response> | Response]>([
    ['JSON that is none', (path) => post(path, '{"revision":')],
    ['no body', (path) => post(path, '')],
    ['a list', (path) => post(path, '[]')],
    ['null', (path) => post(path, 'null')],
    ['a form', (path) => post(path, 'decision=approve&revision=1', 'application/x-www-form-urlencoded')],
    ['text', (path) => post(path, JSON.stringify({ ...looked(), decision: 'approve' }), 'text/plain')],
    [
      'a revision that is a word',
      (path) => post(path, JSON.stringify({ ...looked(), revision: 'one', decision: 'approve' })),
    ],
    ['a decision there is not', (path) => post(path, JSON.stringify({ ...looked(), decision: 'maybe' }))],
    [
      'a rejection without a reason',
      (path) => post(path, JSON.stringify({ ...looked(), decision: 'reject', note: ' ' })),
    ],
    [
      'more than was asked for',
      (path) => post(path, JSON.stringify({ ...looked(), decision: 'approve', force: true })),
    ],
    [
      'a NUL in the reason',
      (path) => post(path, JSON.stringify({ ...looked(), decision: 'reject', note: 'a\0b' })),
    ],
  ])('%s', async (_, ask) => {
    const [status, code] = await answered(await ask(reviews()))
    expect([400, 415]).toContain(status)
    expect(code).toBe('bad-request')
    expect((await world.look(waiting)).state).toBe('waiting')
  })

  it.each<[string, object]>([
    ['a draft there is not', { drafts: [{ index: 7, subject: 'x' }] }],
    ['a slot there is not', { slots: { nothing: 'USD 1' } }],
    ['a change there is not', { changes: [{ index: 99, to: 'won' }] }],
    ['a field there is not', { fields: { 'items[9].quantity': null } }],
    ['a field of another type', { fields: { 'items[0].quantity': 'many' } }],
    ['a field of the prototype', { fields: { '__proto__.value': 1 } }],
    ['two lines in a subject', { drafts: [{ index: 0, subject: 'a\r\nBcc: x@y.example' }] }],
    ['a recipient that is none', { drafts: [{ index: 0, to: ['mara'] }] }],
    ['a NUL in a body', { drafts: [{ index: 0, body: 'a\0b' }] }],
    ['half a surrogate pair', { drafts: [{ index: 0, body: 'a\ud800b' }] }],
  ])('an edit of %s', async (_, edit) => {
    const answer = await post(
      `/api/packets/${waiting.packetId}/revisions`,
      JSON.stringify({ revision: 1, edit }),
    )
    expect(await answered(answer)).toEqual([400, 'bad-request'])
    expect((await world.look(waiting)).revision).toBe(1)
  })

  it.each([
    ['/api/packets/not-an-id', 400],
    ['/api/packets/00000000-0000-7000-8000-000000000000', 404],
    ['/api/signals/00000000-0000-7000-8000-000000000000/raw', 404],
    ['/api/documents/nothing/000000000000', 404],
    ['/api/documents/%00/x', 400],
    ['/api/queue?show=everything', 400],
    ['/api/queue?limit=100000', 400],
    ['/api/queue?after=1~00000000-0000-7000-8000-000000000000', 400],
    ['/api/queue?after=soon', 400],
    ['/api/queue?lane=%00', 400],
    ['/api/receipts?after=1~00000000-0000-7000-8000-000000000000', 400],
    ['/api/ledger?after=-1', 400],
    ['/api/ledger?kind=%00', 400],
  ])('GET %s: %i', async (path, status) => {
    const answer = await app.request(path, { headers: { cookie } })
    expect((await answered(answer))[0]).toBe(status)
  })
})

describe('a record the mail does not name clearly', () => {
  it('two rows match: the packet can be opened, and it is said which', async () => {
    const number = newNumber()
    const row = { rfq_ref: number, buyer_email: 'mara.holm@fjordkitchens.example', status: 'new' }
    const twins = await openWorld({ rows: [row, row] })
    const shown = await twins.packetOf(rfqMail({ number }))
    const api = await twins.api()
    const session = await twins.signIn(twins.people.ben)
    const answer = await api.request(`/api/packets/${shown.packetId}`, { headers: { cookie: session } })
    expect(answer.status).toBe(200)
    expect(shown.packet.findings.map(({ message }) => message).join()).toMatch(/2 records match \(1, 2\)/)
  })
})

describe('a workspace without a lane that has waiting packets', () => {
  it('is applied, and the packets of the other lanes are drafted again', async () => {
    const one = await openWorld()
    await one.packetOf(rfqMail({ number: newNumber() }))
    await one.apply({ lane: tiny.lane.replace('lane: export-rfq', 'lane: another-lane') })
    expect(await one.ledger('workspace-applied')).toHaveLength(2)
  })
})
