/** What approved documents let us offer for an item: price, minimum, lead time, certificates, validity. */
import { type Library, unruled } from '../../words/document.ts'
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Duration, Money, Quantity } from '../../words/money.ts'
import type { IncotermRule } from '../../words/place.ts'
import type { Article, Catalogue } from './catalogue.ts'
import { certificatesFor } from './certificates.ts'
import { compare } from './decimal.ts'
import type { Item, Offer } from './fields.ts'
import { type LeadTime, leadTimesOf } from './lead-times.ts'
import { minimumOf } from './minimums.ts'
import { inUnit, pieceCountOf } from './pieces.ts'
import { type Price, pricesOf } from './prices.ts'
import type { Market } from './scope.ts'

/** What an offer depends on besides the item. */
export type Terms = {
  library: Library
  catalogue: Catalogue
  now: Date
  market: Market
  /** The currency the buyer asked for, else the desk's; null where neither says. */
  currency: string | null
  /** The delivery rule asked for. */
  rule: IncotermRule | null
  /** How long the buyer wants the price to stand, in days. */
  validityDays: number | null
  /** Certificates the buyer asked for. */
  certifications: readonly string[]
}

/** Why a part of the offer is not there, in words for the person who has to fill it. */
export type WhyNot = {
  unit_price?: string
  moq?: string
  lead_time?: string
  certifications: Record<string, string>
}

export const noOffer: Offer = {
  unit_price: absent(),
  moq: absent(),
  lead_time: absent(),
  certifications: [],
  valid_until: absent(),
}

/** The offer for an item matched to an article, with the reason for each part that no approved document supports. */
export function offerFor(
  item: Item,
  article: Article | undefined,
  terms: Terms,
): { offer: Offer; why: WhyNot } {
  if (!article) {
    const reason = 'the item is not matched to one of our articles'
    return { offer: noOffer, why: { unit_price: reason, moq: reason, lead_time: reason, certifications: {} } }
  }
  const why: WhyNot = { certifications: {} }
  const unsure = Math.min(1, item.match.sku.confidence + 0.15)
  const pieces = pieceCountOf(item, article)
  const moq = minimumOf(article, terms)
  if (!moq.cell.value) why.moq = moq.why
  const price = priceFor(item, article, pieces, moq.cell, terms)
  if ('why' in price) why.unit_price = price.why
  const lead = leadTimeFor(article, pieces, moq.cell.value, terms)
  if ('why' in lead) why.lead_time = lead.why
  const certificates = certificatesFor(article, terms)
  why.certifications = certificates.why
  const weaker = <T>(cell: Cell<T>): Cell<T> => ({ ...cell, confidence: Math.min(cell.confidence, unsure) })
  return {
    offer: {
      unit_price: 'cell' in price ? weaker(price.cell) : absent(),
      moq: weaker(moq.cell),
      lead_time: 'cell' in lead ? weaker(lead.cell) : absent(),
      certifications: certificates.cells,
      valid_until: 'cell' in price ? price.validUntil : absent(),
    },
    why,
  }
}

type Priced = { cell: Cell<Money>; validUntil: Cell<string> } | { why: string }

function priceFor(
  item: Item,
  article: Article,
  pieces: Quantity | null,
  moq: Cell<Quantity>,
  terms: Terms,
): Priced {
  const { usable, why } = pricesOf(article, terms)
  if (usable.length === 0) return { why }
  const currencies = [...new Set(usable.map(({ currency }) => currency))]
  if (terms.currency === null && currencies.length > 1)
    return { why: `the buyer names no currency; approved prices are in ${currencies.join(', ')}` }
  const currency = terms.currency ?? currencies[0]
  const inCurrency = usable.filter((price) => price.currency === currency)
  if (inCurrency.length === 0)
    return {
      why: [`no approved price in ${currency}, only in ${currencies.join(', ')}`, why]
        .filter(Boolean)
        .join('; '),
    }
  if (pieces === null) {
    if (item.quantity.value !== null)
      return {
        why: `${item.quantity.value.value} ${item.quantity.value.unit} cannot be converted into the unit of our prices`,
      }
    if (inCurrency.length > 1 || inCurrency[0]?.from !== null)
      return { why: 'the price depends on the quantity, which is not known' }
  }
  if (pieces !== null && moq.value && isBelow(pieces, moq.value)) {
    return {
      why: `${pieces.value} is below the minimum order quantity of ${moq.value.value} ${moq.value.unit}`,
    }
  }
  const bases = [...new Set(inCurrency.flatMap(({ basis }) => basis ?? []))]
  if (bases.length < 2) return priceAt(inCurrency, pieces, terms)
  const underRule = inCurrency.filter(({ basis }) => basis === terms.rule)
  return underRule.length > 0
    ? priceAt(underRule, pieces, terms)
    : {
        why: `approved prices are ${bases.join(' and ')}, and ${terms.rule ?? 'no delivery rule'} is asked for`,
      }
}

