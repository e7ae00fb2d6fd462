/** Items written as blocks of labels: `Product: …` / `Quantity: …` / `Target price: …`, one under the other. */
import { cellIn } from '../../evidence/thread/cell-at.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { findDates } from '../../recognise/date.ts'
import { findMoney } from '../../recognise/money.ts'
import { ourCodesIn } from './codes.ts'
import { type ColumnKind, kindOfHeading } from './columns.ts'
import { type Mention, mentionAt } from './mention.ts'
import { orderedQuantity } from './ordered-quantity.ts'
import { addQuantity, type LineContext } from './read-mention.ts'
import { tokensOf } from './wording.ts'

export type Labelled = { kind: ColumnKind; label: string; value: Line }

const itemKinds: readonly ColumnKind[] = [
  'description',
  'part',
  'sku',
  'buyer-part',
  'quantity',
  'target-price',
  'delivery',
  'detail',
]

/** The label and value of a line such as `Qty: 5,000 pcs`, null where the line has no label that is about an item. */
export function labelledPart(line: Line): Labelled | null {
  const match = /^(?:[-*•]\s+)?([\p{L}][\p{L}\d ./#'’()-]{0,30}?)\s*[:：=]\s*(?=\S)/u.exec(line.text)
  const label = match?.[1]
  if (!match || label === undefined || /\d{1,3}$/.test(label)) return null
  const kind = kindOfHeading(label)
  if (kind === null || !itemKinds.includes(kind)) return null
  // “Delivery: 6 weeks” and “Material: steel” are about the whole request unless an item is being described.
  if (statesTerms(line.text) && kind !== 'quantity') return null
  const value: Line = { ...line, start: line.start + match[0].length, text: line.text.slice(match[0].length) }
  return { kind, label, value }
}

/** Adds what a label says to the item being described, or begins the next one; returns the item described now. */
export function addLabelled(
  mentions: Mention[],
  open: Mention | null,
  { kind, label, value }: Labelled,
  context: LineContext,
): Mention | null {
  const begins = kind === 'description' || kind === 'part' || kind === 'sku' || kind === 'buyer-part'
  if (open === null && !begins) return null
  // “Target price: 0.13 for the bolts” under a list belongs to the bolts.
  let item = (kind === 'target-price' ? namedIn(`${label} ${value.text}`, mentions) : null) ?? open
  if (item === null || (begins && isTold(item, kind))) {
    item = mentionAt(value.source, value.start)
    mentions.push(item)
  }
  tell(item, kind, value, context)
  return item
}

function namedIn(text: string, mentions: readonly Mention[]): Mention | null {
  const words = tokensOf(text).filter((token) => !/\d/.test(token))
  const named = mentions.filter(({ description }) =>
    tokensOf(description.value ?? '').some((token) => words.includes(token)),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}

function isTold(item: Mention, kind: ColumnKind): boolean {
  if (kind === 'description') return item.description.value !== null
  return item.part.value !== null || item.sku.value !== null
}

function tell(item: Mention, kind: ColumnKind, value: Line, { hints, catalogue }: LineContext): void {
  const whole = { start: 0, end: value.text.length }
  const [code] = ourCodesIn(value.text, catalogue)
  if (code?.article && item.sku.value === null && kind !== 'quantity')
    item.sku = cellIn(value, code, code.article.sku, 0.97)
  if (kind === 'description') item.description = cellIn(value, whole, value.text, 0.9)
  if (kind === 'quantity' && item.quantity.value === null) {
    const quantity = orderedQuantity(value.text, hints, []) ?? orderedQuantity(`Qty ${value.text}`, hints, [])
    const shift = quantity && value.text.slice(quantity.start, quantity.end) !== quantity.text ? 4 : 0
    if (quantity) addQuantity(item, { ...value, start: value.start - shift }, quantity)
  }
  if (kind === 'target-price') {
    const [money] = findMoney(value.text, hints)
    if (money) item.targetPrice = cellIn(value, money, money.value, money.confidence)
  }
  if (kind === 'delivery') {
    const [date] = findDates(value.text, hints)
    if (date) item.deliveryBy = cellIn(value, date, date.value, date.confidence)
  }
  if ((kind === 'part' || kind === 'buyer-part' || kind === 'sku') && !code && item.part.value === null) {
    item.part = cellIn(value, whole, value.text, 0.85)
  }
}

const termLabels =
  /^(?:payment|terms?|currency|prices?|deliver|shipment|shipping|incoterms?|port|destination|packag|packing|rfq|inquiry|enquiry|ref|our ref|your ref|date|deadline|closing|validity|valid|quot|offer|budget|contact|phone|tel|fax|mobile|e-?mail|web|www|http|vat|ust|iban|cc|to|from|subject|certif|quality|sample|note|remark|zahlung|währung|liefer|anfrage|angebot|verpackung|muster|frist|preise?|moneda|pago|forma de|plazo|entrega|embalaje|muestra|referencia|nuestra|conditions?|conditionnement|délai|livraison|devise|paiement|réponse|référence|notre|pagamento|consegna|valuta|imballo|riferimento|prazo|moeda|embalagem)[\p{L}\s./'’-]{0,28}[:：]/iu

/** `Payment terms: …`, `Currency: EUR`: what holds for the whole request is no item. */
export function statesTerms(text: string): boolean {
  return termLabels.test(text)
}
