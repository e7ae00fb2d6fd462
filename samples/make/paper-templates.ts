/** The sample business's templates for what it sends, and a proposal it sent before. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { put } from './files.ts'
import { docx, type Page } from './pages.ts'

const letterhead = 'Norvane Steelware A.S. · Organize Sanayi, Manisa, Türkiye · norvane.example'
const foot = 'Norvane Steelware A.S., Manisa, Turkiye - fictional company, sample data'

/** Writes the two templates and the past proposal. */
export async function makePaperTemplates(): Promise<void> {
  put('documents/offer-template.docx', await letter('{{title}}', offer()))
  put('documents/proposal-template.docx', await letter('{{title}}', proposal()))
  put('documents/past-proposal-hotel-kitchens.docx', await docx(pastProposal))
}

async function letter(title: string, children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Sample data',
    title: 'Template',
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ text: letterhead })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ text: foot })] }) },
        children: [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }), ...children],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** Names in braces; what has no value leaves its place empty. */
function offer(): (Paragraph | Table)[] {
  return [
    new Paragraph('{{company}}'),
    new Paragraph('{{contact}}'),
    new Paragraph('Your reference: {{reference}}'),
    new Paragraph(''),
    grid(
      ['No.', 'Description', 'Article', 'Quantity', 'Unit price', 'Total', 'Lead time'],
      [
        '{{#items}}{{position}}',
        '{{description}}',
        '{{article}}',
        '{{quantity}}',
        '{{price}}',
        '{{total}}',
        '{{lead_time}}{{/items}}',
      ],
    ),
    new Paragraph(''),
    new Paragraph('Prices: {{terms}}'),
    new Paragraph('Valid until: {{valid_until}}'),
    new Paragraph(''),
    new Paragraph('This offer is subject to our general terms of sale.'),
  ]
}

function proposal(): (Paragraph | Table)[] {
  return [
    new Paragraph('{{#sections}}'),
    new Paragraph({ text: '{{heading}}', heading: HeadingLevel.HEADING_2 }),
    new Paragraph('{{#lines}}'),
    new Paragraph('{{text}}'),
    new Paragraph('{{/lines}}'),
    new Paragraph('{{/sections}}'),
  ]
}

function grid(head: string[], row: string[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' }
  const cells = (texts: string[], bold: boolean) =>
    texts.map(
      (text) =>
        new TableCell({
          borders: { top: line, bottom: line, left: line, right: line },
          children: [
            new Paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun({ text, bold })] }),
          ],
        }),
    )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: cells(head, true) }),
      new TableRow({ children: cells(row, false) }),
    ],
  })
}

const pastProposal: Page = {
  title: 'Proposal for a hotel group: kitchen equipment',
  foot,
  parts: [
    { heading: 'Who we are' },
    {
      text: 'Norvane makes stainless kitchenware for professional kitchens in its own plant in Manisa, from the coil to the packed carton.',
    },
    { heading: 'How we work with you' },
    {
      text: 'One person of our export team looks after your account, from the first question to the shipping documents.',
    },
    { heading: 'Packing and labels' },
    {
      text: 'Pots, pans and gastronorm containers are nested and interleaved with paper, so that nothing scratches on the way.',
    },
    { heading: 'Prices of that project' },
    { text: 'The stock pot of 24 cm was offered at EUR 15.90 for 400 pieces, valid until 30 April 2026.' },
  ],
}
