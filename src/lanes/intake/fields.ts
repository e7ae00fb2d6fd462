/** What an application says, and how far it is from ready to work (PACKET.md, intake). */
import { z } from 'zod'
import { cellOf } from '../../words/evidence.ts'
import { CalendarDate } from '../../words/money.ts'
import { Country } from '../../words/place.ts'

const text = cellOf(z.string())

export const ItemStatus = z.enum(['received', 'missing', 'expired', 'rejected', 'waived'])
export type ItemStatus = z.infer<typeof ItemStatus>

/** One required document, in the order and words of the business's own list. */
export const Item = z.strictObject({
  name: text,
  status: cellOf(ItemStatus),
  expires: cellOf(CalendarDate),
  /** Why it is required, in the words of the approved list. */
  why: text,
  /** Why it has its status, one sentence for a person; absent where it is simply received or missing. */
  reason: text,
  /** The person of the desk who waived it. */
  waived_by: text,
})
export type Item = z.infer<typeof Item>

export const Intake = z.strictObject({
  contact: z.strictObject({ name: text, email: text, phone: text, role: text }),
  company: z.strictObject({ name: text, domain: text, country: cellOf(Country) }),
  /** A name of the business's own list, or the applicant's words where a form says something that is not in it. */
  service: text,
  items: z.array(Item),
  /** Computed: true only when the service is known and each of its required documents is received or waived. */
  ready: cellOf(z.boolean()),
  queue: text,
  /** What the operations owner has to know or decide, in the applicant's words, one sentence a line. */
  handoff_notes: text,
})
export type Intake = z.infer<typeof Intake>

/** Whether an item stands in the way of the work. */
export function isOpen({ status }: Item): boolean {
  return status.value !== 'received' && status.value !== 'waived'
}
