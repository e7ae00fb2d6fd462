/** Features as numbers: which are known, what each is worth, and a text as a sparse row of them. */
import { blocks, type Features, featuresOf, type Utterance } from './features.ts'
import type { Rows } from './linear.ts'

/** How much of a row's length each kind of feature has, in the order of `blocks`. */
export type Shares = readonly number[]

/** Features by number, so that folds need no strings: `rows[i][block]` are numbers of `keys`, with repeats. */
export type Numbered = { keys: string[]; rows: Int32Array[][] }

/** The features of one set of texts: `column[number]` is −1 for those that are not known. */
export type Known = { column: Int32Array; width: number; seenIn: Int32Array; texts: number }

/** What a model knows and what an unknown feature is worth. */
export type Lexicon = { columnOf: ReadonlyMap<string, number>; worth: Float64Array; unknownWorth: number }

/** Above this a set of texts is large enough that what it has once is chance. */
const largeSet = 2_000
const mostColumns = 80_000

/**
 * How much an unknown feature counts in a row's length, 1 as much as the rarest known one. Without it a text of
 * strange words and one known word looks as sure as one that is known throughout.
 */
const unknownShare = 0.5

export function numberFeatures(utterances: readonly Utterance[]): Numbered {
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const rows = utterances.map((utterance) =>
    featuresOf(utterance).map((keys) => Int32Array.from(keys, numberOf)),
  )
  return { keys: [...numbers.keys()], rows }
}

/** The features of the rows `those`; of large sets only what stands in two texts, and the most frequent. */
export function knownOf({ keys, rows }: Numbered, those: Int32Array): Known {
  const seen = new Int32Array(keys.length)
  const last = new Int32Array(keys.length).fill(-1)
  for (const row of those)
    for (const block of rows[row] ?? [])
      for (const number of block) {
        if (last[number] === row) continue
        last[number] = row
        seen[number] = (seen[number] ?? 0) + 1
      }
  let least = those.length > largeSet ? 2 : 1
  const reaching = (bound: number): number => seen.reduce((sum, times) => sum + (times >= bound ? 1 : 0), 0)
  while (reaching(least) > mostColumns) least += 1
  const column = new Int32Array(keys.length).fill(-1)
  const seenIn: number[] = []
  seen.forEach((times, number) => {
    if (times < least) return
    column[number] = seenIn.length
    seenIn.push(times)
  })
  return { column, width: seenIn.length, seenIn: Int32Array.from(seenIn), texts: those.length }
}

/** The rows `those` as vectors over the known features. */
export function vectorsOf({ rows }: Numbered, those: Int32Array, known: Known, shares: Shares): Rows {
  const worth = worthOf(known.seenIn, known.texts)
  const unknownWorth = worthOfUnknown(known.texts)
  const starts = new Int32Array(those.length + 1)
  const columns: number[] = []
  const values: number[] = []
  those.forEach((row, at) => {
    rows[row]?.forEach((numbers, block) => {
      const inColumns = numbers.map((number) => known.column[number] ?? -1)
      addBlock(inColumns, { worth, unknownWorth, share: shares[block] ?? 0 }, { columns, values })
    })
    starts[at + 1] = columns.length
  })
  return {
    starts,
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
    width: known.width,
  }
}

/** One utterance as a row over a model's features. */
export function vectorOf(features: Features, lexicon: Lexicon, shares: Shares): Rows {
  const columns: number[] = []
  const values: number[] = []
  features.forEach((keys, block) => {
    const inColumns = Int32Array.from(keys, (key) => lexicon.columnOf.get(key) ?? -1)
    addBlock(inColumns, { ...lexicon, share: shares[block] ?? 0 }, { columns, values })
  })
  return {
    starts: Int32Array.of(0, columns.length),
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
    width: lexicon.worth.length,
  }
}

type Weighing = { worth: Float64Array; unknownWorth: number; share: number }

/** Sublinear counts times rarity, scaled so that the block's length is the square root of its share. */
function addBlock(
  inColumns: Int32Array,
  { worth, unknownWorth, share }: Weighing,
  { columns, values }: { columns: number[]; values: number[] },
): void {
  const times = new Map<number, number>()
  let squares = 0
  for (const column of inColumns) {
    if (column < 0) squares += unknownShare * unknownWorth ** 2
    else times.set(column, (times.get(column) ?? 0) + 1)
  }
  const first = columns.length
  for (const [column, count] of times) {
    const value = (1 + Math.log(count)) * (worth[column] ?? 0)
    squares += value ** 2
    columns.push(column)
    values.push(value)
  }
  const scale = squares === 0 ? 0 : Math.sqrt(share / squares)
  for (let at = first; at < values.length; at++) values[at] = (values[at] ?? 0) * scale
}

/** The rarer, the more a feature is worth; the root of the usual inverse frequency, which was better on every set tried. */
export function worthOf(seenIn: ArrayLike<number>, texts: number): Float64Array {
  return Float64Array.from(seenIn, (times) => Math.sqrt(1 + Math.log((1 + texts) / (1 + times))))
}

export function worthOfUnknown(texts: number): number {
  return Math.sqrt(1 + Math.log(1 + texts))
}

/** Words and pieces of words share a row equally unless told otherwise; what stands around and traits come on top. */
export function sharesFor(words: number): Shares {
  const share: Record<(typeof blocks)[number], number> = {
    words,
    pieces: 1 - words,
    around: 0.3,
    traits: 0.1,
  }
  return blocks.map((block) => share[block])
}
