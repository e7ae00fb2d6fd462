/** Where the lines and cells of a CSV text are. Only places are found here; what a cell says is read when it is asked for. */

export type Dialect = { raw: string; delimiter: string; newline: string }

/** `start..end` of the text, without the line end. */
export type Line = { start: number; end: number }

/** `close` is the closing quote of a quoted cell; -1 for any other. */
export type Span = { start: number; end: number; close: number }

export type Layout = Dialect & {
  /** The line end of the header, which new lines get. */
  lineEnd: string
  /** Whether every cell of the header is quoted, as some programs write all of them. */
  quoteAll: boolean
  lines: Line[]
}

/** Throws where a quote is opened and never closed: nobody could say what the rest of the file belongs to. */
export function layOut(raw: string): Layout {
  const hint = /^sep=(.)(\r\n|\n|\r)/.exec(raw)
  const from = hint ? hint[0].length : 0
  const newline = raw.includes('\n') ? '\n' : '\r'
  const delimiter = hint?.[1] ?? delimiterOf({ raw, newline }, from)
  const dialect: Dialect = { raw, delimiter, newline }
  const lines = linesFrom(dialect, from)
  const [header] = lines
  const spans = header ? spansOf(dialect, header) : []
  const after = header ? raw.slice(header.end, header.end + 2) : ''
  const lineEnd = /^(?:\r\n|\n|\r)/.exec(after)?.[0] ?? hint?.[2] ?? '\n'
  return {
    ...dialect,
    lineEnd,
    quoteAll: spans.length > 0 && spans.every(({ close }) => close !== -1),
    lines,
  }
}

/** The candidate that splits the header into most cells; a comma where none does. */
function delimiterOf(text: Omit<Dialect, 'delimiter'>, from: number): string {
  const counted = [',', ';', '\t', '|'].map((delimiter) => {
    const spans = spansOf({ ...text, delimiter }, { start: from })
    return { delimiter, cells: spans.length }
  })
  return counted.reduce((best, one) => (one.cells > best.cells ? one : best)).delimiter
}

function linesFrom(dialect: Dialect, from: number): Line[] {
  const { raw, newline } = dialect
  const lines: Line[] = []
  let start = from
  let quote = raw.indexOf('"', from)
  while (start < raw.length) {
    if (quote !== -1 && quote < start) quote = raw.indexOf('"', start)
    const next = lineEndFrom(dialect, start)
    // Only a quote can hide a line end; most lines hold none.
    const end = quote === -1 || quote > next ? next : eachCell(dialect, start, () => {})
    lines.push({ start, end })
    start = end + (newline === '\n' && raw[end] === '\r' ? 2 : 1)
  }
  return lines
}

export function spansOf(dialect: Dialect, { start }: Pick<Line, 'start'>): Span[] {
  const spans: Span[] = []
  eachCell(dialect, start, (span) => spans.push(span))
  return spans
}

/** The cells of a line, without the quotes around them. */
export function cellsOf(dialect: Dialect, { start, end }: Line): string[] {
  const line = dialect.raw.slice(start, end)
  if (!line.includes('"')) return line.split(dialect.delimiter)
  return spansOf(dialect, { start }).map((span) => textAt(dialect, span))
}

/** One cell of a line, '' where the line is shorter; makes nothing of the cells before it. */
export function cellAt(dialect: Dialect, line: Line, nth: number): string {
  let start = line.start
  for (let column = 0; ; column += 1) {
    const close = closeOf(dialect, start, line.end)
    const end = cellEnd(dialect, close === -1 ? start : close + 1, line.end)
    if (column === nth) return textAt(dialect, { start, end, close })
    if (end === line.end) return ''
    start = end + 1
  }
}

function textAt({ raw }: Dialect, { start, end, close }: Span): string {
  if (close === -1) return raw.slice(start, end)
  // `"5"" pipe" x`: what stands behind the closing quote belongs to the value, as every spreadsheet reads it.
  return raw.slice(start + 1, close).replaceAll('""', '"') + raw.slice(close + 1, end)
}

/** True for an empty line and for one of nothing but delimiters, quotes and spaces. */
export function isBlank({ raw, delimiter }: Dialect, { start, end }: Line): boolean {
  for (let at = start; at < end; at += 1) {
    const sign = raw[at]
    if (sign !== delimiter && sign !== ' ' && sign !== '"' && sign !== '\t' && sign !== '\r' && sign !== '\n')
      return false
  }
  return true
}

/** Calls `each` for the cells of the line that begins at `from`; the end of the line. */
function eachCell(dialect: Dialect, from: number, each: (span: Span) => void): number {
  let start = from
  let lineEnd = lineEndFrom(dialect, from)
  for (;;) {
    const close = closeOf(dialect, start, lineEnd)
    if (close >= lineEnd) lineEnd = lineEndFrom(dialect, close + 1)
    const end = cellEnd(dialect, close === -1 ? start : close + 1, lineEnd)
    each({ start, end, close })
    if (end === lineEnd) return end
    start = end + 1
  }
}

function closeOf({ raw }: Dialect, start: number, lineEnd: number): number {
  return raw[start] === '"' && start < lineEnd ? closingQuote(raw, start) : -1
}

function cellEnd({ raw, delimiter }: Dialect, from: number, lineEnd: number): number {
  const found = raw.indexOf(delimiter, from)
  return found === -1 || found > lineEnd ? lineEnd : found
}

function lineEndFrom({ raw, newline }: Dialect, from: number): number {
  const found = raw.indexOf(newline, from)
  if (found === -1) return raw.length
  return newline === '\n' && found > from && raw[found - 1] === '\r' ? found - 1 : found
}

function closingQuote(raw: string, start: number): number {
  let close = raw.indexOf('"', start + 1)
  while (close !== -1 && raw[close + 1] === '"') close = raw.indexOf('"', close + 2)
  if (close !== -1) return close
  const line = raw.slice(0, start).split(/\r\n|\n|\r/).length
  throw new Error(`line ${line}: a quote is opened and never closed`)
}
