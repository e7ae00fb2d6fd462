/** What a model says about a text, how sure it is, and the words that made it say so. */
import { confidencesOf } from './calibration.ts'
import { type Features, featuresOf, pairKey, piecesOf, tokensOf, type Utterance } from './features.ts'
import type { Rows } from './linear.ts'
import { type Model, type Ready, readyOf } from './model.ts'
import { sharesFor, vectorOf } from './vectors.ts'

/** A piece of what was read that spoke for the label. */
export type Reason = {
  /** Words as they stand in the text, or in what stands around it; or a trait. */
  phrase: string
  where: 'text' | 'before' | 'after' | 'trait'
  /** By how much it raised the label's score; a text well inside a label scores 1 and more. */
  weight: number
}

export type Answer = {
  /** The likeliest label; null where the text seems to belong to none. */
  label: string | null
  /** How often answers this sure were right on held-out examples, 0 to 1, taking for granted that one label is right. */
  confidence: number
  /** All labels, the likeliest first; their confidences sum to 1. */
  ranked: { label: string; confidence: number }[]
  /** What spoke most for the likeliest label, strongest first; empty where nothing did. */
  reasons: Reason[]
  /** How likely the text belongs to no label, 0 to 1; 0 where a model cannot tell (two labels and no example of none). */
  out: number
}

const mostReasons = 5

/** The model's answer for a text. Never throws on a text; takes time in its length and the number of labels. */
export function classify(model: Model, given: Utterance | string): Answer {
  const utterance = typeof given === 'string' ? { text: given } : given
  const ready = readyOf(model)
  const features = featuresOf(utterance)
  const row = vectorOf(features, ready, sharesFor(model.chosen.words))
  const scores = scoresOf(model, ready, row)
  const { slope, offsets, out: bounds } = model.calibration
  const confidences = confidencesOf(scores, slope, offsets)
  const order = [...confidences.keys()].sort((a, b) => (confidences[b] ?? 0) - (confidences[a] ?? 0) || a - b)
  const [best = 0] = order
  const ranked = order.map((at) => ({ label: model.labels[at] ?? '', confidence: confidences[at] ?? 0 }))
  const out = bounds === null ? 0 : 1 / (1 + Math.exp(bounds.slope * Math.max(...scores) + bounds.offset))
  return {
    label: bounds !== null && out > bounds.bound ? null : (model.labels[best] ?? null),
    confidence: confidences[best] ?? 0,
    ranked,
    reasons: reasonsOf(utterance, features, contributionsOf(model, ready, { row, label: best })),
    out,
  }
}

function scoresOf(model: Model, ready: Ready, { columns, values }: Rows): number[] {
  return ready.weights.map((weights, label) => {
    let sum = 0
    columns.forEach((column, at) => {
      sum += (weights[column] ?? 0) * (values[at] ?? 0)
    })
    return sum * (model.weights.scale[label] ?? 0) + (model.weights.bias[label] ?? 0)
  })
}

/** What each feature added to the label's score, by key. */
type Contributions = (key: string) => number

function contributionsOf(
  model: Model,
  { columnOf, weights }: Ready,
  { row, label }: { row: Rows; label: number },
): Contributions {
  const scale = model.weights.scale[label] ?? 0
  const added = new Map<number, number>()
  row.columns.forEach((column, at) => {
    added.set(column, (weights[label]?.[column] ?? 0) * scale * (row.values[at] ?? 0))
  })
  return (key) => added.get(columnOf.get(key) ?? -1) ?? 0
}

/** Words with their pieces, pairs of words, words around and traits, each once. */
function reasonsOf(utterance: Utterance, features: Features, added: Contributions): Reason[] {
  const found = new Map<string, Reason>()
  const note = (phrase: string, where: Reason['where'], weight: number): void => {
    const key = `${where} ${phrase.toLowerCase()}`
    if (weight > 0 && !found.has(key)) found.set(key, { phrase, where, weight })
  }
  const tokens = tokensOf(utterance.text)
  const seen = new Set<string>()
  tokens.forEach((token, at) => {
    const before = tokens[at - 1]
    const pair = pairKey(tokens, at)
    if (before !== undefined && !seen.has(pair))
      note(utterance.text.slice(before.start, token.end), 'text', added(`w${pair}`))
    seen.add(pair)
    if (seen.has(token.key)) return
    seen.add(token.key)
    const pieces = [...new Set(piecesOf(token.key))].reduce((sum, piece) => sum + added(piece), 0)
    note(utterance.text.slice(token.start, token.end), 'text', added(`w${token.key}`) + pieces)
  })
  const [, , around, traits] = features
  for (const key of new Set(around)) {
    const phrase = key.slice(1).replace(/^\^ | \$$/g, '')
    if (phrase !== '' && phrase !== '^' && phrase !== '$')
      note(phrase, key.startsWith('b') ? 'before' : 'after', added(key))
  }
  for (const key of new Set(traits)) note(key.slice(1), 'trait', added(key))
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, mostReasons)
    .map((reason) => ({ ...reason, weight: Number(reason.weight.toFixed(3)) }))
}
