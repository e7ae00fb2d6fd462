/**
 * Gate: pure rules over a packet's parts. It never acts: it says stop, review (by how many) or auto, and why.
 * There is no branch that lets a lane act alone; a policy reviewer would approve like any other reviewer.
 */
import { cellsOf } from '../evidence/cells.ts'
import type { Finding, FindingCode } from '../words/finding.ts'
import type { Gate, Reason, ReasonCode } from '../words/gate.ts'
import { isAtLeast } from '../words/money.ts'
import type { Draft, Entered, RecordChange } from '../words/packet.ts'
import type { LaneSettings } from '../words/workspace.ts'

export type Gated = {
  fields: Record<string, unknown>
  missing: readonly string[]
  drafts: readonly Draft[]
  changes: readonly RecordChange[]
  findings: readonly Finding[]
  entered: readonly Entered[]
  automatic: string | null
  value: { amount: string; currency: string } | null
  settings: LaneSettings
}

/** The gate's answer for a packet that may be drafted. */
export function gate(packet: Gated): Gate {
  const high = highValue(packet)
  const reasons = [
    ...packet.drafts.flatMap(draftReasons),
    ...packet.changes.flatMap((change, index) => changeReasons(change, index, packet.settings)),
    ...high,
    ...cellReasons(packet.fields, packet.settings.gate.low_confidence),
    ...packet.missing.map(
      (path): Reason => ({ code: 'missing-field', message: `${path} is missing`, at: `fields.${path}` }),
    ),
    ...packet.findings.flatMap(findingReasons),
    ...packet.entered.map(
      ({ text, by }): Reason => ({ code: 'entered-by-reviewer', message: `“${text}” was entered by ${by}` }),
    ),
    ...automaticReasons(packet.automatic),
  ]
  const always: Reason = {
    code: 'always-reviewed',
    message: 'every packet of this lane is decided by a person',
  }
  const reviewers = Math.max(packet.settings.gate.reviewers, high.length > 0 ? 2 : 1)
  return { decision: 'review', reviewers, reasons: reasons.length > 0 ? reasons : [always] }
}

/** The answer for a signal that must not be drafted. */
export function stop(reasons: readonly Reason[]): Gate {
  return { decision: 'stop', reviewers: 0, reasons: [...reasons] }
}

function draftReasons(draft: Draft, index: number): Reason[] {
  const at = `drafts[${index}]`
  const recipients: Reason[] =
    draft.to.length > 0 ? [] : [{ code: 'no-recipient', message: 'nobody to send the draft to', at }]
  const slots = draft.slots.flatMap((slot, place): Reason[] =>
    slot.filled
      ? []
      : [
          {
            code: 'open-slot',
            message: `${slot.name}: ${slot.reason ?? 'no value'}`,
            at: `${at}.slots[${place}]`,
          },
        ],
  )
  const claims = draft.claims.flatMap((claim, place): Reason[] => {
    if (claim.status === 'supported' || claim.status === 'entered-by-reviewer') return []
    const message = `“${claim.text}”: ${claim.reason ?? 'nothing supports it'}`
    return [{ code: `${claim.status}-claim`, message, at: `${at}.claims[${place}]` }]
  })
  const worded: Reason[] =
    draft.wordedBy === undefined
      ? []
      : [{ code: 'worded-by-model', message: 'a language model worded this draft: read it whole', at }]
  return [...recipients, ...slots, ...claims, ...worded]
}

function changeReasons(change: RecordChange, index: number, settings: LaneSettings): Reason[] {
  const at = `record.changes[${index}]`
  const rule = settings.record?.fields.find(({ name }) => name === change.field)
  if (!rule || rule.risk === 'forbidden') {
    return [{ code: 'field-not-allowed', message: `the lane may not write ${change.field}`, at }]
  }
  if (change.enteredBy !== undefined) {
    return [
      {
        code: 'entered-by-reviewer',
        message: `${change.field}: “${change.to}” was entered by ${change.enteredBy}`,
        at,
      },
    ]
  }
  if (rule.risk === 'low' || change.from === null) return []
  return [{ code: 'gated-field', message: `${change.field}: ${change.from} → ${change.to}`, at }]
}

function highValue({ value, settings }: Gated): Reason[] {
  const { high_value: limits, high_value_currency: usual } = settings.gate
  if (limits === undefined || value === null) return []
  const byCurrency = typeof limits === 'string' ? { [usual]: limits } : limits
  const limit = byCurrency[value.currency]
  // Without a rate nothing is converted: a value in a currency without a limit is taken to be high, never to be low.
  if (limit === undefined) {
    const known = Object.keys(byCurrency).join(', ')
    const message = `${value.currency} ${value.amount}: the lane has a limit in ${known} only, so two people approve`
    return [{ code: 'high-value', message }]
  }
  if (!isAtLeast(value.amount, limit)) return []
  const message = `${value.currency} ${value.amount} is at or above ${value.currency} ${limit}: two people approve`
  return [{ code: 'high-value', message }]
}

function cellReasons(fields: Record<string, unknown>, low: number): Reason[] {
  return cellsOf(fields).flatMap(({ path, cell }): Reason[] => {
    if (cell.value === null || cell.enteredBy !== undefined) return []
    if (cell.value === 'fuzzy' && path.endsWith('.match.how')) {
      return [
        { code: 'fuzzy-match', message: 'the article was matched by its description: check it', at: path },
      ]
    }
    if (cell.readBy === 'model') {
      const message = `${short(cell.value)}: a language model pointed at it: check it`
      return [{ code: 'read-by-model', message, at: path }]
    }
    if (cell.confidence >= low) return []
    return [
      {
        code: 'low-confidence',
        message: `${short(cell.value)}: read with confidence ${cell.confidence}`,
        at: path,
      },
    ]
  })
}

const lookCloser: Partial<Record<FindingCode, ReasonCode>> = {
  'changed-since-you-looked': 'changed-since-you-looked',
  'value-conflicts': 'value-conflict',
  'value-changed-in-thread': 'value-conflict',
  'hidden-text': 'untrusted-text',
  'aimed-at-machine': 'untrusted-text',
  'reply-to-differs': 'untrusted-text',
  'sender-disguised': 'untrusted-text',
  'look-alike-letters': 'untrusted-text',
  'link-elsewhere': 'untrusted-text',
  'bank-details-changed': 'untrusted-text',
  'tnef-not-read': 'attachment-not-read',
  'intent-unclear': 'intent-unclear',
}

function findingReasons({ code, message, at }: Finding): Reason[] {
  const reason =
    lookCloser[code] ?? (code.startsWith('attachment-') ? ('attachment-not-read' as const) : undefined)
  return reason === undefined ? [] : [{ code: reason, message, ...(at === undefined ? {} : { at }) }]
}

function automaticReasons(automatic: string | null): Reason[] {
  if (automatic === null) return []
  return [{ code: 'automatic-mail', message: `a machine sent it (${automatic}): an answer may reach nobody` }]
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
