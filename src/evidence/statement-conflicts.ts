/** Sentences of documents in force that say the same with another figure: until a person settles it, neither supports. */
import { noHints } from '../recognise/found.ts'
import { type Library, type LibraryDocument, prevails, speaks, supports } from '../words/document.ts'
import { meet } from './conflicts.ts'
import { passagesOf } from './passages.ts'
import { linesOf, valuesWithin } from './source-values.ts'
import type { Span } from './span.ts'
import { termsOf } from './terms.ts'
import type { TypedValue } from './typed-values.ts'

/** A sentence with one length of time, amount or percentage. */
export type Statement = Span & { document: LibraryDocument; text: string; value: TypedValue }

/** Two sentences that contradict each other. */
export type StatementConflict = readonly [Statement, Statement]

type Read = Statement & { own: ReadonlySet<string>; about: ReadonlySet<string>; title: ReadonlySet<string> }

/** What two sentences must share to be about the same thing, and how much of the shorter one's words. */
const fewestShared = 2
const leastShare = 0.75
/** A term in more sentences than this says too little about what a sentence is about to look for others by. */
const mostSentences = 200

/** Every pair in the library that nobody has settled. */
export function statementConflicts(library: Library): StatementConflict[] {
  const statements = library.documents.filter(speaks).flatMap(statementsOf)
  const places = new Map<string, number[]>()
  for (const [place, { own }] of statements.entries()) {
    for (const term of own) places.set(term, [...(places.get(term) ?? []), place])
  }
  return statements.flatMap((one, place) => {
    const common = [...one.own]
      .map((term) => places.get(term) ?? [])
      .filter((all) => all.length <= mostSentences)
    const near = new Set(common.flat().filter((other) => other > place))
    return [...near].flatMap((at): StatementConflict[] => {
      const other = statements[at]
      if (other === undefined || !disagree(one, other) || settled(one, other) !== null) return []
      return [[one, other]]
    })
  })
}

/**
 * Why a span supports nothing although its document stands: one of these documents says the same with another figure
 * (`conflicting`), or a person settled that another one prevails; null where nothing is in its way.
 */
export function statementDispute(
  document: LibraryDocument,
  { start, end }: Span,
  among: readonly LibraryDocument[],
): { status: 'conflicting' | 'unsupported'; reason: string } | null {
  const said = statementsOf(document).find((one) => one.start <= start && end <= one.end)
  if (said === undefined) return null
  const others = new Set(among.filter((other) => other !== document && supports(other)))
  const rivals = [...others].flatMap(statementsOf).filter((other) => disagree(said, other))
  const above = rivals.find((rival) => settled(said, rival) === rival)
  if (above !== undefined)
    return {
      status: 'unsupported',
      reason: `${above.document.card.title} prevails, and says ${above.value.text}`,
    }
  const open = rivals.filter((rival) => settled(said, rival) === null)
  if (open.length === 0) return null
  const sayings = [said, ...open].map(({ value, document: { card } }) => `${value.text} in ${card.title}`)
  return { status: 'conflicting', reason: `approved documents disagree: ${sayings.join(', ')}` }
}

/** The one of two that a person settled on, or null. */
function settled<Either extends Statement>(one: Either, other: Either): Either | null {
  if (prevails(one.document, other.document)) return one
  return prevails(other.document, one.document) ? other : null
}

/** Answers to single customers, certificates and lists of names make no rules. */
function rules({ card }: LibraryDocument): boolean {
  return !/past-answer|certificat|alias/.test(card.kind ?? '')
}

const kept = new WeakMap<LibraryDocument['text'], { title: string; statements: Read[] }>()

/** Read once for as long as a text is kept; documents are made anew with every library. */
function statementsOf(document: LibraryDocument): Read[] {
  if (!rules(document)) return []
  const { title } = document.card
  let known = kept.get(document.text)
  if (known?.title !== title) {
    known = { title, statements: readStatements(document) }
    kept.set(document.text, known)
  }
  return known.statements.map((statement) => ({ ...statement, document }))
}

