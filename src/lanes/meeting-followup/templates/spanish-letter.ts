/** The Spanish wording; a business may put its own in its place. */
import type { LetterWording } from './letter-wording.ts'

const recap = `{{#if title}}
Resumen: {{title}}
{{else}}
Resumen de la reunión
{{/if}}
{{#if date}}
Fecha: {{date}}
{{/if}}
{{#if attendees}}
Asistentes: {{#each attendees}}{{separator}}{{who}}{{/each}}

{{/if}}
{{#if decisions}}

Decisiones
{{#each decisions}}
- {{what}}
{{/each}}
{{/if}}
{{#if actions}}

Tareas
{{#each actions}}
- {{what}} – {{owner}}{{#if due}}, para el {{due}}{{/if}}
{{/each}}
{{/if}}
{{#if questions}}

Preguntas abiertas
{{#each questions}}
- {{what}}
{{/each}}
{{/if}}
{{#if commitments}}

Dicho a la otra parte; por confirmar antes de repetirlo
{{#each commitments}}
- {{what}}
{{/each}}
{{/if}}
{{#if nothing}}

No se encontraron decisiones, tareas ni preguntas abiertas.
{{/if}}
`

const followUp = `{{#if names}}
Estimados/as {{#each names}}{{separator}}{{who}}{{/each}},
{{else}}
Buenos días:
{{/if}}

gracias por la reunión{{#if date}} del {{date}}{{/if}}. Esto es lo que hemos anotado:
{{#if decisions}}

Acordado
{{#each decisions}}
- {{what}}
{{/each}}
{{/if}}
{{#if actions}}

Próximos pasos
{{#each actions}}
- {{what}} – {{owner}}{{#if due}}, para el {{due}}{{/if}}
{{/each}}
{{/if}}
{{#if questions}}

Pendiente
{{#each questions}}
- {{what}}
{{/each}}
{{/if}}
{{#if commitments}}

Por nuestra parte
{{#each commitments}}
- {{what}}
{{/each}}
{{/if}}

Si falta algo o lo recuerdan de otra manera, les rogamos que nos lo digan.

Un cordial saludo
{{#if sender}}
{{sender}}
{{/if}}
{{business}}
`

const task = `{{what}}
{{#if due}}

Plazo: {{due}}
{{/if}}
{{#if title}}

De: {{title}}{{#if date}}, {{date}}{{/if}}
{{/if}}

En palabras de la reunión: «{{quote}}»
`

export const spanish: LetterWording = {
  recap,
  followUp,
  task,
  words: {
    recapSubject: 'Resumen',
    followUpSubject: 'Seguimiento',
    taskSubject: 'Tarea',
    noOwner: 'sin responsable',
    confirm: '[por confirmar]',
  },
}
