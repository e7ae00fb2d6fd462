/** Remakes the mails with files among the cases of the export RFQ lane: `node samples/make/rfq-cases.ts`. */
import './frozen-clock.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mail } from './mail.ts'

// After the clock: the document libraries look at it when they are loaded.
const { Workbook } = await import('@cj-tech-master/excelts')
const { madeAt } = await import('./frozen-clock.ts')
const { mail } = await import('./mail.ts')
const { docx, pdf } = await import('./pages.ts')

const cases = join(import.meta.dirname, '..', '..', 'src', 'lanes', 'export-rfq', 'cases')
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function put(folder: string, content: Omit<Mail, 'id'>): Promise<void> {
  mkdirSync(join(cases, folder), { recursive: true })
  writeFileSync(join(cases, folder, 'signal.eml'), await mail({ id: folder, ...content }))
}

await put('22-xlsx-grouped-headers', {
  sent: '2026-11-23T15:40:00+00:00',
  from: ['Priya Nair', 'priya.nair@ancoatscatering.example'],
  subject: 'FW: spring range - pls quote',
  text: `Hi Elif

as promised the spring list, see the sheet. FOB Izmir, in EUR pls. Ignore the second tab, that's last year's.

ta
Priya Nair
Ancoats Catering Equipment Ltd
Manchester, UK
+44 161 496 0188`,
  files: [{ name: 'Spring27 v3 FINAL.xlsx', type: xlsxType, content: await springSheet() }],
})

/** Two header rows with merged groups, units in the headers, an empty row, a total, and a tab that does not count. */
async function springSheet(): Promise<Uint8Array> {
  const workbook = new Workbook()
  workbook.creator = 'Priya Nair'
  workbook.created = madeAt
  workbook.modified = madeAt
  const sheet = workbook.addWorksheet('Spring 27')
  sheet.addRow(['Ancoats Catering Equipment Ltd - enquiry ACE/S27/014'])
  sheet.mergeCells(1, 1, 1, 6)
  sheet.addRow(['#', 'Article', '', 'Requirement', '', 'Remarks'])
  sheet.addRow(['', 'Our code', 'Description', 'Qty (pcs)', 'In store by', ''])
  sheet.mergeCells(2, 2, 2, 3)
  sheet.mergeCells(2, 4, 2, 5)
  sheet.addRow([1, 'ACE-201', 'saucepan 16', 480, '2027-02-15', ''])
  sheet.addRow([2, 'ACE-310', 'thermos 1 l', 960, '2027-03-01', 'push button!'])
  sheet.addRow(['', '', '', '', '', ''])
  sheet.addRow([3, '', 'Serving tray oval 40 cm, rolled rim', 1200, '2027-03-01', ''])
  sheet.addRow(['', '', 'Total', 2640, '', ''])
  const old = workbook.addWorksheet('Spring 26')
  old.addRow(['Our code', 'Description', 'Qty (pcs)'])
  old.addRow(['ACE-202', 'saucepan 20', 360])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

await put('26-german-pdf-units-in-headers', {
  sent: '2026-11-23T08:02:00+01:00',
  from: ['Einkauf Brenner', 'einkauf@brenner-anlagenbau.example'],
  to: 'anfragen@halvorsen.example',
  subject: 'Anfrage 4500118822',
  text: `Sehr geehrte Damen und Herren,

bitte bieten Sie gemäß Anlage an. Angebotsabgabe bis 01.12.2026.

Mit freundlichen Grüßen
i. A. Sabine Kurz
Brenner Anlagenbau GmbH & Co. KG
Ulm
Tel. 0731 5550 142`,
  files: [
    {
      name: 'Anfrage_4500118822.pdf',
      type: 'application/pdf',
      content: await pdf({
        title: 'Anfrage 4500118822',
        foot: 'Brenner Anlagenbau GmbH & Co. KG - frei erfunden',
        parts: [
          {
            text: 'Lieferbedingung: FCA Hagen. Währung: EUR. Zahlungsbedingung: 14 Tage 2 % Skonto, 30 Tage netto.',
          },
          {
            table: [
              [
                'Pos.',
                'Ihre Art.-Nr.',
                'Bezeichnung',
                'Menge (Stück)',
                'Zielpreis (EUR / 100 Stück)',
                'Liefertermin',
              ],
              ['10', 'HB-0840-A2', 'Sechskantschraube M8x40', '5.000', '12,90', '15.01.2027'],
              ['20', 'HN-06-A2', 'Sechskantmutter M6', '20.000', '1,50', '15.01.2027'],
              ['30', '', 'Washer M8 DIN 125 A2', '10.000', '', '29.01.2027'],
            ],
          },
          { text: 'Wir bitten um Werkszeugnis EN 10204 3.1 für Pos. 10.' },
        ],
      }),
    },
  ],
})

await put('28-docx-cartons-lapsed-certificate', {
  sent: '2026-11-23T13:20:00+01:00',
  from: ['Tomasz Wilk', 't.wilk@gastromorze.example'],
  subject: 'Zapytanie / enquiry GM-77',
  text: `Dear Sirs,

please find attached our enquiry GM-77. Price basis CIF Gdynia, EUR.
With the offer we need the declaration of compliance acc. to Regulation (EC) No 1935/2004.

Best regards
Tomasz Wilk
GastroMorze Sp. z o.o.
Gdynia, Poland
+48 58 555 01 77`,
  files: [
    {
      name: 'GM-77.docx',
      type: docxType,
      content: await docx({
        title: 'Enquiry GM-77',
        foot: 'GastroMorze Sp. z o.o. - fictional',
        parts: [
          {
            table: [
              ['No', 'Item', 'Quantity in cartons'],
              ['1', 'NV-GN11-065 GN 1/1 65 mm', '50'],
              ['2', 'NV-GN12-065 GN 1/2 65 mm', '20'],
            ],
          },
          { text: 'Delivery of item 1 by 20 January 2027, of item 2 by 10 February 2027.' },
        ],
      }),
    },
  ],
})
