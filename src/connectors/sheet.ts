/**
 * A spreadsheet file as the system of record. Our action ids stand in a column of the sheet and not in a file beside
 * it: they are copied, sorted, restored and mailed together with the rows they speak of.
 */
import { readFile, realpath } from 'node:fs/promises'
import { extname } from 'node:path'
import type { FoundRecord, RecordSystem, RecordWrite, Written } from '../words/connector.ts'
import type { Values } from '../words/receipt.ts'
import { Refusal } from '../words/refusal.ts'
import { explain } from './file-errors.ts'
import { inTurn, type Turn } from './file-lock.ts'
import { guardFormula } from './formula-guard.ts'
import { openElsewhere } from './open-elsewhere.ts'
import { replaceFile } from './replace-file.ts'
import { checkSheet } from './sheet-check.ts'
import {
  actionsOf,
  allRows,
  columnOf,
  externalIdOf,
  externalIdOfKey,
  findRows,
  keyOfExternalId,
  type Naming,
  recordOf,
  rowOfAction,
  rowOfExternalId,
} from './sheet-rows.ts'
import type { ReadSheet, Sheet, SheetChange, SheetRow } from './sheet-table.ts'

export type SheetSettings = {
  /** `sheet:rfq-log` */
  name: string
  /** A .csv or .xlsx file. Nothing but this file, its lock and its temporary copy is ever touched. */
  file: string
  /** The only columns that may ever be written. */
  fields: readonly string[]
  /** The columns that name a record; they may be filled in when a row is created. */
  key?: readonly string[]
  actionColumn?: string
}

/**
 * Opens a sheet; the file is read at each call, so people may go on editing it. Throws an Error that says how to mend it
 * where the file is missing, unreadable, open in a spreadsheet program or without a needed column, and Refusal
 * ('field-not-allowed') for a column that is not in `fields`.
 */
export function openSheet(settings: SheetSettings): RecordSystem {
  const file: SheetFile = {
    ...settings,
    key: settings.key ?? [],
    actionColumn: settings.actionColumn ?? 'countersign_id',
    kept: null,
  }
  return {
    name: file.name,
    kind: 'record',
    check: async () => checkSheet(file, async () => (await load(file)).sheet),
    fields: async () =>
      (await load(file)).sheet.columns.filter((name) => name !== '' && name !== file.actionColumn),
    find: async (_object, key) => {
      const { sheet } = await load(file)
      const naming = namingFor(file, key)
      return findRows(sheet, key).map((row) => recordOf(sheet, row, naming))
    },
    all: async () => {
      const { sheet } = await load(file)
      return allRows(sheet).map((row) => recordOf(sheet, row, file))
    },
    read: async (externalId) => {
      const { sheet } = await load(file)
      const row = rowOfExternalId(sheet, externalId, file)
      return row && { ...recordOf(sheet, row, file), externalId }
    },
    findAction: async (actionId) => {
      const { sheet } = await load(file)
      const row = rowOfAction(sheet, actionId, file)
      return row && recordOf(sheet, row, file)
    },
    write: async (write) => {
      refuseForbidden(file, write)
      return changing(file, async (turn, loaded) => writeOnce(file, write, { turn, ...loaded }))
    },
    undo: async (done) => changing(file, async (turn, loaded) => undoOnce(file, done, { turn, ...loaded })),
  }
}

type SheetFile = Required<SheetSettings> & { kept: Loaded | null }
type Loaded = { path: string; bytes: Buffer; sheet: Sheet }

async function load(file: SheetFile): Promise<Loaded> {
  try {
    // The lock and the replacement belong beside the real file, not beside a link to it.
    const path = await realpath(file.file)
    const bytes = await readFile(path)
    if (file.kept?.path === path && file.kept.bytes.equals(bytes)) return file.kept
    const sheet = await (await readerOf(path))(bytes, [...file.key, ...file.fields])
    file.kept = { path, bytes, sheet }
    return file.kept
  } catch (error) {
    throw explain(error, file.file)
  }
}

