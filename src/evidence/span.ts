/** Spans of a text: `start..end` in UTF-16 code units. */
export type Span = { start: number; end: number }

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Where `part` stands in the text as whole words: `50` is not in `1,500`. */
export function placesOf(part: string, text: string): Span[] {
  if (part === '') return []
  const places: Span[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const end = at + part.length
    const before = text.slice(Math.max(0, at - 2), at)
    const after = text.slice(end, end + 2)
    const cutsWord = /^[\p{L}\p{N}]/u.test(part) && /[\p{L}\p{N}]$|\d[.,'’]$/u.test(before)
    const goesOn = /[\p{L}\p{N}]$/u.test(part) && /^[\p{L}\p{N}]|^[.,'’]\d/u.test(after)
    if (!cutsWord && !goesOn) places.push({ start: at, end })
  }
  return places
}
