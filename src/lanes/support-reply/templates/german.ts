/** Our wording in German. */
import type { LetterWording } from './letter-wording.ts'

export const german: LetterWording = {
  reply: `{{#if name}}
Guten Tag {{name}},
{{else}}
Guten Tag,
{{/if}}

vielen Dank für Ihre Nachricht.
{{#if foreign}}
Unser freigegebener Text dazu, in seiner Sprache:
{{/if}}
{{#each answers}}

{{#if about}}
Zu „{{about}}“:
{{/if}}
{{#each passages}}
{{said}}
{{/each}}
{{/each}}
{{#if later}}

{{#if named}}
Gesondert antwortet Ihnen jemand aus unserem Haus auf:
{{#each open}}
- „{{about}}“
{{/each}}
{{else}}
Auf das Übrige antwortet Ihnen jemand aus unserem Haus gesondert.
{{/if}}
{{/if}}

Freundliche Grüße
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`,
  holding: `{{#if name}}
Guten Tag {{name}},
{{else}}
Guten Tag,
{{/if}}

vielen Dank für Ihre Nachricht. Sie liegt jetzt bei der zuständigen Person, die sie sich ansieht und Ihnen gesondert antwortet.

Freundliche Grüße
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`,
  subject: 'Ihre Nachricht',
}
