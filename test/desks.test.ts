/** The home page's data: what waits on each desk, against its target, and what is exceptional, apart from it. */
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../src/base/database/database.ts'
import { connectionsOf } from '../src/desks/connections.ts'
import { deskCards } from '../src/desks/desk-cards.ts'
import { desksInUse, type LaneOpen } from '../src/desks/desks-in-use.ts'
import { firstStepsOf } from '../src/desks/first-steps.ts'
import { conditions } from '../src/desks/open-work.ts'
import { peopleInLanes } from '../src/desks/people-in-lanes.ts'
import { lanes } from '../src/lanes/index.ts'
import { receive } from '../src/route/receive.ts'
import { readWorkspace } from '../src/workspace/read-folder.ts'
import { testServer } from './fresh-database.ts'
import { root } from './import-graph.ts'
import { rfqMail, tiny } from './tiny-workspace.ts'
import { newNumber, openWorld, type World } from './world.ts'

beforeAll(testServer)

const openIn = async (world: World): Promise<LaneOpen> => {
  const { desks } = await desksInUse(world.context, world.businessId)
  const lane = desks[0]?.lanes[0]
  if (lane === undefined) throw new Error('no desk has a lane')
  return lane
}
const kindsOf = ({ exceptions }: LaneOpen) => exceptions.map(({ kind, n }) => [kind, n])

describe('the cards', () => {
  it('give every lane a desk, and name KPIs that their lanes have', () => {
    const onDesks = deskCards.flatMap((card) => card.lanes)
    expect(lanes.map(({ name }) => name).filter((name) => !onDesks.includes(name))).toEqual([])
    for (const { kpis, lanes: names } of deskCards)
      for (const { lane, kpi } of kpis) {
        expect(names).toContain(lane)
        expect(lanes.find(({ name }) => name === lane)?.kpis.map(({ name }) => name)).toContain(kpi)
      }
  })
})

describe('what waits', () => {
  it('is shown for the lanes of the workspace alone, with their owner', async () => {
    const world = await openWorld()
    const { desks, unassigned } = await desksInUse(world.context, world.businessId)
    expect(desks.map(({ name }) => name)).toEqual(['sales-documents'])
    expect(desks[0]?.lanes.map(({ lane }) => lane)).toEqual(['export-rfq'])
    expect(desks[0]?.owners).toEqual([{ name: 'Ana Sorel', email: 'ana@harbour.example' }])
    expect(desks[0]?.kpis).toEqual([{ lane: 'export-rfq', kpi: 'rfq-to-reviewed-response' }])
    expect(desks[0]?.lanes[0]).toMatchObject({ waiting: { n: 0, more: false }, oldest: null, exceptions: [] })
    expect(unassigned).toEqual([])
  })

  it('has its oldest held against the target in business hours, from the arrival', async () => {
    const world = await openWorld()
    const oldest = await world.packetOf(rfqMail({ number: newNumber() }))
    world.clock.move({ hours: 1 })
    await world.packetOf(rfqMail({ number: newNumber() }))
    world.clock.move({ hours: 2 })
    expect(await openIn(world)).toMatchObject({
      waiting: { n: 2, more: false },
      oldest: { packetId: oldest.packetId, hours: expect.closeTo(3, 2), late: false },
      target: { kpi: 'rfq-to-reviewed-response', written: '4 business hours', hours: 4 },
    })
    // Half past three in Istanbul, and two more hours until the desk closes: the night does not count.
    world.clock.move({ hours: 14 })
    expect((await openIn(world)).oldest).toMatchObject({ hours: expect.closeTo(5, 2), late: true })
  })

  it('is no longer there once it was decided', async () => {
    const world = await openWorld()
    await world.approve(world.people.ben, await world.packetOf(rfqMail({ number: newNumber() })))
    expect(await openIn(world)).toMatchObject({ waiting: { n: 0 }, oldest: null, exceptions: [] })
  })
})