/** Loaded when needed: a desk with CSV files only does without what XLSX takes to load. */
async function readerOf(path: string): Promise<ReadSheet> {
  const extension = extname(path).toLowerCase()
  if (['.csv', '.tsv', '.txt'].includes(extension)) return (await import('./sheet-csv.ts')).readCsv
  if (['.xlsx', '.xlsm'].includes(extension)) return (await import('./sheet-xlsx.ts')).readXlsx
  throw new Error(`${path} is neither .csv nor .xlsx: save it as one of them`)
}

type Work = (turn: Turn, loaded: Loaded) => Promise<Written>

async function changing(file: SheetFile, work: Work): Promise<Written> {
  try {
    const path = await realpath(file.file)
    return await inTurn(path, async (turn) => {
      const loaded = await load(file)
      const open = await openElsewhere(path)
      if (open) throw new Error(open)
      return work(turn, loaded)
    })
  } catch (error) {
    throw explain(error, file.file)
  }
}

function namingFor({ key, actionColumn }: SheetFile, wanted: Readonly<Record<string, string>>): Naming {
  return { key: key.length > 0 ? key : Object.keys(wanted), actionColumn }
}

const actionIdForm = /^[\w.:-]{1,100}$/
/** What Excel takes in one cell; a longer value would be cut without a word when a person saves the file. */
const longestValue = 32_767

function refuseForbidden({ name, fields, key, actionColumn }: SheetFile, write: RecordWrite): void {
  const created = write.expected === null ? Object.keys(write.key) : []
  for (const field of [...Object.keys(write.set), ...created]) {
    const allowed = fields.includes(field) || (created.includes(field) && key.includes(field))
    if (!allowed || field === actionColumn)
      throw new Refusal('field-not-allowed', `${name} does not allow writing ${field}`)
  }
  for (const [field, value] of Object.entries({ ...write.key, ...write.set })) {
    if (!value.isWellFormed() || value.includes('\0'))
      throw new Refusal('bad-argument', `${field} holds a sign no file can hold`)
    if (value.length > longestValue)
      throw new Refusal('too-large', `${field} is longer than a cell can be (${longestValue})`)
  }
  if (!actionIdForm.test(write.actionId))
    throw new Refusal('bad-argument', `${write.actionId} is no action id`)
}

type At = Loaded & { turn: Turn }

async function writeOnce(file: SheetFile, write: RecordWrite, at: At): Promise<Written> {
  const { sheet } = at
  const naming = namingFor(file, write.key)
  const earlier = rowOfAction(sheet, write.actionId, file)
  if (earlier) return alreadyWritten(write, recordOf(sheet, earlier, naming))
  for (const field of Object.keys(write.set)) columnOf(sheet, field)
  if (write.expected === null) return create(file, write, { ...at, naming })
  const row = rowOfExternalId(sheet, write.expected.externalId, naming)
  const now = row && recordOf(sheet, row, naming)
  if (!row || now?.revision !== write.expected.revision) return { outcome: 'changed', now }
  refuseFormulas(sheet, row, Object.keys(write.set))
  const before = Object.fromEntries(Object.keys(write.set).map((field) => [field, now.values[field] ?? '']))
  const actions = [...actionsOf(row.cells[sheet.columns.indexOf(file.actionColumn)]), write.actionId].slice(
    -keptActions,
  )
  const values = stored({ ...write.set, [file.actionColumn]: actions.join(' ') })
  await replace({ kind: 'set', row, values }, at)
  const renamed = naming.key.some((field) => write.set[field] !== undefined)
  const externalId = renamed ? await idAfter(file, write.actionId, naming) : now.externalId
  return { outcome: 'written', externalId, before, after: { ...write.set } }
}

/** A row written more often than this forgets the oldest ids, so that the cell never outgrows what Excel can hold. */
const keptActions = 200

/** What it was before is known to the first answer only; for a repeat the caller keeps it. */
function alreadyWritten({ set, key, expected }: RecordWrite, now: FoundRecord): Written {
  const before: Values = {}
  if (expected) for (const field of Object.keys(set)) before[field] = now.values[field] ?? ''
  return {
    outcome: 'written',
    externalId: now.externalId,
    before,
    after: expected ? { ...set } : { ...key, ...set },
  }
}

