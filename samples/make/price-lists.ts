/** Price lists as a sales office keeps them: merged title, grouped headers, family rows, a row a price break, notes. */
import { Workbook } from '@cj-tech-master/excelts'
import { type Article, articles, pricesOf } from './catalogue.ts'
import { csv, put } from './files.ts'
import { madeAt } from './frozen-clock.ts'

type PriceList = {
  file: string
  title: string
  subtitle: string
  validUntil: string
  level: number
  lacks: string[]
}

const lists: PriceList[] = [
  {
    file: 'documents/price-list-2026-H2.xlsx',
    title: 'Norvane Steelware - Export price list 2026-H2',
    subtitle: 'Valid 2026-07-01 to 2027-12-31 - supersedes 2026-H1 - FOB Izmir or Aliaga (Incoterms 2020)',
    validUntil: '2027-12-31',
    level: 1,
    lacks: [],
  },
  {
    file: 'documents/price-list-2026-H1.xlsx',
    title: 'Norvane Steelware - Export price list 2026-H1',
    subtitle: 'Valid 2026-01-01 to 2026-06-30 - FOB Izmir or Aliaga (Incoterms 2020)',
    validUntil: '2026-06-30',
    level: 0.96,
    // Introduced with 2026-H2.
    lacks: ['NV-VJ-15', 'NV-GN11-P065'],
  },
]

const headers = [
  'SKU',
  'Description',
  'HS code',
  'Pack size (units per carton)',
  'Unit',
  'From quantity',
  'Unit price (USD)',
  'Unit price (EUR)',
  'Valid until',
]
const widths = [16, 62, 11, 14, 7, 11, 12, 12, 13]

const notes = [
  'Notes',
  'Prices are per unit (pcs or set), FOB Izmir or Aliaga, packed in export cartons. The price of the highest break not above the ordered quantity applies, each article by itself.',
  'Quantities below the first break (the minimum order quantity) are not priced in this list: ask the sales manager.',
  'Freight, insurance, individual gift boxes, laser logo and pallets are not included.',
]

/** Writes both price lists and the MOQ and lead-time table. */
export async function makePriceLists(): Promise<void> {
  for (const list of lists) put(list.file, await workbookOf(list))
  put('documents/moq-and-lead-times-2026-H2.csv', leadTimes())
}

async function workbookOf(list: PriceList): Promise<Uint8Array> {
  const workbook = new Workbook()
  workbook.creator = 'Norvane Steelware (sample)'
  workbook.created = madeAt
  workbook.modified = madeAt
  const sheet = workbook.addWorksheet('Price list')
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width
  const across = (row: number) => sheet.mergeCells(row, 1, row, headers.length)

  sheet.addRow([list.title]).font = { bold: true, size: 14 }
  across(1)
  sheet.addRow([list.subtitle])
  across(2)
  sheet.addRow([])
  sheet.addRow(['Article', '', '', '', '', 'Price break', 'FOB Izmir or Aliaga', '', 'Validity']).font = {
    bold: true,
  }
  sheet.mergeCells('A4:E4')
  sheet.mergeCells('G4:H4')
  sheet.addRow(headers).font = { bold: true }

  let family = ''
  for (const item of articles.filter(({ sku }) => !list.lacks.includes(sku))) {
    if (item.family.name !== family) {
      family = item.family.name
      const row = sheet.addRow([family])
      row.font = { italic: true }
      across(row.number)
    }
    for (const cells of priceRows(item, list)) {
      const row = sheet.addRow(cells)
      row.getCell(6).numFmt = '#,##0'
      row.getCell(7).numFmt = '0.00'
      row.getCell(8).numFmt = '0.00'
      row.getCell(9).numFmt = 'yyyy-mm-dd'
    }
  }
  sheet.addRow([])
  for (const note of notes) across(sheet.addRow([note]).number)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function priceRows(item: Article, { level, validUntil }: PriceList) {
  const { sku, description, family, pack, unit } = item
  const until = new Date(`${validUntil}T00:00:00Z`)
  return pricesOf(item, level).map(({ from, usd, eur }) => [
    sku,
    description,
    family.hs,
    pack,
    unit,
    from,
    usd,
    eur,
    until,
  ])
}

/** Two rows an article: ordinary orders and large ones. */
function leadTimes(): string {
  return csv([
    [
      'SKU',
      'Product',
      'MOQ',
      'Unit',
      'Order quantity from',
      'Lead time (working days)',
      'Loading port',
      'Valid until',
    ],
    ...articles.flatMap(
      ({ sku, description, unit, family: { breaks, leadTime, largeFrom, largeLeadTime, port } }) => [
        [sku, description, breaks[0], unit, breaks[0], leadTime, port, '2027-12-31'],
        [sku, description, breaks[0], unit, largeFrom, largeLeadTime, port, '2027-12-31'],
      ],
    ),
  ])
}
