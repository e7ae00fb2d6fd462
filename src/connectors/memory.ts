/** A record system and a drafts folder in memory, which fail the way real systems do: for tests of everything above them. */
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type {
  DraftsFolder,
  FoundRecord,
  MailDraft,
  RecordSystem,
  RecordWrite,
  Written,
} from '../words/connector.ts'
import type { Values } from '../words/receipt.ts'
import { Refusal } from '../words/refusal.ts'

/** What the next write meets; `clear` again afterwards. */
export type Fault =
  /** The answer comes, but late. */
  | 'late-answer'
  /** It fails before anything was written. */
  | 'error-before'
  /** It was written, and the answer was lost. */
  | 'lost-answer'
  /** It says yes and did nothing. */
  | 'false-success'
  /** Somebody changes the record between the look and the write. */
  | 'changed-between'
  /** The network delivers the write twice. */
  | 'delivered-twice'

/** Faults in the order in which the next writes meet them; shared by the systems that are given it. */
export type Faults = { next: (...faults: Fault[]) => void; take: () => Fault | null }

export function planFaults(): Faults {
  const planned: Fault[] = []
  return { next: (...faults) => void planned.push(...faults), take: () => planned.shift() ?? null }
}

export type MemoryRow = { externalId: string; values: Record<string, string>; actions: string[] }

export type MemoryRecords = RecordSystem & {
  rows: MemoryRow[]
  /** What another person does to a record meanwhile. */
  changeElsewhere: (externalId: string, values: Readonly<Record<string, string>>) => void
}

export type MemorySettings = {
  name: string
  fields: readonly string[]
  rows?: readonly Record<string, string>[]
  faults?: Faults
}

/** Rows get the external ids `1`, `2`, …; `fields` are both the fields there are and the ones that may be written. */
export function openMemoryRecords({
  name,
  fields,
  rows: given = [],
  faults = planFaults(),
}: MemorySettings): MemoryRecords {
  const rows: MemoryRow[] = given.map((values, index) => ({
    externalId: String(index + 1),
    values: { ...values },
    actions: [],
  }))
  const blank = Object.fromEntries(fields.map((field) => [field, '']))
  const at = (externalId: string) => rows.find((row) => row.externalId === externalId) ?? null
  const changeElsewhere = (externalId: string, values: Readonly<Record<string, string>>) => {
    Object.assign(at(externalId)?.values ?? {}, values)
  }
  const write = async (asked: RecordWrite) => {
    refuseForbidden(name, fields, asked)
    return meeting(faults.take(), {
      write: () => writeRow(rows, asked, blank),
      instead: () => ({
        outcome: 'written',
        externalId: asked.expected?.externalId ?? nextId(rows),
        before: {},
        after: asked.set,
      }),
      between: () => somebodyElse(rows, asked, changeElsewhere),
    })
  }
  return {
    name,
    kind: 'record',
    rows,
    changeElsewhere,
    check: async () => [{ step: 'memory', ok: true, detail: `${rows.length} rows` }],
    fields: async () => [...fields],
    find: async (_object, key) => matching(rows, key).map(found),
    all: async () => rows.map(found),
    read: async (externalId) => foundOrNull(at(externalId)),
    findAction: async (actionId) =>
      foundOrNull(rows.find(({ actions }) => actions.includes(actionId)) ?? null),
    write,
    undo: async (done) => undoRow(rows, done),
  }
}

function nextId(rows: readonly MemoryRow[]): string {
  return String(Math.max(0, ...rows.map(({ externalId }) => Number(externalId))) + 1)
}

function refuseForbidden(name: string, fields: readonly string[], { set, key, expected }: RecordWrite): void {
  const written = [...Object.keys(set), ...(expected === null ? Object.keys(key) : [])]
  const forbidden = written.find((field) => !fields.includes(field))
  if (forbidden !== undefined)
    throw new Refusal('field-not-allowed', `${name} does not allow writing ${forbidden}`)
}

type Meeting = { write: () => Written; instead: () => Written; between: () => void }

async function meeting(fault: Fault | null, { write, instead, between }: Meeting): Promise<Written> {
  switch (fault) {
    case null:
      return write()
    case 'late-answer': {
      const written = write()
      await pause(50)
      return written
    }
    case 'error-before':
      throw new Error('the system is not reachable')
    case 'lost-answer':
      write()
      throw new Error('the connection was lost before the answer came')
    case 'false-success':
      return instead()
    case 'changed-between':
      between()
      return write()
    case 'delivered-twice':
      write()
      return write()
  }
}

function somebodyElse(
  rows: MemoryRow[],
  { expected, key }: RecordWrite,
  change: MemoryRecords['changeElsewhere'],
): void {
  if (expected) change(expected.externalId, { changed_elsewhere: 'yes' })
  else rows.push({ externalId: nextId(rows), values: { ...key }, actions: [] })
}

