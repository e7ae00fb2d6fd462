/** A model made small enough to ship: only the features that weigh most. */
import { type Model, readyOf } from './model.ts'

/**
 * The same model with the `most` features of the largest weight times worth. The others count as unknown from then on,
 * and what tells examples of training apart is dropped, so such a model is for use, not for replay: bounds have to be
 * chosen on its own answers.
 */
export function pruned(model: Model, most: number): Model {
  const { weights, worth } = readyOf(model)
  const { keys, seenIn, texts } = model.lexicon
  const weighs = (column: number): number =>
    Math.max(
      ...weights.map((those, label) => Math.abs(those[column] ?? 0) * (model.weights.scale[label] ?? 0)),
    ) * (worth[column] ?? 0)
  const kept = [...keys.keys()]
    .map((column) => ({ column, weight: weighs(column) }))
    .sort((a, b) => b.weight - a.weight || a.column - b.column)
    .slice(0, most)
    .map(({ column }) => column)
    .sort((a, b) => a - b)
  const bytes = weights.map((those) => Int8Array.from(kept, (column) => those[column] ?? 0))
  return {
    ...model,
    fingerprints: [],
    lexicon: {
      keys: kept.map((column) => keys[column] ?? ''),
      seenIn: kept.map((column) => seenIn[column] ?? 0),
      texts,
    },
    weights: {
      ...model.weights,
      bytes: Buffer.concat(bytes.map(({ buffer }) => Buffer.from(buffer))).toString('base64'),
    },
  }
}
