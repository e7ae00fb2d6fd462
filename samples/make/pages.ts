/** PDF and DOCX pages out of headings, paragraphs and tables. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import pdfmake from 'pdfmake'
import type { Content } from 'pdfmake/interfaces.js'
import { madeAt } from './frozen-clock.ts'

export type Part = { heading: string } | { text: string } | { table: string[][] } | { pageBreak: true }
export type Page = { title: string; parts: Part[]; foot: string }

const roboto = (face: string) =>
  new URL(`../../node_modules/pdfmake/fonts/Roboto/Roboto-${face}.ttf`, import.meta.url).pathname

/** A4 PDF with real text, the tables with a header row. */
export async function pdf({ title, parts, foot }: Page): Promise<Uint8Array> {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path: string) => path.endsWith('.ttf'))
  pdfmake.setFonts({
    Roboto: {
      normal: roboto('Regular'),
      bold: roboto('Medium'),
      italics: roboto('Italic'),
      bolditalics: roboto('MediumItalic'),
    },
  })
  const document = pdfmake.createPdf({
    info: { title, author: 'Sample data', creationDate: madeAt, modDate: madeAt },
    content: [{ text: title, fontSize: 16, bold: true, margin: [0, 0, 0, 10] }, ...parts.map(pdfPart)],
    footer: (page: number, pages: number) => ({
      text: `${foot} - page ${page} of ${pages}`,
      fontSize: 8,
      margin: [40, 10, 40, 0],
    }),
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
  })
  return new Uint8Array(await document.getBuffer())
}

function pdfPart(part: Part): Content {
  if ('heading' in part) return { text: part.heading, fontSize: 12, bold: true, margin: [0, 10, 0, 4] }
  if ('text' in part) return { text: part.text, margin: [0, 0, 0, 6] }
  if ('pageBreak' in part) return { text: '', pageBreak: 'after' }
  const [head = [], ...rows] = part.table
  return {
    table: {
      headerRows: 1,
      ...(head.length === 2 && { widths: [130, '*'] }),
      body: [head.map((text) => ({ text, bold: true })), ...rows],
    },
    margin: [0, 2, 0, 8],
  }
}

/** A Word document with real headings and tables. */
export async function docx({ title, parts, foot }: Page): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Sample data',
    title,
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...parts.map(docxPart),
          new Paragraph({ text: foot }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function docxPart(part: Part): Paragraph | Table {
  if ('heading' in part) return new Paragraph({ text: part.heading, heading: HeadingLevel.HEADING_2 })
  if ('text' in part) return new Paragraph({ text: part.text, spacing: { after: 120 } })
  if ('pageBreak' in part) return new Paragraph({ text: '', pageBreakBefore: true })
  const row = (cells: string[], header: boolean) =>
    new TableRow({
      ...(header && { tableHeader: true }),
      children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: part.table.map((cells, index) => row(cells, index === 0)),
  })
}