async function create(file: SheetFile, write: RecordWrite, at: At & { naming: Naming }): Promise<Written> {
  const { sheet, naming } = at
  const after = { ...write.key, ...write.set }
  for (const field of Object.keys(after)) columnOf(sheet, field)
  const [found] = findRows(sheet, write.key)
  if (found) return { outcome: 'changed', now: recordOf(sheet, found, naming) }
  const values = stored({ ...after, [file.actionColumn]: write.actionId })
  await replace({ kind: 'append', values }, at)
  // A key that was looked for and not found names one row now; reading the file again would only say the same.
  const sameKey = naming.key.every(
    (field) => write.key[field] !== undefined && after[field] === write.key[field],
  )
  const externalId =
    sameKey && Object.keys(write.key).length === naming.key.length
      ? externalIdOfKey(write.key)
      : await idAfter(file, write.actionId, naming)
  return { outcome: 'written', externalId, before: {}, after }
}

async function idAfter(file: SheetFile, actionId: string, naming: Naming): Promise<string> {
  const { sheet } = await load(file)
  const row = rowOfAction(sheet, actionId, naming)
  if (!row) throw new Error('the row that was written is not in the file')
  return externalIdOf(sheet, row, naming)
}

function refuseFormulas(sheet: Sheet, row: SheetRow, fields: readonly string[]): void {
  const calculated = fields.find((field) => row.formulas.has(columnOf(sheet, field)))
  if (calculated !== undefined)
    throw new Error(`${calculated} is calculated by a formula in this row: it cannot be written`)
}

function stored(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, guardFormula(value)]))
}

async function replace(change: SheetChange, { path, bytes, sheet, turn }: At): Promise<void> {
  const becomes = await sheet.change(change)
  await replaceFile(path, { turn, was: bytes, becomes })
}

type Done = { actionId: string; externalId: string; before: Values; after: Values }

/**
 * An updated row: the written fields go back if they still are what was written and no later action of ours touched the
 * row. A created row (`before` is empty): it is removed if nothing was added to it. What is undone already stays so.
 */
async function undoOnce(file: SheetFile, done: Done, at: At): Promise<Written> {
  const { sheet } = at
  const row = rowOfAction(sheet, done.actionId, file)
  const undone: Written = {
    outcome: 'written',
    externalId: done.externalId,
    before: done.after,
    after: done.before,
  }
  const created = Object.keys(done.before).length === 0
  if (!row) {
    const found = rowOfExternalId(sheet, done.externalId, file)
    const now = found && recordOf(sheet, found, file)
    const back = Object.fromEntries(Object.keys(done.after).map((field) => [field, done.before[field] ?? '']))
    return (created ? now === null : now !== null && holds(now.values, back))
      ? undone
      : { outcome: 'changed', now }
  }
  const now = recordOf(sheet, row, file)
  const actions = actionsOf(row.cells[sheet.columns.indexOf(file.actionColumn)])
  if (actions.at(-1) !== done.actionId || !holds(now.values, done.after)) return { outcome: 'changed', now }
  if (created) {
    const ours = { ...keyOfExternalId(done.externalId), ...done.after }
    const added = Object.entries(now.values).some(
      ([field, value]) => value !== '' && ours[field] === undefined,
    )
    if (added || actions.length > 1) return { outcome: 'changed', now }
    await replace({ kind: 'remove', row }, at)
    return undone
  }
  const back = Object.fromEntries(Object.keys(done.after).map((field) => [field, done.before[field] ?? '']))
  const values = { ...stored(back), [file.actionColumn]: actions.slice(0, -1).join(' ') }
  await replace({ kind: 'set', row, values }, at)
  return undone
}

function holds(values: Values, wanted: Values): boolean {
  return Object.entries(wanted).every(([field, value]) => (values[field] ?? '') === (value ?? ''))
}
