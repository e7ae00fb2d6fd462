/** `countersign receive`: files, folders and mbox files into the desk, by the same step as any other signal. */
import { stat } from 'node:fs/promises'
import { receive } from '../route/receive.ts'
import type { Arrived } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'
import type { Program } from './program.ts'

const batch = 50

/** Prints counts; what was handed in before is counted as known and stored only once. */
export async function receiveFiles(
  program: Program,
  files: readonly string[],
  { lane }: { lane?: string },
): Promise<void> {
  for (const file of files) {
    if (!(await stat(file).catch(() => null)))
      throw new Refusal('bad-argument', `${file}: there is no such file or folder`)
  }
  const { context, businessId, close } = await program.open()
  const counts = { received: 0, known: 0 }
  try {
    const waiting: Arrived[] = []
    const hand = async () => {
      if (waiting.length === 0) return
      for (const { duplicate } of await receive(context, businessId, waiting.splice(0)))
        counts[duplicate ? 'known' : 'received'] += 1
    }
    for (const file of files) {
      for await (const arrived of program.arrivedFrom(file)) {
        waiting.push({ ...arrived, source: 'cli', lane: lane ?? null })
        if (waiting.length >= batch) await hand()
      }
    }
    await hand()
    program.say(`${counts.received} received, ${counts.known} known already`)
  } finally {
    await close()
  }
}
