/** Whether approved documents say a value about what the draft speaks of. */
import { type Library, type LibraryDocument, supports } from '../words/document.ts'
import type { Evidence } from '../words/evidence.ts'
import { certificateVerdict } from './certificate-support.ts'
import type { Clause } from './clause.ts'
import { denies } from './contradiction.ts'
import { matterOf } from './matter.ts'
import type { Counted } from './price-break.ts'
import { spelledIn } from './quote.ts'
import { columnOf, isPast, rowVerdict, type Verdict, whyNot } from './row-support.ts'
import { boundsAgree, likeness, type Said } from './said-by.ts'
import { type Customer, whyOutOfScope } from './scope.ts'
import type { Span } from './span.ts'
import { statementDispute } from './statement-conflicts.ts'
import { type Statement, statementsOf, statementsWithin } from './statements.ts'
import type { Subject } from './subjects.ts'
import { sameValue, type TypedValue, unitOf } from './typed-values.ts'
import { validityVerdict } from './validity-support.ts'

/** How many passages are looked at for one sentence. */
const passagesASentence = 8

/** Where a value stands: the article its place speaks of, and the sentence around it. */
export type Context = {
  body: string
  /** Where the sentence stands, and the values in it. */
  sentence: Span
  values: readonly TypedValue[]
  clause: Clause
  /** Other values of its clause that nobody but a document can vouch for: they must stand in the same sentence. */
  beside: readonly TypedValue[]
  library: Library
  subject: Subject | null
  /** What is stated of the subject's quantity, for lists with breaks. */
  quantity: Counted
  question: Question
  customer: Customer
}

/**
 * The verdict of the documents on a value in its sentence. Where the draft names an article that a table has a row
 * about, that row decides: another article's price supports nothing. Otherwise a sentence must say it of the same
 * thing. Documents that contradict each other give `conflicting`, ones no longer in force `expired`.
 */
export function librarySupport(value: TypedValue, context: Context): Verdict | null {
  const { subject } = context
  const sentence = context.body.slice(context.sentence.start, context.sentence.end)
  const said = saidOf(context)
  const inRows = { ...context, sentence, terms: said.clause.terms }
  const byRow = subject === null ? null : rowVerdict(value, subject, inRows)
  if (byRow?.status === 'supported' && saysMore(value, context))
    return { ...byRow, status: 'unsupported', reason: 'the row says the figure and no more' }
  if (byRow !== null) return byRow
  if (value.kind === 'certificate') {
    const certified = certificateVerdict(value, { ...context, sentence })
    if (certified !== null) return certified
  }
  const candidates = candidatesFor(value, said, context, sentence)
  const fit = candidates.find((one) => one.same !== null && one.fits)
  if (fit?.same) return unlessDisputed(fit, fit.same, candidates)
  return (
    validityVerdict(value, { ...context, sentence, terms: said.clause.terms }) ??
    expiredStatement(value, said, context) ??
    whatIsSaid(value, candidates)
  )
}

/** "Less than USD 6.46" and "not for USD 6.46" are not what a list with 6.46 in it says. */
function saysMore(value: TypedValue, { body, sentence, clause: { bound } }: Context): boolean {
  if (columnOf(value.kind) === undefined) return false
  const isBounded = bound === 'less' || bound === 'more' || (bound === 'at-least' && value.kind !== 'moq')
  return isBounded || denies(body.slice(sentence.start, value.start))
}

function saidOf({ body, sentence, clause }: Context): Said {
  const around = new Set(matterOf(body.slice(sentence.start, sentence.end)))
  if (clause.terms.size > 0) return { clause, sentence: around }
  // "It is 24 months." goes on with what the line or sentence before it speaks of.
  const before = body.slice(Math.max(0, sentence.start - 200), sentence.start).trimEnd()
  const words = before.split(/[.!?]\s|\n\n/).at(-1) ?? ''
  const terms = matterOf(words)
  return { clause: { ...clause, terms: new Set(terms) }, sentence: new Set([...around, ...terms]) }
}

type Candidate = {
  document: LibraryDocument
  statement: Statement
  /** The same value in it, or null where it has another of the same unit. */
  same: TypedValue | null
  other: TypedValue | null
  fits: boolean
  covers: boolean
  share: number
}

function candidatesFor(value: TypedValue, said: Said, context: Context, sentence: string): Candidate[] {
  const { subject, customer, question } = context
  return question(sentence)
    .filter(({ document }) => whyOutOfScope(document, { customer, subject, sentence }) === null)
    .filter(({ document }) => isOfSubject(value, document, subject))
    .flatMap(({ document, statements }) =>
      statements.flatMap((statement) => candidate(value, said, context, { document, statement })),
    )
}

