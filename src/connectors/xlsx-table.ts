/** Ranges, and the tables (list objects) of a sheet, which must grow with the rows and columns written into them. */
import { attribute, escapeXml, withAttribute, type XlsxFile } from './xlsx-file.ts'

/** Columns from 0, rows from 1, both ends included. */
export type Range = { top: number; bottom: number; left: number; right: number }

export type XlsxTable = {
  path: string
  xml: string
  range: Range
  /** Rows of totals at its end. */
  totals: number
  columns: string[]
}

/** The tables of a sheet that have a header row. */
export async function readTables(file: XlsxFile, sheetPath: string): Promise<XlsxTable[]> {
  const paths = await file.tablesOf(sheetPath)
  const tables = await Promise.all(paths.map(async (path) => ({ path, xml: await file.text(path) })))
  return tables.flatMap(({ path, xml }) => {
    const tag = /<(?:\w+:)?table\b[^>]*>/.exec(xml)?.[0] ?? ''
    const reference = attribute(tag, 'ref')
    if (reference === null || attribute(tag, 'headerRowCount') === '0') return []
    const columns = [...xml.matchAll(/<(?:\w+:)?tableColumn\b[^>]*>/g)].map(([column]) =>
      (attribute(column, 'name') ?? '').trim(),
    )
    return [
      {
        path,
        xml,
        range: rangeOf(reference),
        totals: Number(attribute(tag, 'totalsRowCount') ?? 0),
        columns,
      },
    ]
  })
}

/** Puts the table with a new last row and more columns among the changed parts. */
export function withTable(
  { path, xml, range }: XlsxTable,
  { bottom, added }: { bottom: number; added: readonly string[] },
  parts: Map<string, string>,
): void {
  if (bottom === range.bottom && added.length === 0) return
  const grown = rangeText({ ...range, bottom, right: range.right + added.length })
  const prefix = /<(\w+:)?table\b/.exec(xml)?.[1] ?? ''
  const ids = [...xml.matchAll(/<(?:\w+:)?tableColumn\b[^>]*>/g)].map(([tag]) => Number(attribute(tag, 'id')))
  const next = Math.max(0, ...ids) + 1
  const columns = added
    .map((name, index) => `<${prefix}tableColumn id="${next + index}" name="${escapeXml(name)}"/>`)
    .join('')
  const changed = xml
    .replace(/<(?:\w+:)?table\b[^>]*>/, (tag) => withAttribute(tag, 'ref', grown))
    .replace(/<(?:\w+:)?autoFilter\b[^>]*>/, (tag) => withAttribute(tag, 'ref', grown))
    .replace(/<(?:\w+:)?tableColumns\b[^>]*>/, (tag) =>
      withAttribute(tag, 'count', String(ids.length + added.length)),
    )
    .replace(new RegExp(`</${prefix}tableColumns>`), `${columns}$&`)
  parts.set(path, changed)
}

export function rangeOf(reference: string): Range {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':')
  return { top: rowAt(from), bottom: rowAt(to), left: columnAt(from), right: columnAt(to) }
}

export function rangeText({ top, bottom, left, right }: Range): string {
  return `${cellName(left, top)}:${cellName(right, bottom)}`
}

/** `B7` → 1 */
export function columnAt(reference: string): number {
  const letters = /^[A-Z]+/i.exec(reference)?.[0].toUpperCase() ?? 'A'
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** 1, 7 → `B7` */
export function cellName(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

function rowAt(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 1)
}
