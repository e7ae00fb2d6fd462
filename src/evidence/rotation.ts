/** Taking turns without a counter: who is next follows from the sender, so a bulk insert and a repeat change nothing. */
import { createHash } from 'node:crypto'

export type Taker = { email: string; capacity: number }

/**
 * The one of `takers` whose turn it is for `key`, shares in proportion to capacity; null where nobody can take it. The
 * same key has the same taker in any order, and somebody who joins or leaves moves only their own share (weighted
 * rendezvous hashing: Schindelhauer and Schomaker, 2005).
 */
export function takerFor(key: string, takers: readonly Taker[]): Taker | null {
  const able = takers.filter(({ capacity }) => capacity > 0)
  const ranked = able
    .map((taker) => ({ taker, score: -taker.capacity / Math.log(drawn(key, taker.email)) }))
    .toSorted((a, b) => b.score - a.score || (a.taker.email < b.taker.email ? -1 : 1))
  return ranked[0]?.taker ?? null
}

/** A number strictly between 0 and 1 that follows from both. */
function drawn(key: string, email: string): number {
  const bytes = createHash('sha256').update(`${key.toLowerCase()}\n${email.toLowerCase()}`).digest()
  return (bytes.readUIntBE(0, 6) + 1) / (2 ** 48 + 2)
}
