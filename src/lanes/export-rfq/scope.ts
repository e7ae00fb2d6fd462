/** Whether a document speaks for this buyer, market and article: its card's scope says where it does not. */
import { outOfMarket, outOfTier } from '../../evidence/scope.ts'
import type { LibraryDocument } from '../../words/document.ts'
import { supports } from '../../words/document.ts'
import type { Article } from './catalogue.ts'
import { alike, folded, partKey, tokensOf } from './wording.ts'

/** Where the goods are sold: the buyer's country and, where told, the country they go to. */
export type Market = { buyer: string | null; destination: string | null }

/** Whether the card's product scope holds the article; a card without one holds all. */
export function holdsArticle(document: LibraryDocument, article: Article): boolean {
  const names = document.card.scope.product ?? []
  return names.length === 0 || names.some((name) => namesArticle(name, article))
}

/** Whether a text names the article: its key, a key pattern (`NV-GN*`), a product group its names belong to, or all. */
export function namesArticle(text: string, article: Article): boolean {
  const plain = folded(text).trim()
  if (
    /^(all|any|every|alle|tous|toutes|todos|todas|tutti|tutte|\*)( of)?( the| our)?( products?| articles?| items?| goods| produkte| artikel| produits| productos| prodotti| produtos)?$/.test(
      plain,
    )
  )
    return true
  if (plain.endsWith('*') && plain.length > 2) return article.key.startsWith(partKey(plain.slice(0, -1)))
  if (partKey(text) === article.key) return true
  // “mixing bowls and colanders” names both; each part stands for itself.
  const parts = plain.split(/[,;/&]|\b(?:and|und|et|y|e|und|sowie|or)\b/).map((part) => tokensOf(part))
  const own = [...article.tokens]
  return parts.some(
    (tokens) => tokens.length > 0 && tokens.every((token) => own.some((other) => alike(token, other))),
  )
}

/** Why a document may not be relied on for this article and market now, null where it may. */
export function whyUnusable(document: LibraryDocument, article: Article, market: Market): string | null {
  const { id, valid_until: until } = document.card
  if (document.state === 'expired') return `${id} expired on ${until}`
  if (document.state === 'superseded') return `${id} is superseded`
  if (!supports(document)) return `${id} is not approved`
  if (!holdsArticle(document, article)) return `${id} does not cover ${article.sku}`
  const countries = [market.buyer, market.destination].filter((country) => country !== null)
  return outOfTier(document) ?? outOfMarket(document, countries)
}
