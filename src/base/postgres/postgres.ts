import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type Binaries, findBinaries } from './binaries.ts'
import {
  asAccount,
  circumstanceOf,
  database,
  explainSpawn,
  openSocketFolder,
  type Place,
  placeDatabase,
  prepareCluster,
  role,
  serverArguments,
} from './cluster.ts'
import { explainFailure } from './mend.ts'
import { lockDataFolder } from './owner-lock.ts'
import {
  findProcess,
  isStillRunning,
  type RunningProcess,
  readOrNothing,
  signalProcess,
  waitUntilGone,
} from './running-process.ts'

/** A running PostgreSQL of our own. `adopted`: it had outlived a killed owner and was taken over as it ran. */
export type Postgres = {
  url: string
  connection: { host: string; port: number; user: string; database: string }
  adopted: boolean
  pid: () => number
  stop: () => Promise<void>
}

/**
 * Starts the embedded PostgreSQL of a data folder, making its database the first time, and resolves when it takes
 * connections. It listens on a unix socket only this user can reach, is brought back if it dies, and ends with this
 * process; an owner killed too hard for that leaves it running, and the next owner adopts it.
 * Refuses with one line that says how to mend it when the machine lacks something or another process owns the folder.
 * `failed` hears of a database that died and cannot be brought back; without it, that reason ends this process.
 */
