/** From scores to confidences: what a score was worth on texts that were not learnt from. */
import type { Model } from './model.ts'

/** Scores of one text by label, and the label it has; −1 where it has none of them. */
export type Scored = { scores: ArrayLike<number>; label: number }

type Calibration = Model['calibration']

/** The softmax of `slope · score + offset`: shares that sum to 1. */
export function confidencesOf(
  scores: ArrayLike<number>,
  slope: number,
  offsets: readonly number[],
): number[] {
  const raised = Array.from(scores, (score, label) => slope * score + (offsets[label] ?? 0))
  const top = Math.max(...raised)
  const weights = raised.map((value) => Math.exp(value - top))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/**
 * The slope under which the labels of held-out texts are likeliest (temperature scaling). Of two labels the second
 * also gets an offset (Platt), since there one is often much rarer than the other.
 */
export function fitConfidences(
  held: readonly Scored[],
  labels: number,
): Pick<Calibration, 'slope' | 'offsets'> {
  const offsets = Array.from({ length: labels }, () => 0)
  const within = held.filter(({ label }) => label >= 0)
  if (within.length === 0) return { slope: 1, offsets }
  if (labels === 2) {
    const points = within.map(({ scores, label }) => ({
      at: (scores[1] ?? 0) - (scores[0] ?? 0),
      yes: label === 1,
      weight: 1,
    }))
    const { slope, offset } = fitSigmoid(points)
    return { slope: rounded(slope), offsets: [0, rounded(offset)] }
  }
  const surprise = (power: number): number => {
    // A little pull towards 1, so that a few flawless folds do not make everything certain.
    return power ** 2 + lossUnder(within, { slope: Math.exp(power), offsets })
  }
  return { slope: rounded(Math.exp(lowest(surprise, Math.log(0.2), Math.log(30)))), offsets }
}

/** How surprising the labels of held-out texts are under a calibration, in all; lower is better. */
export function lossUnder(
  held: readonly Scored[],
  { slope, offsets }: Pick<Calibration, 'slope' | 'offsets'>,
): number {
  return held
    .filter(({ label }) => label >= 0)
    .reduce(
      (sum, { scores, label }) =>
        sum - Math.log(Math.max(1e-12, confidencesOf(scores, slope, offsets)[label] ?? 0)),
      0,
    )
}

/** For each label the confidence from which saying yes to it has the highest F1 on held-out texts. */
export function fitBounds(
  held: readonly Scored[],
  { slope, offsets }: Pick<Calibration, 'slope' | 'offsets'>,
): number[] {
  const confidences = held.map(({ scores }) => confidencesOf(scores, slope, offsets))
  return offsets.map((_, label) => {
    const sorted = confidences
      .map((those, row) => ({ at: those[label] ?? 0, yes: held[row]?.label === label }))
      .sort((a, b) => b.at - a.at)
    const positives = sorted.filter(({ yes }) => yes).length
    if (positives === 0) return 1
    let right = 0
    const steps = sorted.map(({ at, yes }, index) => {
      if (yes) right += 1
      return { at, value: (2 * right) / (index + 1 + positives) }
    })
    return rounded(middleOfBest(steps))
  })
}

/**
 * When to believe that a text belongs to no label: `inside` are the highest scores of held-out texts and whether the
 * label was right, `outside` those of texts whose label was left out of training. null where there are none.
 */
export function fitOut(
  inside: readonly { top: number; right: boolean }[],
  outside: readonly number[],
): Calibration['out'] {
  if (inside.length === 0 || outside.length === 0) return null
  // Both sides weigh the same, however many there are of each.
  const half = (inside.length + outside.length) / 2
  const points = [
    ...inside.map(({ top }) => ({ at: -top, yes: false, weight: half / inside.length })),
    ...outside.map((top) => ({ at: -top, yes: true, weight: half / outside.length })),
  ]
  const { slope, offset } = fitSigmoid(points)
  const sorted = [
    ...inside.map(({ top, right }) => ({ at: top, gain: right ? -1 / inside.length : 0 })),
    ...outside.map((top) => ({ at: top, gain: 1 / outside.length })),
  ].sort((a, b) => a.at - b.at)
  let value = inside.filter(({ right }) => right).length / inside.length
  const steps = sorted.map(({ at, gain }) => {
    value += gain
    return { at, value }
  })
  const bound = middleOfBest(steps)
  return {
    slope: rounded(slope),
    offset: rounded(-offset),
    bound: rounded(1 / (1 + Math.exp(slope * bound - offset))),
  }
}

/** How often a text that is out scores lower than one that is not, ties half. */
export function areaBelow(outside: readonly number[], inside: readonly number[]): number {
  const sorted = [
    ...outside.map((at) => ({ at, out: true })),
    ...inside.map((at) => ({ at, out: false })),
  ].sort((a, b) => a.at - b.at)
  let ranks = 0
  for (let first = 0; first < sorted.length; ) {
    let end = first
    while (end < sorted.length && sorted[end]?.at === sorted[first]?.at) end += 1
    const outs = sorted.slice(first, end).filter(({ out }) => out).length
    ranks += (outs * (first + 1 + end)) / 2
    first = end
  }
  const wins = ranks - (outside.length * (outside.length + 1)) / 2
  return 1 - wins / (outside.length * inside.length)
}

/** Mean distance between confidence and share of right answers, over ten bins of equal width. */
export function calibrationError(answers: readonly { confidence: number; right: boolean }[]): number {
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const those = answers.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin)
    const sum = those.reduce((total, { confidence, right }) => total + confidence - (right ? 1 : 0), 0)
    error += Math.abs(sum)
  }
  return answers.length === 0 ? 0 : error / answers.length
}

