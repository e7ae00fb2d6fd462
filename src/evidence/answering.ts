/** Whether a passage answers a question, and with which sentences: soft scores that order and flag, never decide. */
import { holdsKind, kindAsked } from './asked-kind.ts'
import { termsOf } from './terms.ts'

export type Answering = {
  /** How likely the passage answers the question, 0..1; below 0.5 a person should look elsewhere. */
  answerable: number
  /** Which sentences would be the answer, as indexes in order; the best guess also where `answerable` is low. */
  sentences: number[]
}

/**
 * Looks for the question's terms (rare ones in the passage count more), for what the title does not already say, and
 * for the kind of thing asked. `title` is the passage's heading or its document's title.
 *
 * The weights are fitted on the 311 public rows of CLAP NQ's development set and measured on rows that were held out:
 * see `eval/sets/clapnq_dev.ts`. They know English questions best; in other languages only the terms speak.
 */
export function answerIn(question: string, sentences: readonly string[], title = ''): Answering {
  if (sentences.length === 0) return { answerable: 0, sentences: [] }
  const traits = answeringTraits(question, sentences, title)
  const likely = traits.sentences.map((each) => share(each, sentenceWeights))
  return { answerable: share(traits.passage, passageWeights), sentences: likeliestAnswer(likely) }
}

type Weights = { weights: readonly number[]; bias: number }
const passageWeights: Weights = {
  weights: [1.65, 2.04, -0.49, 0.53, 1.47],
  bias: 0.0,
}
const sentenceWeights: Weights = {
  weights: [0.2, 1.13, 0.26, 0.34, 0.89, 0.19, -0.14, -0.44],
  bias: -1.89,
}

/**
 * What the scores weigh, in the order of their weights. Of the passage: the mean of its sentences' shares of the
 * question's terms, the best sentence's share of those that the title lacks, how many terms the passage lacks, the
 * share of sentences that hold the kind of thing asked, whether it opens by saying what the title's thing is. Of a
 * sentence: its weighted share, the same against the best sentence's, whether it holds the kind asked, its share of
 * the title, whether it is the first, log of its length in characters, the shares of the sentences before and after.
 */
export function answeringTraits(
  question: string,
  sentences: readonly string[],
  title: string,
): { passage: number[]; sentences: number[][] } {
  const kind = kindAsked(question)
  const terms = sentences.map((sentence) => new Set(termsOf(sentence)))
  const asked = [...new Set(termsOf(question))].filter((term) => !questionTerms.has(term))
  const titled = [...new Set(termsOf(title))]
  const beyondTitle = asked.filter((term) => !titled.includes(term))
  const weight = (term: string): number =>
    Math.log(1 + (sentences.length + 1) / (terms.filter((each) => each.has(term)).length + 0.5))
  const shares = terms.map((each) => shareOf(asked, each, weight))
  const best = Math.max(...shares)
  const held = sentences.map((sentence) => (holdsKind(kind, sentence) ? 1 : 0))
  const onTitle = terms.map((each) => shareOf(titled, each))
  const defines = (onTitle[0] ?? 0) > 0.5 && definition.test(sentences[0] ?? '')
  return {
    passage: [
      mean(shares),
      Math.max(...terms.map((each) => shareOf(beyondTitle, each))),
      asked.filter((term) => !terms.some((each) => each.has(term))).length,
      mean(held),
      defines ? 1 : 0,
    ],
    sentences: sentences.map((sentence, at) => [
      shares[at] ?? 0,
      best === 0 ? 0 : (shares[at] ?? 0) / best,
      held[at] ?? 0,
      onTitle[at] ?? 0,
      at === 0 ? 1 : 0,
      Math.log1p(sentence.length),
      shares[at - 1] ?? 0,
      shares[at + 1] ?? 0,
    ]),
  }
}

/** The likeliest sentences, as many as make the expected F1 highest; in the order of the passage. */
export function likeliestAnswer(likely: readonly number[]): number[] {
  const order = likely.map((_, at) => at).sort((a, b) => (likely[b] ?? 0) - (likely[a] ?? 0))
  const all = likely.reduce((sum, one) => sum + one, 0)
  let sum = 0
  let best = { count: 0, f1: 0 }
  order.forEach((at, index) => {
    sum += likely[at] ?? 0
    const f1 = (2 * sum) / (index + 1 + all)
    if (f1 > best.f1) best = { count: index + 1, f1 }
  })
  return order.slice(0, best.count).sort((a, b) => a - b)
}

const definition = /\b(?:is|are|was|were) (?:an?|the)\b/

/** Terms that tell what kind of thing is asked, not what about. */
const questionTerms = new Set(
  termsOf(
    `why whose whom many much long often mean meaning first name different type list find difference between get make come use used
    explain describe some all other take happen one`,
  ),
)

function shareOf(
  wanted: readonly string[],
  there: ReadonlySet<string>,
  weight = (_: string): number => 1,
): number {
  const total = wanted.reduce((sum, term) => sum + weight(term), 0)
  if (total === 0) return 0
  return wanted.reduce((sum, term) => sum + (there.has(term) ? weight(term) : 0), 0) / total
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function share(traits: readonly number[], { weights, bias }: Weights): number {
  const sum = traits.reduce((total, trait, at) => total + trait * (weights[at] ?? 0), bias)
  return 1 / (1 + Math.exp(-sum))
}
