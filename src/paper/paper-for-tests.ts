/** Papers and templates for tests: an offer of two items, one of them open. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import PizZip from 'pizzip'
import type { Paper, PaperValue } from '../words/paper.ts'
import { paperWordsIn } from '../words/paper-words.ts'

export const text = (value: string): PaperValue => ({ text: value, evidence: [] })

/** An offer for a buyer whose company holds every letter a file format minds. */
export function offerPaper(changes: Partial<Paper> = {}): Paper {
  return {
    kind: 'offer',
    fileName: 'Offer FK-1',
    language: 'en',
    title: 'Offer FK-1',
    facts: [
      { name: 'company', label: 'For', value: text('Søren & Sons <Ltd> {{price}} ÄŁφЖ') },
      { name: 'valid_until', label: 'Valid until', value: text('31 December 2027') },
    ],
    tables: [
      {
        name: 'items',
        heading: 'Items',
        columns: [
          { name: 'description', label: 'Description' },
          { name: 'price', label: 'Unit price', numeric: true },
        ],
        rows: [
          { description: text('Pan'), price: text('USD 4.20') },
          { description: text('Lid'), price: text('USD 2.10') },
        ],
      },
    ],
    sections: [],
    words: paperWordsIn('en'),
    closed: [],
    ...changes,
  }
}

/** The same with the price of the lid open. */
export function openPaper(): Paper {
  const [table] = offerPaper().tables
  if (table === undefined) throw new TypeError('the offer has a table')
  const rows = table.rows.map((row, index) =>
    index === 1 ? { ...row, price: { open: 'no approved price for the lid' } } : row,
  )
  return offerPaper({ tables: [{ ...table, rows }] })
}

/** A template of these paragraphs, and of one table row of these cells. */
export async function templateOf(
  paragraphs: readonly string[],
  row: readonly string[] = [],
): Promise<Buffer> {
  const cells = row.map((cell) => new TableCell({ children: [new Paragraph(cell)] }))
  const tables = cells.length > 0 ? [new Table({ rows: [new TableRow({ children: cells })] })] : []
  const children = [...paragraphs.map((paragraph) => new Paragraph(paragraph)), ...tables]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** The words of a DOCX, its paragraphs parted by bars. */
export function wordsOf(bytes: Uint8Array): string {
  const xml = new PizZip(bytes).file('word/document.xml')?.asText() ?? ''
  return xml
    .replaceAll('</w:p>', '|')
    .replace(/<[^>]+>/g, '')
    .replace(/\|+/g, '|')
}
