/** Who relied on a document: what a change of it still reaches, and what was written with it. */
import { beforeAll, expect, it } from 'vitest'
import { testServer } from './fresh-database.ts'
import { rfqMail } from './tiny-workspace.ts'
import { newNumber, openWorld } from './world.ts'

beforeAll(testServer)

it('tells the packets that wait with a version and those that were recorded with it', async () => {
  const world = await openWorld()
  const waiting = await world.packetOf(rfqMail({ number: newNumber() }))
  const written = await world.packetOf(rfqMail({ number: newNumber() }))
  await world.approve(world.people.ben, written)
  await world.settle()
  const app = await world.api()
  const headers = { cookie: await world.signIn(world.people.ana) }
  const ask = async <T>(path: string): Promise<T> =>
    (await (await app.request(path, { headers })).json()) as T

  type Listed = { id: string; version: string; use: { pending: number; recorded: number } }
  const { documents } = await ask<{ documents: Listed[] }>('/api/documents')
  const prices = documents.find(({ id }) => id === 'prices')
  expect(prices?.use).toEqual({ pending: 1, recorded: 1 })

  type Relying = { packetId: string; state: string }
  const path = `/api/documents/prices/${prices?.version}/packets`
  const { packets } = await ask<{ packets: Relying[] }>(path)
  expect(new Map(packets.map(({ packetId, state }) => [packetId, state]))).toEqual(
    new Map([
      [waiting.packetId, 'waiting'],
      [written.packetId, 'recorded'],
    ]),
  )
  expect(await ask('/api/documents/prices/000000000000/packets')).toEqual({ packets: [] })
})
