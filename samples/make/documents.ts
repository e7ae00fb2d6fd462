/** Product sheets, certificates, past answers and the alias table. */
import { articles } from './catalogue.ts'
import { csv, put } from './files.ts'
import { mail } from './mail.ts'
import { docx, type Page, pdf } from './pages.ts'

const foot = 'Norvane Steelware A.S., Manisa, Turkiye - fictional company, sample data'

/** Writes every document that is not a price list or hand-written policy. */
export async function makeDocuments(): Promise<void> {
  put('documents/product-sheet-gastronorm.pdf', await pdf(gastronorm))
  put('documents/product-sheet-stock-pots.pdf', await pdf(stockPots))
  put('documents/product-sheet-cutlery.pdf', await pdf(cutlery))
  put('documents/product-sheet-bowls-colanders.docx', await docx(bowls))
  put('documents/product-sheet-utensils.docx', await docx(utensils))
  put('documents/product-sheet-vacuum-jugs.docx', await docx(jugs))
  put('documents/certificate-iso-9001.pdf', await pdf(iso9001))
  put('documents/certificate-food-contact-eu.pdf', await pdf(foodContactEu))
  put('documents/certificate-food-contact-fda.pdf', await pdf(foodContactFda))
  put('documents/aliases.csv', aliases())
  for (const [file, content] of await pastAnswers()) put(file, content)
}

const gastronorm: Page = {
  title: 'Product sheet: gastronorm pans and lids',
  foot,
  parts: [
    {
      text: 'Gastronorm containers to EN 631-1 for ovens, bain-maries, chillers and dishwashers. Stackable, reinforced corners, rounded rim.',
    },
    { heading: 'Properties' },
    {
      table: [
        ['Property', 'Value'],
        ['Material', 'Stainless steel 18/10 (AISI 304, EN 1.4301)'],
        ['Wall thickness', 'GN 1/1: 0.8 mm; GN 1/2, 1/3, 1/6: 0.7 mm'],
        ['Temperature range', '-40 to +280 °C'],
        ['Dishwasher safe', 'yes'],
        ['Finish', 'satin inside and outside'],
        ['Country of origin', 'Türkiye'],
      ],
    },
    { heading: 'Sizes and weights' },
    {
      table: [
        ['SKU', 'Size', 'Outer dimensions', 'Depth', 'Capacity', 'Net weight', 'Units per carton'],
        ['NV-GN11-065', 'GN 1/1', '530 x 325 mm', '65 mm', '9.0 L', '2.05 kg', '12'],
        ['NV-GN11-100', 'GN 1/1', '530 x 325 mm', '100 mm', '14.0 L', '2.35 kg', '12'],
        ['NV-GN11-150', 'GN 1/1', '530 x 325 mm', '150 mm', '21.0 L', '2.85 kg', '6'],
        ['NV-GN11-P065', 'GN 1/1 perforated', '530 x 325 mm', '65 mm', '-', '1.90 kg', '12'],
        ['NV-GN12-065', 'GN 1/2', '325 x 265 mm', '65 mm', '4.0 L', '1.00 kg', '24'],
        ['NV-GN12-100', 'GN 1/2', '325 x 265 mm', '100 mm', '6.5 L', '1.20 kg', '24'],
        ['NV-GN13-100', 'GN 1/3', '325 x 176 mm', '100 mm', '4.0 L', '0.90 kg', '24'],
        ['NV-GN16-100', 'GN 1/6', '176 x 162 mm', '100 mm', '1.6 L', '0.45 kg', '48'],
        ['NV-GN11-LID', 'GN 1/1 lid', '530 x 325 mm', '-', '-', '1.35 kg', '24'],
        ['NV-GN12-LID', 'GN 1/2 lid', '325 x 265 mm', '-', '-', '0.70 kg', '24'],
      ],
    },
    { pageBreak: true },
    { heading: 'Care' },
    {
      text: 'Remove salt and acidic food after service. Do not use chlorine-based cleaners. Discolouration above 280 °C is no defect.',
    },
    { heading: 'Packing' },
    {
      text: 'Nested, paper interleaved, in five-ply export cartons. Euro pallets on request. See the packaging and shipping policy.',
    },
  ],
}

