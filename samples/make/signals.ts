/** The sample mails, numbered as they stand in `signals/`; `signals/expected.yaml` says what each one holds. */
import { put } from './files.ts'
import { mail } from './mail.ts'
import { makeAttachedSignals } from './signals-attached.ts'
import { makeForeignSignals } from './signals-foreign.ts'
import { makeThreadSignals } from './signals-thread.ts'
import { makeTrickySignals } from './signals-tricky.ts'

/** Writes all signals. */
export async function makeSignals(): Promise<void> {
  await makePlainSignals()
  await makeAttachedSignals()
  await makeForeignSignals()
  await makeThreadSignals()
  await makeTrickySignals()
}

async function makePlainSignals(): Promise<void> {
  put(
    'signals/01-plain-body-hamburg.eml',
    await mail({
      id: 'ek-2026-1187',
      sent: '2026-11-23T09:12:41+01:00',
      from: ['Jonas Petersen', 'jonas.petersen@elbkontor.example'],
      subject: 'RFQ EK-2026-1187 - GN containers, CIF Hamburg',
      text: `Dear Norvane team,

please quote for the following stainless steel items, CIF Hamburg:

1) 2,000 pcs  NV-GN11-065  GN pan 1/1, 65 mm
2) 1,200 pcs  NV-GN12-100  GN pan 1/2, 100 mm
3) 1,000 pcs  NV-GN11-LID  lid for GN 1/1

Our RFQ no.: EK-2026-1187
Currency: EUR
Payment terms: 30 days net from B/L date
Delivery: within 8 weeks of order
We need your offer by 27 November 2026.

Please also send your ISO 9001 certificate.

Kind regards

Jonas Petersen
Purchasing
Elbkontor Gastrobedarf GmbH
Hamburg, Germany
Phone: +49 40 66969 123
jonas.petersen@elbkontor.example
`,
    }),
  )

  const rows = [
    ['1', 'LRS-4410', 'Mixing bowl, stainless, 20 cm (8 in)', '1,500 pcs', '$1.60'],
    ['2', 'LRS-4412', 'Mixing bowl, stainless, 24 cm (9.5 in)', '1,500 pcs', '$2.20'],
    ['3', 'LRS-5107', 'Colander, footed, 30 cm (12 in)', '600 pcs', '$4.00'],
  ]
  const row = (cells: string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag} style="border:1px solid #999;padding:4px 8px">${cell}</${tag}>`).join('')}</tr>`
  put(
    'signals/02-html-table-chicago.eml',
    await mail({
      id: 'lrs-88214',
      sent: '2026-11-23T10:41:07-06:00',
      encoding: 'quoted-printable',
      from: ['Dana Kowalski', 'dana.kowalski@lakeshore-supply.example'],
      subject: 'RFQ LRS-88214 | bowls and colanders',
      text: 'Please see the table in the HTML version of this message.\n',
      html: `<html><body style="font-family:Calibri,sans-serif;font-size:11pt">
<p>Hi there,</p>
<p>Please see our request <b>LRS-88214</b> below. We need pricing <b>FOB Izmir in US dollars</b>, your lead time, and confirmation of FDA food contact compliance for all three items.</p>
<table style="border-collapse:collapse">
${row(['Line', 'Our Part No.', 'Description', 'Qty', 'Target unit price (USD)'], 'th')}
${rows.map((cells) => row(cells, 'td')).join('\n')}
</table>
<p>Terms: Net 45. Quotes are due <b>Tuesday, December 1, 2026</b>.</p>
<p>Thanks,<br>Dana Kowalski<br>Category Buyer, Smallwares<br>Lakeshore Restaurant Supply LLC &middot; Chicago, IL, USA<br>(312) 555-0147</p>
<p style="font-size:8pt;color:#666">This e-mail may contain confidential information. If you are not the intended recipient, please delete it and notify the sender.</p>
</body></html>`,
    }),
  )

  put(
    'signals/12-missing-quantity-dublin.eml',
    await mail({
      id: 'liffey-jugs',
      sent: '2026-11-23T16:48:20+00:00',
      from: ['Aoife Brennan', 'aoife@liffeyhospitality.example'],
      subject: 'Vacuum jugs',
      text: `Hello,

We came across your vacuum jugs at a trade fair in September, the 1.0 L and the 1.5 L ones, and would like to list them next year, together with the 30 cm serving tongs.

Could you let us have your best prices and tell us how long delivery would take? Would they come with a gift box?

Many thanks
Aoife

Aoife Brennan
Liffey Hospitality Supplies Ltd, Dublin, Ireland
+353 20 915 0123

Sent from my phone
`,
    }),
  )

  put(
    'signals/13-not-in-catalogue-kitchener.eml',
    await mail({
      id: 'grand-river-castiron',
      sent: '2026-11-23T13:22:55-05:00',
      from: ['Mark Tremblay', 'mtremblay@grandriverfoodservice.example'],
      subject: 'RFQ: cast iron skillets and non-stick pans',
      text: `Good afternoon,

Please quote FOB, USD:

- 500 pcs cast iron skillet 26 cm, pre-seasoned
- 800 pcs non-stick aluminium frying pan 28 cm, PFOA free

Required by March 15, 2027.

Regards,
Mark Tremblay
Grand River Foodservice Inc.
Kitchener, Ontario, Canada
+1 519 555 0182
`,
    }),
  )

  put(
    'signals/15-large-order-jeddah.eml',
    await mail({
      id: 'rsh-3305',
      sent: '2026-11-24T07:30:12+03:00',
      from: ['Faisal Al Harbi', 'f.alharbi@redseahotelsupplies.example'],
      subject: 'Enquiry RSH-3305 - hotel opening, CIF Jeddah',
      text: `Dear Sirs,

For three hotel openings in 2027 we require your firm offer in USD, CIF Jeddah:

Item 1: NV-GN11-100 gastronorm pan GN 1/1 100 mm ..... 6000 pcs
Item 2: NV-GN11-LID lid GN 1/1 ....................... 6000 pcs
Item 3: NV-CU-S24 cutlery set 24 pieces .............. 600 sets

Enquiry number: RSH-3305
Payment: irrevocable L/C at sight
Goods to arrive in Jeddah by 15 February 2027
Offer to reach us by 3 December 2026

Please confirm the lead time for the full quantity.

Best regards
Faisal Al Harbi
Procurement Manager
Red Sea Hotel Supplies Est.
Jeddah, Saudi Arabia
`,
    }),
  )

  put(
    'signals/20-mixed-units-new-york.eml',
    await mail({
      id: 'hudson-4419',
      sent: '2026-11-23T15:15:30-05:00',
      from: ['Tony Marchetti', 'tony@hudsontabletop.example'],
      subject: 'Price request HT-4419',
      text: `Hi Deniz,

need numbers on the following, FOB Izmir, USD please:

* 40 cartons of 24 - mixing bowl NV-MB-24
* 600 sets - cutlery set NV-CU-S24
* 100 dozen - serving tongs NV-TG-30
* 350 kg - table spoons NV-CU-TS (we buy loose by weight)

Ref HT-4419. Need it back by 12/04/2026 (Friday).

Thx
Tony Marchetti
Hudson Tabletop Inc., New York, NY
212-555-0163
`,
    }),
  )

  put(
    'signals/22-below-moq-cape-town.eml',
    await mail({
      id: 'tbcs-118',
      sent: '2026-11-24T07:10:44+02:00',
      from: ['Thabo Nkosi', 'thabo.nkosi@tablebaycatering.example'],
      subject: 'Quotation request TBCS-118',
      text: `Good morning

Kindly quote CIF Cape Town in USD:

40 x NV-SP-40 stock pot 40 cm
240 x NV-SC-20 saucepan 20 cm

Our reference TBCS-118. Please reply by 30 November 2026.

Regards
Thabo Nkosi
Table Bay Catering Supply (Pty) Ltd
Cape Town, South Africa
`,
    }),
  )
}
