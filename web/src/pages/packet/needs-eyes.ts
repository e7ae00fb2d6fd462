/** What needs eyes first: everything that keeps approve closed, then everything a person should look at. Pure. */
import type { Finding } from '../../../../src/words/finding.ts'
import type { Reason } from '../../../../src/words/gate.ts'
import type { Claim, Packet } from '../../../../src/words/packet.ts'
import { firstCellAt } from '../../text/packet-paths.ts'
import { enteredTexts, type UnsentEdit, type WorkingDraft } from './unsent-edit.ts'

export type Eye = {
  /** Stable within a revision, for lists. */
  id: string
  /** Packet path or source it is about; null where it is about the packet as a whole. */
  at: string | null
  code: Reason['code'] | Finding['code']
  message: string
  /** True when approve stays closed because of it. */
  closes: boolean
  /** True when the unsaved edit deals with it. */
  settled: boolean
  /** The slot it is about. */
  slot?: string
  /** The claim it is about, where a person may vouch for it. */
  claim?: Claim
}

/** A draft with its claims as last checked. */
export type CheckedDraft = WorkingDraft & { claims: readonly Claim[] }

/** Everything that needs eyes, closing ones first, each place once. `closed` are the server's reasons for this person. */
export function needsEyes(
  packet: Packet,
  {
    drafts,
    unsent,
    closed,
  }: { drafts: readonly CheckedDraft[]; unsent: UnsentEdit; closed: readonly Reason[] },
): Eye[] {
  const eyes = [
    ...drafts.flatMap((draft, index) => [
      ...openSlots(draft, index),
      ...doubtfulClaims(draft, index, unsent),
    ]),
    ...reasonsOf(packet, closed, unsent),
    ...packet.missing.map((path) => missing(packet, `fields.${path}`, unsent)),
    ...packet.findings.map(finding),
  ]
  return onePerPlace([...eyes.filter(({ closes }) => closes), ...eyes.filter(({ closes }) => !closes)])
}

/** The next place after `here` that still needs eyes, around the end; null when there is none. */
export function nextEye(eyes: readonly Eye[], here: string | null): string | null {
  const from = eyes.findIndex(({ at }) => at === here) + 1
  const open = [...eyes.slice(from), ...eyes.slice(0, from)].filter(
    ({ at, settled }) => at !== null && !settled,
  )
  return open[0]?.at ?? null
}

function openSlots(draft: CheckedDraft, index: number): Eye[] {
  return draft.slots
    .filter(({ filled }) => !filled)
    .map(
      (slot): Eye => ({
        id: `slot ${index} ${slot.name}`,
        at: `drafts[${index}].slots[${draft.slots.indexOf(slot)}]`,
        code: 'open-slot',
        message: slot.reason ?? '',
        slot: slot.name,
        closes: true,
        settled: false,
      }),
    )
}

const claimCodes = {
  unsupported: 'unsupported-claim',
  conflicting: 'conflicting-claim',
  expired: 'expired-claim',
} as const

function doubtfulClaims(draft: CheckedDraft, index: number, unsent: UnsentEdit): Eye[] {
  const vouched = new Set(enteredTexts(unsent))
  return draft.claims.flatMap((claim, at): Eye[] => {
    const settled = vouched.has(claim.text)
    if (claim.status === 'supported') return []
    if (claim.status === 'entered-by-reviewer' && !unsent.entered.includes(claim.text)) return []
    // A slot that still waits is said once, as the slot.
    if (draft.slots.some((slot) => !slot.filled && slot.start <= claim.start && claim.end <= slot.end))
      return []
    const code = claim.status === 'entered-by-reviewer' ? 'unsupported-claim' : claimCodes[claim.status]
    return [
      {
        id: `claim ${index} ${claim.start} ${claim.text}`,
        at: `drafts[${index}].claims[${at}]`,
        code,
        message: claim.reason ?? claim.text,
        closes: true,
        settled,
        claim,
      },
    ]
  })
}

/** Reasons about claims and slots are left to the drafts themselves, which know the unsaved text. */
const saidByDrafts = /^drafts\[\d+\]\.(claims|slots)/
const notForEyes: readonly string[] = ['always-reviewed', 'entered-by-reviewer']

function reasonsOf(packet: Packet, closed: readonly Reason[], unsent: UnsentEdit): Eye[] {
  const all = [
    ...closed.map((reason) => ({ reason, closes: true })),
    ...packet.gate.reasons
      .filter(({ code, message }) => !closed.some((one) => one.code === code && one.message === message))
      .map((reason) => ({ reason, closes: false })),
  ]
  return all
    .filter(({ reason: { code, at } }) => !notForEyes.includes(code) && !saidByDrafts.test(at ?? ''))
    .map(({ reason, closes }, index): Eye => {
      const at = reason.at?.startsWith('fields') ? firstCellAt(packet, reason.at) : (reason.at ?? null)
      const settled = at !== null && at in unsent.fields
      return {
        id: `reason ${index} ${reason.code}`,
        at,
        code: reason.code,
        message: reason.message,
        closes,
        settled,
      }
    })
}

function missing(packet: Packet, path: string, unsent: UnsentEdit): Eye {
  const at = firstCellAt(packet, path)
  return {
    id: `missing ${path}`,
    at,
    code: 'missing-field',
    message: '',
    closes: false,
    settled: at in unsent.fields,
  }
}

function finding({ code, message, at }: Finding, index: number): Eye {
  return { id: `finding ${index}`, at: at ?? null, code, message, closes: false, settled: false }
}

/** Two steps may notice the same thing: one line for one place and sentence, none that says less than another. */
function onePerPlace(eyes: readonly Eye[]): Eye[] {
  const said = new Set<string>()
  const told = new Set(eyes.filter(({ message }) => message !== '').map(({ code, at }) => `${code} ${at}`))
  return eyes.filter(({ code, at, message }) => {
    if (message === '' && told.has(`${code} ${at}`)) return false
    const known = said.has(`${at} ${message} ${message === '' ? code : ''}`)
    said.add(`${at} ${message} ${message === '' ? code : ''}`)
    return !known
  })
}
