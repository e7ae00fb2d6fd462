/** Guarantee 6: one effect, or a visible stuck job. Never two, and never "done" for what was not done. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Fault } from '../src/connectors/memory.ts'
import { draft } from '../src/route/draft.ts'
import { edit } from '../src/route/edit.ts'
import { recordApproved } from '../src/route/record.ts'
import { review } from '../src/route/review.ts'
import { keepStuck, settleStuck } from '../src/route/stuck.ts'
import { undo } from '../src/route/undo.ts'
import { verifyLedger } from '../src/route/verify.ts'
import { testServer } from './fresh-database.ts'
import { rfqMail } from './tiny-workspace.ts'
import { newNumber, openWorld, type Shown, type World } from './world.ts'

beforeAll(testServer)

/** How often each system was told to write, from now on. */
function countWrites({ records, drafts }: World): { record: number; draft: number } {
  const counted = { record: 0, draft: 0 }
  const [toRecord, toDrafts] = [records.write, drafts.write]
  records.write = (write) => {
    counted.record += 1
    return toRecord(write)
  }
  drafts.write = (write) => {
    counted.draft += 1
    return toDrafts(write)
  }
  return counted
}

/** One row, one draft, a receipt each, one entry each, and a ledger that holds. */
async function expectOneEffectEach(world: World, shown: Shown): Promise<void> {
  expect((await world.look(shown)).state).toBe('recorded')
  expect(world.records.rows.map(({ actions }) => actions.length)).toEqual([1])
  expect(world.drafts.drafts.size).toBe(1)
  expect(await world.counts()).toMatchObject({ packets: 1, effects: 2, receipts: 2 })
  expect(await world.ledger('record-written')).toHaveLength(2)
  expect(await world.ledger('packet-recorded')).toHaveLength(1)
  expect((await verifyLedger(world.context.database, world.businessId)).problem).toBeNull()
}

describe('a mail that is delivered again', () => {
  it('is one signal and one packet, whether at once, later or beside itself', async () => {
    const world = await openWorld()
    const mail = rfqMail({ number: newNumber() })
    const together = await world.receive(mail, mail)
    const [again, beside] = await Promise.all([world.receive(mail), world.receive(mail)])
    await world.settle()
    const later = await world.receive(mail)
    await world.settle()
    expect(new Set([...together, ...again, ...beside, ...later]).size).toBe(1)
    expect(await world.counts()).toMatchObject({ signals: 1, packets: 1 })
  })

  it('with other words under a known Message-ID is noted in the ledger', async () => {
    const world = await openWorld()
    const number = newNumber()
    await world.receive(rfqMail({ number }))
    await world.receive(rfqMail({ number, pieces: 900 }))
    expect(await world.ledger('signal-repeated')).toHaveLength(1)
    expect((await world.counts()).signals).toBe(1)
  })

  it('many senders at once, in whatever order: nobody waits for another forever', async () => {
    const world = await openWorld()
    const mails = Array.from({ length: 12 }, () => rfqMail({ number: newNumber() }))
    await Promise.all(
      Array.from({ length: 8 }, (_, turn) =>
        world.receive(...(turn % 2 === 0 ? mails : [...mails].reverse()), ...mails.slice(0, turn)),
      ),
    )
    expect((await world.counts()).signals).toBe(12)
  })
})

