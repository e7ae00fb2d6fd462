/** Our wording in English. */
import type { LetterWording } from './letter-wording.ts'

/** What we still need. A business may replace it with its own approved wording: the names in braces stay. */
const request = `{{#if name}}
Dear {{name}},
{{else}}
Dear Sir or Madam,
{{/if}}

{{#if service}}
thank you for your application for {{service}}.
{{else}}
thank you for your application.
{{/if}}
{{#if ask_service}}

{{#if choices}}
Which of these is it for?
{{#each choices}}
- {{choice}}
{{/each}}
{{else}}
Which of our services is it for?
{{/if}}
{{/if}}
{{#if details}}

Please let us also know:
{{#each details}}
- {{detail}}
{{/each}}
{{/if}}
{{#if needed}}

We still need from you:
{{#each needed}}
- {{document}}{{#if why}} ({{why}}){{/if}}
{{/each}}
{{/if}}
{{#if uncounted}}

These came, but we cannot count them yet:
{{#each refused}}
- {{document}}: {{reason}}
{{/each}}
{{#each expired}}
- {{document}}: {{#if date}}it expired on {{date}}{{else}}it has expired{{/if}}. Please send the current one.
{{/each}}
{{/if}}
{{#if needed}}

If one of these does not exist or you have sent it before, please tell us.
{{/if}}
{{#if separately}}

We will come back to you separately on your other points.
{{/if}}

Kind regards
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

export const english: LetterWording = {
  request,
  words: {
    subject: 'Your application',
    details: {
      'contact.name': 'your name',
      'contact.email': 'your e-mail address',
      'contact.phone': 'a telephone number',
      'contact.role': 'your position in the company',
      'company.name': 'the full name of your company',
      'company.country': 'the country of your company',
    },
    refused: {
      'wrong-kind': 'the file you sent for it is a different document',
      unreadable:
        'the file holds no text that we can read; please send the document itself, not a photo or scan',
      empty: 'the file is empty',
      'not-filled': 'it is not filled in',
      'not-signed': 'it is not signed',
      incomplete: 'it lacks details that it has to show',
      'another-holder': 'it is made out to somebody else',
      'no-validity': 'it does not say until when it is valid',
      'too-short': 'it does not stay valid for long enough',
      'not-yet': 'it is not valid yet',
      'too-old': 'it is too old; please send a more recent one',
    },
  },
}
