/** Spans of a text that a person is typing in. */
import type { Span } from './segments.ts'

/**
 * Where spans of `before` stand in `after`, until they are checked again: those before the first difference keep
 * their place, those behind the last one move, those that the change touches are gone.
 */
export function shiftSpans<S extends Span>(spans: readonly S[], before: string, after: string): S[] {
  if (before === after) return [...spans]
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head++
  let tail = 0
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const shift = after.length - before.length
  const changedUntil = before.length - tail
  return spans.flatMap((span) => {
    if (span.end <= head) return [span]
    if (span.start >= changedUntil) return [{ ...span, start: span.start + shift, end: span.end + shift }]
    return []
  })
}
