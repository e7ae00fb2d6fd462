/** How good the answers of a classifier are, where a share of right ones says too little. */

/** Matthews' correlation over any number of labels (Gorodkin 2004); null is a label like the others. */
export function correlation(truth: readonly (string | null)[], told: readonly (string | null)[]): number {
  const count = truth.length
  const [inTruth, inTold] = [truth, told].map((labels) => {
    const times = new Map<string | null, number>()
    for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1)
    return times
  })
  const right = truth.filter((label, at) => label === told[at]).length
  const product = (one = inTruth, other = inTold): number =>
    [...(one ?? [])].reduce((sum, [label, times]) => sum + times * (other?.get(label) ?? 0), 0)
  const spread = Math.sqrt((count ** 2 - product(inTruth, inTruth)) * (count ** 2 - product(inTold, inTold)))
  return spread === 0 ? 0 : (right * count - product()) / spread
}

/** F1 of a yes or no. */
export function f1Of(truth: readonly boolean[], told: readonly boolean[]): number {
  const both = truth.filter((yes, at) => yes && told[at]).length
  const yes = truth.filter(Boolean).length + told.filter(Boolean).length
  return yes === 0 ? Number.NaN : (2 * both) / yes
}
