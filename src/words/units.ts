/** Units of measure: the short names a Quantity may carry, after UN/CEFACT Recommendation 20 and 21. */
import { goods } from './units/goods.ts'
import { physics } from './units/physics.ts'
import { prefixer } from './units/prefix.ts'
import { sizes } from './units/sizes.ts'
import { type Unit, type UnitKind, unitRows } from './units/unit.ts'

export type { Unit } from './units/unit.ts'

const rows = [...unitRows(goods), ...unitRows(sizes), ...unitRows(physics)]

/** Every unit of the tables, in their order; prefixes and products make more. */
export const units: readonly Unit[] = rows

const byName = new Map<string, Unit>(rows.map((row) => [row.name, row]))
const bySymbol = new Map<string, Unit>()
const bySpelling = new Map<string, Unit>()
/** `KHZ`, `kpa`: symbols of three letters or more in the wrong case. Only those that mix cases: an ATM is no pressure. */
const byLowerSymbol = new Map<string, Unit>()
for (const row of rows) {
  for (const symbol of row.symbols) {
    if (!bySymbol.has(symbol)) bySymbol.set(symbol, row)
    const lower = symbol.toLowerCase()
    if (/^[a-z]+[A-Z][A-Za-z]+$|^[A-Z][a-z]*[A-Z][a-z]+$/.test(symbol) && !byLowerSymbol.has(lower))
      byLowerSymbol.set(lower, row)
  }
  for (const name of row.names) if (!bySpelling.has(name)) bySpelling.set(name, row)
}
const prefixed = prefixer(rows)

/** Spellings of one word for a product of units; the second list in exactly this case. */
const abbreviations = new Map(
  Object.entries({
    kbps: 'kbit/s',
    mbps: 'mbit/s',
    gbps: 'gbit/s',
    tbps: 'tbit/s',
    cfm: 'ft3/min',
    scfm: 'ft3/min',
    gpm: 'gal/min',
    gph: 'gal/h',
    gpd: 'gal/day',
    lpm: 'l/min',
    lph: 'l/h',
    tph: 't/h',
    tpd: 't/day',
    tpa: 't/year',
    bpd: 'bbl/day',
    bopd: 'bbl/day',
    mpg: 'mi/gal',
    fpm: 'ft/min',
    psf: 'lbf/ft2',
    pcf: 'lb/ft3',
  }),
)
const exactAbbreviations = new Map(
  Object.entries({ kBps: 'kb/s', KBps: 'kb/s', MBps: 'mb/s', GBps: 'gb/s', TBps: 'tb/s' }),
)

/**
 * The unit a cell or a heading names (`Stück`, `KGS`, `m²`, `件`, `TeV`, `Mbps`), exact case first, null where it is none.
 * Times are left out, since `500 min` is a minimum and `per month` no unit of goods; so are bare letters of temperature.
 */
export function unitOf(spelling: string): Unit | null {
  const unit = unitBehindNumber(spelling)
  return unit?.kind === 'time' || /^[CF]$/.test(spelling.trim()) ? null : unit
}

/** The same for a spelling that stands behind a number, where `h`, `min` and `C` may be units too. */
export function unitBehindNumber(spelling: string): Unit | null {
  const plain = spelling.trim().replace(/\s+/g, ' ')
  const exact = bySymbol.get(plain)
  if (exact !== undefined) return exact
  const lower = plain.toLowerCase()
  const known = bySpelling.get(lower) ?? bySpelling.get(lower.replace(/\.$/, ''))
  if (known !== undefined) return known
  const product = exactAbbreviations.get(plain) ?? abbreviations.get(lower)
  if (product !== undefined) return unitNamed(product) ?? null
  if (plain.length > 40 || plain.includes('/')) return null
  const oneCase = plain === lower || plain === plain.toUpperCase() ? byLowerSymbol.get(lower) : undefined
  return prefixed.bySymbol(plain) ?? prefixed.byName(lower) ?? oneCase ?? null
}

