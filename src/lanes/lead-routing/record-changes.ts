/** The row of a lead: what to find it by, and what the enquiry gives for its columns. */
import { type KnownValues, known, knownFrom } from '../../evidence/record-changes/known-values.ts'
import { type Proposed, proposeRow } from '../../evidence/record-changes/propose.ts'
import { saidKey } from '../../evidence/record-changes/record-key.ts'
import { columnFor, valueIn } from '../../evidence/record-changes/record-row.ts'
import type { FoundRecord } from '../../words/connector.ts'
import { dayIn } from '../../words/day.ts'
import type { Finding } from '../../words/finding.ts'
import type { LaneInput, RecordKey } from '../../words/lane.ts'
import { threadKey } from '../../words/signal.ts'
import { accountOf } from './account.ts'
import type { Lead } from './fields.ts'
import { missingIn } from './missing.ts'
import { type LeadMeaning, leadRow } from './record-row.ts'

/** The sender's address first; then the company's domain, which a mailbox for anybody never has. */
export function recordKeyOf(fields: Lead, { settings: { record } }: LaneInput): RecordKey[] | null {
  if (record === undefined) return null
  const keyOf = (meaning: LeadMeaning, value: string | null): RecordKey[] => {
    const column = columnFor(leadRow, record, meaning)
    return column === null || value === null ? [] : [{ [column]: value }]
  }
  const keys = [
    ...keyOf('email', fields.contact.email.value),
    ...keyOf('domain', fields.company.domain.value),
  ]
  return keys.length === 0 ? null : keys
}

/** The changes, and what a person should know about the match. */
export function changesFor(
  fields: Lead,
  found: readonly FoundRecord[],
  owner: string | null,
  input: LaneInput,
): Proposed {
  const { record } = input.settings
  const isKept = fields.kind.value === 'lead' || fields.kind.value === 'existing-customer'
  if (!record || !isKept || input.reading.automatic !== null) return { changes: [], findings: [] }
  const account = accountOf(fields, found, input.desk)
  // A new row is found again by the settings' key, as far as the enquiry says its parts.
  const key = saidKey(leadRow, record, keyValues(fields, input))
  const values = valuesOf(fields, owner, input)
  const proposed = proposeRow(leadRow, { record, key, found: account.same, values })
  return { changes: proposed.changes, findings: [...proposed.findings, ...matchFindings(account)] }
}

function keyValues({ contact, company }: Lead, { reading }: LaneInput): KnownValues<LeadMeaning> {
  return {
    email: knownFrom(contact.email),
    domain: knownFrom(company.domain),
    company: knownFrom(company.name),
    name: knownFrom(contact.name),
    phone: knownFrom(contact.phone),
    message: known(threadKey(reading)),
  }
}

function matchFindings({ same, others, isCustomer }: ReturnType<typeof accountOf>): Finding[] {
  const findings: Finding[] = []
  if (same.length === 0 && others.length > 0) {
    const company = others.map((record) => valueIn(leadRow, record, 'company')).find((name) => name !== null)
    const ids = others.map(({ externalId }) => externalId).join(', ')
    findings.push(
      note(
        `The same company is known${company ? ` as ${company}` : ''} (${ids}): this contact becomes a row of its own.`,
      ),
    )
  }
  if (isCustomer) findings.push(note('The records say that they are a customer already.'))
  return findings
}

function note(message: string): Finding {
  return { code: 'note', message }
}

function valuesOf(fields: Lead, owner: string | null, input: LaneInput): KnownValues<LeadMeaning> {
  const { reading, receivedAt, desk } = input
  const { contact, company, budget, qualification, products, kind, source } = fields
  return {
    ...keyValues(fields, input),
    role: knownFrom(contact.role),
    country: knownFrom(company.country),
    need: knownFrom(fields.need),
    products: known(
      products.flatMap(({ value }) => value ?? []).join('; '),
      products.flatMap(({ evidence }) => evidence),
    ),
    budget:
      budget.value === null
        ? null
        : known(`${budget.value.currency} ${budget.value.amount}`, budget.evidence),
    timeline: knownFrom(fields.timeline),
    source: known(source.value ?? ways[reading.kind], source.evidence),
    received: known(dayIn(desk.time_zone, receivedAt)),
    kind: known(kind.value, kind.evidence),
    verdict: known(qualification.verdict.value, qualification.verdict.evidence),
    owner: known(owner),
    'next-step': known(nextStep(fields)),
    language: known(reading.language),
    subject: known(reading.subject),
  }
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
