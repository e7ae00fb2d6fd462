/** A person's edit of a draft: which slots and claims are still themselves in the new text, and where they stand. */
import { isWhole, noHints } from '../recognise/found.ts'
import type { Claim, ClaimKind, Draft, Slot } from '../words/packet.ts'
import { isOurs } from './claim-kinds.ts'
import { covers, overlap, placesOf, type Span } from './span.ts'
import { valuesIn } from './typed-values.ts'

/**
 * The draft with a new body, its slots and claims moved to where they stand now. In lines left as they were they are
 * kept. In a line that was reworded they are kept while the line states the same values in the same order, so that a
 * price moved to another article, or an article put in its place, has to be supported anew. A quote of what the buyer
 * offered (a price of theirs) is kept only where its whole line is untouched. What a person wrote in the place of an
 * open slot fills it; a slot whose place is gone is gone. `checkClaims` says afterwards what is supported.
 */
export function reviseBody(draft: Draft, body: string): Draft {
  if (body === draft.body) return draft
  const pairs = pairLines(linesOf(draft.body), linesOf(body))
  const moved = draft.slots.map((slot) => ({ slot, to: movedSlot(slot, pairs) }))
  const kept = moved.flatMap(({ to }) => to ?? [])
  const slots = [
    ...kept,
    ...foundAgain(draft, body, { kept, lost: moved.flatMap(({ slot, to }) => (to ? [] : [slot])) }),
  ]
  const claims = draft.claims.flatMap((claim): Claim[] => {
    const onlyUntouched = isOurs(claim.kind) && claim.evidence.every(isOfSignal)
    const span = movedSpan(claim, pairs, { onlyUntouched, besideChanges: !dependent.has(claim.kind) })
    return span === null ? [] : [{ ...claim, ...span }]
  })
  return { ...draft, body, slots: slots.sort((a, b) => a.start - b.start), claims }
}

/**
 * The draft with texts put into its slots by name, and everything behind them moved. The texts are a person's: they
 * are no claims yet, and `checkClaims` asks for their support, or for the person's own word.
 */
export function fillSlots(draft: Draft, texts: Readonly<Record<string, string>>): Draft {
  const filled = draft.slots
    .filter(({ name }) => Object.hasOwn(texts, name))
    .sort((a, b) => a.start - b.start)
  const shift = (at: number): number =>
    filled.reduce(
      (moved, { name, start, end }) =>
        end <= at ? moved + (texts[name] ?? '').length - (end - start) : moved,
      at,
    )
  let body = draft.body
  for (const { name, start, end } of filled.toReversed())
    body = body.slice(0, start) + texts[name] + body.slice(end)
  const slots = draft.slots.map((slot): Slot => {
    const start = shift(slot.start)
    if (!filled.includes(slot)) return { ...slot, start, end: shift(slot.end) }
    const { reason: _, ...rest } = slot
    return { ...rest, start, end: start + (texts[slot.name] ?? '').length, filled: true }
  })
  const claims = draft.claims
    .filter((claim) => !filled.some((slot) => slot.start < claim.end && claim.start < slot.end))
    .map((claim) => ({ ...claim, start: shift(claim.start), end: shift(claim.end) }))
  return { ...draft, body, slots, claims }
}

/** What depends on the other values of its line: a total on its price, a price on its quantity. */
const dependent: ReadonlySet<ClaimKind> = new Set(['price', 'discount', 'refund', 'percentage', 'term'])

type Line = Span & { text: string }
/** An old line and the line it became; `untouched` where both are the same. */
type Pair = { before: Line; after: Line; untouched: boolean }

function linesOf(text: string): Line[] {
  let at = 0
  return text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length, text: line }
  })
}

/** Old and new lines side by side, in order; lines without a partner were added or removed. */
function pairLines(before: readonly Line[], after: readonly Line[]): Pair[] {
  const pairs: Pair[] = []
  let [from, to] = [0, 0]
  for (const [i, j] of [...commonLines(before, after), [before.length, after.length] as const]) {
    pairs.push(...pairSimilar(before.slice(from, i), after.slice(to, j)))
    const [old, now] = [before[i], after[j]]
    if (old !== undefined && now !== undefined) pairs.push({ before: old, after: now, untouched: true })
    from = i + 1
    to = j + 1
  }
  return pairs
}

/** The longest common subsequence of lines, as index pairs. Drafts have tens of lines, so the square is small. */
function commonLines(before: readonly Line[], after: readonly Line[]): [number, number][] {
  const width = after.length + 1
  const best = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const [skipOld, skipNew] = [best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0]
      const both = (best[(i + 1) * width + j + 1] ?? 0) + 1
      best[i * width + j] = before[i]?.text === after[j]?.text ? both : Math.max(skipOld, skipNew)
    }
  }
  const common: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    if (before[i]?.text === after[j]?.text) common.push([i++, j++])
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return common
}

