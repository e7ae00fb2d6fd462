/** Which of our articles an item means: by our key, by another name we know, by its words, or none. */
import type { Cell, Evidence } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Alias, Article, Catalogue } from './catalogue.ts'
import type { Item, Match, MatchKind } from './fields.ts'
import { alike, partKey, tokensOf } from './wording.ts'

/** From this likeness on, and this far ahead of the next one, words alone name an article. */
const likeEnough = 0.62
const aheadBy = 0.07
/** From here on an article is worth showing to a person. */
const worthShowing = 0.35
const candidatesShown = 5

/** Who wrote the item's words: whose part numbers they are, and in which language. */
export type Speaker = { company: string | null; language: string | null }

/**
 * The match of an item. A key the buyer wrote (found while reading) or a person entered stays; else aliases and buyer
 * part numbers of approved tables, then likeness of words. The key is always one of the catalogue, or null.
 */
export function matchOf(item: Item, catalogue: Catalogue, { company, language }: Speaker): Match {
  const { match } = item
  if (match.sku.enteredBy !== undefined) return entered(match, catalogue)
  const retold = [item.description, item.buyer_part_number].some(({ enteredBy }) => enteredBy !== undefined)
  if (match.sku.value !== null && match.how.value !== null && !retold) {
    return match.how.value === 'exact' ? withRivalAlias(item, catalogue, company) : match
  }
  const foreign = isForeign(language, catalogue)
  return (
    byAlias(item, catalogue, company) ?? byWords(item, catalogue, foreign) ?? none(item, catalogue, foreign)
  )
}

/** The article of a match, if it has one. */
export function articleOf(match: Match, catalogue: Catalogue): Article | undefined {
  return match.sku.value === null ? undefined : catalogue.byKey.get(partKey(match.sku.value))
}

/** Articles by likeness of their words to these, best first: 0..1. */
export function likely(
  tokens: readonly string[],
  catalogue: Catalogue,
  foreign: boolean,
): { article: Article; score: number }[] {
  const hits = new Map<Article, Map<string, boolean>>()
  for (const token of tokens) {
    for (const { article, exact } of catalogue.articlesLike(token)) {
      const own = hits.get(article) ?? new Map<string, boolean>()
      hits.set(article, own.set(token, exact))
    }
  }
  return [...hits]
    .map(([article, own]) => ({ article, score: likeness(tokens, own, article, { catalogue, foreign }) }))
    .filter(({ score }) => score >= worthShowing)
    .toSorted((a, b) => b.score - a.score || (a.article.key < b.article.key ? -1 : 1))
}

function entered(match: Match, catalogue: Catalogue): Match {
  const known = match.sku.value !== null && catalogue.byKey.has(partKey(match.sku.value))
  const how: Cell<MatchKind> = { value: known ? 'exact' : 'none', confidence: 1, evidence: [] }
  return { ...match, how: match.how.enteredBy === undefined ? how : match.how }
}

/** Our key and a buyer part number that means another article: the key stays, doubted, the other is shown. */
function withRivalAlias(item: Item, catalogue: Catalogue, company: string | null): Match {
  const alias = aliasByPart(item, catalogue, company)
  const { sku } = item.match
  if (!alias || sku.value === null || alias.article.key === partKey(sku.value)) return item.match
  const rival = { value: alias.article.sku, evidence: [...item.buyer_part_number.evidence, ...alias.at] }
  return {
    ...item.match,
    sku: { ...sku, confidence: 0.5, candidates: [rival] },
    candidates: [skuCell(alias.article, 0.5, rival.evidence)],
  }
}

function byAlias(item: Item, catalogue: Catalogue, company: string | null): Match | null {
  const byPart = aliasByPart(item, catalogue, company)
  if (byPart) return aliased(byPart, item.buyer_part_number.evidence, aliasConfidence(byPart, company))
  const tokens = new Set(tokensOf(item.description.value ?? ''))
  const fits = catalogue.aliases
    .filter((alias) => mayUse(alias, company) && containsAll(tokens, alias.tokens))
    .sort((a, b) => b.tokens.length - a.tokens.length)
  const [best] = fits
  if (!best) return null
  // Two articles with names of the same length in one description: words cannot tell which is meant.
  const rivals = fits.filter(
    ({ article, tokens: { length } }) => article !== best.article && length === best.tokens.length,
  )
  if (rivals.length > 0) return null
  return aliased(best, item.description.evidence, best.tokens.length >= 2 ? 0.9 : 0.75)
}

function aliasByPart(item: Item, catalogue: Catalogue, company: string | null): Alias | undefined {
  const key = partKey(item.buyer_part_number.value ?? '')
  if (key.length < 3) return undefined
  const fits = catalogue.aliases.filter((alias) => alias.key === key && mayUse(alias, company))
  // One number that means two articles to two buyers is only clear where the buyer is.
  return new Set(fits.map(({ article }) => article)).size === 1 ? fits[0] : undefined
}