/** A price, a minimum or a lead time of an article is not said by a text that does not name the article. */
function isOfSubject({ kind }: TypedValue, document: LibraryDocument, subject: Subject | null): boolean {
  return subject === null || columnOf(kind) === undefined || spelledIn(subject.key, document.text) !== null
}

function candidate(
  value: TypedValue,
  said: Said,
  { beside, values }: Context,
  { document, statement }: { document: LibraryDocument; statement: Statement },
): Candidate[] {
  return statement.values
    .filter((one) => unitOf(one) === unitOf(value) || sameValue(one, value))
    .map((one) => {
      const isSame = sameValue(one, value)
      const own = statement.clauseOf(one)
      const { missing, known, share, opposed, unmet } = likeness(said, statement, own)
      const covers = missing === 0 && known > 0
      const bounded = value.number === null || boundsAgree(said.clause.bound, own.bound)
      const near = [...statement.values, ...statement.around.values]
      const together = beside.every((other) => near.some((its) => sameValue(its, other)))
      const limited = own.limits.every((limit) => values.some((other) => sameValue(limit, other)))
      return {
        document,
        statement,
        same: isSame ? one : null,
        other: isSame ? null : one,
        covers,
        share,
        fits: (covers || isName(value, said.clause)) && !opposed && !unmet && bounded && together && limited,
      }
    })
}

/** A number to call or an address alone is said wherever it stands. */
function isName({ kind }: TypedValue, { terms }: Clause): boolean {
  return kind === 'identifier' && terms.size === 0
}

/** How much less of a rival sentence a draft may take up before it plainly speaks of the other one. */
const closeness = 0.25

/**
 * Supported, unless another document says otherwise of the same thing, or the draft leaves open which of two things it
 * speaks of: "our warranty is 24 months" where that of spare parts is 12.
 */
function unlessDisputed(fit: Candidate, same: TypedValue, all: readonly Candidate[]): Verdict {
  const evidence = [evidenceOf(fit.document, same)]
  const documents = [...new Set(all.map(({ document }) => document))]
  const dispute = statementDispute(fit.document, same, documents)
  if (dispute !== null) return { ...dispute, evidence }
  const rival =
    fit.share >= 0.9 || same.number === null
      ? undefined
      : all.find(({ other, covers, share }) => other !== null && covers && share >= fit.share - closeness)
  if (rival === undefined) return { status: 'supported', evidence }
  const sayings = [fit, rival].map(({ statement }) => `“${brief(statement.text)}”`)
  return { status: 'unsupported', evidence: [], reason: `which of the two? ${sayings.join(', ')}` }
}

/** What the documents say of the same thing instead, for the person who has to mend it. */
function whatIsSaid(value: TypedValue, all: readonly Candidate[]): Verdict | null {
  const near =
    all.find(({ same, covers }) => same === null && covers) ?? all.find(({ same }) => same !== null)
  if (near === undefined || value.kind === 'identifier') return null
  const reason = `${near.document.card.title} says “${brief(near.statement.text)}”`
  return { status: 'unsupported', evidence: [], reason }
}

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 140 ? line : `${line.slice(0, 139)}…`
}

function evidenceOf({ text }: LibraryDocument, { start, end }: Span): Evidence {
  return { source: text.source, start, end, quote: text.text.slice(start, end) }
}

/** What the library has to say on a sentence, asked once for all values in it. */
export type Question = (sentence: string) => Asked[]
type Asked = { document: LibraryDocument; statements: Statement[] }

/** Asks the library about sentences and remembers the answers, for one check of one draft. */
export function asking(library: Library): Question {
  const answers = new Map<string, Asked[]>()
  return (sentence) => {
    const known = answers.get(sentence)
    if (known !== undefined) return known
    const found = library.search(sentence, passagesASentence).filter(({ document }) => supports(document))
    const answer = found.map(({ document, evidence }) => ({
      document,
      statements: statementsWithin(document, evidence),
    }))
    answers.set(sentence, answer)
    return answer
  }
}

/** A sentence of a document no longer in force that says the value, of the same thing. */
function expiredStatement(value: TypedValue, said: Said, { library, subject }: Context): Verdict | null {
  if (subject !== null && columnOf(value.kind) !== undefined) return null
  for (const document of library.documents.filter(isPast)) {
    for (const statement of statementsOf(document)) {
      const same = statement.values.find((one) => sameValue(one, value))
      if (same === undefined) continue
      const { missing, known, opposed } = likeness(said, statement, statement.clauseOf(same))
      if (missing > 0 || known === 0 || opposed) continue
      return { status: 'expired', evidence: [evidenceOf(document, same)], reason: whyNot(document) }
    }
  }
  return null
}
