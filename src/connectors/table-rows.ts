/** Columns and rows of a PostgreSQL table as records: every value as text, our own column apart. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { FoundRecord } from '../words/connector.ts'

export type Table = {
  /** `rfq_log` or `sales.rfq_log` */
  table: string
  /** The column of the primary key. */
  id: string
  /** The text column that carries our action ids. */
  action: string
}

/** `isFilled`: the database gives it a value by itself. */
export type Column = { name: string; isText: boolean; isFilled: boolean }

/** `actions`: our ids, oldest first, with spaces between. */
export type Row = { id: string; actions: string; values: Record<string, string> }

/** The columns of a table in their order, ours left out unless asked for. */
export async function columnsOf(client: pg.Client, table: Table, { all = false } = {}): Promise<Column[]> {
  const { rows } = await client.query<{ name: string; is_text: boolean; is_filled: boolean }>(
    `select attname as name, typcategory = 'S' as is_text,
            atthasdef or attidentity <> '' or attgenerated <> '' as is_filled
       from pg_attribute join pg_type on pg_type.oid = atttypid
      where attrelid = to_regclass($1) and attnum > 0 and not attisdropped
      order by attnum`,
    [quoted(table.table)],
  )
  if (rows.length === 0 && !all)
    throw new Error(`there is no table ${table.table}, or this user may not see it`)
  return rows
    .filter(({ name }) => all || name !== table.action)
    .map(({ name, is_text: isText, is_filled: isFilled }) => ({ name, isText, isFilled }))
}

/** A name as SQL takes it, whatever stands in it; `sales.rfq_log` is a table of a schema. */
export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')
}

/** The condition under which a row carries the action id $1. An index on this expression makes it fast in large tables. */
export function actionOf({ action }: Table): string {
  return `string_to_array(${quoted(action)}, ' ') @> array[$1::text]`
}

export function actionsIn({ actions }: Row): string[] {
  return actions.split(/\s+/).filter((id) => id !== '')
}

/** The record a row is. Its revision is a hash of everything it says, so that it changes with any column. */
export function found(object: string): (row: Row) => FoundRecord {
  return ({ id, values }) => ({
    externalId: `${object}/${id}`,
    revision: createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 20),
    values: { ...values },
  })
}

type Where = { where: string; values: readonly string[]; most: number; lock?: boolean }

/** Rows under a condition, by their primary key; `lock` keeps others from changing them until the transaction ends. */
export async function rowsWhere(
  client: pg.Client,
  table: Table,
  { where, values, most, lock }: Where,
): Promise<Row[]> {
  const columns = await columnsOf(client, table)
  const texts = columns.map(({ name }) => `${quoted(name)}::text as ${quoted(name)}`)
  const own = [`${quoted(table.id)}::text as "@id"`, `${quoted(table.action)} as "@actions"`]
  const { rows } = await client.query<Record<string, string | null>>(
    `select ${[...own, ...texts].join(', ')} from ${quoted(table.table)} where ${where} order by ${quoted(table.id)} limit ${most}${lock ? ' for update' : ''}`,
    [...values],
  )
  return rows.map(({ '@id': id, '@actions': actions, ...said }) => ({
    id: id ?? '',
    actions: actions ?? '',
    values: Object.fromEntries(Object.entries(said).map(([field, value]) => [field, value ?? ''])),
  }))
}

const mostMatches = 100

/** Rows in which every key column equals the value, trimmed and in any case. A key without any value finds none. */
export async function findRows(
  client: pg.Client,
  table: Table,
  key: Readonly<Record<string, string>>,
): Promise<Row[]> {
  const wanted = Object.entries(key)
  if (wanted.every(([, value]) => value.trim() === '')) return []
  const folded = (text: string) => `lower(normalize(btrim(${text})))`
  const where = wanted.map(
    ([name], at) => `${folded(`coalesce(${quoted(name)}::text, '')`)} = ${folded(`$${at + 1}::text`)}`,
  )
  return rowsWhere(client, table, {
    where: where.join(' and '),
    values: wanted.map(([, value]) => value),
    most: mostMatches,
  })
}

/** The row of a primary key, or null. */
export async function rowOfId(
  client: pg.Client,
  table: Table,
  { id, lock }: { id: string; lock: boolean },
): Promise<Row | null> {
  // Compared as text: an id that no column of this type can hold is not found, instead of ending the transaction.
  const [row] = await rowsWhere(client, table, {
    where: `${quoted(table.id)}::text = $1`,
    values: [id],
    most: 1,
    lock,
  })
  return row ?? null
}

/** The row that carries an action id, or null. */
export async function rowOfAction(client: pg.Client, table: Table, actionId: string): Promise<Row | null> {
  const [row] = await rowsWhere(client, table, { where: actionOf(table), values: [actionId], most: 1 })
  return row ?? null
}