export const startPostgres = async (wanted: {
  dataFolder: string
  log: (line: string) => void
  failed?: (reason: unknown) => void
}): Promise<Postgres> => {
  const place = explainingSystemErrors(wanted.dataFolder, () =>
    placeDatabase(path.resolve(wanted.dataFolder)),
  )
  const lock = explainingSystemErrors(place.home, () => lockDataFolder(place.home))
  try {
    const binaries = explainingSystemErrors(place.home, () => findBinaries(place.home, place.account))
    await prepareCluster(place, binaries)
    const socketFolder = explainingSystemErrors(tmpdir(), () => openSocketFolder(place))
    const server: Server = { place, binaries, socketFolder, log: wanted.log }
    const orphan = await adoptOrStop(server)
    const keeper = keepRunning(server, orphan ?? (await launch(server)), wanted.failed)
    return {
      url: `postgresql://${role}@/${database}?host=${encodeURIComponent(socketFolder)}&port=5432`,
      connection: { host: socketFolder, port: 5432, user: role, database },
      adopted: orphan !== undefined,
      pid: keeper.pid,
      stop: async () => {
        await keeper.stop()
        rmSync(socketFolder, { recursive: true, force: true })
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

type Server = { place: Place; binaries: Binaries; socketFolder: string; log: (line: string) => void }

/** Takes over a server that outlived its owner if it runs exactly as we would start it; stops it otherwise. */
const adoptOrStop = async (server: Server): Promise<RunningProcess | undefined> => {
  const { cluster } = server.place
  const noted = readPostmaster(cluster)
  const running = noted && findProcess(noted.pid)
  if (!running) return undefined
  // The pid alone proves nothing: after a crash of the machine it may belong to anybody.
  if (!running.command.includes(`postgres -D ${cluster} `)) {
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
    return undefined
  }
  const program = path.join(server.binaries.folder, 'bin/postgres')
  const expected = [program, ...serverArguments(cluster, server.socketFolder)].join(' ')
  if (running.command === expected && existsSync(path.join(server.socketFolder, '.s.PGSQL.5432'))) {
    if (await waitUntilReady(server, running)) {
      server.log(`Took over the PostgreSQL of an earlier run (process ${running.pid}).`)
      return running
    }
    return undefined
  }
  server.log(
    `Stopping the PostgreSQL of an earlier run (process ${running.pid}), which was started differently.`,
  )
  await stopServer(running)
  return undefined
}

const launch = async (server: Server): Promise<RunningProcess> => {
  const { place, binaries } = server
  const program = path.join(binaries.folder, 'bin/postgres')
  const log = openLog(place.logFile)
  try {
    const deadline = performance.now() + 15_000
    for (;;) {
      const before = fstatSync(log).size
      // Detached: its own process group, so that Ctrl-C reaches only us and we end our work before it ends.
      const child = spawn(program, serverArguments(place.cluster, server.socketFolder), {
        ...asAccount(place.account),
        detached: true,
        stdio: ['ignore', log, log],
      })
      const started = await new Promise<RunningProcess | undefined>((resolve, reject) => {
        child.on('error', (error) => reject(explainSpawn(error, program, circumstanceOf(place))))
        child.on('spawn', () => resolve(findProcess(child.pid ?? 0)))
      })
      child.unref()
      if (started && (await waitUntilReady(server, started))) return started
      const said = readFileSync(place.logFile).subarray(before).toString()
      // The processes of a killed server need a moment to notice; until then its memory counts as in use.
      const soon = /shared memory block .* is still in use|lock file "postmaster.pid" already exists/.test(
        said,
      )
      if (!soon || performance.now() > deadline) throw explainFailure(said, circumstanceOf(place))
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  } finally {
    closeSync(log)
  }
}

/** Resolves true when the server takes connections, false when it ended before; recovery after a crash may take its time. */
const waitUntilReady = async (server: Server, running: RunningProcess): Promise<boolean> => {
  let notice = performance.now() + 5_000
  while (isStillRunning(running)) {
    const noted = readPostmaster(server.place.cluster)
    if (noted?.pid === running.pid && noted.ready) return true
    if (performance.now() > notice) {
      server.log('PostgreSQL is still starting; after a crash it first reads its log again.')
      notice = Number.POSITIVE_INFINITY
    }
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
  return false
}

/** Looks after a running server: brings it back when it dies, at most three times a minute, and stops it with us. */
const keepRunning = (server: Server, first: RunningProcess, failed = endProgram): Keeper => {
  let running = first
  let stopping = false
  let reviving: Promise<unknown> | undefined
  const revivals: number[] = []

  const revive = async (): Promise<void> => {
    const now = performance.now()
    revivals.push(now)
    if (revivals.filter((at) => at > now - 60_000).length > 3) {
      throw explainFailure('It ended four times within a minute.', circumstanceOf(server.place))
    }
    server.log('PostgreSQL ended unexpectedly; starting it again.')
    running = await launch(server)
    server.log('PostgreSQL is back.')
  }
  // An adopted server is not our child, so its end is looked for and not told; one look costs some microseconds.
  const watch = setInterval(() => {
    if (stopping || reviving || isStillRunning(running)) return
    reviving = revive().then(
      () => (reviving = undefined),
      (reason: unknown) => {
        clearInterval(watch)
        failed(reason)
      },
    )
  }, 100)
  watch.unref()
  const endWithUs = (): void => signalProcess(running, 'SIGINT')
  process.on('exit', endWithUs)

  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    clearInterval(watch)
    await reviving
    await stopServer(running)
    process.off('exit', endWithUs)
  }
  return { pid: () => running.pid, stop }
}

type Keeper = { pid: () => number; stop: () => Promise<void> }

const endProgram = (reason: unknown): void => {
  process.nextTick(() => {
    throw reason
  })
}

/** Ends the server by its fast shutdown: open transactions are undone, everything committed is on disk. */
const stopServer = async (running: RunningProcess): Promise<void> => {
  signalProcess(running, 'SIGINT')
  if (await waitUntilGone(running, 60_000)) return
  signalProcess(running, 'SIGQUIT') // without its last checkpoint: the next start reads the log instead
  if (await waitUntilGone(running, 10_000)) return
  signalProcess(running, 'SIGKILL')
  await waitUntilGone(running, 5_000)
}

const readPostmaster = (cluster: string): { pid: number; ready: boolean } | undefined => {
  const lines = readOrNothing(path.join(cluster, 'postmaster.pid'))?.split('\n') ?? []
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
}

/** PostgreSQL writes its log itself, so that the log goes on when we are killed; one earlier file is kept. */
const openLog = (logFile: string): number => {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > 4_000_000) renameSync(logFile, `${logFile}.1`)
  return openSync(logFile, 'a', 0o600)
}

const explainingSystemErrors = <T>(dataFolder: string, act: () => T): T => {
  try {
    return act()
  } catch (error) {
    const known =
      error instanceof Error &&
      'code' in error &&
      /^(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT)$/.test(String(error.code))
    if (!known) throw error
    const circumstance = { dataFolder, logFile: 'none yet', uid: process.getuid?.() ?? 0 }
    throw explainFailure(error.message, circumstance)
  }
}
