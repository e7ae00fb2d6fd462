/** From grounded fields to the packet's drafts, record changes, route and findings. */
import { writeDraft } from '../../evidence/draft-text.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { Composition, Headline, LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import type { ExportRfq } from './fields.ts'
import { findingsOf } from './findings.ts'
import { routeOf } from './owner.ts'
import { changesFor } from './record-changes.ts'
import { replyTo } from './reply.ts'
import { knownTotal } from './totals.ts'

/** Drafts with slots and record changes. A declined request is handed to the lane's owner instead of being answered. */
export function compose(fields: ExportRfq, found: readonly FoundRecord[], input: LaneInput): Composition {
  const route = routeOf(fields, found, input)
  const record = changesFor(fields, found, route.owner, input)
  const reply = replyTo(fields, route.owner, input)
  const drafts =
    fields.outcome.value === 'decline' ? handOver(fields, input) : [reply].filter((draft) => draft !== null)
  return {
    route,
    drafts,
    changes: record.changes,
    findings: [...findingsOf(fields, input), ...record.findings],
  }
}

/** What a list shows of the packet; its value is what the known items come to, the least the order is worth. */
export function headline(fields: ExportRfq): Headline {
  return {
    party: fields.buyer.company.value ?? fields.buyer.name.value ?? fields.buyer.email.value,
    outcome: fields.outcome.value,
    value: knownTotal(fields),
  }
}

function handOver(fields: ExportRfq, { settings, reading }: LaneInput): Draft[] {
  if (settings.owner === undefined) return []
  const rule = fields.outcome.evidence.find(({ source }) => source.startsWith('document:'))
  return [
    writeDraft({
      kind: 'handoff-note',
      to: [settings.owner],
      subject: `Not answered by sales: ${reading.subject}`,
      parts: [
        'This request was not answered. A company rule stands against it:\n\n',
        rule ? { claim: rule.quote, kind: 'policy', evidence: [rule] } : 'see the outcome of the packet.',
        '\n\nNothing was offered or promised to the sender.\n',
      ],
    }),
  ]
}
