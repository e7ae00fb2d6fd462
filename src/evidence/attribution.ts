/** How well a passage supports a statement that holds no typed value: a soft score, which flags and never blocks. */
import { contradicts } from './contradiction.ts'
import { termsOf } from './terms.ts'

/**
 * How likely a reader is to say that the passage alone supports the statement, 0..1; below 0.5 a person should look.
 * A statement is faithful as long as it adds no words of its own, above all no run of them, and keeps the passage's
 * order; what it leaves out costs nothing. Takes well under a millisecond for a sentence and a paragraph.
 *
 * The first four weights are fitted on the 430 public rows of BEGIN's `wow` part, classes weighed equally; fitted on
 * nine tenths of the sources and measured on the others: see `eval/sets/begin.ts`. The last two are set by hand: those
 * rows are about small talk and hold too few wrong figures and flipped negations to learn what they are worth here.
 */
export function weighAttribution(statement: string, passage: string): number {
  return scoreOf(attributionTraits(statement, passage))
}

/**
 * The same for many statements over few passages, each of which is read once: the best of the whole passage and of its
 * sentences, since a passage denies or counts in one place what a statement is not about. What says the opposite of all
 * of them is doubted however many words it shares.
 */
export function openAttribution(): (statement: string, passage: string) => number {
  const sources = new Map<string, Source[]>()
  const sourcesIn = (passage: string): Source[] => {
    const known = sources.get(passage)
    if (known !== undefined) return known
    const sentences = passage.split(/(?<=[.!?。！？])\s+|\n+/).filter((one) => one.trim() !== '')
    const made = (sentences.length > 1 ? [passage, ...sentences] : [passage]).map(sourceOf)
    sources.set(passage, made)
    return made
  }
  return (statement, passage) => {
    const said = wordsIn(statement)
    return Math.max(
      ...sourcesIn(passage).map((source) => {
        const traits = traitsOver(said, source)
        const score = scoreOf(traits)
        return traits.at(-1) === 1 ? Math.min(score, ofOpposite) : score
      }),
    )
  }
}

/** The most that a statement scores which says the opposite of a passage. */
const ofOpposite = 0.4

function scoreOf(traits: readonly number[]): number {
  const sum = traits.reduce((total, trait, index) => total + trait * (weights[index] ?? 0), bias)
  return 1 / (1 + Math.exp(-sum))
}

const bias = 3.89
const weights = [-2.11, -1.62, 1.36, -0.7, -1.5, -1.5]

/**
 * What the score weighs, in the order of its weights: log of the longest run of words that the passage lacks, log of
 * how many words with a meaning it lacks, share of word pairs that it has in the same order, whether the statement
 * speaks of its writer or reader where the passage does not, whether a figure is not in the passage, and whether one
 * says the opposite of the other.
 */
export function attributionTraits(statement: string, passage: string): number[] {
  return traitsOver(wordsIn(statement), sourceOf(passage))
}

type Source = { words: string[]; known: Set<string>; pairs: Set<string> }

function sourceOf(passage: string): Source {
  const words = wordsIn(passage)
  return {
    words: wordsOnly(words),
    known: new Set(words.map(({ stem }) => stem)),
    pairs: new Set(pairsOf(words)),
  }
}

function traitsOver(said: readonly Word[], { words, known, pairs }: Source): number[] {
  const own = said.filter(({ stem }) => !known.has(stem))
  const saidPairs = pairsOf(said)
  return [
    Math.log1p(longestRun(said, ({ stem }) => !known.has(stem))),
    Math.log1p(own.filter(({ word }) => !fillers.has(word)).length),
    saidPairs.length === 0 ? 0 : saidPairs.filter((pair) => pairs.has(pair)).length / saidPairs.length,
    own.some(({ word }) => conversation.has(word)) ? 1 : 0,
    own.some(({ word }) => /\d/.test(word)) ? 1 : 0,
    contradicts(wordsOnly(said), words) ? 1 : 0,
  ]
}

type Word = { word: string; stem: string }

/** All words in order, also those that search leaves out; "don't" is two. */
function wordsIn(text: string): Word[] {
  const plain = text.toLowerCase().replaceAll('’', "'").replace(/n't\b/g, ' not')
  const words = plain.match(/[\p{L}\p{M}\p{N}]+(?:[.,]\d+)*/gu) ?? []
  return words.flatMap((word) => {
    const terms = termsOf(word)
    return terms.length === 0 ? [{ word, stem: word }] : terms.map((stem) => ({ word, stem }))
  })
}

function wordsOnly(words: readonly Word[]): string[] {
  return words.map(({ word }) => word)
}

function pairsOf(words: readonly Word[]): string[] {
  return words.slice(1).map(({ stem }, index) => `${words[index]?.stem} ${stem}`)
}

function longestRun(words: readonly Word[], isIn: (word: Word) => boolean): number {
  let longest = 0
  let run = 0
  for (const word of words) {
    run = isIn(word) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** Words that say nothing which a passage would have to support. */
const fillers = new Set(
  `a an the and but or so also actually of to in on at by for from with as is are was were be been has have had do does did
  yes yeah yep no oh wow well ok okay it its that this these those he him his she her they them their there which who`.split(
    /\s+/,
  ),
)

const conversation = new Set('i me my mine myself we us our ours you your yours'.split(' '))
