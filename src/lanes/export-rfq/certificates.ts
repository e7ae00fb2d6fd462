/** Which certificates may be offered for an article today: approved, valid, and covering it. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Library } from '../../words/document.ts'
import { supports } from '../../words/document.ts'
import type { Cell } from '../../words/evidence.ts'
import type { Article, Catalogue } from './catalogue.ts'
import { type CertificateEntry, certificateEntries } from './certificate-entries.ts'
import { findCertificateNames, keyOf } from './certificate-names.ts'
import { holdsArticle, namesArticle } from './scope.ts'
import { partKey } from './wording.ts'

type Asked = { library: Library; catalogue: Catalogue; now: Date; certifications: readonly string[] }

/** Certificates that hold for the article, and for each one asked for that does not, why not. */
export function certificatesFor(
  article: Article,
  asked: Asked,
): { cells: Cell<string>[]; why: Record<string, string> } {
  const cells: Cell<string>[] = []
  const refused: { entry: CertificateEntry; reason: string }[] = []
  for (const entry of certificateEntries(asked.library)) {
    const reason = whyNot(entry, article, asked)
    if (reason === null) cells.push(...cellsOf(entry, article))
    else refused.push({ entry, reason })
  }
  const offered = new Set(cells.map(({ value }) => keyOf(value ?? '')))
  const why: Record<string, string> = {}
  for (const name of asked.certifications) {
    if (offered.has(keyOf(name))) continue
    const about = refused.filter(({ entry }) => isAbout(entry, name)).map(({ reason }) => reason)
    why[name] = [...new Set(about)].join('; ') || `no approved document shows ${name}`
  }
  return { cells: onePerName(cells), why }
}

function whyNot(entry: CertificateEntry, article: Article, { catalogue, now }: Asked): string | null {
  const { document, until } = entry
  const { id, valid_until: approvedUntil } = document.card
  const today = now.toISOString().slice(0, 10)
  if (document.state === 'expired') return `${id} expired on ${approvedUntil ?? until}`
  if (document.state === 'superseded') return `${id} is superseded`
  if (!supports(document)) return `${id} is not approved`
  if (until !== null && until < today) return `${id} expired on ${until}`
  return covers(entry, article, catalogue) ? null : `${id} does not cover ${article.sku}`
}

/**
 * A person's scope on the card decides; else what the certificate says it covers; else the articles it names. One
 * that names none (a management system, say) covers all that its owner makes.
 */
function covers({ document, coverage }: CertificateEntry, article: Article, catalogue: Catalogue): boolean {
  if (!holdsArticle(document, article)) return false
  if (coverage.length > 0)
    return (
      (document.card.scope.product ?? []).length > 0 || coverage.some((text) => namesArticle(text, article))
    )
  const words = document.text.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\-_/.]+[\p{L}\p{N}]/gu)
  const keys = new Set([...words].map(([word]) => partKey(word)))
  const named = catalogue.articles.filter(({ key }) => keys.has(key))
  return named.length === 0 || named.includes(article)
}

function isAbout({ document, names }: CertificateEntry, name: string): boolean {
  const key = keyOf(name)
  return [...names, ...findCertificateNames(document.card.title)].some((one) => one.key === key)
}

const namesShown = 3

function cellsOf({ document, names, coverage }: CertificateEntry, article: Article): Cell<string>[] {
  const scoped =
    (document.card.scope.product ?? []).length > 0 || coverage.some((text) => namesArticle(text, article))
  return names.slice(0, namesShown).map(({ name, start, end }) => {
    return { value: name, confidence: scoped ? 0.95 : 0.8, evidence: [evidenceAt(document.text, start, end)] }
  })
}

function onePerName(cells: readonly Cell<string>[]): Cell<string>[] {
  const seen = new Map<string, Cell<string>>()
  for (const cell of cells) if (!seen.has(keyOf(cell.value ?? ''))) seen.set(keyOf(cell.value ?? ''), cell)
  return [...seen.values()]
}
