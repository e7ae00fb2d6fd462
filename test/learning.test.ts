/** A lane learns from what people decide, and does not from a bad batch of decisions. */
import { beforeAll, describe, expect, it } from 'vitest'
import { edit } from '../src/route/edit.ts'
import { learn, learnWhenDue } from '../src/route/learn.ts'
import { learntStatus } from '../src/route/learnt-status.ts'
import { receive } from '../src/route/receive.ts'
import { verifyLedger } from '../src/route/verify.ts'
import { shortVersion } from '../src/words/learning.ts'
import { type BoatyardMail, boatyard, boatyardMails, decidedBlindly, workspaceOf } from './boatyard.ts'
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
    await expect(learn(world.context, world.businessId, { lane, by: 'system' })).rejects.toThrow(
      'nothing was decided',
    )
  })

  it('writes a packet that waits as it was, though another model came into force meanwhile', async () => {
    const [waiting, edited] = before.slice(1)
    if (waiting === undefined || edited === undefined) throw new Error('nothing waits')
    await world.approve(world.people.ben, waiting)
    const { packetId, revision } = edited
    await edit(world.context, world.people.ben, {
      packetId,
      revision,
      edit: { fields: { priority: 'high' } },
    })
    await world.settle()
    expect((await world.look(waiting)).state).toBe('recorded')
    const now = await world.look(edited)
    expect(now.packet.reliedOn.learnt).toBeUndefined()
    expect(cellOf(now).value).toBe(cellOf(edited).value)
  })

  it('keeps every model that was in force as it was', async () => {
    const { database } = world.context
    const ours = database.updateTable('learnt_model').where('business_id', '=', world.businessId)
    const touched = 'never changed or removed'
    await expect(ours.set({ figures: '{}' }).execute()).rejects.toThrow(touched)
    await expect(
      ours.set({ in_force_until: null }).where('in_force_until', 'is not', null).execute(),
    ).rejects.toThrow(touched)
    await expect(
      database.deleteFrom('learnt_model').where('business_id', '=', world.businessId).execute(),
    ).rejects.toThrow(touched)
  })

  it('shows its models to whoever is signed in', async () => {
    const app = await world.api()
    const asked = (name: string, cookie = '') =>
      app.request(`/api/lanes/${name}/learnt`, { headers: { cookie } })
    expect((await asked(lane)).status).toBe(401)
    const cookie = await world.signIn(world.people.ana)
    const answer = await asked(lane, cookie)
    expect(answer.status).toBe(200)
    const { inForce } = await learntStatus(world.context, world.businessId, lane)
    expect(await answer.json()).toMatchObject({ lane, what: 'category', inForce, needed: 20 })
    const refused = await asked('no-such-lane', cookie)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('no settings for the lane no-such-lane')
  })

  it('keeps its model when a batch was decided without looking, and says why', async () => {
    const { inForce } = await learntStatus(world.context, world.businessId, lane)
    await decide(world, decidedBlindly(boatyardMails(60, false, 2), 2))
    const now = await learntStatus(world.context, world.businessId, lane)
    expect(now.inForce?.version).toBe(inForce?.version)
    const [draft] = now.models
    expect(draft?.state).toBe('draft')
    expect(draft?.figures.against?.message).toMatch(/\d/)
    const told = (await world.ledger('model-not-in-force')).at(-1)?.data
    expect(told).toMatchObject({ model: draft?.number, against: draft?.figures.against?.code })
  }, 240_000)

  it('asks no model any more where the settings switch learning off', async () => {
    const files = { ...boatyard().files }
    const name = `lanes/${lane}.yaml`
    await world.applyWhole(workspaceOf({ ...files, [name]: `${files[name]}learning: false\n` }))
    const [shown] = await packetsOf(world, boatyardMails(1, true, 3))
    expect(shown?.packet.reliedOn.learnt).toBeUndefined()
    await expect(learn(world.context, world.businessId, { lane, by: 'system' })).rejects.toThrow(
      `learning is switched off in lanes/${lane}.yaml`,
    )
  })
})
