/** A cell of a sheet's XML as the text people see, and a text as the cell that shows exactly it. */
import { attribute, escapeXml, textOf, type XlsxFile } from './xlsx-file.ts'

export type XlsxCell = {
  /** Zero-based. */
  column: number
  /** `start..end` of the part's XML. */
  start: number
  end: number
  tag: string
  inner: string
}

export type CellReading = { text: string; formula: string | null }

/** Numbers and dates are read as `1200.50` and `2026-10-01`, whatever the country of the reader. */
export function readCell(file: XlsxFile, { tag, inner }: Pick<XlsxCell, 'tag' | 'inner'>): CellReading {
  const formula = /<(?:\w+:)?f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/.exec(inner)
  const value = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inner)?.[1] ?? ''
  return {
    text: valueText(file, { tag, inner, value }),
    formula: formula ? `=${formula[2] || (formula[1] ?? '')}` : null,
  }
}

function valueText(
  file: XlsxFile,
  { tag, inner, value }: { tag: string; inner: string; value: string },
): string {
  switch (attribute(tag, 't') ?? 'n') {
    case 's':
      return file.sharedStrings[Number(value)] ?? ''
    case 'inlineStr':
      return textOf(inner)
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'n':
      return value === '' ? '' : numberText(Number(value), formatOf(file, tag), file.from1904)
    default:
      return textOf(`<t>${value}</t>`)
  }
}

function formatOf(file: XlsxFile, tag: string): string {
  return file.formats[Number(attribute(tag, 's') ?? 0)] ?? 'General'
}

function numberText(value: number, format: string, from1904: boolean): string {
  if (isDateFormat(format)) return dateText(value, from1904)
  // Excel keeps 15 digits: 0.1 + 0.2 is 0.3 for everyone who looks at the sheet.
  const shown = Number(value.toPrecision(15))
  const percent = /%/.test(format)
  const decimals = /[0#]\.(0+)/.exec(format)?.[1]?.length
  const scaled = percent ? Number((shown * 100).toPrecision(15)) : shown
  const fixed = decimals === undefined ? String(scaled) : scaled.toFixed(decimals)
  const text = Number(fixed) === scaled ? fixed : String(scaled)
  return percent ? `${text}%` : text
}

function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, '')
  return bare !== 'General' && /[ymdhs]/i.test(bare)
}

const dayMilliseconds = 86_400_000

/** Day 60 of the 1900 count is 29 February 1900, which never was; no record of a business is older. */
function dateText(serial: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const moment = new Date(start + Math.round(serial * 86_400) * 1000)
  if (Number.isNaN(moment.getTime())) return String(serial)
  const [day = '', time = ''] = moment.toISOString().slice(0, 19).split('T')
  const clock = time.endsWith(':00') ? time.slice(0, 5) : time
  if (serial > 0 && serial < 1) return clock
  return Number.isInteger(serial) ? day : `${day} ${clock}`
}

/**
 * The XML of a cell that reads as `text`. It becomes a number, a date or TRUE where the cell it follows (the one it
 * replaces, or the one above a new one) is of that kind and the text comes back exactly; else it is text, which no
 * spreadsheet takes for a formula.
 */
export function writeCell(
  file: XlsxFile,
  {
    reference,
    text,
    like,
    prefix,
  }: { reference: string; text: string; like: Pick<XlsxCell, 'tag' | 'inner'> | null; prefix: string },
): string {
  const style = like ? attribute(like.tag, 's') : null
  const start = `<${prefix}c r="${reference}"${style === null ? '' : ` s="${style}"`}`
  if (text === '') return `${start}/>`
  const value = like ? typedValue(file, text, like) : null
  if (value !== null) return `${start}${value.type}><${prefix}v>${value.text}</${prefix}v></${prefix}c>`
  return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is></${prefix}c>`
}

function typedValue(
  file: XlsxFile,
  text: string,
  like: Pick<XlsxCell, 'tag' | 'inner'>,
): { type: string; text: string } | null {
  const type = attribute(like.tag, 't') ?? 'n'
  if (type === 'b' && (text === 'TRUE' || text === 'FALSE'))
    return { type: ' t="b"', text: text === 'TRUE' ? '1' : '0' }
  const format = formatOf(file, like.tag)
  const numeric = type === 'n' && (format !== 'General' || like.inner !== '')
  if (!numeric || format === '@') return null
  const number = isDateFormat(format) ? serialOf(text, file.from1904) : numberOf(text)
  if (number === null || numberText(number, format, file.from1904) !== text) return null
  return { type: '', text: String(number) }
}

function numberOf(text: string): number | null {
  const percent = text.endsWith('%')
  const digits = percent ? text.slice(0, -1) : text
  if (!/^-?\d{1,15}(?:\.\d+)?$/.test(digits)) return null
  return percent ? Number((Number(digits) / 100).toPrecision(15)) : Number(digits)
}

function serialOf(text: string, from1904: boolean): number | null {
  const found = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d(?::\d\d)?))?$/.exec(text)
  if (!found) return null
  const moment = Date.parse(`${found[1]}T${found[2] ?? '00:00'}Z`)
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return Number.isNaN(moment) ? null : (moment - start) / dayMilliseconds
}
