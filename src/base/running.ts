/** The note a running desk leaves in its data folder, so that commands find its database and its page. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { Refusal } from '../words/refusal.ts'

const Running = z.object({
  pid: z.int(),
  url: z.string(),
  connection: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Running = z.infer<typeof Running>

export async function noteRunning(file: string, running: Running): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(running), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

export async function forgetRunning(file: string): Promise<void> {
  await rm(file, { force: true })
}

/** The note, if the process that left it still runs. */
export async function findRunning(file: string): Promise<Running | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  const parsed = text === null ? null : Running.safeParse(parsedOrNull(text))
  if (!parsed?.success) return null
  // Containers give the same pids at every start: a note with our own is one an earlier run was killed over.
  if (parsed.data.pid === process.pid) return null
  try {
    process.kill(parsed.data.pid, 0)
    return parsed.data
  } catch (error) {
    // EPERM: it runs, as another user. ESRCH: it does not run any more.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? parsed.data : null
  }
}

/** A power cut may leave the file empty. */
function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The page's address. Refusal('not-running') when no desk runs on this data folder. */
export async function addressOf(file: string): Promise<string> {
  const running = await findRunning(file)
  if (!running) throw new Refusal('not-running', 'no desk is running on this data folder: countersign start')
  return running.url
}
