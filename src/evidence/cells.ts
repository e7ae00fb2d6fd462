/** Walks the fields of any lane's packet: plain JSON in which leaf values are cells. */
import type { Cell, Evidence } from '../words/evidence.ts'

/** Every cell of a packet's fields with its packet path (`fields.items[0].quantity`), in reading order. */
export function cellsOf(fields: unknown, path = 'fields'): { path: string; cell: Cell<unknown> }[] {
  if (isCell(fields)) return [{ path, cell: fields }]
  return members(fields, path).flatMap(([at, member]) => cellsOf(member, at))
}

/** Every piece of evidence anywhere below a value, in cells, in their rivals or on its own, with its path. */
export function evidenceIn(value: unknown, path: string): { path: string; evidence: Evidence }[] {
  if (isEvidence(value)) return [{ path, evidence: value }]
  return members(value, path).flatMap(([at, member]) => evidenceIn(member, at))
}

function isCell(value: unknown): value is Cell<unknown> {
  return isObject(value) && 'value' in value && 'confidence' in value && Array.isArray(value['evidence'])
}

function isEvidence(value: unknown): value is Evidence {
  if (!isObject(value)) return false
  const { source, start, end, quote } = value
  return (
    [source, quote].every((is) => typeof is === 'string') &&
    [start, end].every((is) => typeof is === 'number')
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function members(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value)) return value.map((item, index) => [`${path}[${index}]`, item])
  if (!isObject(value)) return []
  return Object.entries(value).map(([key, member]) => [path === '' ? key : `${path}.${key}`, member])
}
