/** A lane learns from what people decide, and from a bad batch of decisions it does not. */
import { beforeAll, describe, expect, it } from 'vitest'
import { edit } from '../src/route/edit.ts'
import { receive } from '../src/route/receive.ts'
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

const categoryOf = ({ packet }: Shown): unknown =>
  (packet.fields['category'] as { value: string | null }).value

/** Ana gives each packet its category and approves it; what follows from it runs. */
async function decide(world: World, shown: readonly Shown[], categories: readonly string[]): Promise<void> {
  for (const [at, one] of shown.entries()) {
    const { packetId, revision, signalId } = one
    const category = categories[at]
    if (categoryOf(one) !== category)
      await edit(world.context, world.people.ana, { packetId, revision, edit: { fields: { category } } })
    await world.approve(world.people.ana, await world.look({ signalId } as Shown))
  }
  await world.settle()
}

const shareRight = (shown: readonly Shown[], mails: readonly BoatyardMail[]): number =>
  shown.filter((one, at) => categoryOf(one) === mails[at]?.category).length / shown.length

describe('a yard whose categories only its own people know', () => {
  let world: World
  const kept = boatyardMails(48, true)
  const said: Record<string, number> = {}

  beforeAll(async () => {
    world = await openWorld({ whole: boatyard() })
    said['before'] = shareRight(await packetsOf(world, kept.slice(0, 24)), kept.slice(0, 24))
    const mails = boatyardMails(80, false)
    await decide(
      world,
      await packetsOf(world, mails),
      mails.map(({ category }) => category),
    )
    said['after'] = shareRight(await packetsOf(world, kept.slice(24)), kept.slice(24))
  }, 120_000)

  it('has its new mails labelled as it would label them, after eighty decisions', async () => {
    expect(await world.stuckErrors()).toEqual([])
    expect(said['before']).toBeLessThan(0.2)
    expect(said['after']).toBeGreaterThan(0.7)
    console.log(
      said,
      (await world.ledger('model-in-force')).map(({ data }) => data),
      (await world.ledger('model-not-in-force')).map(({ data }) => data),
    )
  })
})
