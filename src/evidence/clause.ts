/** The words that belong to one value of a sentence: what it is of, how it is bounded, and when it holds. */
import { plainWords } from './contradiction.ts'
import { matterOf } from './matter.ts'
import type { Span } from './span.ts'
import type { TypedValue } from './typed-values.ts'

/** How a figure is bounded: `within 30 days`, `above EUR 500`, `less than a week`. */
export type Bound = 'none' | 'at-most' | 'at-least' | 'less' | 'more'

export type Clause = Span & {
  /** What it is about, as comparable terms without figures and without words that say nothing of the matter. */
  terms: ReadonlySet<string>
  /** All its words in lower case, values left out: who denies what. */
  words: readonly string[]
  bound: Bound
  /** What must be the case for it to hold, each as terms: "for orders …", "if …", "that is cancelled later". */
  conditions: readonly ReadonlySet<string>[]
  /** Other figures in it that bound when it holds: the 10,000 of "orders above USD 10,000 get 3 %". */
  limits: readonly TypedValue[]
}

/** The sentences of a stretch of text, a bullet's or list's number left out. */
export function sentencesIn(text: string, lines: readonly Span[]): Span[] {
  return lines.flatMap((line) => {
    const cuts = [...text.slice(line.start, line.end).matchAll(/[.!?;。！？]["”’)]*\s+/g)]
    const ends = [...cuts.map((cut) => line.start + cut.index + cut[0].trimEnd().length), line.end]
    return ends.flatMap((stop, place) => {
      const from = place === 0 ? line.start : (ends[place - 1] ?? line.start)
      const lead = /^\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)?/.exec(text.slice(from, stop))?.[0].length ?? 0
      return from + lead < stop ? [{ start: from + lead, end: stop }] : []
    })
  })
}

const coordinator = /[,;:–—]\s|\s(?:and|or|but|while|und|oder|aber|et|ou|mais|y|o|e|ed|pero|ma|mas)\s/giu
/** Behind the last value only what plainly begins another thought is another clause. */
const furtherThought = /[,–—]\s(?:but|and|or|while|aber|und|oder|mais|et|ou|pero|y|ma|e|mas)\s/iu

/**
 * The clause of `value`, one of the `values` that stand in `sentence`: between two values it is cut at the last comma
 * or "and", and where nothing but that stands between them they share one ("08:00 to 17:30, Monday to Friday").
 */
export function clauseOf(
  text: string,
  sentence: Span,
  values: readonly TypedValue[],
  value: TypedValue,
): Clause {
  const before = values.filter(({ end }) => end <= value.start)
  const after = values.filter(({ start }) => start >= value.end)
  let start = sentence.start
  for (let place = before.length - 1; place >= 0; place--) {
    const other = before[place]
    const next = before[place + 1] ?? value
    const cut = other === undefined ? null : cutIn(text, other.end, next.start)
    // Without words of its own the next clause goes on with what the one before is about.
    if (cut === null || matterOf(text.slice(cut, next.start)).length === 0) continue
    start = cut
    break
  }
  let end = sentence.end
  let last: Span = value
  for (const next of after) {
    const cut = cutIn(text, last.end, next.start)
    if (cut !== null && matterOf(text.slice(cut, next.start)).length > 0) {
      end = cut
      break
    }
    last = next
  }
  if (end === sentence.end) {
    const further = furtherThought.exec(text.slice(last.end, end))
    if (further !== null) end = last.end + further.index
  }
  return asClause(text, { start, end }, values, value)
}

function cutIn(text: string, from: number, to: number): number | null {
  const cuts = [...text.slice(from, to).matchAll(coordinator)]
  const last = cuts.at(-1)
  return last === undefined ? null : from + last.index
}

function asClause(
  text: string,
  { start, end }: Span,
  values: readonly TypedValue[],
  value: TypedValue,
): Clause {
  let words = ''
  for (let at = start; at < end; ) {
    const next = values.find((one) => one.end > at && one.start < end)
    const stop = next === undefined ? end : Math.max(at, next.start)
    // Bound words are told by `bound`, and deny nothing: "no later than".
    words += `${text.slice(at, stop)} `
    at = next === undefined ? end : next.end
  }
  const plain = withoutBounds(words)
  return {
    start,
    end,
    terms: new Set(matterOf(plain)),
    words: plainWords(plain),
    bound: boundOf(text, value),
    conditions: conditionsIn(plain),
    limits: values.filter((one) => isLimit(text, one, value) && one.start < end && start < one.end),
  }
}

const bounds: readonly [Bound, RegExp, RegExp?][] = [
  [
    'less',
    /(?:less|fewer|shorter|cheaper|lower|sooner|earlier) than|below|beneath|\bunder|weniger als|unter|moins de|inf[ée]rieur\w* [àa]|menos de|inferior(?:es)? a|meno di|inferior[ei] a/i,
    /^\s*(?:or|oder|ou|o) (?:less|fewer|weniger|moins|menos|meno)\b/i,
  ],
  [
    'at-least',
    /at least|minimum(?: of)?|not less than|no less than|mindestens|wenigstens|au moins|al menos|almeno|pelo menos|\bfrom|\bab|à partir de|a partir d[eao]|desde/i,
    /^\s*(?:or|oder|ou|o) (?:more|mehr|plus|m[áa]s|pi[ùu]|mais)\b|^\s?\+/i,
  ],
  [
    'more',
    /more than|above|over|exceed\w*|longer than|later than|mehr als|über|plus de|sup[ée]rieur\w* [àa]|m[áa]s de|superior(?:es)? a|pi[ùu] di|superior[ei] a|mais de|acima de/i,
  ],
  [
    'at-most',
    /up to|at most|no (?:more|later) than|not (?:more|later) than|within|maximum(?: of)?|bis zu|h[öo]chstens|innerhalb von|binnen|sp[äa]testens|jusqu['’][àa]|au maximum|dans les|hasta|dentro de|como m[áa]ximo|fino a|entro|at[ée]|no prazo de/i,
  ],
]
const directlyBefore = bounds.map(([bound, words, behind]) => ({
  bound,
  behind,
  before: new RegExp(
    `(?<![\\p{L}])(?:${words.source})(?:\\s(?:the|a|an|der|die|das|le|la|el|il|o))?\\s*[(]?$`,
    'iu',
  ),
}))
const anyBound = new RegExp(
  `(?<![\\p{L}])(?:${bounds.map(([, words]) => words.source).join('|')})(?![\\p{L}])`,
  'giu',
)

/** The bound of a figure, by the words directly around it; "from 08:00 to 17:30" bounds nothing. */
function boundOf(text: string, { start, end }: Span): Bound {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 12)
  if (/\bnot (?:more|less)|\bno (?:more|less|later|fewer)/i.test(before))
    return /less|fewer/i.test(before) ? 'at-least' : 'at-most'
  for (const { bound, before: words, behind } of directlyBefore) {
    if (words.test(before) || behind?.test(after)) return bound
  }
  return 'none'
}

/** A promise in words holds for the figures in its clause; a figure holds for those that bound. */
function isLimit(text: string, one: TypedValue, value: TypedValue): boolean {
  return one !== value && one.number !== null && (value.number === null || boundOf(text, one) !== 'none')
}

function withoutBounds(words: string): string {
  return words.replace(anyBound, ' ')
}

/** A part of a sentence that says when, for whom or for what the rest holds. */
const condition =
  /(?<![\p{L}])(?:if|when|where|unless|except|provided|only|that|which|who|for|with|without|on request|wenn|falls|sofern|nur|für|mit|ohne|si|sauf|seulement|lorsque|pour|avec|sans|sólo|solo|salvo|cuando|para|con|sin|se|quando|caso|com|sem|senza)\s+([^,;:.]+)/giu

function conditionsIn(words: string): ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = []
  for (const { 1: said = '' } of words.matchAll(condition)) {
    const terms = new Set(matterOf(said.split(verb)[0] ?? ''))
    if (terms.size > 0) found.push(terms)
  }
  return found
}

/** Where the condition of a subject ends and what is said of it begins: "a visit that is cancelled later | is charged". */
const verb =
  /(?<=\S\s)(?:is|are|was|were|has|have|can|may|must|will|get|gets|costs?|takes?|ist|sind|hat|haben|est|sont|es|son|è|sono|é|são)\s/iu
