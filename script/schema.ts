/** Writes schema.sql from the catalog of a freshly migrated database; run it by `script/schema`. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { connect } from '../src/base/database/database.ts'
import { migrate } from '../src/base/database/migrate.ts'
import { startPostgres } from '../src/base/postgres/postgres.ts'

/** The tables of the migrator are not the product's. */
const bookkeeping = ['migration', 'kysely_migration_lock']

/** Tables, constraints, indexes, functions and triggers of the schema `public`, the same text for the same schema. */
export async function dumpSchema(pool: Pool): Promise<string> {
  const lines = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await pool.query<{ line: string }>(text, values)).rows.map(({ line }) => line)
  const names = await lines(
    `select relname as line from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all ($1) order by relname`,
    [bookkeeping],
  )
  const tables = await Promise.all(
    names.map(async (name) => {
      const members = [...(await lines(columns, [name])), ...(await lines(constraints, [name]))]
      const after = [
        ...(await lines(storage, [name])),
        ...(await lines(indexes, [name])),
        ...(await lines(triggers, [name])),
      ]
      return [`create table ${name} (\n  ${members.join(',\n  ')}\n);`, ...after.map((line) => `${line};`)]
    }),
  )
  const routines = (await lines(functions)).map((text) => `${text.trim()};`)
  return `${[header, ...routines, ...tables.map((table) => table.join('\n'))].join('\n\n')}\n`
}

const header =
  '-- What the migrations together make. Written by script/schema, compared by test/schema.test.ts; change a migration, not this.'

const columns = `
  select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
  order by a.attnum`

/** Keys first, then checks, then references. Not-null constraints stand with their columns. */
const constraints = `
  select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line
  from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u', 'c', 'f', 'x')
  order by position(contype::text in 'pucfx'), conname`

const storage = `
  select format('alter table %I alter column %I set storage %s', $1::text, a.attname,
    case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended' else 'main' end) as line
  from pg_attribute a join pg_type t on t.oid = a.atttypid
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attstorage <> t.typstorage
  order by a.attnum`

const indexes = `
  select pg_get_indexdef(indexrelid) as line from pg_index
  where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid and contype <> 'f')
  order by indexrelid::regclass::text`

const triggers = `
  select pg_get_triggerdef(oid) as line from pg_trigger
  where tgrelid = $1::regclass and not tgisinternal order by tgname`

const functions = `
  select pg_get_functiondef(oid) as line from pg_proc
  where pronamespace = 'public'::regnamespace order by proname, oid::regprocedure::text`

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-schema-'))
  chmodSync(folder, 0o711) // under root PostgreSQL is another user, who must be able to enter
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), log: () => undefined })
  const { database, pool, close } = connect(postgres.connection, () => undefined)
  try {
    await migrate(database)
    writeFileSync(new URL('../schema.sql', import.meta.url), await dumpSchema(pool))
  } finally {
    await close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
