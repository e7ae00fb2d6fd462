/** Work that hangs, eats memory or crashes costs its child, and nothing else. */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { type ChildPool, openChildPool } from './child-pool.ts'

const module = new URL('./child-work-for-tests.ts', import.meta.url)
const pools: ChildPool[] = []
const open = (options: Partial<Parameters<typeof openChildPool>[0]> = {}) => {
  const pool = openChildPool({ module, memoryMB: 200, milliseconds: 5_000, ...options })
  pools.push(pool)
  return pool
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()))
})

describe('what comes back', () => {
  it('bytes go in and out as bytes', async () => {
    const { run } = open()
    expect(await run({ do: 'echo', value: new Uint8Array([1, 2, 3]) })).toEqual({
      kind: 'ok',
      value: new Uint8Array([1, 2, 3]),
    })
  })

  it('work that throws is told, and its child goes on', async () => {
    const { run } = open({ size: 1 })
    const before = await run({ do: 'pid' })
    expect(await run({ do: 'throw' })).toEqual({ kind: 'crashed', message: 'no good' })
    expect(await run({ do: 'pid' })).toEqual(before)
  })

  it.each([
    ['hangs', 'loop', 'timed-out'],
    ['fills its heap', 'heap', 'out-of-memory'],
    ['fills memory outside of its heap', 'buffers', 'out-of-memory'],
    ['ends its process', 'exit', 'crashed'],
  ])('work that %s ends as %s, and the next work is done', async (_, what, kind) => {
    const { run } = open({ size: 1, milliseconds: what === 'loop' ? 1_000 : 15_000 })
    const [bad, good] = await Promise.all([run({ do: what }), run({ do: 'echo', value: 7 })])
    expect(bad.kind).toBe(kind)
    expect(good).toEqual({ kind: 'ok', value: 7 })
  })

  it('a child whose memory grew is not charged to the next work', async () => {
    const { run } = open({ size: 1 })
    const before = await run({ do: 'pid' })
    expect((await run({ do: 'keep' })).kind).toBe('ok')
    const after = await run({ do: 'pid' })
    expect(after.kind).toBe('ok')
    expect(after).not.toEqual(before)
  })
})

describe('children', () => {
  it('start on demand, and never more than the pool may have', async () => {
    const { run } = open({ size: 2 })
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => run({ do: 'pid-slowly' })))
    const pids = new Set(outcomes.map((outcome) => (outcome.kind === 'ok' ? outcome.value : outcome.kind)))
    expect(pids.size).toBe(2)
  })

  it('a warmed pool uses the child it has', async () => {
    const pool = open({ size: 1 })
    pool.warm()
    pool.warm()
    expect((await pool.run({ do: 'pid' })).kind).toBe('ok')
  })

  it('end when there is nothing to do', async () => {
    const { run } = open({ idleMilliseconds: 200 })
    const first = await run({ do: 'pid' })
    await goneIn(3_000, pidOf(first))
    expect(await run({ do: 'pid' })).not.toEqual(first)
  })

  it('end with the pool, and what was under way is told', async () => {
    const pool = open({ milliseconds: 60_000 })
    const under = pool.run({ do: 'loop' })
    const first = await pool.run({ do: 'pid' })
    await pool.end()
    expect((await under).kind).toBe('crashed')
    expect(isAlive(pidOf(first))).toBe(false)
    await expect(pool.run({ do: 'pid' })).rejects.toThrow('has ended')
  })

  it('get none of the secrets in our environment', async () => {
    process.env['SECRET_FOR_TESTS'] = 'x'
    try {
      expect(await open().run({ do: 'environment' })).toMatchObject({
        kind: 'ok',
        value: { SECRET_FOR_TESTS: undefined },
      })
    } finally {
      delete process.env['SECRET_FOR_TESTS']
    }
  })

  it.each(['idle', 'loop'])('die with a parent that is killed, though they are in "%s"', async (what) => {
    const parent = fork(new URL('./child-parent-for-tests.ts', import.meta.url), [what], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const pid = await new Promise<number>((told) =>
      parent.once('message', (message) => told(Number(message))),
    )
    expect(isAlive(pid)).toBe(true)
    parent.kill('SIGKILL')
    await goneIn(3_000, pid)
    expect(isAlive(pid)).toBe(false)
  })
})

function pidOf(outcome: Awaited<ReturnType<ChildPool['run']>>): number {
  return outcome.kind === 'ok' ? Number(outcome.value) : -1
}

/** A zombie nobody has waited for yet counts as gone. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function goneIn(milliseconds: number, pid: number): Promise<void> {
  const deadline = performance.now() + milliseconds
  while (isAlive(pid) && performance.now() < deadline) await new Promise((done) => setTimeout(done, 25))
}
