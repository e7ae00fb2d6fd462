/**
 * One writer at a time for a file on disk, between tasks of this process and between processes. Node has no flock(2),
 * so the lock is a file beside it, created exclusively, that names its holder. A dead holder's lock is taken over; what
 * a holder that only slept does afterwards is caught by `replaceFile`, which looks at lock and content once more.
 */
import { randomBytes } from 'node:crypto'
import { open, readdir, readFile, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from './file-errors.ts'

/** A held lock. `refuseLost` throws when somebody took it over because this process was silent too long. */
export type Turn = { refuseLost: () => Promise<void>; temporary: () => string }

const waitMilliseconds = 20_000
/** Nobody holds a lock this long: a write takes milliseconds. Also ends locks whose pid now is another program's. */
const staleMilliseconds = 30_000
const takingEnding = '-taking'

const queues = new Map<string, Promise<unknown>>()

/** Runs `work` while holding the lock of `file`; throws when it cannot be had within 20 s. */
export async function inTurn<Result>(file: string, work: (turn: Turn) => Promise<Result>): Promise<Result> {
  const earlier = queues.get(file) ?? Promise.resolve()
  const mine = earlier.then(
    () => holding(file, work),
    () => holding(file, work),
  )
  queues.set(file, mine)
  try {
    return await mine
  } finally {
    if (queues.get(file) === mine) queues.delete(file)
  }
}

async function holding<Result>(file: string, work: (turn: Turn) => Promise<Result>): Promise<Result> {
  const lock = join(dirname(file), `.${basename(file)}.countersign-lock`)
  const token = `${process.pid} ${hostname()} ${randomBytes(8).toString('hex')}`
  await acquire(lock, token, file)
  try {
    await removeLeftovers(file)
    return await work({
      refuseLost: async () => {
        if ((await contentOf(lock)) === token) return
        throw new Error(`another process took over ${basename(file)} meanwhile: it is tried again`)
      },
      temporary: () => join(dirname(file), `${temporaryPrefix(file)}${randomBytes(6).toString('hex')}`),
    })
  } finally {
    if ((await contentOf(lock)) === token) await unlink(lock)
  }
}

function temporaryPrefix(file: string): string {
  return `.${basename(file)}.countersign-tmp-`
}

async function acquire(lock: string, token: string, file: string): Promise<void> {
  const giveUpAt = Date.now() + waitMilliseconds
  while (!(await create(lock, token))) {
    if (await removeStale(lock, token)) continue
    if (Date.now() > giveUpAt) {
      throw new Error(
        `${basename(file)} is being written by another process (${await contentOf(lock)}): it is tried again`,
      )
    }
    await pause(2 + Math.random() * 18)
  }
}

async function create(lock: string, token: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx')
    try {
      await handle.writeFile(token)
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes a dead holder's lock; true when the lock may be free now. Only one process at a time may remove another's
 * lock, and looks again first: without that, two that saw the same dead holder would remove each other's new locks.
 */
async function removeStale(lock: string, token: string): Promise<boolean> {
  const seen = await contentOf(lock)
  if (seen === null) return true
  if (!(await isStale(lock, seen))) return false
  const taking = lock + takingEnding
  if (!(await create(taking, token))) {
    if (await isStale(taking, (await contentOf(taking)) ?? ''))
      await unlink(taking).catch(expecting('ENOENT'))
    return false
  }
  try {
    if ((await contentOf(lock)) === seen) await unlink(lock).catch(expecting('ENOENT'))
  } finally {
    await unlink(taking).catch(expecting('ENOENT'))
  }
  return true
}

function expecting(...codes: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!codes.includes(codeOf(error) ?? '')) throw error
  }
}

async function isStale(lock: string, content: string): Promise<boolean> {
  const age = Date.now() - (await modifiedAt(lock))
  if (age > staleMilliseconds) return true
  const [pid, host] = content.split(' ')
  // An empty lock is one whose holder has not written its name yet, or died before it could.
  if (!pid || !host) return age > 2_000
  return host === hostname() && !isAlive(Number(pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function modifiedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Date.now()
    throw error
  }
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Whoever holds the lock owns every half-written copy: the earlier holder is dead, and if not, its rename must fail. */
async function removeLeftovers(file: string): Promise<void> {
  const copy = temporaryPrefix(file)
  for (const name of await readdir(dirname(file))) {
    const path = join(dirname(file), name)
    const abandoned =
      name === `.${basename(file)}.countersign-lock${takingEnding}` &&
      (await isStale(path, (await contentOf(path)) ?? ''))
    if (name.startsWith(copy) || abandoned) await unlink(path).catch(expecting('ENOENT'))
  }
}
