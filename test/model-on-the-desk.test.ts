/** A model on a desk with its database: budget, notes, the ledger, and that nothing asks it after the gate. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OpenedModel, openModel } from '../src/model/open-model.ts'
import { modelFiguresOf } from '../src/route/model-figures.ts'
import { spendingOfDay } from '../src/route/model-spending.ts'
import { review } from '../src/route/review.ts'
import { lanesFolder, settingsFor } from './model-desk.ts'
import { type ModelServer, openModelServer } from './model-server.ts'
import { rfqMail, tiny } from './tiny-workspace.ts'
import { newNumber, openWorld, type World } from './world.ts'

let server: ModelServer
let model: OpenedModel
beforeAll(async () => {
  server = await openModelServer()
  model = openModel({ lanesFolder, environment: {} })
  // The first world of a run waits for its PostgreSQL.
  await openWorld()
})
afterAll(async () => server.close())
beforeEach(() => {
  server.asked.length = 0
  server.answer(wording('many thanks for your request. Here is our offer:'))
})

const wording = (words: string) => (asked: { task: string }) => ({
  content: JSON.stringify(
    asked.task === 'extract'
      ? { values: [] }
      : { body: `Dear Mara Holm,\n\n${words}\n\n{{held-1}}\n\n{{held-2}}\n\n{{held-3}}` },
  ),
})

/** A desk whose model is the server, with more settings as YAML. */
function openDesk(more = ''): Promise<World> {
  const desk = `${tiny.desk}\nmodel:\n  name: tiny-model\n  url: ${server.url}\n  timeout: 1\n  time_per_packet: 4\n  retries: 0\n${more}`
  return openWorld({ model, workspace: { desk } })
}

const budgetOf = async ({ context, businessId }: World) => {
  const row = await context.database
    .selectFrom('model_spending')
    .selectAll()
    .where('business_id', '=', businessId)
    .executeTakeFirst()
  return row === undefined ? null : { tokens: Number(row.tokens), cost: Number(row.cost) }
}

describe('no model', () => {
  test('set: the program asks nobody, and the packet is the same to the byte', async () => {
    const [without, reaching] = [await openWorld(), await openWorld({ model })]
    const mail = rfqMail({ number: newNumber() })
    const [one, other] = [await without.packetOf(mail), await reaching.packetOf(mail)]
    const signal = {
      ...one.packet.signal,
      id: other.packet.signal.id,
      receivedAt: other.packet.signal.receivedAt,
    }
    expect(JSON.stringify({ ...one.packet, signal, digest: '' })).toBe(
      JSON.stringify({ ...other.packet, digest: '' }),
    )
    expect(server.asked).toEqual([])
  })

  test('in a lane that switched it off', async () => {
    const desk = `${tiny.desk}\nmodel: { name: tiny-model, url: "${server.url}" }`
    const world = await openWorld({ model, workspace: { desk, lane: `${tiny.lane}\nmodel: off` } })
    const { packet } = await world.packetOf(rfqMail({ number: newNumber() }))
    expect(packet).not.toHaveProperty('model')
    expect(server.asked).toEqual([])
  })
})

describe('a packet that a model worded', () => {
  test('is approved, recorded and measured like any other, and the model is not asked again', async () => {
    const world = await openDesk('  price: { input: 1, output: 10 }')
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    expect(shown.packet.drafts[0]?.body).toContain('Here is our offer:')
    const questions = server.asked.length
    expect(questions).toBe(2)
    // From here on it may say what it likes, or be gone.
    server.answer({ status: 500 })
    expect(await world.approve(world.people.ben, shown)).toBe('approved')
    await world.settle()
    expect((await world.look(shown)).state).toBe('recorded')
    expect([...world.drafts.drafts.values()].map(({ body }) => body)).toEqual([shown.packet.drafts[0]?.body])
    expect(server.asked).toHaveLength(questions)
    expect(await modelFiguresOf(world.context.database, world.businessId, 'export-rfq')).toEqual({
      asked: 1,
      drafted: 1,
      used: 1,
      nothing: 1,
      failed: 0,
      tokens: 240,
      cost: expect.closeTo((200 * 1 + 40 * 10) / 1_000_000, 9),
      milliseconds: expect.any(Number),
      filled: 0,
      valuesDropped: 0,
    })
    const app = await world.api()
    const cookie = await world.signIn(world.people.ben)
    const answer = await app.request('/api/measures', { headers: { cookie } })
    expect(await answer.json()).toMatchObject({ lanes: [{ model: { asked: 1, tokens: 240 } }] })
    const [entry] = await world.ledger('packet-drafted')
    expect(JSON.stringify(entry)).not.toMatch(/Mara|Here is our offer/)
  })

  test('sent back with a note: the model words it anew by the note', async () => {
    const world = await openDesk()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const { packetId, revision, packet } = shown
    server.answer(wording('shorter, as you wished:'))
    await review(world.context, world.people.ben, {
      packetId,
      revision,
      digest: packet.digest,
      decision: 'return',
      note: 'Please be shorter and warmer.',
    })
    await world.settle()
    const redrafted = await world.look(shown)
    expect(server.asked.at(-1)?.data).toContain('A reviewer asks: Please be shorter and warmer.')
    expect(redrafted).toMatchObject({ state: 'waiting', revision: 2 })
    expect(redrafted.packet.drafts[0]?.body).toContain('shorter, as you wished:')
  })

  test('is drafted again when the desk’s own documents change, without what changed being an order to the model', async () => {
    const world = await openDesk()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const documents = tiny.documents.map((one) => ({ ...one, text: one.text.replace('4.20', '4.30') }))
    await world.apply({ desk: (await deskOf(world)) ?? tiny.desk, documents })
    await world.settle()
    const again = await world.look(shown)
    expect(again.packet.drafts[0]?.body).toContain('USD 4.30')
    expect(server.asked.at(-1)?.data).not.toContain('A reviewer asks')
  })
})

