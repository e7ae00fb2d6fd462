/** Drafts from parts, so that claims and slots have exact positions in the body by construction. */
import type { Evidence } from '../words/evidence.ts'
import type { Claim, ClaimKind, Draft, Slot } from '../words/packet.ts'

/** A slot that an approved document row fills. */
export type FilledSlot = { slot: string; kind: ClaimKind; text: string; evidence: Evidence[] }

/** A slot nobody could fill: `shown` stands in the body until a person enters the value. */
export type OpenSlot = { slot: string; kind: ClaimKind; open: string; shown: string }

/** A statement with what supports it, such as quoting the buyer's own quantity back. */
export type Statement = { claim: string; kind: ClaimKind; evidence: Evidence[] }

export type DraftPart = string | FilledSlot | OpenSlot | Statement

/**
 * The draft whose body is its parts in order; every claim and slot is exactly `start..end` of it.
 * A filled slot or statement without evidence is an unsupported claim, which keeps approve closed.
 * Throws where one comes without text: a value that is not there is an open slot.
 */
export function writeDraft(draft: {
  kind: Draft['kind']
  to: readonly string[]
  cc?: readonly string[]
  subject: string
  parts: readonly DraftPart[]
}): Draft {
  let body = ''
  const claims: Claim[] = []
  const slots: Slot[] = []
  for (const part of draft.parts) {
    const start = body.length
    body += textOf(part)
    const end = body.length
    if (typeof part === 'string') continue
    if ('slot' in part) slots.push(slotAt(part, start, end))
    if (!('open' in part)) claims.push(claimAt(part, body.slice(start, end), start))
  }
  return {
    kind: draft.kind,
    to: [...draft.to],
    cc: [...(draft.cc ?? [])],
    subject: draft.subject,
    body,
    claims,
    slots,
  }
}

function textOf(part: DraftPart): string {
  if (typeof part === 'string') return part
  if ('open' in part) return part.shown
  return 'slot' in part ? part.text : part.claim
}

function slotAt(part: FilledSlot | OpenSlot, start: number, end: number): Slot {
  const slot = { name: part.slot, kind: part.kind, start, end }
  return 'open' in part ? { ...slot, filled: false, reason: part.open } : { ...slot, filled: true }
}

function claimAt(part: FilledSlot | Statement, text: string, start: number): Claim {
  const what = 'slot' in part ? `slot ${part.slot}` : `“${part.claim}”`
  if (text === '') throw new TypeError(`${what} has no text`)
  const claim = { text, start, end: start + text.length, kind: part.kind, evidence: part.evidence }
  if (part.evidence.length > 0) return { ...claim, status: 'supported' }
  return { ...claim, status: 'unsupported', reason: `${what} was written without evidence` }
}
