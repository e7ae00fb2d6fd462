/** Every setting of the program, documented here, read once, refused with one clear line. */
import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from './words/refusal.ts'

const port = z.coerce.number().int().min(0).max(65_535)

const Environment = z.object({
  /** Folder for the database, keys, records, inbox and outbox. Default: `data` beside the program. */
  COUNTERSIGN_DATA: z.string().min(1).optional(),
  /** A PostgreSQL 15 or later to use instead of the embedded one: postgresql://user:password@host/database. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'an address such as postgresql://user@host/database')
    .optional(),
  /** Address to listen on. Default: 127.0.0.1. Anything else needs a TLS proxy in front. */
  COUNTERSIGN_HOST: z.string().min(1).default('127.0.0.1'),
  /** Port to listen on; 0 takes any free one. Default: 8420, or the next free one where 8420 is taken. */
  COUNTERSIGN_PORT: port.optional(),
  /** The address people reach the page at, for links. Default: http://HOST:PORT. */
  COUNTERSIGN_URL: z.url().optional(),
  /**
   * Hosts that connections may reach although they lie in a private network or have no TLS, with commas between:
   * `crm.lan`, `127.0.0.1:8085`. Default: none.
   */
  COUNTERSIGN_ALLOWED_HOSTS: z.string().default(''),
  /** all: everything in one process; web: page and API only; worker: the steps of the route only. */
  COUNTERSIGN_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
})

export type Role = z.infer<typeof Environment>['COUNTERSIGN_ROLE']

export type Config = {
  root: string
  dataFolder: string
  databaseUrl: string | null
  host: string
  port: number | null
  url: string | null
  role: Role
  allowedHosts: readonly string[]
}

/** Reads the settings. Refusal('bad-argument') names the setting and what it should look like. */
export function readConfig(root: string, environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Refusal(
      'bad-argument',
      `the setting ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`,
    )
  }
  const {
    COUNTERSIGN_DATA: data,
    DATABASE_URL,
    COUNTERSIGN_HOST,
    COUNTERSIGN_PORT,
    COUNTERSIGN_URL,
    COUNTERSIGN_ROLE,
    COUNTERSIGN_ALLOWED_HOSTS,
  } = parsed.data
  return {
    root,
    dataFolder: dataFolderOf(root, data),
    databaseUrl: DATABASE_URL ?? null,
    host: COUNTERSIGN_HOST,
    port: COUNTERSIGN_PORT ?? null,
    url: COUNTERSIGN_URL?.replace(/\/$/, '') ?? null,
    role: COUNTERSIGN_ROLE,
    allowedHosts: COUNTERSIGN_ALLOWED_HOSTS.split(',').flatMap((host) => host.trim() || []),
  }
}

function dataFolderOf(root: string, given: string | undefined): string {
  if (given === undefined) return join(root, 'data')
  return isAbsolute(given) ? given : resolve(given)
}
