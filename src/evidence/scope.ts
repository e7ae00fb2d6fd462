/** Whom and what a document speaks for: the scope on its card against the customer, the article and the sentence. */
import { countryOf, findCountries } from '../recognise/country.ts'
import { noHints } from '../recognise/found.ts'
import { holdsCountry, isEverywhere } from '../recognise/sales-region.ts'
import type { LibraryDocument } from '../words/document.ts'
import { cellsOf } from './cells.ts'
import { normalKey } from './library.ts'
import type { Subject } from './subjects.ts'
import { termsOf } from './terms.ts'

/** Where the goods are sold: the buyer's country and the one they go to, as ISO 3166-1, as far as anybody said. */
export type Customer = { countries: readonly string[] }

/** The customer that a packet's fields tell of: cells named `country`, and ports, which have one. */
export function customerIn(fields: unknown): Customer {
  const countries = cellsOf(fields).flatMap(({ path, cell: { value } }) => {
    if (typeof value === 'string' && /(?:^|\.)country$/.test(path)) return countryOf(value) ?? []
    const isPort = value !== null && typeof value === 'object' && 'country' in value
    return isPort && typeof value.country === 'string' ? value.country : []
  })
  return { countries: [...new Set(countries)] }
}

/** What a document is asked about. */
export type InSentence = { customer: Customer; subject: Subject | null; sentence: string }

/**
 * Why the document's card keeps it from speaking here, null where it does not. A sentence may name its market or tier
 * itself ("Delivery to Great Britain takes …", "For distributors …"); else the customer must be known to be in it.
 */
export function whyOutOfScope(
  document: LibraryDocument,
  { customer, subject, sentence }: InSentence,
): string | null {
  const { market, product, customer_tier: tier } = document.card.scope
  if (product !== undefined && product.length > 0 && subject !== null && !holdsArticle(product, subject))
    return `${document.card.title} does not cover ${subject.rows[0] ? nameOf(subject) : subject.key}`
  if (market !== undefined && market.length > 0 && !market.some((name) => isNamed(name, sentence))) {
    const named = findCountries(sentence, noHints).map(({ value }) => value)
    const why = outOfMarket(document, named.length > 0 ? named : customer.countries)
    if (why !== null) return why
  }
  if (tier?.some((name) => isNamed(name, sentence))) return null
  return outOfTier(document)
}

/** Why the document does not speak for these countries, null where it does. */
export function outOfMarket({ card }: LibraryDocument, countries: readonly string[]): string | null {
  const names = card.scope.market ?? []
  if (names.length === 0 || names.some(isEverywhere)) return null
  const list = names.join(', ')
  if (countries.length === 0) return `${card.id} is for ${list}, and the buyer's country is not known`
  const outside = countries.find((country) => !names.some((name) => holdsCountry(name, country)))
  return outside === undefined ? null : `${card.id} is for ${list}, not for ${outside}`
}

const openTiers = /^(all|any|standard|default|list|new|general|every|public|end.?customer|normal|regular)/

/** Why the document does not speak for a buyer whose tier nobody told us, null where it does. */
export function outOfTier({ card }: LibraryDocument): string | null {
  const tiers = card.scope.customer_tier ?? []
  if (tiers.length === 0 || tiers.some((tier) => openTiers.test(tier.toLowerCase()))) return null
  return `${card.id} is for ${tiers.join(', ')} customers only`
}

/** Keys, patterns of keys (`NV-GN*`), and groups whose words all stand in the article's rows. */
function holdsArticle(product: readonly string[], { key, rows }: Subject): boolean {
  if (product.some((name) => normalKey(name) === key)) return true
  const words = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ cell }) => termsOf(cell.text))))
  return product.some((name) => {
    const own = normalKey(name)
    if (own === key || own === '*' || /^(?:all|any|every)\b/i.test(name)) return true
    if (own.endsWith('*')) return key.startsWith(own.slice(0, -1))
    if (rows.some(({ cells }) => cells.some(({ cell }) => normalKey(cell.text) === own))) return true
    const terms = termsOf(name)
    return terms.length > 0 && terms.every((term) => words.has(term))
  })
}

function nameOf({ key, rows }: Subject): string {
  const cell = rows[0]?.cells.find((one) => normalKey(one.cell.text) === key)?.cell
  return cell?.text.trim() ?? key
}

function isNamed(name: string, sentence: string): boolean {
  const terms = termsOf(name)
  const said = new Set(termsOf(sentence))
  return terms.length > 0 && terms.every((term) => said.has(term))
}
