/** The rows of our documents that say something about an article, and how exactly they mean it. */
import type { Article, Catalogue } from './catalogue.ts'
import { cellAt, type DocumentRow } from './document-row.ts'
import { holdsArticle, namesArticle } from './scope.ts'

/** 3: names its key. 2: names its product group. 1: the document is about it. 0: holds for everything. */
export type RowAbout = { row: DocumentRow; exactness: 0 | 1 | 2 | 3 }

const made = new WeakMap<Article, RowAbout[]>()

/** All rows about the article, the most exact first. Past answers, certificates and aliases state no terms. */
export function rowsAbout(article: Article, catalogue: Catalogue): RowAbout[] {
  const known = made.get(article)
  if (known) return known
  const own = article.rows
    .filter(({ role }) => role !== 'past-answer')
    .map((row): RowAbout => ({ row, exactness: 3 }))
  const loose = catalogue.loose.flatMap((row): RowAbout[] => {
    const exactness = exactnessOf(row, article)
    return exactness === null ? [] : [{ row, exactness }]
  })
  const all = [...own, ...loose].toSorted((a, b) => b.exactness - a.exactness)
  made.set(article, all)
  return all
}

/** Of rows that say what is asked, only the most exact count: a rule for all goods yields to one for this article. */
export function mostExact<T extends { exactness: number }>(all: readonly T[]): T[] {
  const best = Math.max(0, ...all.map(({ exactness }) => exactness))
  return all.filter(({ exactness }) => exactness === best)
}

function exactnessOf(row: DocumentRow, article: Article): RowAbout['exactness'] | null {
  if (row.role === 'certificate' || row.role === 'past-answer' || row.role === 'alias-table') return null
  const names = row.cells.filter(
    ({ kind, cell }) =>
      (kind === 'family' || kind === 'description' || kind === 'part') && cell.text.trim() !== '',
  )
  if (names.length > 0) return names.some(({ cell }) => namesArticle(cell.text, article)) ? 2 : null
  if ((row.document.card.scope.product ?? []).length > 0)
    return holdsArticle(row.document, article) ? 1 : null
  // A statement without any article is one for all only where the document is about such terms.
  const general =
    (row.role === 'lead-times' || row.role === 'policy' || row.role === 'price-list') &&
    cellAt(row, 'price') === undefined
  return general ? 0 : null
}
