/** RFQs in German, Spanish and French, in the character sets such mails still arrive in. */
import { put } from './files.ts'
import { mail, oldMail } from './mail.ts'

/** Writes the signals that are not in English, and one English one in ISO-8859-1. */
export async function makeForeignSignals(): Promise<void> {
  put(
    'signals/07-german-munich.eml',
    oldMail({
      id: 'og-2026-0458',
      sent: '2026-11-23T16:02:37+01:00',
      charset: 'ISO-8859-1',
      from: ['Katrin Obermaier', 'k.obermaier@obermaier-grosskuechen.example'],
      subject: 'Anfrage OG-2026-0458: GN-Behälter für Großküchen',
      text: `Sehr geehrte Damen und Herren,

bitte unterbreiten Sie uns ein Angebot über folgende Artikel:

Pos. 1: 1.500 Stück GN-Behälter 1/1, 65 mm tief
Pos. 2: 800 Stück GN-Behälter 1/2, 100 mm tief
Pos. 3: 400 Stück Deckel GN 1/1

Anfrage-Nr.: OG-2026-0458
Lieferbedingung: FCA Manisa
Preise bitte in EUR
Zahlungsbedingung: 30 Tage netto
Liefertermin: 29.01.2027

Ihr Angebot erwarten wir bis zum 04.12.2026.

Mit freundlichen Grüßen

Katrin Obermaier
Einkauf
Obermaier Großküchen GmbH
München, Deutschland
Telefon +49 89 99998 417
`,
    }),
  )

  put(
    'signals/08-spanish-valencia.eml',
    oldMail({
      id: 'hl-2026-611',
      sent: '2026-11-23T17:35:02+01:00',
      charset: 'windows-1252',
      from: ['Lucía Ferrer', 'lferrer@hostelerialevante.example'],
      subject: 'Solicitud de cotización HL-611 – menaje de acero inoxidable',
      text: `Estimados señores:

Les rogamos nos coticen CIF Valencia, precios en euros, los siguientes artículos:

• 1.200 unidades – cuenco mezclador 24 cm (precio objetivo: 2,10 €)
• 600 unidades – colador 30 cm
• 50 cajas de 24 unidades – cuenco mezclador 16 cm

Nuestra referencia: HL-611
Forma de pago: transferencia a 60 días
Necesitamos su oferta antes del 30 de noviembre de 2026.

¿Podrían enviarnos también dos muestras del cuenco de 24 cm?

Un cordial saludo,

Lucía Ferrer
Compras
Hostelería Levante S.L.
Valencia, España
`,
    }),
  )

  put(
    'signals/09-french-lyon.eml',
    await mail({
      id: 'cpr-2026-88',
      sent: '2026-11-23T18:10:26+01:00',
      encoding: 'base64',
      from: ['Élodie Marchand', 'e.marchand@cuisinepro-rhone.example'],
      subject: 'Demande de prix CPR-88 – ustensiles inox',
      text: `Bonjour,

Merci de nous adresser votre meilleure offre, CFR Fos-sur-Mer, en euros, pour :

1. 2\u202F400 pièces – louche 120 ml (réf. NV-LA-120)
2. 2\u202F400 pièces – fouet 30 cm (réf. NV-WH-30)
3. 1\u202F200 pièces – pince de service 30 cm (réf. NV-TG-30)

Conditionnement : étiquette code-barres sur chaque carton intérieur.
Conditions de paiement : 30 % à la commande, solde contre documents.
Réponse souhaitée avant le 2 décembre 2026. Notre référence : CPR-88.

Cordialement,

Élodie Marchand
Acheteuse
Cuisine Pro Rhône SAS – Lyon, France
Tél. +33 4 65 71 20 34
`,
    }),
  )

  put(
    'signals/14-expired-certificate-copenhagen.eml',
    oldMail({
      id: 'nc-2026-077-2',
      sent: '2026-11-23T13:44:10+01:00',
      charset: 'ISO-8859-1',
      from: ['Mette Sørensen', 'mette@nordhavncatering.example'],
      subject: 'NC-2026-077: new quantities, and the food contact declaration',
      text: `Dear Elif,

We come back to your quotation for our request NC-2026-077 from October. The project was enlarged, please quote again, CIF Aarhus, EUR:

- 1,000 pcs NV-GN11-065
- 1,000 pcs NV-MB-30

Our quality department insists on a valid food contact declaration (Regulation (EC) No 1935/2004 / LFGB) together with the offer. Without it we cannot order.

We hope to hear from you by 30 November 2026.

Venlig hilsen
Mette Sørensen
Nordhavn Catering ApS
København, Denmark
`,
    }),
  )
}
