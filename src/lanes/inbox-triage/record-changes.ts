/** The row of the message in the triage log: what to find it by, and which allowed fields to write. */
import { fold } from '../../recognise/phrase.ts'
import type { FoundRecord } from '../../words/connector.ts'
import { dayIn } from '../../words/day.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { LaneInput, RecordKey } from '../../words/lane.ts'
import type { RecordChange, Route } from '../../words/packet.ts'
import { threadKey } from '../../words/signal.ts'
import type { InboxTriage } from './fields.ts'

type Known = { value: string; evidence: Evidence[] }
type Meaning =
  | 'thread'
  | 'message'
  | 'received'
  | 'sender'
  | 'subject'
  | 'category'
  | 'queue'
  | 'owner'
  | 'priority'
  | 'summary'
  | 'asks'
  | 'status'

/** What columns of triage logs are called. */
const meanings: readonly [Meaning, RegExp][] = [
  ['message', /message.?id/],
  ['thread', /thread|conversation|^key$|ticket|external.?id/],
  ['received', /received|^date$|opened|created|arrived/],
  ['sender', /mail|sender|^from$|customer|contact|requester/],
  ['subject', /subject|title/],
  ['category', /categor|topic|label|^type$/],
  ['queue', /queue|team/],
  ['owner', /owner|assignee|assigned/],
  ['priority', /priorit|urgen|severity/],
  ['summary', /summary|gist/],
  ['asks', /asks?|question|request/],
  ['status', /status|state/],
]

export function meaningOf(field: string): Meaning | null {
  return meanings.find(([, words]) => words.test(fold(field)))?.[0] ?? null
}

/** The row of the same mail (delivered to two of our addresses), else that of its thread. */
export function recordKeyOf(
  _fields: InboxTriage,
  { reading, settings }: LaneInput,
): readonly RecordKey[] | null {
  const fields = settings.record?.fields.map(({ name }) => name) ?? []
  const message = fields.find((name) => meaningOf(name) === 'message')
  const thread = (settings.record?.key ?? []).find((name) => meaningOf(name) === 'thread')
  const keys = [
    ...(message === undefined || reading.messageId === null ? [] : [{ [message]: reading.messageId }]),
    ...(thread === undefined || threadKey(reading) === null ? [] : [{ [thread]: threadKey(reading) ?? '' }]),
  ]
  return keys.length === 0 ? null : keys
}

/** True where the row found is that of this very mail: it came by another address before. */
export function isSameMail(found: readonly FoundRecord[], { reading }: LaneInput): boolean {
  const [row] = found
  if (found.length !== 1 || row === undefined || reading.messageId === null) return false
  return Object.entries(row.values).some(
    ([name, value]) => meaningOf(name) === 'message' && value === reading.messageId,
  )
}

/** The value of the one row found in the column of that meaning. */
export function foundValue(found: readonly FoundRecord[], meaning: Meaning): string | null {
  const [row] = found
  if (found.length !== 1 || row === undefined) return null
  const value = Object.entries(row.values).find(([name]) => meaningOf(name) === meaning)?.[1] ?? ''
  return value.trim() === '' ? null : value
}

/** What the first mail of a thread wrote and a later one leaves as it is. */
const onlyAtFirst: ReadonlySet<Meaning> = new Set(['thread', 'message', 'received', 'sender', 'subject'])

export function changesFor(
  fields: InboxTriage,
  found: readonly FoundRecord[],
  route: Route,
  input: LaneInput,
): RecordChange[] {
  const { record } = input.settings
  const key = keyOf(input)
  if (!record || key === null || found.length > 1 || isSameMail(found, input)) return []
  const [existing] = found
  const values = valuesOf(fields, route, input)
  return record.fields.flatMap(({ name, risk }): RecordChange[] => {
    const meaning = meaningOf(name)
    const known = meaning === null ? undefined : values.get(meaning)
    const from = existing?.values[name] ?? null
    if (known === undefined || meaning === null || risk === 'forbidden' || known.value === (from ?? ''))
      return []
    if (existing && onlyAtFirst.has(meaning) && from) return []
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
}

/** What a new row is found by later: the columns the settings name. */
function keyOf({ reading, settings }: LaneInput): RecordKey | null {
  const names = settings.record?.key ?? []
  const values = names.map((name) => {
    const meaning = meaningOf(name)
    if (meaning === 'thread') return [name, threadKey(reading)] as const
    return [name, meaning === 'message' ? reading.messageId : null] as const
  })
  if (names.length === 0 || values.some(([, value]) => value === null)) return null
  return Object.fromEntries(values.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

function valuesOf(
  fields: InboxTriage,
  route: Route,
  { reading, receivedAt, desk }: LaneInput,
): Map<Meaning, Known> {
  const values = new Map<Meaning, Known>()
  const put = (meaning: Meaning, value: string | null, evidence: Evidence[] = []): void => {
    if (value !== null && value.trim() !== '') values.set(meaning, { value, evidence })
  }
  const cell = (meaning: Meaning, { value, evidence }: Cell<string>): void => put(meaning, value, evidence)
  const asks = fields.asks
  put('thread', threadKey(reading), fields.thread.key.evidence)
  put('message', reading.messageId)
  put('received', dayIn(desk.time_zone, receivedAt))
  put('sender', reading.from?.address ?? null)
  put('subject', reading.subject)
  put('category', route.category, fields.category.evidence)
  put('queue', route.queue, fields.queue.evidence)
  put('owner', route.owner, fields.owner.evidence)
  cell('priority', fields.priority)
  cell('summary', fields.summary)
  put(
    'asks',
    asks.map(({ value }) => value ?? '').join(' / '),
    asks.flatMap(({ evidence }) => evidence),
  )
  put(
    'status',
    fields.intent_clear.value === false ? 'to be clarified' : 'routed',
    fields.intent_clear.evidence,
  )
  return values
}