const stockPots: Page = {
  title: 'Product sheet: stock pots',
  foot,
  parts: [
    {
      text: 'Professional stock pots with sandwich base, for gas, electric and induction hobs. Lid included.',
    },
    { heading: 'Properties' },
    {
      table: [
        ['Property', 'Value'],
        ['Material', 'Stainless steel 18/10 (AISI 304, EN 1.4301)'],
        ['Base', 'sandwich, 5.5 mm aluminium core, capsule 18/0'],
        ['Induction', 'yes'],
        ['Handles', 'tubular, riveted'],
        ['Country of origin', 'Türkiye'],
      ],
    },
    { heading: 'Sizes and weights' },
    {
      table: [
        ['SKU', 'Diameter', 'Height', 'Capacity', 'Net weight', 'Units per carton'],
        ['NV-SP-24', '24 cm', '22 cm', '10 L', '2.60 kg', '4'],
        ['NV-SP-32', '32 cm', '31 cm', '25 L', '4.70 kg', '2'],
        ['NV-SP-40', '40 cm', '40 cm', '50 L', '7.90 kg', '1'],
      ],
    },
  ],
}

const cutlery: Page = {
  title: 'Product sheet: cutlery "Bergama"',
  foot,
  parts: [
    {
      text: 'Hotel cutlery, mirror polished. The 24-piece set holds six forks, six knives, six table spoons and six coffee spoons.',
    },
    { heading: 'Properties' },
    {
      table: [
        ['Property', 'Value'],
        ['Material forks and spoons', 'Stainless steel 18/10'],
        ['Material knives', 'Stainless steel 13/0, hardened'],
        ['Finish', 'mirror polished'],
        ['Dishwasher safe', 'yes'],
        ['Country of origin', 'Türkiye'],
      ],
    },
    { heading: 'Sizes and weights' },
    {
      table: [
        ['SKU', 'Article', 'Length', 'Thickness', 'Net weight', 'Units per carton'],
        ['NV-CU-TF', 'Table fork', '200 mm', '2.5 mm', '50 g', '240'],
        ['NV-CU-TK', 'Table knife', '230 mm', '-', '85 g', '240'],
        ['NV-CU-TS', 'Table spoon', '202 mm', '2.5 mm', '56 g', '240'],
        ['NV-CU-CS', 'Coffee spoon', '138 mm', '2.0 mm', '24 g', '480'],
        ['NV-CU-S24', 'Set of 24 pieces', '-', '-', '1.45 kg', '6'],
      ],
    },
  ],
}

const bowls: Page = {
  title: 'Product sheet: mixing bowls and colanders',
  foot,
  parts: [
    { text: 'Deep drawn bowls with rolled rim and flat base; footed colanders with two riveted handles.' },
    { heading: 'Properties' },
    {
      table: [
        ['Property', 'Value'],
        ['Material', 'Stainless steel 18/10 (AISI 304, EN 1.4301), 0.6 mm'],
        ['Finish', 'satin outside, polished inside'],
        ['Dishwasher safe', 'yes'],
        ['Country of origin', 'Türkiye'],
      ],
    },
    { heading: 'Sizes and weights' },
    {
      table: [
        ['SKU', 'Article', 'Diameter', 'Capacity', 'Net weight', 'Units per carton'],
        ['NV-MB-16', 'Mixing bowl', '16 cm', '1.0 L', '0.14 kg', '24'],
        ['NV-MB-20', 'Mixing bowl', '20 cm', '2.0 L', '0.21 kg', '24'],
        ['NV-MB-24', 'Mixing bowl', '24 cm', '3.5 L', '0.30 kg', '24'],
        ['NV-MB-30', 'Mixing bowl', '30 cm', '6.5 L', '0.47 kg', '24'],
        ['NV-CL-24', 'Colander', '24 cm', '-', '0.42 kg', '12'],
        ['NV-CL-30', 'Colander', '30 cm', '-', '0.60 kg', '12'],
      ],
    },
  ],
}

