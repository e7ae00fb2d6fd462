/** Training: from texts that people decided on to a model that says how sure it is. */
import { Refusal } from '../words/refusal.ts'
import {
  areaBelow,
  calibrationError,
  confidencesOf,
  fitBounds,
  fitConfidences,
  fitOut,
  lossUnder,
  type Scored,
} from './calibration.ts'
import { type Chosen, fit, highest, type Material, scoresOf } from './fit.ts'
import { compare, foldsOf, partsOf } from './folds.ts'
import { type Example, fingerprintOf, type Model, packWeights, Settings, versionOf } from './model.ts'
import { type Known, type Numbered, numberFeatures } from './vectors.ts'

/** Texts times labels: up to `smallWork` training tries several settings, above `largeWork` it has fewer folds. */
const smallWork = 50_000
const largeWork = 100_000

/** From so many examples of no label on, the bound for "none of them" rests on them alone. */
const enoughNone = 20

/**
 * A model of the examples. The order of the examples does not matter, and the same examples give the same model.
 * Confidences and the bound for "none of these" come from cross-validation on the examples alone. A binary decision
 * (two labels, one of them perhaps rare) is read best with `calibration.bounds`. Refuses fewer than two labels.
 */
export function train(given: readonly Example[], options: Partial<Settings> = {}): Model {
  const settings = Settings.parse(options)
  const sorted = given
    .map((example) => ({
      example,
      key: `${example.label ?? ''}\n${example.text}\n${fingerprintOf(example)}`,
    }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ example }) => example)
  const material = materialOf(sorted, settings)
  const { labels, labelOf } = material
  const chosen = choose(material, settings)
  const held = heldOut(material, chosen)
  const confidences = fitConfidences(held, labels.length)
  const answers = held
    .filter(({ label }) => label >= 0)
    .map(({ scores, label }) => {
      const shares = confidencesOf(scores, confidences.slope, confidences.offsets)
      const best = highest(scores)
      return { confidence: shares[best] ?? 0, right: best === label, top: scores[best] ?? 0 }
    })
  const none = held.filter(({ label }) => label < 0).map(({ scores }) => scores[highest(scores)] ?? 0)
  // Examples of no label are the truth about what comes; labels that were left out only stand in for it.
  const out = none.length >= enoughNone ? none : [...none, ...leftOut(material, chosen)]
  const fitted = fit(material, Int32Array.from([...material.examples, ...material.names]), chosen)
  return {
    format: 'linear-1',
    version: versionOf(given, settings),
    chosen,
    labels: [...labels],
    learnt: {
      examples: sorted.length,
      none: sorted.filter(({ label }) => label === null).length,
      byLabel: Object.fromEntries(
        labels.map((label, at) => [
          label,
          labelOf.subarray(0, sorted.length).filter((one) => one === at).length,
        ]),
      ),
    },
    fingerprints: [...new Set(sorted.map(fingerprintOf))].sort(),
    lexicon: lexiconOf(material.numbered, fitted.known),
    weights: packWeights(fitted.weights),
    calibration: { ...confidences, bounds: fitBounds(held, confidences), out: fitOut(answers, out) },
    measured: {
      accuracy: answers.filter(({ right }) => right).length / Math.max(1, answers.length),
      calibrationError: calibrationError(answers),
      outArea:
        out.length === 0
          ? null
          : areaBelow(
              out,
              answers.map(({ top }) => top),
            ),
    },
  }
}

