/** What one stretch of text says about one item: key, code, quantity, words, price, date. */
import { cellIn } from '../../evidence/thread/cell-at.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { findDates } from '../../recognise/date.ts'
import type { Found, Hints } from '../../recognise/found.ts'
import { findIncoterms } from '../../recognise/incoterm.ts'
import { findMoney } from '../../recognise/money.ts'
import type { FoundQuantity } from '../../recognise/quantity-range.ts'
import type { Catalogue } from './catalogue.ts'
import { otherCodesIn, ourCodesIn } from './codes.ts'
import { wordsLeft } from './item-words.ts'
import { type Mention, mentionAt } from './mention.ts'
import { orderedQuantity } from './ordered-quantity.ts'

export type LineContext = { hints: Hints; catalogue: Catalogue }

/** Everything one stretch of text says about one item. */
export function readMention(line: Line, { hints, catalogue }: LineContext): Mention {
  const { text } = line
  const ours = ourCodesIn(text, catalogue)
  const money = findMoney(text, hints)
  // “Cutlery set 24 pieces” holds no 24 September: only a date with its year, or one that is due, is no part of the words.
  const dates = findDates(text, hints).filter(
    ({ start, text: date }) => /\d{4}/.test(date) || dueBefore.test(text.slice(0, start)),
  )
  const terms = [...findIncoterms(text, hints), ...dates]
  const quantity = orderedQuantity(text, hints, [...ours, ...money, ...terms])
  const counted = quantity ? [quantity] : []
  const others = otherCodesIn(text, [...ours, ...money, ...counted], catalogue)
  const mention = mentionAt(line.source, line.start)
  const [code] = ours
  if (code?.article) mention.sku = cellIn(line, code, code.article.sku, 0.97)
  const [other] = others
  if (other) mention.part = cellIn(line, other, other.text, 0.85)
  if (quantity) addQuantity(mention, line, quantity)
  const words = wordsLeft(text, [...ours, ...others, ...money, ...terms, ...counted])
  if (words) mention.description = cellIn(line, words, text.slice(words.start, words.end), 0.8)
  addPrice(mention, line, money)
  addDelivery(mention, line, dates)
  return mention
}

/** Takes over a quantity, and what it comes to where the line says how packs are filled. */
export function addQuantity(mention: Mention, line: Line, quantity: FoundQuantity): void {
  mention.quantity = cellIn(line, quantity, quantity.value, quantity.confidence)
  if (quantity.total)
    mention.pieces = cellIn(line, quantity, quantity.total, Math.min(0.9, quantity.confidence))
}

/** Any price a buyer writes is what the buyer would like to pay, however settled it sounds. */
function addPrice(
  mention: Mention,
  line: Line,
  money: readonly Found<{ amount: string; currency: string; per?: string | undefined }>[],
): void {
  // “1.0 L” is a litre and not a lempira: a lone letter is no currency beside goods.
  const first = money.find(({ text }) => !/^[\d.,\s]+\p{L}$/u.test(text))
  if (!first) return
  const named = /target|ziel|objetivo|cible|obiettivo|alvo|budget|expect|max/i.test(
    line.text.slice(Math.max(0, first.start - 30), first.start),
  )
  const per = first.value.per ?? (mention.pieces.value ?? mention.quantity.value)?.unit
  const value = { amount: first.value.amount, currency: first.value.currency, ...(per ? { per } : {}) }
  mention.targetPrice = cellIn(line, first, value, named ? first.confidence : 0.6)
}

const dueBefore =
  /(?:deliver\p{L}*|needed|required|ship\p{L}*|liefer\p{L}*|bis|entreg\p{L}*|livraison|livr\p{L}*(?: pour| avant)?|consegn\p{L}*(?: entro)?|by|until|for|before)\s*(?:on|by|date|am|zum|el|le|il|em)?\s*:?\s*$/iu

function addDelivery(mention: Mention, line: Line, dates: readonly Found<string>[]): void {
  const due = dates.find(({ start }) => dueBefore.test(line.text.slice(0, start)))
  if (due) mention.deliveryBy = cellIn(line, due, due.value, due.confidence)
}