describe('two at the same time', () => {
  it('two workers on one approved packet', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.approve(world.people.ben, shown)
    const writes = countWrites(world)
    world.faults.record.next('late-answer')
    const work = () => recordApproved(world.context, world.businessId, { packetId: shown.packetId })
    const outcomes = await Promise.allSettled([work(), work(), work()])
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    await world.settle()
    await expectOneEffectEach(world, shown)
    expect(writes).toEqual({ record: 1, draft: 1 })
  })

  it('a worker that has claimed a write holds it alone until it is done or its lease is over', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.approve(world.people.ben, shown)
    const work = () => recordApproved(world.context, world.businessId, { packetId: shown.packetId })
    const { findAction } = world.records
    let refused: unknown = null
    // The first worker has claimed and not written yet: now the second one comes.
    world.records.findAction = async (actionId) => {
      world.records.findAction = findAction
      refused = await work().catch((error: unknown) => error)
      return findAction(actionId)
    }
    await work()
    expect(refused).toMatchObject({ message: 'another worker is writing to memory:rfq-log' })
    await expectOneEffectEach(world, shown)
  })

  it('one worker takes what the other has just written for nobody else’s change', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.approve(world.people.ben, shown)
    const work = () => recordApproved(world.context, world.businessId, { packetId: shown.packetId })
    const { find } = world.records
    world.faults.record.next('late-answer')
    let other: Promise<unknown> = Promise.resolve()
    // Between the first worker's look at the effects and its look at the record, the second one writes.
    world.records.find = async (...asked) => {
      world.records.find = find
      other = work().catch((error: unknown) => error)
      await expect.poll(() => world.records.rows.length, { interval: 1 }).toBe(1)
      return find(...asked)
    }
    await expect(work()).rejects.toThrow(/another worker is writing/)
    expect(await other).toBeUndefined()
    await world.settle()
    await expectOneEffectEach(world, shown)
  })

  it('two workers drafting one signal make one packet', async () => {
    const world = await openWorld()
    const [signalId = ''] = await world.receive(rfqMail({ number: newNumber() }))
    await world.run('read')
    const work = () => draft(world.context, { businessId: world.businessId, signalId })
    await Promise.all([work(), work()])
    await world.settle()
    expect(await world.ledger('packet-drafted')).toHaveLength(1)
  })

  it('two reviewers approve: one wins, the other is told', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const { ben, carla } = world.people
    const outcomes = await Promise.allSettled([world.approve(ben, shown), world.approve(carla, shown)])
    expect(codesOf(outcomes)).toEqual(['already-decided', 'approved'])
    await world.settle()
    await expectOneEffectEach(world, shown)
  })

  it('one person with two windows', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const { ben } = world.people
    const outcomes = await Promise.allSettled([world.approve(ben, shown), world.approve(ben, shown)])
    expect(codesOf(outcomes)).toEqual(['already-decided', 'approved'])
  })

  it('one person’s two windows are not two signatures', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber(), pieces: 20_000 }))
    const { ben } = world.people
    const outcomes = await Promise.allSettled([world.approve(ben, shown), world.approve(ben, shown)])
    expect(codesOf(outcomes)).toEqual(['own-second', 'waiting'])
    expect((await world.counts()).approvals).toBe(1)
  })

  it('one approves, one rejects', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const world = await openWorld()
      const shown = await world.packetOf(rfqMail({ number: newNumber() }))
      const { packetId, revision, packet } = shown
      const { digest } = packet
      const reject = review(world.context, world.people.carla, {
        packetId,
        revision,
        digest,
        decision: 'reject',
        note: 'not for us',
      })
      const outcomes = await Promise.allSettled(
        turn % 2 === 0
          ? [reject, world.approve(world.people.ben, shown)]
          : [world.approve(world.people.ben, shown), reject],
      )
      expect(codesOf(outcomes)[0]).toBe('already-decided')
      await world.settle()
      const state = (await world.look(shown)).state
      expect(world.drafts.drafts.size).toBe(state === 'recorded' ? 1 : 0)
      expect(['recorded', 'rejected']).toContain(state)
    }
  })

  it('more people than there are connections: each gets an answer', async () => {
    const world = await openWorld({ connections: 1 })
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const answers = await Promise.all(
      [world.people.ben, world.people.carla, world.people.ana].map((person) =>
        world.approve(person, shown).catch((error: unknown) => error),
      ),
    )
    expect(answers.filter((answer) => answer === 'approved')).toHaveLength(1)
    await world.settle()
    await expectOneEffectEach(world, shown)
  })

  it('one edits, one approves: the edit is not approved unseen', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const world = await openWorld()
      const shown = await world.packetOf(rfqMail({ number: newNumber() }))
      const change = edit(world.context, world.people.carla, {
        packetId: shown.packetId,
        revision: 1,
        edit: { drafts: [{ index: 0, subject: 'Another subject' }] },
      })
      const outcomes = await Promise.allSettled([change, world.approve(world.people.ben, shown)])
      const [edited, approved] = outcomes
      expect([edited.status, approved.status].sort()).toEqual(['fulfilled', 'rejected'])
      expect(codesOf(outcomes)[0]).toMatch(/^(revision-changed|already-decided)$/)
      await world.settle()
      const subjects = [...world.drafts.drafts.values()].map(({ subject }) => subject)
      expect(subjects).toEqual(approved.status === 'fulfilled' ? [shown.packet.drafts[0]?.subject] : [])
    }
  })

  it('two edit one revision: one of them is told to look again', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const change = (subject: string) =>
      edit(world.context, world.people.ben, {
        packetId: shown.packetId,
        revision: 1,
        edit: { drafts: [{ index: 0, subject }] },
      })
    const outcomes = await Promise.allSettled([change('one'), change('other')])
    expect(codesOf(outcomes)[0]).toBe('revision-changed')
    expect((await world.look(shown)).revision).toBe(2)
  })

  it('a newer mail is drafted while someone approves: an approved packet is never taken back silently', async () => {
    const world = await openWorld()
    const number = newNumber()
    const shown = await world.packetOf(rfqMail({ number }))
    await world.receive(
      rfqMail({ number: newNumber(), answers: `<${number.toLowerCase()}@fjordkitchens.example>` }),
    )
    await world.run('read')
    await Promise.allSettled([world.approve(world.people.ben, shown), world.run('draft')])
    const approved = (await world.counts()).approvals === 1
    await world.settle()
    const { state } = await world.look(shown)
    expect(state).toBe('superseded')
    expect(await world.ledger('packet-changed-since')).toHaveLength(approved ? 1 : 0)
    expect(world.drafts.drafts.size).toBe(0)
  })
})

