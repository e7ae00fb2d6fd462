/** Logistic regression of a handful of traits, for scores whose weights are committed: fitted, and measured honestly. */

/** One row to learn from. Rows of one `group` (the same source) are never on both sides of a fold. */
export type Example = { traits: readonly number[]; label: boolean; group: string; offset?: number }
export type Fitted = { weights: number[]; bias: number }

/** `balanced` weighs the classes equally, which is the default; `penalty` holds weights near 0. */
type Fitting = { balanced?: boolean; penalty?: number }

/** The weights under which the labels are likeliest. An example's `offset` is added to its score as it is. */
export function fitLogistic(
  examples: readonly Example[],
  { balanced = true, penalty = 1 }: Fitting = {},
): Fitted {
  const width = (examples[0]?.traits.length ?? 0) + 1
  const weights: number[] = Array.from({ length: width }, () => 0)
  const positives = examples.filter(({ label }) => label).length
  const share = (label: boolean): number =>
    balanced ? examples.length / (2 * Math.max(1, label ? positives : examples.length - positives)) : 1
  for (let round = 0; round < 30; round++) {
    const gradient = weights.map((weight, at) => (at === width - 1 ? 0 : penalty * weight))
    const held = (at: number): number => (at === width - 1 ? 1e-6 : penalty)
    const hessian = weights.map((_, row) => weights.map((__, column) => (row === column ? held(row) : 0)))
    for (const example of examples) {
      const inputs = [...example.traits, 1]
      const likely = sigmoid(dot(weights, inputs) + (example.offset ?? 0))
      const weight = share(example.label)
      inputs.forEach((input, row) => {
        gradient[row] = (gradient[row] ?? 0) + weight * (likely - (example.label ? 1 : 0)) * input
        const line = hessian[row] ?? []
        inputs.forEach((other, column) => {
          line[column] = (line[column] ?? 0) + weight * likely * (1 - likely) * input * other
        })
      })
    }
    solve(hessian, gradient).forEach((step, at) => {
      weights[at] = (weights[at] ?? 0) - step
    })
  }
  return { weights: weights.slice(0, -1), bias: weights.at(-1) ?? 0 }
}

/** A score for every row, in their order, by weights that were fitted without the row's group; above 0 means yes. */
export function crossValidated(examples: readonly Example[], fitting: Fitting = {}): number[] {
  const folds = 10
  const groups = [...new Set(examples.map(({ group }) => group))].sort()
  const foldOf = new Map(groups.map((group, index) => [group, index % folds]))
  const fitted = Array.from({ length: folds }, (_, fold) =>
    fitLogistic(
      examples.filter(({ group }) => foldOf.get(group) !== fold),
      fitting,
    ),
  )
  return examples.map(({ traits, group, offset }) => {
    const { weights = [], bias = 0 } = fitted[foldOf.get(group) ?? 0] ?? {}
    return dot(weights, traits) + bias + (offset ?? 0)
  })
}

/** The mean of the shares of positives and of negatives that are told rightly. */
export function balancedAccuracy(told: readonly boolean[], labels: readonly boolean[]): number {
  const right = (wanted: boolean): number => {
    const those = told.filter((_, index) => labels[index] === wanted)
    return those.filter((one) => one === wanted).length / those.length
  }
  return (right(true) + right(false)) / 2
}

/** How often a positive scores above a negative; ties count half. */
export function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number {
  const positives = scores.filter((_, index) => labels[index])
  const negatives = scores.filter((_, index) => !labels[index])
  let wins = 0
  for (const one of positives) for (const other of negatives) wins += (1 + Math.sign(one - other)) / 2
  return wins / (positives.length * negatives.length)
}

function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)
}

/** Gaussian elimination; the penalty keeps the matrix positive, so that no pivoting is needed. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0])
  rows.forEach((pivot, at) => {
    rows.forEach((row, index) => {
      if (index === at) return
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1)
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0)
    })
  })
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1))
}
