/** The row of the request in the RFQ log: what to find it by, and what the request gives for its columns. */
import { type KnownValues, known, knownFrom } from '../../evidence/record-changes/known-values.ts'
import { type Proposed, proposeRow } from '../../evidence/record-changes/propose.ts'
import { wholeKey } from '../../evidence/record-changes/record-key.ts'
import type { FoundRecord } from '../../words/connector.ts'
import { dayIn } from '../../words/day.ts'
import type { LaneInput, RecordKey } from '../../words/lane.ts'
import { threadKey } from '../../words/signal.ts'
import type { ExportRfq, Outcome } from './fields.ts'
import { missingInWords } from './missing.ts'
import { type RfqMeaning, rfqRow } from './record-row.ts'
import { total } from './totals.ts'

/** Key field → value. Without a number of the buyer's own, the first mail of the thread stands for it. */
export function recordKeyOf(fields: ExportRfq, input: LaneInput): RecordKey | null {
  return wholeKey(rfqRow, input.settings.record, keyValues(fields, input))
}

function keyValues({ rfq_number: rfq, buyer }: ExportRfq, { reading }: LaneInput): KnownValues<RfqMeaning> {
  return {
    rfq: knownFrom(rfq) ?? known(threadKey(reading)),
    message: known(threadKey(reading)),
    email: knownFrom(buyer.email),
    company: knownFrom(buyer.company),
    subject: known(reading.subject),
  }
}

/** The changes, and a finding where more than one record matches: then nothing is proposed. */
export function changesFor(
  fields: ExportRfq,
  found: readonly FoundRecord[],
  owner: string | null,
  input: LaneInput,
): Proposed {
  const key = recordKeyOf(fields, input)
  const values = valuesOf(fields, owner, input)
  return proposeRow(rfqRow, { record: input.settings.record, key, found, values })
}

const statuses: Record<Outcome, string> = {
  quote: 'quoted',
  clarify: 'waiting for buyer',
  'out-of-scope': 'out of scope',
  decline: 'declined',
}

function valuesOf(fields: ExportRfq, owner: string | null, input: LaneInput): KnownValues<RfqMeaning> {
  const { reading, receivedAt, now, desk } = input
  const { buyer, incoterm, items, destination_port: port, outcome } = fields
  const sum = total(fields)
  return {
    ...keyValues(fields, input),
    // A number of the buyer's own or nothing, where the row is not found by it.
    rfq: knownFrom(fields.rfq_number),
    received: known(dayIn(desk.time_zone, receivedAt)),
    name: knownFrom(buyer.name),
    phone: knownFrom(buyer.phone),
    country: knownFrom(buyer.country),
    items: known(
      itemsInWords(fields),
      items.flatMap(({ quantity, match }) => [...quantity.evidence, ...match.sku.evidence]),
    ),
    'item-count': items.length > 0 ? known(String(items.length)) : null,
    incoterm: known(
      [incoterm.rule.value, incoterm.place.value].filter(Boolean).join(' '),
      incoterm.rule.evidence,
    ),
    destination: port.value ? known(port.value.name, port.evidence) : knownFrom(incoterm.place),
    currency: knownFrom(fields.currency) ?? known(sum?.currency, items[0]?.offer.unit_price.evidence),
    total: known(
      sum?.amount,
      items.flatMap(({ offer }) => offer.unit_price.evidence.slice(0, 1)),
    ),
    status: outcome.value === null ? null : known(statuses[outcome.value], outcome.evidence),
    outcome: known(outcome.value, outcome.evidence),
    owner: known(owner),
    'quoted-on': outcome.value === 'quote' ? known(dayIn(desk.time_zone, now)) : null,
    'reply-by': knownFrom(fields.reply_by),
    delivery: knownFrom(fields.delivery_by),
    payment: knownFrom(fields.payment_terms),
    'next-step': known(nextStep(fields)),
    language: known(reading.language),
    source: known(reading.kind),
    missing: known(missingInWords(fields)),
  }
}

/** `1200 pcs NV-GN12-065; 600 pcs NV-GN12-LID`, the key where there is one, else the buyer's words. */
function itemsInWords({ items }: ExportRfq): string {
  return items
    .map(({ quantity: { value: quantity }, match, description, buyer_part_number: part }) => {
      const count = quantity ? `${quantity.value} ${quantity.unit}`.trim() : ''
      return `${count} ${match.sku.value ?? part.value ?? description.value ?? ''}`.trim()
    })
    .join('; ')
}

function nextStep(fields: ExportRfq): string {
  switch (fields.outcome.value) {
    case 'quote':
      return 'follow up on the quotation'
    case 'clarify':
      return `buyer to answer: ${missingInWords(fields) || 'open questions'}`
    case 'decline':
      return 'no answer by sales; decision by the lane owner'
    case 'out-of-scope':
      return 'none'
    case null:
      return ''
  }
}
