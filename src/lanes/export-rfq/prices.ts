/** The price rows of an article: every break in every currency of every price list, and why the rest do not count. */
import { evidenceAt } from '../../evidence/quote.ts'
import { findCurrencies } from '../../recognise/currency.ts'
import { noHints } from '../../recognise/found.ts'
import { findIncoterms } from '../../recognise/incoterm.ts'
import type { LibraryDocument } from '../../words/document.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { IncotermRule } from '../../words/place.ts'
import { unitOf } from '../../words/units.ts'
import type { Article } from './catalogue.ts'
import { dateOfCell } from './cell-dates.ts'
import { boundsOf, type DecimalMark, decimalMarkOf, figureOf } from './cell-values.ts'
import { compare } from './decimal.ts'
import { cellAt, type DocumentRow, isFilled, type RowCell } from './document-row.ts'
import { rowEvidence } from './row-evidence.ts'
import { type Market, whyUnusable } from './scope.ts'

export type Price = {
  document: LibraryDocument
  amount: string
  currency: string
  /** `count` of `unit` that the amount is for: 1 pcs, 100 pcs. */
  per: { count: string; unit: string }
  from: string | null
  to: string | null
  /** The delivery rule of the column or row, where a list has prices under several. */
  basis: IncotermRule | null
  validUntil: Cell<string>
  confidence: number
  evidence: Evidence[]
}

/** Prices of the article that may be relied on now in this market; `why` says what stood against the others. */
export function pricesOf(
  article: Article,
  { market, now }: { market: Market; now: Date },
): { usable: Price[]; why: string } {
  const reasons = new Set<string>()
  const usable: Price[] = []
  for (const row of article.rows) {
    if (!maySetPrices(row)) continue
    const prices = pricesIn(row)
    if (prices.length === 0) continue
    const why = whyUnusable(row.document, article, market) ?? outOfTime(row, now)
    if (why === null) usable.push(...prices)
    else reasons.add(why)
  }
  const none = usable.length > 0 ? '' : `no approved price list names ${article.sku}`
  const why = reasons.size > 0 ? [...reasons].join('; ') : none
  return { usable, why }
}

/** A price stands in a price list; what an old answer or a product sheet says in passing is none. */
function maySetPrices({ role, document }: DocumentRow): boolean {
  return role === 'price-list' || (role === 'other' && document.card.kind === null)
}

function outOfTime(row: DocumentRow, now: Date): string | null {
  const today = now.toISOString().slice(0, 10)
  const until = dateIn(row, 'valid-until')
  if (until !== null && until < today) return `the row in ${row.document.card.id} was valid until ${until}`
  const from = dateIn(row, 'valid-from')
  return from !== null && from > today ? `the row in ${row.document.card.id} is valid from ${from}` : null
}

function dateIn(row: DocumentRow, kind: 'valid-until' | 'valid-from'): string | null {
  const found = cellAt(row, kind)
  return found ? dateOfCell(found.cell.text) : null
}

const kept = new WeakMap<DocumentRow, Price[]>()

/** Rows do not change, and an item asks for those of its article several times. */
function pricesIn(row: DocumentRow): Price[] {
  const known = kept.get(row) ?? readPrices(row)
  kept.set(row, known)
  return known
}

function readPrices(row: DocumentRow): Price[] {
  const mark = decimalMarkOf(row.cells.filter(isPriceColumn).map(({ cell }) => cell.text))
  const rowBreak = breakOf(row)
  return row.cells.flatMap((column) => {
    if (!isPriceColumn(column) || !isFilled(column.cell)) return []
    const amount = amountOf(column.cell.text, mark)
    const currency = currencyOf(row, column)
    if (amount === null || currency === null) return []
    const per = perOf(row, column)
    const own = boundsOf(bracketless(column.header).replace(/\bper\s+\d+/i, ''))
    const bounds = own?.from || own?.to ? own : rowBreak.bounds
    return [
      {
        document: row.document,
        amount,
        currency: currency.code,
        per: per.per,
        from: bounds.from === '0' || bounds.from === '1' ? null : bounds.from,
        to: bounds.to,
        basis: basisOf(row, column),
        validUntil: validUntilOf(row, column),
        confidence: Math.min(
          currency.confidence,
          /^\d{1,3}[.,]\d{3}$/.test(column.cell.text.trim()) && mark === null ? 0.6 : 0.97,
        ),
        evidence: [...rowEvidence(row, column.cell, rowBreak.cell?.cell), ...per.note],
      },
    ]
  })
}

/** A column headed by a price word, or by a quantity (`1,000+`, `500-999 pcs`) over amounts. */
function isPriceColumn({ kind, header, cell }: RowCell): boolean {
  if (kind === 'price') return true
  if (kind !== null && kind !== 'from-quantity' && kind !== 'quantity' && kind !== 'to-quantity') return false
  return boundsOf(bracketless(header)) !== null && /\d/.test(header) && /[.,]\d|[$€£]/.test(cell.text)
}

function bracketless(header: string): string {
  return header.replace(/[([][^)\]]*\b(?:usd|eur|gbp|incl|excl|vat|net)\b[^)\]]*[)\]]/gi, ' ')
}

function basisOf(row: DocumentRow, { header }: RowCell): IncotermRule | null {
  const words = `${header} ${cellAt(row, 'incoterm')?.cell.text ?? ''}`
  return findIncoterms(words, noHints)[0]?.value.rule ?? null
}

