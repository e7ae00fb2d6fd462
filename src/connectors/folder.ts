/**
 * A folder people and programs drop files into. What was received is moved to `received/`, what cannot be taken to
 * `refused/` with the reason beside it; nothing is deleted, and nothing is moved before it is safely received.
 */
import { type FSWatcher, watch } from 'node:fs'
import { access, constants, lstat, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Arrived, Check, Intake } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'
import { codeOf } from './file-errors.ts'
import { mediaTypeOf } from './media-type.ts'

export type FolderSettings = {
  /** `folder:inbox`; also the source by which repeats are recognised. */
  name: string
  folder: string
  /** The lane everything in this folder is for; null lets the kind of file decide. */
  lane: string | null
  /** Larger files are refused. 50 MB where nothing is said. */
  largestBytes?: number
  /** How long a file must stay the same before it is taken; also how often is looked. 1000 where nothing is said. */
  settleMilliseconds?: number
  /** Told about a file that could not be received and will be tried again. */
  onProblem?: (message: string) => void
}

export function watchFolder(settings: FolderSettings): Intake {
  return {
    name: settings.name,
    check: () => checkFolder(settings.folder),
    start: async (receive) => {
      await mkdir(join(settings.folder, 'received'), { recursive: true })
      await mkdir(join(settings.folder, 'refused'), { recursive: true })
      return startLooking(settings, receive)
    },
  }
}

type Receive = (arrived: Arrived) => Promise<void>

/** What was seen of a file at earlier looks: it is taken when two looks in a row, a while apart, see the same. */
type Seen = { size: number; modified: number; since: number; attempts: number; notBefore: number }

const usualSettle = 1000

function settleOf({ settleMilliseconds = usualSettle }: FolderSettings): number {
  return settleMilliseconds
}

function startLooking(settings: FolderSettings, receive: Receive): { stop: () => Promise<void> } {
  const seen = new Map<string, Seen>()
  let stopped = false
  let looking: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    clearTimeout(timer)
    looking = looking.then(async () => {
      if (stopped) return
      // The folder may sit on a share that is away for an hour: the next look tries again.
      await takeReady(settings, { seen, receive, isStopped: () => stopped }).catch((error: unknown) => {
        settings.onProblem?.(`${settings.name}: ${messageOf(error)}`)
      })
      if (!stopped) timer = setTimeout(look, settleOf(settings))
    })
  }
  const watcher = wakeOnChange(settings.folder, () => {
    clearTimeout(timer)
    timer = setTimeout(look, settleOf(settings))
  })
  look()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      watcher?.close()
      await looking
    },
  }
}

/** Only brings the next look forward; where the file system cannot tell (network shares), looking every second is enough. */
function wakeOnChange(folder: string, wake: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, wake)
    watcher.on('error', () => watcher.close())
    return watcher
  } catch (error) {
    if (codeOf(error) === null) throw error
    return null
  }
}

type Looking = { seen: Map<string, Seen>; receive: Receive; isStopped: () => boolean }

async function takeReady(settings: FolderSettings, { seen, receive, isStopped }: Looking): Promise<void> {
  const entries = (await readdir(settings.folder, { withFileTypes: true })).filter(
    ({ name }) => !isPassing(name),
  )
  const names = new Set(entries.map(({ name }) => name))
  for (const name of seen.keys()) if (!names.has(name)) seen.delete(name)
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isStopped()) return
    if (entry.isSymbolicLink())
      await refuse(settings.folder, entry.name, 'links are not followed: put the file itself here')
    else if (entry.isFile()) await takeFile(settings, { name: entry.name, seen, receive })
  }
}

/** Names of hidden files and of files that another program is still writing. */
function isPassing(name: string): boolean {
  return /^[.~]|~$|\.(?:tmp|temp|part|partial|crdownload|download|swp|lock)$/i.test(name)
}

type Taking = { name: string; seen: Map<string, Seen>; receive: Receive }

async function takeFile(settings: FolderSettings, { name, seen, receive }: Taking): Promise<void> {
  const now = Date.now()
  const { size, mtimeMs: modified } = await lstat(join(settings.folder, name))
  const before = seen.get(name)
  if (!before || before.size !== size || before.modified !== modified) {
    seen.set(name, { size, modified, since: now, attempts: 0, notBefore: 0 })
    return
  }
  if (now - before.since < settleOf(settings) * 0.9 || now < before.notBefore) return
  const largest = settings.largestBytes ?? 50_000_000
  if (size > largest) {
    const reason = `the file has ${size} bytes; the limit is ${Math.floor(largest / 1_000_000)} MB`
    return refuse(settings.folder, name, reason)
  }
  try {
    const raw = await readPlain(join(settings.folder, name))
    await receive({
      source: settings.name,
      raw,
      mediaType: mediaTypeOf(name),
      fileName: name,
      lane: settings.lane,
    })
  } catch (error) {
    if (error instanceof Refusal) return refuse(settings.folder, name, error.message)
    const attempts = before.attempts + 1
    const pause = Math.min(60_000, settleOf(settings) * 2 ** (attempts - 1))
    seen.set(name, { ...before, attempts, notBefore: now + pause })
    settings.onProblem?.(
      `${settings.name}: ${name} was not received (attempt ${attempts}): ${messageOf(error)}`,
    )
    return
  }
  seen.delete(name)
  await moveInto(settings.folder, 'received', name)
}

/** A file may be swapped for a link after the look: opening must not follow it. */
async function readPlain(file: string): Promise<Buffer> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

async function refuse(folder: string, name: string, reason: string): Promise<void> {
  const moved = await moveInto(folder, 'refused', name)
  await writeFile(`${moved}.txt`, `${reason}\n`)
}

async function moveInto(folder: string, where: 'received' | 'refused', name: string): Promise<string> {
  const ending = extname(name)
  const stem = name.slice(0, name.length - ending.length)
  for (let nth = 1; ; nth += 1) {
    const target = join(folder, where, nth === 1 ? name : `${stem} (${nth})${ending}`)
    if (await exists(target)) continue
    await rename(join(folder, name), target)
    return target
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

async function checkFolder(folder: string): Promise<Check[]> {
  const steps: [string, string, () => Promise<unknown>][] = [
    ['the folder is there', `make the folder ${folder}`, () => readdir(folder)],
    [
      'files can be moved in it',
      'give the user the program runs as the right to write it',
      () => access(folder, constants.W_OK),
    ],
  ]
  const done: Check[] = []
  for (const [step, mend, attempt] of steps) {
    try {
      await attempt()
      done.push({ step, ok: true, detail: folder })
    } catch (error) {
      done.push({ step, ok: false, detail: messageOf(error), mend })
      return done
    }
  }
  return done
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
