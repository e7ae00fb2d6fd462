/** Where a packet goes: whose it is, how urgent it is, and in which queue it waits. */
import type { FoundRecord } from '../../words/connector.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Route } from '../../words/packet.ts'
import type { Desk, Person } from '../../words/workspace.ts'
import { compare } from './decimal.ts'
import type { ExportRfq } from './fields.ts'
import { meaningOfField } from './record-fields.ts'
import { isEverywhere } from './regions.ts'
import { holdsCountry } from './scope.ts'
import { knownTotal } from './totals.ts'
import { folded, tokensOf } from './wording.ts'

/** The route of the packet: the record's owner stays, else territory, products and language, else the lane's owner. */
export function routeOf(fields: ExportRfq, found: readonly FoundRecord[], input: LaneInput): Route {
  const { owner, confidence } = ownerOf(fields, found, input)
  return {
    category: fields.outcome.value,
    queue: queueOf(fields, input),
    owner,
    priority: priorityOf(fields, input),
    confidence,
  }
}

function ownerOf(
  fields: ExportRfq,
  found: readonly FoundRecord[],
  { desk, settings, reading }: LaneInput,
): { owner: string | null; confidence: number } {
  const kept = recordOwner(found, desk)
  if (kept !== null) return { owner: kept, confidence: 0.95 }
  const ranked = candidates(desk, settings.reviewers)
    .map((person) => ({ person, score: fitOf(person, fields, reading.language) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = ranked
  if (best && best.score >= 2) {
    return { owner: best.person.email, confidence: next && next.score === best.score ? 0.6 : 0.9 }
  }
  const fallback =
    settings.owner ?? settings.reviewers[0] ?? desk.people.find(({ roles }) => roles.includes('owner'))?.email
  return { owner: fallback ?? null, confidence: fallback === undefined ? 0 : 0.7 }
}

function recordOwner(found: readonly FoundRecord[], desk: Desk): string | null {
  if (found.length !== 1) return null
  const values = Object.entries(found[0]?.values ?? {})
  const said = values.find(([field]) => meaningOfField(field) === 'owner')?.[1]?.toLowerCase()
  return (
    desk.people.find(
      ({ email, name }) => said !== undefined && (email === said || name.toLowerCase() === said),
    )?.email ?? null
  )
}

/** Those who may decide here; where the lane names nobody, everybody who reviews or owns. */
function candidates(desk: Desk, reviewers: readonly string[]): Person[] {
  const named = desk.people.filter(({ email, name }) =>
    reviewers.some((one) => one.toLowerCase() === email || one === name),
  )
  if (named.length > 0) return named
  const able = desk.people.filter(({ roles }) => roles.includes('reviewer') || roles.includes('owner'))
  return able.length > 0 ? able : [...desk.people]
}

/** Territory counts most, then product range, then language. Someone responsible for other countries is no fit. */
function fitOf(person: Person, fields: ExportRfq, language: string | null): number {
  const country = fields.buyer.country.value ?? fields.destination_port.value?.country ?? null
  const territory = country !== null && person.territories.some((name) => holdsCountry(name, country))
  if (
    !territory &&
    country !== null &&
    person.territories.length > 0 &&
    !person.territories.some(isEverywhere)
  )
    return 0
  const words = new Set(
    fields.items.flatMap((item) => tokensOf(`${item.description.value ?? ''} ${item.match.sku.value ?? ''}`)),
  )
  const product = person.products.some(
    (name) => !/^all$/i.test(name) && tokensOf(name).some((token) => words.has(token)),
  )
  const speaks = language !== null && person.languages.some((name) => folded(name).startsWith(language))
  return (territory ? 4 : 0) + (product ? 2 : 0) + (speaks ? 1 : 0)
}

const day = 24 * 60 * 60 * 1000

function priorityOf(fields: ExportRfq, { now, settings }: LaneInput): Route['priority'] {
  if (fields.outcome.value === 'out-of-scope' && fields.items.length === 0) return 'low'
  const due = fields.reply_by.value
  const left =
    due === null ? Number.POSITIVE_INFINITY : (Date.parse(`${due}T23:59:59Z`) - now.getTime()) / day
  if (left < 1.5) return 'urgent'
  const worth = knownTotal(fields)
  const { high_value: high, high_value_currency: currency } = settings.gate
  const limits = typeof high === 'string' ? { [currency]: high } : (high ?? {})
  const limit = worth === null ? undefined : limits[worth.currency]
  const valuable = worth !== null && limit !== undefined && compare(worth.amount, limit) >= 0
  return left < 3.5 || valuable || fields.outcome.value === 'decline' ? 'high' : 'normal'
}

/** The queue the settings name for this outcome, else the lane's only queue, else the lane itself. */
function queueOf({ outcome }: ExportRfq, { settings }: LaneInput): string {
  const { queues } = settings
  const names = Array.isArray(queues) ? queues.flatMap(nameOf) : []
  if (typeof queues === 'object' && queues !== null && !Array.isArray(queues)) {
    const entry = Object.entries(queues).find(
      ([key]) => outcome.value !== null && folded(key) === outcome.value,
    )
    if (entry) return nameOf(entry[1])[0] ?? entry[0]
    names.push(...Object.keys(queues))
  }
  const fitting = names.find(
    (name) => outcome.value !== null && folded(name).includes(outcome.value.split('-')[0] ?? outcome.value),
  )
  return fitting ?? names[0] ?? 'export-rfq'
}

function nameOf(queue: unknown): string[] {
  if (typeof queue === 'string') return [queue]
  const named = typeof queue === 'object' && queue !== null && 'name' in queue ? queue.name : null
  return typeof named === 'string' ? [named] : []
}