async function deskOf({ context, businessId }: World): Promise<string | undefined> {
  const { files } = await context.database
    .selectFrom('workspace_version')
    .select('files')
    .where('business_id', '=', businessId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return files['desk.yaml']
}

describe('a server that does not answer', () => {
  test('keeps no packet waiting beyond its time, and holds no transaction open meanwhile', async () => {
    const world = await openDesk()
    const [signalId = ''] = await world.receive(rfqMail({ number: newNumber() }))
    await world.run('read')
    let open: unknown[] | null = null
    server.answer({ silent: true })
    const drafting = world.run('draft')
    const looking = new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        sql<{ n: number }>`
          select 1 as n from signal where business_id = ${world.businessId} and signal_id = ${signalId} for update nowait`
          .execute(world.context.database)
          .then(({ rows }) => {
            open = rows
            resolve()
          }, reject)
      }, 400)
    })
    await Promise.all([drafting, looking])
    // The row could be locked while the model was silent: nobody held it.
    expect(open).toHaveLength(1)
    const [row] = await world.ledger('packet-drafted')
    expect(row?.data['modelOutcomes']).toEqual(['extract:timeout', 'draft:timeout'])
  })

  test('is not waited for when the program stops: no packet is made, and the next process drafts it with the model', async () => {
    const own = openModel({ lanesFolder, environment: {} })
    const desk = `${tiny.desk}\nmodel: { name: tiny-model, url: "${server.url}", timeout: 60, time_per_packet: 100 }`
    const world = await openWorld({ model: own, workspace: { desk } })
    await world.receive(rfqMail({ number: newNumber() }))
    await world.run('read')
    server.answer({ silent: true })
    const started = performance.now()
    setTimeout(own.stop, 300)
    await world.run('draft')
    expect(performance.now() - started).toBeLessThan(10_000)
    expect((await world.counts()).packets).toBe(0)
    expect(await world.jobs.waiting()).toEqual(['draft'])
    world.context.model = model
    server.answer(wording('many thanks for your request:'))
    await world.settle()
    expect(await world.counts()).toMatchObject({ packets: 1, stuck: 0 })
    expect(server.asked.at(-1)?.task).toBe('draft')
  })
})

