/** The row of a lead: what to find it by, and which allowed fields to write. */
import type { FoundRecord } from '../../words/connector.ts'
import { dayIn } from '../../words/day.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { Finding } from '../../words/finding.ts'
import type { LaneInput, RecordKey } from '../../words/lane.ts'
import type { RecordChange } from '../../words/packet.ts'
import { threadKey } from '../../words/signal.ts'
import { accountOf, valueOf } from './account.ts'
import type { Lead } from './fields.ts'
import { missingIn } from './missing.ts'
import { type FieldMeaning, meaningOfField } from './record-fields.ts'

/** The sender's address first; then the company's domain, which a mailbox for anybody never has. */
export function recordKeyOf(fields: Lead, { settings }: LaneInput): RecordKey[] | null {
  const names = columnsOf(settings)
  const column = (meaning: FieldMeaning): string | undefined =>
    names.find((name) => meaningOfField(name) === meaning)
  const [email, domain] = [column('email'), column('domain')]
  const keys = [
    ...(email !== undefined && fields.contact.email.value !== null
      ? [{ [email]: fields.contact.email.value }]
      : []),
    ...(domain !== undefined && fields.company.domain.value !== null
      ? [{ [domain]: fields.company.domain.value }]
      : []),
  ]
  return keys.length === 0 ? null : keys
}

function columnsOf({ record }: LaneInput['settings']): string[] {
  return record ? [...record.key, ...record.fields.map(({ name }) => name)] : []
}

/** What stays as it was first written down. */
const onlyAtFirst: ReadonlySet<FieldMeaning> = new Set([
  'received',
  'source',
  'owner',
  'kind',
  'name',
  'company',
  'country',
  'domain',
  'message',
])

type Known = { value: string; evidence: Evidence[] }

/** The changes, and what a person should know about the match. */
export function changesFor(
  fields: Lead,
  found: readonly FoundRecord[],
  owner: string | null,
  input: LaneInput,
): { changes: RecordChange[]; findings: Finding[] } {
  const { record } = input.settings
  const isKept = fields.kind.value === 'lead' || fields.kind.value === 'existing-customer'
  if (!record || !isKept || input.reading.automatic !== null) return { changes: [], findings: [] }
  const account = accountOf(fields, found, input.desk)
  const findings = matchFindings(account)
  const key = writeKey(fields, input)
  if (key === null)
    return {
      changes: [],
      findings: [...findings, note('No record is proposed: the enquiry names no address to find it by.')],
    }
  if (account.same.length > 1) return { changes: [], findings }
  const [existing] = account.same
  const values = valuesOf(fields, owner, input)
  const changes = record.fields.flatMap(({ name, risk }): RecordChange[] => {
    const meaning = meaningOfField(name)
    const known = meaning === null ? undefined : values.get(meaning)
    const from = existing?.values[name] ?? ''
    if (!known || meaning === null || risk === 'forbidden' || known.value === from) return []
    if (existing && (key[name] !== undefined || (onlyAtFirst.has(meaning) && from !== ''))) return []
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
  return { changes, findings }
}

/** A new row is found again by the settings' key, as far as the enquiry says its parts. */
function writeKey(fields: Lead, { settings, reading }: LaneInput): RecordKey | null {
  const values: Partial<Record<FieldMeaning, string | null>> = {
    email: fields.contact.email.value,
    domain: fields.company.domain.value,
    company: fields.company.name.value,
    name: fields.contact.name.value,
    phone: fields.contact.phone.value,
    message: threadKey(reading),
  }
  const named = settings.record?.key ?? []
  const entries = named.flatMap((name) => {
    const meaning = meaningOfField(name)
    const value = meaning === null ? null : values[meaning]
    return value === null || value === undefined ? [] : [[name, value] as const]
  })
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

function matchFindings({ same, others, isCustomer }: ReturnType<typeof accountOf>): Finding[] {
  const ids = (records: readonly FoundRecord[]): string =>
    records.map(({ externalId }) => externalId).join(', ')
  const findings: Finding[] = []
  if (same.length > 1)
    findings.push(
      note(
        `${same.length} records have this address (${ids(same)}); none is changed until a person says which.`,
      ),
    )
  if (same.length === 0 && others.length > 0) {
    const company = others
      .map((record) => valueOf(record, 'company'))
      .find((name) => name !== null && name !== '')
    findings.push(
      note(
        `The same company is known${company === undefined ? '' : ` as ${company}`} (${ids(others)}): this contact becomes a row of its own.`,
      ),
    )
  }
  if (isCustomer) findings.push(note('The records say that they are a customer already.'))
  return findings
}

function note(message: string): Finding {
  return { code: 'note', message }
}

function valuesOf(
  fields: Lead,
  owner: string | null,
  { reading, receivedAt, desk }: LaneInput,
): Map<FieldMeaning, Known> {
  const values = new Map<FieldMeaning, Known>()
  const put = (meaning: FieldMeaning, value: string | null | undefined, evidence: Evidence[] = []): void => {
    if (value !== null && value !== undefined && value !== '') values.set(meaning, { value, evidence })
  }
  const putCell = (meaning: FieldMeaning, cell: Cell<string>): void => put(meaning, cell.value, cell.evidence)
  const { contact, company, budget, qualification, products } = fields
  putCell('email', contact.email)
  putCell('domain', company.domain)
  putCell('name', contact.name)
  putCell('role', contact.role)
  putCell('phone', contact.phone)
  putCell('company', company.name)
  putCell('country', company.country)
  putCell('need', fields.need)
  put(
    'products',
    products.flatMap(({ value }) => value ?? []).join('; '),
    products.flatMap(({ evidence }) => evidence),
  )
  put(
    'budget',
    budget.value === null ? null : `${budget.value.currency} ${budget.value.amount}`,
    budget.evidence,
  )
  putCell('timeline', fields.timeline)
  put('source', fields.source.value ?? ways[reading.kind] ?? null, fields.source.evidence)
  put('received', dayIn(desk.time_zone, receivedAt))
  put('kind', fields.kind.value, fields.kind.evidence)
  put('verdict', qualification.verdict.value, qualification.verdict.evidence)
  put('owner', owner)
  put('next-step', nextStep(fields))
  put('language', reading.language)
  put('subject', reading.subject)
  put('message', threadKey(reading))
  return values
}

/** How it arrived, where nobody says how they came to us. */
const ways: Partial<Record<LaneInput['reading']['kind'], string>> = { form: 'web form', email: 'e-mail' }

function nextStep(fields: Lead): string | null {
  switch (fields.qualification.verdict.value) {
    case 'qualified':
      return 'owner to take it up'
    case 'unclear':
      return missingIn(fields).length === 0 ? 'owner to judge' : 'waiting for the sender’s answers'
    case 'nurture':
      return 'keep in touch'
    case 'disqualified':
      return 'owner to decide whether to answer'
    case null:
      return fields.kind.value === 'existing-customer' ? 'account owner to answer' : null
  }
}
