/** Remakes the mails with files among the cases of the intake lane: `node samples/make/intake-cases.ts`. */
import './frozen-clock.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mail } from './mail.ts'

// After the clock: the document libraries look at it when they are loaded.
const { mail } = await import('./mail.ts')
const { asDocx, asPdf, asText, insurance, photo, registration, scan } = await import('./intake-papers.ts')

const cases = join(import.meta.dirname, '..', '..', 'src', 'lanes', 'intake', 'cases')

async function put(folder: string, content: Omit<Mail, 'id' | 'to'>): Promise<void> {
  mkdirSync(join(cases, folder), { recursive: true })
  const bytes = await mail({ id: folder, to: 'onboarding@tidewell.example', ...content })
  writeFileSync(join(cases, folder, 'signal.eml'), bytes)
}

await put('02-complete-maintenance', {
  sent: '2026-11-23T10:04:00+00:00',
  from: ['Aoife Keane', 'aoife@kinsalebistro.example'],
  subject: 'New customer: planned maintenance',
  text: `Hello,

as discussed with your colleague we would like to take out planned maintenance for our bistro. All three papers are
attached. The plant room can only be reached before 10:00, please plan for that.

Kind regards
Aoife Keane
General Manager
Kinsale Bistro Ltd
+353 21 555 0177`,
  files: [
    await asPdf(
      insurance({ name: 'coi.pdf', insured: 'Kinsale Bistro Ltd', from: '1 July 2026', to: '30 June 2027' }),
    ),
    await asPdf(registration('cro-extract.pdf', 'Kinsale Bistro Ltd', '3 November 2026')),
    {
      name: 'equipment.csv',
      type: 'text/csv',
      content:
        'Equipment list Kinsale Bistro,,,\r\nItem,Make,Model,Serial number\r\nCombi oven,Ovenia,C10,88-1204\r\nFryer,Frittra,F2,4417\r\n',
    },
  ],
})

await put('03-insurance-expired', {
  sent: '2026-11-23T15:40:00+00:00',
  from: ['Declan Roche', 'declan.roche@harbourgrill.example'],
  subject: 'Papers for the maintenance contract',
  text: `Hi there

Insurance, company extract and the list of our kit attached for the maintenance contract.

Thanks
Declan Roche
Harbour Grill Ltd`,
  files: [
    await asPdf(
      insurance({
        name: 'insurance.pdf',
        insured: 'Harbour Grill Ltd',
        from: '1 October 2025',
        to: '30 September 2026',
      }),
    ),
    asText(
      'company.txt',
      'COMPANY REGISTRATION EXTRACT\nCompanies Registration Office\n\nCompany name: Harbour Grill Ltd\nRegistered number: 502117\nRegistered office: Pier 2, Youghal\nDate of extract: 12 October 2026\n',
    ),
    asText(
      'kit.txt',
      'Equipment list\n\nItem: Combi oven\nMake: Ovenia\nModel: C20\nSerial number: 77-3001\n\nItem: Dishwasher\nMake: Spülo\nModel: D4\nSerial number: 9120\n',
    ),
  ],
})

await put('04-german-installation', {
  sent: '2026-11-23T09:12:00+01:00',
  from: ['Jürgen Brandt', 'j.brandt@gasthof-lindenhof.example'],
  subject: 'Unterlagen Kücheneinbau Gasthof Lindenhof',
  text: `Sehr geehrte Damen und Herren,

für den Kücheneinbau in unserem Gasthof sende ich Ihnen anbei den Handelsregisterauszug und den Versicherungsnachweis.
Den Grundriss reiche ich nach. Wäre es möglich, zusätzlich den Kühlraum zu erneuern, und was würde das kosten?

Mit freundlichen Grüßen
Jürgen Brandt
Geschäftsführer
Gasthof Lindenhof GmbH
Tel. +49 89 5550 1422`,
  files: [
    await asDocx({
      name: 'HRA_2026.docx',
      title: 'Handelsregister B des Amtsgerichts München',
      parts: [
        { text: 'Abdruck, Ausdruck vom 10.11.2026' },
        { text: 'Nummer der Firma: HRB 220418' },
        { text: 'Firma: Gasthof Lindenhof GmbH' },
        { text: 'Sitz: München' },
        { text: 'Geschäftsführer: Jürgen Brandt' },
      ],
    }),
    await asPdf({
      name: 'Versicherung.pdf',
      title: 'Versicherungsbestätigung',
      parts: [
        { text: 'Nordstern Versicherung AG' },
        { text: 'Betriebshaftpflichtversicherung' },
        { text: 'Versicherungsnehmer: Gasthof Lindenhof GmbH' },
        { text: 'Versicherungsscheinnummer: BH 44 100 287' },
        { text: 'Deckungssumme: 5.000.000 EUR pauschal' },
        { text: 'Der Vertrag ist gültig bis 31.12.2026.' },
      ],
    }),
  ],
})

