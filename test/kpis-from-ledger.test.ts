/** Guarantee 8: every KPI is computed from the ledger, which keeps codes and no words of anybody. */
import { beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exportRfq } from '../src/lanes/export-rfq/lane.ts'
import { edit } from '../src/route/edit.ts'
import { measure } from '../src/route/measure.ts'
import { passagesOf } from '../src/route/passages.ts'
import { Desk } from '../src/words/workspace.ts'
import { testServer } from './fresh-database.ts'
import { rfqMail, tiny } from './tiny-workspace.ts'
import { newNumber, openWorld } from './world.ts'

beforeAll(testServer)

const desk = Desk.parse(parse(tiny.desk))

it('the time and the completeness of what was approved, and how long the rest waits', async () => {
  const world = await openWorld()
  const [done, waiting] = [rfqMail({ number: newNumber() }), rfqMail({ number: newNumber() })]
  const shown = await world.packetOf(done)
  world.clock.move({ hours: 2 })
  await world.approve(world.people.ana, shown)
  await world.settle()
  await world.packetOf(waiting)
  world.clock.move({ hours: 1 })

  const passages = await passagesOf(world.context.database, world.businessId)
  const by = { desk, now: world.context.clock.now() }
  const [time, completeness] = exportRfq.kpis.map((kpi) => measure(kpi, passages, by))
  expect(time).toMatchObject({ n: 1, open: 1, value: expect.closeTo(2, 2), oldestOpen: expect.closeTo(1, 2) })
  expect(completeness).toMatchObject({ value: shown.packet.missing.length === 0 ? 1 : 0, n: 1, open: 1 })
})

it('draft, edit and approval leave their codes; no address, name or number of the mail stands in the ledger', async () => {
  const world = await openWorld()
  const number = newNumber()
  const shown = await world.packetOf(rfqMail({ number }))
  const { packet } = await edit(world.context, world.people.ana, {
    packetId: shown.packetId,
    revision: shown.revision,
    edit: { drafts: [{ index: 0, subject: `Our offer for ${number}` }] },
  })
  const looked = await world.look(shown)
  expect(looked.packet.digest).toBe(packet.digest)
  await world.approve(world.people.ana, looked)
  const [drafted] = await world.ledger('packet-drafted')
  const [edited] = await world.ledger('packet-edited')
  const [approved] = await world.ledger('packet-approved')
  const expected = expect.arrayContaining([
    'owner',
    'outcome:quote',
    expect.stringMatching(/^queue:[0-9a-f]{12}$/),
  ])
  expect(drafted?.data['codes']).toEqual(expected)
  expect(edited?.data['codes']).toEqual(expected)
  expect(approved?.data['codes']).toEqual(expected)
  const { from } = packet.signal
  const ledger = JSON.stringify([drafted, edited, approved])
  expect(from).not.toBeNull()
  for (const words of [number, from ?? '', from?.split('@')[1] ?? '']) expect(ledger).not.toContain(words)
})
