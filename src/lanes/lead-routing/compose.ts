/** From grounded fields to the packet's drafts, record changes, route and findings. */
import { cellsOf } from '../../evidence/cells.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { Finding } from '../../words/finding.ts'
import type { Composition, Headline, LaneInput } from '../../words/lane.ts'
import { accountOf } from './account.ts'
import type { Lead } from './fields.ts'
import { handoffNote } from './handoff.ts'
import { hear } from './hearing.ts'
import { routeOf } from './owner.ts'
import { changesFor } from './record-changes.ts'
import { firstReply } from './reply.ts'
import { unusualRequests } from './unusual.ts'

/** A reply and a note for the owner where it is a lead; a note alone for a customer; nothing for everybody else. */
export function compose(fields: Lead, found: readonly FoundRecord[], input: LaneInput): Composition {
  const account = accountOf(fields, found, input.desk)
  const route = routeOf(fields, account, input)
  const record = changesFor(fields, found, route.owner, input)
  const wants = fields.kind.value === 'lead' || fields.kind.value === 'existing-customer'
  const unusual = wants ? unusualRequests(hear(input)) : []
  const answers = input.reading.automatic === null
  const drafts = [
    answers && route.category === 'lead' && fields.qualification.verdict.value !== 'disqualified'
      ? firstReply(fields, route.owner, input)
      : null,
    answers && wants && route.owner !== null ? handoffNote({ fields, route, account, unusual, input }) : null,
  ]
  return {
    route,
    drafts: drafts.filter((draft) => draft !== null),
    changes: record.changes,
    findings: [
      ...conflicts(fields),
      ...unusual.map(
        ({ what, at }): Finding => ({
          code: 'note',
          message: `The sender ${what}: “${at.quote}”`,
          at: at.source,
        }),
      ),
      ...record.findings,
    ],
  }
}

function conflicts(fields: Lead): Finding[] {
  return cellsOf(fields).flatMap(({ path, cell }): Finding[] => {
    const [rival] = cell.candidates ?? []
    return rival === undefined
      ? []
      : [
          {
            code: 'value-conflicts',
            message: `Both ${inWords(cell.value)} and ${inWords(rival.value)} are said.`,
            at: path,
          },
        ]
  })
}

function inWords(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value)
}

/** What a list shows of the packet; its value is the budget that was named. */
export function headline(fields: Lead): Headline {
  const { company, contact, kind, qualification, budget } = fields
  return {
    party: company.name.value ?? contact.name.value ?? contact.email.value,
    outcome: kind.value === 'lead' ? qualification.verdict.value : kind.value,
    value: budget.value === null ? null : { amount: budget.value.amount, currency: budget.value.currency },
  }
}