function isBelow(pieces: Quantity, moq: Quantity): boolean {
  const same = inUnit(pieces, moq.unit)
  return same !== null && compare(same, moq.value) < 0
}

/** The row of the highest break not above the quantity. Rows of equal standing that disagree give no price. */
function priceAt(prices: readonly Price[], pieces: Quantity | null, terms: Terms): Priced {
  const reaching = prices.filter(({ from, to, per }) => {
    const quantity = pieces === null ? null : (inUnit(pieces, per.unit) ?? pieces.value)
    if (quantity === null) return from === null
    return (from === null || compare(from, quantity) <= 0) && (to === null || compare(quantity, to) <= 0)
  })
  const lowest = [...prices].sort((a, b) => compare(a.from ?? '0', b.from ?? '0'))[0]
  if (reaching.length === 0)
    return {
      why: `the approved prices begin at ${lowest?.from ?? 'another quantity'} ${lowest?.per.unit ?? ''}`.trim(),
    }
  const narrow = mostSpecific(reaching)
  const highest = narrow.reduce((best, price) =>
    compare(price.from ?? '0', best.from ?? '0') > 0 ? price : best,
  )
  const equals = unruled(narrow.filter(({ from }) => compare(from ?? '0', highest.from ?? '0') === 0))
  const [top = highest] = equals
  const rival = equals.find(
    ({ amount, per }) => compare(amount, top.amount) !== 0 || per.count !== top.per.count,
  )
  if (rival)
    return {
      why: `approved documents disagree: ${top.amount} in ${top.document.card.id}, ${rival.amount} in ${rival.document.card.id}`,
    }
  const short = tooShort(top, terms)
  if (short !== null) return { why: short }
  const money: Money = {
    amount: top.amount,
    currency: top.currency,
    per: top.per.count === '1' ? top.per.unit : `${top.per.count} ${top.per.unit}`,
  }
  return {
    cell: { value: money, confidence: top.confidence, evidence: top.evidence },
    validUntil: top.validUntil,
  }
}

/** Prices for this market or product alone go before those for everybody. */
function mostSpecific(prices: readonly Price[]): Price[] {
  const rank = ({ document: { card } }: Price): number =>
    Number((card.scope.market ?? []).length > 0) * 2 + Number((card.scope.product ?? []).length > 0)
  const best = Math.max(...prices.map(rank))
  return prices.filter((price) => rank(price) === best)
}

/** A price must stand as long as the buyer asks it to. */
function tooShort({ validUntil, document }: Price, { validityDays, now }: Terms): string | null {
  if (validityDays === null || validUntil.value === null) return null
  const wanted = new Date(now.getTime() + validityDays * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  if (wanted <= validUntil.value) return null
  return `no approved price for ${validityDays}-day validity: ${document.card.id} ends on ${validUntil.value}`
}

type Timed = { cell: Cell<Duration> } | { why: string }

function leadTimeFor(article: Article, pieces: Quantity | null, moq: Quantity | null, terms: Terms): Timed {
  const { usable, why } = leadTimesOf(article, terms)
  if (usable.length === 0) return { why }
  const tiered = usable.some(({ from }) => from !== null)
  if (tiered && pieces === null) return { why: 'the lead time depends on the quantity, which is not known' }
  const within = usable.filter(
    ({ from }) => from === null || (pieces !== null && compare(from, pieces.value) <= 0),
  )
  // Below the minimum the shortest tier is still what an order of the minimum would take.
  const reached =
    within.length > 0
      ? within
      : usable.filter(({ from }) => from !== null && moq !== null && compare(from, moq.value) <= 0)
  const [first] = reached
  if (!first) return { why: 'no approved lead time holds for this quantity' }
  const highest = reached.reduce(
    (best, time) => (compare(time.from ?? '0', best.from ?? '0') > 0 ? time : best),
    first,
  )
  const equals = unruled(reached.filter((time) => isEqual(time, highest)))
  const [top = highest] = equals
  const rivals = equals.filter(({ duration: { value, unit } }) => {
    return value !== top.duration.value || unit !== top.duration.unit
  })
  if (rivals.length > 0)
    return {
      why: `approved documents disagree on the lead time: ${[top, ...rivals].map(inWords).join(', ')}`,
    }
  return { cell: { value: top.duration, confidence: top.confidence, evidence: top.evidence } }
}

function isEqual(one: LeadTime, other: LeadTime): boolean {
  return compare(one.from ?? '0', other.from ?? '0') === 0 && one.exactness === other.exactness
}

function inWords({ duration, document }: LeadTime): string {
  return `${duration.value} ${duration.unit} in ${document.card.id}`
}
