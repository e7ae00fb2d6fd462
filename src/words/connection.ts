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

export const Connection = z.discriminatedUnion('kind', [PostgresConnection])
export type Connection = z.infer<typeof Connection>
