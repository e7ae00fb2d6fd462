/** What a draft speaks of at each place: the articles named in it that the library has rows about. */
import { countryOf } from '../recognise/country.ts'
import { noHints } from '../recognise/found.ts'
import { portNamed } from '../recognise/port.ts'
import type { Library, LibraryRow } from '../words/document.ts'
import { meaningOfHeader } from './header-meaning.ts'
import { normalKey, perArticle } from './library.ts'
import { overlap, type Span } from './span.ts'
import { valuesIn } from './typed-values.ts'

/** `start..end` of the draft names `key`, which `rows` are about. */
export type Subject = { start: number; end: number; key: string; rows: LibraryRow[] }

/** The longest name of an article, in words, that is looked for in running text. */
const longestName = 6

/** Every article named in the text, by code or by its exact name, the longest at each place. */
export function subjectsIn(text: string, library: Library): Subject[] {
  const words = wordsOf(text)
  const found: Subject[] = []
  for (let at = 0; at < words.length; at++) {
    const subject = longestAt(words, at, library)
    if (subject === null) continue
    found.push(subject.subject)
    at += subject.count - 1
  }
  return found
}

type Word = {
  start: number
  end: number
  key: string
  /** What stands between the word before and this one, as a key; null where a new line begins. */
  gap: string | null
}

function wordsOf(text: string): Word[] {
  let before = 0
  return [...text.matchAll(/[\p{L}\p{N}][^\s,;:!?()[\]"“”]*/gu)].map((match) => {
    const word = match[0].replace(/[.'’*]+$/, '')
    const end = match.index + word.length
    const gap = text.slice(before, match.index)
    before = end
    return {
      start: match.index,
      end,
      key: normalKey(word),
      gap: gap.includes('\n') ? null : normalKey(gap),
    }
  })
}

function longestAt(
  words: readonly Word[],
  at: number,
  library: Library,
): { subject: Subject; count: number } | null {
  let longest: { subject: Subject; count: number } | null = null
  let key = ''
  const start = words[at]?.start ?? 0
  for (let count = 1; count <= longestName; count++) {
    const word = words[at + count - 1]
    if (word === undefined || (count > 1 && word.gap === null)) break
    key += `${count > 1 ? word.gap : ''}${word.key}`
    const rows = key.length < 3 || /^\d{1,4}$/.test(key) ? [] : rowsNamed(key, library)
    if (rows.length > 0) longest = { subject: { start, end: word.end, key, rows }, count }
  }
  return longest
}

/**
 * The subject of a value: the one beside it, else the nearest anywhere before it.
 * Null where the draft has named nothing yet.
 */
export function subjectOf(value: Span, subjects: readonly Subject[], text: string): Subject | null {
  return subjectBeside(value, subjects, text) ?? subjects.findLast(({ end }) => end <= value.start) ?? null
}

/**
 * The articles a value may be of where several are named in its line before it. As many values as articles are theirs
 * in the same order ("A and B cost 1 and 2"): then it is one. Empty where there are no several.
 */
export function subjectsBefore(
  value: Span,
  alike: readonly Span[],
  {
    subjects,
    text,
  }: {
    subjects: readonly Subject[]
    text: string
  },
): Subject[] {
  const from = text.lastIndexOf('\n', value.start - 1) + 1
  const end = `${text}\n`.indexOf('\n', value.end)
  const named = subjects.filter((one) => one.start >= from && one.end <= end && !overlap(one, value))
  const last = named.findLast((one) => one.end <= value.start)
  if (last === undefined) return []
  const next = named.find(({ start }) => start >= value.end)?.start ?? end
  const theirs = alike.filter((one) => one.start >= last.end && one.end <= next)
  const since = alike.findLast((one) => one.start >= from && one.end <= last.start)?.end ?? from
  const run = named.filter((one) => one.start >= since && one.end <= value.start)
  // A code and its name in brackets are one article.
  const articles = run.filter((one, place) => !run.slice(0, place).some((other) => isSameArticle(one, other)))
  if (articles.length < 2) return []
  const own =
    theirs.length === articles.length ? articles[theirs.findIndex((one) => overlap(one, value))] : undefined
  return own === undefined ? articles : [own]
}

function isSameArticle(one: Subject, other: Subject): boolean {
  return one.rows.some((row) => other.rows.includes(row))
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

/** The rows that have this key in a column that names articles. */
const rowsNamed = perArticle<LibraryRow[]>([], (rows, key) =>
  rows.filter((row) => row.cells.some((one) => normalKey(one.cell.text) === key && names(one, row))),
)

/** Units, currencies and yes/no fill columns too; only columns that name articles make a subject. */
function names({ header, cell }: LibraryRow['cells'][number], { cells }: LibraryRow): boolean {
  const meaning = meaningOfHeader(header)
  if (meaning === 'sku' || meaning === 'buyer-part-number') return true
  if (normalKey(cell.text).length < 5) return false
  if (meaning === 'description') return !isNoName(cell.text)
  // Under a heading nobody knows only what leads the row can be its name, and not where it has a number.
  const leads = cells.find((one) => one.cell.text.trim() !== '')?.cell === cell
  const isNumbered = cells.some((one) => meaningOfHeader(one.header) === 'sku')
  return meaning === null && leads && !isNumbered && !/\s\S*\d/.test(cell.text) && !isNoName(cell.text)
}

/** `530 x 325 mm`, Hamburg and Germany stand in tables of articles and name none. */
function isNoName(text: string): boolean {
  const plain = text.trim()
  const [first, ...more] = valuesIn(plain, noHints)
  const isValue = first !== undefined && more.length === 0 && first.text === plain
  return (isValue && first.kind !== 'identifier') || portNamed(plain) !== null || countryOf(plain) !== null
}
