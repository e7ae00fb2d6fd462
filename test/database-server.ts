/**
 * One PostgreSQL for the whole test run, started by the first test that asks for it: the embedded one in a temporary
 * folder, or the server of DATABASE_URL. Tests get databases that are clones of one migrated template.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect } from '../src/base/database/database.ts'
import { migrate } from '../src/base/database/migrate.ts'
import { openJobs } from '../src/base/jobs.ts'
import { startPostgres } from '../src/base/postgres/postgres.ts'

declare module 'vitest' {
  // Only an interface adds to vitest's own.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ProvidedContext {
    /** Where a test asks for the server's address (see `world.ts`). */
    databaseServer: string
  }
}

export type TestServer = { connection: pg.PoolConfig; template: string }

type Started = TestServer & { stop: () => Promise<void> }

/** vitest's global setup: tells the tests where to ask, and stops at the end what was started. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Started> | null = null
  const server = createServer((_request, response) => {
    started ??= start()
    started.then(
      ({ connection, template }) => response.end(JSON.stringify({ connection, template })),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  project.provide('databaseServer', await listen(server))
  return async () => {
    server.closeAllConnections()
    server.close()
    await (await started?.catch(() => null))?.stop()
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}

async function start(): Promise<Started> {
  const { connection, stop } = await openServer()
  const template = `countersign_test_${process.pid}_template`
  try {
    await makeTemplate(connection, template)
    return {
      connection,
      template,
      stop: async () => {
        await dropTestDatabases(connection)
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function openServer(): Promise<{ connection: pg.PoolConfig; stop: () => Promise<void> }> {
  const url = process.env.DATABASE_URL
  if (url !== undefined && url !== '')
    return { connection: { connectionString: url }, stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'countersign-test-'))
  // Under root PostgreSQL is another user: where that user cannot enter, its files would lie elsewhere and stay behind.
  chmodSync(folder, 0o711)
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), log: () => undefined })
  await asAdmin(postgres.connection, async (client) => {
    // What a test wrote need not survive a power cut.
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
      await client.query(`alter system set ${setting} = off`)
    await client.query('select pg_reload_conf()')
  })
  return {
    connection: postgres.connection,
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A database with all tables and the queue's schema, which `create database … template` copies in some 50 ms. */
async function makeTemplate(connection: pg.PoolConfig, template: string): Promise<void> {
  await asAdmin(connection, (client) => client.query(`create database ${template}`))
  const { database, close } = connect(onDatabase(connection, template), () => undefined)
  await migrate(database)
  await close()
  const jobs = await openJobs(onDatabase(connection, template), { onWarning: () => undefined })
  await jobs.stop()
}

/** The databases of this run, by name; those of a run that was killed are left to `dropdb`. */
async function dropTestDatabases(connection: pg.PoolConfig): Promise<void> {
  await asAdmin(connection, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'countersign\\_test\\_${process.pid}\\_%'`,
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
  })
}

/** The same server, another database. */
export function onDatabase(connection: pg.PoolConfig, database: string): pg.PoolConfig {
  if (connection.connectionString === undefined) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

export async function asAdmin<T>(
  connection: pg.PoolConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