/** The mean of the bounds that are nearly as good as the best: one lucky text does not decide. */
function middleOfBest(steps: readonly { at: number; value: number }[]): number {
  const best = Math.max(...steps.map(({ value }) => value))
  const near = steps.filter(({ value }) => value >= best - 0.01)
  return near.reduce((sum, { at }) => sum + at, 0) / near.length
}

type Point = { at: number; yes: boolean; weight: number }

/** `1 / (1 + exp(−slope · at − offset))` by Newton's method; the slope is held above 0, so that order never turns. */
function fitSigmoid(points: readonly Point[]): { slope: number; offset: number } {
  let slope = 1
  let offset = 0
  for (let round = 0; round < 50; round++) {
    // The penalty draws the slope towards 1 with the strength of one text.
    const gradient = [slope - 1, 1e-3 * offset]
    const curve = [1, 0, 1e-3]
    for (const { at, yes, weight } of points) {
      const likely = 1 / (1 + Math.exp(-slope * at - offset))
      const error = weight * (likely - (yes ? 1 : 0))
      const bend = weight * Math.max(1e-9, likely * (1 - likely))
      gradient[0] = (gradient[0] ?? 0) + error * at
      gradient[1] = (gradient[1] ?? 0) + error
      curve[0] = (curve[0] ?? 0) + bend * at * at
      curve[1] = (curve[1] ?? 0) + bend * at
      curve[2] = (curve[2] ?? 0) + bend
    }
    const [a = 1, b = 0, c = 1] = curve
    const [down = 0, across = 0] = gradient
    const whole = a * c - b * b
    if (whole <= 0) break
    const step = { slope: (c * down - b * across) / whole, offset: (a * across - b * down) / whole }
    const most = Math.max(1, Math.abs(step.slope) / 2, Math.abs(step.offset) / 2)
    slope -= step.slope / most
    offset -= step.offset / most
    if (Math.abs(step.slope) + Math.abs(step.offset) < 1e-7) break
  }
  return { slope: Math.max(0.05, slope), offset }
}

/** Golden section search for the lowest point of a function with one valley. */
function lowest(valueAt: (at: number) => number, from: number, to: number): number {
  const part = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  for (let round = 0; round < 22; round++) {
    const left = high - part * (high - low)
    const right = low + part * (high - low)
    if (valueAt(left) < valueAt(right)) high = right
    else low = left
  }
  return (low + high) / 2
}

function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
