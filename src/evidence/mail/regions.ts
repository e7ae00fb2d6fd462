/** Divides a mail body into what is new, what is quoted, the signature and the legal notice. */
import type { Region } from '../../words/text.ts'
import {
  isBanner,
  isContactLine,
  isDisclaimer,
  isMobileFooter,
  isSignatureDelimiter,
  isSignOff,
} from './closing-lines.ts'
import { type Marker, markerAt } from './quote-markers.ts'

type Kind = Region['kind']
type Line = { start: number; end: number; bare: string; quoted: boolean; hint: Kind | null; kind: Kind }

/** A signature is short; a `--` above more lines than this is a line somebody drew. */
const longestSignature = 30

/** Nobody writes so many lines; what stands below them belongs to what stands above. */
const mostLines = 20_000

/**
 * Regions that cover `text` from its first to its last character, in order and without gaps.
 * `hints` are spans an HTML body marked itself (blockquote, gmail_signature …). Where a mail says nothing but a
 * forwarded message, that message is `new` and only its headers are `quoted`.
 */
export function regionsOf(text: string, hints: readonly Region[] = []): Region[] {
  const lines = linesOf(text, hints)
  const bare = lines.map((line) => line.bare)
  const first = markQuoted(lines, bare)
  if (!lines.some((line) => line.kind === 'new' && line.bare !== '')) liftForwarded(lines, first)
  markClosings(lines)
  return joined(lines)
}

function linesOf(text: string, hints: readonly Region[]): Line[] {
  const sorted = hints.toSorted((a, b) => a.start - b.start)
  const lines: Line[] = []
  const open: Region[] = []
  let next = 0
  for (let start = 0; start < text.length && lines.length < mostLines; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found + 1
    for (; next < sorted.length && (sorted[next]?.start ?? 0) < end; next++) {
      const hint = sorted[next]
      if (hint) open.push(hint)
    }
    // Hints end in any order; those that ended are dropped from the top, which is where nested ones lie.
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop()
    const line = text.slice(start, found < 0 ? end : found)
    const hint = open.findLast((one) => one.end > start)?.kind ?? null
    const depth = /^(?:[ \t]?>)+/.exec(line)?.[0].length ?? 0
    lines.push({ start, end, bare: line.slice(depth).trim(), quoted: depth > 0, hint, kind: 'new' })
    start = end
  }
  const last = lines.at(-1)
  if (last) last.end = text.length
  return lines
}

/** Marks older messages; gives the first marker that stands outside of `>` lines. */
function markQuoted(lines: Line[], bare: readonly string[]): (Marker & { at: number }) | null {
  let first: (Marker & { at: number }) | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) continue
    const marker = mayMark(line.bare) ? markerAt(bare, at) : null
    if (marker === null) {
      if (line.quoted || line.hint === 'quoted') line.kind = 'quoted'
      continue
    }
    if (first === null) first = { ...marker, at }
    setKind(lines, at, marker.end, 'quoted')
    // A quotation that is marked line by line ends where the marks end, and what follows is new again.
    const marked = marker.kind === 'attribution' && nextIsMarked(lines, marker.end)
    if (!marked && !line.quoted && line.hint !== 'quoted') {
      setKind(lines, at, lines.length, 'quoted')
      return first
    }
    at = marker.end - 1
  }
  return first
}

