/** Places in the JSON of a REST interface: `issue.subject`, `custom_fields[id=7].value`; the same for reading and writing. */

export type Described = {
  /** The member records are wrapped in. */
  root: string
  id: string
  list: string
  items: string
  query: Readonly<Record<string, string>>
  read: string
  create: string
  update: string
  method: 'PUT' | 'PATCH' | 'POST'
  /** Sent with every new record. */
  constants: Readonly<Record<string, string>>
  /** What tells of a change beyond the fields. */
  revision: readonly string[]
  action: Field & { search: Search }
  fields: Readonly<Record<string, Field>>
}
type Search = { parameter: string; prefix: string }
type Field = { path: string; search?: Search }

type Step = { name: string; member: string | null; value: string | null }

function stepsOf(path: string): Step[] {
  return path.split('.').map((part) => {
    const [, name = part, member = null, value = null] = /^([^[]+)\[(\w+)=([^\]]+)\]$/.exec(part) ?? []
    return { name, member, value }
  })
}

/** What stands at a place; undefined where there is nothing. */
export function at(body: unknown, path: string): unknown {
  let here = body
  for (const { name, member, value } of stepsOf(path)) {
    here = memberOf(here, name)
    if (member !== null && Array.isArray(here))
      here = here.find((one: unknown) => String(memberOf(one, member)) === value)
  }
  return here
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

/** The text at a place; empty where there is nothing. */
export function textAt(body: unknown, path: string): string {
  const found = at(body, path)
  if (typeof found === 'string') return found
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : ''
}

type Tree = { [name: string]: string | Tree | Tree[] }

/** A body in which each value stands at its place. Throws where two places contradict one another. */
export function placed(values: readonly (readonly [path: string, value: string])[]): Tree {
  const root: Tree = {}
  for (const [path, value] of values) {
    const steps = stepsOf(path)
    const last = steps.at(-1)
    let here = root
    for (const step of steps.slice(0, -1)) here = stepInto(here, step)
    if (last) here[last.name] = value
  }
  return root
}

function stepInto(here: Tree, { name, member, value }: Step): Tree {
  const there = here[name]
  if (typeof there === 'string') throw new Error(`${name} is a value and a place of values at once`)
  if (member === null || value === null) {
    if (there !== undefined && !Array.isArray(there)) return there
    const made: Tree = {}
    here[name] = made
    return made
  }
  const list = Array.isArray(there) ? there : []
  here[name] = list
  const found = list.find((one) => one[member] === value)
  if (found) return found
  const made: Tree = { [member]: value }
  list.push(made)
  return made
}

/** As keys are compared: trimmed, composed, in any case. */
export function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}
