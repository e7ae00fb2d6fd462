/** Our wording in German. */
import type { LetterWording } from './letter-wording.ts'

export const german: LetterWording = {
  language: 'de',
  clarify: `{{#if name}}
Guten Tag {{name}},
{{else}}
Guten Tag,
{{/if}}

vielen Dank für Ihre Nachricht. Wir möchten sie an die richtige Person geben und sind nicht sicher, was Sie von uns brauchen.

Könnten Sie uns in ein, zwei Sätzen schreiben, worum es geht und was wir für Sie tun sollen?

Freundliche Grüße
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`,
  subject: 'Ihre Nachricht',
}
