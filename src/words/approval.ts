/** Reviews and approvals. Only `route/review.ts` can make an `Approval`; the compiler and a test hold it to that. */
import { z } from 'zod'

export const Decision = z.enum(['approve', 'edit', 'return', 'reject', 'reassign', 'escalate'])
export type Decision = z.infer<typeof Decision>

declare const sealed: unique symbol

/** Enough signatures over one revision's digest. It cannot be written as a literal: `sealed` is not exported. */
export type Approval = {
  readonly businessId: string
  readonly packetId: string
  readonly revision: number
  readonly digest: string
  /** One per reviewer the gate asked for, each by a different person; ids of rows in `approval`. */
  readonly approvalIds: readonly [string, ...string[]]
  readonly people: readonly [string, ...string[]]
  readonly [sealed]: 'approval'
}

/** What a person signs: every member is in the signed bytes. */
export type Signed = {
  businessId: string
  packetId: string
  revision: number
  digest: string
  personId: string
  at: string
}
