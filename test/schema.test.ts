/** What the program believes about its tables is what the database has. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dumpSchema } from '../script/schema.ts'
import { migrate } from '../src/base/database/migrate.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { root } from './import-graph.ts'

let fresh: FreshDatabase & { drop: () => Promise<void> }
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

const ours = `table_schema = 'public' and table_name not in ('migration', 'kysely_migration_lock')`

describe('the database', () => {
  it('is what schema.sql says: run script/schema after a change of migrations/', async () => {
    expect(await dumpSchema(fresh.pool)).toBe(readFileSync(join(root, 'schema.sql'), 'utf8'))
  })

  it('is not touched by a second start', async () => {
    expect(await migrate(fresh.database)).toEqual([])
  })

  it('has the columns the program asks for, and no others', async () => {
    const { rows } = await fresh.pool.query<{ table_name: string; name: string; nullable: boolean }>(
      `select table_name, column_name as name, is_nullable = 'YES' as nullable
         from information_schema.columns where ${ours} order by table_name, column_name`,
    )
    const there = rows.map(({ table_name, name, nullable }) => shown(table_name, name, nullable))
    expect(there).toEqual(columnsOfTables())
  })

  it('keeps the rows of a business together: every key begins with business_id', async () => {
    const { rows } = await fresh.pool.query<{ table_name: string; key: string[] | null }>(
      `select t.table_name, (select array_agg(a.attname::text order by k.place)
          from pg_constraint c, unnest(c.conkey) with ordinality as k (number, place), pg_attribute a
          where c.conrelid = t.table_name::regclass and c.contype = 'p'
            and a.attrelid = c.conrelid and a.attnum = k.number) as key
         from information_schema.tables t where ${ours} and t.table_type = 'BASE TABLE'`,
    )
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ key }) => key?.[0] !== 'business_id')).toEqual([])
  })

  it('never refers to a row of another business', async () => {
    const { rows } = await fresh.pool.query<{ reference: string }>(
      `select conrelid::regclass || ': ' || pg_get_constraintdef(oid) as reference from pg_constraint
        where contype = 'f' and connamespace = 'public'::regnamespace
          and pg_get_constraintdef(oid) !~ '^FOREIGN KEY \\(business_id[,)].* REFERENCES \\w+\\(business_id[,)]'`,
    )
    expect(rows).toEqual([])
  })
})

function shown(table: string, column: string, nullable: boolean): string {
  return `${table}.${column}${nullable ? ' (may be null)' : ''}`
}

/**
 * The columns `src/base/database/tables.ts` lists. Types leave nothing behind at run time, so the file is read: two
 * spaces a table, four a column, or both in one line.
 */
function columnsOfTables(): string[] {
  const text = readFileSync(join(root, 'src/base/database/tables.ts'), 'utf8')
  const body = /^export type Tables = \{\n([\s\S]*?)^\}/m.exec(text)?.[1] ?? ''
  const tables = body.matchAll(/^ {2}(\w+): \{(?:\n([\s\S]*?)^ {2}\}| (.*) \})$/gm)
  return [...tables]
    .flatMap(([, table = '', block, line]) =>
      [...(block ?? (line ?? '').replaceAll('; ', '\n')).matchAll(/^ *(\w+): (.*)$/gm)].map(
        ([, column = '', type = '']) => shown(table, column, /\bOptional<|\bnull\b/.test(type)),
      ),
    )
    .sort((a, b) => (a < b ? -1 : 1))
}
