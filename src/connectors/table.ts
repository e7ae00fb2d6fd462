/**
 * A table of a PostgreSQL database as the system of record. What is read back before the transaction ends decides whether
 * it ends: a value that a column rounds, cuts or a trigger replaces is never left behind as written.
 */
import pg from 'pg'
import type { FoundRecord, RecordSystem, RecordWrite, Written } from '../words/connector.ts'
import type { Values } from '../words/receipt.ts'
import { Refusal } from '../words/refusal.ts'
import { checkTables } from './table-check.ts'
import {
  actionsIn,
  type Column,
  columnsOf,
  findRows,
  found,
  quoted,
  rowOfAction,
  rowOfId,
  rowsWhere,
  type Table,
} from './table-rows.ts'

export type TableSettings = {
  /** `postgres:crm` */
  name: string
  /** How the database is reached; asked once for each transaction, so that a rotated password is taken up. */
  connection: () => Promise<pg.ClientConfig>
  /** What lanes call `object` → the table, its one-column primary key and the text column our action ids stand in. */
  objects: Readonly<Record<string, Table>>
  /** The only columns that may ever be written. */
  fields: readonly string[]
  /** The columns that name a record; they may be filled in when a row is created. */
  key?: readonly string[]
}

type Opened = Required<TableSettings>
type Client = pg.Client

/** Opens the tables. One connection a call: a desk writes a few rows a minute, and nothing is held open in between. */
export function openTable(settings: TableSettings): RecordSystem {
  const tables: Opened = { ...settings, key: settings.key ?? [] }
  return {
    name: tables.name,
    kind: 'record',
    check: () => checkTables(tables, (work) => reading(tables, work)),
    fields: (object) =>
      reading(tables, async (client) =>
        (await columnsOf(client, tableOf(tables, object))).map(({ name }) => name),
      ),
    find: (object, key) =>
      reading(tables, async (client) =>
        (await findRows(client, tableOf(tables, object), key)).map(found(object)),
      ),
    all: (object) =>
      reading(tables, async (client) =>
        (await rowsWhere(client, tableOf(tables, object), { where: 'true', values: [], most: mostRows })).map(
          found(object),
        ),
      ),
    read: (externalId) => reading(tables, (client) => readRow(client, tables, externalId)),
    findAction: (actionId) => reading(tables, (client) => findAction(client, tables, actionId)),
    write: async (write) => {
      refuseForbidden(tables, write)
      return changing(tables, tableOf(tables, write.object), (client, table) =>
        writeOnce(client, table, write),
      )
    },
    undo: async (done) => {
      const [object] = partsOf(done.externalId)
      return changing(tables, tableOf(tables, object), (client, table) =>
        undoOnce(client, { table, object }, done),
      )
    },
  }
}

const mostRows = 20_000

function tableOf({ name, objects }: Opened, object: string): Table {
  const table = Object.hasOwn(objects, object) ? objects[object] : undefined
  if (table) return table
  const there = Object.keys(objects).join(', ')
  throw new Refusal('bad-argument', `${name} has no object “${object}” in its connection; it has: ${there}`)
}

/** `rfq/17`: a receipt says by itself in which table its row is. */
function partsOf(externalId: string): [object: string, id: string] {
  const at = externalId.indexOf('/')
  return [externalId.slice(0, Math.max(at, 0)), externalId.slice(at + 1)]
}

async function reading<T>(tables: Opened, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    application_name: 'countersign',
    ...(await tables.connection()),
  })
  // A server that goes away while nothing is asked is met again by the next statement, which throws.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

type Work = (client: Client, table: Table) => Promise<Written>

/** Our writers take turns per table, so that two of them never both find a row missing. */
async function changing(tables: Opened, table: Table, work: Work): Promise<Written> {
  return reading(tables, async (client) => {
    await client.query('begin')
    try {
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `countersign ${table.table}`,
      ])
      const written = await work(client, table)
      await client.query('commit')
      return written
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  })
}

function refuseForbidden({ name, fields, key, objects }: Opened, write: RecordWrite): void {
  const created = write.expected === null ? Object.keys(write.key) : []
  const table = Object.hasOwn(objects, write.object) ? objects[write.object] : undefined
  for (const field of [...Object.keys(write.set), ...created]) {
    const allowed = fields.includes(field) || (created.includes(field) && key.includes(field))
    if (!allowed || field === table?.action || field === table?.id)
      throw new Refusal('field-not-allowed', `${name} does not allow writing ${field}`)
  }
  for (const [field, value] of Object.entries({ ...write.key, ...write.set })) {
    if (!value.isWellFormed() || value.includes('\0'))
      throw new Refusal('bad-argument', `${field} holds a sign no database can hold`)
  }
  if (!/^[\w.:-]{1,100}$/.test(write.actionId))
    throw new Refusal('bad-argument', `${write.actionId} is no action id`)
}

async function writeOnce(client: Client, table: Table, write: RecordWrite): Promise<Written> {
  const earlier = await rowOfAction(client, table, write.actionId)
  if (earlier) return alreadyWritten(write, found(write.object)(earlier))
  if (write.expected === null) return create(client, table, write)
  const [object, id] = partsOf(write.expected.externalId)
  const row = object === write.object ? await rowOfId(client, table, { id, lock: true }) : null
  const now = row && found(object)(row)
  if (!row || now?.revision !== write.expected.revision) return { outcome: 'changed', now }
  const before = Object.fromEntries(Object.keys(write.set).map((field) => [field, now.values[field] ?? '']))
  await update(client, table, { id, set: write.set, actions: [...actionsIn(row), write.actionId] })
  await refuseOther(client, table, { id, wanted: write.set })
  return { outcome: 'written', externalId: now.externalId, before, after: { ...write.set } }
}

