/** The row of the applicant in the record system: what to find it by, what it has from before, which allowed fields to write. */
import type { FoundRecord } from '../../words/connector.ts'
import { dayIn } from '../../words/day.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { Finding } from '../../words/finding.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { RecordChange } from '../../words/packet.ts'
import { threadKey } from '../../words/signal.ts'
import { type Intake, isOpen } from './fields.ts'
import { isWaived, stateOf } from './ground.ts'
import { type FieldMeaning, meaningOfField } from './record-fields.ts'
import { plain } from './required/requirement.ts'

type Known = { value: string; evidence: Evidence[] }

/** Key field → value; null where the signal does not say one of them. */
export function recordKeyOf(fields: Intake, input: LaneInput): Record<string, string> | null {
  const names = input.settings.record?.key ?? []
  const said: Partial<Record<FieldMeaning, string | null>> = {
    email: fields.contact.email.value,
    name: fields.contact.name.value,
    company: fields.company.name.value,
    service: fields.service.value,
    message: threadKey(input.reading),
  }
  const key = names.map((name): [string, string | null] => {
    const meaning = meaningOfField(name)
    return [name, meaning === null ? null : (said[meaning] ?? null)]
  })
  const isWhole = key.length > 0 && key.every((pair): pair is [string, string] => pair[1] !== null)
  return isWhole ? Object.fromEntries(key.filter((pair): pair is [string, string] => pair[1] !== null)) : null
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
  const listed = Object.entries(record.values).filter(([name]) => meaningOfField(name) === 'received')
  const entries = listed.flatMap(([, value]) => (value ?? '').split(/\s*;\s*/))
  return new Set(
    fields.items.flatMap(({ name, status }) => {
      const entry = entries.find((one) => name.value !== null && plain(one).startsWith(plain(name.value)))
      const until = /\d{4}-\d\d-\d\d/.exec(entry ?? '')?.[0]
      const holds = entry !== undefined && (until === undefined || until >= today)
      return holds && status.value === 'missing' && name.value !== null ? [name.value] : []
    }),
  )
}

/** Values that describe the first arrival; a later message of the applicant leaves them as they are. */
const onlyAtFirst: ReadonlySet<FieldMeaning> = new Set(['submitted', 'owner', 'language', 'message'])

export type Recording = { found: readonly FoundRecord[]; before: ReadonlySet<string>; owner: string | null }

/** The changes, and a finding where more than one record matches or none can be looked for: then nothing is proposed. */
export function changesFor(
  fields: Intake,
  recording: Recording,
  input: LaneInput,
): { changes: RecordChange[]; findings: Finding[] } {
  const { found, owner } = recording
  const { record } = input.settings
  const key = recordKeyOf(fields, input)
  if (!record || stateOf(fields, input) === 'not-an-application') return { changes: [], findings: [] }
  const note = (message: string): { changes: RecordChange[]; findings: Finding[] } => ({
    changes: [],
    findings: [{ code: 'note', message }],
  })
  if (key === null) return note(`No record is proposed: the signal does not say ${record.key.join(' and ')}.`)
  if (found.length > 1) {
    const ids = found.map(({ externalId }) => externalId).join(', ')
    return note(`${found.length} records match (${ids}); none is changed until a person says which.`)
  }
  const [existing] = found
  const values = valuesOf(fields, { ...recording, owner }, input)
  const changes = record.fields.flatMap(({ name, risk }): RecordChange[] => {
    const meaning = meaningOfField(name)
    const known = meaning === null ? undefined : values.get(meaning)
    const from = existing?.values[name] ?? null
    const isFilled = from !== null && from !== ''
    if (!known || risk === 'forbidden' || known.value === (from ?? '')) return []
    if (existing && (key[name] !== undefined || (isFilled && meaning !== null && onlyAtFirst.has(meaning))))
      return []
    return [
      {
        object: record.object,
        key,
        action: existing ? 'update' : 'create',
        field: name,
        from: isFilled ? from : null,
        to: known.value,
        risk,
        evidence: known.evidence,
      },
    ]
  })
  return { changes, findings: [] }
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
): Map<FieldMeaning, Known> {
  const { contact, company, service, items, ready } = fields
  const values = new Map<FieldMeaning, Known>()
  const put = (meaning: FieldMeaning, value: string | null | undefined, evidence: Evidence[] = []): void => {
    if (value !== null && value !== undefined && value !== '') values.set(meaning, { value, evidence })
  }
  const putCell = (meaning: FieldMeaning, cell: Cell<string>): void => put(meaning, cell.value, cell.evidence)
  putCell('email', contact.email)
  putCell('name', contact.name)
  putCell('phone', contact.phone)
  putCell('role', contact.role)
  putCell('company', company.name)
  putCell('country', company.country)
  putCell('service', service)
  put('submitted', dayIn(input.desk.time_zone, input.receivedAt))
  const open = items.filter((item) => isOpen(item) && !before.has(item.name.value ?? ''))
  const nameOf = (list: typeof items): string => list.map(({ name }) => name.value ?? '').join('; ')
  put(
    'received',
    receivedText(fields, found, before),
    items.flatMap(({ status, expires }) =>
      status.value === 'received' ? [...status.evidence.slice(0, 1), ...expires.evidence] : [],
    ),
  )
  put(
    'missing',
    items.length === 0 ? null : nameOf(open) || 'none',
    open.flatMap(({ status }) => status.evidence.slice(0, 1)),
  )
  put(
    'waived',
    items
      .filter(isWaived)
      .map(({ name, waived_by: by }) => `${name.value ?? ''} (${by.value ?? ''})`)
      .join('; '),
    items.filter(isWaived).flatMap(({ status }) => status.evidence.slice(0, 1)),
  )
  const dated = items.filter(({ status, expires }) => status.value === 'received' && expires.value !== null)
  const [next] = dated.toSorted((a, b) => ((a.expires.value ?? '') < (b.expires.value ?? '') ? -1 : 1))
  if (next) put('first-expiry', next.expires.value, next.expires.evidence)
  const state = stateOf(fields, input)
  const isToCheck = state === 'incomplete' && open.length === 0
  put('status', isToCheck ? 'to be checked' : statuses[state], ready.evidence)
  put('ready', { true: 'yes', false: 'no', null: null }[`${ready.value}`], ready.evidence)
  putCell('queue', fields.queue)
  put('owner', owner)
  put('language', input.reading.language)
  put('next-step', isToCheck ? 'check what came before' : nextSteps[state])
  return values
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
  const had = Object.entries(record?.values ?? {})
    .filter(([name]) => meaningOfField(name) === 'received')
    .flatMap(([, value]) => (value ?? '').split(/\s*;\s*/))
    .filter((entry) => [...before].some((name) => plain(entry).startsWith(plain(name))))
  const now = fields.items.flatMap(({ name, status, expires }) =>
    status.value === 'received'
      ? [`${name.value ?? ''}${expires.value === null ? '' : ` (until ${expires.value})`}`]
      : [],
  )
  return [...had, ...now].join('; ')
}
