/** The claim checker: every value of a final text resolves to a slot, a quoted span or an approved document, or is not supported. */
import { findCurrencies } from '../recognise/currency.ts'
import { type Hints, noHints } from '../recognise/found.ts'
import type { Claim, ClaimKind, Draft, Entered } from '../words/packet.ts'
import type { Reading } from '../words/signal.ts'
import { carriedVerdict } from './carried-claim.ts'
import { isOurContact, isOurs } from './claim-kinds.ts'
import { clauseOf, sentencesIn } from './clause.ts'
import { isHarmless } from './harmless.ts'
import { asking, librarySupport, type Question } from './library-support.ts'
import { type Counted, quantityBeside } from './price-break.ts'
import { columnOf, subjectVerdict, type Verdict } from './row-support.ts'
import type { Customer } from './scope.ts'
import { hintsOf, signalSupport, signalVerdict } from './signal-support.ts'
import { covers, overlap, placesOf, type Span } from './span.ts'
import { type Subject, subjectBeside, subjectOf, subjectsBefore, subjectsIn } from './subjects.ts'
import type { Support } from './support.ts'
import { type TypedValue, valuesIn } from './typed-values.ts'
import { wordedValuesIn } from './worded-values.ts'

/**
 * The claims of a draft's body in order, each with its status. Pure, and made to run on every key press.
 *
 * Checked are all numbers, amounts, quantities, percentages, dates, durations, identifiers, certificates, Incoterms and
 * payment terms, words of discount and refund, and promises. A value is supported by
 * - the slot or statement it stands in (`draft.claims`), while that evidence holds, is in force and says the number;
 * - a document in force that says the same value about the article, or in a passage about the same thing;
 * - the signal, for kinds that are not ours to offer: a buyer's target price never supports a price of ours.
 * Otherwise it is `unsupported`, or `expired`, `conflicting`, or `entered-by-reviewer` where a person vouched for it.
 * Values in an open slot are left to the slot.
 */
export function checkClaims({ draft, support }: { draft: Draft; support: Support }): Claim[] {
  const { body } = draft
  const carried = draft.claims.filter((claim) => claim.evidence.length > 0 && stillStands(claim, body))
  const open = draft.slots.filter(({ filled }) => !filled)
  const values = valuesIn(body, draftHints(support.reading)).filter((value) => {
    return !open.some((slot) => overlap(slot, value)) && !isHarmless(body, value, support.own ?? [])
  })
  const subjects = subjectsIn(body, support.library)
  const words = wordedValuesIn(body, values)
  const around = {
    body,
    values: [...values, ...words].sort((a, b) => a.start - b.start),
    subjects,
    question: asking(support.library),
  }
  const claims = carried.map((claim): Claim => {
    const within = values.filter((value) => overlap(claim, value))
    const subject = subjectBeside(claim, subjects, body)
    const beside = { slots: draft.slots, subject, quantity: quantityOf(subject, around) }
    return claimOf(body, claim, claim.kind, carriedVerdict(claim, within, { ...support, ...beside }))
  })
  for (const value of values) {
    if (claims.some((claim) => overlap(claim, value))) continue
    claims.push(claimOf(body, value, value.kind, verdictOn(value, around, support)))
  }
  for (const word of words) {
    const said = claims.some(
      (claim) => overlap(claim, word) || (isPartOf(word, claim) && near(body, claim, word)),
    )
    if (!said && !open.some((slot) => overlap(slot, word)))
      claims.push(claimOf(body, word, word.kind, verdictOn(word, around, support)))
  }
  return claims
    .map((claim) => vouchedFor(claim, body, support.entered ?? []))
    .sort((a, b) => a.start - b.start)
}

/**
 * The values of a subject line that neither the signal nor an approved document supports; spans are of the subject.
 * The delivery or payment terms of the subject that is answered are theirs: "Re: Enquiry CIF Hamburg" offers nothing.
 */
export function checkSubject(draft: Draft, support: Support): Claim[] {
  const asBody = { ...draft, body: draft.subject, claims: [], slots: [] }
  return checkClaims({ draft: asBody, support }).filter(({ status, kind, text }) => {
    const isTheirs = kind === 'term' && placesOf(text, support.reading.subject).length > 0
    return status !== 'supported' && !isTheirs
  })
}

const unknown: Customer = { countries: [] }

type Around = {
  body: string
  values: readonly TypedValue[]
  subjects: readonly Subject[]
  question: Question
}

