/** Proof of a write: what it was before, what was asked, what the system says it is now. */
import { z } from 'zod'

export const Values = z.record(z.string(), z.string().nullable())
export type Values = z.infer<typeof Values>

export const Receipt = z.strictObject({
  id: z.string(),
  approvalId: z.string(),
  packetId: z.string(),
  revision: z.int(),
  /** `sheet:rfq-log`, `drafts:outbox` */
  system: z.string(),
  externalId: z.string(),
  before: Values,
  after: Values,
  /** Read from the system after the write; equal to `after` in the written fields, or there is no receipt. */
  readBack: Values,
  at: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
})
export type Receipt = z.infer<typeof Receipt>
