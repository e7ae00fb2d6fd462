/** Opens what a connection file of the workspace describes: to checked hosts, with the secret it names. */
import { openOutgoing } from '../base/outgoing.ts'
import { type AllowedHosts, checkedAddress, isAllowed } from '../base/outgoing-address.ts'
import type { Connection, PostgresConnection, RestConnection } from '../words/connection.ts'
import type { RecordSystem } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'
import { openRest } from './rest.ts'
import { describedBy } from './rest-description.ts'
import { openTable, type TableSettings } from './table.ts'

export type ConnectionMeans = {
  name: string
  fields: readonly string[]
  key: readonly string[]
  allowedHosts: AllowedHosts
  environment: Readonly<Record<string, string | undefined>>
}

/** Nothing is reached before the first call. */
export function openConnection(connection: Connection, means: ConnectionMeans): RecordSystem {
  if (connection.kind === 'rest') return openInterface(connection, means)
  const { name, fields, key } = means
  return openTable({
    name,
    fields,
    key,
    objects: connection.objects,
    connection: async () => reach(connection, means),
  })
}

function openInterface(connection: RestConnection, means: ConnectionMeans): RecordSystem {
  const { name, fields, key } = means
  const { description, headers } = describedBy(connection)
  return openRest({
    name,
    fields,
    key,
    description,
    address: new URL(connection.address),
    headers: async () => headers(secretOf(connection.secret_from, means)),
    send: openOutgoing({ allowed: means.allowedHosts }),
  })
}

type Reached = Awaited<ReturnType<TableSettings['connection']>>

/** To the address that was checked and under the certificate of the name. */
async function reach(
  { host, port, database, user, tls, secret_from }: PostgresConnection,
  means: ConnectionMeans,
): Promise<Reached> {
  const at = { hostname: host, port }
  if (!tls && !isAllowed(at, means.allowedHosts)) {
    throw new Refusal(
      'not-allowed',
      `${host} is asked without TLS: set tls: true, or add ${host}:${port} to COUNTERSIGN_ALLOWED_HOSTS`,
    )
  }
  const { address } = await checkedAddress(at, { allowed: means.allowedHosts })
  const password = secretOf(secret_from, means)
  return { host: address, port, database, user, password, ssl: tls ? { servername: host } : false }
}

function secretOf(variable: string, { name, environment }: ConnectionMeans): string {
  const secret = environment[variable]
  if (secret) return secret
  throw new Refusal(
    'bad-argument',
    `${name} needs its secret: set ${variable} in the environment of the program`,
  )
}
