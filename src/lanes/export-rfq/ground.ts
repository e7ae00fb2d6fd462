/** What follows from the request and our approved documents: articles, units, offers, outcome. */
import type { Cell } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Duration, Quantity } from '../../words/money.ts'
import { unitNamed } from '../../words/units.ts'
import { type Article, type Catalogue, catalogueOf } from './catalogue.ts'
import type { ExportRfq, Item, Offer } from './fields.ts'
import { articleOf, matchOf, type Speaker } from './match-sku.ts'
import { offerFor, type Terms, type WhyNot } from './offer.ts'
import { outcomeOf } from './outcome.ts'
import { piecesOf, priceUnitOf } from './pieces.ts'

/** All fields, with those that follow from others filled again; what a person entered stays. */
export function ground(fields: ExportRfq, input: LaneInput): ExportRfq {
  const catalogue = catalogueOf(input.library)
  const terms = termsFor(fields, input, catalogue)
  const items = fields.items.map((item) =>
    groundItem(item, terms, { company: fields.buyer.company.value, language: input.reading.language }),
  )
  const grounded = { ...fields, items }
  if (fields.outcome.enteredBy !== undefined) return grounded
  return {
    ...grounded,
    outcome: outcomeOf(
      { ...grounded, outcome: { value: null, confidence: 0, evidence: [] } },
      catalogue,
      input,
    ),
  }
}

/** Why each part of an item's offer is not there; for slots that stay open. */
export function whyNotOffered(item: Item, fields: ExportRfq, input: LaneInput): WhyNot {
  const catalogue = catalogueOf(input.library)
  return offerFor(item, articleOf(item.match, catalogue), termsFor(fields, input, catalogue)).why
}

function groundItem(item: Item, terms: Terms, speaker: Speaker): Item {
  const match = matchOf(item, terms.catalogue, speaker)
  const article = articleOf(match, terms.catalogue)
  const counted = { ...item, match, quantity: withUnit(item.quantity, article) }
  const whole = { ...counted, pieces: piecesOf(counted, article) }
  return { ...whole, offer: keepEntered(item.offer, offerFor(whole, article, terms).offer) }
}

/** A bare number of an article that is sold by the piece or set counts those; of goods sold by weight it says nothing. */
function withUnit(quantity: Cell<Quantity>, article: Article | undefined): Cell<Quantity> {
  if (quantity.value === null || quantity.value.unit !== '' || !article || quantity.enteredBy !== undefined)
    return quantity
  const unit = priceUnitOf(article)
  if (unitNamed(unit)?.kind !== 'count') return quantity
  return { ...quantity, value: { ...quantity.value, unit }, confidence: Math.min(quantity.confidence, 0.8) }
}

function keepEntered(before: Offer, now: Offer): Offer {
  const kept = <T>(old: Cell<T>, fresh: Cell<T>): Cell<T> => (old.enteredBy === undefined ? fresh : old)
  const certified = before.certifications.filter(({ enteredBy }) => enteredBy !== undefined)
  return {
    unit_price: kept(before.unit_price, now.unit_price),
    moq: kept(before.moq, now.moq),
    lead_time: kept(before.lead_time, now.lead_time),
    certifications: [
      ...certified,
      ...now.certifications.filter(({ value }) => !certified.some((one) => one.value === value)),
    ],
    valid_until: kept(before.valid_until, now.valid_until),
  }
}

function termsFor(
  fields: ExportRfq,
  { library, now, desk, settings }: LaneInput,
  catalogue: Catalogue,
): Terms {
  const own = [settings['currency'], desk['currency']].find(
    (code) => typeof code === 'string' && /^[A-Z]{3}$/.test(code),
  )
  return {
    library,
    catalogue,
    now,
    market: {
      buyer: fields.buyer.country.value,
      destination: fields.destination_port.value?.country ?? null,
    },
    currency: fields.currency.value ?? (typeof own === 'string' ? own : null),
    rule: fields.incoterm.rule.value,
    validityDays: fields.validity_requested.value === null ? null : inDays(fields.validity_requested.value),
    certifications: fields.certifications.flatMap(({ value }) => value ?? []),
  }
}

const daysIn: Record<Duration['unit'], number> = { day: 1, 'working-day': 1.4, week: 7, month: 30 }

function inDays({ value, unit }: Duration): number {
  return Math.ceil(value * daysIn[unit])
}