function writeRow(
  rows: MemoryRow[],
  { actionId, key, set, expected }: RecordWrite,
  blank: Readonly<Record<string, string>>,
): Written {
  const earlier = rows.find(({ actions }) => actions.includes(actionId))
  if (earlier) return { outcome: 'written', externalId: earlier.externalId, before: {}, after: { ...set } }
  if (expected === null) {
    const [match] = matching(rows, key)
    if (match) return { outcome: 'changed', now: found(match) }
    const row = { externalId: nextId(rows), values: { ...blank, ...key, ...set }, actions: [actionId] }
    rows.push(row)
    return { outcome: 'written', externalId: row.externalId, before: {}, after: { ...key, ...set } }
  }
  const row = rows.find(({ externalId }) => externalId === expected.externalId) ?? null
  const now = foundOrNull(row)
  if (!row || now?.revision !== expected.revision) return { outcome: 'changed', now }
  const before = Object.fromEntries(Object.keys(set).map((field) => [field, row.values[field] ?? '']))
  Object.assign(row.values, set)
  row.actions.push(actionId)
  return { outcome: 'written', externalId: row.externalId, before, after: { ...set } }
}

type Done = { actionId: string; externalId: string; before: Values; after: Values }

function undoRow(rows: MemoryRow[], { actionId, externalId, before, after }: Done): Written {
  const row = rows.find((one) => one.externalId === externalId) ?? null
  const created = Object.keys(before).length === 0
  const undone: Written = { outcome: 'written', externalId, before: after, after: before }
  if (!row) return created ? undone : { outcome: 'changed', now: null }
  const back = Object.fromEntries(Object.keys(after).map((field) => [field, before[field] ?? '']))
  if (!row.actions.includes(actionId) && !created && holds(row.values, back)) return undone
  const added =
    created && Object.entries(row.values).some(([field, value]) => value !== '' && after[field] === undefined)
  if (row.actions.at(-1) !== actionId || !holds(row.values, after) || added)
    return { outcome: 'changed', now: found(row) }
  if (created) rows.splice(rows.indexOf(row), 1)
  else Object.assign(row.values, back)
  row.actions.pop()
  return undone
}

function holds(values: Values, wanted: Values): boolean {
  return Object.entries(wanted).every(([field, value]) => (values[field] ?? '') === (value ?? ''))
}

function matching(rows: MemoryRow[], key: Readonly<Record<string, string>>): MemoryRow[] {
  const wanted = Object.entries(key)
  if (wanted.every(([, value]) => value.trim() === '')) return []
  return rows.filter(({ values }) =>
    wanted.every(([field, value]) => folded(values[field] ?? '') === folded(value)),
  )
}

function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}

function foundOrNull(row: MemoryRow | null): FoundRecord | null {
  return row && found(row)
}

function found(row: MemoryRow): FoundRecord {
  const said = Object.entries(row.values)
    .filter(([, value]) => value !== '')
    .map((pair) => JSON.stringify(pair))
  return { externalId: row.externalId, revision: hashOf(said.sort()), values: { ...row.values } }
}

function hashOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 20)
}

export type MemoryDrafts = DraftsFolder & { drafts: Map<string, MailDraft> }

export function openMemoryDrafts({
  name,
  faults = planFaults(),
}: {
  name: string
  faults?: Faults
}): MemoryDrafts {
  const drafts = new Map<string, MailDraft>()
  const read = async (externalId: string) => draftRecord(externalId, drafts.get(externalId))
  return {
    name,
    kind: 'mail-draft',
    drafts,
    check: async () => [{ step: 'memory', ok: true, detail: `${drafts.size} drafts` }],
    read,
    findAction: read,
    write: async (draft) =>
      meeting(faults.take(), {
        write: () => {
          if (!drafts.has(draft.actionId)) drafts.set(draft.actionId, draft)
          return { outcome: 'written', externalId: draft.actionId, before: {}, after: draftValues(draft) }
        },
        instead: () => ({
          outcome: 'written',
          externalId: draft.actionId,
          before: {},
          after: draftValues(draft),
        }),
        between: () => {},
      }),
    undo: async ({ externalId, after }) => {
      const now = draftRecord(externalId, drafts.get(externalId))
      if (now && !holds(now.values, after)) return { outcome: 'changed', now }
      drafts.delete(externalId)
      return { outcome: 'written', externalId, before: after, after: {} }
    },
  }
}

function draftRecord(externalId: string, draft: MailDraft | undefined): FoundRecord | null {
  if (!draft) return null
  const values = { ...draftValues(draft), cc: draft.cc.join(', ') }
  return { externalId, revision: hashOf(values), values }
}

function draftValues({ to, subject, body }: MailDraft): Record<string, string> {
  return { to: to.join(', '), subject, body }
}
