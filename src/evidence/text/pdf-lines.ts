/** From pieces of text with coordinates to lines of segments: words that belong together, parted by wide gaps. */

export type PageItem = {
  text: string
  x: number
  /** Baseline, measured from the top of the page. */
  y: number
  width: number
  /** Font size. */
  size: number
  upright: boolean
  hiddenBy: string | null
}

export type Segment = { text: string; left: number; right: number }
export type Line = { y: number; size: number; segments: Segment[] }

/** Gap that parts two cells, in font sizes; a word space is a quarter to a third, in justified text up to 0.6. */
const cellGap = 0.75

/** Lines from top to bottom; text that does not run upright comes last, each piece a line. */
export function linesOfPage(items: readonly PageItem[]): Line[] {
  const upright = items.filter((item) => item.upright)
  const sorted = upright.toSorted((a, b) => a.y - b.y || a.x - b.x)
  const lines: PageItem[][] = []
  for (const item of sorted) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && Math.abs(item.y - first.y) < 0.45 * Math.min(item.size, first.size)) line.push(item)
    else lines.push([item])
  }
  const turned = items.filter((item) => !item.upright).map((item) => [item])
  return [...lines, ...turned].map(lineOf)
}

function lineOf(items: readonly PageItem[]): Line {
  const ordered = items.toSorted((a, b) => a.x - b.x)
  const size = ordered.reduce((most, item) => Math.max(most, item.size), 0)
  const segments: Segment[] = []
  for (const item of ordered) {
    const last = segments.at(-1)
    const gap = last === undefined ? Number.POSITIVE_INFINITY : item.x - last.right
    if (last === undefined || gap > cellGap * item.size) {
      segments.push({ text: item.text, left: item.x, right: item.x + item.width })
      continue
    }
    // Bold text is sometimes drawn twice at nearly the same place.
    if (last.text.endsWith(item.text) && gap < -0.8 * item.width) continue
    last.text += gap > 0.12 * item.size ? ` ${item.text}` : item.text
    last.right = Math.max(last.right, item.x + item.width)
  }
  return { y: ordered[0]?.y ?? 0, size, segments }
}