/** A buyer's own number means something only in that buyer's hands; where the buyer is unknown it may be them. */
function mayUse(alias: Alias, company: string | null): boolean {
  return alias.buyer === null || company === null || sameCompany(alias.buyer, company)
}

function aliasConfidence(alias: Alias, company: string | null): number {
  return alias.buyer !== null && company === null ? 0.7 : 0.95
}

function aliased(alias: Alias, said: readonly Evidence[], confidence: number): Match {
  return {
    sku: skuCell(alias.article, confidence, [...said, ...alias.at]),
    how: { value: 'alias', confidence, evidence: alias.at },
    candidates: [],
  }
}

function byWords(item: Item, catalogue: Catalogue, foreign: boolean): Match | null {
  const tokens = [...new Set(tokensOf(item.description.value ?? ''))]
  const [best, next] = likely(tokens, catalogue, foreign)
  if (!best || best.score < likeEnough || best.score - (next?.score ?? 0) < aheadBy) return null
  const confidence = Math.min(foreign ? 0.65 : 0.85, 0.45 + best.score * 0.4)
  const name = best.article.names[0]?.at ?? best.article.at
  return {
    sku: skuCell(best.article, confidence, [...item.description.evidence, name, best.article.at]),
    how: { value: 'fuzzy', confidence, evidence: [name] },
    candidates: candidates(tokens, catalogue, foreign),
  }
}

function none(item: Item, catalogue: Catalogue, foreign: boolean): Match {
  const tokens = [...new Set(tokensOf(item.description.value ?? ''))]
  const shown = candidates(tokens, catalogue, foreign)
  return {
    sku: absent(),
    how: { value: 'none', confidence: shown.length > 0 ? 0.6 : 0.9, evidence: [] },
    candidates: shown,
  }
}

/** Those worth a person's look: not far behind the best. */
function candidates(tokens: readonly string[], catalogue: Catalogue, foreign: boolean): Cell<string>[] {
  const all = likely(tokens, catalogue, foreign)
  const best = all[0]?.score ?? 0
  return all
    .filter(({ score }) => score >= best - 0.3)
    .slice(0, candidatesShown)
    .map(({ article, score }) =>
      skuCell(article, Math.min(score, 0.85), [article.names[0]?.at ?? article.at]),
    )
}

function skuCell(article: Article, confidence: number, evidence: Evidence[]): Cell<string> {
  return { value: article.sku, confidence, evidence }
}

/**
 * How much of what the buyer said the article's names cover, weighted by how much each word tells. A measure the
 * article does not have counts twice: a pan of 28 cm is not one of 26 cm, however alike the words are. In another
 * language than our documents' the words say little, and measures and standards have to do it.
 */
function likeness(
  tokens: readonly string[],
  hits: ReadonlyMap<string, boolean>,
  article: Article,
  { catalogue, foreign }: { catalogue: Catalogue; foreign: boolean },
): number {
  const sum = { said: 0, shared: 0, words: 0, measures: 0 }
  for (const token of tokens) {
    const measure = /\d/.test(token)
    const weight = catalogue.weightOf(token)
    const exact = hits.get(token)
    if (exact !== undefined) {
      sum.said += weight
      sum.shared += weight * (exact ? 1 : 0.85)
      if (measure) sum.measures += 1
      else sum.words += 1
    } else if (measure) sum.said += 2 * weight
    else sum.said += foreign ? 0.1 * weight : weight
  }
  // Measures alone name nothing in our own language: “26 cm” fits pots, pans and trays alike.
  const told = foreign
    ? sum.measures >= 2 || (sum.measures === 1 && sum.words > 0)
    : sum.words > 0 || tokens.some((token) => /\p{L}\d+\D\d|\d\p{L}+\d/u.test(token))
  if (sum.said === 0 || !told) return 0
  const named = [...article.tokens].reduce((total, token) => total + catalogue.weightOf(token), 0)
  return 0.8 * (sum.shared / sum.said) + 0.2 * (sum.shared / Math.max(named, sum.shared))
}

/** Whether a text is in another language than the names of our articles; those of unknown language count as English. */
export function isForeign(language: string | null, { language: own }: Catalogue): boolean {
  return language !== null && language !== (own ?? 'en')
}

function containsAll(tokens: ReadonlySet<string>, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return false
  return wanted.every((token) => tokens.has(token) || [...tokens].some((other) => alike(token, other)))
}

const legalForms =
  /\b(gmbh( & co\.? kg)?|ag|kg|ohg|ug|ltd|limited|llc|inc|corp|co|company|plc|sa|sas|sarl|srl|spa|sl|slu|bv|nv|ab|as|a\/s|aps|oy|oyj|sp z o o|zrt|kft|doo|pty|pte|llp|lda|ltda|est|fze|fzco|holding|group|trading)\b/g

/** Whether two company names mean the same one: legal forms, accents and punctuation aside. */
export function sameCompany(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) =>
    tokensOf(name.replace(/\./g, '')).join(' ').replace(legalForms, ' ').replace(/\s+/g, ' ').trim(),
  )
  return one !== undefined && one !== '' && one === other
}
