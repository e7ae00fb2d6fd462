/** Small files of every format, made by hand, so that tests can make them wrong in any way. */
import { crc32, deflateRawSync } from 'node:zlib'
import { expect } from 'vitest'
import type { SourceText } from '../../words/text.ts'
import type { FileToRead } from './file-text.ts'
import { defaultLimits, type Limits } from './limits.ts'

/** A file as an attachment of a signal. */
export function fileOf(name: string, content: string | Uint8Array, limits: Partial<Limits> = {}): FileToRead {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    source: `signal:attachment:${name}`,
    name,
    mediaType: '',
    bytes,
    limits: { ...defaultLimits, ...limits },
  }
}

/** A ZIP archive; `declared` lies about the unpacked size of every entry. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>, declared?: number): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain, { level: 9 })
    const title = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(plain), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(declared ?? plain.length, 18)
    head.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(16)
    place.writeUInt32LE(offset, 12)
    locals.push(Buffer.from('PK\x03\x04'), head, title, packed)
    central.push(Buffer.from('PK\x01\x02\x14\x00'), head, place.subarray(2), title)
    offset += 30 + title.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(entries).length, 8)
  end.writeUInt16LE(Object.keys(entries).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

export type SheetForTests = { name: string; xml: string; state?: 'hidden' }

/** A workbook of sheets given as the inside of `<worksheet>`; styles are the inside of `<styleSheet>`. */
export function xlsxOf(
  sheets: readonly SheetForTests[],
  styles = '',
  extra: Record<string, string> = {},
): Uint8Array {
  const list = sheets.map(({ name, state }, at) => {
    const hidden = state === undefined ? '' : ` state="${state}"`
    return `<sheet name="${name}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`
  })
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet>${xml}</worksheet>`]),
    ),
    ...extra,
  })
}

/** Rows of values as sheet XML from A1 on: strings inline, numbers with style 0, `null` leaves a cell out. */
export function sheetData(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    if (value === null) return '<c/>'
    return typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${value}</t></is></c>`
  }
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`
}

/** A Word document of the inside of `<w:body>`. */
export function docxOf(body: string, extra: Record<string, string> = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    ...extra,
  })
}

/** A paragraph of one run with the given run properties. */
export function paragraphOf(text: string, properties = ''): string {
  return `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

export type WordOnPage = { x: number; y: number; text: string; size?: number }

/** A PDF of A4 pages with words at places measured from the bottom left, in points; 10 point Helvetica. */
export function pdfOf(pages: readonly (readonly WordOnPage[])[], trailer = ''): Uint8Array {
  const objects: string[] = []
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  objects.push(
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
  )
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (const [at, words] of pages.entries()) {
    const shown = words.map(({ x, y, text, size = 10 }) => {
      return `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
    })
    const content = shown.join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** A PDF that asks for a password nobody knows. */
export function encryptedPdf(): Uint8Array {
  const secret = '<'.concat('5a'.repeat(32), '>')
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -44 >> /ID [<00> <00>]`
  return pdfOf([[{ x: 50, y: 700, text: 'secret' }]], encrypt)
}

/** Fails where a span of the text does not say what it claims, or spans are out of order. */
export function expectSound(text: SourceText): void {
  expect(text.text.isWellFormed()).toBe(true)
  expect(text.text.includes('\0') || text.text.includes('\r')).toBe(false)
  for (const { rows } of text.tables) {
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    for (const cell of rows.flat()) {
      if (cell.text !== text.text.slice(cell.start, cell.end))
        expect(cell).toBe(text.text.slice(cell.start, cell.end))
    }
  }
  let before = 0
  for (const { start, end } of text.marks) {
    if (!(before <= start && start < end && end <= text.text.length))
      expect([before, start, end]).toBe('in order')
    before = start
  }
  const { regions } = text
  if (regions.length === 0) return
  expect(regions[0]?.start).toBe(0)
  expect(regions.at(-1)?.end).toBe(text.text.length)
  for (const [at, region] of regions.slice(1).entries()) expect(region.start).toBe(regions[at]?.end)
}