describe('exceptions stand apart', () => {
  it('a stopped packet, with the owner who takes it', async () => {
    const world = await openWorld()
    const body = 'Our bank details have changed. Please pay to the new account DE89 3704 0044 0532 0130 00.'
    const shown = await world.packetOf(rfqMail({ number: newNumber(), body }))
    expect(shown.state).toBe('stopped')
    const open = await openIn(world)
    expect(open).toMatchObject({ waiting: { n: 0 }, oldest: null })
    expect(open.exceptions).toMatchObject([
      { kind: 'stop', n: 1, more: false, takenBy: { email: 'ana@harbour.example' } },
    ])
    expect(open.exceptions[0]?.why).toMatch(/stopped/)
  })

  it('a signal nobody could read, a write that failed', async () => {
    const world = await openWorld()
    await world.receive(Buffer.from([0, 1, 2, 3]))
    await world.settle()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.approve(world.people.ana, shown)
    world.faults.record.next(...Array.from({ length: 20 }, () => 'error-before' as const))
    await world.settle()
    expect((await world.look(shown)).state).toBe('stuck')
    const open = await openIn(world)
    expect(kindsOf(open)).toEqual([
      ['unreadable', 1],
      ['failed-write', 1],
    ])
    expect(open.waiting.n).toBe(0)
  })

  it('what belongs to no lane is told as well', async () => {
    const world = await openWorld()
    const raw = Buffer.from([0, 1, 2, 3])
    await receive(world.context, world.businessId, [
      { source: 'test', raw, mediaType: 'message/rfc822', fileName: null, lane: null },
    ])
    await world.settle()
    const { unassigned } = await desksInUse(world.context, world.businessId)
    expect(unassigned).toMatchObject([
      { kind: 'unreadable', n: 1, takenBy: { email: 'ana@harbour.example' } },
    ])
  })

  it('a customer nobody understands does not wait among those who asked something', async () => {
    const service = await readWorkspace(join(root, 'samples/service'))
    const support = [...service.lanes].filter(([name]) => name === 'support-reply')
    const world = await openWorld({ whole: { ...service, lanes: new Map(support) } })
    const mail = (id: string, text: string) => ({
      source: 'test',
      raw: Buffer.from(
        `From: Ola Berg <ola@bergcafe.example>\r\nTo: support@tidewell.example\r\nSubject: Hello\r\n` +
          `Message-ID: <${id}@bergcafe.example>\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`,
      ),
      mediaType: 'message/rfc822',
      fileName: null,
      lane: 'support-reply',
    })
    await receive(world.context, world.businessId, [
      mail('1', 'As discussed, the blue one.'),
      mail('2', 'What are your opening hours?'),
    ])
    await world.settle()
    expect(await world.stuckErrors()).toEqual([])
    const open = await openIn(world)
    expect(open).toMatchObject({ lane: 'support-reply', waiting: { n: 1 } })
    expect(kindsOf(open)).toEqual([['unclear', 1]])
  })
})

describe('asking', () => {
  it('is for people who are signed in, and answers as the API says', async () => {
    const world = await openWorld()
    const app = await world.api()
    expect((await app.request('/api/desks')).status).toBe(401)
    const cookie = await world.signIn(world.people.vito)
    const answer = await app.request('/api/desks', { headers: { cookie } })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ desks: [{ name: 'sales-documents' }], unassigned: [] })
  })

  it.each([
    ['normal', 'packet_open_in_lane'],
    ['stop', 'packet_stopped_in_lane'],
    ['unclear', 'packet_unclear_in_lane'],
  ] as const)('what is %s is found by its index, however many packets were decided', async (kind, index) => {
    const { context, businessId } = await openWorld()
    const plan = await inTransaction(context.database, async (trx) => {
      await sql`set local enable_seqscan = off`.execute(trx)
      await sql`set local enable_sort = off`.execute(trx)
      const { rows } = await sql`explain (format json) select received_at from packet
        where business_id = ${businessId} and lane = 'export-rfq' and ${conditions[kind]}
        order by received_at limit 1001`.execute(trx)
      return JSON.stringify(rows)
    })
    expect(plan).toContain(index)
  })
})

describe('the first steps', () => {
  it('are taken one by one, up to the first decision', async () => {
    const world = await openWorld({ workspace: { documents: [] } })
    const open = async () =>
      (await firstStepsOf(world.context, world.businessId)).flatMap(({ step, done }) => (done ? [] : [step]))
    expect(await open()).toEqual(['signal', 'documents', 'packet', 'decision'])
    await world.apply({ documents: tiny.documents })
    expect(await open()).toEqual(['signal', 'packet', 'decision'])
    const packet = await world.packetOf(rfqMail({ number: newNumber() }))
    expect(await open()).toEqual(['decision'])
    await world.approve(world.people.ben, packet)
    expect(await open()).toEqual([])
  })
})

describe('connections', () => {
  it('are tested each by itself: one that is named and not there does not hide the others', async () => {
    const world = await openWorld()
    const lane = tiny.lane.replace('memory:outbox', 'memory:nowhere')
    await world.apply({ lane })
    const connections = await connectionsOf(world.context, world.businessId)
    const failing = connections.map(({ system, checks }) => [system, checks.find(({ ok }) => !ok)?.detail])
    expect(failing).toEqual([
      ['memory:rfq-log', undefined],
      ['memory:nowhere', 'there is no memory:nowhere'],
    ])
  })
})

it('the people of a desk are shown with what they may decide: a viewer nothing', async () => {
  const world = await openWorld()
  await world.signIn(world.people.ben)
  const people = await peopleInLanes(world.context, world.businessId)
  expect(
    people.map(({ name, owns, decides, signedInAt }) => [name, owns, decides, signedInAt !== null]),
  ).toEqual([
    ['Ana Sorel', ['export-rfq'], ['export-rfq'], false],
    ['Ben Okoro', [], ['export-rfq'], true],
    ['Carla Neri', [], ['export-rfq'], false],
    ['Vito Lang', [], [], false],
  ])
})
