/** Damage as broken programs, bad lines and hostile people do it, the same again for the same seed. */

/** Numbers from 0 to 1 (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `bytes` with one to eight faults; some are pieces of `other`. */
export function damage(bytes: Buffer, other: Buffer, random: () => number): Buffer {
  let damaged: Buffer = Buffer.from(bytes)
  const faults = 1 + Math.floor(random() * 8)
  for (let count = 0; count < faults; count++) {
    const fault = kinds[Math.floor(random() * kinds.length)]
    if (fault) damaged = fault(damaged, other, random)
  }
  return damaged
}

type Fault = (bytes: Buffer, other: Buffer, random: () => number) => Buffer

const place = (bytes: Buffer, random: () => number): number => Math.floor(random() * (bytes.length + 1))
const length = (random: () => number): number => Math.floor(2 ** (random() * 12))

const kinds: readonly Fault[] = [
  // A byte of another value.
  (bytes, _, random) => {
    if (bytes.length > 0) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    return bytes
  },
  // A bit turned.
  (bytes, _, random) => {
    const at = Math.floor(random() * bytes.length)
    if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return bytes
  },
  // A stretch lost.
  (bytes, _, random) => {
    const at = place(bytes, random)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length(random))])
  },
  // A stretch twice.
  (bytes, _, random) => {
    const at = place(bytes, random)
    const end = Math.min(bytes.length, at + length(random))
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)])
  },
  // A stretch of another file.
  (bytes, other, random) => {
    const at = place(bytes, random)
    const from = place(other, random)
    return Buffer.concat([
      bytes.subarray(0, at),
      other.subarray(from, from + length(random)),
      bytes.subarray(at),
    ])
  },
  // The end lost.
  (bytes, _, random) => bytes.subarray(0, place(bytes, random)),
  // The same character over and over.
  (bytes, _, random) => {
    const at = place(bytes, random)
    const one = [0, 0x20, 0x28, 0x3c, 0x3d, 0x5b, 0xff][Math.floor(random() * 7)] ?? 0
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length(random), one), bytes.subarray(at)])
  },
  // A number that is too large, where one stands.
  (bytes, _, random) => {
    const text = bytes.toString('latin1')
    const from = place(bytes, random)
    const found = /\d+/.exec(text.slice(from))
    if (found === null) return bytes
    const at = from + found.index
    return Buffer.from(`${text.slice(0, at)}4294967295${text.slice(at + found[0].length)}`, 'latin1')
  },
]