const utensils: Page = {
  title: 'Product sheet: kitchen utensils',
  foot,
  parts: [
    {
      text: 'One-piece utensils without joints that collect dirt; hanging hook on every article except tongs.',
    },
    { heading: 'Properties' },
    {
      table: [
        ['Property', 'Value'],
        ['Material', 'Stainless steel 18/10 (AISI 304, EN 1.4301)'],
        ['Dishwasher safe', 'yes'],
        ['Country of origin', 'Türkiye'],
      ],
    },
    { heading: 'Sizes and weights' },
    {
      table: [
        ['SKU', 'Article', 'Length', 'Size', 'Net weight', 'Units per carton'],
        ['NV-LA-120', 'Ladle', '32 cm', '120 ml', '0.16 kg', '60'],
        ['NV-LA-250', 'Ladle', '36 cm', '250 ml', '0.23 kg', '60'],
        ['NV-SK-12', 'Skimmer', '38 cm', '12 cm', '0.18 kg', '60'],
        ['NV-WH-30', 'Balloon whisk', '30 cm', '8 wires', '0.13 kg', '60'],
        ['NV-TG-30', 'Serving tongs', '30 cm', 'locking', '0.15 kg', '60'],
      ],
    },
  ],
}

const jugs: Page = {
  title: 'Product sheet: vacuum jugs',
  foot,
  parts: [
    {
      text: 'Double-wall vacuum jugs with push-button stopper. Exterior can be laser marked, see the packaging and shipping policy.',
    },
    { heading: 'Properties' },
    {
      table: [
        ['Property', 'Value'],
        ['Material', 'Stainless steel 18/8 inside and outside, stopper of polypropylene'],
        ['Keeps hot', '12 hours above 60 °C (filled at 95 °C)'],
        ['Keeps cold', '24 hours below 10 °C'],
        ['Dishwasher safe', 'no, hand wash'],
        ['Country of origin', 'Türkiye'],
      ],
    },
    { heading: 'Sizes and weights' },
    {
      table: [
        ['SKU', 'Capacity', 'Height', 'Diameter', 'Net weight', 'Units per carton'],
        ['NV-VJ-10', '1.0 L', '22 cm', '15 cm', '0.78 kg', '12'],
        ['NV-VJ-15', '1.5 L', '27 cm', '15 cm', '0.96 kg', '6'],
      ],
    },
  ],
}

const iso9001: Page = {
  title: 'CERTIFICATE - ISO 9001:2015',
  foot: 'Quayside Certification Ltd - fictional certification body, sample data',
  parts: [
    {
      text: 'Quayside Certification Ltd certifies that Norvane Steelware A.S., Manisa, Türkiye, has established and applies a quality management system for',
    },
    { text: 'design, manufacture and export of stainless-steel kitchenware, cutlery and vacuum jugs.' },
    {
      table: [
        ['Certificate', 'Details'],
        ['Standard', 'ISO 9001:2015'],
        ['Certificate number', 'QC-Q-25-04471'],
        ['Issued on', '2025-03-15'],
        ['Valid until', '2028-03-14'],
        ['Scope', 'all products'],
      ],
    },
  ],
}

const foodContactEu: Page = {
  title: 'Declaration of compliance - food contact (EU)',
  foot: 'Quayside Laboratory Services Ltd - fictional laboratory, sample data',
  parts: [
    {
      text: 'The articles listed below were tested for the release of metals and comply with Regulation (EC) No 1935/2004 and the German LFGB, sections 30 and 31.',
    },
    {
      table: [
        ['Declaration', 'Details'],
        ['Regulation', 'Regulation (EC) No 1935/2004; LFGB sections 30 and 31'],
        ['Report number', 'QL-FC-23-1180'],
        ['Issued on', '2023-07-01'],
        ['Valid until', '2026-06-30'],
        [
          'Covers',
          'gastronorm pans and lids; mixing bowls and colanders; stock pots; saucepans; kitchen utensils; cutlery',
        ],
      ],
    },
    { text: 'Renewal requires new samples from current production.' },
  ],
}

const coveredByFda = articles.filter(({ family }) => family.hs === '8215.99')

