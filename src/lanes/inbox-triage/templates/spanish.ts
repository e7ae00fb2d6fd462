/** Our wording in Spanish. */
import type { LetterWording } from './letter-wording.ts'

export const spanish: LetterWording = {
  language: 'es',
  clarify: `{{#if name}}
Hola, {{name}}:
{{else}}
Hola:
{{/if}}

Gracias por su mensaje. Queremos pasarlo a la persona adecuada y no estamos seguros de lo que necesita de nosotros.

¿Podría decirnos en una o dos frases de qué se trata y qué desea que hagamos?

Un saludo
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`,
  subject: 'Su mensaje',
}