await put('05-spanish-gas', {
  sent: '2026-11-23T12:30:00+01:00',
  from: ['María Soler', 'maria.soler@casasoler.example'],
  subject: 'Alta como cliente: revisión de gas',
  text: `Buenos días:

Queremos darnos de alta para la revisión de gas de nuestro restaurante. Adjunto el certificado del seguro.
El certificado del gas lo enviaremos la próxima semana.

Un saludo
María Soler
Casa Soler, S.L.
+34 961 555 018`,
  files: [
    await asPdf({
      name: 'poliza.pdf',
      title: 'Certificado de seguro de responsabilidad civil',
      parts: [
        { text: 'Aseguradora: Mediterránea Seguros, S.A.' },
        { text: 'Tomador: Casa Soler, S.L.' },
        { text: 'Número de póliza: RC-7781024' },
        { text: 'Vigencia: desde el 01/03/2026 hasta el 28/02/2027' },
      ],
    }),
  ],
})

await put('06-photo-and-scan', {
  sent: '2026-11-23T18:20:00+00:00',
  from: ['Pat Nolan', 'pat@nolanscafe.example'],
  subject: 'hood cleaning - my documents',
  text: `Hi, here you go for the hood cleaning. Took a picture of the insurance cert, and scanned the fire risk assessment.

Pat Nolan
Nolan's Cafe`,
  files: [photo('insurance certificate.png'), await scan('fire_risk_assessment.pdf')],
})

await put('07-right-name-wrong-paper', {
  sent: '2026-11-22T11:00:00+00:00',
  from: ['Ruth Daly', 'ruth.daly@dalycatering.example'],
  subject: 'Planned maintenance, documents',
  text: `Good morning,

please find attached our public liability insurance certificate and the equipment list for planned maintenance.

Best regards
Ruth Daly
Daly Catering Ltd`,
  files: [
    await asPdf({
      name: 'public-liability-insurance-certificate.pdf',
      title: 'Invoice',
      parts: [
        { text: 'Meridian Mutual Insurance plc' },
        { text: 'Invoice number: 88120' },
        { text: 'Invoice date: 1 November 2026' },
        { text: 'Customer: Daly Catering Ltd' },
        { text: 'Annual premium, public liability insurance: EUR 1,240.00' },
        { text: 'Amount due: EUR 1,240.00' },
      ],
    }),
    asText('equipment-list.txt', 'Equipment list\nItem:\nMake:\nModel:\nSerial number:\n'),
  ],
})

await put('13-made-out-to-another', {
  sent: '2026-11-23T08:15:00+00:00',
  from: ['Conor Flynn', 'conor@flynnsgastro.example'],
  subject: 'Maintenance contract – documents',
  text: `Hello Priya,

insurance and registration for the maintenance contract attached. Equipment list follows on Friday.

Conor Flynn
Flynn's Gastro Ltd
+353 1 555 0142`,
  files: [
    await asPdf(
      insurance({
        name: 'insurance.pdf',
        insured: 'Portmarnock Leisure DAC',
        from: '1 May 2026',
        to: '30 April 2027',
      }),
    ),
    await asPdf(registration('registration.pdf', "Flynn's Gastro Limited", '30 October 2026')),
  ],
})
