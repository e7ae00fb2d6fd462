/** The reply to the buyer: each item with what approved documents let us offer, and what we have to ask. */
import { type DraftPart, writeDraft } from '../../evidence/draft-text.ts'
import { dateText } from '../../evidence/letters/letter-language.ts'
import { bareSubject, withoutGaps } from '../../evidence/letters/letter-parts.ts'
import { fillTemplate, type TemplateValues } from '../../evidence/templates.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import { catalogueOf } from './catalogue.ts'
import type { ExportRfq, Item } from './fields.ts'
import { whyNotOffered } from './ground.ts'
import { articleOf } from './match-sku.ts'
import { isUnmade } from './outcome.ts'
import { priceBasis } from './price-basis.ts'
import { offerValues, statement } from './reply-items.ts'
import { questionValues } from './reply-questions.ts'
import type { Replying } from './replying.ts'
import { type Wording, wordingIn } from './wordings.ts'

/** The reply as a draft; null where the request is not to be answered. */
export function replyTo(fields: ExportRfq, owner: string | null, input: LaneInput): Draft | null {
  const to = fields.buyer.email.value
  const nothingAsked = fields.outcome.value === 'out-of-scope' && fields.items.length === 0
  if (fields.outcome.value === 'decline' || nothingAsked || input.reading.automatic !== null) return null
  const wording = wordingIn(input.reading.language)
  const catalogue = catalogueOf(input.library)
  const articles = fields.items.map(({ match }) => articleOf(match, catalogue))
  const replying: Replying = { fields, input, wording, articles }
  const regret = fields.outcome.value === 'out-of-scope'
  const values = { ...letterValues(replying, owner), ...(regret ? {} : bodyValues(replying)) }
  return writeDraft({
    kind: fields.outcome.value === 'quote' ? 'quote' : 'reply',
    // Without an address the draft waits for one: approve stays closed.
    to: to === null ? [] : [to],
    cc: to === null ? [] : othersOf(input, to),
    subject: subjectOf(input.reading, fields, wording),
    parts: withoutGaps(fillTemplate(regret ? wording.regret : wording.reply, values)),
  })
}

function letterValues({ fields, input, wording }: Replying, owner: string | null): TemplateValues {
  const person = input.desk.people.find(({ email }) => email === owner)
  const rfq = fields.rfq_number
  return {
    name: fields.buyer.name.value,
    rfq:
      rfq.value === null || rfq.evidence.length === 0
        ? null
        : statement(rfq.value, 'identifier', rfq.evidence),
    owner: person?.name ?? null,
    business: input.desk.business,
    unmade:
      fields.outcome.value === 'out-of-scope' && fields.items.every((item) => isUnmade(item, input))
        ? fields.items.flatMap(whatOf)
        : [],
    language: wording.language,
  }
}

function whatOf({ description, match }: Item): TemplateValues[] {
  if (description.value === null || match.sku.value !== null) return []
  return [{ what: statement(description.value, 'property', description.evidence) }]
}

function bodyValues(replying: Replying): TemplateValues {
  const { fields, input, wording, articles } = replying
  const offers = fields.items.flatMap((item, index) => {
    const why = whyNotOffered(item, fields, input)
    return offerValues({ item, index, article: articles[index], why, asked: fields.certifications, wording })
  })
  const until = validity(replying)
  const basis = offers.length > 0 ? priceBasis(fields, input.library) : null
  return {
    offers,
    basis: basis?.text ?? null,
    freight: basis?.freight ?? null,
    valid_until: until,
    standing: basis !== null || until !== null,
    ...questionValues(replying),
    later: laterText(replying),
  }
}

/** The earliest end of the prices offered. */
export function validity({ fields, wording }: Pick<Replying, 'fields' | 'wording'>): DraftPart | null {
  const ends = fields.items.flatMap(({ offer }) =>
    offer.unit_price.value !== null && offer.valid_until.value !== null ? [offer.valid_until] : [],
  )
  const [first] = ends.toSorted((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
  if (!first?.value || first.evidence.length === 0) return null
  return {
    slot: 'valid_until',
    kind: 'date',
    text: dateText(first.value, wording.language),
    evidence: first.evidence,
  }
}

/** What the buyer wants to know and no row of a document answers: named, not promised. */
function laterText({ fields, wording: { words } }: Replying): string | null {
  const points = [
    fields.payment_terms.value !== null ? words.later.payment : null,
    fields.samples.requested.value === true ? words.later.samples : null,
    fields.packaging.value !== null ? words.later.packaging : null,
    fields.delivery_by.value !== null || fields.items.some(({ delivery_by: due }) => due.value !== null)
      ? words.later.delivery
      : null,
    fields.items.some(({ target_price: price }) => price.value !== null) ? words.later.target : null,
  ].filter((point) => point !== null)
  return points.length === 0 ? null : points.join(', ')
}

/** Colleagues of the buyer who were copied; others of the list are for a person to add. */
function othersOf({ reading }: LaneInput, to: string): string[] {
  const domain = to.split('@')[1] ?? ''
  if (domain === '' || reading.from?.address.toLowerCase() !== to) return []
  return reading.cc
    .map(({ address }) => address.toLowerCase())
    .filter((address) => address.endsWith(`@${domain}`) && address !== to)
}

/** The subject answered; forms and files have none, so the buyer's number or our own words stand for it. */
function subjectOf(
  { kind, subject }: LaneInput['reading'],
  { rfq_number: rfq }: ExportRfq,
  { words }: Wording,
): string {
  const bare = bareSubject(subject)
  if (kind === 'email' && bare !== '') return `Re: ${bare}`
  return `Re: ${[words.subject, rfq.value].filter(Boolean).join(' ')}`
}
