/** A queue that many people share: who holds what, what is put off, what is taken back, and what each page hears of it. */

import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits, type LiveEvent, openLive } from '../src/api/live.ts'
import { approveAlike } from '../src/route/approve-alike.ts'
import { edit } from '../src/route/edit.ts'
import { hold, release } from '../src/route/hold.ts'
import { recordApproved } from '../src/route/record.ts'
import { review } from '../src/route/review.ts'
import { snooze } from '../src/route/snooze.ts'
import { takeBack } from '../src/route/take-back.ts'
import { verifyLedger } from '../src/route/verify.ts'
import { rfqMail, tiny } from './tiny-workspace.ts'
import { newNumber, openWorld, type Shown, type World } from './world.ts'

let world: World
let app: Awaited<ReturnType<World['api']>>
let cookie: string
const page = { 'x-countersign': 'page', 'content-type': 'application/json' }

beforeAll(async () => {
  world = await openWorld()
  app = await world.api()
  cookie = await world.signIn(world.people.ben)
})

const waitingPacket = () => world.packetOf(rfqMail({ number: newNumber() }))
async function waitingPackets(count: number): Promise<Shown[]> {
  const packets: Shown[] = []
  while (packets.length < count) packets.push(await waitingPacket())
  return packets
}
const looked = ({ packetId, revision, packet }: Shown) => ({ packetId, revision, digest: packet.digest })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