function readStatements(document: LibraryDocument): Read[] {
  const { text } = document.text
  const title = new Set(
    termsOf(document.card.title).filter((term) => !general.has(term) && !/^\d+$/.test(term)),
  )
  const inTables = document.text.tables.flatMap(({ rows }) => rows.flat())
  return passagesOf(document).flatMap((passage) => {
    if (
      inTables.some((cell) => cell.start >= passage.start && cell.end <= passage.end && cell.end > cell.start)
    )
      return []
    const about = new Set([...title, ...termsOf(passage.above)].filter((term) => !general.has(term)))
    return sentencesIn(text, passage).flatMap((sentence): Read[] => {
      const values = valuesWithin(document.text, sentence, { ...noHints, language: document.text.language })
      const [value, ...more] = values.filter(({ key }) => compared.test(key))
      if (value === undefined || more.length > 0) return []
      const words = values.reduceRight(
        (rest, { start, end }) =>
          `${rest.slice(0, start - sentence.start)} ${rest.slice(end - sentence.start)}`,
        text.slice(sentence.start, sentence.end),
      )
      const own = new Set(termsOf(words).filter((term) => !measuring.has(term) && !/\d/.test(term)))
      return [
        { ...sentence, document, text: text.slice(sentence.start, sentence.end), value, own, about, title },
      ]
    })
  })
}

const compared = /^(?:duration|money|percent):/
/** Words around a figure that say nothing about what it is of. */
const measuring = new Set(
  termsOf('within least most than up after before until per each every from only more less under over about'),
)

/** What a text is, which says nothing about what it is on. */
const general = new Set(
  termsOf(
    `policy policies terms conditions rules guide guideline overview summary information faq questions internal general
    manual handbook procedure sheet list details company document version new current our regeln richtlinie bedingungen
    allgemeine hinweise conditions générales politique condiciones generales política condizioni generali`,
  ),
)

function sentencesIn(text: string, { start, end }: Span): Span[] {
  return linesOf(text, start, end).flatMap((line) => {
    const cuts = [...text.slice(line.start, line.end).matchAll(/[.!?;。！？]["”’)]*\s+/g)]
    const ends = [...cuts.map((cut) => line.start + cut.index + cut[0].trimEnd().length), line.end]
    return ends.flatMap((stop, place) => {
      const from = place === 0 ? line.start : (ends[place - 1] ?? line.start)
      const lead = /^\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)?/.exec(text.slice(from, stop))?.[0].length ?? 0
      return from + lead < stop ? [{ start: from + lead, end: stop }] : []
    })
  })
}

/**
 * About the same thing in the same unit, and not the same figure: they share their words but for a detail that one of
 * the two adds, and so do their titles and headings, else they are rules about two products.
 */
function disagree(one: Read, other: Read): boolean {
  if (one.document === other.document || !meet(one.document, other.document)) return false
  if (unitOf(one.value) !== unitOf(other.value) || one.value.key === other.value.key) return false
  if (!mayBeOfOne(one, other)) return false
  const shared = [...one.own].filter((term) => other.own.has(term)).length
  const named = [...one.own].some((term) => !other.own.has(term) && other.about.has(term))
  const namedBack = [...other.own].some((term) => !one.own.has(term) && one.about.has(term))
  const both = shared + (named || namedBack ? 1 : 0)
  const left = Math.min(ownOf(one.own, other), ownOf(other.own, one))
  return shared > 0 && both >= fewestShared && both / (both + left) >= leastShare
}

/** "Gold account" and "Gold plus account" are two things; "Returns" and "Terms of sale" may both speak of returns. */
function mayBeOfOne(one: Read, other: Read): boolean {
  if (Math.min(ownOf(one.about, other), ownOf(other.about, one)) > 0) return false
  const shared = [...one.title].filter((term) => other.title.has(term)).length
  return shared === 0 || (shared === one.title.size && shared === other.title.size)
}

function unitOf({ key }: TypedValue): string {
  return key.slice(0, key.lastIndexOf(':'))
}

/** How many of the terms the other sentence has neither in itself nor above it. */
function ownOf(terms: ReadonlySet<string>, { own, about }: Read): number {
  return [...terms].filter((term) => !own.has(term) && !about.has(term)).length
}
