/** A real desk for benchmarks: the program itself in its own data folder, spoken to over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

const root = new URL('../..', import.meta.url).pathname

export type BenchDesk = {
  url: string
  /** Milliseconds from the start of the process to the line that says where it runs. */
  startedIn: number
  dataFolder: string
  database: Client
  stop: () => Promise<void>
  /** Megabytes of proportional set size (shared pages counted once) of all processes of the desk. */
  memory: () => Promise<number>
}

export async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
  // Under root PostgreSQL runs as another user, who must be able to get to its files.
  await chmod(folder, 0o711)
  return folder
}

export async function removeDataFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/** Starts the desk and waits until it says where it runs. */
export async function startDesk(dataFolder: string, ...options: readonly string[]): Promise<BenchDesk> {
  const began = performance.now()
  const child = spawn(join(root, 'bin/countersign'), ['start', '--port', '0', ...options], {
    env: { ...process.env, COUNTERSIGN_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await urlSaidBy(child)
  const startedIn = performance.now() - began
  const { connection } = JSON.parse(await readFile(join(dataFolder, 'running.json'), 'utf8'))
  const database = new Client(connection)
  await database.connect()
  return {
    url,
    startedIn,
    dataFolder,
    database,
    memory: () => memoryOf(dataFolder, child.pid ?? 0),
    stop: async () => {
      await database.end()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

function urlSaidBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = /running at (\S+)/.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`the desk ended with ${code}: ${said}`)))
  })
}

/** Linux only: the process, its children, and the database server of the data folder with its children. */
async function memoryOf(dataFolder: string, pid: number): Promise<number> {
  const processes = await readProcesses()
  const postmaster = Number(
    (await readFile(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => '0')).split(
      '\n',
    )[0],
  )
  const mine = new Set([pid, postmaster])
  for (let grown = true; grown; ) {
    grown = false
    for (const { pid: child, parent } of processes) {
      if (mine.has(parent) && !mine.has(child)) {
        mine.add(child)
        grown = true
      }
    }
  }
  let kilobytes = 0
  for (const one of mine) {
    const rollup = await readFile(`/proc/${one}/smaps_rollup`, 'utf8').catch(() => '')
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  }
  return kilobytes / 1024
}

async function readProcesses(): Promise<{ pid: number; parent: number }[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(names.map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')))
  return stats.flatMap((stat) => {
    const found = /^(\d+) \(.*\) \S (\d+)/s.exec(stat)
    return found ? [{ pid: Number(found[1]), parent: Number(found[2]) }] : []
  })
}
