/** Evidence as spans of extracted texts: making it, and checking that it still says what it is quoted to say. */
import type { Evidence } from '../words/evidence.ts'
import { type SourceText, type TableCell, whereIs } from '../words/text.ts'

/** The evidence for `start..end` (UTF-16 code units) of a text. Throws RangeError where the text has no such span. */
export function evidenceAt(text: SourceText, start: number, end: number): Evidence {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || end <= start || end > text.text.length) {
    throw new RangeError(
      `${text.source} has no span ${start}..${end}: it is ${text.text.length} characters long`,
    )
  }
  return located(text.source, start, end, text.text.slice(start, end), whereIs(text, start))
}

/** The evidence for a table cell. Throws RangeError for an empty cell, which supports nothing. */
export function evidenceOfCell(text: SourceText, cell: TableCell): Evidence {
  const evidence = evidenceAt(text, cell.start, cell.end)
  return located(evidence.source, cell.start, cell.end, evidence.quote, cell.where || evidence.where)
}

/** Whether the quote stands verbatim at its place. An empty quote or an unknown source proves nothing. */
export function holds(evidence: Evidence, texts: (source: string) => SourceText | undefined): boolean {
  if (evidence.quote === '') return false
  return texts(evidence.source)?.text.slice(evidence.start, evidence.end) === evidence.quote
}

/** Where a text spells an identifier, whatever separates its parts; never inside a longer one. */
export function spelledIn(identifier: string, text: SourceText): Evidence | null {
  const parts = identifier.match(/[\p{L}\p{N}]+/gu)
  if (parts === null) return null
  // Most texts hold some part nowhere, and saying so is what takes time.
  const lower = lowerCase(text)
  if (!parts.every((part) => lower.includes(part.toLowerCase()))) return null
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${spelling(identifier)}(?![\\p{L}\\p{N}])`, 'giu')
  // A few letters change their length in lower case, and places with them.
  if (lower.length === text.text.length) pattern.lastIndex = lower.indexOf((parts[0] ?? '').toLowerCase())
  const match = pattern.exec(text.text)
  return match === null ? null : evidenceAt(text, match.index, match.index + match[0].length)
}

/** Blanks, dashes, points and strokes come and go in codes; the `@` of an address and the `:` of an edition do not. */
function spelling(identifier: string): string {
  const trimmed = identifier.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return trimmed.replace(/[^\p{L}\p{N}]+/gu, (gap) =>
    /^[\s\p{Pd}./_]*$/u.test(gap)
      ? '[\\s\\p{Pd}./_]{0,3}'
      : gap.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[\s\p{Pd}]+/gu, '[\\s\\p{Pd}]{0,3}'),
  )
}

const lowerCases = new WeakMap<SourceText, string>()

function lowerCase(text: SourceText): string {
  let lower = lowerCases.get(text)
  if (lower === undefined) {
    lower = text.text.toLowerCase()
    lowerCases.set(text, lower)
  }
  return lower
}

function located(
  source: string,
  start: number,
  end: number,
  quote: string,
  where: string | undefined,
): Evidence {
  return where === undefined ? { source, start, end, quote } : { source, start, end, quote, where }
}
