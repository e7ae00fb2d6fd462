import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import type { RecordWrite } from '../words/connector.ts'
import { openTable } from './table.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let person: pg.Client
beforeEach(async () => {
  database = await freshDatabase()
  person = new pg.Client(database.connection)
  await person.connect()
  await person.query(
    'create table deal (id int primary key generated always as identity, ref text, total numeric(10,1), due date, countersign_id text)',
  )
  await person.query("insert into deal (ref, total) values ('RK-1', 6018.5)")
})
afterEach(async () => {
  await person.end()
  await database.drop()
})

const open = () =>
  openTable({
    name: 'postgres:crm',
    connection: async () => database.connection,
    objects: { deal: { table: 'deal', id: 'id', action: 'countersign_id' } },
    fields: ['ref', 'total', 'due'],
    key: ['ref'],
  })
const create = (actionId: string, set: Record<string, string>): RecordWrite => ({
  kind: 'record',
  actionId,
  object: 'deal',
  key: { ref: 'NC-77' },
  set,
  expected: null,
})

test('a value the column would round is refused, and nothing of the write stays', async () => {
  await expect(open().write(create('a1', { total: '10.25' }))).rejects.toThrow('would keep “10.3” in total')
  expect(await open().all('deal')).toHaveLength(1)
  expect(await open().findAction('a1')).toBeNull()
})

test('a value a trigger replaces is refused: the database said yes and did something else', async () => {
  await person.query(
    "create function other() returns trigger language plpgsql as 'begin new.ref := ''X''; return new; end'",
  )
  await person.query('create trigger other before insert on deal for each row execute function other()')
  await expect(open().write(create('a1', {}))).rejects.toThrow('nothing was written')
  expect(await open().all('deal')).toHaveLength(1)
})

test('nothing written into a date or a number empties it', async () => {
  const [found] = await open().find('deal', { ref: 'RK-1' })
  const write = { ...create('a1', { total: '', due: '' }), expected: found ?? null }
  expect(await open().write(write)).toMatchObject({ outcome: 'written', before: { total: '6018.5' } })
  expect((await person.query('select total, due from deal')).rows).toEqual([{ total: null, due: null }])
})

test('ten writers of one new record make one', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, nth) => open().write(create(`w${nth}`, { total: `${nth}.0` }))),
  )
  expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(1)
  expect(await open().find('deal', { ref: 'NC-77' })).toHaveLength(1)
})

test('the check names the column that is missing and the SQL that adds it', async () => {
  await person.query('alter table deal drop column countersign_id')
  expect(await open().check()).toContainEqual(
    expect.objectContaining({ ok: false, mend: 'alter table deal add column countersign_id text' }),
  )
})
