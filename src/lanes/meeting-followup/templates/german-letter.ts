/** The German wording; a business may put its own in its place. */
import type { LetterWording } from './letter-wording.ts'

const recap = `{{#if title}}
Zusammenfassung: {{title}}
{{else}}
Zusammenfassung der Besprechung
{{/if}}
{{#if date}}
Datum: {{date}}
{{/if}}
{{#if attendees}}
Teilnehmer: {{#each attendees}}{{separator}}{{who}}{{/each}}

{{/if}}
{{#if decisions}}

Beschlüsse
{{#each decisions}}
- {{what}}
{{/each}}
{{/if}}
{{#if actions}}

Aufgaben
{{#each actions}}
- {{what}} – {{owner}}{{#if due}}, bis {{due}}{{/if}}
{{/each}}
{{/if}}
{{#if questions}}

Offene Fragen
{{#each questions}}
- {{what}}
{{/each}}
{{/if}}
{{#if commitments}}

Der anderen Seite gesagt; vor einer Wiederholung zu bestätigen
{{#each commitments}}
- {{what}}
{{/each}}
{{/if}}
{{#if nothing}}

Keine Beschlüsse, Aufgaben oder offenen Fragen gefunden.
{{/if}}
`

const followUp = `{{#if names}}
Guten Tag {{#each names}}{{separator}}{{who}}{{/each}},
{{else}}
Guten Tag,
{{/if}}

vielen Dank für das Gespräch{{#if date}} am {{date}}{{/if}}. Das haben wir festgehalten:
{{#if decisions}}

Vereinbart
{{#each decisions}}
- {{what}}
{{/each}}
{{/if}}
{{#if actions}}

Nächste Schritte
{{#each actions}}
- {{what}} – {{owner}}{{#if due}}, bis {{due}}{{/if}}
{{/each}}
{{/if}}
{{#if questions}}

Noch offen
{{#each questions}}
- {{what}}
{{/each}}
{{/if}}
{{#if commitments}}

Von unserer Seite
{{#each commitments}}
- {{what}}
{{/each}}
{{/if}}

Falls etwas fehlt oder Sie es anders in Erinnerung haben, geben Sie uns bitte Bescheid.

Mit freundlichen Grüßen
{{#if sender}}
{{sender}}
{{/if}}
{{business}}
`

const task = `{{what}}
{{#if due}}

Fällig: {{due}}
{{/if}}
{{#if title}}

Aus: {{title}}{{#if date}}, {{date}}{{/if}}
{{/if}}

Im Wortlaut: „{{quote}}“
`

export const german: LetterWording = {
  recap,
  followUp,
  task,
  words: {
    recapSubject: 'Zusammenfassung',
    followUpSubject: 'Nachbereitung',
    taskSubject: 'Aufgabe',
    noOwner: 'nicht genannt, wer',
    confirm: '[noch zu bestätigen]',
  },
}
