/** What state a document is in at one moment: who approved it, until when it holds, and what replaced it. */
import { createHash } from 'node:crypto'
import {
  type DocumentCard,
  type DocumentState,
  type DocumentVersion,
  intervalDays,
} from '../words/document.ts'

/** A stored version and whether a person has withdrawn it. */
export type StoredVersion = { document: DocumentVersion; withdrawn: boolean }

/** A document that will expire within this many days is `expiring`: it still supports claims. */
const expiringDays = 30
const day = 24 * 60 * 60 * 1000
/** The calendar day begins in Kiribati 14 hours before it does in UTC, and approvals are dated by the local calendar. */
const earliestZone = 14 * 60 * 60 * 1000

/** The version of a document: 12 hex digits of the SHA-256 of its extracted text. */
export function documentVersionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/**
 * The state of each version, in the given order. Approval needs a person and a day that has come; a document is valid
 * through the whole of `valid_until` in UTC. A version is superseded by an approved document that lists its `ID` or
 * `ID@VERSION`, and by a later approved version of the same id. A withdrawn or unapproved document supersedes nothing;
 * an expired one does: what it replaced was replaced for good.
 */
export function documentStates(versions: readonly StoredVersion[], now: Date): DocumentState[] {
  const inForce = versions.filter((version) => !version.withdrawn && isApproved(version.document, now))
  const replaced = new Set(inForce.flatMap((version) => replacedBy(version.document, inForce)))
  return versions.map(({ document, withdrawn }) => {
    if (withdrawn) return 'withdrawn'
    if (!isApproved(document, now)) return 'draft'
    if (replaced.has(document)) return 'superseded'
    return stateByDate(document.card.valid_until, now)
  })
}

/** The day by which somebody should look at a document again; null where nobody approved it or said how often. */
export function reviewDue({ approved_on, review_every }: DocumentCard): string | null {
  const days = review_every === null ? null : intervalDays(review_every)
  if (approved_on === null || days === null) return null
  return calendarDate(Date.parse(approved_on) + days * day)
}

function isApproved({ card }: DocumentVersion, now: Date): boolean {
  if (!card.approved_by?.trim() || card.approved_on === null) return false
  return card.approved_on <= calendarDate(now.getTime() + earliestZone)
}

function replacedBy(successor: DocumentVersion, inForce: readonly StoredVersion[]): DocumentVersion[] {
  const { id, supersedes } = successor.card
  const position = inForce.findIndex(({ document }) => document === successor)
  return inForce.flatMap(({ document }, index) => {
    if (document === successor) return []
    const named = supersedes.includes(`${document.card.id}@${document.version}`)
    if (document.card.id !== id) return named || supersedes.includes(document.card.id) ? [document] : []
    return named || isLater(successor, document, position > index) ? [document] : []
  })
}

/** Of two approved versions of one id the one approved last is in force; on the same day, the one stored last. */
function isLater(one: DocumentVersion, other: DocumentVersion, storedLater: boolean): boolean {
  const [day, otherDay] = [one.card.approved_on ?? '', other.card.approved_on ?? '']
  return day === otherDay ? storedLater : day > otherDay
}

function stateByDate(validUntil: string | null, now: Date): DocumentState {
  if (validUntil === null) return 'approved'
  if (validUntil < calendarDate(now.getTime())) return 'expired'
  return validUntil <= calendarDate(now.getTime() + expiringDays * day) ? 'expiring' : 'approved'
}

/** `YYYY-MM-DD` of a moment in UTC. */
export function calendarDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
