/** Papers over HTTP: what a reviewer downloads, a proposal asked for, and what of it is written after approval. */
import { beforeAll, describe, expect, it } from 'vitest'
import { templateOf, wordsOf } from '../src/paper/paper-for-tests.ts'
import { rfqMail, type TinyDocument, tiny } from './tiny-workspace.ts'
import { newNumber, openWorld, type World } from './world.ts'

const page = { 'x-countersign': 'page', 'content-type': 'application/json' }
let world: World
let api: Awaited<ReturnType<World['api']>>
let cookie: string

async function template(id: string, kind: string, paragraphs: string[]): Promise<TinyDocument> {
  const bytes = await templateOf(paragraphs)
  return { id, kind, title: id, fileName: `${id}.docx`, approved_on: '2026-06-24', text: '', bytes }
}

const pastProposal: TinyDocument = {
  id: 'past',
  kind: 'past-proposal',
  title: 'Past proposal',
  fileName: 'past.md',
  approved_on: '2026-06-24',
  text: '# Who we are\n\nThe pans that we make are made of steel in our own plant, and that is the art of it.\n\n# Prices of it\n\nThe pan is USD 1.00 in this one.\n',
}

beforeAll(async () => {
  const templates = [
    await template('letter', 'offer-template', [
      'Letter: {{title}} {{company}} {{#items}}{{description}} {{price}}{{/items}} {{valid_until}}',
    ]),
    await template('proposing', 'proposal-template', [
      '{{title}}',
      '{{#sections}}',
      '{{heading}}',
      '{{#lines}}',
      '{{text}}',
      '{{/lines}}',
      '{{/sections}}',
    ]),
  ]
  world = await openWorld({ workspace: { documents: [...tiny.documents, ...templates, pastProposal] } })
  api = await world.api()
  cookie = await world.signIn(world.people.ana)
})

const get = (path: string) => api.request(path, { headers: { cookie } })
const post = (path: string, body: object) =>
  api.request(path, { method: 'POST', headers: { ...page, cookie }, body: JSON.stringify(body) })
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

