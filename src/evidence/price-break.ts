/** Price breaks: which rows of a list hold for the quantity a draft speaks of. */
import { noHints } from '../recognise/found.ts'
import type { LibraryRow } from '../words/document.ts'
import { unitNamed } from '../words/units.ts'
import { type RowValue, valuesOfRow } from './source-values.ts'
import type { Span } from './span.ts'
import type { TypedValue } from './typed-values.ts'

/** A count the draft states beside an article: `1000`, in pieces or whatever the goods are counted in. */
export type Counted = number | null

/** From which quantity a cell holds: its row's `From quantity`, or the number in a header such as `Price from 1,000`. */
export function fromQuantity(row: readonly RowValue[], cell: RowValue): number | null {
  const from = row.find(({ meaning }) => meaning === 'quantity-from')?.values[0]?.number
  if (from !== undefined && from !== null) return Number(from)
  const [, digits] =
    /(?:from|ab|≥|>=?|desde|d[èe]s|da|à partir de|qty)\s*(\d[\d.,' ]*)|(?:^|[^/\d])\b(\d[\d.,']*)\s*(?:\+|[-–]\s*\d)/i
      .exec(cell.header)
      ?.filter(Boolean) ?? []
  return digits === undefined ? null : Number(digits.replace(/\D/g, ''))
}

/**
 * The cells that hold for a quantity: of each document those of the highest break not above it. All of them where the
 * draft names no quantity, or where the list has no breaks.
 */
export function holdingFor<S extends { row: LibraryRow; cell: RowValue }>(
  said: readonly S[],
  quantity: Counted,
): S[] {
  if (quantity === null) return [...said]
  const from = new Map(said.map((one) => [one, fromQuantity(valuesOf(one.row), one.cell)]))
  return said.filter((one) => {
    const own = from.get(one) ?? null
    if (own === null) return true
    if (own > quantity) return false
    return !said.some((other) => {
      const higher = from.get(other) ?? null
      return isAlike(one, other) && higher !== null && higher > own && higher <= quantity
    })
  })
}

/**
 * The one quantity of goods stated around an article, in its line or else its paragraph; null where there is none or
 * more than one ("1,000 pcs in cartons of 24"), and where it is counted in packages.
 */
export function quantityBeside(subject: Span, values: readonly TypedValue[], body: string): Counted {
  for (const gap of ['\n', '\n\n']) {
    const from = body.lastIndexOf(gap, subject.start - 1) + 1
    const end = body.indexOf(gap, subject.end)
    const near = values.filter(
      (value) => value.start >= from && value.end <= (end < 0 ? body.length : end) && isCount(value),
    )
    const [first] = near
    if (first !== undefined) return new Set(near.map(({ key }) => key)).size === 1 ? pieces(first) : null
  }
  return null
}

/** Breaks count pieces: 100 dozen are 1,200. */
function pieces({ number, key }: TypedValue): number {
  const base = unitNamed(key.split(':')[1] ?? '')?.base
  return Number(number) * Number(base?.factor ?? 1)
}

function isCount({ kind, key }: TypedValue): boolean {
  const [type, unit = ''] = key.split(':')
  return kind === 'quantity' && type === 'quantity' && unitNamed(unit)?.kind === 'count'
}

/** Two cells of one list under the same heading, or of the same currency: rows of breaks, not of two markets. */
function isAlike(
  one: { row: LibraryRow; cell: RowValue },
  other: { row: LibraryRow; cell: RowValue },
): boolean {
  const unit = ({ cell }: { cell: RowValue }): string =>
    cell.values[0]?.key.split(':').slice(0, -1).join(':') ?? ''
  return (
    one.row.document === other.row.document &&
    one.cell.meaning === other.cell.meaning &&
    unit(one) === unit(other)
  )
}

function valuesOf(row: LibraryRow): RowValue[] {
  return valuesOfRow(row, { ...noHints, language: row.document.text.language })
}
