/** Documents that disagree: listed where people look, supporting nothing, until somebody settles it. */
import { beforeAll, expect, it } from 'vitest'
import { testServer } from './fresh-database.ts'
import { rfqMail, type TinyDocument, tiny } from './tiny-workspace.ts'
import { newNumber, openWorld } from './world.ts'

beforeAll(testServer)

const spring: TinyDocument = {
  id: 'spring',
  kind: 'price-list',
  title: 'Spring prices',
  fileName: 'spring.csv',
  approved_on: '2026-06-24',
  valid_until: '2026-12-31',
  text: 'SKU,Product,Price USD / pcs\nHS-PAN-065,Gastronorm pan 65 mm,4.60\n',
}

type Dispute = { about: { article: string; field: string } | null; sayings: { id: string; text: string }[] }

it('are told, give no price, and give the price that a person settled on', async () => {
  const world = await openWorld({ workspace: { documents: [...tiny.documents, spring] } })
  const app = await world.api()
  const headers = { cookie: await world.signIn(world.people.ana) }
  const disputes = async (): Promise<Dispute[]> => {
    const answer = await app.request('/api/document-disputes', { headers })
    return ((await answer.json()) as { disputes: Dispute[] }).disputes
  }
  expect(await disputes()).toMatchObject([
    {
      about: { article: 'HS-PAN-065', field: 'unit-price' },
      sayings: [
        { id: 'prices', text: '4.20' },
        { id: 'spring', text: '4.60' },
      ],
    },
  ])
  const unsettled = await world.packetOf(rfqMail({ number: newNumber() }))
  const priceOf = ({ packet }: typeof unsettled) =>
    packet.drafts[0]?.slots.find(({ name }) => name === 'unit_price[0]')
  expect(priceOf(unsettled)).toMatchObject({ filled: false })

  await world.apply({ documents: [...tiny.documents, { ...spring, prevails_over: ['prices'] }] })
  expect(await disputes()).toEqual([])
  const settled = await world.packetOf(rfqMail({ number: newNumber() }))
  expect(priceOf(settled)).toMatchObject({ filled: true })
  expect(settled.packet.drafts[0]?.body).toContain('4.60')
  expect(settled.packet.drafts[0]?.body).not.toContain('4.20')
})
