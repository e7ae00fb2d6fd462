/** What a call note says of one deal (PACKET.md, crm-hygiene). */
import { z } from 'zod'
import { cellOf } from '../../words/evidence.ts'
import { CalendarDate } from '../../words/money.ts'

const text = cellOf(z.string())

/** One field of the record: what it holds, and what the signal says it is now. Values are as the record writes them. */
export const Update = z.strictObject({
  /** The field as the record names it; its evidence is the sentence. */
  field: text,
  /** Null where the record holds nothing. */
  from: text,
  to: text,
})
export type Update = z.infer<typeof Update>

export const CrmHygiene = z.strictObject({
  match: z.strictObject({
    /** The record's object (`deal`); `sheet` where the signal is the list of deals itself. */
    object: text,
    /** Null where none or several match. */
    id: text,
    /** The ids that come into question where it is not one; none where one matches. */
    candidates: z.array(text),
  }),
  updates: z.array(Update),
  next_step: z.strictObject({ text, due: cellOf(CalendarDate) }),
  recap: text,
  /** Mentioned, but not a fact about this deal now. */
  said_in_passing: z.array(text),
})
export type CrmHygiene = z.infer<typeof CrmHygiene>
