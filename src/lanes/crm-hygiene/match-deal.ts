/** Which deal a signal is about: by its id, its account, its contact, and what the deal is called. */
import { evidenceAt } from '../../evidence/quote.ts'
import { isFreeMail } from '../../recognise/free-mail.ts'
import { fold } from '../../recognise/phrase.ts'
import { absent, type Cell, type Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { SourceText } from '../../words/text.ts'
import { type Deal, dealsOf, valueOf } from './deals.ts'
import type { CrmHygiene } from './fields.ts'
import { likeNames, mentionOf, namesOf } from './mention.ts'

type Matched = { deal: Deal; evidence: Evidence; confidence: number }

/** The match as cells; several that come into question are candidates, and none is chosen. */
export function matchOf(input: LaneInput): CrmHygiene['match'] {
  const found = matches(input)
  const [first, ...more] = found
  if (first === undefined) return { object: absent(), id: absent(), candidates: [] }
  const cell = <T>(value: T, { confidence, evidence }: Matched): Cell<T> => ({
    value,
    confidence,
    evidence: [evidence],
  })
  const object = cell(input.settings.record?.object ?? 'deal', first)
  if (more.length > 0)
    return {
      object,
      id: absent(),
      candidates: found.map((one) => cell(one.deal.id, { ...one, confidence: 0.5 })),
    }
  return { object, id: cell(first.deal.id, first), candidates: [] }
}

/** One: it is that. Several: a person says which. */
function matches(input: LaneInput): Matched[] {
  const deals = dealsOf(input)
  const texts = textsFor(input)
  const byId = deals.flatMap((deal) => said(deal, idSaid(deal, texts), 0.98))
  if (byId.length > 0) return byId
  const accounts = accountsSaid(deals, texts, input)
  const [chosen, ...others] = accounts
  if (chosen === undefined) return shortNames(deals, texts)
  const main =
    others.length === 0 || chosen.weight > (others[0]?.weight ?? 0)
      ? [chosen]
      : accounts.filter(({ weight }) => weight === chosen.weight)
  return main.flatMap((account) => dealOfAccount(account, texts))
}

function said(deal: Deal, evidence: Evidence | null, confidence: number): Matched[] {
  return evidence === null ? [] : [{ deal, evidence, confidence }]
}

/** What may name a deal: body, subject, file name, addresses, attachments. */
function textsFor({ reading }: LaneInput): SourceText[] {
  return reading.texts.filter(({ source }) => !/^signal:header:(?:Date|Reply-To)$/i.test(source))
}

/** An id stands whole; `1003` of `D-1003` is a number like any other. */
function idSaid({ id }: Deal, texts: readonly SourceText[]): Evidence | null {
  if (id.length < 3) return null
  const parts = id
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('[\\s_/#.-]{0,2}')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${parts}(?![\\p{L}\\p{N}]|-\\p{N})`, 'iu')
  if (/^\d+$/.test(id) && id.length < 5) return labelledId(id, texts)
  for (const text of texts) {
    const match = pattern.exec(text.text)
    if (match !== null) return evidenceAt(text, match.index, match.index + match[0].length)
  }
  return null
}

/** A short number is an id only where it is called one. */
function labelledId(id: string, texts: readonly SourceText[]): Evidence | null {
  const pattern = new RegExp(
    `(?:deal|opportunity|opp|record|crm)(?:[ _-]?id)?[ :#"]{1,4}(${id})(?!\\d)`,
    'iu',
  )
  for (const text of texts) {
    const match = pattern.exec(text.text)
    if (match !== null)
      return evidenceAt(text, match.index + match[0].length - id.length, match.index + match[0].length)
  }
  return null
}

type Account = { name: string; deals: Deal[]; weight: number; confidence: number; evidence: Evidence }

/** The accounts named, the one it is most about first: what a heading, subject or label names counts more. */
function accountsSaid(deals: readonly Deal[], texts: readonly SourceText[], input: LaneInput): Account[] {
  const groups = new Map<string, Deal[]>()
  for (const deal of deals) {
    const name = fold(valueOf(deal.record, 'account')) || deal.id
    groups.set(name, [...(groups.get(name) ?? []), deal])
  }
  const all = [...groups].map(([name, own]) => ({ name, deals: own }))
  const names = new Map(
    all.map(({ name, deals: own }) => [name, namesOf(valueOf(own[0]?.record ?? empty, 'account'))]),
  )
  const shared = sharedNames([...names.values()])
  return all
    .flatMap((group): Account[] => {
      const own = (names.get(group.name) ?? []).filter((name) => !shared.has(name))
      const places = [
        ...own.flatMap((name) => mentionOf(name, texts)),
        ...peopleSaid(group.deals, texts, input),
      ]
      const exact = places.length > 0 ? places : likeNames(own, texts)
      const [first] = exact.toSorted((a, b) => b.weight - a.weight || b.confidence - a.confidence)
      if (first === undefined) return []
      const weight = Math.max(...exact.map((place) => place.weight)) + Math.min(exact.length, 4) * 0.1
      return [{ ...group, weight, confidence: first.confidence, evidence: first.evidence }]
    })
    .toSorted((a, b) => b.weight - a.weight)
}

const empty = { externalId: '', revision: '', values: {} }

/** `Hotel` alone names nobody where two accounts have it. */
function sharedNames(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const list of lists) for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])))
}