/** Changed lines paired in order, each with the next new line that shares enough of its words. */
function pairSimilar(before: readonly Line[], after: readonly Line[]): Pair[] {
  const pairs: Pair[] = []
  let next = 0
  for (const line of before) {
    const rest = after.slice(next)
    const scores = rest.map((other) => likeness(line.text, other.text))
    const highest = Math.max(0, ...scores)
    if (highest < 0.3) continue
    const at = scores.indexOf(highest)
    const other = rest[at]
    if (other === undefined) continue
    pairs.push({ before: line, after: other, untouched: false })
    next += at + 1
  }
  return pairs
}

function likeness(one: string, other: string): number {
  const [a, b] = [
    new Set(one.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
    new Set(other.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
  ]
  const shared = [...a].filter((word) => b.has(word)).length
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

function movedSpan(
  span: Span,
  pairs: readonly Pair[],
  { onlyUntouched, besideChanges }: { onlyUntouched: boolean; besideChanges: boolean },
): Span | null {
  const lines = pairs.filter(
    ({ before }) => before.start < Math.max(span.end, span.start + 1) && span.start <= before.end,
  )
  const [first] = lines
  if (first === undefined || !covers({ start: first.before.start, end: lines.at(-1)?.before.end ?? 0 }, span))
    return null
  const shift = first.after.start - first.before.start
  if (lines.every(({ before, after, untouched }) => untouched && after.start - before.start === shift)) {
    return { start: span.start + shift, end: span.end + shift }
  }
  if (onlyUntouched || lines.length > 1) return null
  if (sameValues(first)) return sameOccurrence(span, first)
  return besideChanges ? besideChange(span, first) : null
}

/** Where the span stands when the change of its line is wholly before or behind it, as whole words. */
function besideChange(span: Span, { before, after }: Pair): Span | null {
  const [start, end] = [span.start - before.start, span.end - before.start]
  const head = commonLength(before.text, after.text)
  if (end < head || (end === head && isWhole(after.text, start, end)))
    return { start: after.start + start, end: after.start + end }
  const tail = commonLength(reversed(before.text), reversed(after.text))
  const moved = after.text.length - before.text.length
  const free = start >= before.text.length - tail && start + moved >= head
  return free && isWhole(after.text, start + moved, end + moved)
    ? { start: after.start + start + moved, end: after.start + end + moved }
    : null
}

function commonLength(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function reversed(text: string): string {
  return text.split('').toReversed().join('')
}

function movedSlot(slot: Slot, pairs: readonly Pair[]): Slot | null {
  const moved = movedSpan(slot, pairs, { onlyUntouched: false, besideChanges: !dependent.has(slot.kind) })
  if (moved !== null) return { ...slot, ...moved }
  const pair = pairs.find(({ before }) => covers(before, slot))
  if (pair === undefined) return null
  const stays = sameOccurrence(slot, pair)
  if (stays !== null && !slot.filled) return { ...slot, ...stays }
  const written = writtenInstead(slot, pair)
  if (written === null) return null
  const { reason: _, ...rest } = slot
  return { ...rest, ...written, filled: true }
}

/** An open slot's mark that still stands somewhere is still open, wherever it went. */
function foundAgain(
  draft: Draft,
  body: string,
  { kept, lost }: { kept: readonly Slot[]; lost: readonly Slot[] },
): Slot[] {
  const found: Slot[] = []
  for (const slot of lost.filter(({ filled }) => !filled)) {
    const free = (place: Span): boolean => ![...kept, ...found].some((other) => overlap(place, other))
    const place = placesOf(draft.body.slice(slot.start, slot.end), body).find(free)
    if (place !== undefined) found.push({ ...slot, ...place })
  }
  return found
}

/** Where the span's text stands in the new line, at the same occurrence as in the old one. */
function sameOccurrence(span: Span, { before, after }: Pair): Span | null {
  const text = before.text.slice(span.start - before.start, span.end - before.start)
  if (text === '') return null
  const nth = before.text.slice(0, span.start - before.start).split(text).length - 1
  let at = after.text.indexOf(text)
  for (let skipped = 0; skipped < nth && at >= 0; skipped++) at = after.text.indexOf(text, at + text.length)
  return at < 0 ? null : { start: after.start + at, end: after.start + at + text.length }
}

/** What stands between the unchanged words before and after a slot, where those words are still there. */
function writtenInstead(slot: Span, { before, after }: Pair): Span | null {
  const head = before.text.slice(0, slot.start - before.start)
  const tail = before.text.slice(slot.end - before.start)
  if (!after.text.startsWith(head) || !after.text.endsWith(tail)) return null
  const [start, end] = [after.start + head.length, after.end - tail.length]
  return end > start ? { start, end } : null
}

function sameValues({ before, after }: Pair): boolean {
  const [a, b] = [valuesIn(before.text, noHints), valuesIn(after.text, noHints)]
  return (
    a.length === b.length &&
    a.every(({ key, detail }, index) => key === b[index]?.key && detail === b[index]?.detail)
  )
}

function isOfSignal({ source }: { source: string }): boolean {
  return source.startsWith('signal:')
}
