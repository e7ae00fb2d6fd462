/** Our wording in English. */
import type { ReplyWording } from './reply-wording.ts'

const reply = `{{#if name}}
Dear {{name}},
{{else}}
Hello,
{{/if}}

{{#if products}}
thank you for your enquiry about {{products}}.
{{else}}
thank you for your enquiry.
{{/if}}
{{#if questions}}

So that the right colleague can answer you well, please let us know:
{{#each questions}}
- {{question}}
{{/each}}
{{/if}}
{{#if owner}}

Your contact here is {{owner}}; please simply reply to this mail.
{{/if}}

Kind regards
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

export const english: ReplyWording = {
  reply,
  subject: 'Your enquiry',
  ask: {
    product: 'Which articles are you interested in?',
    quantity: 'About how many do you need?',
    date: 'By when do you need them?',
    money: 'Is there a budget we should keep to?',
    country: 'To which country should the goods go?',
    company: 'For which company are you asking?',
    role: 'What is your role in the purchase?',
  },
}
