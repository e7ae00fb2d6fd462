/** Whether a sentence or a row has the very figure that is asked for, and not one of something else beside it. */
import { termsOf } from '../../evidence/terms.ts'
import type { Asked } from './asked.ts'
import { type AskedValue, holdsValue } from './asked-value.ts'
import type { ReadPassage, Sentence } from './passage-reading.ts'
import { inPlainWords } from './same-meaning.ts'
import { topicTerms } from './topic-terms.ts'

/** Kinds of question that only a figure or a point in time answers. */
export const ofFigures: ReadonlySet<AskedValue> = new Set(['money', 'length', 'moment', 'frequency', 'count'])

/** Of what is asked, the share that the sentence with the figure itself must say. */
const leastInSentence = 0.55

/** Whether the sentence holds the kind of value asked for, and is on what is asked. */
export function answersIt(asked: Asked, sentence: Sentence, passage: ReadPassage): boolean {
  if (!holdsValue(asked.value, sentence.plain)) return false
  if (!ofFigures.has(asked.value)) return true
  return (
    isOn(asked, sentence, passage) && countsIt(asked, sentence.plain) && !isSchedule(asked, sentence.plain)
  )
}

/** Whether a table's row answers: it holds the kind of value, in a column that the question speaks of. */
export function rowAnswers(asked: Asked, { row, head }: ReadPassage): boolean {
  const cells = row ?? []
  const said = inPlainWords(cells.map(({ header, text }) => `${header} ${text}`).join(' '))
  if (!holdsValue(asked.value, said)) return false
  const [key, ...others] = cells
  const keyed = new Set(termsOf(inPlainWords(key?.text ?? '')))
  const rest = [...asked.weights.keys()].filter((term) => !keyed.has(term))
  const columns = new Set(
    termsOf(inPlainWords(others.map(({ header, text }) => `${header} ${text}`).join(' '))),
  )
  if (ofFigures.has(asked.value)) return rest.some((term) => columns.has(term))
  return rest.every((term) => head.has(term)) || rest.some((term) => columns.has(term))
}

/** The price of the first inspection is not that of the others. */
function isOn({ weights }: Asked, sentence: Sentence, { head, sentences }: ReadPassage): boolean {
  const before = qualifies.test(sentence.text) ? sentences[sentences.indexOf(sentence) - 1] : undefined
  const terms = [...weights].filter(([term]) => !valueTerms.has(term))
  const sum = (all: typeof terms): number => all.reduce((total, [, weight]) => total + weight, 0)
  const said = terms.filter(([term]) => sentence.terms.has(term) || head.has(term) || before?.terms.has(term))
  return sum(said) >= leastInSentence * sum(terms)
}

/** Words for the value itself, which its figure replaces. */
const valueTerms = new Set(
  termsOf('cost time period duration deadline temperature weight size number amount response arrive'),
)

/** "How many seats": the number stands before what is counted. */
function countsIt({ plain }: Asked, sentence: string): boolean {
  const [, counted] =
    /\b(?:how many|wie viele?|wieviele?|cuánt[oa]s|combien de|quant[ie]) ((?:[\p{L}-]+ ?){1,4})/iu.exec(
      plain,
    ) ?? []
  const nouns = (counted ?? '')
    .trim()
    .split(' ')
    .map((word) => topicTerms(word)[0])
  const end = nouns.indexOf(undefined)
  const noun = nouns.slice(0, end < 0 ? nouns.length : end).at(-1)
  if (noun === undefined) return true
  const words = sentence.split(/[\s,;:()]+/)
  return words.some(
    (word, at) => number.test(word) && topicTerms(words.slice(at, at + 5).join(' ')).includes(noun),
  )
}

const number =
  /^(?:\p{N}[\p{N}.,']*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|no|unlimited|several|ein|eine|zwei|drei|vier|fünf|dos|tres|cuatro|cinco)$/iu

/** "Takes place within 10 days" tells when something is done, not how long it takes. */
function isSchedule({ text }: Asked, sentence: string): boolean {
  return (
    /\b(?:how long|wie lange|cuánto (?:tiempo )?)\b.*\b(?:take|takes|last|lasts|dauert|dauern|dura|tarda)\b/iu.test(
      text,
    ) && /\b(?:takes? place|findet statt|finden statt|tiene lugar)\b/iu.test(sentence)
  )
}

/** A sentence that bends or goes on with the one before it. */
export const qualifies =
  /^(?:however|but|except|unless|otherwise|this|these|it|they|only|in (?:this|that|such) case|exceptions?|after that|before that|jedoch|aber|ausgenommen|sonst|nur|dies|sin embargo|pero|excepto|salvo|solo)\b/iu
