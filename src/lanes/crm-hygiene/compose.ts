/** From grounded fields to the packet's drafts, record changes, route and findings; and what follows from the record. */
import { personNamed, queueFor } from '../../evidence/assignment.ts'
import { evidenceOfField } from '../../evidence/record-text.ts'
import type { FoundRecord } from '../../words/connector.ts'
import { absent } from '../../words/evidence.ts'
import type { Finding } from '../../words/finding.ts'
import type { Composition, Headline, LaneInput } from '../../words/lane.ts'
import type { Route } from '../../words/packet.ts'
import { dealNamed, valueOf } from './deals.ts'
import { draftsFor } from './drafts.ts'
import type { CrmHygiene, Update } from './fields.ts'
import { fieldsOf } from './meanings.ts'
import { changesFor } from './record-changes.ts'
import { sameAs } from './recorded.ts'
import { isClosed, stagesOf } from './stages.ts'

/** What each updated field holds now, read from the record; what it says already is no update. */
export function ground(fields: CrmHygiene, input: LaneInput): CrmHygiene {
  const deal = dealNamed(fields.match.id.value, input)
  const candidates = fields.match.id.value === null ? fields.match.candidates : []
  const updates = fields.updates.flatMap((update): Update[] => {
    const name = update.field.value
    const held = deal === null || name === null ? '' : (deal.record.values[name] ?? '').trim()
    if (update.to.enteredBy === undefined && sameAs(update.to.value ?? '', held)) return []
    if (update.from.enteredBy !== undefined) return [update]
    if (deal === null || name === null || held === '') return [{ ...update, from: absent() }]
    return [{ ...update, from: { value: held, confidence: 1, evidence: evidenceOfField(deal.record, name) } }]
  })
  return { ...fields, match: { ...fields.match, candidates }, updates }
}

export function compose(fields: CrmHygiene, found: readonly FoundRecord[], input: LaneInput): Composition {
  const route = routeOf(fields, input)
  const { changes, findings } = changesFor(fields, found, input)
  const isMachine = input.reading.automatic === 'auto-reply' || input.reading.automatic === 'bounce'
  return {
    route,
    drafts: isMachine ? [] : draftsFor(fields, route.owner, input),
    changes,
    findings: [...findingsOf(fields, input), ...findings],
  }
}

/** The account is not among the fields: the id and its words stand for it. */
export function headline({ match, updates }: CrmHygiene): Headline {
  const amount = updates.find(
    ({ field }) => field.value !== null && /amount|value|size|wert|importe/i.test(field.value),
  )
  const currency = updates.find(({ field }) => field.value === 'currency')?.to.value
  const [, code, sum] = /^([A-Z]{3}) ([\d.]+)$/.exec(amount?.to.value ?? '') ?? []
  const value = code !== undefined && sum !== undefined ? { amount: sum, currency: code } : null
  const plain = currency && amount?.to.value ? { amount: amount.to.value, currency } : null
  return {
    party: match.id.evidence[0]?.quote ?? match.candidates[0]?.evidence[0]?.quote ?? null,
    outcome: outcomeOf({ match, updates }),
    value: value ?? plain,
  }
}

function outcomeOf({ match, updates }: Pick<CrmHygiene, 'match' | 'updates'>): string {
  if (match.object.value === 'sheet') return 'weekly-summary'
  if (match.id.value === null) return 'which-deal'
  return updates.length > 0 ? 'updates' : 'note-only'
}

/** Which deal; and, while it goes on, what comes next and by when. */
export function missingIn({ match, updates, next_step: next }: CrmHygiene): string[] {
  if (match.object.value === 'sheet') return []
  if (match.id.value === null) return ['match.id']
  const isOver = updates.some(
    ({ field, to }) =>
      /stage|phase|status|etapa|fase/i.test(field.value ?? '') &&
      /won|lost|gewonnen|verloren|ganad|perdid|closed/i.test(to.value ?? ''),
  )
  if (isOver) return []
  if (next.text.value === null) return ['next_step.text']
  return next.due.value === null ? ['next_step.due'] : []
}

/** The deal's owner; else who sent the note; else the lane's owner. */
function routeOf(fields: CrmHygiene, input: LaneInput): Route {
  const { desk, settings, reading } = input
  const deal = dealNamed(fields.match.id.value ?? fields.match.candidates[0]?.value ?? null, input)
  const owner = deal === null ? null : personNamed(valueOf(deal.record, 'owner'), desk)
  const sender = desk.people.find(({ email }) => email === reading.from?.address.toLowerCase())
  const category = outcomeOf(fields)
  const fallback = settings.owner ?? settings.reviewers[0] ?? null
  const chosen = category === 'weekly-summary' ? fallback : (owner?.email ?? sender?.email ?? fallback)
  return {
    category,
    queue: queueFor(category, settings, 'crm-hygiene'),
    owner: chosen,
    priority: fields.updates.some(({ to }) => to.value !== null && isClosed(to.value, input))
      ? 'high'
      : 'normal',
    confidence: owner !== null ? 0.95 : 0.7,
  }
}

function findingsOf({ match, updates }: CrmHygiene, input: LaneInput): Finding[] {
  const ids = match.candidates.flatMap(({ value }) => value ?? [])
  const several: Finding[] =
    ids.length === 0
      ? []
      : [
          {
            code: 'note',
            message: `${ids.length} deals match (${ids.join(', ')}); none is changed until a person says which.`,
            at: 'fields.match.id',
          },
        ]
  const none: Finding[] =
    ids.length > 0 || match.id.value !== null || match.object.value === 'sheet'
      ? []
      : [
          {
            code: 'note',
            message: 'No deal matches; nothing is changed until a person says which.',
            at: 'fields.match.id',
          },
        ]
  const changed = updates.flatMap(({ to }, index): Finding[] =>
    to.history === undefined
      ? []
      : [
          {
            code: 'value-changed-in-thread',
            message: 'It was said differently before; what was said last counts.',
            at: `fields.updates[${index}].to`,
          },
        ],
  )
  const stageField = fieldsOf(input).find(({ meaning }) => meaning === 'stage')
  const stages = stagesOf(input).map(({ name }) => name)
  const back = updates.flatMap(({ field, from, to }, index): Finding[] => {
    const [before, after] = [stages.indexOf(from.value ?? ''), stages.indexOf(to.value ?? '')]
    if (field.value !== stageField?.name || before < 0 || after < 0 || after > before) return []
    return [
      {
        code: 'note',
        message: `The stage goes back from ${from.value} to ${to.value}.`,
        at: `fields.updates[${index}].to`,
      },
    ]
  })
  return [...several, ...none, ...changed, ...back]
}
