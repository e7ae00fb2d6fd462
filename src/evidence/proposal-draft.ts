/**
 * A proposal as a draft: the other side's needs in their own words, what approved rows let us offer, passages of
 * approved past proposals, and terms in slots. Its claims are checked like any draft's; `paper/proposal.ts` lays it out.
 */
import { noHints } from '../recognise/found.ts'
import { type Library, type LibraryDocument, supports } from '../words/document.ts'
import type { Evidence } from '../words/evidence.ts'
import type { LaneInput } from '../words/lane.ts'
import type { ClaimKind, Draft } from '../words/packet.ts'
import { type Reading, textOf } from '../words/signal.ts'
import { isOurs } from './claim-kinds.ts'
import { type DraftPart, writeDraft } from './draft-text.ts'
import { languageOf } from './mail/language.ts'
import { passagesOf } from './passages.ts'
import { type ProposalWords, proposalWordsIn } from './proposal-words.ts'
import { evidenceAt } from './quote.ts'
import { termsOf } from './terms.ts'
import { valuesIn } from './typed-values.ts'

export type ToPropose = {
  to: string | null
  /** Whom it greets, and for whom it is. */
  name: string | null
  company: string | null
  /** Their words: what they need, each with where they said it. */
  needs: readonly { evidence: readonly Evidence[]; kind?: ClaimKind }[]
  /** What we offer, a line each; empty leaves the price open. */
  offers: readonly (readonly DraftPart[])[]
  /** `label: value`, a line each; the end of validity is asked for where none is given. */
  terms: readonly { label: string; part: DraftPart }[]
  validUntil: DraftPart | null
  owner: string | null
}

/** Kinds of what moves from one customer to the next: a passage that holds one is no wording to use again. */
const moving: ReadonlySet<ClaimKind> = new Set(['date', 'quantity', 'availability', 'stage', 'identifier'])

const mostPassages = 4
const mostNeeds = 12
/** Fewer characters do not tell what they are about. */
const telling = 30

/** The proposal; null where nothing is known of what they need. Written in the language of the signal. */
export function writeProposal(wanted: ToPropose, { reading, library, desk }: LaneInput): Draft | null {
  const needs = quotesOf(wanted.needs, reading)
  if (needs.length === 0) return null
  const words = proposalWordsIn(reading.language)
  const person = desk.people.find(({ email }) => email === wanted.owner)
  const quoted = needs.map(({ quote }) => quote).join(' ')
  const parts: DraftPart[] = [
    greetingFor(wanted.name, words),
    `${words.opening}\n`,
    `\n${words.needs}\n`,
    ...needs.flatMap((need) => ['- ', statementOf(need), '\n']),
    `\n${words.offer}\n`,
    ...(wanted.offers.length > 0 ? wanted.offers : [[`${words.price}: `, openPrice(words)]]).flatMap(
      (line) => ['- ', ...line, '\n'],
    ),
    ...pastPassages(library, quoted, reading.language).flatMap(passageParts),
    `\n${words.terms}\n`,
    ...wanted.terms.flatMap(({ label, part }) => [`- ${label}: `, part, '\n']),
    `- ${words.validUntil}: `,
    wanted.validUntil ?? openValidity(words),
    `\n\n${words.closing}\n${person === undefined ? '' : `${person.name}\n`}${desk.business}\n`,
  ]
  return writeDraft({
    kind: 'proposal',
    to: wanted.to === null ? [] : [wanted.to],
    subject: [words.subject, wanted.company].filter(Boolean).join(': '),
    parts,
  })
}

