/**
 * A record system behind a REST interface, told by a description instead of code. HTTP success does not mean that the write
 * happened, and a repeated POST makes two records: so our action id stands in a field of the record, is searched for before
 * anything is created, and every write is read back and compared.
 */
import { createHash } from 'node:crypto'
import type { Outgoing, OutgoingRequest } from '../base/outgoing.ts'
import type { FoundRecord, RecordSystem, RecordWrite, Written } from '../words/connector.ts'
import type { Values } from '../words/receipt.ts'
import { Refusal } from '../words/refusal.ts'
import { at, type Described, folded, placed, textAt } from './rest-paths.ts'

export type RestSettings = {
  name: string
  description: Described
  address: URL
  /** Read for each request, so that a rotated key is taken up. */
  headers: () => Promise<Readonly<Record<string, string>>>
  send: Outgoing
  /** The only fields that may ever be written. */
  fields: readonly string[]
  key?: readonly string[]
}

/** Nothing is sent before the first call. A created record cannot be undone: most systems let no machine delete. */
export function openRest(settings: RestSettings): RecordSystem {
  const { name, description } = settings
  const find = async (key: Readonly<Record<string, string>>) => {
    const wanted = Object.entries(key).filter(([, value]) => value.trim() !== '')
    if (wanted.length === 0) return []
    const query = wanted.map(([field, value]) => searchFor(settings, field, value.trim()))
    return (await list(settings, query)).filter(({ values }) =>
      Object.entries(key).every(([field, value]) => folded(values[field] ?? '') === folded(value)),
    )
  }
  return {
    name,
    kind: 'record',
    check: async () => {
      const records = await list(settings, [])
      return [{ step: 'the system answers', ok: true, detail: `${records.length} records are seen` }]
    },
    fields: async () => Object.keys(description.fields),
    find: (_object, key) => find(key),
    all: () => list(settings, []),
    read: async (externalId) => (await get(settings, externalId))?.found ?? null,
    findAction: (actionId) => findAction(settings, actionId),
    write: async (write) => {
      refuseForbidden(settings, write)
      return writeOnce(settings, write, find)
    },
    undo: async (done) => undoOnce(settings, done),
  }
}

const ours = '@action'

function searchFor({ name, description }: RestSettings, field: string, value: string): [string, string] {
  const search = field === ours ? description.action.search : description.fields[field]?.search
  if (search === undefined) throw new Refusal('bad-argument', `${name} cannot be searched by ${field}`)
  return [search.parameter, search.prefix + value]
}

type Read = { found: FoundRecord; actions: string[] }

async function get(settings: RestSettings, id: string): Promise<Read | null> {
  // An id goes into a path: only what no path can be climbed with.
  if (!/^[\w-]{1,64}$/.test(id)) return null
  const { read, root } = settings.description
  const answer = await ask(settings, { method: 'GET', path: read.replace('{{id}}', id) })
  return answer === null ? null : recordOf(settings, at(answer, root))
}

function recordOf({ description }: RestSettings, body: unknown): Read {
  const values: Record<string, string> = {}
  for (const [field, { path }] of Object.entries(description.fields)) values[field] = textAt(body, path)
  const said = [values, description.revision.map((path) => textAt(body, path))]
  const revision = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 20)
  const actions = textAt(body, description.action.path)
    .split(' ')
    .filter((one) => one !== '')
  return { found: { externalId: textAt(body, description.id), revision, values }, actions }
}

const pageSize = 100
const mostPages = 50

async function list(
  settings: RestSettings,
  query: readonly (readonly [string, string])[],
): Promise<FoundRecord[]> {
  return (await pages(settings, query)).map(({ found }) => found)
}

async function pages(settings: RestSettings, query: readonly (readonly [string, string])[]): Promise<Read[]> {
  const { list: path, items, query: fixed } = settings.description
  const records: Read[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const asked = new URLSearchParams([
      ...Object.entries(fixed),
      ...query.map(([name, value]) => [name, value]),
      ['limit', String(pageSize)],
      ['offset', String(page * pageSize)],
    ])
    const found = at(await ask(settings, { method: 'GET', path: `${path}?${asked}` }), items)
    if (!Array.isArray(found)) throw new Error(`${settings.name} answered a search without ${items}`)
    records.push(...found.map((one) => recordOf(settings, one)))
    if (found.length < pageSize) return records
  }
  throw new Refusal(
    'too-many',
    `${settings.name} has more than ${pageSize * mostPages} records to look through`,
  )
}

async function findAction(settings: RestSettings, actionId: string): Promise<FoundRecord | null> {
  const records = await pages(settings, [searchFor(settings, ours, actionId)])
  return records.find(({ actions }) => actions.includes(actionId))?.found ?? null
}

type Asked = { method: OutgoingRequest['method']; path: string; body?: unknown }

