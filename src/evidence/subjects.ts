/** What a draft speaks of at each place: the articles named in it that the library has rows about. */
import type { Library, LibraryRow } from '../words/document.ts'
import { meaningOfHeader } from './header-meaning.ts'
import { normalKey } from './library.ts'
import { overlap, type Span } from './span.ts'

/** `start..end` of the draft names `key`, which `rows` are about. */
export type Subject = { start: number; end: number; key: string; rows: LibraryRow[] }

/** The longest name of an article, in words, that is looked for in running text. */
const longestName = 6

/** Every article named in the text, by code or by its exact name, the longest at each place. */
export function subjectsIn(text: string, library: Library): Subject[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][^\s,;:!?()[\]"“”]*/gu)].map((match) => {
    const word = match[0].replace(/[.'’*]+$/, '')
    return { start: match.index, end: match.index + word.length }
  })
  const found: Subject[] = []
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(longestName, words.length - at); count > 0; count--) {
      const subject = subjectAt(text, words[at]?.start ?? 0, words[at + count - 1]?.end ?? 0, library)
      if (subject === null) continue
      found.push(subject)
      at += count - 1
      break
    }
  }
  return found
}

/**
 * The subject of a value: the one beside it, else the nearest anywhere before it.
 * Null where the draft has named nothing yet.
 */
export function subjectOf(value: Span, subjects: readonly Subject[], text: string): Subject | null {
  return subjectBeside(value, subjects, text) ?? subjects.findLast(({ end }) => end <= value.start) ?? null
}

/** The nearest subject before a value in its line, else the first in the line, then the same in its paragraph. */
export function subjectBeside(value: Span, subjects: readonly Subject[], text: string): Subject | null {
  const others = subjects.filter((subject) => !overlap(subject, value))
  for (const gap of ['\n', '\n\n']) {
    const from = text.lastIndexOf(gap, value.start - 1) + 1
    const after = text.indexOf(gap, value.end)
    const to = after < 0 ? text.length : after
    const near = others.filter(({ start, end }) => start >= from && end <= to)
    const subject = near.findLast(({ end }) => end <= value.start) ?? near[0]
    if (subject !== undefined) return subject
  }
  return null
}

function subjectAt(text: string, start: number, end: number, library: Library): Subject | null {
  const name = text.slice(start, end)
  const key = normalKey(name)
  if (key.length < 3 || name.includes('\n') || /^\d{1,4}$/.test(key)) return null
  const rows = library
    .rowsAbout([key])
    .filter((row) => row.cells.some(({ header, cell }) => normalKey(cell.text) === key && names(header, key)))
  return rows.length > 0 ? { start, end, key, rows } : null
}

/** Units, currencies and yes/no fill columns too; only columns that name articles make a subject. */
function names(header: string, key: string): boolean {
  const meaning = meaningOfHeader(header)
  if (meaning === 'sku' || meaning === 'buyer-part-number') return true
  return (meaning === 'description' || meaning === null) && key.length >= 5
}