/** Every marker holds a colon, a rule or a time zone; most lines of a mail do not. */
function mayMark(line: string): boolean {
  return (
    line !== '' &&
    line.length < 500 &&
    (/[:：]|--|__|GMT|UTC/.test(line) || /^(?:\p{L}{1,8}[ ,.]|\d|["<“„在于於])/u.test(line))
  )
}

function nextIsMarked(lines: readonly Line[], from: number): boolean {
  const next = lines.slice(from, from + 4).find((line) => line.bare !== '' || line.quoted)
  return next !== undefined && (next.quoted || next.hint === 'quoted')
}

/** A mail that is all quotation: what somebody forwarded without a word, or typed behind `>`, is what they say. */
function liftForwarded(lines: Line[], first: (Marker & { at: number }) | null): void {
  if (first === null) {
    for (const line of lines) line.kind = 'new'
    return
  }
  const isForward = first.kind === 'forward' || first.kind === 'headers'
  const above = lines.slice(0, first.at).some((line) => line.bare !== '')
  if (!isForward || above || lines[first.at]?.quoted) return
  const bare = lines.map((line) => line.bare)
  for (let at = first.end; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || (mayMark(line.bare) && markerAt(bare, at) !== null)) return
    if (!line.quoted) line.kind = 'new'
  }
}

/** Marks signatures and notices within each run of new lines. */
function markClosings(lines: Line[]): void {
  for (let from = 0; from < lines.length; ) {
    if (lines[from]?.kind !== 'new') {
      from++
      continue
    }
    let to = from
    while (to < lines.length && lines[to]?.kind === 'new') to++
    markSignature(lines, from, to)
    markNotices(lines, from, to)
    from = to
  }
}

function markSignature(lines: Line[], from: number, to: number): void {
  for (let at = from; at < to; at++)
    if (lines[at]?.hint === 'signature') setKind(lines, at, at + 1, 'signature')
  for (let at = Math.max(from, to - longestSignature); at < to; at++) {
    if (isSignatureDelimiter(lines[at]?.bare ?? '')) return setKind(lines, at, to, 'signature')
  }
  for (let at = Math.max(from, to - 12); at < to; at++) {
    if (isMobileFooter(lines[at]?.bare ?? '')) setKind(lines, at, to - at > 4 ? at + 1 : to, 'signature')
  }
  const contact = contactBlock(lines, from, to)
  if (contact !== null) setKind(lines, contact, to, 'signature')
}

/** First line of the block with phone and address under a sign-off and a name; the name stays with the words. */
function contactBlock(lines: readonly Line[], from: number, to: number): number | null {
  let signed = -1
  for (let at = Math.max(from, to - longestSignature); at < to; at++)
    if (isSignOff(lines[at]?.bare ?? '')) signed = at
  if (signed < 0) return null
  const below = range(signed + 1, to).filter((at) => lines[at]?.bare !== '' && lines[at]?.kind === 'new')
  const short = below.every((at) => (lines[at]?.bare.length ?? 0) < 100)
  if (!short || below.length < 3 || !below.slice(1).some((at) => isContactLine(lines[at]?.bare ?? '')))
    return null
  return below[1] ?? null
}

function markNotices(lines: Line[], from: number, to: number): void {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    if (isBanner(lines[at]?.bare ?? '')) setKind(lines, at, at + 1, 'disclaimer')
  }
  for (const [start, end] of paragraphs(lines, Math.max(from, to - 60), to)) {
    const words = lines
      .slice(start, end)
      .map((line) => line.bare)
      .join(' ')
    if (isDisclaimer(words)) return setKind(lines, start, to, 'disclaimer')
  }
}

function paragraphs(lines: readonly Line[], from: number, to: number): [number, number][] {
  const found: [number, number][] = []
  for (let at = from; at < to; at++) {
    if (lines[at]?.bare === '') continue
    const start = at
    while (at < to && lines[at]?.bare !== '') at++
    found.push([start, at])
  }
  return found
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

function setKind(lines: Line[], from: number, to: number, kind: Kind): void {
  for (let at = from; at < to; at++) {
    const line = lines[at]
    if (line) line.kind = kind
  }
}

/** Empty lines go with what stands above them, or below them at the very top. */
function joined(lines: readonly Line[]): Region[] {
  const regions: Region[] = []
  let pending: number | null = null
  for (const { start, end, bare, kind, quoted } of lines) {
    const last = regions.at(-1)
    if (bare === '' && !quoted) {
      if (last) last.end = end
      else pending ??= start
      continue
    }
    if (last?.kind === kind) last.end = end
    else regions.push({ kind, start: pending ?? start, end })
    pending = null
  }
  if (regions.length === 0 && lines.length > 0)
    regions.push({ kind: 'new', start: 0, end: lines.at(-1)?.end ?? 0 })
  return regions
}
