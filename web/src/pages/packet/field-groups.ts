/** The fields of any lane as groups to read: plain values, each part, then each item of the lists. Pure. */
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
  const items: FieldGroup[] = []
  for (const [path, value] of membersOf(fields, 'fields')) {
    if (isCell(value) || isListOfCells(value)) general.rows.push(...rowsIn(path, value))
    else if (Array.isArray(value)) items.push(...itemGroups(path, value))
    else groups.push({ path, title: t.field(lastName(path)), summary: '', rows: rowsIn(path, value) })
  }
  general.rows = inReadingOrder(general.rows)
  return [general, ...groups, ...items].filter(({ rows }) => rows.length > 0)
}

function itemGroups(path: string, items: readonly unknown[]): FieldGroup[] {
  return items.map((item, index) => {
    const at = `${path}[${index}]`
    const rows = rowsIn(at, item)
    return { path: at, title: t.itemOf(t.field(lastName(path)), index), summary: summaryOf(rows), rows }
  })
}

/** What says best what an item is. */
const naming = ['description', 'task', 'name', 'field', 'sku']

function summaryOf(rows: readonly FieldRow[]): string {
  const best = naming.flatMap(
    (name) => rows.find((row) => row.name === name && row.cell.value !== null) ?? [],
  )
  return showValue(best[0]?.cell.value)
}

/** The item's own values first, then part by part, each in the order in which people read them. */
function rowsIn(path: string, value: unknown): FieldRow[] {
  const depth = namesOf(path).length
  const rows = cellsOf(value, path).map(({ path: at, cell }) => {
    const below = namesOf(at).slice(depth)
    return { path: at, name: lastName(at), words: wordsOf(at), part: partOf(below), cell }
  })
  const parts = [...new Set(['', ...rows.map(({ part }) => part)])]
  return parts.flatMap((part) => inReadingOrder(rows.filter((row) => row.part === part)))
}

/** Stored JSON does not keep the order of the lane's schema; names that are not here keep the order they came in. */
const readingOrder = [
  'line',
  'description',
  'buyer_part_number',
  'quantity',
  'pieces',
  'target_price',
  'delivery_by',
  'name',
  'company',
  'role',
  'email',
  'phone',
  'country',
  'outcome',
  'rfq_number',
  'reply_by',
  'rule',
  'place',
  'destination_port',
  'currency',
  'payment_terms',
  'lead_time_requested',
  'validity_requested',
  'packaging',
  'sku',
  'how',
  'unit_price',
  'moq',
  'lead_time',
  'valid_until',
  'certifications',
]

function inReadingOrder(rows: readonly FieldRow[]): FieldRow[] {
  const rank = ({ name }: FieldRow) => {
    const place = readingOrder.indexOf(name)
    return place < 0 ? readingOrder.length : place
  }
  return rows.toSorted((a, b) => rank(a) - rank(b))
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
