/** Our wording in English; a business may replace it with its own. The names in braces stay. */
import type { LetterWording } from './letter-wording.ts'

export const english: LetterWording = {
  reply: `{{#if name}}
Dear {{name}},
{{else}}
Hello,
{{/if}}

Thank you for your message.
{{#if foreign}}
Our approved text on this, in its own language:
{{/if}}
{{#each answers}}

{{#if about}}
On “{{about}}”:
{{/if}}
{{#each passages}}
{{said}}
{{/each}}
{{/each}}
{{#if later}}

{{#if named}}
A colleague will answer separately:
{{#each open}}
- “{{about}}”
{{/each}}
{{else}}
A colleague will answer the rest of your message separately.
{{/if}}
{{/if}}

Kind regards
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`,
  holding: `{{#if name}}
Dear {{name}},
{{else}}
Hello,
{{/if}}

Thank you for your message. It has been passed to a colleague, who is looking at it and will reply to you separately.

Kind regards
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`,
  subject: 'Your message',
}
