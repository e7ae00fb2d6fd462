/** Replaces a file so that a reader, a crash or a power cut sees the old content or the new one, never a part. */
import { chmod, chown, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { codeOf } from './file-errors.ts'
import type { Turn } from './file-lock.ts'

/**
 * Writes `becomes` over `file`, if its content still is `was` (null: no such file yet); throws otherwise and leaves
 * everything as it is. The new content is on disk before the name points to it, and the name before this returns.
 */
export async function replaceFile(
  file: string,
  { turn, was, becomes }: { turn: Turn; was: Uint8Array | null; becomes: Uint8Array },
): Promise<void> {
  const temporary = turn.temporary()
  try {
    await writeDurably(temporary, becomes)
    if (was) await takeRights(file, temporary)
    await refuseChanged(file, was)
    await turn.refuseLost()
    await rename(temporary, file)
  } catch (error) {
    await unlink(temporary).catch(ignoreMissing)
    // Whoever took the lock over removed the copy: that is the reason to tell, not that a file is missing.
    await turn.refuseLost()
    throw error
  }
  await syncFolder(dirname(file))
}

/** Makes names created in, moved into or removed from a folder last through a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and orders its metadata writes itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function takeRights(from: string, to: string): Promise<void> {
  const { mode, uid, gid } = await stat(from)
  await chmod(to, mode & 0o7777)
  const mine = await stat(to)
  if (mine.uid === uid && mine.gid === gid) return
  try {
    await chown(to, uid, gid)
  } catch (error) {
    // Only root may give a file away; the rights above still let the same people read it.
    if (codeOf(error) !== 'EPERM') throw error
  }
}

async function refuseChanged(file: string, was: Uint8Array | null): Promise<void> {
  const now = await contentOf(file)
  const same = now === null ? was === null : was !== null && now.equals(was)
  if (!same) throw new Error(`another program changed ${basename(file)} at this moment: it is tried again`)
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error
}
