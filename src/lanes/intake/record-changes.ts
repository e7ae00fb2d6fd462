/** The row of the applicant: what to find it by, what it has from before, and what the signal gives for its columns. */
import { type KnownValues, known, knownFrom, knownYesNo } from '../../evidence/record-changes/known-values.ts'
import { type Proposed, proposeRow } from '../../evidence/record-changes/propose.ts'
import { wholeKey } from '../../evidence/record-changes/record-key.ts'
import { valueIn } from '../../evidence/record-changes/record-row.ts'
import type { FoundRecord } from '../../words/connector.ts'
import { dayIn } from '../../words/day.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { LaneInput, RecordKey } from '../../words/lane.ts'
import { threadKey } from '../../words/signal.ts'
import { type Intake, type Item, isOpen } from './fields.ts'
import { isWaived, stateOf } from './ground.ts'
import { type ApplicantMeaning, applicantRow } from './record-row.ts'
import { plain } from './required/requirement.ts'

/** Key field → value; null where the signal does not say one of them. */
export function recordKeyOf(fields: Intake, input: LaneInput): RecordKey | null {
  return wholeKey(applicantRow, input.settings.record, keyValues(fields, input))
}

function keyValues(
  { contact, company, service }: Intake,
  { reading }: LaneInput,
): KnownValues<ApplicantMeaning> {
  return {
    email: knownFrom(contact.email),
    name: knownFrom(contact.name),
    company: knownFrom(company.name),
    service: knownFrom(service),
    message: known(threadKey(reading)),
  }
}

/** Documents that are not in this signal and that the one record found has as received, in force so far as it says. */
export function receivedBefore(
  fields: Intake,
  found: readonly FoundRecord[],
  { desk, now }: LaneInput,
): Set<string> {
  const [record] = found
  if (!record || found.length > 1) return new Set()
  const today = dayIn(desk.time_zone, now)
  const entries = receivedEntries(record)
  return new Set(
    fields.items.flatMap(({ name, status }) => {
      const entry = entries.find((one) => name.value !== null && plain(one).startsWith(plain(name.value)))
      const until = /\d{4}-\d\d-\d\d/.exec(entry ?? '')?.[0]
      const holds = entry !== undefined && (until === undefined || until >= today)
      return holds && status.value === 'missing' && name.value !== null ? [name.value] : []
    }),
  )
}

function receivedEntries(record: FoundRecord): string[] {
  return (valueIn(applicantRow, record, 'received') ?? '').split(/\s*;\s*/)
}

export type Recording = { found: readonly FoundRecord[]; before: ReadonlySet<string>; owner: string | null }

/** The changes, and a finding where more than one record matches or none can be looked for: then nothing is proposed. */
export function changesFor(fields: Intake, recording: Recording, input: LaneInput): Proposed {
  if (stateOf(fields, input) === 'not-an-application') return { changes: [], findings: [] }
  return proposeRow(applicantRow, {
    record: input.settings.record,
    key: recordKeyOf(fields, input),
    found: recording.found,
    values: valuesOf(fields, recording, input),
  })
}

const statuses = {
  ready: 'ready',
  'ready-with-waivers': 'ready with waivers',
  incomplete: 'waiting for applicant',
  clarify: 'to be clarified',
  'not-an-application': 'none',
} as const

function valuesOf(
  fields: Intake,
  { found, before, owner }: Recording,
  input: LaneInput,
): KnownValues<ApplicantMeaning> {
  const { contact, company, items, ready } = fields
  const open = items.filter((item) => isOpen(item) && !before.has(item.name.value ?? ''))
  const waived = items.filter(isWaived)
  const dated = items.filter(({ status, expires }) => status.value === 'received' && expires.value !== null)
  const [next] = dated.toSorted((a, b) => ((a.expires.value ?? '') < (b.expires.value ?? '') ? -1 : 1))
  const state = stateOf(fields, input)
  const isToCheck = state === 'incomplete' && open.length === 0
  return {
    ...keyValues(fields, input),
    phone: knownFrom(contact.phone),
    role: knownFrom(contact.role),
    country: knownFrom(company.country),
    submitted: known(dayIn(input.desk.time_zone, input.receivedAt)),
    received: known(
      receivedText(fields, found, before),
      items.flatMap(({ status, expires }) =>
        status.value === 'received' ? [...status.evidence.slice(0, 1), ...expires.evidence] : [],
      ),
    ),
    missing:
      items.length === 0
        ? null
        : known(open.map(({ name }) => name.value ?? '').join('; ') || 'none', statusEvidence(open)),
    waived: known(
      waived.map(({ name, waived_by: by }) => `${name.value ?? ''} (${by.value ?? ''})`).join('; '),
      statusEvidence(waived),
    ),
    'first-expiry': next ? knownFrom(next.expires) : null,
    status: known(isToCheck ? 'to be checked' : statuses[state], ready.evidence),
    ready: knownYesNo(ready),
    queue: knownFrom(fields.queue),
    owner: known(owner),
    language: known(input.reading.language),
    'next-step': known(isToCheck ? 'check what came before' : nextSteps[state]),
  }
}

function statusEvidence(items: readonly Item[]): Evidence[] {
  return items.flatMap(({ status }) => status.evidence.slice(0, 1))
}

const nextSteps = {
  ready: 'plan the work',
  'ready-with-waivers': 'plan the work; mind the waivers',
  incomplete: 'applicant to send what is missing',
  clarify: 'applicant to say which service',
  'not-an-application': '',
} as const

/** What the record had and still counts, and what came now: `Insurance certificate (until 2027-06-30)`. */
function receivedText(fields: Intake, [record]: readonly FoundRecord[], before: ReadonlySet<string>): string {
  const entries = record === undefined ? [] : receivedEntries(record)
  const had = entries.filter((entry) => [...before].some((name) => plain(entry).startsWith(plain(name))))
  const now = fields.items.flatMap(({ name, status, expires }) =>
    status.value === 'received'
      ? [`${name.value ?? ''}${expires.value === null ? '' : ` (until ${expires.value})`}`]
      : [],
  )
  return [...had, ...now].join('; ')
}
