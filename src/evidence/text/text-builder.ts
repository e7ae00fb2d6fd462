/** Builds a text with positions: white space is written only when something follows it. */
import type { Mark, SourceText, Table, TableCell } from '../../words/text.ts'
import { cleanText } from './clean-text.ts'

/** A stretch of the text under construction; `start` is known once something was written into it. */
export type OpenSpan = { start: number; end: number }

export type TextBuilder = ReturnType<typeof textBuilder>

const ranks = ['', ' ', '\t', '\n', '\n\n'] as const

/** A new, empty text. Spans, cells and marks taken from it always lie inside what `finish` returns. */
export function textBuilder(source: string) {
  const parts: string[] = []
  let length = 0
  /** Index into `ranks` of the gap before what comes next. */
  let gap = 0
  /** Inside a cell that holds nothing yet: gaps within it do not count. */
  let fresh = false
  let waiting: OpenSpan[] = []
  const marks: Mark[] = []
  const tables: Table[] = []

  function append(text: string): void {
    parts.push(text)
    length += text.length
  }

  function raiseGap(rank: number): void {
    if (!fresh && rank > gap) gap = rank
  }

  function writeGap(): void {
    if (length > 0) append(ranks[gap] ?? '')
    gap = 0
    fresh = false
    for (const span of waiting) span.start = length
    if (waiting.length > 0) waiting = []
  }

  /** Text as it stands; leading and trailing blanks of it are the caller's. */
  function write(raw: string): void {
    const text = cleanText(raw)
    if (text === '') return
    writeGap()
    append(text)
  }

  /** Running text: white space collapses, as in HTML and XML. */
  function say(text: string): void {
    const words = text.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/[ \t\n\r\f\u00a0\u202f]+/g, ' ')
    if (words.startsWith(' ')) raiseGap(1)
    write(words.trim())
    if (words.length > 1 && words.endsWith(' ')) raiseGap(1)
  }

  /** At least `lines` line ends before what comes next: 1 a new line, 2 a new paragraph. */
  function breakTo(lines: 1 | 2): void {
    raiseGap(2 + lines)
  }

  /** A tab before what comes next, unless a line end stands there. */
  function tab(): void {
    raiseGap(2)
  }

  /** One line end more than there is, as `<br>` does. */
  function breakLine(): void {
    raiseGap(Math.max(3, Math.min(4, gap + 1)))
  }

  function openSpan(): OpenSpan {
    const span = { start: -1, end: -1 }
    waiting.push(span)
    return span
  }

  function closeSpan(span: OpenSpan): OpenSpan {
    span.end = length
    if (span.start < 0) {
      span.start = length
      waiting = waiting.filter((one) => one !== span)
    }
    return span
  }

  function openCell(): OpenSpan {
    raiseGap(2)
    fresh = true
    return openSpan()
  }

  function closeCell(cell: OpenSpan): TableCell {
    const wasEmpty = cell.start < 0
    const { start, end } = closeSpan(cell)
    if (!wasEmpty) gap = 0
    fresh = false
    return { text: '', start, end, where: '' }
  }

  /** A line of cells parted by tabs, every cell kept, on one line; `wheres` gives each cell's place. */
  function writeRow(texts: readonly string[], wheres: (column: number) => string): TableCell[] {
    breakTo(1)
    writeGap()
    return texts.map((text, column) => {
      if (column > 0) append('\t')
      const start = length
      append(cleanText(text).replace(/[\t\n]+/g, ' '))
      return { text: '', start, end: length, where: wheres(column) }
    })
  }

  /** The text so far with its marks in order; cells get their text here. */
  function finish(): SourceText {
    const text = parts.join('')
    const filled = tables.map((table) => ({
      where: table.where,
      rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: text.slice(cell.start, cell.end) }))),
    }))
    const sorted = marks
      .filter(({ start, end }) => start < end)
      .sort((a, b) => a.start - b.start || a.end - b.end)
    return { source, text, marks: sorted, tables: filled, regions: [], hidden: [], language: null }
  }

  return {
    write,
    say,
    breakTo,
    breakLine,
    tab,
    openSpan,
    closeSpan,
    openCell,
    closeCell,
    writeRow,
    finish,
    /** Characters written so far. */
    size: () => length,
    mark: (start: number, end: number, where: string) => void marks.push({ start, end, where }),
    table: (where: string, rows: TableCell[][]) => void tables.push({ where, rows }),
  }
}
