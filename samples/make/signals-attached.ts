/** RFQs whose items stand in an attachment: XLSX, PDF, DOCX, CSV. */
import { Workbook } from '@cj-tech-master/excelts'
import { csv, put } from './files.ts'
import { madeAt } from './frozen-clock.ts'
import { mail } from './mail.ts'
import { docx, pdf } from './pages.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Writes the four signals with attachments. */
export async function makeAttachedSignals(): Promise<void> {
  put(
    'signals/03-xlsx-attachment-rotterdam.eml',
    await mail({
      id: 'vdm-26-0931',
      sent: '2026-11-23T11:05:18+01:00',
      from: ['Sanne de Wit', 's.dewit@vandermeulenhoreca.example'],
      cc: 'inkoop@vandermeulenhoreca.example',
      subject: 'Inquiry VDM-26-0931',
      text: `Dear Elif,

Please find our inquiry VDM-26-0931 attached. We ask for your prices CFR Rotterdam in EUR, latest by 30-11-2026.

Met vriendelijke groet / kind regards,

Sanne de Wit
Inkoop
Van der Meulen Horeca B.V.
Rotterdam, The Netherlands
`,
      files: [{ name: 'Inquiry VDM-26-0931.xlsx', type: xlsxType, content: await inquirySheet() }],
    }),
  )

  put(
    'signals/04-pdf-attachment-dubai.eml',
    await mail({
      id: 'pgh-rfq-2026-315',
      sent: '2026-11-22T12:20:33+04:00',
      from: ['Imran Qureshi', 'imran.qureshi@palmgatehospitality.example'],
      subject: 'RFQ PGH/RFQ/2026/315 - your best offer please',
      text: `Dear Sir / Madam,

Kindly find attached our RFQ and send us your best offer before the closing date.

Regards,
Imran Qureshi
Palm Gate Hospitality Trading LLC
Dubai, United Arab Emirates
`,
      files: [{ name: 'RFQ-315.pdf', type: 'application/pdf', content: await rfqPdf() }],
    }),
  )

  put(
    'signals/05-docx-attachment-manchester.eml',
    await mail({
      id: 'ace-7702',
      sent: '2026-11-23T14:30:09+00:00',
      from: ['Priya Shah', 'priya.shah@ancoatscatering.example'],
      subject: 'Request for quotation ACE-7702',
      text: `Hi,

Our request for quotation ACE-7702 is attached (Word). Any questions, give me a ring on 0161 496 0142.

Thanks
Priya

--${' '}
Priya Shah | Buyer
Ancoats Catering Equipment Ltd | Manchester, United Kingdom
Tel +44 161 496 0142
`,
      files: [{ name: 'RFQ ACE-7702.docx', type: docxType, content: await rfqWord() }],
    }),
  )

  put(
    'signals/06-csv-attachment-gdynia.eml',
    await mail({
      id: 'wg-2026-209',
      sent: '2026-11-23T15:10:51+01:00',
      encoding: 'base64',
      from: ['Marek Zieliński', 'marek.zielinski@wislagastro.example'],
      subject: 'Zapytanie / RFQ WG/209/2026 – sztućce Bergama',
      text: `Dear Norvane,

attached is the list for our RFQ WG/209/2026. Delivery CIF Gdynia, prices in EUR. Please answer by 2026-12-01.

Z poważaniem / Best regards
Marek Zieliński
Wisła Gastro Sp. z o.o.
Gdynia, Poland
`,
      files: [{ name: 'zapytanie_209.csv', type: 'text/csv', content: `\uFEFF${rfqCsv()}` }],
    }),
  )
}