describe('the other system fails', () => {
  const survived: [string, Fault[]][] = [
    ['the answer is lost', ['lost-answer']],
    ['it says yes and does nothing', ['false-success']],
    ['the answer is late', ['late-answer']],
    ['it fails before it writes', ['error-before']],
    ['the network delivers twice', ['delivered-twice']],
  ]
  it.each(survived)('%s, in the record system', async (_, faults) => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    world.faults.record.next(...faults)
    await world.approve(world.people.ben, shown)
    await world.settle()
    await expectOneEffectEach(world, shown)
    expect(world.faults.record.take()).toBeNull()
  })

  it('the answer is lost: what was written is found by its action id, and not written a second time', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const writes = countWrites(world)
    world.faults.record.next('lost-answer')
    world.faults.drafts.next('lost-answer')
    await world.approve(world.people.ben, shown)
    await world.settle()
    await expectOneEffectEach(world, shown)
    expect(writes).toEqual({ record: 1, draft: 1 })
  })

  it('a yes that leaves the record as it was is read back, found out, and stuck where it goes on', async () => {
    const number = newNumber()
    const row = { rfq_ref: number, buyer_email: 'mara.holm@fjordkitchens.example', status: 'new' }
    const world = await openWorld({ rows: [row] })
    const shown = await world.packetOf(rfqMail({ number }))
    world.faults.record.next('false-success', 'false-success', 'false-success')
    await world.approve(world.people.ben, shown)
    await world.settle()
    expect((await world.look(shown)).state).toBe('stuck')
    expect(world.records.rows[0]?.values).toEqual(row)
    expect((await world.counts()).receipts).toBe(0)
    expect(await world.stuckErrors()).toEqual([expect.stringMatching(/reported a write, but .* of 1 is “/)])
  })
  it.each(survived)('%s, in the drafts folder', async (_, faults) => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    world.faults.drafts.next(...faults)
    await world.approve(world.people.ben, shown)
    await world.settle()
    await expectOneEffectEach(world, shown)
    expect(world.faults.drafts.take()).toBeNull()
  })

  it.each<[string, Fault]>([
    ['it stays unreachable', 'error-before'],
    ['it says yes and never does anything', 'false-success'],
  ])('%s: stuck and visible, not done; a retry by a person writes once', async (_, fault) => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    world.faults.record.next(fault, fault, fault)
    await world.approve(world.people.ben, shown)
    await world.settle()
    expect((await world.look(shown)).state).toBe('stuck')
    expect(world.records.rows).toEqual([])
    expect(await world.counts()).toMatchObject({ receipts: 0, stuck: 1 })
    expect(await world.ledger('job-stuck')).toHaveLength(1)
    // The reply waits for its record: it says what the record does not know yet.
    expect(world.drafts.drafts.size).toBe(0)
    await world.retryStuck(world.people.ben)
    await world.settle()
    await expectOneEffectEach(world, shown)
  })

  it('a person gives up: nothing was written, and it counts as nothing that reached the buyer', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    world.faults.record.next('error-before', 'error-before', 'error-before')
    await world.approve(world.people.ben, shown)
    await world.settle()
    const stuckId = await world.stuckId()
    const how = { stuckId, how: 'given-up', note: 'answered by telephone' } as const
    await expect(settleStuck(world.context, world.people.vito, how)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    const stranger = { ...world.people.ben, email: 'dora@harbour.example' }
    await expect(settleStuck(world.context, stranger, how)).rejects.toMatchObject({ code: 'not-allowed' })
    await settleStuck(world.context, world.people.ana, how)
    await expect(settleStuck(world.context, world.people.ana, how)).rejects.toMatchObject({
      code: 'already-decided',
    })
    expect((await world.look(shown)).state).toBe('rejected')
    const effects = await world.context.database
      .selectFrom('effect')
      .select('state')
      .where('business_id', '=', world.businessId)
      .execute()
    // A worker that wakes up late finds nothing to claim.
    expect(effects.map(({ state }) => state)).toEqual(['dropped', 'dropped'])
    expect([world.records.rows.length, world.drafts.drafts.size]).toEqual([0, 0])
  })

  it('nobody gives up what was written, also where the answer was lost and somebody edited it since', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    world.faults.record.next('lost-answer')
    await world.approve(world.people.ben, shown)
    await world.run('record')
    const [row] = world.records.rows
    if (row) row.values = { ...row.values, status: 'taken over by hand' }
    await world.settle()
    expect((await world.look(shown)).state).toBe('stuck')
    const how = { stuckId: await world.stuckId(), how: 'given-up', note: '' } as const
    await expect(settleStuck(world.context, world.people.ben, how)).rejects.toMatchObject({
      code: 'already-decided',
      message: expect.stringMatching(/it was written to memory:rfq-log/),
    })
    expect((await world.look(shown)).state).toBe('stuck')
  })

  it('a redraft that is given up rejects its packet for its lane alone, and its entry says which', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await review(world.context, world.people.ben, {
      packetId: shown.packetId,
      revision: shown.revision,
      digest: shown.packet.digest,
      decision: 'return',
      note: 'please ask for the port',
    })
    await keepStuck(world.context, {
      id: 'job-8',
      step: 'draft',
      job: { businessId: world.businessId, signalId: shown.signalId },
      attempts: 9,
      error: 'a lost worker',
    })
    const how = { stuckId: await world.stuckId(), how: 'given-up', note: 'by telephone' } as const
    const stranger = { ...world.people.ben, email: 'dora@harbour.example' }
    await expect(settleStuck(world.context, stranger, how)).rejects.toMatchObject({ code: 'not-allowed' })
    await settleStuck(world.context, world.people.ben, how)
    expect((await world.look(shown)).state).toBe('rejected')
    expect(await world.ledger('job-given-up')).toMatchObject([
      { packetId: shown.packetId, lane: 'export-rfq' },
    ])
  })

  it('a job out of attempts that is handed over twice is one stuck job', async () => {
    const world = await openWorld()
    const [signalId = ''] = await world.receive(rfqMail({ number: newNumber() }))
    const lost = {
      id: 'job-7',
      step: 'read',
      job: { businessId: world.businessId, signalId },
      attempts: 9,
      error: 'a lost worker',
    } as const
    await keepStuck(world.context, lost)
    await keepStuck(world.context, lost)
    expect((await world.counts()).stuck).toBe(1)
    expect(await world.ledger('job-stuck')).toHaveLength(1)
    await settleStuck(world.context, world.people.ana, {
      stuckId: await world.stuckId(),
      how: 'given-up',
      note: 'spam',
    })
    const signal = await world.context.database
      .selectFrom('signal')
      .select('state')
      .where('signal_id', '=', signalId)
      .executeTakeFirst()
    expect(signal?.state).toBe('dismissed')
  })

  it('somebody changes the record between the look and the write: the packet comes back', async () => {
    const number = newNumber()
    const row = { rfq_ref: number, buyer_email: 'mara.holm@fjordkitchens.example', status: 'new' }
    const world = await openWorld({ rows: [row] })
    const shown = await world.packetOf(rfqMail({ number }))
    world.faults.record.next('changed-between')
    await world.approve(world.people.ben, shown)
    await world.settle()
    const back = await world.look(shown)
    expect([back.state, back.why]).toEqual(['waiting', 'changed-since'])
    expect(world.records.rows[0]?.values['status']).toBe('new')
    expect(world.drafts.drafts.size).toBe(0)
  })

  it('the worker that wrote was thought dead, and the one that took over failed: still one receipt', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.approve(world.people.ben, shown)
    world.faults.record.next('late-answer', 'error-before')
    // Its lease runs out while it writes, so it may be refused at any moment from now on.
    const slow = recordApproved(world.context, world.businessId, { packetId: shown.packetId }).catch(
      () => undefined,
    )
    await expect.poll(() => world.records.rows.length).toBe(1)
    world.clock.move({ hours: 1 })
    const second = await recordApproved(world.context, world.businessId, { packetId: shown.packetId }).catch(
      () => 'failed',
    )
    expect(['failed', undefined]).toContain(second)
    await slow
    await world.settle()
    await expectOneEffectEach(world, shown)
  })
})

