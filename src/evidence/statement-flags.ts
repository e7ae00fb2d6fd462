/** Statements of a draft that lean on a document and say something else: flags for the reviewer, which block nothing. */
import { supports } from '../words/document.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Draft, Flag } from '../words/packet.ts'
import { openAttribution } from './attribution.ts'
import { covers, overlap, type Span } from './span.ts'
import type { Support } from './support.ts'
import { termsOf } from './terms.ts'

/** Below this a reader would probably say that the passage does not support the statement. */
const doubtful = 0.5
/** How many passages are weighed for one statement. */
const passagesAStatement = 3
/** A statement leans on a passage when it shares so many of its terms with it, and so large a share of them. */
const leastShared = 3
const leastShare = 0.5
/** Longer sentences are lists or hostile; they are weighed by what stands in front. */
const longest = 600

/** Two words that are no names; a signature says nothing. Where letters have no case there is nothing to tell. */
const isSentence = /(?:^|[^\p{L}])\p{Ll}+[^\p{L}].*(?:^|[^\p{L}])\p{Ll}+|\p{Lo}{4}/u

/**
 * The statements without a claim or slot in them that paraphrase an approved passage and that the passage seems not to
 * support, in order, each with the passage it leans on. What leans on nothing is not told here, nor are questions.
 * Scores are soft (`weighAttribution`), so a flag asks for a look and never closes approve. Pure, a few milliseconds.
 */
export function flagStatements({ draft, support }: { draft: Draft; support: Support }): Flag[] {
  const { body, claims, slots } = draft
  const weigh = openAttribution()
  return statementsOf(body).flatMap((span): Flag[] => {
    const inside = claims.filter((claim) => overlap(claim, span))
    // Typed values are checked by themselves; a statement given with its evidence as a whole is weighed against that.
    const text = body.slice(span.start, span.end)
    const isWhole = inside.every(
      (claim) => claim.evidence.length > 0 && covers(claim, withoutStop(body, span)),
    )
    if (!isWhole || !isSentence.test(text) || /\d/.test(text) || slots.some((slot) => overlap(slot, span)))
      return []
    if (new Set(termsOf(text)).size < leastShared) return []
    const given = inside.flatMap(({ evidence }) => evidence)
    const leant = given.length > 0 ? given : leanedOn(text, support)
    const [best] = leant
      .map((evidence) => ({ evidence, score: weigh(text, evidence.quote) }))
      .sort((a, b) => b.score - a.score)
    if (best === undefined || best.score >= doubtful) return []
    return [{ text, ...span, score: Number(best.score.toFixed(2)), evidence: [best.evidence] }]
  })
}

/** The approved passages that share most of the statement's terms. */
function leanedOn(statement: string, { library, own }: Support): Evidence[] {
  if (own?.some((text) => text.includes(statement)) === true) return []
  const terms = new Set(termsOf(statement))
  return library
    .search(statement, passagesAStatement)
    .filter(({ document, evidence }) => {
      const known = new Set(termsOf(evidence.quote))
      const shared = [...terms].filter((term) => known.has(term)).length
      return supports(document) && shared >= leastShared && shared >= terms.size * leastShare
    })
    .map(({ evidence }) => evidence)
}

/** Sentences that state something; lines are never joined, and list marks are no part of one. */
function statementsOf(body: string): Span[] {
  return [...body.matchAll(/[^\s](?:[^.!?。！？\n]|[.!?](?=\S))*[.!?。！？]?/gu)].flatMap((match): Span[] => {
    const words = match[0].trimEnd().slice(0, longest)
    const mark = /^(?:[-*•–]|\d{1,2}[.)])\s+/.exec(words)?.[0].length ?? 0
    const start = match.index + mark
    const end = match.index + words.length
    return end > start && !/[?？:：]$/.test(words) ? [{ start, end }] : []
  })
}

function withoutStop(body: string, { start, end }: Span): Span {
  return { start, end: end - (/[.!。！]$/.test(body.slice(start, end)) ? 1 : 0) }
}
