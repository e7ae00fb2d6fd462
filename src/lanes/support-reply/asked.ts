/** A question as answers are looked for: its terms, what each counts, and the kind of value it wants. */
import { type AskedValue, valueAsked } from './asked-value.ts'
import { inPlainWords } from './same-meaning.ts'
import { topicTerms } from './topic-terms.ts'

/** A question with its terms by meaning, each with what it counts. */
export type Asked = {
  text: string
  plain: string
  /** Its own words alone, behind the English question word of its kind: what `answerIn` knows to read. */
  bare: string
  weights: ReadonlyMap<string, number>
  /** Codes and names of table rows: a passage without them is about something else. */
  needed: readonly string[]
  value: AskedValue
}

/** The question as fits are looked for. */
export function askedOf(
  text: string,
  weights: ReadonlyMap<string, number>,
  needed: readonly string[],
): Asked {
  const plain = inPlainWords(text)
  const value = valueAsked(text)
  const own = plain.split(/\s+/).filter((word) => topicTerms(word).some((term) => weights.has(term)))
  return { text, plain, bare: `${questionWord[value]} ${own.join(' ')}`, weights, needed, value }
}

const questionWord: Record<AskedValue, string> = {
  money: 'how much',
  length: 'how long',
  moment: 'when',
  frequency: 'how often',
  count: 'how many',
  reason: 'why',
  place: 'where',
  person: 'who',
  way: 'how',
  any: '',
}
