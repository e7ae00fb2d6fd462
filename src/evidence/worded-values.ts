/** Discounts, refunds and promises in words, as values that compare like figures do. */
import { moneyWords } from './claim-kinds.ts'
import { promisesIn } from './promises.ts'
import { overlap } from './span.ts'
import type { TypedValue } from './typed-values.ts'

/** What the text promises in words, where no figure says it already: `promise:free`, `refund:refund`. */
export function wordedValuesIn(text: string, figures: readonly TypedValue[]): TypedValue[] {
  const found: TypedValue[] = []
  for (const { kind, sort, start, end } of [...promisesIn(text), ...moneyWords(text)]) {
    const span = { start, end }
    if ([...figures, ...found].some((other) => overlap(other, span))) continue
    const said = text.slice(start, end)
    // Two lengths in words are the same when they are worded alike.
    const name = sort === 'length' ? said.toLowerCase() : sort
    found.push({ kind, key: `${kind}:${name}`, number: null, detail: null, start, end, text: said })
  }
  return found
}
