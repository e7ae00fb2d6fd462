/** A unit of measure, and the table rows it is written in. */

export type UnitKind =
  | 'count'
  | 'packaging'
  | 'container'
  | 'weight'
  | 'length'
  | 'area'
  | 'volume'
  | 'time'
  | 'temperature'
  | 'speed'
  | 'force'
  | 'torque'
  | 'pressure'
  | 'power'
  | 'energy'
  | 'electric'
  | 'radiation'
  | 'data'
  | 'angle'
  | 'other'

export type Unit = {
  /** The short name a Quantity carries. */
  name: string
  kind: UnitKind
  /** UN/CEFACT Rec 20 or 21 code, null where there is none. */
  code: string | null
  /** The same in a base unit of its kind (pcs, kg, m, m2, l), where that is a fixed factor. */
  base?: { unit: string; factor: number }
  /** Spellings that count only in exactly this case: `m`, `M`, `Pa`. */
  symbols: readonly string[]
  /** Spellings in any case, singular and plural, in en de fr es pt it zh. */
  names: readonly string[]
}

/** A row of a table: the unit, and how prefixes join it. */
export type UnitRow = Unit & {
  /** Prefixes the symbol takes: `mk` for `mV` and `kV`. The names take every prefix where this is not empty. */
  prefixes: string
  /** The symbol and the names that take them; `*F` and `*gray~` stand only behind one, since alone they mean more. */
  prefixedSymbol: string | null
  prefixedNames: readonly string[]
}

/**
 * The rows of a table, one a line: `name; kind; code; base; symbols; names; prefixes`. `base` is `kg:0.001`, lists are
 * split at `|`, `volt~` stands for `volt|volts`, `*F` for an F that counts only behind a prefix. A `-` for prefixes
 * lets names take them (`megatonne`) and symbols not.
 */
export function unitRows(table: string): UnitRow[] {
  return table
    .trim()
    .split('\n')
    .map((line) => unitRow(line))
}

function unitRow(line: string): UnitRow {
  const [name = '', kind = '', code = '', base = '', symbols = '', names = '', prefixes = ''] = line
    .split(';')
    .map((cell) => cell.trim())
  const allSymbols = listed(symbols)
  const allNames = listed(names).flatMap((one) => (one.includes('~') ? plurals(one) : [one]))
  const english = listed(names).flatMap((one) =>
    one.includes('~') || one.startsWith('*') || one === 'hertz' || one === 'siemens' ? plurals(one) : [],
  )
  const row: UnitRow = {
    name,
    kind: kindOf(kind),
    code: code === '' ? null : code,
    symbols: allSymbols.filter((one) => !one.startsWith('*')),
    names: allNames.filter((one) => !one.startsWith('*')),
    prefixes: prefixes.replace('-', ''),
    prefixedSymbol: prefixes === '' ? null : (allSymbols[0] ?? name).replace('*', ''),
    prefixedNames: prefixes === '' ? [] : english.map((one) => one.replace('*', '')),
  }
  const [of = '', factor = ''] = base.split(':')
  if (Number(factor) > 0) row.base = { unit: of, factor: Number(factor) }
  return row
}

function plurals(name: string): string[] {
  return name.includes('~') ? [name.replace('~', ''), name.replace('~', 's')] : [name]
}

function listed(cell: string): string[] {
  return cell === '' ? [] : cell.split('|')
}

const kinds: readonly UnitKind[] = [
  'count',
  'packaging',
  'container',
  'weight',
  'length',
  'area',
  'volume',
  'time',
  'temperature',
  'speed',
  'force',
  'torque',
  'pressure',
  'power',
  'energy',
  'electric',
  'radiation',
  'data',
  'angle',
]

function kindOf(word: string): UnitKind {
  return kinds.find((kind) => kind === word) ?? 'other'
}
