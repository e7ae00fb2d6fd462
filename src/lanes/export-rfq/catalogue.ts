/** Our articles, as the approved documents name them: keys, names, aliases, and every row that is about one of them. */
import { evidenceOfCell } from '../../evidence/quote.ts'
import { rowsOfTable } from '../../evidence/table-rows.ts'
import type { Library, LibraryDocument } from '../../words/document.ts'
import { supports } from '../../words/document.ts'
import type { Evidence } from '../../words/evidence.ts'
import { isAmbiguousHeading, kindInOurs } from './columns.ts'
import { cellAt, type DocumentRow, isFilled, type RowCell } from './document-row.ts'
import { type Role, roleOf } from './library-roles.ts'
import { rowsOfProse } from './prose-rows.ts'
import { rowEvidence } from './row-evidence.ts'
import { alike, looksLikePart, partKey, tokensOf } from './wording.ts'

/**
 * `leading` are the tokens up to the first comma: what the article is called before it is described.
 * `stands` is false for names that only documents no longer in force use: they match, and are not repeated.
 */
export type ArticleName = { text: string; at: Evidence; tokens: string[]; leading: string[]; stands: boolean }

export type Article = {
  /** As the documents write it. */
  sku: string
  key: string
  at: Evidence
  /** Whether a document in force names the article. */
  stands: boolean
  names: ArticleName[]
  /** Every token of every name. */
  tokens: ReadonlySet<string>
  rows: DocumentRow[]
}

/** Another name of an article; `buyer` is who uses it, null where anybody may. */
export type Alias = {
  text: string
  key: string
  tokens: string[]
  buyer: string | null
  article: Article
  /** The alias, and the key in the same row. */
  at: Evidence[]
}

export type Catalogue = {
  articles: readonly Article[]
  byKey: ReadonlyMap<string, Article>
  aliases: readonly Alias[]
  /** Keys of the aliases that are codes (`LRS-4410`) and not words. */
  aliasCodes: ReadonlySet<string>
  /** Every token of every article's names. */
  vocabulary: ReadonlySet<string>
  /** The articles with a token, or with one alike: exact ones first. */
  articlesLike: (token: string) => readonly { article: Article; exact: boolean }[]
  /** Rows of supporting documents that name a product group or nothing instead of an article. */
  loose: readonly DocumentRow[]
  /** ISO 639-1 of the articles' names, null where it cannot be told. */
  language: string | null
  /** How much a token tells: rare ones tell more. */
  weightOf: (token: string) => number
}

const made = new WeakMap<Library, Catalogue>()

/** The catalogue of a library, made once per library: its documents do not change while it is open. */
export function catalogueOf(library: Library): Catalogue {
  const known = made.get(library)
  if (known) return known
  const catalogue = makeCatalogue(library)
  made.set(library, catalogue)
  return catalogue
}

type Growing = {
  sku: string
  key: string
  at: Evidence
  stands: boolean
  names: Map<string, ArticleName>
  rows: DocumentRow[]
}

function makeCatalogue(library: Library): Catalogue {
  const growing = new Map<string, Growing>()
  const loose: DocumentRow[] = []
  const aliasRows: { row: DocumentRow; key: string }[] = []
  const take = (row: DocumentRow): void => {
    const { document, role } = row
    const sku =
      role === 'certificate' || role === 'policy' || role === 'past-answer' ? undefined : cellAt(row, 'sku')
    if (sku === undefined) {
      if (supports(document)) loose.push(row)
      return
    }
    const key = partKey(sku.cell.text)
    const article = growing.get(key) ?? newArticle(document, sku, key)
    growing.set(key, article)
    article.rows.push(row)
    if (!row.cells.some(({ kind }) => kind === 'alias' || kind === 'buyer-part')) addNames(article, row)
    else if (supports(document)) aliasRows.push({ row, key })
  }
  const documents = library.documents.map((document) => ({ document, role: roleOf(document) }))
  for (const { document, role } of documents) rowsOf(document, role).forEach(take)
  // Tables first: what they call a key is one in running text as well.
  const known = new Set(growing.keys())
  for (const { document, role } of documents) {
    if (role !== 'certificate' && role !== 'past-answer')
      rowsOfProse(document, role, (text) => known.has(partKey(text))).forEach(take)
  }
  const articles = [...growing.values()].map(finished)
  const byKey = new Map(articles.map((article) => [article.key, article]))
  const aliases = aliasRows.flatMap(({ row, key }) => aliasesOf(row, byKey.get(key)))
  return {
    articles,
    byKey,
    aliases,
    aliasCodes: new Set(
      aliases.filter(({ text }) => looksLikePart(text) && text === text.toUpperCase()).map(({ key }) => key),
    ),
    ...indexed(articles),
    loose,
    language: languageOf(library),
    weightOf: weights(articles),
  }
}

