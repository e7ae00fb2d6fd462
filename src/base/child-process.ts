/** What runs in a child of the pool: one module's `work`, one input after the other, under a guard. */
import { Worker } from 'node:worker_threads'

const [moduleUrl = '', memoryMB = '512'] = process.argv.slice(2)
const memoryBytes = Number(memoryMB) * 1_000_000

type Work = (input: unknown) => unknown

// Ctrl-C reaches the whole group of processes; the parent decides when its children end.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.on('disconnect', () => process.exit())

/**
 * A thread of its own, since work that loops or allocates never comes back to the event loop: it ends the process
 * when the parent is gone or the memory is used up.
 */
const guard = new Worker(
  `const { workerData } = require('node:worker_threads')
  setInterval(() => {
    if (process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL')
    if (process.memoryUsage.rss() > workerData.bytes) process.kill(process.pid, 'SIGUSR2')
  }, 25)`,
  {
    eval: true,
    workerData: { parent: process.ppid, bytes: memoryBytes },
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  },
)
guard.unref()

const loaded = load(moduleUrl)
void loaded.then(() => process.send?.({ kind: 'ready' }))

process.on('message', (message) => void reply((message as { input: unknown }).input))

async function reply(input: unknown): Promise<void> {
  const answer = await answerTo(input)
  // Memory that one work leaves behind must not be charged to the next.
  process.send?.({ ...answer, retire: process.memoryUsage.rss() > memoryBytes / 2 })
}

async function load(url: string): Promise<Work> {
  const module: { work: Work; prepare?: () => Promise<void> } = await import(url)
  await module.prepare?.()
  return module.work
}

async function answerTo(input: unknown) {
  try {
    const work = await loaded
    return { kind: 'ok' as const, value: await work(input) }
  } catch (error) {
    return { kind: 'failed' as const, message: error instanceof Error ? error.message : String(error) }
  }
}
