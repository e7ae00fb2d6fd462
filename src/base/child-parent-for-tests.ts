/** A parent with a pool, to be killed by a test: tells the pid of its child, which then idles or loops. */
import { openChildPool } from './child-pool.ts'

const module = new URL('./child-work-for-tests.ts', import.meta.url)
const pool = openChildPool({ module, memoryMB: 200, milliseconds: 60_000, size: 1 })
const outcome = await pool.run({ do: 'pid' })
if (process.argv[2] === 'loop') void pool.run({ do: 'loop' })
process.send?.(outcome.kind === 'ok' ? outcome.value : -1)
process.on('message', () => {})