/** The longest spelling in the table, in words, for readers that look ahead. */
export const longestSpelling = 4

/** A unit and its power in a product: `m` and −2 in `W/m²`. */
export type Factor = { unit: Unit; power: number }

/** The unit that factors make: `kg` and `m` −3 → `kg/m3`; null where goods or packs would be multiplied. */
export function productOf(factors: readonly Factor[]): Unit | null {
  const [only] = factors
  if (only !== undefined && factors.length === 1 && only.power === 1) return only.unit
  if (factors.some(({ unit }) => isGoods(unit))) return null
  const powers = new Map<string, Factor>()
  for (const { unit, power } of factors) {
    const before = powers.get(unit.name)
    powers.set(unit.name, { unit, power: power + (before?.power ?? 0) })
  }
  const all = [...powers.values()].filter(({ power }) => power !== 0)
  const above = all.filter(({ power }) => power > 0).map(written)
  const below = all.filter(({ power }) => power < 0).map((one) => `/${written(one)}`)
  if (above.length + below.length === 0) return null
  const name = `${above.join('·') || '1'}${below.join('')}`
  return unitNamed(sameAs[name] ?? name) ?? null
}

function written({ unit, power }: Factor): string {
  return Math.abs(power) === 1 ? unit.name : `${unit.name}${Math.abs(power)}`
}

/** Products that have a name of their own. */
const sameAs: Record<string, string> = {
  'mi/h': 'mph',
  'nmi/h': 'kn-speed',
  'g/m2': 'gsm',
  n·m: 'nm-torque',
  lbf·ft: 'lb-ft',
  ft·lbf: 'lb-ft',
  lbf·in: 'lb-in',
  in·lbf: 'lb-in',
  'lbf/in2': 'psi',
  'n/mm2': 'mpa',
  'n/m2': 'pa',
  v·a: 'va',
  a·h: 'ah',
  ma·h: 'mah',
  w·h: 'wh',
  kw·h: 'kwh',
  mw·h: 'mwh',
  '1/min': 'rpm',
  'turn/min': 'rpm',
}

export function isGoods(unit: Unit): boolean {
  return unit.kind === 'count' || unit.kind === 'packaging' || unit.kind === 'container'
}

/** The unit of that short name, one with a prefix (`uF`) or a product such as `m3/h` included; undefined where there is none. */
export function unitNamed(name: string): Unit | undefined {
  const known = byName.get(name)
  if (known !== undefined) return known
  if (name.length > 60) return undefined
  const isProduct = /[/·]/.test(name)
  const withPrefix = isProduct ? null : prefixed.named(name)
  if (withPrefix?.name === name) return withPrefix
  if (!isProduct && !/[2-9]$/.test(name)) return undefined
  const [above = '', ...below] = name.split('/')
  const multiplied = above === '1' && below.length > 0 ? [] : above.split('·')
  const parts = [...multiplied, ...below].map(factorNamed)
  if (parts.some((part) => part === undefined || isGoods(part))) return undefined
  return { name, kind: kindOfProduct(parts, below.length), code: null, symbols: [], names: [] }
}

function factorNamed(name: string): Unit | undefined {
  if (/[/·]/.test(name)) return undefined
  const known = byName.get(name)
  if (known !== undefined) return known
  const base = /[2-9]$/.test(name) ? name.slice(0, -1) : name
  return byName.get(base) ?? prefixed.named(base) ?? undefined
}

function kindOfProduct(parts: readonly (Unit | undefined)[], below: number): UnitKind {
  const [one, other] = parts
  return parts.length === 2 && below === 1 && one?.kind === 'length' && other?.kind === 'time'
    ? 'speed'
    : 'other'
}

/** True where both units measure the same kind of thing by fixed factors, so a quantity can be compared. */
export function comparable(one: Unit, other: Unit): boolean {
  return one.name === other.name || (one.base !== undefined && one.base.unit === other.base?.unit)
}
