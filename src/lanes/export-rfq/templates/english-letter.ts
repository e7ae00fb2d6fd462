/** Our wording in English. */
import type { LetterWording, LetterWords } from './letter-wording.ts'

/** The reply in English. A business may replace it with its own approved wording: the names in braces stay. */
const reply = `{{#if name}}
Dear {{name}},
{{else}}
Dear Sir or Madam,
{{/if}}

{{#if rfq}}
thank you for your request {{rfq}}.{{#if offers}} We can offer you the following:{{/if}}
{{else}}
thank you for your request.{{#if offers}} We can offer you the following:{{/if}}
{{/if}}
{{#if offers}}

{{#each offers}}
{{number}} {{quantity}} – {{what}}{{#if sku}} ({{#if part}}your {{part}}, {{/if}}our article {{sku}}){{/if}}
{{#if price}}
   Price: {{price}} per {{unit}}{{#if line_total}}, {{line_total}} in total{{/if}}
{{/if}}
{{#if moq}}
   MOQ: {{moq}}
{{/if}}
{{#if lead_time}}
   Lead time: {{lead_time}}
{{/if}}
{{#each certificates}}
   Certificate: {{certificate}}
{{/each}}
{{/each}}
{{/if}}
{{#if standing}}

{{/if}}
{{#if basis}}
The prices are {{basis}}.{{#if freight}} Freight to {{freight}} is not included and follows separately.{{/if}}
{{/if}}
{{#if valid_until}}
The prices are valid until {{valid_until}}.
{{/if}}
{{#if questions}}

{{#if offers}}
To complete the offer, please let us know:
{{else}}
Before we can quote, please let us know:
{{/if}}
{{#if ask_items}}
- Which articles do you need, and how many of each?
{{/if}}
{{#each ask_quantity}}
- How many do you need of {{what}}{{#if sku}} (our article {{sku}}, {{article}}){{/if}}?{{#if moq}} Our minimum order is {{moq}}.{{/if}}
{{/each}}
{{#each ask_unit}}
- Is {{count}} meant in pieces or in another unit for {{what}}?
{{/each}}
{{#each ask_pieces}}
- You ask for {{quantity}} of {{what}}. We sell it by the {{unit}}: how many would that be?
{{/each}}
{{#each ask_conflict}}
- For {{what}} we read both {{one}} and {{other}}. Which quantity is right?
{{/each}}
{{#each ask_minimum}}
- {{quantity}} of {{what}} is below our minimum order of {{moq}}. Could you take that quantity?
{{/each}}
{{#each ask_article}}
- Which article do you mean by {{what}}?{{#each candidates}} {{sku}} ({{article}})?{{/each}}
{{/each}}
{{#each confirm_article}}
- Is {{sku}}, {{article}}, what you mean by {{what}}?
{{/each}}
{{#if ask_incoterm}}
- On which delivery terms (Incoterms) shall we quote?
{{/if}}
{{#if ask_port}}
- To which port shall the goods go?
{{/if}}
{{#if ask_place}}
- To which place shall the goods go?
{{/if}}
{{#if ask_currency}}
- In which currency would you like the offer?
{{/if}}
{{/if}}
{{#if unmade}}

{{#each unmade}}
We are sorry that we do not have {{what}} in our range.
{{/each}}
{{/if}}
{{#if later}}

We will come back to you separately on: {{later}}.
{{/if}}

Kind regards
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

/** The answer to a request that is not for us. */
const regret = `{{#if name}}
Dear {{name}},
{{else}}
Dear Sir or Madam,
{{/if}}

{{#if rfq}}
thank you for your request {{rfq}}.
{{else}}
thank you for your request.
{{/if}}
{{#if unmade}}
{{#each unmade}}
We are sorry that we do not have {{what}} in our range.
{{/each}}
{{else}}
We are sorry that we cannot quote for it directly.
{{/if}}
Should you need anything else from our range, we are glad to help.

Kind regards
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

const words: LetterWords = {
  subject: 'Your request',
  later: {
    payment: 'payment terms',
    samples: 'samples',
    packaging: 'packaging',
    delivery: 'the delivery date',
    target: 'your target prices',
  },
  units: { pcs: 'piece', set: 'set', pair: 'pair', kg: 'kg', m: 'm', carton: 'carton', box: 'box' },
  counts: { pcs: 'pcs', set: 'sets', pair: 'pairs', carton: 'cartons', box: 'boxes' },
  durations: {
    day: ['day', 'days'],
    'working-day': ['working day', 'working days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
  },
  open: { price: '[price]', leadTime: '[lead time]', certificate: 'to be confirmed' },
  decimal: '.',
}

export const english: LetterWording = { reply, regret, words }
