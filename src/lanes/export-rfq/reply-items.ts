/** An item as the reply lists it: the buyer's words, and slots that only an approved row fills. */
import type { DraftPart, FilledSlot, OpenSlot, Statement } from '../../evidence/draft-text.ts'
import type { TemplateValues } from '../../evidence/templates.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { ClaimKind } from '../../words/packet.ts'
import type { Article } from './catalogue.ts'
import { keyOf } from './certificate-names.ts'
import type { Item } from './fields.ts'
import type { WhyNot } from './offer.ts'
import { lineTotal } from './totals.ts'
import { countText, durationText, moneyText, unitText, type Wording } from './wordings.ts'

export type OfferedItem = {
  item: Item
  index: number
  article: Article | undefined
  why: WhyNot
  asked: readonly Cell<string>[]
  wording: Wording
}

/** A quoted value with its evidence; one that a person entered stands as plain text, in their name. */
export function statement(text: string, kind: ClaimKind, evidence: readonly Evidence[]): DraftPart {
  if (evidence.length === 0) return text
  const said: Statement = { claim: text.replace(/\s+/g, ' ').trim(), kind, evidence: [...evidence] }
  return said
}

/** The values of one listed item; none for an item that is only asked about. */
export function offerValues({ item, index, article, why, asked, wording }: OfferedItem): TemplateValues[] {
  // An item without a quantity is asked about, not offered.
  if (item.quantity.value === null || (!article && item.offer.unit_price.value === null)) return []
  const { quantity, offer } = item
  const counted = quantity.value !== null && quantity.value.unit !== ''
  return [
    {
      number: `${item.line.value ?? index + 1}.`,
      quantity: quantityPart(item) ?? '',
      what: wordsPart(item, article) ?? '',
      sku: skuPart(item, article),
      part:
        item.buyer_part_number.value === null
          ? null
          : statement(item.buyer_part_number.value, 'identifier', item.buyer_part_number.evidence),
      price: priceSlot(item, index, counted, why, wording),
      unit: unitText(offer.unit_price.value?.per, wording),
      line_total: totalPart(item, wording),
      moq: moqSlot(item, index, wording),
      lead_time: leadTimeSlot(item, index, counted, why, wording),
      certificates: certificateSlots(item, index, why, asked, wording),
    },
  ]
}

/** The quantity as the buyer wrote it. */
export function quantityPart({ quantity }: Item): DraftPart | null {
  if (quantity.value === null) return null
  const [only, ...more] = quantity.evidence
  const quote = only?.quote.replace(/\s+/g, ' ').trim() ?? ''
  const written = only && more.length === 0 && /\d/.test(quote) ? quote : quantity.value.value
  const text = /\p{L}|["'″′]/u.test(written) ? written : `${written} ${quantity.value.unit}`.trim()
  return statement(text, 'quantity', quantity.evidence)
}

/** What the goods are called: by the buyer, else by us. */
export function wordsPart(
  { description, buyer_part_number: part }: Item,
  article: Article | undefined,
): DraftPart | null {
  if (description.value !== null) return statement(description.value, 'property', description.evidence)
  const name = namePart(article)
  if (name) return name
  return part.value === null ? null : statement(part.value, 'identifier', part.evidence)
}

/** Our name for an article, where a document in force has one. */
export function namePart(article: Article | undefined): DraftPart | null {
  const name = article?.names.find(({ stands }) => stands)
  return name ? statement(name.text, 'property', [name.at]) : null
}

/** Our key of an item; one that only old documents know is repeated as the buyer wrote it. */
export function skuPart({ match }: Item, article: Article | undefined): DraftPart | null {
  if (!article || match.sku.value === null) return null
  if (article.stands) return statement(article.sku, 'identifier', [article.at])
  const said = match.sku.evidence.filter(({ source }) => source.startsWith('signal:'))
  return said.length > 0 && match.how.value === 'exact' ? statement(article.sku, 'identifier', said) : null
}

/** A slot an approved row fills; what a person entered stands as plain text, in their name. */
export function filledSlot(
  slot: string,
  kind: ClaimKind,
  text: string,
  cell: Cell<unknown>,
): FilledSlot | string {
  return cell.evidence.length === 0 ? text : { slot, kind, text, evidence: cell.evidence }
}

/** Without a price the slot stays open, except where the answer to a question of ours decides it. */
function priceSlot(
  { offer, quantity, pieces }: Item,
  index: number,
  counted: boolean,
  why: WhyNot,
  wording: Wording,
): DraftPart | null {
  const { value } = offer.unit_price
  const slot = `unit_price[${index}]`
  if (value !== null)
    return filledSlot(slot, 'price', moneyText(value.amount, value.currency, wording), offer.unit_price)
  if (!counted || isAsked(quantity, pieces, offer.moq, why)) return null
  const open: OpenSlot = {
    slot,
    kind: 'price',
    open: why.unit_price ?? 'no approved price',
    shown: wording.words.open.price,
  }
  return open
}

/** Below the minimum, or in a unit we do not price in: the reply asks instead of offering. */
export function isAsked(
  quantity: Item['quantity'],
  pieces: Item['pieces'],
  moq: Item['offer']['moq'],
  why: WhyNot,
): boolean {
  return (
    quantity.value !== null &&
    /below the minimum|cannot be converted/.test(why.unit_price ?? '') &&
    (moq.value !== null || pieces.value === null)
  )
}

function totalPart(item: Item, wording: Wording): DraftPart | null {
  const sum = lineTotal(item)
  const { quantity, offer } = item
  const evidence = [...offer.unit_price.evidence, ...quantity.evidence]
  // What a person entered, or a count that is itself worked out, cannot be checked by multiplying what is quoted.
  if (
    sum === null ||
    item.pieces.value !== null ||
    /^\d/.test(offer.unit_price.value?.per ?? '') ||
    offer.unit_price.evidence.length === 0 ||
    quantity.evidence.length === 0
  )
    return null
  return { claim: moneyText(sum.amount, sum.currency, wording), kind: 'price', evidence }
}

function moqSlot({ offer }: Item, index: number, wording: Wording): DraftPart | null {
  const { value } = offer.moq
  return value === null ? null : filledSlot(`moq[${index}]`, 'moq', countText(value, wording), offer.moq)
}

function leadTimeSlot(
  { offer }: Item,
  index: number,
  counted: boolean,
  why: WhyNot,
  wording: Wording,
): DraftPart | null {
  const { value } = offer.lead_time
  const slot = `lead_time[${index}]`
  if (value !== null) return filledSlot(slot, 'lead-time', durationText(value, wording), offer.lead_time)
  if (!counted || offer.unit_price.value === null) return null
  return {
    slot,
    kind: 'lead-time',
    open: why.lead_time ?? 'no approved lead time',
    shown: wording.words.open.leadTime,
  }
}

/** Certificates that were asked for; one that no document in force supports stays open, with the reason. */
function certificateSlots(
  { offer }: Item,
  index: number,
  why: WhyNot,
  asked: readonly Cell<string>[],
  { words }: Wording,
): TemplateValues[] {
  return asked.flatMap(({ value: name }): TemplateValues[] => {
    if (name === null) return []
    const slot = `certificate[${index}]:${name}`
    const held = offer.certifications.find(({ value }) => value !== null && keyOf(value) === keyOf(name))
    if (held?.value) return [{ certificate: filledSlot(slot, 'certificate', held.value, held) }]
    return [
      {
        certificate: {
          slot,
          kind: 'certificate',
          open: why.certifications[name] ?? `no approved document shows ${name}`,
          shown: `[${name}: ${words.open.certificate}]`,
        },
      },
    ]
  })
}
