/** Documents cut into passages: paragraphs under their heading, and table rows under their headers. */
import type { LibraryDocument } from '../words/document.ts'
import type { SourceText } from '../words/text.ts'
import { rowsOfTable } from './table-rows.ts'

/** `start..end` of the document's text, and what stands above it and helps to find it. */
export type DocumentPassage = { document: LibraryDocument; start: number; end: number; above: string }

/** Paragraphs longer than this are cut at sentence ends. */
const longest = 1200

/** The passages of a document in reading order; table rows are passages of their own and not part of paragraphs. */
export function passagesOf(document: LibraryDocument): DocumentPassage[] {
  const rows = document.text.tables
    .flatMap((table) => rowsOfTable(document, table))
    .flatMap((row) => {
      const cells = row.cells.map(({ cell }) => cell).filter(({ start, end }) => end > start)
      if (cells.length === 0) return []
      const start = Math.min(...cells.map((cell) => cell.start))
      const end = Math.max(...cells.map((cell) => cell.end))
      return [{ document, start, end, above: row.cells.map(({ header }) => header).join(' ') }]
    })
  return [...paragraphs(document), ...rows].sort((a, b) => a.start - b.start)
}

function paragraphs(document: LibraryDocument): DocumentPassage[] {
  const { text } = document
  const tables = tableSpans(text)
  const outside = blocks(text.text).filter(
    ({ start, end }) => !tables.some((table) => table.start <= start && end <= table.end),
  )
  const found: DocumentPassage[] = []
  let headings: { level: number; text: string }[] = []
  for (const { start, end } of outside) {
    const heading = headingOf(text.text.slice(start, end))
    if (heading !== null) headings = [...headings.filter(({ level }) => level < heading.level), heading]
    const above = headings.map((under) => under.text).join(' ')
    if (heading === null)
      found.push(...pieces(text.text, start, end).map((piece) => ({ document, ...piece, above })))
  }
  // A document of short lines alone looks like nothing but headings.
  return found.length > 0 ? found : outside.map((block) => ({ document, ...block, above: '' }))
}

function tableSpans(text: SourceText): { start: number; end: number }[] {
  return text.tables.flatMap((table) => {
    const cells = table.rows.flat().filter(({ start, end }) => end > start)
    if (cells.length === 0) return []
    const start = cells.reduce((least, cell) => Math.min(least, cell.start), Number.POSITIVE_INFINITY)
    // A Markdown row begins and ends with a bar outside its cells.
    return [{ start: start - 4, end: cells.reduce((most, cell) => Math.max(most, cell.end), 0) + 4 }]
  })
}

/** Spans between blank lines, trimmed; a Markdown heading ends its block. */
function blocks(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(/#{1,6} [^\n]*|(?:(?!#{1,6} )[^\n]*\S[^\n]*(?:\n(?!#{1,6} )|$))+/gm)) {
    const start = match.index + match[0].length - match[0].trimStart().length
    const end = match.index + match[0].trimEnd().length
    if (end > start) found.push({ start, end })
  }
  return found
}

function headingOf(block: string): { level: number; text: string } | null {
  const marked = /^(#{1,6})\s+(\S.*)$/.exec(block)
  if (marked?.[1] !== undefined && marked[2] !== undefined)
    return { level: marked[1].length, text: marked[2] }
  const plain =
    block.length <= 80 &&
    !block.includes('\n') &&
    /^[\p{Lu}\d]/u.test(block) &&
    !/[.!?:;,|\t]$|\t/.test(block)
  return plain && block.split(/\s+/).length <= 8 && !/\d{3}/.test(block) ? { level: 7, text: block } : null
}

function pieces(text: string, start: number, end: number): { start: number; end: number }[] {
  if (end - start <= longest) return [{ start, end }]
  const slice = text.slice(start, end)
  const breaks = [...slice.matchAll(/[.!?。！？]["'”’)]?\s+|\n/g)].map(
    (match) => match.index + match[0].length,
  )
  const cut = breaks.findLast((at) => at <= longest) ?? longest
  const head = slice.slice(0, cut).trimEnd().length
  const gap = /^\s*/.exec(slice.slice(head))?.[0].length ?? 0
  if (head === 0 || head + gap >= slice.length) return [{ start, end }]
  return [{ start, end: start + head }, ...pieces(text, start + head + gap, end)]
}
