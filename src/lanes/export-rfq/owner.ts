/** Where a packet goes: whose it is, how urgent it is, and in which queue it waits. */

import { type Assigned, assigned, queueFor } from '../../evidence/assignment.ts'
import { ownerInRecord } from '../../evidence/record-changes/record-owner.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Route } from '../../words/packet.ts'
import { compare } from './decimal.ts'
import type { ExportRfq } from './fields.ts'
import { rfqRow } from './record-row.ts'
import { knownTotal } from './totals.ts'
import { tokensOf } from './wording.ts'

/** The route of the packet: the record's owner stays, else territory, products and language, else the lane's owner. */
export function routeOf(fields: ExportRfq, found: readonly FoundRecord[], input: LaneInput): Route {
  const { owner, confidence } = ownerOf(fields, found, input)
  return {
    category: fields.outcome.value,
    queue: queueFor(fields.outcome.value, input.settings, 'export-rfq'),
    owner,
    priority: priorityOf(fields, input),
    confidence,
  }
}

function ownerOf(
  fields: ExportRfq,
  found: readonly FoundRecord[],
  { desk, settings, reading }: LaneInput,
): Assigned {
  const kept = ownerInRecord(rfqRow, found, desk)
  if (kept !== null) return { owner: kept, confidence: 0.95 }
  const words = new Set(
    fields.items.flatMap((item) => tokensOf(`${item.description.value ?? ''} ${item.match.sku.value ?? ''}`)),
  )
  const country = fields.buyer.country.value ?? fields.destination_port.value?.country ?? null
  const isAbout = (product: string): boolean => tokensOf(product).some((token) => words.has(token))
  return assigned({ country, language: reading.language, isAbout }, desk, settings)
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
