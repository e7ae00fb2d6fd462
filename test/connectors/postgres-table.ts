/** The three rows of the contract in a table of a real PostgreSQL, with a person who edits it by SQL. */
import pg from 'pg'
import { openTable } from '../../src/connectors/table.ts'
import { freshDatabase } from '../fresh-database.ts'
import type { Opened } from './record-systems.ts'
import { columns, fields, rows } from './rows.ts'

export async function openPostgresTable(): Promise<Opened> {
  const { connection, drop } = await freshDatabase()
  const person = new pg.Client(connection)
  await person.connect()
  const texts = columns.map((name) => `"${name}" text`).join(', ')
  await person.query(
    `create table rfq_log (id bigint generated always as identity primary key, ${texts}, entered_at timestamptz not null default now(), countersign_id text)`,
  )
  for (const row of rows) {
    const places = columns.map((_, at) => `$${at + 1}`).join(', ')
    await person.query(`insert into rfq_log (${columns.join(', ')}) values (${places})`, Object.values(row))
  }
  const open = () =>
    openTable({
      name: 'postgres:crm',
      connection: async () => connection,
      objects: { rfq: { table: 'rfq_log', id: 'id', action: 'countersign_id' } },
      fields,
      key: ['buyer', 'ref'],
    })
  return {
    system: open(),
    again: open,
    editElsewhere: async (ref, changes) => {
      for (const [name, value] of Object.entries(changes))
        await person.query(`update rfq_log set "${name}" = $1 where ref = $2`, [value, ref])
    },
    count: async () => Number((await person.query('select count(*) from rfq_log')).rows[0].count),
    file: null,
    close: async () => {
      await person.end()
      await drop()
    },
  }
}
