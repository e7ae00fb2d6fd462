/** The fields of any lane as a list of groups to read: one for each part, one for each item of a list. Pure. */
import { t } from '../../messages/messages.ts'
import { type AnyCell, cellsOf, isCell, membersOf, namesOf } from '../../text/packet-paths.ts'
import { showValue } from '../../text/value-text.ts'

export type FieldRow = {
  path: string
  name: string
  words: string
  /** The part of an item it belongs to, such as its offer; '' for the item's own. */
  part: string
  cell: AnyCell
}

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
  return cellsOf(value, path).map(({ path: at, cell }) => {
    const below = namesOf(at).slice(depth)
    return { path: at, name: lastName(at), words: wordsOf(at), part: partOf(below), cell }
  })
}

/** `offer.unit_price` belongs to `Offer`, a plain member or a list of plain values to no part. */
function partOf(below: readonly string[]): string {
  const [first, second] = below
  return first === undefined || second === undefined || isPlace(first) || isPlace(second)
    ? ''
    : t.field(first)
}

/** `offer.unit_price` reads `Unit price`, `certifications[1]` reads `Certifications 2`. */
function wordsOf(path: string): string {
  const last = namesOf(path).at(-1) ?? ''
  const name = t.field(lastName(path))
  return isPlace(last) ? `${name} ${Number(last) + 1}` : name
}

/** The last part of a path that is a name, not a place in a list. */
function lastName(path: string): string {
  return namesOf(path).findLast((name) => !isPlace(name)) ?? path
}

function isPlace(name: string): boolean {
  return /^\d+$/.test(name)
}

function isListOfCells(value: unknown): boolean {
  return Array.isArray(value) && value.every(isCell)
}
