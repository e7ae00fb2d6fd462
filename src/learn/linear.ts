/** A linear separator: which side of a plane a text lies on, fitted by dual coordinate descent. */

/** Sparse rows: row `i` has the columns `columns[starts[i]..starts[i + 1]]` with their values. */
export type Rows = { starts: Int32Array; columns: Int32Array; values: Float32Array; width: number }

export type Costs = { positive: number; negative: number }

const tolerance = 0.1
const mostRounds = 40

/**
 * Weights under which the rows marked in `positive` score above 0 and the others below: the L2-regularised squared
 * hinge loss (Hsieh and others 2008, algorithm 3 with shrinking). One weight a column and the bias at the end. The same
 * rows give the same weights: the order of visits is random with a fixed seed.
 */
export function separate(rows: Rows, positive: Uint8Array, costs: Costs): Float32Array {
  const { starts, values, width } = rows
  const count = positive.length
  const weights = new Float32Array(width + 1)
  const dual = new Float64Array(count)
  const norms = new Float64Array(count)
  const order = new Int32Array(count)
  const slack = (row: number): number => 0.5 / (positive[row] === 1 ? costs.positive : costs.negative)
  for (let row = 0; row < count; row++) {
    let norm = 1 + slack(row)
    for (let at = start(starts, row); at < start(starts, row + 1); at++) norm += (values[at] ?? 0) ** 2
    norms[row] = norm
    order[row] = row
  }
  const random = randomFrom(0x9e3779b9)
  let active = count
  let bound = Number.POSITIVE_INFINITY
  for (let round = 0; round < mostRounds; round++) {
    shuffle(order, active, random)
    let highest = Number.NEGATIVE_INFINITY
    let lowest = Number.POSITIVE_INFINITY
    for (let visit = 0; visit < active; visit++) {
      const row = order[visit] ?? 0
      const side = positive[row] === 1 ? 1 : -1
      const before = dual[row] ?? 0
      const gradient = scoreRow(rows, row, weights) * side - 1 + before * slack(row)
      if (before === 0 && gradient > bound) {
        // Far on the right side already: not looked at again until the others have settled.
        active -= 1
        order[visit] = order[active] ?? 0
        order[active] = row
        visit -= 1
        continue
      }
      const projected = before === 0 ? Math.min(gradient, 0) : gradient
      highest = Math.max(highest, projected)
      lowest = Math.min(lowest, projected)
      const after = Math.max(0, before - gradient / (norms[row] ?? 1))
      const step = (after - before) * side
      if (step === 0) continue
      dual[row] = after
      addRow(rows, row, { weights, step })
    }
    if (highest - lowest > tolerance) {
      bound = highest <= 0 ? Number.POSITIVE_INFINITY : highest
      continue
    }
    if (active === count) break
    active = count
    bound = Number.POSITIVE_INFINITY
  }
  return weights
}

/** How far a row lies on the positive side; 1 is where the rows it was fitted on should lie. */
export function scoreRow(rows: Rows, row: number, weights: Float32Array): number {
  let score = weights[rows.width] ?? 0
  for (let at = start(rows.starts, row); at < start(rows.starts, row + 1); at++)
    score += (weights[rows.columns[at] ?? 0] ?? 0) * (rows.values[at] ?? 0)
  return score
}

/** Moves the weights towards a row, or away from it where the step is negative. */
function addRow(rows: Rows, row: number, { weights, step }: { weights: Float32Array; step: number }): void {
  weights[rows.width] = (weights[rows.width] ?? 0) + step
  for (let at = start(rows.starts, row); at < start(rows.starts, row + 1); at++) {
    const column = rows.columns[at] ?? 0
    weights[column] = (weights[column] ?? 0) + step * (rows.values[at] ?? 0)
  }
}

function start(starts: Int32Array, row: number): number {
  return starts[row] ?? 0
}

function shuffle(order: Int32Array, count: number, random: () => number): void {
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
}

/** Numbers from 0 to 1 that only depend on the seed (xorshift32). */
function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x100000000
  }
}
