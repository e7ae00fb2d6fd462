/** Findings: what a step noticed and a person should know; they never stop a step by themselves. */
import { z } from 'zod'

export const findingCodes = [
  'attachment-too-large',
  'attachment-too-deep',
  'attachment-too-many-pages',
  'attachment-too-many-cells',
  'attachment-too-compressed',
  'attachment-timed-out',
  'attachment-out-of-memory',
  'attachment-encrypted',
  'attachment-unreadable',
  'attachment-unsupported',
  'attachment-other-type-than-name',
  'attachment-no-text',
  'tnef-not-read',
  'signal-too-large',
  'signal-unreadable',
  'signal-empty',
  'charset-guessed',
  'hidden-text',
  'aimed-at-machine',
  'reply-to-differs',
  'sender-disguised',
  'look-alike-letters',
  'link-elsewhere',
  'tracking-picture',
  'bank-details-changed',
  'document-unreadable',
  'changed-since-you-looked',
  'value-changed-in-thread',
  'value-conflicts',
  'model-not-used',
  'model-values-dropped',
  'intent-unclear',
  'note',
] as const
export type FindingCode = (typeof findingCodes)[number]

export const Finding = z.strictObject({
  code: z.enum(findingCodes),
  /** One sentence for a person. */
  message: z.string(),
  /** The source (`signal:attachment:a.pdf`) or packet path (`fields.items[0].quantity`) it is about. */
  at: z.string().optional(),
})
export type Finding = z.infer<typeof Finding>