describe('search by meaning', () => {
  const documents = [
    ...tiny.documents,
    ...['Descale kettles with citric acid.', 'Our showroom is in Izmir.'].map((text, at) => ({
      id: `note-${at}`,
      kind: 'past-answer',
      fileName: `note-${at}.md`,
      approved_on: '2026-06-24',
      text,
    })),
  ]
  const desk = () =>
    `${tiny.desk}\nmodel: { name: tiny-model, url: "${server.url}", embeddings: tiny-vectors, tasks: [draft], retries: 0 }`
  const vectorOf = (text: string) => (/citric|pcs/.test(text) ? [1, 0] : [0, 1])

  test('shows a model a passage that shares no word with the mail, and asks for each text once', async () => {
    const world = await openWorld({ model, workspace: { desk: desk(), documents } })
    server.answer((asked) =>
      asked.task === 'embed'
        ? { vectors: (asked.request.input ?? []).map(vectorOf) }
        : wording('many thanks for your request:')(asked),
    )
    const { packet } = await world.packetOf(rfqMail({ number: newNumber() }))
    expect(server.asked.find(({ task }) => task === 'draft')?.data).toContain('citric acid')
    expect(packet.model?.map(({ task, outcome }) => [task, outcome])).toEqual([
      ['embed', 'used'],
      ['draft', 'used'],
    ])
    expect(server.asked.find(({ task }) => task === 'embed')?.request.input).toHaveLength(3)
    server.asked.length = 0
    await world.packetOf(rfqMail({ number: newNumber() }))
    expect(server.asked.find(({ task }) => task === 'embed')?.request.input).toHaveLength(1)
  })

  test.each([
    ['fails', { status: 500 }],
    ['gives fewer vectors than texts', { vectors: [[1, 0]] }],
    ['gives vectors that are none', { vectors: [[], [], []] }],
    ['gives no vectors', { content: 'hello' }],
  ])('goes on by words where the server %s', async (_, behaviour) => {
    const own = openModel({ lanesFolder, environment: {} })
    const world = await openWorld({ model: own, workspace: { desk: desk(), documents } })
    server.answer((asked) =>
      asked.task === 'embed' ? behaviour : wording('many thanks for your request:')(asked),
    )
    const { packet } = await world.packetOf(rfqMail({ number: newNumber() }))
    expect(packet.drafts[0]?.body).toContain('many thanks for your request:')
  })
})

describe('the budget', () => {
  test('of a day is kept across packets: what does not fit is not asked, and says so', async () => {
    const world = await openDesk('  most_output_tokens: 64\n  budget: { tokens_per_day: 2500 }')
    const packets = []
    for (let times = 0; times < 8; times++)
      packets.push((await world.packetOf(rfqMail({ number: newNumber() }))).packet)
    const questions = server.asked.length
    const outcomes = packets.at(-1)?.model?.map(({ outcome }) => outcome)
    expect(packets.at(-1)?.findings.map(({ code }) => code)).toContain('model-not-used')
    expect(packets.at(-1)?.drafts[0]?.body).toContain('USD 4.20')
    expect(questions).toBeGreaterThan(0)
    expect(outcomes).toContain('budget')
    expect((await budgetOf(world))?.tokens).toBeLessThanOrEqual(2500)
  })

  test('of the next day is a new one', async () => {
    const world = await openDesk('  most_output_tokens: 64\n  budget: { tokens_per_day: 1600 }')
    const outcomesOf = async () => {
      const { packet } = await world.packetOf(rfqMail({ number: newNumber() }))
      return packet.model?.map(({ outcome }) => outcome)
    }
    await outcomesOf()
    let outcomes = await outcomesOf()
    while (!outcomes?.every((outcome) => outcome === 'budget')) outcomes = await outcomesOf()
    world.clock.move({ hours: 24 })
    expect(await outcomesOf()).not.toContain('budget')
  })

  test('is not gone beyond by many workers at once, and what was not used is free again', async () => {
    const { context, businessId } = await openWorld()
    const { budget } = settingsFor(server.url, { budget: { tokens_per_day: 5000 } })
    const day = spendingOfDay(context.database, { businessId, day: '2026-11-24', budget })
    const ask = () => Promise.all(Array.from({ length: 20 }, () => day.reserve({ tokens: 1000, cost: null })))
    const reserved = (await ask()).filter((one) => one !== null)
    expect(reserved).toHaveLength(5)
    for (const one of reserved) await one.settle({ tokens: 400, cost: null })
    expect((await ask()).filter((one) => one !== null)).toHaveLength(3)
  })

  test('of money counts by the prices set', async () => {
    const { context, businessId } = await openWorld()
    const more = { price: { input: 1, output: 1 }, budget: { cost_per_day: 0.05 } }
    const day = spendingOfDay(context.database, {
      businessId,
      day: '2026-11-24',
      budget: settingsFor(server.url, more).budget,
    })
    expect(await day.reserve({ tokens: 10, cost: 0.04 })).not.toBeNull()
    expect(await day.reserve({ tokens: 10, cost: 0.02 })).toBeNull()
    expect(await day.reserve({ tokens: 10, cost: 0.01 })).not.toBeNull()
  })

  test('of a packet ends its questions', async () => {
    const world = await openDesk('  most_output_tokens: 64\n  budget: { tokens_per_packet: 100 }')
    const { packet } = await world.packetOf(rfqMail({ number: newNumber() }))
    expect(packet.model?.map(({ outcome }) => outcome)).toEqual(['budget', 'budget'])
    expect(server.asked).toEqual([])
  })

  test('is given back where nothing was used', async () => {
    const world = await openDesk()
    server.answer({ status: 400 })
    await world.packetOf(rfqMail({ number: newNumber() }))
    expect((await budgetOf(world))?.tokens).toBe(0)
  })
})
