/** Fitting: weights for every label from some of the rows, with the help of rows that nobody decided on. */
import { type Rows, scoreRow, separate } from './linear.ts'
import type { Model } from './model.ts'
import { type Known, knownOf, type Numbered, sharesFor, vectorsOf } from './vectors.ts'

/** Everything a fold needs: features and labels by number; `labelOf` is −1 for examples of no label. */
export type Material = {
  numbered: Numbered
  labelOf: Int32Array
  labels: readonly string[]
  foldOf: Int32Array
  folds: number
  /** Rows that only say what a label means: always learnt from, never asked. */
  names: Int32Array
  examples: Int32Array
  /** Rows that nobody decided on. */
  unlabelled: Int32Array
  /** Texts times labels: what fitting costs. */
  work: number
}

export type Chosen = Model['chosen']

/** Weights by label over the known features. */
export type Fitted = { known: Known; weights: Float32Array[] }

const rounds = 4
/** How far the first label must lie before the second for a guess to be learnt from. */
const sureGap = 0.3

/**
 * Weights for every label, or for those of `only`, from the rows given. Where there are rows without a decision, what
 * the weights are surest about is learnt from as if it were decided, more of it in each round (self-training).
 */
export function fit(
  material: Material,
  rows: Int32Array,
  chosen: Chosen,
  only?: ReadonlySet<number>,
): Fitted {
  const { unlabelled, labels } = material
  let fitted = fitRows(material, rows, chosen, only)
  if (unlabelled.length === 0) return fitted
  // As many guesses a label as there are examples of one, twice over in each round.
  const each = Math.ceil((2 * rows.length) / labels.length)
  for (let round = 1; round <= rounds; round++) {
    const labelOf = material.labelOf.slice()
    const guesses = surest(scoresOf(material, fitted, { asked: unlabelled, chosen }), each * round)
    const guessed = guesses.map(({ row, label }) => {
      const number = unlabelled[row] ?? 0
      labelOf[number] = label
      return number
    })
    fitted = fitRows({ ...material, labelOf }, Int32Array.from([...rows, ...guessed]), chosen, only)
  }
  return fitted
}

/** The rows whose label is surest, at most so many a label. */
function surest(scores: readonly Float32Array[], most: number): { row: number; label: number }[] {
  const taken = new Map<number, number>()
  return scores
    .map((those, row) => {
      const label = highest(those)
      const second = Math.max(...those.filter((_, other) => other !== label))
      return { row, label, gap: (those[label] ?? 0) - second }
    })
    .filter(({ gap }) => gap > sureGap)
    .sort((a, b) => b.gap - a.gap || a.row - b.row)
    .filter(({ label }) => {
      const count = taken.get(label) ?? 0
      taken.set(label, count + 1)
      return count < most
    })
}

/** Weights for every label, or for those of `only`, from the rows given, which have the labels of `labelOf`. */
function fitRows(
  { numbered, labels, labelOf }: Pick<Material, 'numbered' | 'labels' | 'labelOf'>,
  rows: Int32Array,
  { cost, words }: Chosen,
  only?: ReadonlySet<number>,
): Fitted {
  const known = knownOf(numbered, rows)
  const vectors = vectorsOf(numbered, rows, known, sharesFor(words))
  // Of two labels that share everything the second is the first turned round.
  if (labels.length === 2 && !rows.some((row) => labelOf[row] === -1)) {
    const second = Uint8Array.from(rows, (row) => labelOf[row] ?? 0)
    const rare = second.reduce((sum, one) => sum + one, 0) * 2 <= rows.length ? 1 : 0
    const weights = fitLabel(vectors, rare === 1 ? second : second.map((one) => 1 - one), cost)
    const turned = weights.map((weight) => -weight)
    return { known, weights: rare === 1 ? [turned, weights] : [weights, turned] }
  }
  // A label that is left out is never the likeliest.
  const none = new Float32Array(known.width + 1).fill(-1_000, known.width)
  const weights = labels.map((_, label) => {
    if (only?.has(label) === false) return none
    return fitLabel(
      vectors,
      Uint8Array.from(rows, (row) => (labelOf[row] === label ? 1 : 0)),
      cost,
    )
  })
  return { known, weights }
}

/** What is rare may cost more: the root of how much rarer it is, since its full rarity overshoots. */
function fitLabel(vectors: Rows, positive: Uint8Array, cost: number): Float32Array {
  const positives = positive.reduce((sum, one) => sum + one, 0)
  const rarity = Math.sqrt((positive.length - positives) / Math.max(1, positives))
  return separate(vectors, positive, { positive: cost * Math.min(16, Math.max(1, rarity)), negative: cost })
}

/** Scores of the rows `asked` by label. */
export function scoresOf(
  { numbered }: Pick<Material, 'numbered'>,
  { known, weights }: Fitted,
  { asked, chosen }: { asked: Int32Array; chosen: Chosen },
): Float32Array[] {
  const vectors = vectorsOf(numbered, asked, known, sharesFor(chosen.words))
  return Array.from(asked, (_, at) => Float32Array.from(weights, (those) => scoreRow(vectors, at, those)))
}

/** Where the highest score stands. */
export function highest(scores: ArrayLike<number>): number {
  let best = 0
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at
  return best
}
