/** Recap of a note, and the question which deal it is about, in English: both stay inside the business. */
export const recap = `{{#if party}}
{{party}}

{{/if}}
{{#if facts}}
Said now
{{#each facts}}
- {{what}}
{{/each}}
{{/if}}
{{#if step}}

Next step
- {{step}}
{{/if}}
{{#if passing}}

Only mentioned, not written to the record
{{#each passing}}
- {{what}}
{{/each}}
{{/if}}
{{#if nothing}}
Nothing about the deal was said that the record does not say already.
{{/if}}
`

export const whichDeal = `{{#if several}}
Several deals match this note: which one is it about? Nothing is written before somebody says so.
{{else}}
No deal matches this note: which one is it about? Nothing is written before somebody says so.
{{/if}}
{{#if party}}

Named in the note: {{party}}
{{/if}}
{{#if facts}}

Said in it
{{#each facts}}
- {{what}}
{{/each}}
{{/if}}
`
