/** The weekly summary to an owner, in English: it stays inside the business. */
export const weeklySummary = `{{#if name}}
Hello {{name}},

{{/if}}
these open deals need a look.
{{#if past_close}}

Past their close date
{{#each past_close}}
- {{account}}{{#if account}}{{#if title}}: {{/if}}{{/if}}{{title}} – close date {{day}}
{{/each}}
{{/if}}
{{#if overdue}}

Next step overdue
{{#each overdue}}
- {{account}}{{#if account}}{{#if title}}: {{/if}}{{/if}}{{title}} – due {{day}}
{{/each}}
{{/if}}
{{#if no_step}}

No next step
{{#each no_step}}
- {{account}}{{#if account}}{{#if title}}: {{/if}}{{/if}}{{title}}
{{/each}}
{{/if}}
{{#if stale}}

Nothing happened for a while
{{#each stale}}
- {{account}}{{#if account}}{{#if title}}: {{/if}}{{/if}}{{title}} – last activity {{day}}
{{/each}}
{{/if}}
{{#if long_in_stage}}

Long in their stage
{{#each long_in_stage}}
- {{account}}{{#if account}}{{#if title}}: {{/if}}{{/if}}{{title}} – {{stage}} since {{day}}
{{/each}}
{{/if}}
{{#if incomplete}}

Fields missing
{{#each incomplete}}
- {{account}}{{#if account}}{{#if title}}: {{/if}}{{/if}}{{title}} – {{what}}
{{/each}}
{{/if}}
`