async function create(client: Client, table: Table, write: RecordWrite): Promise<Written> {
  const [there] = await findRows(client, table, write.key)
  if (there) return { outcome: 'changed', now: found(write.object)(there) }
  const after = { ...write.key, ...write.set }
  const columns = await columnsOf(client, table)
  const values = { ...stored(columns, after), [table.action]: write.actionId }
  const names = Object.keys(values)
  const places = names.map((_, at) => `$${at + 1}`).join(', ')
  const { rows } = await client.query<{ id: string }>(
    `insert into ${quoted(table.table)} (${names.map(quoted).join(', ')}) values (${places}) returning ${quoted(table.id)}::text as id`,
    Object.values(values),
  )
  const id = rows[0]?.id ?? ''
  await refuseOther(client, table, { id, wanted: after })
  return { outcome: 'written', externalId: `${write.object}/${id}`, before: {}, after }
}

/** A row written more often than this forgets the oldest ids. */
const keptActions = 200

type Update = { id: string; set: Values; actions: readonly string[] }

async function update(client: Client, table: Table, { id, set, actions }: Update): Promise<void> {
  const columns = await columnsOf(client, table)
  const values = { ...stored(columns, set), [table.action]: actions.slice(-keptActions).join(' ') }
  const assigned = Object.keys(values).map((name, at) => `${quoted(name)} = $${at + 2}`)
  await client.query(
    `update ${quoted(table.table)} set ${assigned.join(', ')} where ${quoted(table.id)} = $1`,
    [id, ...Object.values(values)],
  )
}

/** Nothing is what an empty text means to a number or a date. */
function stored(columns: readonly Column[], set: Values): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(set).map(([field, value]) => {
      const column = columns.find(({ name }) => name === field)
      if (!column) {
        const names = columns.map(({ name }) => name).join(', ')
        throw new Error(`the table has no column “${field}”; it has: ${names}`)
      }
      return [field, value === '' && !column.isText ? null : value]
    }),
  )
}

async function refuseOther(
  client: Client,
  table: Table,
  { id, wanted }: { id: string; wanted: Values },
): Promise<void> {
  const row = await rowOfId(client, table, { id, lock: false })
  if (row === null) throw new Error(`the row that was written to ${table.table} is not there`)
  for (const [field, value] of Object.entries(wanted)) {
    const now = row.values[field] ?? ''
    if (now !== (value ?? ''))
      throw new Error(
        `${table.table} would keep “${now}” in ${field}, not “${value ?? ''}”: nothing was written`,
      )
  }
}

/** What it was before is known to the first answer only; for a repeat the caller keeps it. */
function alreadyWritten({ set, key, expected }: RecordWrite, now: FoundRecord): Written {
  const before: Values = {}
  if (expected) for (const field of Object.keys(set)) before[field] = now.values[field] ?? ''
  return {
    outcome: 'written',
    externalId: now.externalId,
    before,
    after: expected ? { ...set } : { ...key, ...set },
  }
}

type Done = { actionId: string; externalId: string; before: Values; after: Values }

async function undoOnce(client: Client, at: { table: Table; object: string }, done: Done): Promise<Written> {
  const { table, object } = at
  const [, id] = partsOf(done.externalId)
  const row = await rowOfId(client, table, { id, lock: true })
  const now = row && found(object)(row)
  const created = Object.keys(done.before).length === 0
  const undone: Written = {
    outcome: 'written',
    externalId: done.externalId,
    before: done.after,
    after: done.before,
  }
  if (!row || !now) return created ? undone : { outcome: 'changed', now: null }
  const back = Object.fromEntries(Object.keys(done.after).map((field) => [field, done.before[field] ?? '']))
  const actions = actionsIn(row)
  if (!created && !actions.includes(done.actionId) && holds(now.values, back)) return undone
  if (actions.at(-1) !== done.actionId || !holds(now.values, done.after)) return { outcome: 'changed', now }
  if (!created) {
    await update(client, table, { id, set: back, actions: actions.slice(0, -1) })
    return undone
  }
  // A column the database fills by itself says nothing about anybody having added to the row.
  const added = (await columnsOf(client, table)).some(
    ({ name, isFilled }) => !isFilled && done.after[name] === undefined && (now.values[name] ?? '') !== '',
  )
  if (added || actions.length > 1) return { outcome: 'changed', now }
  await client.query(`delete from ${quoted(table.table)} where ${quoted(table.id)} = $1`, [id])
  return undone
}

function holds(values: Values, wanted: Values): boolean {
  return Object.entries(wanted).every(([field, value]) => (values[field] ?? '') === (value ?? ''))
}

async function readRow(client: Client, tables: Opened, externalId: string): Promise<FoundRecord | null> {
  const [object, id] = partsOf(externalId)
  const table = Object.hasOwn(tables.objects, object) ? tables.objects[object] : undefined
  const row = table ? await rowOfId(client, table, { id, lock: false }) : null
  return row && found(object)(row)
}

async function findAction(
  client: Client,
  { objects }: Opened,
  actionId: string,
): Promise<FoundRecord | null> {
  for (const [object, table] of Object.entries(objects)) {
    const row = await rowOfAction(client, table, actionId)
    if (row) return found(object)(row)
  }
  return null
}
