/** Our wording in German. */
import type { LetterWording, LetterWords } from './letter-wording.ts'

/** The reply in German. A business may replace it with its own approved wording: the names in braces stay. */
const reply = `{{#if name}}
Guten Tag {{name}},
{{else}}
Sehr geehrte Damen und Herren,
{{/if}}

{{#if rfq}}
vielen Dank für Ihre Anfrage {{rfq}}.{{#if offers}} Gern bieten wir Ihnen an:{{/if}}
{{else}}
vielen Dank für Ihre Anfrage.{{#if offers}} Gern bieten wir Ihnen an:{{/if}}
{{/if}}
{{#if offers}}

{{#each offers}}
{{number}} {{quantity}} – {{what}}{{#if sku}} ({{#if part}}Ihre Nummer {{part}}, {{/if}}unser Artikel {{sku}}){{/if}}
{{#if price}}
   Preis: {{price}} pro {{unit}}{{#if line_total}}, insgesamt {{line_total}}{{/if}}
{{/if}}
{{#if moq}}
   Mindestmenge: {{moq}}
{{/if}}
{{#if lead_time}}
   Lieferzeit: {{lead_time}}
{{/if}}
{{#each certificates}}
   Zertifikat: {{certificate}}
{{/each}}
{{/each}}
{{/if}}
{{#if standing}}

{{/if}}
{{#if basis}}
Die Preise gelten {{basis}}.{{#if freight}} Die Fracht nach {{freight}} ist nicht enthalten und folgt gesondert.{{/if}}
{{/if}}
{{#if valid_until}}
Die Preise sind gültig bis {{valid_until}}.
{{/if}}
{{#if questions}}

{{#if offers}}
Damit wir das Angebot vervollständigen können, teilen Sie uns bitte mit:
{{else}}
Damit wir anbieten können, teilen Sie uns bitte mit:
{{/if}}
{{#if ask_items}}
- Welche Artikel benötigen Sie, und wie viele davon?
{{/if}}
{{#each ask_quantity}}
- Welche Menge benötigen Sie: {{what}}{{#if sku}} (unser Artikel {{sku}}, {{article}}){{/if}}?{{#if moq}} Die Mindestmenge ist {{moq}}.{{/if}}
{{/each}}
{{#each ask_unit}}
- Sind mit {{count}} Stück gemeint oder eine andere Einheit: {{what}}?
{{/each}}
{{#each ask_pieces}}
- Sie fragen {{quantity}} {{what}} an. Wir verkaufen nach {{unit}}: wie viele wären das?
{{/each}}
{{#each ask_conflict}}
- Für {{what}} lesen wir {{one}} und {{other}}. Welche Menge ist richtig?
{{/each}}
{{#each ask_minimum}}
- {{quantity}} {{what}} liegen unter unserer Mindestmenge von {{moq}}. Könnten Sie diese Menge abnehmen?
{{/each}}
{{#each ask_article}}
- Welchen Artikel meinen Sie mit {{what}}?{{#each candidates}} {{sku}} ({{article}})?{{/each}}
{{/each}}
{{#each confirm_article}}
- Meinen Sie mit {{what}} unseren Artikel {{sku}}, {{article}}?
{{/each}}
{{#if ask_incoterm}}
- Zu welchen Lieferbedingungen (Incoterms) sollen wir anbieten?
{{/if}}
{{#if ask_port}}
- In welchen Hafen soll geliefert werden?
{{/if}}
{{#if ask_place}}
- An welchen Ort soll geliefert werden?
{{/if}}
{{#if ask_currency}}
- In welcher Währung wünschen Sie das Angebot?
{{/if}}
{{/if}}
{{#if unmade}}

{{#each unmade}}
Leider führen wir {{what}} nicht in unserem Sortiment.
{{/each}}
{{/if}}
{{#if later}}

Gesondert melden wir uns bei Ihnen zu: {{later}}.
{{/if}}

Mit freundlichen Grüßen
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

/** The answer to a request that is not for us. */
const regret = `{{#if name}}
Guten Tag {{name}},
{{else}}
Sehr geehrte Damen und Herren,
{{/if}}

{{#if rfq}}
vielen Dank für Ihre Anfrage {{rfq}}.
{{else}}
vielen Dank für Ihre Anfrage.
{{/if}}
{{#if unmade}}
{{#each unmade}}
Leider führen wir {{what}} nicht in unserem Sortiment.
{{/each}}
{{else}}
Leider können wir Ihnen dafür nicht direkt anbieten.
{{/if}}
Für andere Artikel unseres Sortiments sind wir gern für Sie da.

Mit freundlichen Grüßen
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

const words: LetterWords = {
  subject: 'Ihre Anfrage',
  later: {
    payment: 'Zahlungsbedingungen',
    samples: 'Muster',
    packaging: 'Verpackung',
    delivery: 'Liefertermin',
    target: 'Ihren Zielpreisen',
  },
  units: { pcs: 'Stück', set: 'Satz', pair: 'Paar', kg: 'kg', m: 'm', carton: 'Karton', box: 'Schachtel' },
  counts: { pcs: 'Stück', set: 'Sätze', pair: 'Paar', carton: 'Kartons', box: 'Schachteln' },
  durations: {
    day: ['Tag', 'Tage'],
    'working-day': ['Arbeitstag', 'Arbeitstage'],
    week: ['Woche', 'Wochen'],
    month: ['Monat', 'Monate'],
  },
  open: { price: '[Preis]', leadTime: '[Lieferzeit]', certificate: 'wird noch geklärt' },
  decimal: ',',
}

export const german: LetterWording = { reply, regret, words }
