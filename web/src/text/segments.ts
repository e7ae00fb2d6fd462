/** Cutting a text at its spans, so that each piece can be shown in one way. */

export type Span = { start: number; end: number }

/** A piece of the text with every span that covers it, outermost (earliest, longest) first. */
export type Segment<S extends Span> = Span & { text: string; spans: S[] }

/**
 * The text from `from` to `to`, cut wherever a span starts or ends. Put together, the pieces are exactly that text;
 * spans that are empty or lie outside are left out, ones that reach beyond are cut.
 */
export function segments<S extends Span>(
  text: string,
  spans: readonly S[],
  from = 0,
  to: number = text.length,
): Segment<S>[] {
  const inside = spans
    .filter(({ start, end }) => end > start && start < to && end > from)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const cuts = new Set([from, to])
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, from))
    cuts.add(Math.min(end, to))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? to
    return {
      start,
      end,
      text: text.slice(start, end),
      spans: inside.filter((span) => span.start <= start && span.end >= end),
    }
  })
}