describe('the document for the buyer', () => {
  it('is the business’s letter, filled from the slots of the reply', async () => {
    const number = newNumber()
    const shown = await world.packetOf(rfqMail({ number }))
    const answer = await get(`/api/packets/${shown.packetId}/revisions/1/document.docx`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''Offer%20${number}.docx`,
    )
    const words = wordsOf(await bytesOf(answer))
    expect(words).toContain(`Letter: Offer ${number}`)
    expect(words).toContain('USD 4.20 / piece')
    expect(words).not.toContain('DRAFT')
  })

  it('says what a person put into an open slot, in place of what was open', async () => {
    const shown = await world.packetOf(
      rfqMail({
        number: newNumber(),
        body: 'Please quote 500 pcs HS-PAN-065 FOB Izmir in GBP.\n\nMara Holm\nFjord Kitchens AS',
      }),
    )
    const before = wordsOf(
      await bytesOf(await get(`/api/packets/${shown.packetId}/revisions/1/document.docx`)),
    )
    expect(before).toMatch(/^DRAFT – Still open: Unit price 1: no approved price in GBP/)
    expect(before).toContain('[to be confirmed]')
    const edited = await post(`/api/packets/${shown.packetId}/revisions`, {
      revision: 1,
      edit: { slots: { 'unit_price[0]': 'GBP 3.40' } },
    })
    expect(edited.status).toBe(200)
    const after = wordsOf(
      await bytesOf(await get(`/api/packets/${shown.packetId}/revisions/2/document.docx`)),
    )
    expect(after).toContain('GBP 3.40')
    expect(after).not.toContain('[to be confirmed]')
    const old = wordsOf(await bytesOf(await get(`/api/packets/${shown.packetId}/revisions/1/document.docx`)))
    expect(old).toBe(before)
  })

  it('is the same file to the last byte each time, also as PDF', async () => {
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    for (const file of ['document.docx', 'document.pdf', 'context.pdf']) {
      const path = `/api/packets/${shown.packetId}/revisions/1/${file}`
      const first = await bytesOf(await get(path))
      world.clock.move({ hours: 1 })
      expect(Buffer.compare(first, await bytesOf(await get(path)))).toBe(0)
    }
  })

  it.each([
    ['revisions/9/document.pdf', 404, /no revision 9/],
    ['revisions/1/proposal.pdf', 404, /holds no proposal: ask for one first/],
    ['revisions/1/document.exe', 400, /file/],
  ])('%s is answered with %d and what to do', async (path, status, why) => {
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const answer = await get(`/api/packets/${shown.packetId}/${path}`)
    expect(answer.status).toBe(status)
    expect(JSON.stringify(await answer.json())).toMatch(why)
  })

  it('is for people who are signed in', async () => {
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    expect((await api.request(`/api/packets/${shown.packetId}/revisions/1/document.pdf`)).status).toBe(401)
  })
})

describe('a proposal', () => {
  it('is asked for by a POST, is part of the next revision, and follows the fields when they are edited', async () => {
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const papers = async () =>
      ((await (await get(`/api/packets/${shown.packetId}`)).json()) as { papers: object }).papers
    expect(await papers()).toEqual({ kinds: ['offer', 'context'], mayPropose: true })
    const asked = await post(`/api/packets/${shown.packetId}/proposals`, { revision: 1 })
    expect(asked.status).toBe(200)
    expect(await papers()).toEqual({ kinds: ['offer', 'proposal', 'context'], mayPropose: false })
    const now = await world.look(shown)
    expect(now.packet.drafts.map(({ kind }) => kind)).toEqual(['quote', 'proposal'])
    expect(now.packet.digest).not.toBe(shown.packet.digest)
    const words = wordsOf(
      await bytesOf(await get(`/api/packets/${shown.packetId}/revisions/2/proposal.docx`)),
    )
    expect(words).toContain('USD 4.20 / piece')
    expect(words).toContain('|Who we are|The pans that we make are made of steel in our own plant')
    expect(words).not.toContain('USD 1.00')
    const again = await post(`/api/packets/${shown.packetId}/proposals`, { revision: 2 })
    expect([again.status, JSON.stringify(await again.json())]).toEqual([
      400,
      expect.stringContaining('edit that one'),
    ])
    await post(`/api/packets/${shown.packetId}/revisions`, {
      revision: 2,
      edit: { fields: { 'items[0].quantity': { value: '900', unit: 'pcs' } } },
    })
    const edited = await world.look(shown)
    expect(edited.packet.drafts.at(-1)?.body).toContain('900 pcs')
    expect(edited.packet.drafts.map(({ kind }) => kind)).toEqual(['quote', 'proposal'])
  })

  it('says on paper what a person made of its text, and not what nobody supports', async () => {
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await post(`/api/packets/${shown.packetId}/proposals`, { revision: 1 })
    const { packet } = await world.look(shown)
    const body = packet.drafts[1]?.body.replace(
      'thank you for your time.',
      'it was good to talk. We deliver in 3 days.',
    )
    await post(`/api/packets/${shown.packetId}/revisions`, {
      revision: 2,
      edit: { drafts: [{ index: 1, body }] },
    })
    const words = wordsOf(
      await bytesOf(await get(`/api/packets/${shown.packetId}/revisions/3/proposal.docx`)),
    )
    expect(words).toMatch(/^DRAFT/)
    expect(words).toContain('it was good to talk. We deliver in [to be confirmed].')
  })

  it('is the only place a past proposal speaks in: its price supports nothing that a person types', async () => {
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const body = `${shown.packet.drafts[0]?.body}\nThe pan is USD 1.00 in this one.\n`
    await post(`/api/packets/${shown.packetId}/revisions`, {
      revision: 1,
      edit: { drafts: [{ index: 0, body }] },
    })
    const { packet } = await world.look(shown)
    expect(packet.drafts[0]?.claims.find(({ text }) => text.includes('1.00'))?.status).toBe('unsupported')
  })

  it('stays with the packet when it is drafted anew, and is laid down with the reply once approved', async () => {
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await post(`/api/packets/${shown.packetId}/proposals`, { revision: 1 })
    const { packet } = await world.look(shown)
    await post(`/api/packets/${shown.packetId}/reviews`, {
      revision: 2,
      digest: packet.digest,
      decision: 'return',
      note: 'look again',
    })
    await world.settle()
    const back = await world.look(shown)
    expect(back.packet.drafts.map(({ kind }) => kind)).toEqual(['quote', 'proposal'])
    await world.approve(world.people.ana, back)
    await world.settle()
    expect((await world.look(shown)).state).toBe('recorded')
    expect([...world.drafts.drafts.values()].map(({ subject }) => subject)).toContain(
      'Proposal: Fjord Kitchens AS',
    )
  })
})
