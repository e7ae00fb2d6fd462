/** Which row of a sheet a key, an external id or an action id means, and what its revision is. */
import { createHash } from 'node:crypto'
import type { FoundRecord } from '../words/connector.ts'
import type { Values } from '../words/receipt.ts'
import { unguardFormula } from './formula-guard.ts'
import type { Sheet, SheetRow } from './sheet-table.ts'

export type Naming = {
  /** The columns that name a record, from the lane's settings; where empty, those of the key looked for. */
  key: readonly string[]
  actionColumn: string
}

/** Rows in which every key field equals the given value, trimmed and in any case. A key without any value finds none. */
export function findRows(sheet: Sheet, key: Readonly<Record<string, string>>): SheetRow[] {
  const wanted = Object.entries(key).map(([name, value]) => ({
    column: columnOf(sheet, name),
    value: folded(value),
  }))
  const [first, ...others] = wanted.sort((a, b) => b.value.length - a.value.length)
  if (!first || first.value === '') return []
  // The longest value is in the fewest rows as a rule; only those are made to compare the others.
  return foldedColumn(sheet, first.column)
    .flatMap((text, nth) => (text === first.value ? [sheet.row(nth)] : []))
    .filter(({ cells }) => others.every(({ column, value }) => foldedCell(cells[column]) === value))
}

/** Every row that holds anything, in their order. */
export function allRows(sheet: Sheet): SheetRow[] {
  return Array.from({ length: sheet.rowCount }, (_, nth) => sheet.row(nth))
}

const foldedColumns = new WeakMap<Sheet, Map<number, string[]>>()

/** A column as keys are compared, made once a sheet: a write looks a key up several times. */
function foldedColumn(sheet: Sheet, column: number): string[] {
  const columns = foldedColumns.get(sheet) ?? new Map<number, string[]>()
  foldedColumns.set(sheet, columns)
  const made = columns.get(column) ?? sheet.column(column).map(foldedCell)
  columns.set(column, made)
  return made
}

function foldedCell(cell: string | undefined): string {
  return folded(unguardFormula(cell ?? ''))
}

export function rowOfAction(sheet: Sheet, actionId: string, { actionColumn }: Naming): SheetRow | null {
  const column = sheet.columns.indexOf(actionColumn)
  if (column === -1 || !sheet.mentions(actionId)) return null
  const nth = sheet
    .column(column)
    .findIndex((cell) => cell.includes(actionId) && actionsOf(cell).includes(actionId))
  return nth === -1 ? null : sheet.row(nth)
}

/** The action ids a row carries, oldest first. */
export function actionsOf(cell: string | undefined): string[] {
  return (cell ?? '').split(/\s+/).filter((id) => id !== '')
}

/**
 * A row's name that survives sorting and inserting: `buyer_email=a@b.example&rfq_ref=RK-1`, with `#2` for the second
 * row of the same key; `countersign_id=…` for a row without a key; the row's revision where there is neither.
 */
export function externalIdOf(sheet: Sheet, row: SheetRow, naming: Naming): string {
  const key = Object.fromEntries(naming.key.map((name) => [name, textOf(sheet, row, name)]))
  if (Object.values(key).some((value) => value.trim() !== '')) {
    const nth = findRows(sheet, key).findIndex(({ at }) => at === row.at) + 1
    return externalIdOfKey(key) + (nth > 1 ? `#${nth}` : '')
  }
  const [action] = actionsOf(row.cells[sheet.columns.indexOf(naming.actionColumn)])
  if (action !== undefined) return externalIdOfKey({ [naming.actionColumn]: action })
  return `row=${revisionOf(sheet, row, naming)}`
}

/** The external id of the first row with that key. */
export function externalIdOfKey(key: Readonly<Record<string, string>>): string {
  return Object.entries(key)
    .map(([name, value]) => `${escaped(name)}=${escaped(value.trim())}`)
    .sort()
    .join('&')
}

/** The row an external id names now, or null. */
export function rowOfExternalId(sheet: Sheet, externalId: string, naming: Naming): SheetRow | null {
  const nth = /#(\d+)$/.exec(externalId)?.[1] ?? '1'
  const key = keyOfExternalId(externalId)
  const action = key[naming.actionColumn]
  if (action !== undefined) return rowOfAction(sheet, action, naming)
  if (key.row !== undefined && !sheet.columns.includes('row')) {
    for (let at = 0; at < sheet.rowCount; at += 1) {
      const row = sheet.row(at)
      if (revisionOf(sheet, row, naming) === key.row) return row
    }
    return null
  }
  if (Object.keys(key).some((name) => !sheet.columns.includes(name))) return null
  return findRows(sheet, key)[Number(nth) - 1] ?? null
}

/** The key an external id is made of. */
export function keyOfExternalId(externalId: string): Record<string, string> {
  const pairs = externalId.replace(/#\d+$/, '').split('&')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=').map(unescaped)
      return [name, value]
    }),
  )
}

export function recordOf(sheet: Sheet, row: SheetRow, naming: Naming): FoundRecord {
  return {
    externalId: externalIdOf(sheet, row, naming),
    revision: revisionOf(sheet, row, naming),
    values: valuesOf(sheet, row, naming),
  }
}

/** Every named column but ours; a column that appears twice has no value, since nobody could say which. */
export function valuesOf(sheet: Sheet, row: SheetRow, { actionColumn }: Naming): Values {
  const values: Values = {}
  sheet.columns.forEach((name, column) => {
    if (name === '' || name === actionColumn || sheet.columns.indexOf(name) !== column) return
    values[name] = unguardFormula(row.cells[column] ?? '')
  })
  return values
}

export function textOf(sheet: Sheet, row: SheetRow, name: string): string {
  return unguardFormula(row.cells[columnOf(sheet, name)] ?? '')
}

/** The one column of that name; throws with the names there are. */
export function columnOf(sheet: Sheet, name: string): number {
  const column = sheet.columns.indexOf(name)
  if (column === -1) {
    const names = sheet.columns.filter((one) => one !== '').join(', ')
    throw new Error(`the sheet has no column “${name}”; it has: ${names}`)
  }
  if (sheet.columns.lastIndexOf(name) !== column)
    throw new Error(`the sheet has two columns named “${name}”: rename one`)
  return column
}

/**
 * Hash of what the row says, by column name: sorting, moving columns and quoting differently change nothing. A formula
 * counts as written, not as calculated, since results change without anybody changing the record.
 */
function revisionOf(sheet: Sheet, row: SheetRow, { actionColumn }: Naming): string {
  const said = row.cells.flatMap((cell, column) => {
    const name = sheet.columns[column] ?? ''
    const text = row.formulas.get(column) ?? cell
    return text === '' || name === actionColumn ? [] : [JSON.stringify([name, text])]
  })
  return createHash('sha256').update(said.sort().join('\n')).digest('hex').slice(0, 20)
}

/** Only what the form itself uses is escaped, so that people can read it on a receipt. */
function escaped(text: string): string {
  return text.replace(/[%&=#]/g, encodeURIComponent)
}

function unescaped(text: string): string {
  return text.replace(/%(?:25|26|3D|23)/gi, decodeURIComponent)
}

function folded(text: string): string {
  const trimmed = text.trim()
  // Only letters with marks have two forms, and most keys are ASCII.
  return (/^[ -~]*$/.test(trimmed) ? trimmed : trimmed.normalize('NFC')).toLowerCase()
}
