import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { freshDatabase, testServer } from '../../../test/fresh-database.ts'

beforeAll(testServer)

it('prepares a statement once a connection, and never one that asks for all columns', async () => {
  const { database } = await freshDatabase()
  await database.connection().execute(async (one) => {
    const named = () => one.selectFrom('business').select('name').where('name', '=', 'nobody').execute()
    const all = () => one.selectFrom('business').selectAll().where('name', '=', 'nobody').execute()
    for (let time = 0; time < 3; time++) {
      await named()
      await all()
    }
    const kept = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(one)
    const about = kept.rows.filter(({ statement }) => statement.includes('"business"'))
    expect(about.map(({ statement }) => statement)).toEqual([
      'select "name" from "business" where "name" = $1',
    ])
    await sql`alter table business add column later int`.execute(one)
    expect(await all()).toEqual([])
    expect(await named()).toEqual([])
  })
})
