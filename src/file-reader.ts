/** Part of the composition root: reads each file in a process of its own with limits on memory and time. */
import { openChildPool } from './base/child-pool.ts'
import { attachmentReader } from './evidence/text/isolated.ts'
import { defaultLimits } from './evidence/text/limits.ts'

/** `warm` starts a process ahead of the first file; `end` lets the program exit. */
export function openFileReader() {
  const pool = openChildPool({
    module: new URL('./evidence/text/child.ts', import.meta.url),
    memoryMB: defaultLimits.memoryMB,
    milliseconds: defaultLimits.seconds * 1000,
  })
  return { read: attachmentReader(pool.run), warm: pool.warm, end: pool.end }
}
