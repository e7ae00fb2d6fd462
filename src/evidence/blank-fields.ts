/** Cells of fields by their path: reaching one, and adding an empty entry to a list, by the lane's own schema. */
import { z } from 'zod'
import { absent, type Cell } from '../words/evidence.ts'

type Json = Record<string, unknown>

/** The cell at a path below the fields (`items[0].quantity`); null where there is none. */
export function cellAt(fields: unknown, path: string): Cell<unknown> | null {
  const value = valueAt(fields, path)
  return isObject(value) && 'value' in value && Array.isArray(value['evidence'])
    ? (value as Cell<unknown>)
    : null
}

/** The list at a path (`items`); null where there is none. */
export function listAt(fields: unknown, path: string): unknown[] | null {
  const value = valueAt(fields, path)
  return Array.isArray(value) ? value : null
}

/** An entry of the list at a path in which nothing is said yet; null where the schema has no such list. */
export function blankEntry(schema: z.ZodType, path: string): unknown {
  const form = z.toJSONSchema(schema, { unrepresentable: 'any' })
  let at: unknown = form
  for (const name of path.split('.')) {
    at = isObject(at) && isObject(at['properties']) ? own(at['properties'], name) : undefined
  }
  return isObject(at) && isObject(at['items']) ? blankOf(at['items']) : null
}

function blankOf(form: Json): unknown {
  if (form['type'] === 'array') return []
  const properties = isObject(form['properties']) ? form['properties'] : {}
  if ('value' in properties && 'confidence' in properties && 'evidence' in properties) return absent()
  return Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [name, isObject(inner) ? blankOf(inner) : null]),
  )
}

function valueAt(fields: unknown, path: string): unknown {
  let value = fields
  for (const name of path.replace(/\[(\d+)\]/g, '.$1').split('.')) value = own(value, name)
  return value
}

/** Only what an object holds itself: no path leads to a prototype. */
function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
