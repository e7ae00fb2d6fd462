/** Which approved passages answer a question, or why none does. */
import { weighAttribution } from '../../evidence/attribution.ts'
import { evidenceAt } from '../../evidence/quote.ts'
import { relevantTo } from '../../evidence/relevant-documents.ts'
import { asksWithin } from '../../recognise/asking-words.ts'
import { type Library, type LibraryDocument, supports, unruled } from '../../words/document.ts'
import type { Evidence } from '../../words/evidence.ts'
import { type Asked, askedOf } from './asked.ts'
import type { Ask } from './asks.ts'
import { disputeAmong } from './disputes.ts'
import { type Fit, fitOf, rarityIn } from './fit.ts'
import { passageAt, readPassages } from './passage-reading.ts'
import { meaningTerms } from './same-meaning.ts'
import { type Customer, isInScope } from './scope.ts'
import { isOfNamed } from './siblings.ts'
import { topicTerms } from './topic-terms.ts'

export type Answer =
  | { outcome: 'answered'; fits: Fit[] }
  | { outcome: 'conflicting'; why: string }
  | { outcome: 'no-source'; why: string }

/** Up to so many documents every passage is read; above, those that search finds. */
const readWhole = 150
/** Fits this close to the best say the same or complete it. */
const close = 0.04
const mostFits = 4

/** The answer of the documents in force and in scope; what they dispute, and what only a past one says, is none. */
export function answerTo(ask: Ask, customer: Customer, library: Library): Answer {
  const documents = library.documents.filter(supports)
  const asked = askedIn(ask, documents, library)
  if (asked === null) return { outcome: 'no-source', why: 'the question does not say what it is about' }
  const everywhere = fitsIn(asked, documents, library)
  const said = new Set(meaningTerms(customer.words))
  const isMeant = (document: LibraryDocument): boolean =>
    isInScope(document, customer) && isOfNamed(document, said, library)
  const inScope = everywhere.filter(({ document }) => isMeant(document))
  const [best] = inScope
  if (best === undefined) return { outcome: 'no-source', why: whyNone(asked, everywhere, library) }
  const near = unruled(inScope.filter(({ score }) => score >= best.score - 0.2))
  const chosen = chosenOf(near)
  if (chosen === null)
    return { outcome: 'no-source', why: 'too many passages fit the question: it is too wide' }
  const dispute = disputeAmong(chosen, library, isMeant)
  if (dispute !== null) return { outcome: 'conflicting', why: dispute }
  return { outcome: 'answered', fits: chosen }
}

/** Evidence of each quoted sentence, in the order of the documents. */
export function evidenceOf({ document, sentences }: Fit): Evidence[] {
  const [first] = sentences
  const last = sentences.at(-1)
  if (first === undefined || last === undefined) return []
  const together = document.text.text.slice(first.start, last.end)
  const isRun = sentences.every(({ start }, at) => at === 0 || start - (sentences[at - 1]?.end ?? 0) <= 8)
  if (isRun && !/\n\s*(?:[-*•]|\d+[.)])\s/.test(together))
    return [evidenceAt(document.text, first.start, last.end)]
  return sentences.map(({ start, end }) => evidenceAt(document.text, start, end))
}

/** The best passages and those as good; null where nobody could tell which is meant. */
function chosenOf(fits: readonly Fit[]): Fit[] | null {
  const [best] = fits
  if (best === undefined) return null
  const equals = fits.filter(({ score }) => score >= best.score - close)
  const others = equals.filter(({ document }) => document !== best.document)
  if (equals.length > mostFits + 2 || new Set(others.map(({ document }) => document)).size > 2) return null
  return equals
    .slice(0, mostFits)
    .toSorted((a, b) => (a.document === b.document ? a.passage.start - b.passage.start : b.score - a.score))
}

