/** Guarantee 2: what was approved is what is written; what changed in between comes back to a person. */
import { beforeAll, describe, expect, it } from 'vitest'
import { showPacket } from '../src/api/packet-shown.ts'
import { draft } from '../src/route/draft.ts'
import { edit } from '../src/route/edit.ts'
import { review } from '../src/route/review.ts'
import { testServer } from './fresh-database.ts'
import { messageIdOf, rfqMail, tiny } from './tiny-workspace.ts'
import { newNumber, openWorld, type Shown, type World } from './world.ts'

beforeAll(testServer)

const row = (number: string) => ({
  rfq_ref: number,
  buyer_email: 'mara.holm@fjordkitchens.example',
  status: 'new',
})

/** Approves, lets something happen, and runs the write. Returns the packet that came back. */
async function approvedAnd(world: World, shown: Shown, happens: () => Promise<void> | void): Promise<Shown> {
  expect(await world.approve(world.people.ben, shown)).toBe('approved')
  await happens()
  await world.settle()
  return world.look(shown)
}

async function expectNothingWritten(world: World): Promise<void> {
  expect(world.drafts.drafts.size).toBe(0)
  expect(world.records.rows.flatMap(({ actions }) => actions)).toEqual([])
  expect((await world.counts()).receipts).toBe(0)
}

const sayingWhy = (shown: Shown) =>
  shown.packet.findings
    .filter(({ code }) => code === 'changed-since-you-looked')
    .map(({ message }) => message)

describe('mails of a thread', () => {
  it.each([1, 2, 3, 4, 5, 6])('handed in together: the last one is the one to answer (%i)', async () => {
    const world = await openWorld()
    const [first, second] = [newNumber(), newNumber()]
    const [, later = ''] = await world.receive(
      rfqMail({ number: first }),
      rfqMail({ number: second, answers: messageIdOf(first), pieces: 700 }),
    )
    await world.settle()
    const states = await world.context.database
      .selectFrom('packet')
      .select(['signal_id', 'state'])
      .where('business_id', '=', world.businessId)
      .execute()
    expect(states.find(({ signal_id }) => signal_id === later)?.state).toBe('waiting')
    expect(states.map(({ state }) => state).sort((a, b) => a.localeCompare(b))).toEqual([
      'superseded',
      'waiting',
    ])
  })
})

describe('what stands in the database between the signature and the write', () => {
  it('is not written where it is not what was signed, and is stuck where a person sees it', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.approve(world.people.ben, shown)
    await world.tamper(
      'effect',
      `update effect set write = jsonb_set(write, '{set,total}', '"1.00"') where write ->> 'kind' = 'record'`,
    )
    await world.settle()
    await expectNothingWritten(world)
    expect((await world.look(shown)).state).toBe('stuck')
    expect(await world.stuckErrors()).toEqual([expect.stringMatching(/not what was signed/)])
  })
})