async function ask(settings: RestSettings, { method, path, body }: Asked): Promise<unknown> {
  const base = settings.address.href.replace(/\/$/, '')
  const answer = await settings.send({
    method,
    url: new URL(base + path),
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(await settings.headers()),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const { status } = answer
  if (status === 404 && method === 'GET') return null
  if (status === 401 || status === 403)
    throw new Error(
      `${settings.name} refused the key (${status}): give it a new one, or the right that is missing`,
    )
  if (status === 429) throw new Error(`${settings.name} asks to be asked less often; it is tried again later`)
  if (status < 200 || status > 299)
    throw new Error(`${settings.name} answered ${status}: ${answer.body.toString('utf8').slice(0, 300)}`)
  const text = answer.body.toString('utf8').trim()
  return text === '' ? {} : JSON.parse(text)
}

function refuseForbidden({ name, fields, key = [], description }: RestSettings, write: RecordWrite): void {
  const created = write.expected === null ? Object.keys(write.key) : []
  for (const field of [...Object.keys(write.set), ...created]) {
    const allowed = fields.includes(field) || (created.includes(field) && key.includes(field))
    if (!allowed || !Object.hasOwn(description.fields, field))
      throw new Refusal('field-not-allowed', `${name} does not allow writing ${field}`)
  }
  if (!/^[\w.:-]{1,100}$/.test(write.actionId))
    throw new Refusal('bad-argument', `${write.actionId} is no action id`)
}

type Find = (key: RecordWrite['key']) => Promise<FoundRecord[]>

async function writeOnce(settings: RestSettings, write: RecordWrite, find: Find): Promise<Written> {
  const { set, key, expected, actionId } = write
  const earlier = await findAction(settings, actionId)
  if (expected === null) {
    const after = { ...key, ...set }
    if (earlier) return { outcome: 'written', externalId: earlier.externalId, before: {}, after }
    const [there] = await find(key)
    if (there) return { outcome: 'changed', now: there }
    const { create, root, constants, id } = settings.description
    const body = bodyOf(settings, { set: after, actions: [actionId], constants })
    const made = at(await ask(settings, { method: 'POST', path: create, body }), root)
    const externalId = textAt(made, id)
    await refuseOther(settings, { externalId, wanted: after, actionId })
    return { outcome: 'written', externalId, before: {}, after }
  }
  const now = await get(settings, expected.externalId)
  const before = Object.fromEntries(Object.keys(set).map((field) => [field, now?.found.values[field] ?? '']))
  if (earlier) return { outcome: 'written', externalId: earlier.externalId, before, after: { ...set } }
  if (now?.found.revision !== expected.revision) return { outcome: 'changed', now: now?.found ?? null }
  await update(settings, { externalId: expected.externalId, set, actions: [...now.actions, actionId] })
  await refuseOther(settings, { externalId: expected.externalId, wanted: set, actionId })
  return { outcome: 'written', externalId: expected.externalId, before, after: { ...set } }
}

/** What a field of 255 signs holds of ids of 36. */
const keptActions = 6

type Update = { externalId: string; set: Values; actions: readonly string[] }

async function update(settings: RestSettings, { externalId, set, actions }: Update): Promise<void> {
  const path = settings.description.update.replace('{{id}}', externalId)
  const body = bodyOf(settings, { set, actions: actions.slice(-keptActions), constants: {} })
  await ask(settings, { method: settings.description.method, path, body })
}

type Body = { set: Values; actions: readonly string[]; constants: Readonly<Record<string, string>> }

function bodyOf({ description }: RestSettings, { set, actions, constants }: Body): unknown {
  const pairs = Object.entries(set).map(
    ([field, value]) => [description.fields[field]?.path ?? field, value ?? ''] as const,
  )
  const all = [...Object.entries(constants), ...pairs, [description.action.path, actions.join(' ')] as const]
  return { [description.root]: placed(all) }
}

async function refuseOther(
  settings: RestSettings,
  { externalId, wanted, actionId }: { externalId: string; wanted: Values; actionId: string | null },
): Promise<void> {
  const now = await get(settings, externalId)
  if (now === null) throw new Error(`${settings.name} reported a write, but ${externalId} is not there`)
  if (actionId !== null && !now.actions.includes(actionId))
    throw new Error(`${settings.name} did not keep our action id in ${settings.description.action.path}`)
  for (const [field, value] of Object.entries(wanted)) {
    const kept = now.found.values[field] ?? ''
    if (kept !== (value ?? ''))
      throw new Error(`${settings.name} reported a write, but ${field} is “${kept}”, not “${value ?? ''}”`)
  }
}

type Done = { actionId: string; externalId: string; before: Values; after: Values }

async function undoOnce(
  settings: RestSettings,
  { actionId, externalId, before, after }: Done,
): Promise<Written> {
  if (Object.keys(before).length === 0)
    throw new Refusal(
      'cannot-undo',
      `${settings.name} lets nobody take back a new record: close ${externalId} there`,
    )
  const now = await get(settings, externalId)
  const undone: Written = { outcome: 'written', externalId, before: after, after: before }
  const holds = (wanted: Values) =>
    Object.entries(wanted).every(([field, value]) => (now?.found.values[field] ?? '') === (value ?? ''))
  if (now && !now.actions.includes(actionId) && holds(before)) return undone
  if (!now || now.actions.at(-1) !== actionId || !holds(after))
    return { outcome: 'changed', now: now?.found ?? null }
  await update(settings, { externalId, set: before, actions: now.actions.slice(0, -1) })
  await refuseOther(settings, { externalId, wanted: before, actionId: null })
  return undone
}