function breakOf(row: DocumentRow): {
  bounds: { from: string | null; to: string | null }
  cell: RowCell | undefined
} {
  const from = cellAt(row, 'from-quantity') ?? cellAt(row, 'quantity')
  if (from && !isPriceColumn(from)) {
    const to = cellAt(row, 'to-quantity')
    const bounds = boundsOf(from.cell.text) ?? {
      from: figureOf(from.cell.text.replace(/[^\d.,\s]/g, ''), null),
      to: null,
    }
    return {
      bounds: { from: bounds.from, to: bounds.to ?? (to ? figureOf(to.cell.text, null) : null) },
      cell: from,
    }
  }
  const moq = cellAt(row, 'moq')
  const least = moq ? (boundsOf(moq.cell.text)?.from ?? null) : null
  return { bounds: { from: least, to: null }, cell: moq }
}

function amountOf(text: string, mark: DecimalMark | null): string | null {
  const figure = /\d[\d.,'’\s]*\d|\d/.exec(text)?.[0]
  if (figure === undefined || /%/.test(text)) return null
  const amount = figureOf(figure, mark)
  return amount !== null && compare(amount, '0') > 0 ? amount : null
}

/** The currency of a price: in its cell, its heading, its row, or the only one the document's head or title names. */
function currencyOf(
  row: DocumentRow,
  { cell, header }: RowCell,
): { code: string; confidence: number } | null {
  const written = only(cell.text) ?? only(header) ?? only(cellAt(row, 'currency')?.cell.text ?? '')
  if (written !== null) return { code: written, confidence: 0.97 }
  const { document } = row
  const around =
    only(document.card.title) ??
    only(document.text.text.slice(0, 600)) ??
    only(document.text.text.slice(0, 6000))
  return around === null ? null : { code: around, confidence: 0.8 }
}

function only(text: string): string | null {
  const codes = new Set(findCurrencies(text, noHints).map(({ value }) => value))
  return codes.size === 1 ? ([...codes][0] ?? null) : null
}

const perMany = /(?:\bper|\bje|\bpro|\bpar|\bpor|\/|\bfor|%)\s*(100|1[.,\s]?000)\b/i
const perUnit = /(?:\bper|\bje|\bpro|\bpar|\bpor|\bal|\/)\s*(?:\d[\d.,]*\s*)?([\p{L}²³]{1,12})/iu

/** `per 100 pcs` may stand in the heading, the cell, a column of its own, or once above the table for all of it. */
function perOf(row: DocumentRow, { header, cell }: RowCell): { per: Price['per']; note: Evidence[] } {
  const own = cellAt(row, 'price-unit')?.cell.text ?? ''
  const said = `${header} ${cell.text} ${own}`
  const written = perMany.exec(said)?.[1] ?? /^\s*(100|1[.,]?000)\b/.exec(own)?.[1]
  const unitCell = cellAt(row, 'unit')
  const named = perUnit.exec(said)?.[1]
  const beside = (named && unitOf(named)?.name) || (unitCell && unitOf(unitCell.cell.text)?.name)
  if (written !== undefined)
    return { per: { count: written.replace(/\D/g, ''), unit: beside || 'pcs' }, note: [] }
  // A price per set or per kilogram in its own column is not also one per hundred.
  const note = beside && beside !== 'pcs' ? null : noteOf(row.document)
  if (note === null) return { per: { count: '1', unit: beside || 'pcs' }, note: [] }
  return { per: { count: note.count, unit: note.unit }, note: [note.at] }
}

type Note = { count: string; unit: string; at: Evidence }
const notes = new WeakMap<LibraryDocument, Note | null>()

/** What all prices of a document are for, where it says so outside of its columns: `Preise in EUR je 100 Stück`. */
function noteOf(document: LibraryDocument): Note | null {
  const known = notes.get(document)
  if (known !== undefined) return known
  const match =
    /\b(?:prices?|preise?|prix|precios?|prezzi|pre[çc]os)\b[^\n;]{0,60}?\b(?:per|je|pro|par|por)\s*(100|1[.,]?000)\s*([\p{L}]{2,10})?/iu.exec(
      document.text.text,
    )
  const note = match
    ? {
        count: (match[1] ?? '').replace(/\D/g, ''),
        unit: unitOf(match[2] ?? '')?.name ?? 'pcs',
        at: evidenceAt(document.text, match.index, match.index + match[0].length),
      }
    : null
  notes.set(document, note)
  return note
}

/** The earlier of the row's own date and the document's. */
function validUntilOf(row: DocumentRow, price: RowCell): Cell<string> {
  const cell = cellAt(row, 'valid-until')
  const own = cell ? dateOfCell(cell.cell.text) : null
  const { valid_until: until } = row.document.card
  if (own !== null && cell && (until === null || own <= until)) {
    return {
      value: own,
      confidence: 0.97,
      evidence: [evidenceAt(row.document.text, cell.cell.start, cell.cell.end)],
    }
  }
  // The card's date is vouched for by a person; the row it limits is what can be pointed at.
  const at = evidenceAt(row.document.text, price.cell.start, price.cell.end)
  return until === null
    ? { value: null, confidence: 0, evidence: [] }
    : { value: until, confidence: 0.9, evidence: [at] }
}
