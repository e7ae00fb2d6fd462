/** Documents in force that give different values for the same thing: until a person settles it, neither supports. */
import { noHints } from '../recognise/found.ts'
import {
  type Library,
  type LibraryDocument,
  type LibraryRow,
  prevails,
  speaks,
  supports,
} from '../words/document.ts'
import type { TableCell } from '../words/text.ts'
import { type HeaderMeaning, meaningOfHeader } from './header-meaning.ts'
import { normalKey, perArticle } from './library.ts'
import { fromQuantity } from './price-break.ts'
import { type RowValue, valuesOfRow } from './source-values.ts'
import { cellsOfTable } from './table-rows.ts'
import type { TypedValue } from './typed-values.ts'

type Value = { row: LibraryRow; cell: TableCell }

/** What documents in force say differently about one article in one column, each value from another document. */
export type Conflict = {
  key: string
  /** The article as a document writes it. */
  name: string
  field: HeaderMeaning
  /** Those that contradict each other, and support nothing until a person settles it. */
  values: Value[]
  /** Those that a person settled, with the value that holds. */
  overruled: (Value & { by: Value })[]
}

const compared: readonly HeaderMeaning[] = ['unit-price', 'moq', 'lead-time']

/** Every conflict in the library that nobody has settled: prices of one currency and quantity break, MOQs, lead times. */
export function conflictsIn(library: Library): Conflict[] {
  const keys = new Set<string>()
  for (const cells of library.documents
    .filter(speaks)
    .flatMap(({ text }) => text.tables.flatMap(cellsOfTable))) {
    const named = (meaning: HeaderMeaning | null) =>
      cells.find(({ header, cell }) => meaningOfHeader(header) === meaning && /\p{L}/u.test(cell.text))
    // A table by product group has no column of article numbers.
    const key = named('sku') ?? named('description') ?? named(null)
    if (key !== undefined && normalKey(key.cell.text) !== '') keys.add(normalKey(key.cell.text))
  }
  return [...keys].flatMap((key) => conflictsAbout(key, library)).filter(({ values }) => values.length > 0)
}

/** The conflicts about one article, named by its code, the settled ones too. */
export function conflictsAbout(key: string, library: Library): readonly Conflict[] {
  return conflictsOf(normalKey(key), library)
}

const conflictsOf = perArticle<readonly Conflict[]>([], (about, key) => {
  const rows = about.filter((row) => supports(row.document) && isAbout(row, key))
  return compared.flatMap((field) => {
    const values = rows.flatMap((row) =>
      valuesOfRow(row, { ...noHints, language: row.document.text.language })
        .filter(({ meaning, values: [value] }) => meaning === field && value !== undefined)
        .map((cell) => ({ row, cell })),
    )
    const overruled = values.flatMap((one) => {
      const by = values.find(
        (other) => prevails(other.row.document, one.row.document) && disagree(one, other),
      )
      return by === undefined ? [] : [{ ...one, by }]
    })
    const rest = values.filter((one) => !overruled.some(({ cell }) => cell === one.cell))
    const against = rest.filter((one) => rest.some((other) => disagree(one, other)))
    if (against.length + overruled.length === 0) return []
    return [
      {
        key,
        name:
          rows.flatMap(({ cells }) => cells).find(({ cell }) => normalKey(cell.text) === key)?.cell.text ??
          key,
        field,
        values: against.map(valueOf),
        overruled: overruled.map((one) => ({ ...valueOf(one), by: valueOf(one.by) })),
      },
    ]
  })
})

function valueOf({ row, cell }: Said): Value {
  return { row, cell: cell.cell }
}

/** Why a cell supports nothing although its document stands: disputed (`conflicting`) or settled against; null otherwise. */
export function whyDisputed(
  key: string,
  library: Library,
  isIt: (value: { row: LibraryRow; cell: TableCell }) => boolean,
): { status: 'conflicting' | 'unsupported'; reason: string } | null {
  for (const { values, overruled } of conflictsAbout(key, library)) {
    if (values.some(isIt)) {
      const sayings = values.map(({ row, cell }) => `${cell.text.trim()} in ${row.document.card.title}`)
      return { status: 'conflicting', reason: `approved documents disagree: ${sayings.join(', ')}` }
    }
    const by = overruled.find(isIt)?.by
    if (by !== undefined)
      return {
        status: 'unsupported',
        reason: `${by.row.document.card.title} prevails, and says ${by.cell.text.trim()}`,
      }
  }
  return null
}

type Said = { row: LibraryRow; cell: RowValue }

/** Two documents that speak to the same customers about the same case and do not say the same. */
function disagree(one: Said, other: Said): boolean {
  if (one.row.document === other.row.document || !meet(one.row.document, other.row.document)) return false
  if (caseOf(one) !== caseOf(other)) return false
  const [a, b] = [one.cell.values[0], other.cell.values[0]]
  if (a === undefined || b === undefined) return false
  if (one.cell.meaning === 'lead-time') return inDays(a) !== inDays(b)
  return sameUnit(a, b) && a.key !== b.key
}

/** Prices in two currencies are two prices, and so are prices for two quantities: neither contradicts the other. */
function caseOf({ row, cell }: Said): string {
  const cells = valuesOfRow(row, { ...noHints, language: row.document.text.language })
  const from = fromQuantity(cells, cell) ?? ''
  const incoterm =
    cells
      .find(({ meaning }) => meaning === 'incoterm')
      ?.cell.text.trim()
      .toLowerCase() ?? ''
  return `${cell.meaning} ${from} ${incoterm}`
}

/** `money:USD:12.5` and `money:USD:13` speak of the same currency; `quantity:pcs:…` and `quantity:set:…` do not. */
function sameUnit(a: TypedValue, b: TypedValue): boolean {
  const unit = (value: TypedValue): string => value.key.slice(0, value.key.lastIndexOf(':'))
  return unit(a) === unit(b) && a.detail === b.detail
}

/** Four weeks are 28 days; working days and months are days of no fixed number, so they only equal themselves. */
function inDays({ key }: TypedValue): string {
  const [, unit, count] = key.split(':')
  return unit === 'week' ? `day ${Number(count) * 7}` : `${unit} ${count}`
}

/** Whether two documents are for the same customers. One for a market goes before one for everybody; that is no conflict. */
export function meet(one: LibraryDocument, other: LibraryDocument): boolean {
  const sides = ['market', 'product', 'customer_tier'] as const
  return sides.every((side) => {
    const [a, b] = [one.card.scope[side] ?? [], other.card.scope[side] ?? []]
    if (a.length === 0 || b.length === 0) return a.length === b.length
    return a.some((name) => b.some((also) => also.toLowerCase() === name.toLowerCase()))
  })
}

function isAbout(row: LibraryRow, key: string): boolean {
  return row.cells.some(({ header, cell }) => {
    const meaning = meaningOfHeader(header)
    return (
      normalKey(cell.text) === key && (meaning === 'sku' || meaning === 'description' || meaning === null)
    )
  })
}