const foodContactFda: Page = {
  title: 'Test report - food contact (USA)',
  foot: 'Quayside Laboratory Services Ltd - fictional laboratory, sample data',
  parts: [
    {
      text: 'The articles listed below were tested for food-contact use under FDA 21 CFR. This report covers only the articles named here; it does not extend to other products of the manufacturer.',
    },
    {
      table: [
        ['Report', 'Details'],
        ['Regulation', 'FDA 21 CFR, food contact'],
        ['Report number', 'QL-US-25-0322'],
        ['Issued on', '2025-10-01'],
        ['Valid until', '2027-09-30'],
      ],
    },
    { heading: 'Articles covered' },
    { table: [['SKU', 'Description'], ...coveredByFda.map(({ sku, description }) => [sku, description])] },
  ],
}

function aliases(): string {
  return csv([
    ['Alias', 'Alias kind', 'Buyer', 'SKU'],
    ['LRS-4410', 'buyer part number', 'Lakeshore Restaurant Supply LLC', 'NV-MB-20'],
    ['LRS-4412', 'buyer part number', 'Lakeshore Restaurant Supply LLC', 'NV-MB-24'],
    ['LRS-5107', 'buyer part number', 'Lakeshore Restaurant Supply LLC', 'NV-CL-30'],
    ['ACE-201', 'buyer part number', 'Ancoats Catering Equipment Ltd', 'NV-SC-16'],
    ['ACE-202', 'buyer part number', 'Ancoats Catering Equipment Ltd', 'NV-SC-20'],
    ['ACE-310', 'buyer part number', 'Ancoats Catering Equipment Ltd', 'NV-VJ-10'],
    ['VDM 70113', 'buyer part number', 'Van der Meulen Horeca B.V.', 'NV-GN13-100'],
    ['GN-Behälter 1/1, 65 mm', 'other name', '', 'NV-GN11-065'],
    ['GN-Behälter 1/1, 100 mm', 'other name', '', 'NV-GN11-100'],
    ['GN-Behälter 1/2, 100 mm', 'other name', '', 'NV-GN12-100'],
    ['Deckel GN 1/1', 'other name', '', 'NV-GN11-LID'],
    ['Deckel GN 1/2', 'other name', '', 'NV-GN12-LID'],
    ['cuenco mezclador 16 cm', 'other name', '', 'NV-MB-16'],
    ['cuenco mezclador 24 cm', 'other name', '', 'NV-MB-24'],
    ['colador 30 cm', 'other name', '', 'NV-CL-30'],
    ['louche 120 ml', 'other name', '', 'NV-LA-120'],
    ['fouet 30 cm', 'other name', '', 'NV-WH-30'],
    ['pince de service 30 cm', 'other name', '', 'NV-TG-30'],
    ['hotel pan full size 2.5 inch', 'other name', '', 'NV-GN11-065'],
    ['hotel pan full size 4 inch', 'other name', '', 'NV-GN11-100'],
    ['thermos jug 1 litre', 'other name', '', 'NV-VJ-10'],
    ['salad tongs 30 cm', 'other name', '', 'NV-TG-30'],
  ])
}

async function pastAnswers(): Promise<[string, Uint8Array][]> {
  const leadTime = await mail({
    id: 'answer-0917',
    sent: '2026-09-17T13:20:00+03:00',
    from: ['Elif Aydın', 'elif.aydin@norvane.example'],
    to: 'einkauf@rheinkueche.example',
    subject: 'Re: Lead time before the holiday season',
    text: `Dear Ms Brandt,

the lead time counts in working days from our order confirmation and the receipt of the deposit, whichever is later. It ends with the goods ready at our Manisa plant; add three working days for customs and delivery to the port.

Two public holidays, 29 October and 1 January, do not count as working days.

Kind regards
Elif Aydın
`,
  })
  const packing = await mail({
    id: 'answer-1008',
    sent: '2026-10-08T10:05:00+03:00',
    from: ['Deniz Kaya', 'deniz.kaya@norvane.example'],
    to: 'compras@mesaatlantica.example',
    subject: 'Re: Barcode labels on inner cartons',
    text: `Dear Mr Pinto,

yes, we print EAN-13 barcode labels on the inner cartons at no charge from one full pallet per article, if we receive the artwork with the order. Labels on each single piece are charged; operations quotes them case by case.

Best regards
Deniz Kaya
`,
  })
  return [
    ['documents/past-answer-lead-time.eml', leadTime],
    ['documents/past-answer-barcodes.eml', packing],
  ]
}
