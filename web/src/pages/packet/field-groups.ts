/** The fields of any lane as a list of groups to read: one for each part, one for each item of a list. Pure. */
import { t } from '../../messages/messages.ts'
import { type AnyCell, cellsOf, isCell, membersOf, namesOf } from '../../text/packet-paths.ts'
import { showValue } from '../../text/value-text.ts'

export type FieldRow = { path: string; name: string; words: string; cell: AnyCell }

export type FieldGroup = {
  path: string
  title: string
  /** For an item of a list: what it is, in a few words. */
  summary: string
  rows: FieldRow[]
}

export function fieldGroups(fields: Record<string, unknown>): FieldGroup[] {
  const groups: FieldGroup[] = []
  const general: FieldGroup = { path: 'fields', title: '', summary: '', rows: [] }
  for (const [path, value] of membersOf(fields, 'fields')) {
    if (isCell(value) || isListOfCells(value)) general.rows.push(...rowsIn(path, value))
    else if (Array.isArray(value)) groups.push(...itemGroups(path, value))
    else groups.push({ path, title: t.field(lastName(path)), summary: '', rows: rowsIn(path, value) })
  }
  const list = [general, ...groups]
  return list.filter(({ rows }) => rows.length > 0)
}

function itemGroups(path: string, items: readonly unknown[]): FieldGroup[] {
  return items.map((item, index) => {
    const at = `${path}[${index}]`
    const rows = rowsIn(at, item)
    return { path: at, title: t.itemOf(t.field(lastName(path)), index), summary: summaryOf(rows), rows }
  })
}

/** `description`, `task`, `name` or else the first text say best what an item is. */
function summaryOf(rows: readonly FieldRow[]): string {
  const texts = rows.filter(({ cell }) => typeof cell.value === 'string')
  const best = ['description', 'task', 'name', 'field'].flatMap(
    (name) => texts.find((row) => row.name === name) ?? [],
  )
  return showValue((best[0] ?? texts[0])?.cell.value)
}

function rowsIn(path: string, value: unknown): FieldRow[] {
  const depth = namesOf(path).length
  return cellsOf(value, path).map(({ path: at, cell }) => ({
    path: at,
    name: lastName(at),
    words: wordsOf(at, depth),
    cell,
  }))
}

/** `offer.unit_price` below an item reads `Offer · Unit price`, `certifications[1]` reads `Certifications 2`. */
function wordsOf(path: string, depth: number): string {
  const names = namesOf(path)
  const below = names.length > depth ? names.slice(depth) : names.slice(-1)
  return below.reduce((words, name) => {
    if (/^\d+$/.test(name)) return `${words || t.field(lastName(path))} ${Number(name) + 1}`
    return words === '' ? t.field(name) : `${words} · ${t.field(name)}`
  }, '')
}

/** The last part of a path that is a name, not a place in a list. */
function lastName(path: string): string {
  return namesOf(path).findLast((name) => !/^\d+$/.test(name)) ?? path
}

function isListOfCells(value: unknown): boolean {
  return Array.isArray(value) && value.every(isCell)
}
