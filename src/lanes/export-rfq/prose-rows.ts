/** Rows of documents that have no table for them: blocks of labels under a key, and one-line entries of a list. */

import { noHints } from '../../recognise/found.ts'
import { findMoney } from '../../recognise/money.ts'
import type { LibraryDocument } from '../../words/document.ts'
import type { TableCell } from '../../words/text.ts'
import { kindInOurs } from './columns.ts'
import type { DocumentRow, RowCell } from './document-row.ts'
import type { Role } from './library-roles.ts'
import { looksLikePart } from './wording.ts'

type Line = { text: string; start: number }

/** A row for each block and entry that says something the lane asks for; most documents have none. */
export function rowsOfProse(
  document: LibraryDocument,
  role: Role,
  isKey: (text: string) => boolean,
): DocumentRow[] {
  const rows: DocumentRow[] = []
  let block: RowCell[] = []
  const close = (): void => {
    if (block.some(({ kind }) => kind !== null && asked.has(kind)))
      rows.push({ document, role, cells: block })
    block = []
  }
  for (const line of linesOutsideTables(document)) {
    const entry = entryOf(line, isKey)
    const heading = entry.length === 0 ? keyHeading(line, isKey) : []
    const label = labelled(line)
    if (line.text === '' || heading.length > 0 || entry.length > 0) {
      // A blank line between a key's heading and its labels does not part them.
      if (line.text !== '' || block.some(({ kind }) => kind !== null && asked.has(kind))) close()
    }
    if (entry.length > 0) rows.push({ document, role, cells: entry })
    else if (heading.length > 0) block.push(...heading)
    else if (label) block.push(label)
  }
  close()
  return rows
}

const asked: ReadonlySet<string> = new Set(['price', 'moq', 'lead-time'])

function linesOutsideTables({ text }: LibraryDocument): Line[] {
  const spans = text.tables.flatMap(({ rows }) => rows.flat().filter(({ start, end }) => end > start))
  const lines: Line[] = []
  let at = 0
  for (const raw of text.text.split('\n')) {
    const start = at + (raw.length - raw.trimStart().length)
    const end = start + raw.trim().length
    at += raw.length + 1
    if (!spans.some((cell) => cell.start < end && start < cell.end)) lines.push({ text: raw.trim(), start })
  }
  return lines
}

function cellOf(line: Line, from: number, text: string): TableCell {
  return { text, start: line.start + from, end: line.start + from + text.length, where: '' }
}

function labelled(line: Line): RowCell | null {
  const match = /^(?:[-*•]\s*)?\**([\p{L}][^:|]{1,40}?)\**\s*[:：]\**\s*(\S.*)$/u.exec(line.text)
  const [, header, value] = match ?? []
  if (header === undefined || value === undefined) return null
  const text = value.replace(/\*+$/, '').trim()
  return { kind: kindInOurs(header), header, cell: cellOf(line, line.text.indexOf(value), text) }
}

/** `## HX-100 – Hex bolt M8x40`: the key a block is about, and its name. */
function keyHeading(line: Line, isKey: (text: string) => boolean): RowCell[] {
  const match = /^(?:#{1,6}\s+|\*\*)?([\p{Lu}\d][\p{L}\d/._-]+)(?:\s*[–:-]\s*|\s+)?([^*]*?)\**$/u.exec(
    line.text,
  )
  const [, key, name = ''] = match ?? []
  if (key === undefined || !isKeyLike(key, isKey) || line.text.length > 100 || /[.!?]$/.test(line.text))
    return []
  return keyCells(line, key, name)
}

/** A key the tables know, or a code with digits in capitals; `2026` and `M8` are none. */
function isKeyLike(text: string, isKey: (text: string) => boolean): boolean {
  return (
    isKey(text) ||
    (looksLikePart(text) && /\p{Lu}/u.test(text) && text === text.toUpperCase() && text.length >= 5)
  )
}

function keyCells(line: Line, key: string, name: string): RowCell[] {
  const at = line.text.indexOf(key)
  const cells: RowCell[] = [{ kind: 'sku', header: '', cell: cellOf(line, at, key) }]
  const from = name === '' ? -1 : line.text.indexOf(name, at + key.length)
  if (from >= 0 && /\p{L}{3}/u.test(name))
    cells.push({ kind: 'description', header: '', cell: cellOf(line, from, name) })
  return cells
}

/** `- HX-100 Hex bolt M8x40: USD 0.12/pc, MOQ 5,000 pcs, lead time 4 weeks`. */
function entryOf(line: Line, isKey: (text: string) => boolean): RowCell[] {
  const match = /^(?:[-*•]\s+|\d+[.)]\s+)?\**([\p{Lu}\d][\p{L}\d/._-]+)\**[\s:–-]+(.*)$/u.exec(line.text)
  const [, key, rest] = match ?? []
  if (key === undefined || rest === undefined || !isKeyLike(key, isKey)) return []
  const [money] = findMoney(line.text, noHints)
  if (!money || money.start < line.text.indexOf(key) + key.length) return []
  const name = line.text.slice(line.text.indexOf(rest), money.start).replace(/[\s:–,(-]+$/, '')
  const cells = keyCells(line, key, name)
  cells.push({ kind: 'price', header: 'Price', cell: cellOf(line, money.start, money.text) })
  for (const [kind, pattern] of [
    ['moq', /\b(?:MOQ|minimum(?: order)?|min\.?)\s*:?\s*(\d[\d.,\s]*\p{L}*)/iu],
    ['lead-time', /\b(?:lead time|lieferzeit|delivery)\s*:?\s*(\d[^,;)]*)/iu],
  ] as const) {
    const value = pattern.exec(line.text)
    const text = value?.[1]?.trim()
    if (value && text)
      cells.push({ kind, header: kind, cell: cellOf(line, value.index + value[0].indexOf(text), text) })
  }
  return cells
}
