/** A lane learns from what people decide, and does not from a bad batch of decisions. */
import { beforeAll, describe, expect, it } from 'vitest'
import { edit } from '../src/route/edit.ts'
import { learn, learnWhenDue } from '../src/route/learn.ts'
import { learntStatus } from '../src/route/learnt-status.ts'
import { receive } from '../src/route/receive.ts'
import { verifyLedger } from '../src/route/verify.ts'
import { shortVersion } from '../src/words/learning.ts'
import { type BoatyardMail, boatyard, boatyardMails } from './boatyard.ts'
import { testServer } from './fresh-database.ts'
import { openWorld, type Shown, type World } from './world.ts'

beforeAll(testServer)

const lane = 'inbox-triage'

async function packetsOf(world: World, mails: readonly BoatyardMail[]): Promise<Shown[]> {
  const received = await receive(
    world.context,
    world.businessId,
    mails.map(({ raw }) => ({ source: 'test', raw, mediaType: 'message/rfc822', fileName: null, lane })),
  )
  await world.settle()
  return Promise.all(received.map(({ id: signalId }) => world.look({ signalId } as Shown)))
}

const cellOf = ({ packet }: Shown) =>
  packet.fields['category'] as { value: string | null; confidence: number; enteredBy?: string }

/** Ana gives each packet its category and approves it, twenty at a time; what follows from it runs. */
async function decide(world: World, mails: readonly BoatyardMail[]): Promise<void> {
  for (let first = 0; first < mails.length; first += 20) {
    const some = mails.slice(first, first + 20)
    for (const [at, shown] of (await packetsOf(world, some)).entries()) {
      const { packetId, revision } = shown
      const category = some[at]?.category
      if (cellOf(shown).value !== category)
        await edit(world.context, world.people.ana, { packetId, revision, edit: { fields: { category } } })
      await world.approve(world.people.ana, await world.look(shown))
    }
    await world.settle()
  }
}

const shareRight = (shown: readonly Shown[], mails: readonly BoatyardMail[]): number =>
  shown.filter((one, at) => cellOf(one).value === mails[at]?.category).length / shown.length

/** Decisions of somebody who clicks without looking: no category is the one the mail is about. */
const shuffled = (mails: readonly BoatyardMail[]): BoatyardMail[] =>
  mails.map((mail, at) => ({
    ...mail,
    category: mails[(at * 7 + 1 + (at % 3)) % mails.length]?.category ?? '',
  }))

describe('a yard whose categories only its own people know', () => {
  let world: World
  let before: Shown[]
  let after: Shown[]
  const kept = boatyardMails(60, true)

  beforeAll(async () => {
    world = await openWorld({ whole: boatyard() })
    before = await packetsOf(world, kept.slice(0, 20))
    await decide(world, boatyardMails(80, false))
    after = await packetsOf(world, kept.slice(20, 60))
  }, 240_000)

  it('has its new mails labelled as its people would label them, after eighty decisions', async () => {
    expect(await world.stuckErrors()).toEqual([])
    expect(shareRight(before, kept.slice(0, 20))).toBeLessThan(0.2)
    expect(shareRight(after, kept.slice(20, 60))).toBeGreaterThanOrEqual(0.75)
  })

  it('is told which words and which model said so, and the packet carries the version', async () => {
    const { inForce } = await learntStatus(world.context, world.businessId, lane)
    const [shown] = after.filter((one) => cellOf(one).confidence > 0.6)
    expect(shown?.packet.reliedOn.learnt).toBe(inForce?.version)
    const why = shown?.packet.findings.find(({ at }) => at === 'fields.category')?.message
    expect(why).toContain(`learnt model ${shortVersion(inForce?.version ?? '')}`)
    expect(why).toMatch(/by the words “.+” and \d+ reviewed cases of it/)
    expect(before[0]?.packet.reliedOn.learnt).toBeUndefined()
  })

  it('has each training in the ledger, with its figures and without a word of a mail or a category', async () => {
    const entries = [...(await world.ledger('model-in-force')), ...(await world.ledger('model-not-in-force'))]
    expect(entries.length).toBeGreaterThanOrEqual(3)
    for (const { data, lane: of, actor } of entries) {
      expect([of, actor]).toEqual([lane, 'system'])
      expect(data).toMatchObject({ cases: expect.any(Number), calibrationError: expect.any(Number) })
      expect(JSON.stringify(data)).not.toMatch(/slip|bench|loft|chandler|crane/)
    }
    expect((await verifyLedger(world.context.database, world.businessId)).problem).toBeNull()
  })

  it('says how sure it may be believed: confidences come near the share of right answers', async () => {
    const { inForce } = await learntStatus(world.context, world.businessId, lane)
    expect(inForce?.figures.calibrationError).toBeLessThan(0.25)
    const sure = after.reduce((sum, one) => sum + cellOf(one).confidence, 0) / after.length
    // Forty mails of one model: the distance that chance alone makes.
    expect(Math.abs(sure - shareRight(after, kept.slice(20, 60)))).toBeLessThan(0.3)
  })

  it('learns nothing a second time from the same decisions', async () => {
    const models = async () => (await learntStatus(world.context, world.businessId, lane)).models.length
    const there = await models()
    await learnWhenDue(world.context, world.businessId, lane)
    expect(await models()).toBe(there)
  })

  it('keeps its model when a batch was decided without looking, and says why', async () => {
    const { inForce } = await learntStatus(world.context, world.businessId, lane)
    await decide(world, shuffled(boatyardMails(40, false, 200)))
    await learn(world.context, world.businessId, { lane, by: 'system' }).catch(() => null)
    const now = await learntStatus(world.context, world.businessId, lane)
    expect(now.inForce?.version).toBe(inForce?.version)
    expect(now.models[0]).toMatchObject({
      state: 'draft',
      figures: { against: { code: expect.stringMatching(/^worse/) } },
    })
    expect((await world.ledger('model-not-in-force')).at(-1)?.data).toMatchObject({
      against: now.models[0]?.figures.against?.code,
    })
    console.log(now.models.map(({ state, figures }) => [state, figures]))
  }, 240_000)
})
