/** Databases for tests: each a fresh clone of the migrated template, gone with the run. */
import { randomBytes } from 'node:crypto'
import type { PoolConfig } from 'pg'
import { inject } from 'vitest'
import { type Connection, connect } from '../src/base/database/database.ts'
import { asAdmin, onDatabase, type TestServer } from './database-server.ts'

export type FreshDatabase = Connection & { name: string; connection: PoolConfig }

/** A new database with all tables and no rows. `drop` ends everyone's connections to it. */
export async function freshDatabase(connections = 6): Promise<FreshDatabase & { drop: () => Promise<void> }> {
  const server = await testServer()
  const name = `${server.template.replace(/template$/, '')}${randomBytes(6).toString('hex')}`
  await asAdmin(server.connection, (client) =>
    client.query(`create database ${name} template ${server.template}`),
  )
  const connection = onDatabase(server.connection, name)
  const opened = connect({ ...connection, max: connections }, () => undefined)
  return {
    ...opened,
    name,
    connection,
    drop: async () => {
      await opened.close()
      await asAdmin(server.connection, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      )
    },
  }
}

let known: Promise<TestServer> | null = null

/** The run's PostgreSQL, started by the first who asks. */
export function testServer(): Promise<TestServer> {
  known ??= ask()
  return known
}

async function ask(): Promise<TestServer> {
  const answer = await fetch(inject('databaseServer'))
  if (!answer.ok) throw new Error(`no PostgreSQL for the tests: ${await answer.text()}`)
  return (await answer.json()) as TestServer
}
