/** Whose a lead is: the account's owner, else by territory, product and language, else in turn, else the lane's owner. */
import { type Assigned, assigned, bestFits, queueFor } from '../../evidence/assignment.ts'
import { takerFor } from '../../evidence/rotation.ts'
import { fold } from '../../recognise/phrase.ts'
import type { LaneInput } from '../../words/lane.ts'
import { isAtLeast } from '../../words/money.ts'
import type { Route } from '../../words/packet.ts'
import type { Person } from '../../words/workspace.ts'
import type { Account } from './account.ts'
import type { Kind, Lead } from './fields.ts'

export function routeOf(fields: Lead, account: Account, input: LaneInput): Route {
  const kind = kindByRecord(fields, account)
  const { owner, confidence } = ownerOf(fields, kind, account, input)
  return {
    category: kind,
    queue: queueFor(kind, input.settings, 'lead-routing'),
    owner,
    priority: priorityOf(fields, kind, input),
    confidence: Math.min(confidence, Math.max(0.3, fields.kind.confidence)),
  }
}

/** Who writes like a new lead and is a customer in the records is one. */
function kindByRecord({ kind }: Lead, { isCustomer }: Account): Kind | null {
  return kind.value === 'lead' && isCustomer ? 'existing-customer' : kind.value
}

function ownerOf(fields: Lead, kind: Kind | null, account: Account, input: LaneInput): Assigned {
  const { desk, settings, reading } = input
  if (account.owner) return { owner: account.owner.email, confidence: 0.95 }
  if (kind !== 'lead' && kind !== 'existing-customer') {
    const named = handOver(kind, settings['hand_over'])
    if (named !== null) return { owner: named, confidence: 0.85 }
    return assigned(
      { country: null, language: null, isAbout: () => false },
      { ...desk, people: [...desk.people] },
      settings,
    )
  }
  const said = fold([...fields.products.map(({ value }) => value ?? ''), fields.need.value ?? ''].join(' '))
  const matter = {
    country: fields.company.country.value,
    language: reading.language,
    isAbout: (product: string) => said.includes(fold(product)),
  }
  const fitting = bestFits(matter, desk, settings)
  const key =
    fields.company.domain.value ??
    fields.contact.email.value ??
    fields.contact.name.value ??
    reading.messageId
  const capacities = new Map((settings.rotation ?? []).map(({ email, capacity }) => [email, capacity]))
  const able = fitting.filter(({ email }) => capacities.get(email) !== 0)
  if (able.length === 1) return { owner: able[0]?.email ?? null, confidence: 0.9 }
  if (able.length > 1 && key !== null) {
    const taker = takerFor(
      key,
      able.map(({ email }) => ({ email, capacity: capacities.get(email) ?? 1 })),
    )
    if (taker) return { owner: taker.email, confidence: 0.8 }
  }
  const inTurn =
    key === null
      ? null
      : takerFor(
          key,
          (settings.rotation ?? []).filter(({ email }) => isHere(email, desk.people)),
        )
  if (inTurn) return { owner: inTurn.email, confidence: 0.75 }
  return fallback(input)
}

/** Always somebody, as long as the desk has anybody. */
function fallback({ desk, settings }: LaneInput): Assigned {
  const owner =
    settings.owner ??
    settings.reviewers[0] ??
    desk.people.find(({ roles }) => roles.includes('owner'))?.email ??
    desk.people[0]?.email
  return { owner: owner ?? null, confidence: owner === undefined ? 0 : 0.7 }
}

function isHere(email: string, people: readonly Person[]): boolean {
  return people.some((person) => person.email === email)
}

/** `hand_over: { job-application: hr@… }` of the lane's settings. */
function handOver(kind: Kind | null, table: unknown): string | null {
  if (kind === null || typeof table !== 'object' || table === null) return null
  const named: unknown = Reflect.get(table, kind)
  return typeof named === 'string' && named !== '' ? named.toLowerCase() : null
}

const urgent =
  /asap|immediat|urgent|sofort|dringend|schnellst|umgehend|possible|posible|possibile|possível|inmediato|acil|尽快/i

function priorityOf(fields: Lead, kind: Kind | null, { settings }: LaneInput): Route['priority'] {
  if (kind !== 'lead' && kind !== 'existing-customer') return 'low'
  if (urgent.test(fields.timeline.value ?? '')) return 'urgent'
  const { high_value: high, high_value_currency: currency } = settings.gate
  const limits = typeof high === 'string' ? { [currency]: high } : (high ?? {})
  const limit = fields.budget.value === null ? undefined : limits[fields.budget.value.currency]
  if (limit !== undefined && fields.budget.value && isAtLeast(fields.budget.value.amount, limit))
    return 'high'
  const verdict = fields.qualification.verdict.value
  if (verdict === 'qualified') return 'high'
  return verdict === 'nurture' || verdict === 'disqualified' ? 'low' : 'normal'
}
