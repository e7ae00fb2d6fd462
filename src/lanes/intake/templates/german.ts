/** Our wording in German. */
import type { LetterWording } from './letter-wording.ts'

const request = `{{#if name}}
Guten Tag {{name}},
{{else}}
Sehr geehrte Damen und Herren,
{{/if}}

{{#if service}}
vielen Dank für Ihre Anfrage zu: {{service}}.
{{else}}
vielen Dank für Ihre Anfrage.
{{/if}}
{{#if ask_service}}

{{#if choices}}
Um welche dieser Leistungen geht es?
{{#each choices}}
- {{choice}}
{{/each}}
{{else}}
Um welche unserer Leistungen geht es?
{{/if}}
{{/if}}
{{#if details}}

Bitte nennen Sie uns außerdem:
{{#each details}}
- {{detail}}
{{/each}}
{{/if}}
{{#if needed}}

Von Ihnen brauchen wir noch:
{{#each needed}}
- {{document}}{{#if why}} ({{why}}){{/if}}
{{/each}}
{{/if}}
{{#if uncounted}}

Diese Unterlagen sind da, wir können sie aber noch nicht gelten lassen:
{{#each refused}}
- {{document}}: {{reason}}
{{/each}}
{{#each expired}}
- {{document}}: {{#if date}}abgelaufen am {{date}}{{else}}abgelaufen{{/if}}. Bitte senden Sie uns das aktuelle Dokument.
{{/each}}
{{/if}}
{{#if needed}}

Wenn es eines davon nicht gibt oder Sie es uns schon geschickt haben, geben Sie uns bitte Bescheid.
{{/if}}
{{#if separately}}

Zu Ihren weiteren Punkten melden wir uns gesondert.
{{/if}}

Mit freundlichen Grüßen
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

export const german: LetterWording = {
  request,
  words: {
    subject: 'Ihre Anfrage',
    details: {
      'contact.name': 'Ihren Namen',
      'contact.email': 'Ihre E-Mail-Adresse',
      'contact.phone': 'eine Telefonnummer',
      'contact.role': 'Ihre Funktion im Unternehmen',
      'company.name': 'den vollständigen Namen Ihres Unternehmens',
      'company.country': 'das Land Ihres Unternehmens',
    },
    refused: {
      'wrong-kind': 'die Datei, die Sie dafür geschickt haben, ist ein anderes Dokument',
      unreadable:
        'die Datei enthält keinen lesbaren Text; bitte senden Sie das Dokument selbst, kein Foto und keinen Scan',
      empty: 'die Datei ist leer',
      'not-filled': 'es ist nicht ausgefüllt',
      'not-signed': 'es ist nicht unterschrieben',
      incomplete: 'es fehlen Angaben, die darin stehen müssen',
      'another-holder': 'es ist auf jemand anderen ausgestellt',
      'no-validity': 'es sagt nicht, bis wann es gültig ist',
      'too-short': 'es ist nicht lange genug gültig',
      'not-yet': 'es gilt noch nicht',
      'too-old': 'es ist zu alt; bitte senden Sie ein neueres',
    },
  },
}
