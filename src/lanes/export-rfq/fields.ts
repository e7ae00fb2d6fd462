/** What a request for quotation says, and what approved documents let us answer (PACKET.md, export-rfq). */
import { z } from 'zod'
import { cellOf } from '../../words/evidence.ts'
import { CalendarDate, Currency, Duration, Money, Quantity } from '../../words/money.ts'
import { Country, IncotermRule, Port } from '../../words/place.ts'

const text = cellOf(z.string())

export const matchKinds = ['exact', 'alias', 'fuzzy', 'none'] as const
export const MatchKind = z.enum(matchKinds)
export type MatchKind = z.infer<typeof MatchKind>

export const Match = z.strictObject({
  /** A key of our own catalogue, never one that is not in it. */
  sku: text,
  how: cellOf(MatchKind),
  /** Keys of the catalogue that come close, best first. */
  candidates: z.array(text),
})
export type Match = z.infer<typeof Match>

/** Only approved, valid, in-scope documents fill these; everything else stays null. */
export const Offer = z.strictObject({
  unit_price: cellOf(Money),
  moq: cellOf(Quantity),
  lead_time: cellOf(Duration),
  certifications: z.array(text),
  valid_until: cellOf(CalendarDate),
})
export type Offer = z.infer<typeof Offer>

export const Item = z.strictObject({
  /** The buyer's own position number; null where the buyer did not number. */
  line: cellOf(z.number()),
  description: text,
  buyer_part_number: text,
  quantity: cellOf(Quantity),
  /** The quantity in the unit our prices count in, where the buyer counts otherwise and the conversion is certain. */
  pieces: cellOf(Quantity),
  target_price: cellOf(Money),
  delivery_by: cellOf(CalendarDate),
  match: Match,
  offer: Offer,
})
export type Item = z.infer<typeof Item>

export const outcomes = ['quote', 'clarify', 'out-of-scope', 'decline'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

export const ExportRfq = z.strictObject({
  buyer: z.strictObject({
    name: text,
    company: text,
    email: text,
    phone: text,
    country: cellOf(Country),
  }),
  rfq_number: text,
  reply_by: cellOf(CalendarDate),
  items: z.array(Item),
  incoterm: z.strictObject({ rule: cellOf(IncotermRule), place: text }),
  destination_port: cellOf(Port),
  currency: cellOf(Currency),
  payment_terms: text,
  delivery_by: cellOf(CalendarDate),
  lead_time_requested: cellOf(Duration),
  /** How long the buyer wants our prices to stand. */
  validity_requested: cellOf(Duration),
  packaging: text,
  certifications: z.array(text),
  samples: z.strictObject({ requested: cellOf(z.boolean()), quantity: cellOf(Quantity) }),
  outcome: cellOf(Outcome),
})
export type ExportRfq = z.infer<typeof ExportRfq>
