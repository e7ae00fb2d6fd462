import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { Refusal } from '../../words/refusal.ts'
import { type Account, canReach, chooseAccount, giveTo } from './account.ts'
import type { Binaries } from './binaries.ts'
import { type Circumstance, explainFailure } from './mend.ts'

export const role = 'countersign'
export const database = 'countersign'

/** Where one database lives. `home` holds the cluster, its log, its lock and, where needed, copied programs. */
export type Place = { home: string; cluster: string; logFile: string; account: Account }

/**
 * Decides where the database of a data folder lives, and makes that folder. This is the data folder itself, except where
 * root's PostgreSQL account cannot enter it (below root's home): then a folder in /var/lib, and a link leads to it.
 */
export const placeDatabase = (dataFolder: string): Place => {
  const asRoot = process.getuid?.() === 0
  mkdirSync(dataFolder, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
  const link = path.join(dataFolder, 'cluster')
  const account = chooseAccount(link)
  const linked = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()
  if (!linked && !existsSync(link) && !canReach(dataFolder, account)) {
    const shared = '/var/lib/countersign'
    mkdirSync(shared, { recursive: true, mode: 0o711 })
    const away = mkdtempSync(path.join(shared, 'postgres-'))
    chmodSync(away, 0o711)
    symlinkSync(path.join(away, 'cluster'), link)
  }
  const cluster = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(link) : link
  const home = path.dirname(cluster)
  return { home, cluster, logFile: path.join(home, 'postgres.log'), account }
}

/** Makes the cluster if there is none; refuses one made by another major version of PostgreSQL. */
export const prepareCluster = async (place: Place, binaries: Binaries): Promise<void> => {
  if (existsSync(place.cluster)) {
    giveTo(place.account, place.cluster)
    const { uid } = statSync(place.cluster)
    if (uid !== place.account.uid) throw explainFailure('Permission denied', circumstanceOf(place))
    refuseOtherVersion(place, binaries)
    return
  }
  for (const name of readdirSync(place.home)) {
    if (name.startsWith('unfinished-')) rmSync(path.join(place.home, name), { recursive: true, force: true })
  }
  // Made aside and moved in one step, so that a cluster either exists with its database or does not exist.
  const unfinished = mkdtempSync(path.join(place.home, 'unfinished-'))
  giveTo(place.account, unfinished)
  const cluster = ['-D', unfinished, '-U', role, '--auth=trust', '--data-checksums', '--no-instructions']
  // Comparison and case rules built into PostgreSQL: an update of the system's C library cannot disorder an index.
  const text = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--text-search-config=simple',
  ]
  await run(place, path.join(binaries.folder, 'bin/initdb'), [...cluster, ...text])
  const single = ['--single', '-D', unfinished, '-c', 'log_min_messages=fatal', 'postgres']
  await run(place, path.join(binaries.folder, 'bin/postgres'), single, `create database ${database}\n`)
  renameSync(unfinished, place.cluster)
}

/**
 * Opens the folder of the unix socket, which only the account may enter: the folder is what keeps other users out.
 * It lies in the system's folder for temporary files, since a socket's path may have 107 bytes at most.
 */
export const openSocketFolder = ({ cluster, account }: Place): string => {
  const name = `countersign-${account.uid}-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`
  const fits = tmpdir().length + name.length + '//.s.PGSQL.5432'.length <= 107 && canReach(tmpdir(), account)
  const folder = path.join(fits ? tmpdir() : '/tmp', name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.getuid?.() === 0 && lstatSync(folder).uid === 0) chownSync(folder, account.uid, account.gid)
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== account.uid || (found.mode & 0o077) !== 0) {
    throw new Refusal(
      'machine',
      `${folder} belongs to somebody else or is open to others: remove it and start again.`,
    )
  }
  return folder
}

/** The command line of the server: a property of the program and not of the data folder, so that a new version's settings count. */
export const serverArguments = (cluster: string, socketFolder: string): string[] =>
  ['-D', cluster, '-k', socketFolder].concat(
    Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  )

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  // An answer is given only when it is on disk.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // Enough write-ahead log for a base backup; nobody replicates from an embedded database.
  wal_level: 'replica',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  wal_compression: 'pglz',
  checkpoint_timeout: '15min',
  // Small rows, few cores, memory shared with the program.
  shared_buffers: '64MB',
  max_connections: '50',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  max_worker_processes: '2',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log is for operators and never holds what a customer wrote: no statements, no values of failed rows.
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
} as const

const refuseOtherVersion = ({ home, cluster }: Place, { major }: Binaries): void => {
  const versionFile = path.join(cluster, 'PG_VERSION')
  const found = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'nothing'
  if (found === major) return
  if (found === 'nothing') {
    throw new Refusal(
      'machine',
      `${cluster} holds no PostgreSQL database: move the folder away, or restore a backup into it.`,
    )
  }
  throw new Refusal(
    'machine',
    `The database in ${home} was made by PostgreSQL ${found} and this program brings ${major}: start it with the earlier program and export the workspace, or set DATABASE_URL to a PostgreSQL ${found} server.`,
  )
}

const run = async (place: Place, program: string, args: string[], input = ''): Promise<void> => {
  const { output, code } = await new Promise<{ output: string; code: number | null }>((resolve, reject) => {
    const child = spawn(program, args, { ...asAccount(place.account), stdio: ['pipe', 'pipe', 'pipe'] })
    let printed = ''
    child.stdout.on('data', (bytes: Buffer) => (printed += bytes.toString()))
    child.stderr.on('data', (bytes: Buffer) => (printed += bytes.toString()))
    child.stdin.on('error', () => undefined) // the program ended before it read its input: its exit code tells
    child.on('error', (error) => reject(explainSpawn(error, program, circumstanceOf(place))))
    child.on('close', (exit) => resolve({ output: printed, code: exit }))
    child.stdin.end(input)
  })
  if (code !== 0 || /^.*(?:ERROR|FATAL|PANIC):/m.test(output))
    throw explainFailure(output, circumstanceOf(place))
}

/** How PostgreSQL's programs are started: as the account, from a folder anyone may be in, with English messages. */
export const asAccount = ({
  uid,
  gid,
}: Account): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } => {
  const { PATH, LD_LIBRARY_PATH } = process.env
  const env = { LC_ALL: 'C', TZ: 'UTC', ...(PATH && { PATH }), ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }) }
  return { ...(process.getuid?.() === 0 && { uid, gid }), cwd: '/', env }
}

/** A program that exists and yet "does not exist" lacks its loader: it was built for glibc and this system has musl. */
export const explainSpawn = (error: Error, program: string, circumstance: Circumstance): Error =>
  'code' in error && error.code === 'ENOENT'
    ? explainFailure(`no such program: ${program}`, circumstance)
    : explainFailure(error.message.replace('EACCES', 'Permission denied'), circumstance)

export const circumstanceOf = ({ home, logFile, account }: Place): Circumstance => ({
  dataFolder: home,
  logFile,
  uid: account.uid,
})
