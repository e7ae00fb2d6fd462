/** What can be done with the request: quote it, ask first, pass it on, or decline it. */
import { evidenceAt } from '../../evidence/quote.ts'
import { type Message, messagesOf } from '../../evidence/thread/lines.ts'
import { findCountries } from '../../recognise/country.ts'
import { noHints } from '../../recognise/found.ts'
import { findPorts } from '../../recognise/port.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import type { ExportRfq, Item, Outcome } from './fields.ts'
import { isForeign } from './match-sku.ts'
import { missingIn } from './missing.ts'
import { isOfferToUs } from './offer-to-us.ts'
import { type CountryRule, type Rules, rulesOf } from './policies.ts'
import { alike, tokensOf } from './wording.ts'

/** The outcome with what it rests on; null where the signal is no request at all and says nothing to go by. */
export function outcomeOf(fields: ExportRfq, catalogue: Catalogue, input: LaneInput): Cell<Outcome> {
  const rules = rulesOf(input.library)
  const barred = barredCountry(fields, rules, input)
  if (barred) return barred
  if (fields.items.length === 0) return withoutItems(input)
  const unmade = fields.items.map((item) => notMade(item, rules, catalogue))
  if (unmade.every((at) => at !== null)) {
    return { value: 'out-of-scope', confidence: 0.85, evidence: unmade.flatMap((at) => at ?? []).slice(0, 4) }
  }
  if (fields.items.every((item) => isUnlike(item, catalogue, input.reading.language)))
    return {
      value: 'out-of-scope',
      confidence: 0.6,
      evidence: fields.items.flatMap(({ description }) => description.evidence).slice(0, 3),
    }
  const priced = fields.items.filter(({ offer }) => offer.unit_price.value !== null).length
  if (priced > 0 && missingIn(fields).length === 0) {
    return {
      value: 'quote',
      confidence: priced === fields.items.length ? 0.9 : 0.7,
      evidence: fields.items.flatMap(({ offer }) => offer.unit_price.evidence.slice(0, 1)).slice(0, 3),
    }
  }
  if (priced * 2 > fields.items.length && fields.incoterm.rule.value !== null)
    return { value: 'quote', confidence: 0.6, evidence: [] }
  return { value: 'clarify', confidence: 0.8, evidence: [] }
}

/** Whether an item is of a kind we do not make: a policy says so, or none of its words is one of ours. */
export function isUnmade(item: Item, { library, reading }: LaneInput): boolean {
  const catalogue = catalogueOf(library)
  return notMade(item, rulesOf(library), catalogue) !== null || isUnlike(item, catalogue, reading.language)
}

/** A country that a policy bars, wherever the request names it: buyer, destination, or an end user in its words. */
function barredCountry(fields: ExportRfq, rules: Rules, input: LaneInput): Cell<Outcome> | null {
  const named = countriesNamed(fields, input)
  const hits = rules.countries.flatMap((rule) =>
    named.filter(({ country }) => country === rule.country).map((place) => ({ rule, place })),
  )
  const hit = hits.find(({ rule }) => rule.outcome === 'decline') ?? hits[0]
  return hit ? asOutcome(hit.rule, hit.place.evidence, hit.place.confidence) : null
}

function asOutcome(rule: CountryRule, said: readonly Evidence[], confidence: number): Cell<Outcome> {
  return { value: rule.outcome, confidence: Math.min(0.9, confidence), evidence: [...said, rule.at] }
}

type NamedCountry = { country: string; evidence: Evidence[]; confidence: number }

function countriesNamed(fields: ExportRfq, { reading, desk }: LaneInput): NamedCountry[] {
  const { buyer, destination_port: port } = fields
  const cells: NamedCountry[] = []
  if (port.value)
    cells.push({ country: port.value.country, evidence: port.evidence, confidence: port.confidence })
  if (buyer.country.value)
    cells.push({
      country: buyer.country.value,
      evidence: buyer.country.evidence,
      confidence: buyer.country.confidence,
    })
  const said = messagesOf(reading, desk).current.flatMap(countriesIn)
  return [...cells, ...said]
}

function countriesIn(message: Message): NamedCountry[] {
  const { source, lines } = message
  const within = (at: number): boolean => lines.some(({ start, end }) => start <= at && at < end)
  const countries = findCountries(source.text, noHints).map(({ value, start, end, confidence }) => ({
    country: value,
    start,
    end,
    confidence,
  }))
  const ports = findPorts(source.text, noHints).map(({ value, start, end, confidence }) => ({
    country: value.country,
    start,
    end,
    confidence: confidence * 0.8,
  }))
  return [...countries, ...ports]
    .filter(({ start }) => within(start))
    .map(({ country, start, end, confidence }) => ({
      country,
      evidence: [evidenceAt(source, start, end)],
      confidence,
    }))
}

/** No items: a request without them asks for more; a mail that only offers or tells is none of this lane's. */
function withoutItems({ reading, desk }: LaneInput): Cell<Outcome> {
  const text = messagesOf(reading, desk)
    .current.map(({ lines }) => lines.map((line) => line.text).join('\n'))
    .join('\n')
  const asks = asking.test(`${reading.subject}\n${text}`) && !isOfferToUs(text)
  if (asks && reading.automatic === null) return { value: 'clarify', confidence: 0.6, evidence: [] }
  return { value: 'out-of-scope', confidence: 0.7, evidence: [] }
}

const asking =
  /\b(?:rfq|quot\p{L}*|price list|prices?|offer|inquir\p{L}*|enquir\p{L}*|interested in|looking for|need|angebot|anfrage|preise?|preisliste|cotiz\p{L}*|precios?|oferta|presupuesto|devis|prix|offre|preventivo|prezz\p{L}*|offerta|cota[cç]\p{L}*|preços?|or[cç]amento)\b/iu
/** The policy sentence that says goods of this kind are not made, for an item that matches none of ours. */
function notMade(item: Item, rules: Rules, catalogue: Catalogue): Evidence[] | null {
  if (item.match.sku.value !== null) return null
  const tokens = tokensOf(item.description.value ?? '')
  for (const rule of rules.products) {
    const hit = tokens.find(
      (token) => !catalogue.vocabulary.has(token) && [...rule.words].some((word) => alike(word, token)),
    )
    if (hit !== undefined) return [...item.description.evidence, rule.at]
  }
  return null
}

/** Words enough to know what is wanted, in the language of our articles, and none of them is a word of any. */
function isUnlike(item: Item, catalogue: Catalogue, language: string | null): boolean {
  if (isForeign(language, catalogue)) return false
  if (item.match.sku.value !== null || item.match.candidates.length > 0) return false
  const words = tokensOf(item.description.value ?? '').filter((token) => !/\d/.test(token))
  return (
    words.length >= 2 &&
    catalogue.articles.length > 0 &&
    !words.some((word) => catalogue.articlesLike(word).length > 0)
  )
}