/** A contact's full name or address, or the domain of the account's addresses. */
function peopleSaid(deals: readonly Deal[], texts: readonly SourceText[], { desk }: LaneInput): Mention[] {
  return deals.flatMap(({ record }) => {
    const contact = valueOf(record, 'contact')
    const email = valueOf(record, 'contact-email').toLowerCase()
    const domain = email.split('@')[1] ?? ''
    const ours = desk.people.some((person) => person.email.endsWith(`@${domain}`))
    return [
      ...(contact.includes(' ')
        ? mentionOf(contact, texts).map((one) => ({ ...one, confidence: 0.85 }))
        : []),
      ...(email === '' ? [] : mentionOf(email, texts)),
      ...(domain === '' || ours || isFreeMail(domain) ? [] : mentionOf(`@${domain}`, texts)),
    ]
  })
}
type Mention = ReturnType<typeof mentionOf>[number]

/** Nobody is named in full: a surname, else a first name, that only one contact has. */
function shortNames(deals: readonly Deal[], texts: readonly SourceText[]): Matched[] {
  for (const [at, confidence] of [
    [-1, 0.75],
    [0, 0.6],
  ] as const) {
    const found = deals.flatMap((deal) => {
      const words = valueOf(deal.record, 'contact')
        .split(/\s+/)
        .filter((word) => !/^(?:dr|mr|mrs|ms|prof|frau|herr)\.?$/i.test(word))
      const name = words.length < 2 ? '' : (words.at(at) ?? '')
      const place =
        name.length < 3
          ? undefined
          : mentionOf(name, texts).find(({ evidence }) => /^\p{Lu}/u.test(evidence.quote))
      return place === undefined ? [] : [{ deal, evidence: place.evidence, confidence }]
    })
    const open = found.filter(({ deal }) => deal.open)
    if (found.length > 0) return open.length > 0 ? open : found
  }
  return []
}

/** Of several deals of an account the open ones; of several open ones the one whose name is said. */
function dealOfAccount({ deals, evidence, confidence }: Account, texts: readonly SourceText[]): Matched[] {
  const open = deals.filter((deal) => deal.open)
  const able = open.length > 0 ? open : deals
  const bare = (deal: Deal): Matched => ({ deal, evidence, confidence })
  if (able.length === 1) return able.map(bare)
  const scored = able.map((deal) => ({ deal, said: titleSaid(deal, able, texts) }))
  const most = Math.max(...scored.map(({ said: places }) => places.length))
  const best = scored.filter(({ said: places }) => places.length === most)
  if (most === 0 || best.length > 1) return able.map(bare)
  return best.map(({ deal, said: places }) => ({
    deal,
    evidence: places[0] ?? evidence,
    confidence: Math.min(confidence, 0.85),
  }))
}

/** Words of a deal's name that no other deal of the account has, where they are said. */
function titleSaid(deal: Deal, all: readonly Deal[], texts: readonly SourceText[]): Evidence[] {
  const wordsIn = ({ record }: Deal): string[] =>
    valueOf(record, 'title')
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((word) => word.length > 3 || /\d{2}/.test(word))
  const others = new Set(
    all
      .filter((one) => one !== deal)
      .flatMap(wordsIn)
      .map(fold),
  )
  const own = wordsIn(deal).filter((word) => !others.has(fold(word)))
  return own.flatMap((word) =>
    mentionOf(word, texts)
      .slice(0, 1)
      .map((one) => one.evidence),
  )
}

/** Where another account than the matched one is named. */
export function strangersOf(id: string | null, input: LaneInput): string[] {
  const deals = dealsOf(input)
  const own = deals.find((deal) => deal.id === id)
  const name = own === undefined ? null : fold(valueOf(own.record, 'account'))
  const ownNames = new Set(own === undefined ? [] : namesOf(valueOf(own.record, 'account')))
  return deals
    .filter(({ record }) => fold(valueOf(record, 'account')) !== name)
    .flatMap(({ record }) => namesOf(valueOf(record, 'account')).filter((one) => !ownNames.has(one)))
}
