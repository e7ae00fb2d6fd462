/** The prefixes of the SI and of IEC 80000-13, and the units they make: `TeV`, `milligray`, `KiB`. */
import type { Unit, UnitRow } from './unit.ts'

type Prefix = { symbol: string; name: string; factor: number }

const prefixes: readonly Prefix[] = [
  ['Y', 'yotta', 1e24],
  ['Z', 'zetta', 1e21],
  ['E', 'exa', 1e18],
  ['P', 'peta', 1e15],
  ['T', 'tera', 1e12],
  ['G', 'giga', 1e9],
  ['M', 'mega', 1e6],
  ['k', 'kilo', 1e3],
  ['h', 'hecto', 1e2],
  ['h', 'hekto', 1e2],
  ['da', 'deca', 10],
  ['da', 'deka', 10],
  ['d', 'deci', 0.1],
  ['c', 'centi', 0.01],
  ['m', 'milli', 1e-3],
  ['µ', 'micro', 1e-6],
  ['n', 'nano', 1e-9],
  ['p', 'pico', 1e-12],
  ['f', 'femto', 1e-15],
  ['a', 'atto', 1e-18],
  ['z', 'zepto', 1e-21],
  ['y', 'yocto', 1e-24],
  ['Ki', 'kibi', 2 ** 10],
  ['Mi', 'mebi', 2 ** 20],
  ['Gi', 'gibi', 2 ** 30],
  ['Ti', 'tebi', 2 ** 40],
  ['Pi', 'pebi', 2 ** 50],
  ['Ei', 'exbi', 2 ** 60],
].map(([symbol, name, factor]) => ({ symbol: String(symbol), name: String(name), factor: Number(factor) }))

/** What makes units of prefixes and the rows of the tables. */
export function prefixer(rows: readonly UnitRow[]): {
  bySymbol: (spelling: string) => Unit | null
  byName: (spelling: string) => Unit | null
  /** The unit of a short name that this function made, whether or not mail may write it so. */
  named: (name: string) => Unit | null
} {
  const symbols = new Map<string, UnitRow>()
  const names = new Map<string, UnitRow>()
  const shortNames = new Set(rows.map(({ name }) => name.toLowerCase()))
  for (const row of rows) {
    if (row.prefixedSymbol !== null) symbols.set(row.prefixedSymbol, row)
    for (const name of row.prefixedNames) names.set(name, row)
  }
  // Ω is written with two characters, the litre with two letters.
  for (const [one, other] of [
    ['Ω', '\u2126'],
    ['l', 'L'],
  ] as const) {
    const row = symbols.get(one) ?? symbols.get(other)
    if (row !== undefined) symbols.set(one, row).set(other, row)
  }
  const made = new Map<string, Unit>()

  function make(prefix: Prefix, row: UnitRow): Unit {
    const symbol = `${prefix.symbol.replace('µ', 'u')}${row.prefixedSymbol ?? row.name}`
    // mW beside the row mw, which is the megawatt: the whole name tells them apart.
    const name = shortNames.has(symbol.toLowerCase()) ? `${prefix.name}${singular(row)}` : symbol
    const known = made.get(name)
    if (known !== undefined) return known
    const unit: Unit = { name, kind: row.kind, code: null, symbols: [symbol], names: [] }
    if (row.base !== undefined) unit.base = { unit: row.base.unit, factor: row.base.factor * prefix.factor }
    made.set(name, unit)
    return unit
  }

  function bySymbol(spelling: string, anyPrefix = false): Unit | null {
    const plain = spelling.replace('μ', 'µ')
    for (const prefix of prefixes) {
      const written = plain.startsWith(prefix.symbol) ? prefix.symbol.length : micro(plain, prefix)
      if (written === 0) continue
      const row = symbols.get(plain.slice(written))
      const binary = prefix.symbol.endsWith('i') && row?.kind === 'data'
      if (row !== undefined && (anyPrefix || binary || row.prefixes.includes(prefix.symbol)))
        return make(prefix, row)
    }
    return null
  }

  function byName(spelling: string): Unit | null {
    if (spelling.length > 40) return null
    const prefix = prefixes.find(({ name }) => spelling.startsWith(name))
    if (prefix === undefined) return null
    const row = names.get(spelling.slice(prefix.name.length).replace(/^[ -]/, ''))
    return row === undefined ? null : make(prefix, row)
  }

  return { bySymbol, byName, named: (name) => bySymbol(name, true) ?? byName(name) }
}

/** `uF` for µF; `us` is a word. */
function micro(plain: string, { symbol }: Prefix): number {
  return symbol === 'µ' && plain.startsWith('u') && plain !== 'us' ? 1 : 0
}

function singular({ prefixedNames, name }: UnitRow): string {
  return prefixedNames[0] ?? name
}
