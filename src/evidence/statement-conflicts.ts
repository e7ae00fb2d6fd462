/** Sentences of documents in force that say the same with another figure: until a person settles it, neither supports. */
import { type Library, type LibraryDocument, prevails, speaks, supports } from '../words/document.ts'
import { meet } from './conflicts.ts'
import { contradicts, plainWords } from './contradiction.ts'
import { matterOf } from './matter.ts'
import type { Span } from './span.ts'
import { type Statement as KnownStatement, statementsOf, topicOf } from './statements.ts'
import { type TypedValue, unitOf } from './typed-values.ts'

/** A sentence of a document, and what it says otherwise than its rival: a figure, or all of it. */
export type Statement = Span & { document: LibraryDocument; text: string; says: string }

/** Two sentences that contradict each other. */
export type StatementConflict = readonly [Statement, Statement]

type Matter = {
  /** Its own terms without figures, and its words. */
  own: ReadonlySet<string>
  words: readonly string[]
  compared: readonly TypedValue[]
}
type Rule = KnownStatement & Matter & { document: LibraryDocument; title: ReadonlySet<string> }

/** What two sentences must share to be about the same thing, and how much of the shorter one's words. */
const fewestShared = 2
const leastShare = 0.75
/** From how many terms on two sentences with the same ones are the same sentence. */
const wordForWord = 4
/** A term in more sentences than this says too little about what a sentence is about to look for others by. */
const mostSentences = 200

/** Every pair in the library that nobody has settled. */
export function statementConflicts(library: Library): StatementConflict[] {
  const statements = library.documents.filter(speaks).flatMap(rulesOf)
  const places = new Map<string, number[]>()
  for (const [place, { own }] of statements.entries()) {
    for (const term of own) {
      const known = places.get(term)
      if (known === undefined) places.set(term, [place])
      else known.push(place)
    }
  }
  return statements.flatMap((one, place) => {
    const common = [...one.own]
      .map((term) => places.get(term) ?? [])
      .filter((all) => all.length <= mostSentences)
    const near = new Set(common.flat().filter((other) => other > place))
    return [...near].flatMap((at): StatementConflict[] => {
      const other = statements[at]
      const says = other === undefined || settled(one, other) !== null ? null : difference(one, other)
      return other === undefined || says === null
        ? []
        : [[statementOf(one, says[0]), statementOf(other, says[1])]]
    })
  })
}

function statementOf({ document, start, end, text }: Rule, says: string): Statement {
  return { document, start, end, text, says }
}

/**
 * Why a span supports nothing although its document stands: one of these documents says the same with another figure
 * or the opposite (`conflicting`), or a person settled that another one prevails; null where nothing is in its way.
 */
export function statementDispute(
  document: LibraryDocument,
  { start, end }: Span,
  among: readonly LibraryDocument[],
): { status: 'conflicting' | 'unsupported'; reason: string } | null {
  const said = rulesOf(document).find((one) => one.start <= start && end <= one.end)
  if (said === undefined) return null
  const others = new Set(among.filter((other) => other !== document && supports(other)))
  const rivals = [...others].flatMap(rulesOf).flatMap((rule) => {
    const says = difference(said, rule)
    return says === null ? [] : [{ rule, says }]
  })
  const above = rivals.find(({ rule }) => settled(said, rule) === rule)
  if (above !== undefined)
    return {
      status: 'unsupported',
      reason: `${above.rule.document.card.title} prevails, and says ${above.says[1]}`,
    }
  const open = rivals.filter(({ rule }) => settled(said, rule) === null)
  const [first] = open
  if (first === undefined) return null
  const sayings = [
    `${first.says[0]} in ${document.card.title}`,
    ...open.map(({ rule, says }) => `${says[1]} in ${rule.document.card.title}`),
  ]
  return { status: 'conflicting', reason: `approved documents disagree: ${sayings.join(', ')}` }
}

/** The one of two that a person settled on, or null. */
function settled(one: Rule, other: Rule): Rule | null {
  if (prevails(one.document, other.document)) return one
  return prevails(other.document, one.document) ? other : null
}

