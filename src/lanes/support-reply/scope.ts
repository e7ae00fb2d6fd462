/** For whom a document speaks: its scope against what the customer says of themselves. */
import { normalKey } from '../../evidence/library.ts'
import { holdsCountry, isEverywhere } from '../../recognise/sales-region.ts'
import type { LibraryDocument } from '../../words/document.ts'
import { inPlainWords } from './same-meaning.ts'

/** What is known of the customer: their country, and all they and their subject line say. */
export type Customer = { country: string | null; words: string }

/**
 * Whether the document speaks to this customer: a market must be theirs or named by them, a product or tier must be
 * named. What is not known of the customer fits no scope: an answer for others is a wrong answer.
 */
export function isInScope({ card: { scope } }: LibraryDocument, { country, words }: Customer): boolean {
  const names = (name: string): boolean => isNamed(name, words)
  const market = scope.market ?? []
  const hasMarket =
    market.length === 0 ||
    market.some(
      (name) =>
        isEverywhere(name) ||
        (country !== null && holdsCountry(name, country)) ||
        (name.length > 3 && names(name)),
    )
  return hasMarket && [scope.product, scope.customer_tier].every((list) => holdsOne(list ?? [], names))
}

function holdsOne(list: readonly string[], names: (name: string) => boolean): boolean {
  return list.length === 0 || list.some((name) => /^(?:all|any|every|\*)$/i.test(name.trim()) || names(name))
}

function isNamed(name: string, words: string): boolean {
  const key = normalKey(name)
  if (key === '') return false
  if (/\d/.test(key)) return normalKey(words).includes(key)
  const said = ` ${plain(words)} `
  return said.includes(` ${plain(name)} `) || said.includes(` ${plain(name)}s `)
}

function plain(text: string): string {
  return inPlainWords(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
