/** Requests that are no desk's to grant in a first reply: a person reads them before anything is said. */
import type { Evidence } from '../../words/evidence.ts'
import type { Heard } from './hearing.ts'
import { evidenceOfLine } from './quoted.ts'
import { anyOf } from './words.ts'

export type Unusual = { what: string; at: Evidence }

const topics: readonly [string, RegExp][] = [
  [
    'asks for exclusivity or an agency',
    anyOf(
      'exclusiv\\p{L}*',
      'sole (?:agent|distributor)',
      'exklusiv\\p{L}*',
      'alleinvertretung',
      'alleinvertrieb\\p{L}*',
      'esclusiv\\p{L}*',
      'handelsvertretung',
      'agency agreement',
      'wyłączność',
    ),
  ],
  [
    'asks for credit or terms of payment',
    anyOf(
      'open account',
      'on credit',
      'credit (?:terms|line|limit)',
      '(?:net|payment)[ -]?(?:30|45|60|90|120)',
      '(?:30|45|60|90|120) days',
      '(?:30|45|60|90|120) tage zahlungsziel',
      'zahlungsziel',
      'paiement à \\d+ jours',
      'pago a \\d+ días',
      'pagamento a \\d+ (?:giorni|dias)',
      'consignment',
      'pay after',
    ),
  ],
  [
    'asks for a discount',
    anyOf(
      'discounts?',
      'rabatt\\p{L}*',
      'nachlass',
      'remise',
      'ristourne',
      'descuentos?',
      'scont\\p{L}',
      'descontos?',
      'korting',
      'rabat\\p{L}*',
      'indirim',
    ),
  ],
  [
    'asks for something for free',
    anyOf(
      'free (?:of charge )?(?:samples?|delivery|shipping|trial)',
      'for free',
      'free of charge',
      'kostenlose?[nrs]? (?:muster|lieferung|proben?)',
      'gratis\\p{L}*',
      'gratuit\\p{L}*',
      'grátis',
    ),
  ],
  [
    'asks for a guarantee or a penalty',
    anyOf(
      'guarantee[sd]?(?= (?:that|delivery|the|us|in))',
      'penalt(?:y|ies)',
      'liquidated damages',
      'vertragsstrafe\\p{L}*',
      'garantieren sie',
      'pénalités?',
      'penalizaci\\p{L}+',
      'penali',
    ),
  ],
  [
    'asks for a contract or secrecy',
    anyOf(
      'nda',
      'non-disclosure',
      'confidentiality agreement',
      'framework (?:agreement|contract)',
      'rahmenvertrag',
      'geheimhaltung\\p{L}*',
      'accord de confidentialité',
      'contrat[- ]cadre',
      'acuerdo de confidencialidad',
      'contrato marco',
      'accordo quadro',
    ),
  ],
  [
    'is a tender',
    anyOf(
      'tenders?',
      'public procurement',
      'ausschreibung\\p{L}*',
      'vergabe\\p{L}*',
      "appel d[’']offres",
      'licitaci\\p{L}+',
      'licita\\p{L}+',
      "gara d[’']appalto",
      'przetarg\\p{L}*',
      'ihale',
    ),
  ],
  [
    'wants something made for them',
    anyOf(
      'custom[- ]?(?:made|designed?|sizes?|product\\p{L}*)',
      'oem',
      'private label',
      'our (?:own )?(?:logo|brand|design)',
      'bespoke',
      'sonderanfertigung\\p{L}*',
      'eigenmarke',
      'unser(?:em)? logo',
      'marque (?:propre|blanche)',
      'sur mesure',
      'marca (?:propia|blanca)',
      'a medida',
      'su misura',
      'marchio proprio',
      'marca própria',
    ),
  ],
]

/** What is asked beyond goods and information, each with its sentence. */
export function unusualRequests({ sentences }: Heard): Unusual[] {
  return topics.flatMap(([what, pattern]) => {
    const line = sentences.find(({ text }) => pattern.test(text))
    return line ? [{ what, at: evidenceOfLine(line, { start: 0, end: line.text.length }) }] : []
  })
}
