/** The English wording; a business may put its own in its place. */
import type { LetterWording } from './letter-wording.ts'

const recap = `{{#if title}}
Recap: {{title}}
{{else}}
Recap of the meeting
{{/if}}
{{#if date}}
Date: {{date}}
{{/if}}
{{#if attendees}}
Attendees: {{#each attendees}}{{separator}}{{who}}{{/each}}

{{/if}}
{{#if decisions}}

Decisions
{{#each decisions}}
- {{what}}
{{/each}}
{{/if}}
{{#if actions}}

Action items
{{#each actions}}
- {{what}} – {{owner}}{{#if due}}, due {{due}}{{/if}}
{{/each}}
{{/if}}
{{#if questions}}

Open questions
{{#each questions}}
- {{what}}
{{/each}}
{{/if}}
{{#if commitments}}

Said to the other side, to be confirmed before it is repeated
{{#each commitments}}
- {{what}}
{{/each}}
{{/if}}
{{#if nothing}}

No decisions, action items or open questions were found.
{{/if}}
`

const followUp = `{{#if names}}
Dear {{#each names}}{{separator}}{{who}}{{/each}},
{{else}}
Hello,
{{/if}}

thank you for the meeting{{#if date}} on {{date}}{{/if}}. Here is what we took from it.
{{#if decisions}}

Agreed
{{#each decisions}}
- {{what}}
{{/each}}
{{/if}}
{{#if actions}}

Next steps
{{#each actions}}
- {{what}} – {{owner}}{{#if due}}, due {{due}}{{/if}}
{{/each}}
{{/if}}
{{#if questions}}

Still open
{{#each questions}}
- {{what}}
{{/each}}
{{/if}}
{{#if commitments}}

From our side
{{#each commitments}}
- {{what}}
{{/each}}
{{/if}}

If something is missing or different from what you remember, please let us know.

Kind regards
{{#if sender}}
{{sender}}
{{/if}}
{{business}}
`

const task = `{{what}}
{{#if due}}

Due: {{due}}
{{/if}}
{{#if title}}

From: {{title}}{{#if date}}, {{date}}{{/if}}
{{/if}}

In the words of the meeting: “{{quote}}”
`

export const english: LetterWording = {
  recap,
  followUp,
  task,
  words: {
    recapSubject: 'Recap',
    followUpSubject: 'Follow-up',
    taskSubject: 'Task',
    noOwner: 'owner not stated',
    confirm: '[to be confirmed]',
  },
}
