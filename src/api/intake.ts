/** Group commit at intake: what arrives while a commit is under way is committed together, so one fsync serves many. */
import type { Received } from '../route/receive.ts'
import type { Arrived } from '../words/connector.ts'

export type Gathered = { receive: (arrived: readonly Arrived[]) => Promise<Received[]> }

type Waiting = {
  arrived: readonly Arrived[]
  done: (received: Received[]) => void
  failed: (error: unknown) => void
}

const mostAtOnce = 64
const mostBytesAtOnce = 32_000_000

/** `store` must be all or nothing and keep order. A batch that fails is tried again one by one, so each gets its own answer. */
export function gather(store: (arrived: readonly Arrived[]) => Promise<Received[]>): Gathered {
  const waiting: Waiting[] = []
  let busy = false

  async function work(): Promise<void> {
    busy = true
    while (waiting.length > 0) await commit(takeBatch(waiting))
    busy = false
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const received = await store(batch.flatMap(({ arrived }) => arrived))
      let from = 0
      for (const { arrived, done } of batch) done(received.slice(from, (from += arrived.length)))
    } catch (error) {
      if (batch.length === 1) batch[0]?.failed(error)
      else for (const one of batch) await commit([one])
    }
  }

  return {
    receive: (arrived) =>
      new Promise((done, failed) => {
        waiting.push({ arrived, done, failed })
        if (!busy) void work()
      }),
  }
}

function takeBatch(waiting: Waiting[]): Waiting[] {
  let bytes = 0
  let count = 0
  let taken = 0
  for (const { arrived } of waiting) {
    bytes += arrived.reduce((sum, { raw }) => sum + raw.byteLength, 0)
    count += arrived.length
    if (taken > 0 && (count > mostAtOnce || bytes > mostBytesAtOnce)) break
    taken += 1
  }
  return waiting.splice(0, taken)
}
