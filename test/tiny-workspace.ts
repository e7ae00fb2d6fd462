/** A small exporter for tests: two articles, four people, one lane. Everything a packet needs, on one page. */
import { DocumentCard } from '../src/words/document.ts'
import { parseSettings, type Workspace } from '../src/workspace/read-folder.ts'

/** `bytes` for what is no text. */
export type TinyDocument = Partial<DocumentCard> & {
  id: string
  fileName: string
  text: string
  bytes?: Buffer
}
export type TinyWorkspace = { desk: string; lane: string; documents: TinyDocument[] }

/** What stands in the tiny workspace unless a test says otherwise. */
export const tiny: TinyWorkspace = {
  desk: `
business: Harbour Steelware
time_zone: Europe/Istanbul
working_hours: { days: [mon, tue, wed, thu, fri], from: 08:30, to: 17:30 }
people:
  - { name: Ana Sorel, email: ana@harbour.example, roles: [owner, reviewer] }
  - { name: Ben Okoro, email: ben@harbour.example, roles: [reviewer] }
  - { name: Carla Neri, email: carla@harbour.example, roles: [reviewer] }
  - { name: Vito Lang, email: vito@harbour.example, roles: [viewer] }
`,
  lane: `
lane: export-rfq
owner: ana@harbour.example
reviewers: [ana@harbour.example, ben@harbour.example, carla@harbour.example]
record:
  system: memory:rfq-log
  object: rfq
  key: [buyer_email, rfq_ref]
  fields:
    - { name: rfq_ref, risk: low }
    - { name: buyer_email, risk: low }
    - { name: buyer_company, risk: low }
    - { name: items, risk: low }
    - { name: total, risk: gated }
    - { name: status, risk: gated }
    - { name: notes, risk: forbidden }
reply: { from: rfq@harbour.example, drafts: memory:outbox }
gate: { reviewers: 1, high_value: { USD: 50000, EUR: 46000 } }
undo_seconds: 0
no_go: [bank details have changed]
kpi: { name: rfq-to-reviewed-response, target: 4 business hours }
`,
  documents: [
    {
      id: 'prices',
      kind: 'price-list',
      title: 'Export price list 2026-H2',
      fileName: 'prices.csv',
      approved_on: '2026-06-24',
      valid_until: '2026-12-31',
      text: `SKU,Product,Price USD / pcs,Price EUR / pcs,Valid until
HS-PAN-065,Gastronorm pan 65 mm,4.20,3.90,2026-12-31
HS-LID-011,Gastronorm lid,2.10,1.95,2026-12-31
`,
    },
    {
      id: 'lead-times',
      kind: 'lead-times',
      title: 'Minimum order quantities and lead times',
      fileName: 'lead-times.csv',
      approved_on: '2026-06-24',
      valid_until: '2027-06-30',
      text: `SKU,Product,MOQ,Unit,Lead time (working days)
HS-PAN-065,Gastronorm pan 65 mm,200,pcs,20
HS-LID-011,Gastronorm lid,200,pcs,20
`,
    },
  ],
}

/** The workspace as `countersign apply` would read it from a folder. */
export function workspaceOf({ desk, lane, documents }: TinyWorkspace): Workspace {
  const files = { 'desk.yaml': desk, 'lanes/export-rfq.yaml': lane }
  return {
    folder: '',
    files,
    ...parseSettings(files),
    documents: documents.map(({ fileName, text, bytes, ...card }) => ({
      fileName,
      bytes: bytes ?? Buffer.from(text),
      isCarded: true,
      card: DocumentCard.parse({ ...unsaid, title: card.id, ...card }),
    })),
  }
}

const unsaid = {
  kind: null,
  owner: null,
  approved_by: 'ana@harbour.example',
  approved_on: null,
  valid_until: null,
  supersedes: [],
  scope: {},
}

export type TinyMail = {
  /** The buyer's number, and the Message-ID with it. */
  number: string
  pieces?: number
  /** Message-ID of the mail this one answers. */
  answers?: string
  body?: string
  subject?: string
  /** A header more, such as `Auto-Submitted: auto-replied`. */
  header?: string
}

/** A request for quotation as a buyer's mail program would send it. */
export function rfqMail({
  number,
  pieces = 500,
  answers,
  body,
  subject,
  header,
}: TinyMail): Buffer<ArrayBuffer> {
  const text =
    body ??
    `Dear Sirs,

please quote for ${pieces} pcs HS-PAN-065, FOB Izmir, in USD.
Our RFQ no.: ${number}

Kind regards

Mara Holm
Fjord Kitchens AS
mara.holm@fjordkitchens.example`
  return Buffer.from(
    [
      'From: Mara Holm <mara.holm@fjordkitchens.example>',
      'To: rfq@harbour.example',
      `Subject: ${subject ?? `RFQ ${number}`}`,
      `Message-ID: ${messageIdOf(number)}`,
      ...(answers === undefined ? [] : [`In-Reply-To: ${answers}`, `References: ${answers}`]),
      'Date: Tue, 24 Nov 2026 09:00:00 +0100',
      ...(header === undefined ? [] : [header]),
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '',
    ].join('\r\n'),
  )
}

export function messageIdOf(number: string): string {
  return `<${number.toLowerCase()}@fjordkitchens.example>`
}
