/** Our wording in Spanish. */
import type { LetterWording } from './letter-wording.ts'

export const spanish: LetterWording = {
  reply: `{{#if name}}
Hola, {{name}}:
{{else}}
Hola:
{{/if}}

Gracias por su mensaje.
{{#if foreign}}
Nuestro texto aprobado sobre esto, en su idioma original:
{{/if}}
{{#each answers}}

{{#if about}}
Sobre «{{about}}»:
{{/if}}
{{#each passages}}
{{said}}
{{/each}}
{{/each}}
{{#if later}}

{{#if named}}
Un compañero responderá por separado a:
{{#each open}}
- «{{about}}»
{{/each}}
{{else}}
Un compañero responderá por separado al resto de su mensaje.
{{/if}}
{{/if}}

Un saludo
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`,
  holding: `{{#if name}}
Hola, {{name}}:
{{else}}
Hola:
{{/if}}

Gracias por su mensaje. Lo tiene ahora un compañero, que lo está mirando y le responderá por separado.

Un saludo
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`,
  subject: 'Su mensaje',
}
