/** The row of the request in the record system: what to find it by, and which allowed fields to write. */
import type { FoundRecord } from '../../words/connector.ts'
import { dayIn } from '../../words/day.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { Finding } from '../../words/finding.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { RecordChange } from '../../words/packet.ts'
import { threadKey } from '../../words/signal.ts'
import type { ExportRfq, Outcome } from './fields.ts'
import { missingInWords } from './missing.ts'
import { type FieldMeaning, meaningOfField } from './record-fields.ts'
import { total } from './totals.ts'

type Known = { value: string; evidence: Evidence[] }

/** Key field → value. Without a number of the buyer's own, the first mail of the thread stands for it. */
export function recordKeyOf(fields: ExportRfq, input: LaneInput): Record<string, string> | null {
  const names = input.settings.record?.key ?? []
  if (names.length === 0) return null
  const key: Record<string, string> = {}
  for (const name of names) {
    const value = keyValue(meaningOfField(name), fields, input)
    if (value === null) return null
    key[name] = value
  }
  return key
}

function keyValue(meaning: FieldMeaning | null, fields: ExportRfq, { reading }: LaneInput): string | null {
  if (meaning === 'rfq') return fields.rfq_number.value ?? threadKey(reading)
  if (meaning === 'message') return threadKey(reading)
  if (meaning === 'email') return fields.buyer.email.value
  if (meaning === 'company') return fields.buyer.company.value
  if (meaning === 'subject') return reading.subject === '' ? null : reading.subject
  return null
}

/** Values that describe the first arrival; a later mail of the thread leaves them as they are. */
const onlyAtFirst: ReadonlySet<FieldMeaning> = new Set([
  'received',
  'owner',
  'source',
  'message',
  'subject',
  'language',
])

/** The changes, and a finding where more than one record matches: then nothing is proposed. */
export function changesFor(
  fields: ExportRfq,
  found: readonly FoundRecord[],
  owner: string | null,
  input: LaneInput,
): { changes: RecordChange[]; findings: Finding[] } {
  const { record } = input.settings
  const key = recordKeyOf(fields, input)
  if (!record || key === null) return { changes: [], findings: record ? [noKey(record.key)] : [] }
  if (found.length > 1) {
    const ids = found.map(({ externalId }) => externalId).join(', ')
    return {
      changes: [],
      findings: [
        {
          code: 'note',
          message: `${found.length} records match (${ids}); none is changed until a person says which.`,
        },
      ],
    }
  }
  const [existing] = found
  const values = valuesOf(fields, owner, input)
  const changes = record.fields.flatMap(({ name, risk }): RecordChange[] => {
    const meaning = meaningOfField(name)
    const inKey = key[name]
    const own = meaning === null ? undefined : values.get(meaning)
    const known = inKey === undefined ? own : { value: inKey, evidence: keyEvidence(meaning, fields) }
    const from = existing?.values[name] ?? null
    if (!known || risk === 'forbidden' || known.value === (from ?? '')) return []
    if (existing && inKey !== undefined) return []
    if (existing && meaning !== null && onlyAtFirst.has(meaning) && from !== null && from !== '') return []
    return [
      {
        object: record.object,
        key,
        action: existing ? 'update' : 'create',
        field: name,
        from: from === '' ? null : from,
        to: known.value,
        risk,
        evidence: known.evidence,
      },
    ]
  })
  return { changes, findings: [] }
}

function noKey(names: readonly string[]): Finding {
  return {
    code: 'note',
    message: `No record is proposed: the signal does not say ${names.length === 0 ? 'what to find it by' : names.join(' and ')}.`,
  }
}

function keyEvidence(meaning: FieldMeaning | null, { rfq_number: rfq, buyer }: ExportRfq): Evidence[] {
  if (meaning === 'rfq') return rfq.evidence
  if (meaning === 'email') return buyer.email.evidence
  return meaning === 'company' ? buyer.company.evidence : []
}

const statuses: Record<Outcome, string> = {
  quote: 'quoted',
  clarify: 'waiting for buyer',
  'out-of-scope': 'out of scope',
  decline: 'declined',
}

function valuesOf(
  fields: ExportRfq,
  owner: string | null,
  { reading, receivedAt, now, desk }: LaneInput,
): Map<FieldMeaning, Known> {
  const values = new Map<FieldMeaning, Known>()
  const put = (meaning: FieldMeaning, value: string | null | undefined, evidence: Evidence[] = []): void => {
    if (value !== null && value !== undefined && value !== '') values.set(meaning, { value, evidence })
  }
  const putCell = (meaning: FieldMeaning, cell: Cell<string>): void => put(meaning, cell.value, cell.evidence)
  const { buyer, incoterm, destination_port: port, outcome } = fields
  putCell('rfq', fields.rfq_number)
  put('received', dayIn(desk.time_zone, receivedAt))
  putCell('company', buyer.company)
  putCell('email', buyer.email)
  putCell('name', buyer.name)
  putCell('phone', buyer.phone)
  putCell('country', buyer.country)
  put(
    'items',
    itemsInWords(fields),
    fields.items.flatMap(({ quantity, match }) => [...quantity.evidence, ...match.sku.evidence]),
  )
  put('item-count', fields.items.length > 0 ? String(fields.items.length) : null)
  put('incoterm', [incoterm.rule.value, incoterm.place.value].filter(Boolean).join(' '), [
    ...incoterm.rule.evidence,
  ])
  put(
    'destination',
    port.value?.name ?? incoterm.place.value,
    port.value ? port.evidence : incoterm.place.evidence,
  )
  putCell('currency', fields.currency)
  const sum = total(fields)
  put(
    'total',
    sum?.amount,
    fields.items.flatMap(({ offer }) => offer.unit_price.evidence.slice(0, 1)),
  )
  if (fields.currency.value === null && sum)
    put('currency', sum.currency, fields.items[0]?.offer.unit_price.evidence ?? [])
  if (outcome.value !== null) put('status', statuses[outcome.value], outcome.evidence)
  put('outcome', outcome.value, outcome.evidence)
  put('owner', owner)
  put('quoted-on', outcome.value === 'quote' ? dayIn(desk.time_zone, now) : null)
  putCell('reply-by', fields.reply_by)
  putCell('delivery', fields.delivery_by)
  putCell('payment', fields.payment_terms)
  put('next-step', nextStep(fields))
  put('subject', reading.subject)
  put('message', threadKey(reading))
  put('language', reading.language)
  put('source', reading.kind)
  put('missing', missingInWords(fields))
  return values
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
