/** The minimum order quantity of an article, from the documents that state one. */
import { type LibraryDocument, unruled } from '../../words/document.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Quantity } from '../../words/money.ts'
import { unitOf } from '../../words/units.ts'
import type { Article, Catalogue } from './catalogue.ts'
import { boundsOf, figureOf } from './cell-values.ts'
import { compare } from './decimal.ts'
import { cellAt, type DocumentRow } from './document-row.ts'
import { priceUnitOf } from './pieces.ts'
import { rowEvidence } from './row-evidence.ts'
import { mostExact, rowsAbout } from './rows-about.ts'
import { type Market, whyUnusable } from './scope.ts'

type Minimum = { quantity: Quantity; document: LibraryDocument; evidence: Evidence[]; confidence: number }

/**
 * What the documents call the minimum, else the lowest break of a price list. Documents of equal standing that
 * disagree are all kept: the larger one stands, doubted, the other is a candidate.
 */
export function minimumOf(
  article: Article,
  terms: { market: Market; catalogue: Catalogue },
): { cell: Cell<Quantity>; why: string } {
  const reasons = new Set<string>()
  const named: (Minimum & { exactness: number })[] = []
  const breaks: Minimum[] = []
  for (const { row, exactness } of rowsAbout(article, terms.catalogue)) {
    const minimum = statedIn(row, article) ?? lowestBreakIn(row, article)
    if (!minimum) continue
    const why = whyUnusable(row.document, article, terms.market)
    if (why !== null) reasons.add(why)
    else if (cellAt(row, 'moq')) named.push({ ...minimum, exactness })
    else breaks.push(minimum)
  }
  // Several minimums for one article in one list are its price breaks.
  const own = named.length > 0 ? lowestPerDocument(mostExact(named)) : lowestPerDocument(breaks)
  if (own.length === 0)
    return {
      cell: absent(),
      why: [...reasons].join('; ') || 'no approved document states a minimum order quantity',
    }
  return { cell: settled(unruled(own)), why: '' }
}

function statedIn(row: DocumentRow, article: Article): Minimum | null {
  const moq = cellAt(row, 'moq')
  if (!moq) return null
  const value =
    boundsOf(moq.cell.text)?.from ?? figureOf(moq.cell.text.replace(/[^\d.,\s]/g, '').trim(), null)
  if (value === null) return null
  const word =
    /\d[\d.,\s]*\s*([\p{L}²³]+)/u.exec(moq.cell.text)?.[1] ?? /[([]([^)\]]+)[)\]]/.exec(moq.header)?.[1]
  const unit = (word && unitOf(word)?.name) || unitBeside(row) || priceUnitOf(article)
  return {
    quantity: { value, unit },
    document: row.document,
    evidence: rowEvidence(row, moq.cell),
    confidence: 0.97,
  }
}

function unitBeside(row: DocumentRow): string | null {
  const unit = cellAt(row, 'unit')
  return (unit && unitOf(unit.cell.text)?.name) ?? null
}

function lowestBreakIn(row: DocumentRow, article: Article): Minimum | null {
  if (row.role !== 'price-list') return null
  const from = cellAt(row, 'from-quantity')
  const value = from ? (boundsOf(from.cell.text)?.from ?? null) : null
  if (!from || value === null || compare(value, '1') <= 0) return null
  const unit = unitBeside(row) ?? priceUnitOf(article)
  return {
    quantity: { value, unit },
    document: row.document,
    evidence: rowEvidence(row, from.cell),
    confidence: 0.75,
  }
}

function lowestPerDocument(breaks: readonly Minimum[]): Minimum[] {
  const lowest = new Map<LibraryDocument, Minimum>()
  for (const one of breaks) {
    const known = lowest.get(one.document)
    if (!known || compare(one.quantity.value, known.quantity.value) < 0) lowest.set(one.document, one)
  }
  return [...lowest.values()]
}

function settled(minimums: readonly Minimum[]): Cell<Quantity> {
  const largest = minimums.reduce((best, one) =>
    compare(one.quantity.value, best.quantity.value) > 0 ? one : best,
  )
  const rivals = minimums.filter(
    ({ quantity: { value, unit } }) => value !== largest.quantity.value || unit !== largest.quantity.unit,
  )
  const cell: Cell<Quantity> = {
    value: largest.quantity,
    confidence: largest.confidence,
    evidence: largest.evidence,
  }
  if (rivals.length === 0) return cell
  return {
    ...cell,
    confidence: 0.5,
    candidates: rivals.map(({ quantity, evidence }) => ({ value: quantity, evidence })),
  }
}