describe('between the approval and the write', () => {
  it('words edited in a draft of older settings still stand on the older settings', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const { settings } = shown.packet.reliedOn
    // The settings change while the edit is under way: applied, and not yet re-grounded.
    const { lanes } = await world.context.workspaces.inForce(world.businessId)
    const lane = lanes.get('export-rfq')
    if (!lane) throw new Error('the tiny workspace lost its lane')
    lane.owner = 'carla@harbour.example'
    const drafts = [{ index: 0, subject: 'Our offer' }]
    const edited = await edit(world.context, world.people.ben, {
      packetId: shown.packetId,
      revision: 1,
      edit: { drafts },
    })
    expect(edited.packet.reliedOn.settings).toBe(settings)
  })

  it('somebody changed the record: nothing is written, and the packet comes back with the three values', async () => {
    const number = newNumber()
    const world = await openWorld({ rows: [row(number)] })
    const shown = await world.packetOf(rfqMail({ number }))
    const back = await approvedAnd(world, shown, () => world.records.changeElsewhere('1', { status: 'lost' }))
    await expectNothingWritten(world)
    expect([back.state, back.revision, back.why]).toEqual(['waiting', 2, 'changed-since'])
    expect(sayingWhy(back)[0]).toMatch(/the record 1 in memory:rfq-log was changed/)
    const { changedSince, approvals } = await showPacket(world.context, world.people.ben, back.packetId)
    expect(changedSince).toContainEqual({
      path: expect.stringMatching(/^record\.changes\[.*status\]\.from$/),
      looked: 'new',
      yours: 'new',
      now: 'lost',
    })
    expect(approvals.map(({ revision }) => revision)).toEqual([1])
    await world.approve(world.people.ben, back)
    await world.settle()
    expect((await world.look(back)).state).toBe('recorded')
    expect(world.records.rows[0]?.values['status']).toBe('quoted')
  })

  it('the record is gone', async () => {
    const number = newNumber()
    const world = await openWorld({ rows: [row(number)] })
    const shown = await world.packetOf(rfqMail({ number }))
    const back = await approvedAnd(world, shown, () => void world.records.rows.splice(0))
    await expectNothingWritten(world)
    expect(sayingWhy(back)[0]).toMatch(/is gone from memory:rfq-log/)
  })

  it('a record turned up where there was none', async () => {
    const number = newNumber()
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number }))
    const back = await approvedAnd(world, shown, () => {
      world.records.rows.push({ externalId: '9', values: row(number), actions: [] })
    })
    await expectNothingWritten(world)
    expect(back.packet.record.changes.every(({ action }) => action === 'update')).toBe(true)
  })

  it('a newer mail of the thread arrived', async () => {
    const number = newNumber()
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number }))
    const superseded = await approvedAnd(world, shown, async () => {
      await world.receive(
        rfqMail({
          number: newNumber(),
          answers: messageIdOf(number),
          body: 'Please make it 900 pcs HS-PAN-065.',
        }),
      )
      // The record's job stands first in the queue; the new mail is read before it runs.
      await world.run('read')
    })
    await expectNothingWritten(world)
    // The newest mail of a thread is the one to answer: its packet waits, and the older one is out of the way.
    expect(superseded.state).toBe('superseded')
    expect(await world.ledger('packet-changed-since')).toMatchObject([
      { packetId: shown.packetId, data: { changed: ['thread'] } },
    ])
  })

  it('a newer mail of the thread was stored, and nobody has read it yet', async () => {
    const number = newNumber()
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number }))
    expect(await world.approve(world.people.ben, shown)).toBe('approved')
    await world.receive(
      rfqMail({ number: newNumber(), answers: messageIdOf(number), body: 'Please wait, we made a mistake.' }),
    )
    await world.run('record')
    await expectNothingWritten(world)
    expect(await world.ledger('packet-changed-since')).toMatchObject([
      { packetId: shown.packetId, data: { changed: ['thread'] } },
    ])
  })

  it('a newer mail of the thread was read, and its own draft has not come yet', async () => {
    const number = newNumber()
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number }))
    await world.receive(
      rfqMail({ number: newNumber(), answers: messageIdOf(number), body: 'Please stop, we made a mistake.' }),
    )
    await world.run('read')
    world.clock.move({ hours: 1 })
    const { packetId, signalId, revision } = shown
    const { digest } = shown.packet
    await review(world.context, world.people.ben, {
      packetId,
      revision,
      digest,
      decision: 'return',
      note: 'ask for the port',
    })
    // The older mail is drafted again, later than the newer one was read.
    await draft(world.context, { businessId: world.businessId, signalId, why: 'returned', note: '' })
    await world.approve(world.people.ben, await world.look(shown))
    await world.run('record')
    await expectNothingWritten(world)
    expect((await world.ledger('packet-changed-since')).at(-1)?.data.changed).toEqual(['thread'])
  })

  it('what is said about a price list was narrowed, and its text is the same', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const [prices, leadTimes] = tiny.documents
    if (!prices || !leadTimes) throw new Error('the tiny workspace lost its documents')
    await approvedAnd(world, shown, async () => {
      await world.applyAndCrash({ documents: [{ ...prices, scope: { market: ['US'] } }, leadTimes] })
      await world.run('record')
    })
    expect((await world.ledger('packet-changed-since'))[0]?.data.changed).toEqual(['card'])
    expect((await world.counts()).receipts).toBe(0)
  })

  it('an absence note holds nothing back and takes nobody’s place', async () => {
    const number = newNumber()
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number }))
    const note = rfqMail({
      number: newNumber(),
      answers: messageIdOf(number),
      subject: 'Automatic reply: your enquiry',
      header: 'Auto-Submitted: auto-replied',
      body: 'I am out of the office until Monday.',
    })
    await world.receive(note)
    await world.settle()
    expect((await world.look(shown)).state).toBe('waiting')
    expect(await world.approve(world.people.ben, shown)).toBe('approved')
    await world.settle()
    expect((await world.look(shown)).state).toBe('recorded')
  })

  it('a newer mail arrived before the last edit: a person who edited has not read it', async () => {
    const number = newNumber()
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number }))
    await world.receive(
      rfqMail({
        number: newNumber(),
        answers: messageIdOf(number),
        body: 'Please make it 900 pcs HS-PAN-065.',
      }),
    )
    await world.run('read')
    await edit(world.context, world.people.ben, {
      packetId: shown.packetId,
      revision: 1,
      edit: { drafts: [{ index: 0, subject: 'Our offer' }] },
    })
    const edited = await world.look(shown)
    await world.approve(world.people.ben, edited)
    await world.run('record')
    await expectNothingWritten(world)
    await world.settle()
    await expectNothingWritten(world)
    expect((await world.look(shown)).state).not.toBe('recorded')
  })

  it('a document expired', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const back = await approvedAnd(world, shown, () => world.clock.move('2027-01-01T08:00:00Z'))
    await expectNothingWritten(world)
    expect(sayingWhy(back)[0]).toMatch(/the document prices@\w+ is no longer in force/)
    expect(back.packet.drafts[0]?.body).not.toContain('USD 4.20')
  })

  it('a document was superseded, also while nobody re-grounds approved packets', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const [prices, leadTimes] = tiny.documents
    if (!prices || !leadTimes) throw new Error('the tiny workspace lost its documents')
    const dearer = {
      ...prices,
      id: 'prices-2',
      supersedes: ['prices'],
      text: prices.text.replace('4.20', '4.75'),
    }
    const back = await approvedAnd(world, shown, () =>
      world.apply({ documents: [prices, dearer, leadTimes] }),
    )
    await expectNothingWritten(world)
    expect(back.packet.drafts[0]?.body).toContain('USD 4.75')
  })

  it.each([
    ['disputes the price', [] as string[], 'approved documents disagree'],
    ['prevails over the price list', ['prices'], 'prevails'],
  ])('another document that %s came into force', async (_, prevails_over, why) => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const [prices, leadTimes] = tiny.documents
    if (!prices || !leadTimes) throw new Error('the tiny workspace lost its documents')
    const other = { ...prices, id: 'spring', prevails_over, text: prices.text.replace('4.20', '4.60') }
    const back = await approvedAnd(world, shown, () =>
      world.applyAndCrash({ documents: [prices, other, leadTimes] }),
    )
    await expectNothingWritten(world)
    expect(sayingWhy(back)[0]).toContain(why)
    expect(back.packet.drafts[0]?.body).not.toContain('USD 4.20')
  })

  it('the settings of the lane were changed', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const back = await approvedAnd(world, shown, () =>
      world.apply({ lane: tiny.lane.replace('reviewers: 1', 'reviewers: 2') }),
    )
    await expectNothingWritten(world)
    expect(sayingWhy(back)[0]).toMatch(/the settings of the lane were changed/)
    expect(back.packet.gate.reviewers).toBe(2)
  })

  it('a week passed with the other system down: everything is looked at again before the late write', async () => {
    const number = newNumber()
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number }))
    world.faults.record.next('error-before', 'error-before', 'error-before')
    const stuck = await approvedAnd(world, shown, () => undefined)
    expect(stuck.state).toBe('stuck')
    world.clock.move('2027-01-04T08:00:00Z')
    await world.retryStuck(world.people.ana)
    await world.settle()
    await expectNothingWritten(world)
    expect((await world.look(shown)).state).not.toBe('recorded')
  })

  it('nothing: the words of the draft and the values of the record are the ones that were signed', async () => {
    const number = newNumber()
    const world = await openWorld({ rows: [row(number)] })
    const shown = await world.packetOf(rfqMail({ number }))
    const done = await approvedAnd(world, shown, () => undefined)
    expect(done.state).toBe('recorded')
    const [draft] = world.drafts.drafts.values()
    const [signed] = shown.packet.drafts
    expect([draft?.to, draft?.subject, draft?.body]).toEqual([signed?.to, signed?.subject, signed?.body])
    const wanted = Object.fromEntries(shown.packet.record.changes.map(({ field, to }) => [field, to]))
    expect(world.records.rows[0]?.values).toMatchObject(wanted)
  })
})