/** Examples, names and unlabelled texts by number, with their folds. Refuses fewer than two labels. */
export function materialOf(examples: readonly Example[], settings: Settings): Material {
  const labels = [...new Set(examples.flatMap(({ label }) => label ?? []))].sort(compare)
  if (labels.length < 2)
    throw new Refusal('bad-argument', 'a classifier needs examples of at least two labels to tell apart')
  const at = new Map(labels.map((label, index) => [label, index]))
  const named = labels.flatMap((label) =>
    (settings.names[label] ?? []).map((text): Example => ({ text, label })),
  )
  const all = [...examples, ...named]
  const unlabelled = [...new Set(settings.unlabelled)].sort(compare)
  const work = (examples.length + unlabelled.length) * labels.length
  // Large sets are steady enough with fewer folds.
  const folds = work > largeWork ? 3 : 5
  return {
    numbered: numberFeatures([...all, ...unlabelled.map((text) => ({ text }))]),
    labelOf: Int32Array.from([...all, ...unlabelled.map(() => ({ label: null }))], ({ label }) =>
      label === null ? -1 : (at.get(label) ?? -1),
    ),
    labels,
    work,
    foldOf: foldsOf(examples, folds),
    folds,
    examples: Int32Array.from(examples.keys()),
    names: Int32Array.from(named.keys(), (index) => examples.length + index),
    unlabelled: Int32Array.from(unlabelled.keys(), (index) => all.length + index),
  }
}

/** The cost and the weight of words under which held-out labels are likeliest; large sets get what was best on others. */
function choose(material: Material, settings: Settings): Chosen {
  const usual = { cost: settings.cost ?? 1, words: settings.words ?? 0.6 }
  if (material.work > smallWork) return usual
  const lossOf = (one: Chosen): number => {
    const held = heldOut(material, one)
    return lossUnder(held, fitConfidences(held, material.labels.length))
  }
  const best = (tried: readonly Chosen[]): Chosen => {
    const losses = tried.map(lossOf)
    return tried[losses.indexOf(Math.min(...losses))] ?? usual
  }
  const costs = settings.cost === undefined ? [1, 0.3, 0.1] : [settings.cost]
  const words = settings.words === undefined ? [0.6, 0.9, 0.3] : [settings.words]
  const { cost } = costs.length === 1 ? usual : best(costs.map((tried) => ({ ...usual, cost: tried })))
  return words.length === 1 ? { ...usual, cost } : best(words.map((tried) => ({ cost, words: tried })))
}

/** Scores of every example by a model that did not learn from it. */
function heldOut(material: Material, chosen: Chosen): Scored[] {
  const { labelOf, examples, names, foldOf, folds } = material
  return Array.from({ length: folds }, (_, fold) => {
    const asked = examples.filter((row) => foldOf[row] === fold)
    const learnt = Int32Array.from([...examples.filter((row) => foldOf[row] !== fold), ...names])
    const scores = scoresOf(material, fit(material, learnt, chosen), { asked, chosen })
    return Array.from(asked, (row, at): Scored => ({ scores: scores[at] ?? [], label: labelOf[row] ?? -1 }))
  }).flat()
}

/** The highest scores of examples by models that do not know their label. */
function leftOut(material: Material, chosen: Chosen): number[] {
  const { labels, labelOf, examples, names, folds } = material
  // With two labels there is nothing left to tell apart once one is left out.
  if (labels.length < 3) return []
  const parts = Math.min(labels.length, folds)
  const rounds = material.work > smallWork ? 1 : 3
  return Array.from({ length: rounds * parts }, (_, turn) => {
    const partOf = partsOf(labels, parts, Math.floor(turn / parts))
    const isOut = (row: number): boolean => partOf[labelOf[row] ?? -1] === turn % parts
    const learnt = Int32Array.from([...examples, ...names]).filter((row) => !isOut(row))
    const left = new Set([...partOf.keys()].filter((label) => partOf[label] !== turn % parts))
    if (left.size < 2) return []
    const scores = scoresOf(material, fit(material, learnt, chosen, left), {
      asked: examples.filter(isOut),
      chosen,
    })
    return scores.map((those) => Math.max(...those))
  }).flat()
}

function lexiconOf({ keys }: Numbered, { column, seenIn, texts }: Known): Model['lexicon'] {
  const known: string[] = []
  column.forEach((at, number) => {
    if (at >= 0) known[at] = keys[number] ?? ''
  })
  return { keys: known, seenIn: [...seenIn], texts }
}
