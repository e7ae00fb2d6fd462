/** Our wording in German. */
import type { ReplyWording } from './reply-wording.ts'

const reply = `{{#if name}}
Guten Tag {{name}},
{{else}}
Guten Tag,
{{/if}}

{{#if products}}
vielen Dank für Ihre Anfrage zu: {{products}}.
{{else}}
vielen Dank für Ihre Anfrage.
{{/if}}
{{#if questions}}

Damit die richtige Kollegin oder der richtige Kollege Ihnen gut antworten kann, teilen Sie uns bitte noch mit:
{{#each questions}}
- {{question}}
{{/each}}
{{/if}}
{{#if owner}}

Ihre Ansprechperson bei uns: {{owner}}. Antworten Sie einfach auf diese Mail.
{{/if}}

Mit freundlichen Grüßen
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

export const german: ReplyWording = {
  reply,
  subject: 'Ihre Anfrage',
  ask: {
    product: 'Um welche Artikel geht es Ihnen?',
    quantity: 'Welche Menge benötigen Sie ungefähr?',
    date: 'Bis wann benötigen Sie die Ware?',
    money: 'Gibt es ein Budget, an das wir uns halten sollten?',
    country: 'In welches Land soll die Ware gehen?',
    company: 'Für welches Unternehmen fragen Sie an?',
    role: 'Welche Aufgabe haben Sie beim Einkauf?',
  },
}