type Listed = {
  packets: { id: string; list: string; risk: string; heldBy: { name: string } | null }[]
  next: string | null
}
async function list(search: string): Promise<Listed> {
  const answer = await app.request(`/api/queue?${search}`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Listed
}
const post = (path: string, body: unknown) =>
  app.request(path, { method: 'POST', headers: { ...page, cookie }, body: JSON.stringify(body) })

describe('a hold', () => {
  it('keeps everybody else from deciding and editing until it runs out', async () => {
    const { ben, ana } = world.people
    const shown = await waitingPacket()
    await hold(world.context, ana, { packetId: shown.packetId })
    expect(await codeOf(world.approve(ben, shown))).toBe('held')
    const change = {
      packetId: shown.packetId,
      revision: 1,
      edit: { drafts: [{ index: 0, subject: 'mine' }] },
    }
    expect(await codeOf(edit(world.context, ben, change))).toBe('held')
    expect((await hold(world.context, ben, { packetId: shown.packetId })).person.id).toBe(ana.personId)
    const [row] = (await list('limit=200')).packets.filter(({ id }) => id === shown.packetId)
    expect(row?.heldBy?.name).toBe(ana.name)
    world.clock.move({ hours: 2 / 60 })
    expect(await world.approve(ben, shown)).toBe('approved')
  })

  it('can be given back, and taken over by whoever says so', async () => {
    const { ben, ana } = world.people
    const shown = await waitingPacket()
    await hold(world.context, ana, { packetId: shown.packetId })
    expect((await hold(world.context, ben, { packetId: shown.packetId, takeOver: true })).person.name).toBe(
      ben.name,
    )
    expect(await codeOf(world.approve(ana, shown))).toBe('held')
    await release(world.context, ben, shown.packetId)
    expect(await codeOf(world.approve(ana, shown))).toBe('done')
  })

  it('is not for people who only look', async () => {
    const { packetId } = await waitingPacket()
    expect(await codeOf(hold(world.context, world.people.vito, { packetId }))).toBe('not-allowed')
  })

  it('is had by exactly one of many who ask at the same moment', async () => {
    const { ben, ana } = world.people
    const { packetId } = await waitingPacket()
    const asked = Array.from({ length: 10 }, (_, index) =>
      hold(world.context, index % 2 ? ben : ana, { packetId }),
    )
    const holders = new Set((await Promise.all(asked)).map(({ person }) => person.id))
    expect(holders.size).toBe(1)
  })
})

describe('the queue', () => {
  it('gives every packet of a filter once, in order, page by page', async () => {
    await waitingPackets(3)
    for (const filter of [
      'show=waiting',
      'risk=look',
      'reason=always-reviewed',
      'lane=export-rfq&assigned=nobody',
    ]) {
      const whole = (await list(`${filter}&limit=200`)).packets.map(({ id }) => id)
      const paged: string[] = []
      for (let after = ''; ; ) {
        const { packets, next } = await list(`${filter}&limit=2${after}`)
        paged.push(...packets.map(({ id }) => id))
        if (next === null) break
        after = `&after=${encodeURIComponent(next)}`
      }
      expect(paged).toEqual(whole)
    }
  })

  it('finds by age, and says what is wrong with a filter', async () => {
    const shown = await waitingPacket()
    const has = async (search: string) =>
      (await list(`${search}&limit=200`)).packets.some(({ id }) => id === shown.packetId)
    expect(await has('age=4h')).toBe(false)
    world.clock.move({ hours: 5 })
    expect(await has('age=4h')).toBe(true)
    const wrong = await app.request('/api/queue?age=long', { headers: { cookie } })
    expect([wrong.status, ((await wrong.json()) as { error: { message: string } }).error.message]).toEqual([
      400,
      'age: a number and m, h or d, such as 4h',
    ])
  })

  it('is read by an index, in its order, whatever it is filtered by', async () => {
    const { database } = world.context
    for (const where of [
      `list = 'waiting'`,
      `list = 'waiting' and lane = 'export-rfq'`,
      `list = 'waiting' and risk = 'low'`,
      `list = 'waiting' and assigned_to = '${world.people.ben.personId}'`,
    ]) {
      const plan = await database.transaction().execute(async (trx) => {
        await sql`set local enable_seqscan = off`.execute(trx)
        await sql`set local enable_sort = off`.execute(trx)
        await sql`set local enable_bitmapscan = off`.execute(trx)
        const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select packet_id from packet
          where business_id = ${sql.lit(world.businessId)} and ${sql.raw(where)}
          order by waiting_since, packet_id limit 50`.execute(trx)
        return rows.map((row) => row['QUERY PLAN']).join(' ')
      })
      expect(plan).toContain('Index')
      expect(plan).not.toContain('Sort')
    }
  })
})

describe('snooze', () => {
  it('takes a packet out of the queue until its time, and then it stands in its old place', async () => {
    const shown = await waitingPacket()
    const at = async (show: string) =>
      (await list(`show=${show}&limit=200`)).packets.findIndex(({ id }) => id === shown.packetId)
    const place = await at('waiting')
    const until = new Date(world.clock.now().getTime() + 3_600_000).toISOString()
    expect((await post(`/api/packets/${shown.packetId}/snooze`, { until })).status).toBe(204)
    expect([await at('waiting'), (await at('snoozed')) >= 0]).toEqual([-1, true])
    world.clock.move({ hours: 2 })
    expect([await at('waiting'), await at('snoozed')]).toEqual([place, -1])
  })

  it('is refused for a moment that has passed and for a packet that was decided', async () => {
    const shown = await waitingPacket()
    const ahead = new Date(world.clock.now().getTime() + 60_000)
    const past = snooze(world.context, world.people.ben, { packetId: shown.packetId, until: new Date(0) })
    expect(await codeOf(past)).toBe('bad-argument')
    await world.approve(world.people.ben, shown)
    const late = snooze(world.context, world.people.ben, { packetId: shown.packetId, until: ahead })
    expect(await codeOf(late)).toBe('already-decided')
  })
})

describe('approving alike', () => {
  it('signs each packet by itself, and one that somebody decided meanwhile does not stop the others', async () => {
    const alike = await waitingPackets(3)
    await world.context.database
      .updateTable('packet')
      .set({ card: sql`card || '{"risk":"low"}'` as never })
      .where(
        'packet_id',
        'in',
        alike.map(({ packetId }) => packetId),
      )
      .execute()
    const [first] = alike
    if (!first) throw new Error('no packet')
    await review(world.context, world.people.ana, { ...looked(first), decision: 'reject', note: 'no' })
    const each = await approveAlike(world.context, world.people.ben, alike.map(looked))
    expect(each.map((one) => ('state' in one ? one.state : one.refused.code))).toEqual([
      'already-decided',
      'approved',
      'approved',
    ])
    const approvals = await world.context.database
      .selectFrom('approval')
      .select(['packet_id', 'digest'])
      .where(
        'packet_id',
        'in',
        alike.map(({ packetId }) => packetId),
      )
      .execute()
    expect(new Set(approvals.map(({ digest }) => digest)).size).toBe(2)
  })

  it('is refused for a packet that asks for a look of its own', async () => {
    const shown = await waitingPacket()
    await world.tamper(
      'packet',
      `update packet set card = card || '{"risk":"look"}' where packet_id = '${shown.packetId}'`,
    )
    expect(await codeOf(approveAlike(world.context, world.people.ben, [looked(shown)]))).toBe('not-alike')
    expect((await world.look(shown)).state).toBe('waiting')
  })
})

describe('an approval', () => {
  it('can be taken back for as long as the lane says, and then nothing was written', async () => {
    const slow = await openWorld({ workspace: { lane: undoable(10) } })
    const shown = await slow.packetOf(rfqMail({ number: newNumber() }))
    await slow.approve(slow.people.ben, shown)
    const { revision } = await takeBack(slow.context, slow.people.ben, shown)
    expect(revision).toBe(2)
    // The job of the first approval comes late: it is not the second one's.
    const again = await slow.look(shown)
    await slow.approve(slow.people.ben, again)
    await recordApproved(slow.context, slow.businessId, { packetId: shown.packetId, revision: '1' })
    expect(slow.records.rows).toEqual([])
    await slow.settle()
    expect([slow.records.rows.length, (await slow.look(shown)).state]).toEqual([1, 'recorded'])
    expect((await verifyLedger(slow.context.database, slow.businessId)).problem).toBeNull()
  })

  it('cannot be taken back once the time is over', async () => {
    const slow = await openWorld({ workspace: { lane: undoable(10) } })
    const shown = await slow.packetOf(rfqMail({ number: newNumber() }))
    await slow.approve(slow.people.ben, shown)
    slow.clock.move({ hours: 1 / 60 })
    expect(await codeOf(takeBack(slow.context, slow.people.ben, shown))).toBe('cannot-take-back')
    await slow.settle()
    expect(slow.records.rows).toHaveLength(1)
  })
})

describe('a page that listens', () => {
  const listening = (after: bigint | null, entries = 500) => {
    const heard: LiveEvent[] = []
    const { database, clock } = world.context
    const limits = { ...defaultLimits, lookMilliseconds: 10, entries }
    // Another process: it shares nothing with the others but the database.
    const live = openLive({
      database,
      businessId: world.businessId,
      now: clock.now,
      log: () => undefined,
      limits,
    })
    live.listen({
      personId: world.people.ben.personId,
      after,
      tell: (event) => heard.push(event),
      end: () => undefined,
    })
    return {
      heard,
      live,
      ids: () => heard.flatMap((event) => (event.event === 'entry' ? [Number(event.id)] : [])),
    }
  }
  const head = async () => {
    const { seq } = await world.context.database
      .selectFrom('ledger_head')
      .select('seq')
      .where('business_id', '=', world.businessId)
      .executeTakeFirstOrThrow()
    return BigInt(seq)
  }

  it('hears every entry once and in order, also what happened while it was away', async () => {
    const before = await head()
    const first = listening(before)
    await waitingPacket()
    await expect.poll(() => first.ids().length).toBe(Number((await head()) - before))
    first.live.end()
    await waitingPacket()
    const second = listening(BigInt(Math.max(...first.ids())))
    await expect
      .poll(async () => first.ids().length + second.ids().length)
      .toBe(Number((await head()) - before))
    const all = [...first.ids(), ...second.ids()]
    expect(all).toEqual(all.map((_, index) => Number(before) + 1 + index))
    second.live.end()
  })

  it('is told to ask for everything anew when too much has happened', async () => {
    const { heard, live } = listening(0n, 3)
    await expect.poll(() => heard[0]).toEqual({ event: 'behind', id: String(await head()), data: {} })
    live.end()
  })

  it('hears who holds what, and when it is given back', async () => {
    const { packetId } = await waitingPacket()
    const { heard, live } = listening(null)
    const holders = () => {
      const people = heard.findLast((event) => event.event === 'people')
      return people?.event === 'people'
        ? people.data.holds.filter((one) => one.packetId === packetId).map(({ person }) => person.name)
        : null
    }
    await hold(world.context, world.people.ana, { packetId })
    await expect.poll(holders).toEqual([world.people.ana.name])
    await release(world.context, world.people.ana, packetId)
    await expect.poll(holders).toEqual([])
    live.end()
  })

  it('is served over HTTP, with numbers to go on from', async () => {
    const answer = await app.request('/api/events', {
      headers: { cookie, 'last-event-id': String((await head()) - 1n) },
    })
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const reader = answer.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    expect(new TextDecoder().decode(value)).toContain(`id: ${await head()}`)
    await reader?.cancel()
    expect((await app.request('/api/events')).status).toBe(401)
  })
})

describe('a saved view', () => {
  it('is its owner’s alone, is replaced by its name, and can be forgotten', async () => {
    await post('/api/views', { name: 'mine, urgent', search: { risk: 'high' } })
    await post('/api/views', {
      name: 'mine, urgent',
      search: { risk: 'high', assigned: world.people.ben.personId },
    })
    const views = async (as: string) =>
      ((await (await app.request('/api/views', { headers: { cookie: as } })).json()) as { views: unknown[] })
        .views
    expect(await views(cookie)).toEqual([
      { name: 'mine, urgent', search: { risk: 'high', assigned: world.people.ben.personId } },
    ])
    expect(await views(await world.signIn(world.people.ana))).toEqual([])
    await post('/api/views', { name: 'mine, urgent', search: null })
    expect(await views(cookie)).toEqual([])
  })
})

/** The tiny lane with seconds to think again. */
function undoable(seconds: number): string {
  return tiny.lane.replace('undo_seconds: 0', `undo_seconds: ${seconds}`)
}
