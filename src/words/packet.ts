/** The packet: what a lane makes of one signal and a person countersigns. PACKET.md is the contract. */
import { z } from 'zod'
import { Evidence } from './evidence.ts'
import { Finding } from './finding.ts'
import { Gate } from './gate.ts'
import { ModelUse } from './model.ts'
import { Attachment, SignalKind } from './signal.ts'

/** Kinds of checkable statements. The first block are no-go values: only a slot or a quoted span may carry them. */
export const claimKinds = [
  'price',
  'quantity',
  'moq',
  'lead-time',
  'date',
  'certificate',
  'standard',
  'term',
  'discount',
  'refund',
  'percentage',
  'identifier',
  'number',
  'stage',
  'policy',
  'availability',
  'promise',
  'property',
  'party',
] as const
export type ClaimKind = (typeof claimKinds)[number]

export const ClaimStatus = z.enum([
  'supported',
  'unsupported',
  'conflicting',
  'expired',
  'entered-by-reviewer',
])
export type ClaimStatus = z.infer<typeof ClaimStatus>

/** `text` is exactly `start..end` of the draft's body. */
export const Claim = z.strictObject({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  kind: z.enum(claimKinds),
  status: ClaimStatus,
  evidence: z.array(Evidence),
  /** Why it is not supported, or who entered it. */
  reason: z.string().optional(),
})
export type Claim = z.infer<typeof Claim>

/** A place that only an approved document row or a person may fill; `start..end` of the draft's body. */
export const Slot = z.strictObject({
  name: z.string(),
  kind: z.enum(claimKinds),
  start: z.int(),
  end: z.int(),
  filled: z.boolean(),
  reason: z.string().optional(),
})
export type Slot = z.infer<typeof Slot>

/**
 * A statement without a typed value that leans on a passage and seems not to be supported by it; `text` is exactly
 * `start..end` of the draft's body. It asks for a look and blocks nothing.
 */
export const Flag = z.strictObject({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  /** How likely a reader would call the statement supported, 0..1. */
  score: z.number(),
  /** The passage it leans on. */
  evidence: z.array(Evidence),
})
export type Flag = z.infer<typeof Flag>

export const DraftKind = z.enum([
  'reply',
  'quote',
  'recap',
  'follow-up',
  'handoff-note',
  'task',
  'weekly-summary',
  'proposal',
])

export const Draft = z.strictObject({
  kind: DraftKind,
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  claims: z.array(Claim),
  slots: z.array(Slot),
  /** Set where a language model worded what stands around the lines that hold slots. */
  wordedBy: z.literal('model').optional(),
  /** Worked out with the claims; packets made before there were any have none. */
  flags: z.array(Flag).optional(),
})
export type Draft = z.infer<typeof Draft>

export const Risk = z.enum(['low', 'gated', 'forbidden'])
export type Risk = z.infer<typeof Risk>

/** One field of one record. Changes with the same object and key are written together. */
export const RecordChange = z.strictObject({
  object: z.string(),
  key: z.record(z.string(), z.string()),
  action: z.enum(['create', 'update', 'comment']),
  field: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  risk: Risk,
  evidence: z.array(Evidence),
  /** The person who typed `to` in their own name; such a change needs no evidence. */
  enteredBy: z.string().optional(),
})
export type RecordChange = z.infer<typeof RecordChange>

export const Route = z.strictObject({
  category: z.string().nullable(),
  queue: z.string().nullable(),
  owner: z.string().nullable(),
  priority: z.enum(['low', 'normal', 'high', 'urgent']),
  confidence: z.number(),
})
export type Route = z.infer<typeof Route>

/** A value that a person put in, in their own name, where no document or signal supports it. */
export const Entered = z.strictObject({
  /** The value as it stands in the draft. */
  text: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type Entered = z.infer<typeof Entered>

/** Everything outside the packet that it was made from; looked at again before anything is written. */
export const ReliedOn = z.strictObject({
  /** `ID@VERSION` of each approved document that evidence points into. */
  documents: z.array(z.string()),
  /** Hash of what a person vouches for about those documents: scope, kind, approval, validity. */
  cards: z.string(),
  /** Hash of the lane's settings in force. */
  settings: z.string(),
  /** Hash of the signal's raw bytes. */
  signal: z.string(),
  /** Version of the learnt model that was asked; absent where none was in force. */
  learnt: z.string().optional(),
  /** The record rows that were read: `ID` → revision. */
  records: z.record(z.string(), z.string()),
})
export type ReliedOn = z.infer<typeof ReliedOn>

export const SignalSummary = z.strictObject({
  id: z.string(),
  kind: SignalKind,
  from: z.string().nullable(),
  to: z.array(z.string()),
  subject: z.string(),
  receivedAt: z.string(),
  language: z.string().nullable(),
  attachments: z.array(Attachment.pick({ name: true, mediaType: true, bytes: true })),
})
export type SignalSummary = z.infer<typeof SignalSummary>

/** A packet whose `fields` are any lane's; a lane's own schema narrows them. */
export const Packet = z.strictObject({
  lane: z.string(),
  signal: SignalSummary,
  fields: z.record(z.string(), z.unknown()),
  missing: z.array(z.string()),
  route: Route,
  drafts: z.array(Draft),
  record: z.strictObject({ system: z.string(), changes: z.array(RecordChange) }),
  findings: z.array(Finding),
  entered: z.array(Entered),
  reliedOn: ReliedOn,
  gate: Gate,
  digest: z.string(),
  /** What a language model was asked for this revision; left out where none is set. */
  model: z.array(ModelUse).optional(),
})
export type Packet = z.infer<typeof Packet>
