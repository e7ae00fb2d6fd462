/** What holds for the whole request: reference, deadline, delivery, payment, packaging, certificates, samples. */

import { type Ear, settled } from '../../evidence/thread/said.ts'
import type { Cell } from '../../words/evidence.ts'
import type { Catalogue } from './catalogue.ts'
import { deliveryOf, leadTimeAsked, replyBy, validityAsked } from './deadlines.ts'
import { destinationOf, incotermOf } from './delivery-terms.ts'
import type { ExportRfq } from './fields.ts'
import { currencyOf, paymentOf } from './money-terms.ts'
import type { LineContext } from './read-mention.ts'
import { all, type Finders, findersFor } from './term-finders.ts'
import { certificatesAsked, packagingOf, samplesOf } from './wishes.ts'
import { partKey } from './wording.ts'

export type RequestTerms = Omit<ExportRfq, 'buyer' | 'items' | 'outcome'>

/** The terms of the request, each from the message that says it latest. */
export function termsOf(ear: Ear, { hints, catalogue }: LineContext): RequestTerms {
  const finders = findersFor(hints)
  const incoterm = incotermOf(ear, finders)
  return {
    rfq_number: referenceOf(ear, finders, catalogue),
    reply_by: replyBy(ear, finders),
    incoterm: { rule: incoterm.rule, place: incoterm.place },
    destination_port: destinationOf(ear, finders, incoterm.said),
    currency: currencyOf(ear, finders),
    payment_terms: paymentOf(ear, finders),
    delivery_by: deliveryOf(ear, finders),
    lead_time_requested: leadTimeAsked(ear, finders),
    validity_requested: validityAsked(ear, finders),
    packaging: packagingOf(ear, finders),
    certifications: certificatesAsked(ear, finders),
    samples: samplesOf(ear, finders),
  }
}

function referenceOf(ear: Ear, { references }: Finders, catalogue: Catalogue): Cell<string> {
  const readings = all(ear, references).filter(({ value, sentence, start }) => {
    const before = sentence.text.slice(0, Math.max(0, start - sentence.start))
    // “Your ref.” and “your quotation” are ours, not theirs.
    if (catalogue.byKey.has(partKey(value.number))) return false
    return (
      (value.kind === 'rfq' || value.kind === 'reference' || value.kind === 'tender') &&
      !/\b(?:your|ihre?|votre|su|vostr[oa]|sua)\s+(?:ref\p{L}*|quotation|offer|angebot|offre|oferta|offerta|zeichen)[^\p{L}]*\p{L}{0,3}\.?:?\s*$/iu.test(
        before,
      )
    )
  })
  const rank = ({ message, value }: (typeof readings)[number]): number =>
    (message.current ? 0 : 4) + (value.kind === 'reference' ? 1 : 0)
  const [best, ...rest] = readings.toSorted((a, b) => rank(a) - rank(b))
  // Further numbers (a project, a drawing) are usual; only another one of the same standing makes the first doubtful.
  const equals = best
    ? rest.filter((other) => rank(other) === rank(best) && other.sentence !== best.sentence)
    : []
  return settled(
    best ? [best, ...equals] : [],
    ({ value }) => value.number,
    (a, b) => partKey(a) === partKey(b),
  )
}
