/** What a support mail asks, whether approved documents answer it, and who takes it otherwise (PACKET.md, support-reply). */
import { z } from 'zod'
import { cellOf, Evidence } from '../../words/evidence.ts'

const text = cellOf(z.string())

export const reasons = [
  'refund',
  'billing',
  'policy-exception',
  'account-change',
  'legal-or-medical',
  'safety',
  'angry-customer',
  'no-source',
  'conflicting-sources',
  'unclear',
  'other',
] as const
export const EscalationReason = z.enum(reasons)
export type EscalationReason = z.infer<typeof EscalationReason>

export const SupportReply = z.strictObject({
  /** What is asked, each as the customer wrote it, in reading order. */
  questions: z.array(text),
  /** One of the lane's `categories`, else the default ones; see docs/lanes/support-reply.md. */
  category: text,
  /** True only where documents in force answer every question. */
  answerable: cellOf(z.boolean()),
  escalate: cellOf(z.boolean()),
  escalation: z.strictObject({ reason: cellOf(EscalationReason), queue: text }),
  /** The passages the answers quote. */
  citations: z.array(Evidence),
})
export type SupportReply = z.infer<typeof SupportReply>
