import { beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, testServer } from '../../test/fresh-database.ts'
import { tiny } from '../../test/tiny-workspace.ts'
import { openWorld, type World } from '../../test/world.ts'
import { ensureBusiness } from './business.ts'
import { libraryOf } from './in-force.ts'

beforeAll(testServer)

const versionOf = async (world: World) => (await world.context.workspaces.inForce(world.businessId)).version

describe('applying a workspace', () => {
  it('makes a new version, and the same one again changes nothing', async () => {
    const world = await openWorld()
    expect(await versionOf(world)).toBe(1)
    await world.apply({})
    expect(await versionOf(world)).toBe(1)
    await world.apply({ lane: `${tiny.lane}# a remark\n` })
    expect(await versionOf(world)).toBe(2)
    expect(await world.ledger('workspace-applied')).toHaveLength(2)
  })

  it('lets those in who are listed, and switches off those who left; they keep what they did', async () => {
    const world = await openWorld()
    const { ben } = world.people
    const desk = tiny.desk.replace(/^.*ben@.*\n/m, '').replace('Carla Neri', 'Carla Neri-Holm')
    await world.apply({ desk })
    const people = await world.context.database
      .selectFrom('person')
      .select(['name', 'active'])
      .where('business_id', '=', world.businessId)
      .orderBy('name')
      .execute()
    expect(people).toEqual([
      { name: 'Ana Sorel', active: true },
      { name: 'Ben Okoro', active: false },
      { name: 'Carla Neri-Holm', active: true },
      { name: 'Vito Lang', active: true },
    ])
    await expect(world.signIn(ben)).rejects.toMatchObject({ code: 'not-found' })
    await world.apply({ desk: tiny.desk })
    expect(await world.signIn(ben)).toMatch(/^countersign=/)
  })

  it('keeps documents that are gone, where old packets still point, and they support nothing', async () => {
    const world = await openWorld()
    const [prices, leadTimes] = tiny.documents
    if (!prices || !leadTimes) throw new Error('the tiny workspace lost its documents')
    await world.apply({ documents: [leadTimes] })
    const library = libraryOf(
      await world.context.workspaces.inForce(world.businessId),
      null,
      world.clock.now(),
    )
    expect(library.documents.map(({ card }) => card.id)).toEqual(['lead-times'])
    const stored = await world.context.database
      .selectFrom('document')
      .select(['document_id', 'replaced_at'])
      .where('business_id', '=', world.businessId)
      .where('document_id', '=', 'prices')
      .execute()
    expect(stored).toEqual([{ document_id: 'prices', replaced_at: expect.any(Date) }])
    await world.apply({ documents: [prices, leadTimes] })
    const again = libraryOf(await world.context.workspaces.inForce(world.businessId), null, world.clock.now())
    expect(again.documents).toHaveLength(2)
  })
})

describe('the business of an installation', () => {
  it('is made once, however many processes start at the same time', async () => {
    const { database, drop } = await freshDatabase()
    const made = { name: 'new', publicKey: Buffer.from('key'), now: new Date() }
    const ids = await Promise.all(Array.from({ length: 5 }, () => ensureBusiness(database, made)))
    expect(new Set(ids).size).toBe(1)
    expect(await database.selectFrom('business').select('business_id').execute()).toHaveLength(1)
    const other = ensureBusiness(database, { ...made, publicKey: Buffer.from('another key') })
    await expect(other).rejects.toMatchObject({ code: 'machine' })
    await drop()
  })
})