function verdictOn(
  value: TypedValue,
  around: Around,
  { reading, library, customer = unknown }: Support,
): Verdict {
  const { body, subjects, question } = around
  const sentence = sentenceAt(body, value)
  const isTheirs = !isOurs(value.kind) && !isOurContact(body.slice(sentence.start, sentence.end), value)
  const bySignal = isTheirs ? signalVerdict(value, reading) : null
  if (bySignal !== null) return bySignal
  // Its number, or a size that belongs to its name; "DDP Hamburg" only overlaps the port that a table lists.
  const named = subjects.find((subject) => covers(subject, value))
  if (named !== undefined) return subjectVerdict(named)
  const inSentence = around.values.filter((one) => covers(sentence, one))
  const clause = clauseOf(body, sentence, inSentence, value)
  const beside = inSentence.filter(
    (one) =>
      one !== value && overlap(clause, one) && !isPartOf(one, value) && !isElsewhere(one, around, reading),
  )
  const onSubject = (subject: Subject | null): Verdict => {
    const about = { subject, quantity: quantityOf(subject, around) }
    const context = {
      body,
      sentence,
      values: inSentence,
      clause,
      beside,
      library,
      question,
      customer,
      ...about,
    }
    return librarySupport(value, context) ?? unsupported(value.kind)
  }
  const alike = around.values.filter(({ kind }) => kind === value.kind)
  const isOfOne = columnOf(value.kind) !== undefined || value.kind === 'property'
  const several = !isOfOne ? [] : subjectsBefore(value, alike, { subjects, text: body })
  if (several.length < 2) return onSubject(several[0] ?? subjectOf(value, subjects, body))
  const verdicts = several.map(onSubject)
  return (
    verdicts.find(
      ({ status }) => status === 'supported' && verdicts.every((one) => one.status === status),
    ) ?? {
      status: 'unsupported',
      evidence: [],
      reason: `of which article? ${several.map(({ start, end }) => body.slice(start, end)).join(', ')}`,
    }
  )
}

/** What the signal says, and the names of articles, may stand beside anything. */
function isElsewhere(value: TypedValue, { subjects }: Around, reading: Reading): boolean {
  if (subjects.some((subject) => overlap(subject, value))) return true
  return value.kind === 'identifier' || (!isOurs(value.kind) && signalSupport(value, reading) !== null)
}

function quantityOf(subject: Subject | null, { values, body }: Around): Counted {
  return subject === null ? null : quantityBeside(subject, values, body)
}

/** "Next Friday" in a reply is counted from the mail it answers, so that repeating the buyer's own words is the same day. */
function draftHints(reading: Reading): Hints {
  return { ...hintsOf(reading), language: null }
}

function unsupported(kind: ClaimKind): Verdict {
  const reason = isOurs(kind)
    ? 'no approved document says so'
    : 'neither the signal nor an approved document says so'
  return { status: 'unsupported', evidence: [], reason }
}

function claimOf(body: string, { start, end }: Span, kind: ClaimKind, verdict: Verdict): Claim {
  return { text: body.slice(start, end), start, end, kind, ...verdict }
}

/**
 * A person's own word counts for exactly the text they entered, and never makes a supported claim theirs. The unit
 * that the draft has behind it (`USD 9` in "USD 9 per piece") is not a value of its own; a currency or number is.
 */
function vouchedFor(claim: Claim, body: string, entered: readonly Pick<Entered, 'text' | 'by'>[]): Claim {
  if (claim.status === 'supported') return claim
  const isEntered = (place: Span): boolean => {
    if (place.start > claim.start || place.end <= claim.start) return false
    const behind = body.slice(Math.min(place.end, claim.end), claim.end)
    return !/\d/.test(behind) && findCurrencies(behind, noHints).length === 0
  }
  const by = entered.find(({ text }) => placesOf(text.trim(), body).some(isEntered))?.by
  return by === undefined ? claim : { ...claim, status: 'entered-by-reviewer', reason: `entered by ${by}` }
}

/** The word "discount" beside its percentage says nothing more. */
function isPartOf(word: TypedValue, claim: { kind: ClaimKind }): boolean {
  if (word.number !== null) return false
  return claim.kind === word.kind && (word.kind === 'discount' || word.kind === 'refund')
}

/** A discount word belongs to the discount's number in the same line. */
function near(body: string, one: Span, other: Span): boolean {
  const [from, to] = one.start < other.start ? [one.end, other.start] : [other.end, one.start]
  return to - from <= 60 && !body.slice(from, to).includes('\n')
}

function stillStands(claim: Claim, body: string): boolean {
  return claim.end > claim.start && body.slice(claim.start, claim.end) === claim.text
}

/** The sentence a value stands in. */
function sentenceAt(body: string, value: Span): Span {
  const start = body.lastIndexOf('\n', value.start - 1) + 1
  const end = `${body}\n`.indexOf('\n', value.end)
  const within = sentencesIn(body, [{ start, end }])
  return within.find((sentence) => covers(sentence, value)) ?? { start, end }
}
