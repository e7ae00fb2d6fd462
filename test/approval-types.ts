/**
 * What must not compile: the type checker of `script/test` fails when one of these lines becomes allowed.
 * Guarantee 1: nothing but an Approval gets anything written, and only review makes one.
 */

import type { Context } from '../src/route/context.ts'
import { type record, recordApproved } from '../src/route/record.ts'
import type { Approval } from '../src/words/approval.ts'
import type { RecordSystem, RecordWrite, Target } from '../src/words/connector.ts'
import type { Packet } from '../src/words/packet.ts'

export function unapproved(write: typeof record, context: Context, packet: Packet) {
  // @ts-expect-error A packet is not an approval, whatever its gate says.
  void write(context, packet)
  // @ts-expect-error Neither is a literal with every member of one: the seal cannot be written.
  void write(context, literal)
  // @ts-expect-error Nor the id of a packet.
  void write(context, 'packet-id')
  // @ts-expect-error The job needs a business and a packet, so that the signatures can be looked up.
  void recordApproved(context, packet)
}

const literal = {
  businessId: 'b',
  packetId: 'p',
  revision: 1,
  digest: 'sha256:0',
  approvalIds: ['a'],
  people: ['ana'],
} as const

// @ts-expect-error The literal lacks the seal, which no other file can name.
export const forged: Approval = literal

export function changed(approval: Approval) {
  // @ts-expect-error What was approved stays what was approved.
  approval.revision = 2
}

// @ts-expect-error An approval has at least one signature.
export const unsigned: Approval['approvalIds'] = []

// @ts-expect-error A lane cannot be wired to a system that takes other writes: the contract is made of properties.
export const wrongSystem: Target<RecordWrite | string> = {} as RecordSystem
