/** Ways to write an amount that are more than digits beside a sign: `a dollar`, and losses in brackets. */
import type { Money } from '../words/money.ts'
import type { CurrencyMark } from './currency.ts'
import { negate } from './decimal.ts'
import { type Found, foundAt } from './found.ts'
import type { Numeral } from './numeral.ts'

type Amount = Pick<Numeral, 'start' | 'end' | 'value' | 'confidence' | 'glued'>

const cents =
  /\s?(?:cents?|centimes|centavos?|céntimos|c[êe]ntimos|centesimi|pence|c)(?![\p{L}])|(?=\s?(?:$|[.,!?;)](?:\s|$))|\s(?:per|pro|je|each|apiece|a|par|por|al|la|le|il|das|the|cada|ciascuno|cad)(?!\p{L}))/iuy

/** `3 dollars 50 cents`, `zwölf Euro fünfzig` and, at the end of a sentence, `15 dollars 50` are one amount. */
export function minorBehind<A extends Amount>(
  text: string,
  money: Found<Money>,
  small: A | undefined,
): { money: Found<Money>; small: A } | null {
  if (small === undefined || money.value.amount.includes('.') || money.value.per !== undefined) return null
  const gap = text.slice(money.end, Math.min(small.start, money.end + 8))
  if (!/^,?\s(?:(?:and|und|et|e|y|con)\s)?$/.test(gap)) return null
  cents.lastIndex = small.end
  const match = cents.exec(text)
  if (match === null || !/^\d{1,2}$/.test(small.value)) return null
  const amount = `${money.value.amount}.${small.value.padStart(2, '0')}`
  const span = { start: money.start, end: small.end + match[0].length }
  return { small, money: foundAt(text, span, { ...money.value, amount }, money) }
}

/** `zwölf Euro fünfzig`: of two amounts beside the name of a currency the first is its own, the second its cents. */
export function isMinorPair(text: string, mark: CurrencyMark, before: Amount, after: Amount): boolean {
  if (!/^\p{L}{4,}$/u.test(text.slice(mark.start, mark.end))) return false
  cents.lastIndex = after.end
  return !before.value.includes('.') && /^\d{2}$/.test(after.value) && cents.test(text)
}

const singular = /^(?:dollar|euro|penny|cent|dime|franc|rupee|peso|yen)$/i
// "A dollar account" and "a euro price" are no amounts.
const closes = /^(?:\s?(?:$|[.,;:!?)])|\s(?:per|each|a|an|for|and|or|to|less|more|off|extra|in|on|with)\b)/i

/** The ones of `a dollar` and `a penny`, where no other noun follows. */
export function articleAmounts(text: string, marks: readonly CurrencyMark[]): Amount[] {
  return marks.flatMap((mark) => {
    const article = /(?<![\p{L}\p{N}])an?\s$/iu.exec(text.slice(Math.max(0, mark.start - 4), mark.start))
    if (article === null || !singular.test(text.slice(mark.start, mark.end))) return []
    if (!closes.test(text.slice(mark.end, mark.end + 8))) return []
    const start = mark.start - article[0].length
    return [{ start, end: mark.start - 1, value: '1', confidence: 0.75, glued: false }]
  })
}

const result =
  /\b(?:revenues?|profits?|loss(?:es)?|income|earnings|ebitd?a?|cash ?flows?|balance|deficit|net result|net)\b[^.;\n]{0,40}\($/i

/** `net result ($99.99)`: in statements of results an amount in brackets is below zero. Elsewhere brackets are brackets. */
export function withBrackets(text: string, found: Found<Money>): Found<Money> {
  if (text[found.start - 1] !== '(' || text[found.end] !== ')' || found.value.per !== undefined) return found
  if (
    found.value.amount.startsWith('-') ||
    !result.test(text.slice(Math.max(0, found.start - 60), found.start))
  )
    return found
  return foundAt(
    text,
    { start: found.start - 1, end: found.end + 1 },
    { ...found.value, amount: negate(found.value.amount) },
    { confidence: 0.7, note: 'an amount in brackets is below zero in a statement of results' },
  )
}

const heavy = /\b(?:weigh\p{L}*|weights?|heav\p{L}+|mass|lbs?|ounces?|kilograms?|kg)\b/iu

/** `weighs 20 pounds` and `20 pounds of rice` are no sterling. */
export function isWeight(text: string, { start, end }: CurrencyMark): boolean {
  if (!/^pounds?$/i.test(text.slice(start, end))) return false
  if (/^\sof\s(?!(?:debt|credit|revenue|sales|tax|profit)\b)\p{L}/iu.test(text.slice(end, end + 14)))
    return true
  return (
    heavy.test(text.slice(Math.max(0, start - 50), start)) ||
    /^\s(?:in weight|heavier|lighter)/i.test(text.slice(end, end + 12))
  )
}