/** The rows of a document's tables, their columns typed. */
function rowsOf(document: LibraryDocument, role: Role): DocumentRow[] {
  return document.text.tables.flatMap((table) => {
    const rows = rowsOfTable(document, table).map((row): DocumentRow => {
      return {
        document,
        role,
        cells: row.cells.map(({ header, cell }) => ({ kind: kindInOurs(header), header, cell })),
      }
    })
    if (role !== 'policy' && role !== 'certificate') findKeyColumn(rows)
    return rows
  })
}

/** Where no heading says which column holds the key: `Article`, `Item` or none at all, told by what stands below. */
function findKeyColumn(rows: DocumentRow[]): void {
  if (rows.some((row) => row.cells.some(({ kind }) => kind === 'sku'))) return
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const share = (column: number): number => {
    const texts = rows.flatMap(({ cells }) => {
      const cell = cells[column]?.cell
      return cell && isFilled(cell) ? [cell.text] : []
    })
    return texts.length === 0 ? 0 : texts.filter(looksLikePart).length / texts.length
  }
  const named = (column: number): boolean =>
    rows.some(({ cells }) => {
      const one = cells[column]
      return (
        one !== undefined && (one.kind === 'part' || one.kind === 'line' || isAmbiguousHeading(one.header))
      )
    })
  const columns = [...Array(width).keys()]
  const found =
    columns.find((column) => named(column) && share(column) >= 0.6) ??
    columns.find(
      (column) => rows.every(({ cells }) => cells[column]?.header === '') && share(column) >= 0.8,
    ) ??
    columns.find((column) => rows.some(({ cells }) => cells[column]?.kind === 'part'))
  if (found === undefined) return
  for (const { cells } of rows) {
    const cell = cells[found]
    if (cell) cell.kind = 'sku'
  }
}

function newArticle(document: LibraryDocument, { cell }: RowCell, key: string): Growing {
  const at = evidenceOfCell(document.text, cell)
  return { sku: cell.text.trim(), key, at, stands: supports(document), names: new Map(), rows: [] }
}

function addNames(article: Growing, row: DocumentRow): void {
  for (const { kind, cell } of row.cells) {
    if ((kind !== 'description' && kind !== 'family') || !isFilled(cell) || article.names.has(cell.text))
      continue
    article.names.set(cell.text, {
      text: cell.text.trim(),
      at: evidenceOfCell(row.document.text, cell),
      tokens: [...new Set(tokensOf(cell.text))],
      leading: [...new Set(tokensOf(cell.text.split(/[,;(]/)[0] ?? ''))],
      stands: supports(row.document),
    })
  }
}

function finished({ sku, key, at, stands, names, rows }: Growing): Article {
  const all = [...names.values()]
  return { sku, key, at, stands, names: all, tokens: new Set(all.flatMap(({ tokens }) => tokens)), rows }
}

function aliasesOf(row: DocumentRow, article: Article | undefined): Alias[] {
  if (!article) return []
  const buyer = cellAt(row, 'customer')?.cell.text.trim() ?? null
  return row.cells.flatMap(({ kind, cell }) => {
    if ((kind !== 'alias' && kind !== 'buyer-part') || !isFilled(cell)) return []
    const at = rowEvidence(row, cell)
    return [
      {
        text: cell.text.trim(),
        key: partKey(cell.text),
        tokens: [...new Set(tokensOf(cell.text))],
        buyer,
        article,
        at,
      },
    ]
  })
}

/** Tokens → articles, so that a request is compared only with articles that share something with it. */
function indexed(articles: readonly Article[]): Pick<Catalogue, 'vocabulary' | 'articlesLike'> {
  const byToken = new Map<string, Article[]>()
  for (const article of articles) {
    for (const token of article.tokens) {
      const known = byToken.get(token)
      if (known) known.push(article)
      else byToken.set(token, [article])
    }
  }
  const words = [...byToken.keys()].filter((token) => !/\d/.test(token))
  const asked = new Map<string, { article: Article; exact: boolean }[]>()
  const look = (token: string): { article: Article; exact: boolean }[] => {
    const found = new Map((byToken.get(token) ?? []).map((article) => [article, true]))
    if (!/\d/.test(token)) {
      for (const other of words) {
        if (other === token || !alike(token, other)) continue
        for (const article of byToken.get(other) ?? []) if (!found.has(article)) found.set(article, false)
      }
    }
    return [...found].map(([article, exact]) => ({ article, exact }))
  }
  return {
    vocabulary: new Set(byToken.keys()),
    articlesLike: (token) => {
      const known = asked.get(token) ?? look(token)
      asked.set(token, known)
      return known
    },
  }
}

function weights(articles: readonly Article[]): (token: string) => number {
  const counts = new Map<string, number>()
  for (const { tokens } of articles)
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  const total = articles.length
  return (token) => Math.log(1 + (total + 1) / ((counts.get(token) ?? 0) + 0.5))
}

/** The language most documents with articles are written in; short lists tell none. */
function languageOf(library: Library): string | null {
  const counts = new Map<string, number>()
  for (const document of library.documents) {
    const role = roleOf(document)
    const { language, text } = document.text
    if (language !== null && (role === 'price-list' || role === 'product-sheet' || role === 'lead-times')) {
      counts.set(language, (counts.get(language) ?? 0) + text.length)
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
