/** Turns at a server: so many requests at a time, so many a minute, and a rest where it fails again and again. */

/** Failed questions in a row after which nobody asks for a while: packets must not queue up behind a dead server. */
const failuresBeforeRest = 4
const restMilliseconds = 30_000

export type Turns = {
  /** Waits for a turn; the answer gives it back. Null where the wait was ended. */
  take: (limits: Limits, signal: AbortSignal) => Promise<(() => void) | null>
  /** Whether the server is left alone for the moment. */
  rests: () => boolean
  note: (outcome: 'worked' | 'failed') => void
}

export type Limits = { concurrency: number; requests_per_minute: number }

/** Turns at one server; `now` in milliseconds. */
export function openTurns(now: () => number = Date.now): Turns {
  let busy = 0
  let failures = 0
  let restUntil = 0
  const started: number[] = []
  const waiting = new Set<() => void>()

  function wake(): void {
    for (const look of waiting) look()
  }

  /** Milliseconds until the next request may start; 0: now. */
  function pause({ requests_per_minute: most }: Limits): number {
    while (started.length > 0 && (started[0] ?? 0) <= now() - 60_000) started.shift()
    return started.length < most ? 0 : Math.max(1, (started[started.length - most] ?? 0) + 60_000 - now())
  }

  function start(): () => void {
    busy += 1
    started.push(now())
    let over = false
    return () => {
      if (over) return
      over = true
      busy -= 1
      wake()
    }
  }

  function take(limits: Limits, signal: AbortSignal): Promise<(() => void) | null> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined
      const end = (): void => {
        clearTimeout(timer)
        waiting.delete(look)
        signal.removeEventListener('abort', abort)
      }
      const abort = (): void => {
        end()
        resolve(null)
      }
      const look = (): void => {
        if (busy >= limits.concurrency) return
        const wait = pause(limits)
        clearTimeout(timer)
        if (wait > 0) {
          timer = setTimeout(look, wait)
          return
        }
        end()
        resolve(start())
      }
      if (signal.aborted) return abort()
      signal.addEventListener('abort', abort)
      waiting.add(look)
      look()
    })
  }

  function note(outcome: 'worked' | 'failed'): void {
    failures = outcome === 'worked' ? 0 : failures + 1
    if (failures >= failuresBeforeRest) {
      restUntil = now() + restMilliseconds
      // The first one after the rest tries again, and its failure alone is enough for the next rest.
      failures = failuresBeforeRest - 1
    }
  }

  return { take, rests: () => now() < restUntil, note }
}
