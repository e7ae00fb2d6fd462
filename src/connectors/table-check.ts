/** The self-test of tables of a PostgreSQL database: what fails, and the SQL that mends it. */
import type pg from 'pg'
import type { Check } from '../words/connector.ts'
import { columnsOf, quoted, type Table } from './table-rows.ts'

type Checkable = { name: string; objects: Readonly<Record<string, Table>>; fields: readonly string[] }
type Reading = <T>(work: (client: pg.Client) => Promise<T>) => Promise<T>

/** Whether the database answers, and each table has its columns and rights. Changes nothing. */
export async function checkTables(tables: Checkable, reading: Reading): Promise<Check[]> {
  try {
    return await reading(async (client) => {
      const checks: Check[] = [{ step: 'the database answers', ok: true, detail: tables.name }]
      for (const [object, table] of Object.entries(tables.objects))
        checks.push(await checkTable(client, { object, table, tables }))
      return checks
    })
  } catch (error) {
    // Whatever keeps the database from answering is the finding.
    const detail = error instanceof Error ? error.message : String(error)
    const mend = 'look at host, user and secret of the connection, and whether the server takes connections'
    return [{ step: 'the database answers', ok: false, detail, mend }]
  }
}

type Checked = { object: string; table: Table; tables: Checkable }

async function checkTable(client: pg.Client, { object, table, tables }: Checked): Promise<Check> {
  const step = `${object}: the table can be read and written`
  const { rows } = await client.query<{ there: boolean; name: string }>(
    `select to_regclass($1) is not null and has_table_privilege(to_regclass($1), 'select, insert, update') as there`,
    [quoted(table.table)],
  )
  if (rows[0]?.there !== true)
    return {
      step,
      ok: false,
      detail: `${table.table} is missing or closed to this user`,
      mend: `grant select, insert, update on ${table.table}`,
    }
  const names = (await columnsOf(client, table, { all: true })).map(({ name }) => name)
  const missing = [table.id, table.action, ...tables.fields].find((name) => !names.includes(name))
  if (missing === undefined) return { step, ok: true, detail: table.table }
  const mend =
    missing === table.action
      ? `alter table ${table.table} add column ${table.action} text`
      : `name a column there is: ${names.join(', ')}`
  return { step, ok: false, detail: `${table.table} has no column ${missing}`, mend }
}
