/** The lead times of an article: from rows about it, about its product group, or from a sentence that names it. */
import type { LibraryDocument } from '../../words/document.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Duration } from '../../words/money.ts'
import type { Article, Catalogue } from './catalogue.ts'
import { durationOfCell } from './cell-dates.ts'
import { boundsOf } from './cell-values.ts'
import { type DocumentRow, isFilled } from './document-row.ts'
import { rowEvidence } from './row-evidence.ts'
import { mostExact, rowsAbout } from './rows-about.ts'
import { type Market, whyUnusable } from './scope.ts'

export type LeadTime = {
  duration: Duration
  document: LibraryDocument
  /** The quantity from which it holds, null for the usual one. */
  from: string | null
  /** See `RowAbout`. */
  exactness: number
  confidence: number
  evidence: Evidence[]
}

/** Lead times that may be relied on, of the most exact kind there is; `why` says what stood against the others. */
export function leadTimesOf(
  article: Article,
  terms: { market: Market; catalogue: Catalogue },
): { usable: LeadTime[]; why: string } {
  const reasons = new Set<string>()
  const usable: LeadTime[] = []
  for (const { row, exactness } of rowsAbout(article, terms.catalogue)) {
    const times = timesIn(row, exactness)
    if (times.length === 0) continue
    const why = whyUnusable(row.document, article, terms.market)
    if (why === null) usable.push(...times)
    else reasons.add(why)
  }
  return {
    usable: mostExact(usable),
    why: [...reasons].join('; ') || 'no approved document states a lead time',
  }
}

/** Columns in reading order: a quantity threshold belongs to the lead time that follows it. */
function timesIn(row: DocumentRow, exactness: number): LeadTime[] {
  const found: LeadTime[] = []
  let threshold: DocumentRow['cells'][number] | null = null
  for (const column of row.cells) {
    if (column.kind === 'from-quantity' || column.kind === 'quantity') threshold = column
    if (column.kind !== 'lead-time' || !isFilled(column.cell)) continue
    const duration = durationOfCell(column.cell.text, column.header)
    if (!duration) continue
    const bounds = (threshold && boundsOf(threshold.cell.text)) ?? boundsOf(quantityWords(column.header))
    found.push({
      duration: duration.value,
      document: row.document,
      from: bounds?.from === '1' ? null : (bounds?.from ?? null),
      exactness,
      confidence: duration.confidence,
      evidence: rowEvidence(row, column.cell, threshold?.cell),
    })
    threshold = null
  }
  return found
}

/** `Lead time from 5,000 pcs`: only what follows a quantity word is a threshold, `(4-6 weeks)` is not. */
function quantityWords(header: string): string {
  return /(?:from|over|above|≥|>=|ab|desde|d[èe]s|da)\s*\d[\d.,\s]*/i.exec(header)?.[0] ?? ''
}
