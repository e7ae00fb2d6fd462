/** The gate's answer: stop, review (who, how many) or auto, always with reasons a person can read. */
import { z } from 'zod'

/** Reasons that end drafting: a person is told why and nothing is drafted. */
export const stopCodes = [
  'payment',
  'bank-details',
  'payroll',
  'refund-executed',
  'legal-judgement',
  'medical-judgement',
  'compliance-judgement',
  'no-go-line',
  'signal-unreadable',
] as const

/** Reasons that keep approve closed until a person mends them in a new revision. */
export const closedCodes = [
  'open-slot',
  'unsupported-claim',
  'conflicting-claim',
  'expired-claim',
  'field-not-allowed',
  'no-recipient',
] as const

/** Reasons for looking closer; approve is open. */
export const lookCodes = [
  'always-reviewed',
  'low-confidence',
  'missing-field',
  'value-conflict',
  'fuzzy-match',
  'gated-field',
  'high-value',
  'untrusted-text',
  'attachment-not-read',
  'changed-since-you-looked',
  'entered-by-reviewer',
  'automatic-mail',
  'read-by-model',
  'worded-by-model',
  'intent-unclear',
] as const

export const reasonCodes = [...stopCodes, ...closedCodes, ...lookCodes] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const Reason = z.strictObject({
  code: z.enum(reasonCodes),
  message: z.string(),
  /** Packet path: `drafts[0].claims[3]`, `fields.items[1].quantity`. */
  at: z.string().optional(),
})
export type Reason = z.infer<typeof Reason>

export const Gate = z.strictObject({
  decision: z.enum(['review', 'auto', 'stop']),
  /** How many different people must approve; 0 for stop. */
  reviewers: z.int().min(0),
  reasons: z.array(Reason),
})
export type Gate = z.infer<typeof Gate>

/** The reasons that keep approve closed. */
export function closedBy(gate: Gate): Reason[] {
  const closed: readonly string[] = [...stopCodes, ...closedCodes]
  return gate.reasons.filter((reason) => closed.includes(reason.code))
}
