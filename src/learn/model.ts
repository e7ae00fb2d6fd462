/** A trained model as it is kept: plain JSON, small enough for a row of a table. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '../words/canonical.ts'
import type { Utterance } from './features.ts'
import { type Lexicon, worthOf, worthOfUnknown } from './vectors.ts'

/** Raised whenever features or arithmetic change, so that a model is never read by code that means something else. */
export const format = 'linear-1'

const Share = z.number().min(0).max(1)

/** What training may be told. */
export const Settings = z.strictObject({
  /** How much an error costs against a simple model; smaller is more cautious. Chosen by cross-validation if not given. */
  cost: z.number().positive().optional(),
  /** How much whole words count against pieces of words. Chosen by cross-validation if not given. */
  words: Share.optional(),
  /** What a label means, in words: one more example of it, which matters where there are few. */
  names: z.record(z.string(), z.array(z.string())).default({}),
  /** Texts like those to come that nobody has decided on; they help where there are few examples, and cost time. */
  unlabelled: z.array(z.string()).default([]),
})
export type Settings = z.infer<typeof Settings>

export const Model = z.strictObject({
  format: z.literal(format),
  /** Over the examples, whatever their order, and the settings: the same data give the same version and the same model. */
  version: z.string(),
  /** What training chose, or was told: see `Settings`. */
  chosen: z.strictObject({ cost: z.number(), words: Share }),
  labels: z.array(z.string()).min(2),
  /** How many examples of each label were learnt from; `none` are those that belong to no label. */
  learnt: z.strictObject({
    examples: z.number(),
    none: z.number(),
    byLabel: z.record(z.string(), z.number()),
  }),
  /** Fingerprints of what was learnt from, so that a replay does not count what a model knew beforehand. */
  fingerprints: z.array(z.string()),
  lexicon: z.strictObject({ keys: z.array(z.string()), seenIn: z.array(z.number()), texts: z.number() }),
  /** Weights label by label as signed bytes in base64, each times its label's `scale`, and each label's `bias`. */
  weights: z.strictObject({ bytes: z.string(), scale: z.array(z.number()), bias: z.array(z.number()) }),
  /** Confidences are the softmax of `slope · score + offset`; see `calibration.ts`. */
  calibration: z.strictObject({
    slope: z.number(),
    offsets: z.array(z.number()),
    /** The confidence of each label from which saying yes to it alone is right most evenly (highest F1). */
    bounds: z.array(Share),
    /** The score of belonging to no label is `1 / (1 + exp(slope · top + offset))`, from `bound` on it is believed. */
    out: z.strictObject({ slope: z.number(), offset: z.number(), bound: Share }).nullable(),
  }),
  /** How it did in cross-validation on what it was trained on; shares. `outArea` is null where nothing was out. */
  measured: z.strictObject({
    accuracy: z.number(),
    calibrationError: z.number(),
    outArea: z.number().nullable(),
  }),
})
/** A trained classifier. `Model.parse` reads one that was kept as JSON and throws on anything else. */
export type Model = z.infer<typeof Model>

/** One text that somebody has decided on. */
export type Example = Utterance & {
  /** null: none of the labels. */
  label: string | null
  /** Examples of one group (a meeting, a thread) are never on both sides of a validation. */
  group?: string
}

/** `sha256:` and 64 hex digits over format, settings and examples, in any order. */
export function versionOf(examples: readonly Example[], settings: Settings): `sha256:${string}` {
  const hash = createHash('sha256').update(`${format}\n${canonical(settings)}\n`)
  for (const line of examples.map((example) => canonical(example)).sort()) hash.update(`${line}\n`)
  return `sha256:${hash.digest('hex')}`
}

/** 12 hex digits that tell utterances apart, without their words. */
export function fingerprintOf({ text, before = [], after = [], traits = [] }: Utterance): string {
  return createHash('sha256')
    .update(canonical([text, before, after, traits]))
    .digest('hex')
    .slice(0, 12)
}

/** Weights as signed bytes: a 127th of the largest is precise enough, and an eighth of the size. */
export function packWeights(weights: readonly Float32Array[]): Model['weights'] {
  const scale = weights.map((those) => {
    const largest = those.subarray(0, -1).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
    return largest === 0 ? 1 : Number((largest / 127).toPrecision(6))
  })
  const bytes = weights.map((those, label) =>
    Int8Array.from(those.subarray(0, -1), (weight) => Math.round(weight / (scale[label] ?? 1))),
  )
  return {
    bytes: Buffer.concat(bytes.map(({ buffer }) => Buffer.from(buffer))).toString('base64'),
    scale,
    bias: weights.map((those) => Number((those.at(-1) ?? 0).toPrecision(6))),
  }
}

/** A model made ready for use: its features by key and its weights as numbers. */
export type Ready = Lexicon & { weights: readonly Int8Array[] }

const ready = new WeakMap<Model, Ready>()

/** Makes a model ready once; it is kept as long as the model itself. */
export function readyOf(model: Model): Ready {
  const known = ready.get(model)
  if (known !== undefined) return known
  const { keys, seenIn, texts } = model.lexicon
  const bytes = Buffer.from(model.weights.bytes, 'base64')
  const made: Ready = {
    columnOf: new Map(keys.map((key, column) => [key, column])),
    worth: worthOf(seenIn, texts),
    unknownWorth: worthOfUnknown(texts),
    weights: model.labels.map((_, label) =>
      Int8Array.from(
        bytes.subarray(label * keys.length, (label + 1) * keys.length),
        (byte) => (byte << 24) >> 24,
      ),
    ),
  }
  ready.set(model, made)
  return made
}