function fitsIn(asked: Asked, documents: readonly LibraryDocument[], library: Library): Fit[] {
  const places =
    documents.length <= readWhole
      ? documents.flatMap((document) => readPassages(document).map((passage) => ({ document, passage })))
      : library.search(`${asked.text}\n${asked.plain}`, 80).flatMap(({ document, evidence }) => {
          const passage = passageAt(document, evidence)
          return passage === undefined ? [] : [{ document, passage }]
        })
  return places
    .flatMap(({ document, passage }) => fitOf(asked, document, passage) ?? [])
    .filter(isFaithful)
    .toSorted((a, b) => b.score - a.score)
}

/** What is quoted stands in its passage word for word; a reading fault of ours would not. */
function isFaithful({ document, passage, sentences }: Fit): boolean {
  const whole = document.text.text.slice(passage.start, passage.end)
  return weighAttribution(sentences.map(({ text }) => text).join(' '), whole) >= 0.5
}

/** Terms of the ask with what each counts; what "it" is comes from the sentences before. */
function askedIn(ask: Ask, documents: readonly LibraryDocument[], library: Library): Asked | null {
  const rarity = rarityIn(documents)
  const text = withoutMatrix(ask.line.text)
  const own = topicTerms(text).filter((term) => !/^\d+$/.test(term))
  const weights = new Map(own.map((term) => [term, rarity(term)]))
  const keys = rowKeys(library)
  const isKey = (term: string): boolean => /^(?=\D*\d)[a-z]{1,4}\d{1,4}[a-z]?$/i.test(term) || keys.has(term)
  const around = own.length === 0 || (own.length <= 3 && refersBack.test(text)) ? ask.context : []
  const unknown = rarity('\u0000')
  for (const term of around.flatMap((line) => topicTerms(line.text))) {
    const weight = rarity(term)
    // Beside words of its own, an ask takes only the code or tier from what was said before.
    if (weights.has(term) || /^\d+$/.test(term) || weight >= unknown || (own.length > 0 && !isKey(term)))
      continue
    weights.set(term, weight * 0.6)
  }
  if (weights.size === 0) return null
  const needed = [...weights.keys()].filter(isKey)
  for (const term of needed) weights.set(term, (weights.get(term) ?? 0) * 2)
  const said = own.length === 0 ? around.map((line) => line.text) : []
  return askedOf([...said, text].join(' '), weights, needed)
}

/** "Could you tell me whether …" asks what follows. */
function withoutMatrix(text: string): string {
  const match = asksWithin.exec(text)
  if (match === null) return text
  const from = match.index + match[0].length - (/\S+$/.exec(match[0])?.[0].length ?? 0)
  const rest = text.slice(from)
  return topicTerms(rest).length > 0 ? rest : text
}

const refersBack =
  /\b(?:it|its|this|that|these|those|they|them|one|das|es|dies\p{L}*|davon|dafür|darauf|esto|eso|lo|la|ello|ça|cela|questo)\b/iu

const keysKept = new WeakMap<Library, ReadonlySet<string>>()

/** Single words in the first column of tables: names of tiers, codes, models. */
function rowKeys(library: Library): ReadonlySet<string> {
  const known = keysKept.get(library)
  if (known !== undefined) return known
  const keys = new Set(
    library.documents.filter(supports).flatMap(({ text }) =>
      text.tables.flatMap(({ rows }) =>
        rows.slice(1).flatMap(([first]) => {
          const terms = topicTerms(first?.text ?? '')
          return terms.length === 1 ? terms : []
        }),
      ),
    ),
  )
  keysKept.set(library, keys)
  return keys
}

/** Says what a person should know: a rule for others, a past document, or the documents nearest to it. */
function whyNone(asked: Asked, elsewhere: readonly Fit[], library: Library): string {
  const [other] = elsewhere
  if (other !== undefined)
    return `${other.document.card.title} answers it, but not for this customer as far as is known`
  const past = library.documents.filter(({ state }) => state === 'expired' || state === 'superseded')
  const [old] = fitsIn(asked, past, { ...library, search: () => [] })
  if (old !== undefined)
    return `only ${old.document.card.title} answers it, and that document is ${old.document.state}`
  const [nearest] = relevantTo(library.documents.filter(supports), library.search)(asked.plain, 1)
  return nearest === undefined
    ? 'no approved document speaks of it'
    : `no approved document answers it; ${nearest.document.card.title} comes nearest`
}
