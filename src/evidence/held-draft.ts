/**
 * A draft as a model may word it: paragraphs with anything that only an approved document or a person may say are held,
 * and stand as a mark. The model words what is around them; they come back whole, with their slots and claims.
 */
import type { Claim, Draft, Slot } from '../words/packet.ts'
import type { Span } from './span.ts'

export type HeldDraft = {
  draft: Draft
  /** In order; `free` ones are the model's to word. */
  parts: readonly Part[]
}
export type Part = Span & { mark: string | null; kinds: readonly string[] }

/** Claims of these kinds say who is spoken to and about what; any text may say so, and the checker looks at each. */
const spoken: ReadonlySet<string> = new Set(['identifier', 'party'])
/** A longer quotation of the other side's words is theirs, not to be reworded. */
const longestProperty = 60

/** The draft in parts. Held is every paragraph with a slot or a claim that is more than a name, and the sign-off. */
export function holdDraft(draft: Draft): HeldDraft {
  const paragraphs = paragraphsOf(draft.body)
  let number = 0
  const parts = paragraphs.map((span, at): Part => {
    const inside = [...draft.slots, ...draft.claims].filter((one) => touches(span, one))
    const held =
      inside.length > 0 &&
      (draft.slots.some((slot) => touches(span, slot)) ||
        draft.claims.some((claim) => touches(span, claim) && isHeld(claim, draft.body)))
    const isSignOff = at === paragraphs.length - 1
    const kinds = [...new Set(inside.map(({ kind }) => kind))]
    if (!held && !isSignOff) return { ...span, mark: null, kinds }
    number += 1
    return { ...span, mark: `{{held-${number}}}`, kinds: isSignOff && !held ? ['sign-off'] : kinds }
  })
  return { draft, parts }
}

/** Whether there is anything to word at all. */
export function isWordable({ parts }: HeldDraft): boolean {
  return parts.some(({ mark }) => mark === null)
}

/** The draft as a model is shown it. */
export function heldText({ draft, parts }: HeldDraft): string {
  return parts.map(({ mark, start, end }) => mark ?? draft.body.slice(start, end)).join('\n\n')
}

/** What stands in the free paragraphs: the desk's own words, which a model may keep. */
export function freeText({ draft, parts }: HeldDraft): string {
  return parts
    .filter(({ mark }) => mark === null)
    .map(({ start, end }) => draft.body.slice(start, end))
    .join('\n\n')
}

/** A held paragraph at a new place, with the slots and claims in it moved along. */
export function movedPart(
  { draft }: HeldDraft,
  part: Part,
  to: number,
): { text: string; slots: Slot[]; claims: Claim[] } {
  const shift = to - part.start
  const moved = <T extends Span>(spans: readonly T[]): T[] =>
    spans
      .filter((span) => touches(part, span))
      .map((span) => ({ ...span, start: span.start + shift, end: span.end + shift }))
  return {
    text: draft.body.slice(part.start, part.end),
    slots: moved(draft.slots),
    claims: moved(draft.claims),
  }
}

function isHeld({ kind, start, end }: Claim, body: string): boolean {
  if (spoken.has(kind)) return false
  if (kind !== 'property') return true
  const line = body.slice(body.lastIndexOf('\n', start - 1) + 1, start)
  return (
    end - start > longestProperty || /\d/.test(body.slice(start, end)) || /^\s*(?:[-*•]|\d+[.)])\s/.test(line)
  )
}

function touches(span: Span, other: Span): boolean {
  return other.start < span.end && span.start < Math.max(other.end, other.start + 1)
}

/** Blocks of lines between blank lines, without the blank lines. */
function paragraphsOf(body: string): Span[] {
  return [...body.matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }))
}
