/** Whether the signal says a value: what the other side wrote may be repeated to them, exactly as they meant it. */
import type { Hints } from '../recognise/found.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Reading } from '../words/signal.ts'
import type { SourceText } from '../words/text.ts'
import { evidenceAt, evidenceOfCell, spelledIn } from './quote.ts'
import type { Verdict } from './row-support.ts'
import { linesOf, valuesOfRow, valuesWithin } from './source-values.ts'
import type { Span } from './span.ts'
import { cellsOfTable, type RowCells } from './table-rows.ts'
import { sameValue, type TypedValue, unitOf } from './typed-values.ts'

/** How much of a signal is read for a value whose digits do not stand in it as they are (`five thousand`). */
const readAtMost = 20_000

/**
 * What the signal says of this value: supported by the span that says it, where the message itself does; null where it
 * does not say it. What only stands in the message it answers was said earlier: where the new text says another of the
 * same unit, the older one is `conflicting`.
 */
export function signalVerdict(value: TypedValue, reading: Reading): Verdict | null {
  const evidence = signalSupport(value, reading)
  if (evidence === null) return null
  const body = reading.texts.find(({ source }) => source === evidence.source)
  if (body === undefined || !isQuoted(body, evidence) || value.number === null)
    return { status: 'supported', evidence: [evidence] }
  const hints = hintsOf(reading)
  const said = body.regions
    .filter(({ kind }) => kind === 'new')
    .flatMap(({ start, end }) => linesOf(body.text, start, end))
    .flatMap((line) => valuesWithin(body, line, hints))
  const again = said.find((other) => says(other, value))
  if (again !== undefined)
    return { status: 'supported', evidence: [evidenceAt(body, again.start, again.end)] }
  const newer = said.find((other) => unitOf(other) === unitOf(value))
  if (newer === undefined) return { status: 'supported', evidence: [evidence] }
  const reason = `said earlier: the newer message says ${newer.text}`
  return { status: 'conflicting', evidence: [evidence], reason }
}

function isQuoted({ regions }: SourceText, place: Span): boolean {
  return regions.some(({ kind, start, end }) => kind === 'quoted' && start <= place.start && place.end <= end)
}

/** The span of the signal that says this value, in the newest text first; null where it does not say it. */
export function signalSupport(value: TypedValue, reading: Reading): Evidence | null {
  const hints = hintsOf(reading)
  if (value.kind === 'identifier') return first(reading.texts, (text) => spelledIn(value.text, text))
  const digits = digitsOf(value.text)
  for (const text of reading.texts) {
    const likely = digits === '' ? [] : numberedLines(text).filter((line) => line.digits.includes(digits))
    const found = inStretches(value, text, likely, hints) ?? inTables(value, text, hints)
    if (found !== null) return found
  }
  let left = readAtMost
  for (const text of reading.texts) {
    const end = Math.min(text.text.length, left)
    left -= end
    // In one go: reading 100 lines one by one takes ten times as long.
    const found = end > 0 ? inStretches(value, text, [{ start: 0, end }], hints) : null
    if (found !== null) return found
  }
  return null
}

type NumberedLine = { start: number; end: number; digits: string }
const keptLines = new WeakMap<SourceText, NumberedLine[]>()

/** The lines of a text with their digits alone, by which the few lines worth reading are found. */
function numberedLines(text: SourceText): NumberedLine[] {
  const known = keptLines.get(text)
  if (known !== undefined) return known
  const lines = linesOf(text.text).map(({ start, end }) => ({
    start,
    end,
    digits: digitsOf(text.text.slice(start, end)),
  }))
  keptLines.set(text, lines)
  return lines
}

/** The clock of a signal is when it was sent; its language tells how it writes numbers. */
export function hintsOf(reading: Reading): Hints {
  return { now: new Date(reading.sentAt ?? Number.NaN), timeZone: 'UTC', language: reading.language }
}

function inStretches(
  value: TypedValue,
  text: SourceText,
  lines: readonly { start: number; end: number }[],
  hints: Hints,
): Evidence | null {
  for (const line of lines) {
    const same = valuesWithin(text, line, hints).find((other) => says(other, value))
    if (same !== undefined) return evidenceAt(text, same.start, same.end)
  }
  return null
}

const tables = new WeakMap<SourceText, RowCells[]>()

function inTables(value: TypedValue, text: SourceText, hints: Hints): Evidence | null {
  const rows = tables.get(text) ?? text.tables.flatMap(cellsOfTable)
  tables.set(text, rows)
  for (const cells of rows) {
    const same = valuesOfRow({ cells }, hints).find(({ values }) =>
      values.some((other) => says(other, value)),
    )
    if (same !== undefined && same.cell.end > same.cell.start) return evidenceOfCell(text, same.cell)
  }
  return null
}

/** A bare number is said by any count or number of that value, but not by an amount of money or a date. */
function says(other: TypedValue, value: TypedValue): boolean {
  if (sameValue(other, value)) return true
  const isBare = value.key.startsWith('number:') && value.detail === null
  return isBare && /^(quantity|number):/.test(other.key) && other.number === value.number
}

function digitsOf(text: string): string {
  return text
    .replace(/(?<=\d)[.,'’\u00a0\u202f ](?=\d)/g, '')
    .replace(/[^\d\n]+/g, ' ')
    .trim()
}

function first<T, R>(list: readonly T[], look: (item: T) => R | null): R | null {
  for (const item of list) {
    const found = look(item)
    if (found !== null) return found
  }
  return null
}
