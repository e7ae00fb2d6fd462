/** Parts that letters of every lane have: the subject they answer, and paragraphs without holes between them. */
import type { DraftPart } from '../draft-text.ts'

/** A subject without the `Re:`, `AW:` or `Fwd:` that mail programs put before it. */
export function bareSubject(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|aw|sv|antw|rv|r|fwd?|wg|tr|rif)\s*:)+\s*/i, '').trim()
}

/** Runs of blank lines, which parts left out leave behind, become one. */
export function withoutGaps(parts: readonly DraftPart[]): DraftPart[] {
  return parts.map((part) => (typeof part === 'string' ? part.replace(/\n{3,}/g, '\n\n') : part))
}
