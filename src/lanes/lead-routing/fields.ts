/** What an enquiry says about who asks for what, and whether that makes a lead (PACKET.md, lead-routing). */
import { z } from 'zod'
import { cellOf } from '../../words/evidence.ts'
import { CalendarDate, Money } from '../../words/money.ts'
import { Country } from '../../words/place.ts'

const text = cellOf(z.string())

export const kinds = [
  'lead',
  'existing-customer',
  'vendor-pitch',
  'job-application',
  'spam',
  'other',
] as const
export const Kind = z.enum(kinds)
export type Kind = z.infer<typeof Kind>

export const Verdict = z.enum(['qualified', 'nurture', 'disqualified', 'unclear'])
export type Verdict = z.infer<typeof Verdict>

export const Met = z.enum(['yes', 'no', 'unknown'])
export type Met = z.infer<typeof Met>

/** `name` as the settings have it; `met` rests on the sentence quoted, `unknown` on none. */
export const Answered = z.strictObject({ name: text, met: cellOf(Met) })
export type Answered = z.infer<typeof Answered>

export const Lead = z.strictObject({
  kind: cellOf(Kind),
  contact: z.strictObject({ name: text, email: text, phone: text, role: text }),
  /** `domain` is the company's own: a mailbox that anybody may have names none. */
  company: z.strictObject({ name: text, domain: text, country: cellOf(Country) }),
  /** The sentence that says what is wanted. */
  need: text,
  /** As the sender calls them. */
  products: z.array(text),
  budget: cellOf(Money),
  /** As quoted. */
  timeline: text,
  /** The day that `timeline` comes to, where it names one. */
  timeline_by: cellOf(CalendarDate),
  /** How they came to us, where they say so. */
  source: text,
  qualification: z.strictObject({ verdict: cellOf(Verdict), criteria: z.array(Answered) }),
})
export type Lead = z.infer<typeof Lead>
