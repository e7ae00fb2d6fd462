/** How an outside system is reached: `connections/NAME.yaml` of a workspace. Keys and passwords are named, never written. */
import { z } from 'zod'

/** The name of an environment variable, so that no connection can ask for a variable that is not meant for it. */
const secretFrom = z
  .string()
  .regex(/^COUNTERSIGN_SECRET_\w+$/, 'the name of an environment variable such as COUNTERSIGN_SECRET_CRM')
const name = z.string().regex(/^[^\0]{1,63}$/, 'the name of a table or column')

export const PostgresConnection = z.strictObject({
  kind: z.literal('postgres'),
  host: z.string().min(1),
  port: z.int().min(1).max(65_535).default(5432),
  database: z.string().min(1),
  user: z.string().min(1),
  secret_from: secretFrom,
  /** Without TLS only to a host the machine's settings allow. */
  tls: z.boolean().default(true),
  /** What a lane's `object` is called → its table. */
  objects: z.record(
    z.string(),
    z.strictObject({ table: name, id: name.default('id'), action: name.default('countersign_id') }),
  ),
})
export type PostgresConnection = z.infer<typeof PostgresConnection>

export const RestConnection = z.strictObject({
  kind: z.literal('rest'),
  /** A description that ships, such as `redmine`. */
  uses: z.string().regex(/^[a-z0-9-]+$/, 'the name of a description such as redmine'),
  address: z.url({ protocol: /^https?$/ }),
  secret_from: secretFrom,
  /** What the description leaves open: a project, the number of a field. */
  settings: z.record(z.string(), z.coerce.string()).default({}),
  /** Fields of this business beyond those of the description: name → the number or name the system has for it. */
  custom_fields: z.record(z.string(), z.coerce.string()).default({}),
})
export type RestConnection = z.infer<typeof RestConnection>

export const Connection = z.discriminatedUnion('kind', [PostgresConnection, RestConnection])
export type Connection = z.infer<typeof Connection>
