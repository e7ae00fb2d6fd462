/** From a signal to what it says: cells with evidence, nothing from our own documents yet. */

import { messagesOf } from '../../evidence/thread/lines.ts'
import { listenTo } from '../../evidence/thread/said.ts'
import { correspondentOf } from '../../evidence/thread/sender.ts'
import type { Hints } from '../../recognise/found.ts'
import { absent, type Cell } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { catalogueOf } from './catalogue.ts'
import type { ExportRfq } from './fields.ts'
import { itemsOf } from './items.ts'
import { isOfferToUs } from './offer-to-us.ts'
import { termsOf } from './terms.ts'

/** What the request says. Offers, matches by alias or likeness and the outcome follow in `ground`. */
export function extract(input: LaneInput): ExportRfq {
  const { current, earlier } = messagesOf(input.reading, input.desk)
  const first = hintsOf(input, null)
  const buyer = correspondentOf({ current, earlier }, input, first)
  const hints = hintsOf(input, buyer.country.value)
  const context = { hints, catalogue: catalogueOf(input.library) }
  // What a seller's mail says about goods, prices and places is no wish of a buyer.
  const asking =
    input.reading.automatic === null &&
    !isOfferToUs(current.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'))
  const terms = termsOf(listenTo(input.reading, asking ? current : [], asking ? earlier : []), context)
  const asked = { ...hints, ...(terms.currency.value === null ? {} : { currency: terms.currency.value }) }
  const items = asking ? itemsOf(current, earlier, { ...context, hints: asked }) : []
  const certifications = terms.certifications.filter(
    (cell) => !items.some(({ description }) => isWithin(cell, description)),
  )
  return { buyer, ...terms, certifications, items, outcome: absent() }
}

/** A norm in the words of an item (`DIN 933`) is part of its name. */
function isWithin(inner: Cell<string>, outer: Cell<string>): boolean {
  return inner.evidence.some((one) =>
    outer.evidence.some(
      (other) => one.source === other.source && other.start <= one.start && one.end <= other.end,
    ),
  )
}

/** Relative dates count from the day the mail was sent; day and month stand as the writer's country writes them. */
function hintsOf({ reading, receivedAt, desk }: LaneInput, country: string | null): Hints {
  const sent = reading.sentAt === null ? receivedAt : new Date(reading.sentAt)
  return {
    now: sent,
    timeZone: desk.time_zone,
    language: reading.language,
    ...(country === null ? {} : { country }),
  }
}