describe('an approval names what was looked at', () => {
  it('another digest is refused', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const other = { ...shown, packet: { ...shown.packet, digest: `sha256:${'0'.repeat(64)}` } }
    await expect(world.approve(world.people.ben, other)).rejects.toMatchObject({ code: 'revision-changed' })
    expect((await world.counts()).approvals).toBe(0)
  })

  it('an older revision is refused', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await edit(world.context, world.people.carla, {
      packetId: shown.packetId,
      revision: 1,
      edit: { drafts: [{ index: 0, subject: 'Our offer' }] },
    })
    await expect(world.approve(world.people.ben, shown)).rejects.toMatchObject({ code: 'revision-changed' })
  })

  it('a packet body that was changed under its digest makes no approval: stuck, and nothing is written', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.approve(world.people.ben, shown)
    await world.tamper(
      'packet_revision',
      `update packet_revision set body = jsonb_set(body, '{drafts,0,body}', '"Everything is free."')`,
    )
    await world.settle()
    await expectNothingWritten(world)
    expect((await world.look(shown)).state).toBe('stuck')
  })
})

describe('where two must sign', () => {
  const big = (world: World) => world.packetOf(rfqMail({ number: newNumber(), pieces: 20_000 }))

  it('one signature writes nothing, the second by another person does', async () => {
    const world = await openWorld()
    const shown = await big(world)
    expect(shown.packet.gate.reviewers).toBe(2)
    expect(await world.approve(world.people.ben, shown)).toBe('waiting')
    await world.settle()
    await expectNothingWritten(world)
    expect(await world.approve(world.people.carla, shown)).toBe('approved')
    await world.settle()
    expect((await world.look(shown)).state).toBe('recorded')
  })

  it('nobody is their own second', async () => {
    const world = await openWorld()
    const shown = await big(world)
    await world.approve(world.people.ben, shown)
    await expect(world.approve(world.people.ben, shown)).rejects.toMatchObject({ code: 'own-second' })
    expect((await world.look(shown)).state).toBe('waiting')
  })

  it('the lane may name who the second must be', async () => {
    const lane = `${tiny.lane}second_reviewers: [ana@harbour.example]\n`
    const world = await openWorld({ workspace: { lane } })
    const shown = await big(world)
    await world.approve(world.people.ben, shown)
    await expect(world.approve(world.people.carla, shown)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await world.counts()).approvals).toBe(1)
    expect(await world.approve(world.people.ana, shown)).toBe('approved')
  })

  it('an edit takes the first signature with it', async () => {
    const world = await openWorld()
    const shown = await big(world)
    await world.approve(world.people.ben, shown)
    await edit(world.context, world.people.carla, {
      packetId: shown.packetId,
      revision: 1,
      edit: { drafts: [{ index: 0, subject: 'Our offer' }] },
    })
    const edited = await world.look(shown)
    expect(await world.approve(world.people.carla, edited)).toBe('waiting')
    await world.settle()
    await expectNothingWritten(world)
  })
})