async function inquirySheet(): Promise<Uint8Array> {
  const workbook = new Workbook()
  workbook.creator = 'Van der Meulen Horeca (sample)'
  workbook.created = madeAt
  workbook.modified = madeAt
  const sheet = workbook.addWorksheet('Inquiry')
  const wanted = new Date('2027-01-29T00:00:00Z')
  sheet.addRow(['Van der Meulen Horeca B.V. - Inquiry VDM-26-0931'])
  sheet.mergeCells('A1:G1')
  sheet.addRow(['Delivery terms', 'CFR Rotterdam'])
  sheet.addRow(['Currency', 'EUR'])
  sheet.addRow([])
  sheet.addRow(['Pos', 'Article', 'Supplier code', 'Our code', 'Qty', 'Unit', 'Wanted delivery'])
  const rows: (string | number | Date)[][] = [
    [1, 'GN pan 1/1 100 mm', 'NV-GN11-100', 'VDM 70111', 1500, 'pcs', wanted],
    [2, 'GN pan 1/3 100 mm', '', 'VDM 70113', '1.200', 'pcs', wanted],
    [3, 'GN pan 1/6 100 mm', 'NV-GN16-100', 'VDM 70116', 2400, 'pcs', wanted],
    [4, 'Mixing bowl 30 cm', 'NV-MB-30', '', 20, 'cartons of 24', wanted],
    [5, 'Serving tray oval 40 cm', 'NV-TR-40', '', 600, 'pcs', wanted],
    [6, 'Balloon whisk 30 cm', 'NV-WH-30', '', 1200, 'pcs', wanted],
  ]
  for (const cells of rows) {
    const row = sheet.addRow(cells)
    row.getCell(5).numFmt = '#,##0'
    row.getCell(7).numFmt = 'dd-mm-yyyy'
  }
  sheet.addRow([])
  sheet.addRow(['', 'Please state MOQ and lead time per article.'])
  const address = workbook.addWorksheet('Delivery address')
  address.addRow(['Van der Meulen Horeca B.V.'])
  address.addRow(['Warehouse 2, Rotterdam, The Netherlands'])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function rfqPdf(): Promise<Uint8Array> {
  return pdf({
    title: 'REQUEST FOR QUOTATION',
    foot: 'Palm Gate Hospitality Trading LLC - fictional company, sample data',
    parts: [
      {
        table: [
          ['RFQ No.', 'PGH/RFQ/2026/315'],
          ['Date', '22/11/2026'],
          ['Closing date', '03/12/2026'],
          ['Delivery terms', 'CIF Jebel Ali (Incoterms 2020)'],
          ['Currency', 'USD'],
          ['Payment', 'L/C at sight'],
          ['Delivery required by', '31/01/2027'],
        ],
      },
      { heading: 'Items' },
      {
        table: [
          ['Item', 'Part number', 'Description', 'Quantity', 'Unit'],
          ['1', 'NV-SP-32', 'Stock pot 32 cm, 25 L, with lid', '400', 'PCS'],
          ['2', 'NV-SP-40', 'Stock pot 40 cm, 50 L, with lid', '150', 'PCS'],
          ['3', 'NV-LA-250', 'Ladle 250 ml', '1,200', 'PCS'],
          ['4', 'NV-SK-12', 'Skimmer 12 cm', '1,200', 'PCS'],
        ],
      },
      {
        text: 'Offers shall state the country of origin and the HS code of each item. Partial offers are accepted.',
      },
      { text: 'Contact: Imran Qureshi, imran.qureshi@palmgatehospitality.example' },
    ],
  })
}

function rfqWord(): Promise<Uint8Array> {
  return docx({
    title: 'Request for quotation ACE-7702',
    foot: 'Ancoats Catering Equipment Ltd - fictional company, sample data',
    parts: [
      { text: 'Delivery terms: FCA Manisa. Currency: USD. Please quote by 2 December 2026.' },
      {
        table: [
          ['Line', 'Our code', 'Product', 'Quantity'],
          ['1', 'ACE-201', 'Saucepan 16 cm, long handle', '480 pcs'],
          ['2', 'ACE-202', 'Saucepan 20 cm, long handle', '480 pcs'],
          ['3', 'ACE-310', 'Vacuum jug 1.0 L', '960 pcs'],
        ],
      },
      { text: 'Samples: please send one sample of the vacuum jug before the order.' },
      { text: 'Packaging: plain brown cartons, no retail boxes.' },
    ],
  })
}

function rfqCsv(): string {
  return csv(
    [
      ['no', 'part', 'description', 'quantity', 'unit', 'target price EUR'],
      [1, 'NV-CU-TF', 'Table fork Bergama', '12 000', 'pcs', '0,36'],
      [2, 'NV-CU-TK', 'Table knife Bergama', '12 000', 'pcs', '0,59'],
      [3, 'NV-CU-TS', 'Table spoon Bergama', '12 000', 'pcs', ''],
      [4, 'NV-CU-CS', 'Coffee spoon Bergama', '6 000', 'pcs', ''],
    ],
    ';',
  )
}
