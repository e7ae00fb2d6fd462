/** One sheet of a workbook: its cells as shown, its merged ranges, its hidden rows and columns. */
import { cleanText } from './clean-text.ts'
import { readMarkup } from './markup.ts'
import { formatNumber } from './number-format.ts'
import { readAddress } from './sheet-address.ts'
import type { CellStyle } from './xlsx-parts.ts'

export type SheetCell = { row: number; column: number; text: string; hiddenBy: string | null }
export type MergedRange = { top: number; left: number; bottom: number; right: number }
export type Sheet = {
  cells: SheetCell[]
  merged: MergedRange[]
  /** Formulas whose result the file does not hold. */
  unsolved: number
  /** True when the sheet has more cells than may be read. */
  cut: boolean
}

export type Book = {
  strings: readonly string[]
  styles: readonly CellStyle[]
  date1904: boolean
  mostCells: number
}

/** Real sheets have some hundred. */
const mostMerged = 20_000
const mostHiddenColumns = 500

/** Reads the XML of a sheet; cells without text are left out. */
export function readSheet(xml: string, book: Book): Sheet {
  const sheet: Sheet = { cells: [], merged: [], unsolved: 0, cut: false }
  const hiddenColumns: [number, number][] = []
  // A table style or a conditional format may put a fill behind white text; then white says nothing.
  const whiteHides = !/<(?:\w+:)?(?:tableParts|conditionalFormatting)\b/.test(xml)
  let row = -1
  let column = -1
  let rowHidden = false
  let cell: { type: string; style: CellStyle | undefined } | null = null
  let value = ''
  let formula = false
  let within: 'v' | 't' | null = null

  function closeCell(): void {
    if (cell === null) return
    const text = cleanText(shownValue(cell, value, book)).trim()
    if (text === '' && formula) sheet.unsolved++
    if (text !== '') {
      const inColumn = hiddenColumns.some(([first, last]) => first <= column && column <= last)
      sheet.cells.push({ row, column, text, hiddenBy: hiddenBy(cell.style, rowHidden, inColumn, whiteHides) })
      if (sheet.cells.length >= book.mostCells) sheet.cut = true
    }
    cell = null
  }

  readMarkup(xml, 'xml', {
    isDone: () => sheet.cut,
    open: (name, attributes, selfClosing) => {
      if (name === 'row') {
        row = Math.min(1_048_575, Number(attributes.get('r') ?? row + 2) - 1)
        column = -1
        rowHidden = isTrue(attributes.get('hidden')) || attributes.get('ht') === '0'
      } else if (name === 'c') {
        const place = readAddress(attributes.get('r') ?? '')
        column = place?.column ?? column + 1
        cell = { type: attributes.get('t') ?? 'n', style: book.styles[Number(attributes.get('s') ?? '0')] }
        value = ''
        formula = false
        if (selfClosing) closeCell()
      } else if (name === 'v' || name === 't') within = selfClosing ? null : name
      else if (name === 'f') formula = true
      else if (
        name === 'col' &&
        hiddenColumns.length < mostHiddenColumns &&
        (isTrue(attributes.get('hidden')) || attributes.get('width') === '0')
      ) {
        hiddenColumns.push([Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1])
      } else if (name === 'mergeCell' && sheet.merged.length < mostMerged) {
        const range = readRange(attributes.get('ref') ?? '')
        if (range !== null) sheet.merged.push(range)
      }
    },
    close: (name) => {
      if (name === within) within = null
      if (name === 'c') closeCell()
    },
    text: (text) => {
      if (within !== null && cell !== null && value.length < 100_000) value += text
    },
  })
  return sheet
}

function shownValue(cell: { type: string; style: CellStyle | undefined }, value: string, book: Book): string {
  if (cell.type === 's') return book.strings[Number(value)] ?? ''
  if (cell.type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (cell.type === 'd') return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '')
  if (cell.type !== 'n' || value.trim() === '') return value
  const number = Number(value)
  return Number.isNaN(number) ? value : formatNumber(number, cell.style?.format ?? 'General', book.date1904)
}

function hiddenBy(
  style: CellStyle | undefined,
  row: boolean,
  column: boolean,
  whiteHides: boolean,
): string | null {
  if (row) return 'hidden row'
  if (column) return 'hidden column'
  if (style?.unseen === 'format') return 'number format'
  return style?.unseen === 'white' && whiteHides ? 'colour of the background' : null
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}

function readRange(range: string): MergedRange | null {
  const [from = '', to = ''] = range.split(':')
  const start = readAddress(from)
  const end = readAddress(to)
  if (start === null || end === null || end.row < start.row || end.column < start.column) return null
  return { top: start.row, left: start.column, bottom: end.row, right: end.column }
}
