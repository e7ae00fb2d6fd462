/** Where on a page of a PDF the words of a span stand: its text layer is matched with the text that was read. Pure. */
import type { SourceText } from '../../../src/words/text.ts'
import type { Span } from './segments.ts'

/** A piece of a page's text layer in the order it is read. */
export type Piece = { str: string }

/** Part of a piece: which, and from where to where of it, 0 to 1. */
export type Strip = { piece: number; from: number; to: number }

/** The pages a text was read from, with the spans of its characters. */
export function pagesOf(text: SourceText): (Span & { page: number })[] {
  return text.marks.flatMap(({ start, end, where }) => {
    const page = /^page (\d+)$/.exec(where)?.[1]
    return page === undefined ? [] : [{ start, end, page: Number(page) }]
  })
}

/**
 * The strips of a page that hold a span. Spaces count for nothing: what reads a file and what draws it break lines in
 * places of their own. Of the same words several times on a page, the same one by count is meant.
 */
export function stripsOf(text: SourceText, span: Span, pieces: readonly Piece[]): Strip[] {
  const page = pagesOf(text).find(({ start, end }) => start <= span.start && span.start < end)
  const wanted = dense(text.text.slice(span.start, span.end))
  if (!page || wanted === '') return []
  const before = dense(text.text.slice(page.start, span.start))
  const letters = pieces.flatMap(({ str }, piece) =>
    Array.from(str, (letter, at) => ({ letter: dense(letter), piece, at, of: Array.from(str).length })),
  )
  const solid = letters.filter(({ letter }) => letter !== '')
  const layer = solid.map(({ letter }) => letter).join('')
  const found = nth(layer, wanted, count(before + wanted, wanted) - 1)
  if (found < 0) return []
  // One letter may be more than one code unit; places in `layer` are code units.
  let unit = 0
  const covered = solid.filter(({ letter }) => {
    const inside = unit >= found && unit < found + wanted.length
    unit += letter.length
    return inside
  })
  const strips: Strip[] = []
  for (const { piece, at, of } of covered) {
    const last = strips[strips.length - 1]
    if (last?.piece === piece) last.to = (at + 1) / of
    else strips.push({ piece, from: at / of, to: (at + 1) / of })
  }
  return strips
}

function dense(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

function count(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found += 1
  return found
}

/** Where `part` stands for the n-th time (from 0); where it does not so often, the first time. */
function nth(text: string, part: string, n: number): number {
  let at = text.indexOf(part)
  const first = at
  for (let turn = 0; turn < n && at >= 0; turn++) at = text.indexOf(part, at + 1)
  return at >= 0 ? at : first
}
