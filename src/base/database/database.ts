/** Connection to PostgreSQL: one pool, typed by kysely. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { Pool, type PoolConfig } from 'pg'
import { preparing } from './prepared-statements.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>
export type Trx = Transaction<Tables>

export type Connection = { database: Database; pool: Pool; close: () => Promise<void> }

/**
 * Opens a pool; connects on first use. `onLost` is told when an idle connection breaks, which must not end the
 * process (an unhandled pool error would): queries on it fail and are retried by the jobs.
 */
export function connect(options: PoolConfig, onLost: (error: Error) => void): Connection {
  const pool = new Pool({
    max: 12,
    idleTimeoutMillis: 10_000,
    // Whoever waits longer than this for a connection is told, and its job or request fails and is tried again.
    connectionTimeoutMillis: 20_000,
    application_name: 'countersign',
    ...options,
  })
  pool.on('connect', preparing())
  let closing = false
  // The pool has ended when it has said goodbye on every connection; the server may go before it has heard all of them.
  pool.on('error', (error) => closing || onLost(error))
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = (): Promise<void> => {
    closing = true
    return database.destroy()
  }
  return { database, pool, close }
}

/** Runs `work` in one transaction. Nothing in it may await the network: see ARCHITECTURE.md. */
export function inTransaction<T>(database: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  return database.transaction().execute(work)
}
