/** The row of the mail in the support log: what to find it by, and which allowed fields to write. */
import { documentId } from '../../evidence/grounding.ts'
import { fold } from '../../recognise/phrase.ts'
import type { FoundRecord } from '../../words/connector.ts'
import { dayIn } from '../../words/day.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Finding } from '../../words/finding.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { RecordChange, Route } from '../../words/packet.ts'
import { threadKey } from '../../words/signal.ts'
import type { SupportReply } from './fields.ts'
import { customerOf } from './findings-of-mail.ts'

type Known = { value: string; evidence: Evidence[] }
type Meaning =
  | 'thread'
  | 'received'
  | 'email'
  | 'name'
  | 'company'
  | 'subject'
  | 'questions'
  | 'category'
  | 'answerable'
  | 'escalated'
  | 'reason'
  | 'queue'
  | 'owner'
  | 'sources'
  | 'status'
  | 'language'

/** What columns of support logs are called. */
const meanings: readonly [Meaning, RegExp][] = [
  ['thread', /thread|conversation|message.?id|^key$|ticket|external.?id/],
  ['received', /received|^date$|opened|created|arrived/],
  ['email', /mail|sender|^from$/],
  ['company', /company|business|organi[sz]ation|account.?name/],
  ['name', /name|contact|customer|requester/],
  ['subject', /subject|title/],
  ['questions', /question|asked|request|summary/],
  ['category', /categor|topic|^type$/],
  ['answerable', /answerable/],
  ['reason', /reason/],
  ['escalated', /escalat/],
  ['queue', /queue|team/],
  ['owner', /owner|assignee|handled/],
  ['sources', /source|citation|document|^sop/],
  ['status', /status|state|outcome/],
  ['language', /language/],
]

function meaningOf(field: string): Meaning | null {
  return meanings.find(([, words]) => words.test(fold(field)))?.[0] ?? null
}

/** Key field → value; null where the signal does not say one of them. */
export function recordKeyOf(_fields: SupportReply, input: LaneInput): Record<string, string> | null {
  const names = input.settings.record?.key ?? []
  const values = names.map((name) => [name, keyValue(meaningOf(name), input)] as const)
  if (names.length === 0 || values.some(([, value]) => value === null)) return null
  return Object.fromEntries(values.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

function keyValue(meaning: Meaning | null, input: LaneInput): string | null {
  const { reading } = input
  if (meaning === 'thread') return threadKey(reading)
  if (meaning === 'email') return customerOf(input).email.value
  return meaning === 'subject' && reading.subject !== '' ? reading.subject : null
}

/** Values of the first arrival, which a later mail of the thread leaves as they are. */
const onlyAtFirst: ReadonlySet<Meaning> = new Set([
  'thread',
  'received',
  'email',
  'name',
  'company',
  'subject',
  'language',
])

/** The changes; where more than one row matches, none, and a note that says so. */
export function changesFor(
  fields: SupportReply,
  found: readonly FoundRecord[],
  route: Route,
  input: LaneInput,
): { changes: RecordChange[]; findings: Finding[] } {
  const { record } = input.settings
  const key = recordKeyOf(fields, input)
  if (!record || key === null) return { changes: [], findings: [] }
  if (found.length > 1) {
    const message = `${found.length} rows match; none is changed until a person says which.`
    return { changes: [], findings: [{ code: 'note', message }] }
  }
  const [existing] = found
  const values = valuesOf(fields, route, input)
  const changes = record.fields.flatMap(({ name, risk }): RecordChange[] => {
    const meaning = meaningOf(name)
    const inKey = key[name]
    const own = meaning === null ? undefined : values.get(meaning)
    const known = inKey === undefined ? own : { value: inKey, evidence: [] }
    const from = existing?.values[name] ?? null
    if (known === undefined || risk === 'forbidden' || known.value === (from ?? '')) return []
    if (existing && (inKey !== undefined || (meaning !== null && onlyAtFirst.has(meaning) && from))) return []
    const action = existing ? 'update' : 'create'
    return [
      {
        object: record.object,
        key,
        action,
        field: name,
        from: from || null,
        to: known.value,
        risk,
        evidence: known.evidence,
      },
    ]
  })
  return { changes, findings: [] }
}

function valuesOf(fields: SupportReply, route: Route, input: LaneInput): Map<Meaning, Known> {
  const { reading, receivedAt, desk } = input
  const customer = customerOf(input)
  const values = new Map<Meaning, Known>()
  const put = (meaning: Meaning, value: string | null, evidence: Evidence[] = []): void => {
    if (value !== null && value !== '') values.set(meaning, { value, evidence })
  }
  const { escalate, escalation, answerable, questions } = fields
  put('thread', threadKey(reading))
  put('received', dayIn(desk.time_zone, receivedAt))
  put('email', customer.email.value, customer.email.evidence)
  put('name', customer.name.value, customer.name.evidence)
  put('company', customer.company.value, customer.company.evidence)
  put('subject', reading.subject)
  put(
    'questions',
    questions.map(({ value }) => value ?? '').join(' / '),
    questions.flatMap(({ evidence }) => evidence),
  )
  put('category', fields.category.value, fields.category.evidence)
  if (answerable.value !== null) put('answerable', answerable.value ? 'yes' : 'no', answerable.evidence)
  if (escalate.value !== null) put('escalated', escalate.value ? 'yes' : 'no', escalate.evidence)
  put('reason', escalation.reason.value, escalation.reason.evidence)
  put('queue', route.queue)
  put('owner', route.owner)
  put('sources', sourcesOf(fields), fields.citations)
  if (escalate.value !== null) put('status', escalate.value ? 'handed over' : 'answered', escalate.evidence)
  put('language', reading.language)
  return values
}

/** Ids of the documents quoted, each once. */
function sourcesOf({ citations }: SupportReply): string {
  const ids = citations.flatMap(({ source }) => documentId(source)?.replace(/@[^@]*$/, '') ?? [])
  return [...new Set(ids)].join(', ')
}
