/** Opens an installation: database, keys, business, jobs, connectors, and the process that reads files. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from './base/clock.ts'
import { connect } from './base/database/database.ts'
import { migrate } from './base/database/migrate.ts'
import { openJobs } from './base/jobs.ts'
import { findRunning } from './base/running.ts'
import type { Machine, Paths } from './cli/program.ts'
import type { Config } from './config.ts'
import { namedSecrets } from './connectors/named-secret.ts'
import { openConnectors } from './connectors/open-connectors.ts'
import { defaultLimits } from './evidence/text/limits.ts'
import { openFileReader } from './file-reader.ts'
import { openModel } from './model/open-model.ts'
import type { Context } from './route/context.ts'
import { newPrivateKey, signerOf } from './route/signature.ts'
import type { Connectors } from './words/connector.ts'
import type { Lane } from './words/lane.ts'
import { ensureBusiness } from './workspace/business.ts'
import { type InForce, openWorkspaces } from './workspace/in-force.ts'
import { fieldsOf, keyOf } from './workspace/record-fields.ts'

/** The installation of a data folder, for as long as the caller keeps it open. */
export async function openMachine(
  config: Config,
  paths: Paths,
  lanes: ReadonlyMap<string, Lane>,
): Promise<Machine> {
  await makeFolders(paths)
  const server = await findDatabase(config, paths)
  const warn = (message: string) => void process.stderr.write(`${message}\n`)
  const { database, close } = connect(server.connection, (error) => warn(`database: ${error.message}`))
  const closing: (() => Promise<void>)[] = [server.stop, close]
  try {
    await migrate(database)
    const signer = signerOf(await approvalKey(paths.keys))
    const made = { name: 'a new business', publicKey: signer.publicKey, now: systemClock.now() }
    const businessId = await ensureBusiness(database, made)
    const jobs = await openJobs(server.connection, { onWarning: (message) => warn(`jobs: ${message}`) })
    closing.push(jobs.stop)
    const files = openFileReader()
    closing.push(files.end)
    const model = openModel({ lanesFolder: join(config.root, 'src', 'lanes'), environment: process.env })
    closing.push(async () => model.stop())
    const workspaces = openWorkspaces(database)
    const context: Context = {
      database,
      jobs,
      clock: systemClock,
      lanes,
      workspaces,
      connectorsOf: connectorsPerVersion(paths, config.allowedHosts),
      signer,
      readAttachment: files.read,
      limits: defaultLimits,
      model,
    }
    return { context, businessId, connection: server.connection, close: () => closeAll(closing) }
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}

/**
 * The data folder may be entered but not listed by others: root's PostgreSQL runs as another user and has to reach its
 * own folder in there. What holds business data or keys is this user's alone.
 */
async function makeFolders(paths: Paths): Promise<void> {
  await mkdir(paths.data, { recursive: true, mode: 0o711 })
  for (const folder of [paths.keys, paths.records, paths.inbox, paths.outbox]) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  }
}

/** Connectors keep what they have read of a sheet: they are opened anew only when another workspace version is in force. */
function connectorsPerVersion(paths: Paths, allowedHosts: readonly string[]): Context['connectorsOf'] {
  const opened = new WeakMap<InForce, Connectors>()
  return (workspace) => {
    const { lanes, connections } = workspace
    const connectors =
      opened.get(workspace) ??
      openConnectors({
        workspaceFolder: paths.data,
        outboxFolder: paths.outbox,
        fieldsOf: (system) => fieldsOf(lanes, system),
        keyOf: (system) => keyOf(lanes, system),
        connections,
        allowedHosts,
        environment: process.env,
        mail: {
          mailboxes: workspace.desk.mailboxes ?? {},
          secretOf: namedSecrets(process.env, join(paths.keys, 'secrets')),
        },
      })
    opened.set(workspace, connectors)
    return connectors
  }
}

type Server = { connection: Record<string, string | number>; stop: () => Promise<void> }

/** The database named by the settings, else that of the running desk, else one started here. */
async function findDatabase(config: Config, paths: Paths): Promise<Server> {
  const nothing = async () => {}
  if (config.databaseUrl !== null)
    return { connection: { connectionString: config.databaseUrl }, stop: nothing }
  const running = await findRunning(paths.running)
  if (running) return { connection: running.connection, stop: nothing }
  const { startPostgres } = await import('./base/postgres/postgres.ts')
  const postgres = await startPostgres({
    dataFolder: join(paths.data, 'postgres'),
    log: (line) => void process.stderr.write(`${line}\n`),
  })
  return { connection: postgres.connection, stop: postgres.stop }
}

/** The key approvals are signed with, made at the first start; its rights are checked, since it is who we are. */
async function approvalKey(folder: string): Promise<string> {
  const file = join(folder, 'approval.pem')
  const there = await readFile(file, 'utf8').catch(() => null)
  if (there !== null) {
    await chmod(file, 0o600)
    return there
  }
  const key = newPrivateKey()
  await writeFile(file, key, { mode: 0o600, flag: 'wx' })
  return key
}

/** In reverse order of opening; every one is tried, the first failure is thrown. */
async function closeAll(closing: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const close of [...closing].reverse()) {
    await close().catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}
