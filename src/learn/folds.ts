/** What is held out when training looks at itself: every example once, and every label once. */
import type { Example } from './model.ts'

/** The fold of each example, from 0; examples of one group or of the same text are in one fold, labels are spread evenly. */
export function foldsOf(examples: readonly Example[], folds: number): Int32Array {
  const order = examples
    .map((example, at) => ({ at, label: example.label ?? '', key: example.group ?? example.text, mixed: 0 }))
    .map((one) => ({ ...one, mixed: mix(one.key) }))
    .sort((a, b) => compare(a.label, b.label) || a.mixed - b.mixed || compare(a.key, b.key))
  const foldOf = new Map<string, number>()
  const result = new Int32Array(examples.length)
  for (const { at, key } of order) {
    const fold = foldOf.get(key) ?? foldOf.size % folds
    foldOf.set(key, fold)
    result[at] = fold
  }
  return result
}

/** The part of each label, from 0: labels that are left out together, a different mixture in each `round`. */
export function partsOf(labels: readonly string[], parts: number, round: number): Int32Array {
  const order = labels
    .map((label, at) => ({ at, mixed: mix(`${round} ${label}`) }))
    .sort((a, b) => a.mixed - b.mixed || a.at - b.at)
  const result = new Int32Array(labels.length)
  order.forEach(({ at }, place) => {
    result[at] = place % parts
  })
  return result
}

/** By code units, so that the order is the same on every machine. */
export function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** A number that depends on a text and on nothing else (FNV-1a). */
function mix(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
