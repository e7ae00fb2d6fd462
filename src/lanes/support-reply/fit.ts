/** How well a passage fits a question: which of its terms are covered, by the passage itself and by what stands above. */
import { answerIn } from '../../evidence/answering.ts'
import { termsOf } from '../../evidence/terms.ts'
import type { LibraryDocument } from '../../words/document.ts'
import type { Asked } from './asked.ts'
import { answersIt, ofFigures, qualifies, rowAnswers } from './figures.ts'
import { documentTerms, type ReadPassage, type Sentence } from './passage-reading.ts'
import { topicTerms } from './topic-terms.ts'

export type Fit = { document: LibraryDocument; passage: ReadPassage; sentences: Sentence[]; score: number }

/**
 * Thresholds, chosen for precision (docs/lanes/support-reply.md argues them): a passage and its headings hold this share
 * of the question (less where it names the row's key), the passage itself this one, and `answerIn` finds an answer likelier than not.
 */
export const least = { covered: 0.67, keyed: 0.5, inBody: 0.3, answerable: 0.5 }

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
  if (passage.sentences.some(({ text }) => inHouse.test(text)) || inHouse.test(document.card.title))
    return null
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
  if ((!isKeyed && !isAbout(asked, passage, inBody)) || isOnOtherAct(weights, passage)) return null
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

/** What a document itself keeps from customers is quoted to none. */
const inHouse =
  /^internal\b|\(internal\)|\b(?:internal(?: use)? only|for internal use|not for customers|(?:do|must|should|may) not (?:be )?(?:disclosed?|shared? (?:this |it |them )?with customers|told|tell (?:the )?customers?|mention(?:ed)?|reveal(?:ed)?)|never (?:tell|disclose|mention|reveal)|confidential|nur (?:intern|für den internen gebrauch)|vertraulich|uso interno|confidencial|usage interne)\b/iu

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
function isAbout({ weights, value }: Asked, passage: ReadPassage, inBody: number): boolean {
  const terms = [...weights.keys()]
  const titled = terms.filter((term) => passage.head.has(term)).length
  if (terms.length === 1 && (value === 'person' || value === 'reason')) return false
  if (terms.length === 1)
    return (
      titled === 1 ||
      (ofFigures.has(value) && passage.sentences.some(({ text }) => beginsWith(text, terms[0] ?? '')))
    )
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
function quotedOf(asked: Asked, passage: ReadPassage): Sentence[] | null {
  const { bare, value, weights } = asked
  // What the heading asks or names, the first sentence below it need not say again.
  const named = [...passage.heading].filter((term) => weights.has(term)).join(' ')
  const texts = passage.sentences.map(({ plain }, at) => (at === 0 ? `${plain} ${named}` : plain))
  const { answerable, sentences: likely } = answerIn(bare, texts, passage.above)
  if (passage.row !== null) return rowAnswers(asked, passage) ? passage.sentences : null
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
  return chosen.some((sentence) => answersIt(asked, sentence, passage)) ? chosen : null
}