/** Names come from outside: what does not look like one greets nobody. */
function greetingFor(name: string | null, { greeting, greetingToNobody }: ProposalWords): string {
  const looksLikeOne = name !== null && /^[\p{L}\p{M}'’. -]{2,60}$/u.test(name)
  return looksLikeOne ? `${greeting} ${name},\n` : `${greetingToNobody}\n`
}

type Need = { quote: string; evidence: Evidence; kind: ClaimKind }

/** Each place once, in the order given, without the places that lie within another. */
function quotesOf(needs: ToPropose['needs'], reading: Reading): Need[] {
  const all = needs.flatMap(({ evidence, kind = 'property' }) =>
    evidence
      .filter(isOfSignal)
      .slice(0, 1)
      .map((short): Need => {
        const one = inItsLine(short, reading)
        return { quote: oneLine(one.quote), evidence: one, kind }
      }),
  )
  const isWithin = (one: Evidence, other: Evidence): boolean =>
    one.source === other.source && one.start >= other.start && one.end <= other.end
  return all
    .filter(({ quote }) => quote !== '')
    .filter(({ evidence }, index) => {
      return !all.some(
        (other, at) =>
          at !== index &&
          isWithin(evidence, other.evidence) &&
          (!isWithin(other.evidence, evidence) || at < index),
      )
    })
    .slice(0, mostNeeds)
}

function isOfSignal({ source }: Evidence): boolean {
  return source.startsWith('signal:')
}

/** A bare date or term says little: the line it stands in, where that is prose of the mail. */
function inItsLine(short: Evidence, reading: Reading): Evidence {
  const text = textOf(reading, short.source)
  if (short.source !== 'signal:body' || text === undefined || short.quote.length >= telling) return short
  if (
    text.tables.some(({ rows }) =>
      rows.flat().some(({ start, end }) => start < short.end && short.start < end),
    )
  )
    return short
  const start = text.text.lastIndexOf('\n', short.start - 1) + 1
  const next = text.text.indexOf('\n', short.end)
  const line = text.text.slice(start, next < 0 ? undefined : next)
  const from = start + line.length - line.trimStart().length
  return evidenceAt(text, from, from + line.trim().length)
}

function statementOf({ quote, evidence, kind }: Need): DraftPart {
  return { claim: quote, kind, evidence: [evidence] }
}

function openPrice({ blank }: ProposalWords): DraftPart {
  const open = 'the request names no article with an approved price: enter it in your own name'
  return { slot: 'price', kind: 'price', open, shown: blank.price }
}

function openValidity({ blank }: ProposalWords): DraftPart {
  const open = 'no approved price says how long it stands'
  return { slot: 'valid_until', kind: 'date', open, shown: blank.validUntil }
}

type Past = { document: LibraryDocument; heading: string; evidence: Evidence }

/**
 * Passages of past proposals that share most with what is needed now, the best of each heading. Only those that hold
 * nothing that moves from one customer to the next: no price, date, quantity or term.
 */
function pastPassages(library: Library, needs: string, language: string | null): Past[] {
  const wanted = new Set(termsOf(needs))
  const all = library.documents
    .filter((document) => document.card.kind === 'past-proposal' && supports(document))
    .filter(({ text }) => (text.language ?? languageOf(text.text)) === (language ?? 'en'))
    .flatMap((document) => passagesOf(document))
    .filter(({ above }) => above !== '')
    .map(({ document, start, end, above }): Past => {
      const evidence = evidenceAt(document.text, start, end)
      return { document, heading: above, evidence }
    })
  const used = all.filter(({ heading }) => {
    // Where one passage of a section is a customer's own, so may be the rest of it.
    return all.every((other) => other.heading !== heading || isLasting(other.evidence.quote))
  })
  const shared = ({ heading, evidence }: Past): number =>
    termsOf(`${heading} ${evidence.quote}`).filter((term) => wanted.has(term)).length
  const ranked = used.toSorted((a, b) => shared(b) - shared(a))
  const best = ranked.filter(
    ({ heading }, index) => ranked.findIndex((other) => other.heading === heading) === index,
  )
  return best.slice(0, mostPassages)
}

/** One paragraph that holds no price, date, quantity or term. */
function isLasting(quote: string): boolean {
  const values = valuesIn(quote, noHints)
  return !quote.includes('\n') && !values.some(({ kind }) => isOurs(kind) || moving.has(kind))
}

/** The passage verbatim, under its heading. */
function passageParts({ heading, evidence }: Past): DraftPart[] {
  return [
    `\n${heading.split('\n')[0]}\n`,
    { claim: evidence.quote, kind: 'property', evidence: [evidence] },
    '\n',
  ]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