describe('undo', () => {
  it('puts the record back once, and says so; a record that was changed since is left alone', async () => {
    const number = newNumber()
    const row = { rfq_ref: number, buyer_email: 'mara.holm@fjordkitchens.example', status: 'new' }
    const world = await openWorld({ rows: [row] })
    const shown = await world.packetOf(rfqMail({ number }))
    await world.approve(world.people.ben, shown)
    await world.settle()
    const receiptId = await world.receiptId('memory:rfq-log')
    world.records.changeElsewhere('1', { status: 'won' })
    await expect(undo(world.context, world.people.ben, receiptId)).rejects.toMatchObject({
      code: 'cannot-undo',
    })
    world.records.changeElsewhere('1', { status: 'quoted' })
    await expect(undo(world.context, world.people.vito, receiptId)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await undo(world.context, world.people.ben, receiptId)
    await expect(undo(world.context, world.people.ben, receiptId)).rejects.toMatchObject({
      code: 'already-decided',
    })
    expect(world.records.rows[0]?.values['status']).toBe('new')
    expect(await world.ledger('record-undone')).toHaveLength(1)
  })
})

/** Codes of the refusals, then the answers, each in order. */
function codesOf(outcomes: readonly PromiseSettledResult<unknown>[]): unknown[] {
  const refused = outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return []
    const reason: unknown = outcome.reason
    return [reason instanceof Error && 'code' in reason ? reason.code : reason]
  })
  return [
    ...refused,
    ...outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
  ]
}