/** Answers to single customers, certificates and lists of names make no rules. */
function rules({ card }: LibraryDocument): boolean {
  return !/past-answer|certificat|alias/.test(card.kind ?? '')
}

const kept = new WeakMap<KnownStatement, Matter>()

/** The sentences of a document that may contradict another; what tables say of articles, see `conflicts.ts`. */
function rulesOf(document: LibraryDocument): Rule[] {
  if (!rules(document)) return []
  const title = new Set(topicOf(document.card.title))
  return statementsOf(document).flatMap((statement): Rule[] => {
    if (statement.row.length > 0 || statement.around.words.length > 0) return []
    const matter = kept.get(statement) ?? matterOfStatement(statement)
    kept.set(statement, matter)
    return matter.own.size === 0 ? [] : [{ ...statement, ...matter, document, title }]
  })
}

function matterOfStatement({ text, start, values }: KnownStatement): Matter {
  const words = values.reduceRight(
    (rest, value) => `${rest.slice(0, value.start - start)} ${rest.slice(value.end - start)}`,
    text,
  )
  return {
    own: new Set(matterOf(words)),
    words: plainWords(words),
    compared: values.filter(({ key }) => compared.test(key)),
  }
}

const compared = /^(?:duration|money|percent|quantity|date|day|weekday|time|number):/

/**
 * Where two sentences are about the same thing and say another figure of the same unit, or one denies what the other
 * says: the values in which they differ, null where they agree or are about two things. They share their words but
 * for a detail that one of the two adds, and so do their titles and headings, else they are rules about two products.
 */
function difference(one: Rule, other: Rule): [string, string] | null {
  if (one.document === other.document || !meet(one.document, other.document)) return null
  const differing = differingValues(one.compared, other.compared)
  if (differing === null && !contradicts(one.words, other.words)) return null
  if (!mayBeOfOne(one, other)) return null
  const shared = [...one.own].filter((term) => other.own.has(term)).length
  const named = [...one.own].some((term) => !other.own.has(term) && other.about.has(term))
  const namedBack = [...other.own].some((term) => !one.own.has(term) && one.about.has(term))
  const both = shared + (named || namedBack ? 1 : 0)
  const left = Math.min(ownOf(one.own, other), ownOf(other.own, one))
  const isSame = shared > 0 && both >= fewestShared && both / (both + left) >= leastShare
  if (!isSame) return null
  if (differing !== null) return differing
  // That one denies is told by a word alone: the sentences must be the same but for it.
  const isDenied = shared >= fewestShared && ownOf(one.own, other) + ownOf(other.own, one) === 0
  return isDenied ? ([one.text, other.text].map((text) => `“${text.trim()}”`) as [string, string]) : null
}

/** The first two values that differ where both say as many of each unit; null where they say the same or cannot be aligned. */
function differingValues(one: readonly TypedValue[], other: readonly TypedValue[]): [string, string] | null {
  for (const unit of new Set(one.map(unitOf))) {
    const [a, b] = [one, other].map((values) => values.filter((value) => unitOf(value) === unit))
    if (a === undefined || b === undefined || a.length !== b.length) continue
    const place = a.findIndex((value, at) => value.key !== b[at]?.key || value.detail !== b[at]?.detail)
    const [mine, theirs] = [a[place], b[place]]
    if (mine !== undefined && theirs !== undefined) return [mine.text, theirs.text]
  }
  return null
}

/** "Gold account" and "Gold plus account" are two things; "Returns" and "Terms of sale" may both speak of returns. */
function mayBeOfOne(one: Rule, other: Rule): boolean {
  const left = ownOf(one.own, other) + ownOf(other.own, one)
  const shared = [...one.title].filter((term) => other.title.has(term)).length
  // Word for word the same rule under two titles that have nothing to do with one another is one rule.
  if (left === 0 && one.own.size >= wordForWord && shared === 0) return true
  if (Math.min(ownOf(one.about, other), ownOf(other.about, one)) > 0) return false
  return shared === 0 || (shared === one.title.size && shared === other.title.size)
}

/** How many of the terms the other sentence has neither in itself nor above it. */
function ownOf(terms: ReadonlySet<string>, { own, about }: Rule): number {
  return [...terms].filter((term) => !own.has(term) && !about.has(term)).length
}
