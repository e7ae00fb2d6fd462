/** Whether approved documents say a value about what the draft speaks of. */
import { noHints } from '../recognise/found.ts'
import { type Library, type LibraryDocument, supports } from '../words/document.ts'
import type { Evidence } from '../words/evidence.ts'
import { certificateVerdict } from './certificate-support.ts'
import { meaningOfHeader } from './header-meaning.ts'
import { normalKey } from './library.ts'
import type { Counted } from './price-break.ts'
import { spelledIn } from './quote.ts'
import { columnOf, isPast, rowVerdict, type Verdict, whyNot } from './row-support.ts'
import { type Customer, whyOutOfScope } from './scope.ts'
import { linesOf, valuesWithin } from './source-values.ts'
import { statementDispute } from './statement-conflicts.ts'
import type { Subject } from './subjects.ts'
import { cellsOfTable } from './table-rows.ts'
import { termsOf } from './terms.ts'
import { sameValue, type TypedValue } from './typed-values.ts'

/** How many passages are looked at for one sentence. */
const passagesASentence = 8

/** Where a value stands: the article its place speaks of, and the sentence around it. */
export type Context = {
  library: Library
  subject: Subject | null
  /** What is stated of the subject's quantity, for lists with breaks. */
  quantity: Counted
  sentence: string
  question: Question
  customer: Customer
}

/**
 * The verdict of the documents on a value in its sentence. Where the draft names an article that a table has a row
 * about, that row decides: another article's price supports nothing. Otherwise a passage about the same thing must
 * say it. Documents that contradict each other give `conflicting`, ones no longer in force `expired`.
 */
export function librarySupport(value: TypedValue, context: Context): Verdict | null {
  const { subject } = context
  const byRow = subject === null ? null : rowVerdict(value, subject, context)
  if (byRow !== null) return byRow
  const inForce = passageSupport(value, context)
  const certified = value.kind === 'certificate' ? certificateVerdict(value, context) : null
  if (certified !== null) return certified
  if (inForce !== null) return undisputed(inForce, context)
  return expiredPassage(value, context)
}

/** A sentence supports its value unless another document in force, found by the same question, says otherwise. */
function undisputed(evidence: Evidence, { sentence, question }: Context): Verdict {
  const documents = question(sentence).passages.map(({ document }) => document)
  const document = documents.find(({ text }) => text.source === evidence.source)
  const dispute = document === undefined ? null : statementDispute(document, evidence, documents)
  return dispute === null
    ? { status: 'supported', evidence: [evidence] }
    : { ...dispute, evidence: [evidence] }
}

function passageSupport(
  value: TypedValue,
  { subject, sentence, question, customer }: Context,
): Evidence | null {
  const own = new Set(termsOf(value.text))
  const { about, passages } = question(sentence)
  const wanted = about.filter((term) => !own.has(term))
  const needed = wanted.length >= 5 ? 2 : Math.min(1, wanted.length)
  for (const { document, evidence, terms, isArticle } of passages) {
    if (isArticle || whyOutOfScope(document, { customer, subject, sentence }) !== null) continue
    if (wanted.filter((term) => terms.has(term)).length < needed) continue
    if (
      subject !== null &&
      columnOf(value.kind) !== undefined &&
      spelledIn(subject.key, document.text) === null
    )
      continue
    const found = saidIn(value, document, evidence)
    if (found !== null) return found
  }
  return null
}

/** What the library has to say on a sentence, asked once for all values in it. */
export type Question = (sentence: string) => { about: string[]; passages: Asked[] }
type Asked = { document: LibraryDocument; evidence: Evidence; terms: Set<string>; isArticle: boolean }

/** Asks the library about sentences and remembers the answers, for one check of one draft. */
export function asking(library: Library): Question {
  const answers = new Map<string, ReturnType<Question>>()
  return (sentence) => {
    const known = answers.get(sentence)
    if (known !== undefined) return known
    const found = library.search(sentence, passagesASentence).filter(({ document }) => supports(document))
    const passages = found.map(({ document, evidence }) => ({
      document,
      evidence,
      terms: new Set(termsOf(`${document.card.title} ${evidence.quote}`)),
      isArticle: isArticleRow(document, evidence),
    }))
    const answer = { about: [...new Set(termsOf(sentence))], passages }
    answers.set(sentence, answer)
    return answer
  }
}

const articleRows = new WeakMap<LibraryDocument['text'], Set<number>>()

/** A row about an article speaks only where the draft names that article; see `rowVerdict`. */
function isArticleRow({ text }: LibraryDocument, { start }: Evidence): boolean {
  let starts = articleRows.get(text)
  if (starts === undefined) {
    const rows = text.tables
      .flatMap(cellsOfTable)
      .filter((cells) => cells.some(({ header }) => meaningOfHeader(header) === 'sku'))
    starts = new Set(
      rows.map((cells) =>
        Math.min(...cells.map(({ cell }) => (cell.end > cell.start ? cell.start : Number.POSITIVE_INFINITY))),
      ),
    )
    articleRows.set(text, starts)
  }
  return starts.has(start)
}

function saidIn(
  value: TypedValue,
  { text }: LibraryDocument,
  { start, end }: { start: number; end: number },
): Evidence | null {
  for (const line of linesOf(text.text, start, end)) {
    const same = valuesWithin(text, line, { ...noHints, language: text.language }).find((other) =>
      sameValue(other, value),
    )
    if (same !== undefined) {
      return {
        source: text.source,
        start: same.start,
        end: same.end,
        quote: text.text.slice(same.start, same.end),
      }
    }
  }
  return null
}

/** A passage no longer in force that says the value, about the same article or in the same words. */
function expiredPassage(
  value: TypedValue,
  { library, subject, sentence, question }: Context,
): Verdict | null {
  const own = new Set(termsOf(value.text))
  const about = question(sentence).about.filter((term) => !own.has(term) && !/^\d/.test(term))
  for (const document of library.documents.filter(isPast)) {
    const evidence = spelledIn(value.text, document.text)
    if (evidence === null) continue
    const { text } = document.text
    const line = text.slice(
      text.lastIndexOf('\n', evidence.start) + 1,
      `${text}\n`.indexOf('\n', evidence.end),
    )
    const terms = new Set(termsOf(`${document.card.title} ${line}`))
    const sameArticle = subject !== null && normalKey(line).includes(subject.key)
    if (!sameArticle && (subject !== null || !about.some((term) => terms.has(term)))) continue
    return { status: 'expired', evidence: [evidence], reason: whyNot(document) }
  }
  return null
}
