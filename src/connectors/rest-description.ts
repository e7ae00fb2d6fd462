/** Descriptions of REST interfaces that ship with the program, filled in with what a connection says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { RestConnection } from '../words/connection.ts'
import { Refusal } from '../words/refusal.ts'
import type { Described } from './rest-paths.ts'

const texts = z.record(z.string(), z.string())
const search = z.strictObject({ parameter: z.string(), prefix: z.string() })
const field = z.strictObject({ path: z.string(), search })
const Description = z.strictObject({
  settings: z.array(z.string()),
  headers: texts,
  root: z.string(),
  id: z.string(),
  list: z.string(),
  items: z.string(),
  query: texts,
  read: z.string(),
  create: z.string(),
  update: z.string(),
  method: z.enum(['PUT', 'PATCH', 'POST']),
  constants: texts,
  revision: z.array(z.string()),
  action: field,
  fields: z.record(z.string(), z.union([field, z.strictObject({ path: z.string() })])),
  custom: field,
})
type Description = z.infer<typeof Description>

const folder = new URL('./descriptions/', import.meta.url)

export type DescribedConnection = {
  description: Described
  headers: (secret: string) => Record<string, string>
}

/** Refusal('bad-workspace') names the description or the setting that is missing. */
export function describedBy({ uses, settings, custom_fields }: RestConnection): DescribedConnection {
  const file = new URL(`${uses}.yaml`, folder)
  if (!existsSync(file)) {
    const there = readdirSync(folder).map((name) => name.replace('.yaml', ''))
    throw new Refusal('bad-workspace', `there is no description “${uses}”; there are: ${there.join(', ')}`)
  }
  const given = Description.parse(parse(readFileSync(file, 'utf8')))
  const missing = given.settings.find((name) => !settings[name])
  if (missing !== undefined)
    throw new Refusal('bad-workspace', `a connection that uses ${uses} needs settings.${missing}`)
  const odd = Object.values({ ...settings, ...custom_fields }).find((value) => !/^[\w-]+$/.test(value))
  if (odd !== undefined)
    throw new Refusal('bad-workspace', `“${odd}” is no setting of ${uses}: letters, digits, _ and - only`)
  const { custom, headers, settings: _, ...rest } = filled(given, settings)
  const own = Object.entries(custom_fields).map(([name, number]) => [name, filled(custom, { field: number })])
  return {
    description: { ...rest, fields: { ...rest.fields, ...Object.fromEntries(own) } },
    headers: (secret) => filled(headers, { secret }),
  }
}

/** The same with `{{name}}` replaced; what has no value here stays for later. */
function filled<T>(given: T, values: Readonly<Record<string, string>>): T {
  return JSON.parse(JSON.stringify(given), (_, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all)
      : value,
  )
}
