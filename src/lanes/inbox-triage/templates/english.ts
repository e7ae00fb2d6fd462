/** Our wording in English; a business may replace it with its own. The names in braces stay. */
import type { LetterWording } from './letter-wording.ts'

export const english: LetterWording = {
  language: 'en',
  clarify: `{{#if name}}
Dear {{name}},
{{else}}
Hello,
{{/if}}

Thank you for your message. We would like to pass it to the right colleague, and are not sure what you need from us.

Could you tell us in a sentence or two what it is about and what you would like us to do?

Kind regards
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`,
  subject: 'Your message',
}
