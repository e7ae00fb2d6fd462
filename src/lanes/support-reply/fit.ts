/** How well a passage fits a question: which of its terms are covered, by the passage itself and by what stands above. */
import { answerIn } from '../../evidence/answering.ts'
import { termsOf } from '../../evidence/terms.ts'
import type { LibraryDocument } from '../../words/document.ts'
import { type AskedValue, holdsValue, valueAsked } from './asked-value.ts'
import { documentTerms, type ReadPassage, type Sentence } from './passage-reading.ts'
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

export type Fit = { document: LibraryDocument; passage: ReadPassage; sentences: Sentence[]; score: number }

/**
 * Thresholds, chosen for precision (docs/lanes/support-reply.md argues them): a passage and its headings hold this share
 * of the question (less where it names the row's key), the passage itself this one, and `answerIn` finds an answer likelier than not.
 */
export const least = { covered: 0.67, keyed: 0.5, inBody: 0.3, inSentence: 0.55, answerable: 0.5 }

/** What a term counts: more the fewer documents have it, most where none does. */
export function rarityIn(documents: readonly LibraryDocument[]): (term: string) => number {
  const sets = documents.map(documentTerms)
  return (term) => {
    const count = sets.filter((terms) => terms.has(term)).length
    return Math.log(1 + (sets.length - count + 0.5) / (count + 0.5)) + 0.2
  }
}

/** The fit of a passage that may answer; null where it does not reach what an answer needs. */
export function fitOf(asked: Asked, document: LibraryDocument, passage: ReadPassage): Fit | null {
  const { weights, needed } = asked
  const has = (term: string): boolean => passage.body.has(term) || passage.head.has(term)
  if (!needed.every(has)) return null
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return null
  const share = (of: (term: string) => boolean): number =>
    [...weights].reduce((sum, [term, weight]) => sum + (of(term) ? weight : 0), 0) / total
  const covered = share(has)
  const inBody = share((term) => passage.body.has(term) || passage.heading.has(term))
  const isKeyed = needed.some((term) => passage.body.has(term))
  if (covered < (isKeyed ? least.keyed : least.covered) || (inBody < least.inBody && !isKeyed)) return null
  if (!isAbout(weights, passage, inBody) || isOnOtherAct(weights, passage)) return null
  const sentences = quotedOf(asked, passage)
  if (sentences === null) return null
  const own = share((term) => passage.body.has(term))
  return {
    document,
    passage,
    sentences,
    score:
      0.6 * covered +
      0.15 * inBody +
      0.05 * own +
      0.2 * saidToo(asked, passage) -
      0.08 * unaskedIn(weights, passage),
  }
}

/** The share of all words of the question, also of those that say little: they tell apart passages that are as good. */
function saidToo({ plain }: Asked, passage: ReadPassage): number {
  const all = [...new Set(termsOf(plain))]
  const said = all.filter((term) => passage.body.has(term) || passage.head.has(term))
  return said.length / Math.max(1, all.length)
}

/** The share of the heading that nobody asked about: below "Exporting data" data are spoken of, but not where they are. */
function unaskedIn(weights: ReadonlyMap<string, number>, { heading }: ReadPassage): number {
  const unasked = [...heading].filter((term) => !weights.has(term))
  return unasked.length / Math.max(1, heading.size)
}

/** One word in passing makes no answer: headings speak of the matter, or the passage says nearly all that is asked. */
function isAbout(weights: ReadonlyMap<string, number>, passage: ReadPassage, inBody: number): boolean {
  const terms = [...weights.keys()]
  const titled = terms.filter((term) => passage.head.has(term)).length
  if (terms.length === 1)
    return titled === 1 || passage.sentences.some(({ text }) => beginsWith(text, terms[0] ?? ''))
  return titled > 0 || inBody >= 0.9
}

/** The one thing asked about is what the sentence is on: it stands where its subject does. */
function beginsWith(sentence: string, term: string): boolean {
  return topicTerms(sentence.split(/\s+/).slice(0, 4).join(' ')).includes(term)
}

/** Things done to goods and visits; a rule on one says nothing of another that it mentions. */
const acts = new Set(
  termsOf(
    'return deliver cancel move book pay order repair installation warranty descale clean invoice discount reset download keep share exchange inspection training complaint',
  ),
)

/** "Returned within 30 days of delivery" stands under "Returns": it does not say how long delivery takes. */
function isOnOtherAct(weights: ReadonlyMap<string, number>, { head }: ReadPassage): boolean {
  const asked = [...weights.keys()].filter((term) => acts.has(term))
  const titled = [...acts].filter((term) => head.has(term))
  return asked.length > 0 && titled.length > 0 && !asked.some((term) => head.has(term))
}

/** Characters up to which a paragraph is quoted whole, with its conditions; and up to which a procedure is. */
const [shortParagraph, longestProcedure] = [420, 1600]

/** The sentences to quote; null where none of them holds what is asked for. */
function quotedOf({ bare, value, weights }: Asked, passage: ReadPassage): Sentence[] | null {
  // What the heading asks or names, the first sentence below it need not say again.
  const named = [...passage.heading].filter((term) => weights.has(term)).join(' ')
  const texts = passage.sentences.map(({ plain }, at) => (at === 0 ? `${plain} ${named}` : plain))
  const { answerable, sentences: likely } = answerIn(bare, texts, passage.above)
  const row = passage.row?.map(({ header, text }) => `${header} ${text}`).join(' ')
  if (row !== undefined) return holdsValue(value, inPlainWords(row)) ? passage.sentences : null
  if (answerable < least.answerable) return null
  const length = passage.end - passage.start
  const whole = length <= shortParagraph || (value === 'way' && length <= longestProcedure)
  // A question that a list of questions asks itself helps to find its answer, and is not said again.
  const telling = passage.sentences.filter(({ text }) => !/\?["”’)]*$/.test(text))
  const chosen = whole
    ? telling
    : passage.sentences.filter(
        (sentence, at) => likely.includes(at) || (likely.includes(at - 1) && qualifies.test(sentence.text)),
      )
  const figure = ofFigures.has(value)
  return chosen.some(
    (sentence) => holdsValue(value, sentence.plain) && (!figure || isOn(weights, sentence, passage)),
  )
    ? chosen
    : null
}

/** The sentence with the figure is itself on what is asked: the price of the first inspection is not that of others. */
function isOn(
  weights: ReadonlyMap<string, number>,
  sentence: Sentence,
  { head, sentences }: ReadPassage,
): boolean {
  const before = qualifies.test(sentence.text) ? sentences[sentences.indexOf(sentence) - 1] : undefined
  const terms = [...weights].filter(([term]) => !valueTerms.has(term))
  const sum = (all: typeof terms): number => all.reduce((total, [, weight]) => total + weight, 0)
  const said = terms.filter(([term]) => sentence.terms.has(term) || head.has(term) || before?.terms.has(term))
  return sum(said) >= least.inSentence * sum(terms)
}

const ofFigures: ReadonlySet<AskedValue> = new Set(['money', 'length', 'moment', 'frequency', 'count'])

/** Words for the value itself, which its figure replaces. */
const valueTerms = new Set(
  termsOf('cost time period duration deadline temperature weight size number amount response arrive'),
)

/** A sentence that bends the one before it is quoted with it. */
const qualifies =
  /^(?:however|but|except|unless|otherwise|this|these|it|they|only|in (?:this|that|such) case|exceptions?|after that|before that|jedoch|aber|ausgenommen|sonst|nur|dies|sin embargo|pero|excepto|salvo|solo)\b/iu

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
