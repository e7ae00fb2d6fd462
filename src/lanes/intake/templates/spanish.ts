/** Our wording in Spanish. */
import type { LetterWording } from './letter-wording.ts'

const request = `{{#if name}}
Hola, {{name}}:
{{else}}
Buenos días:
{{/if}}

{{#if service}}
Gracias por su solicitud de: {{service}}.
{{else}}
Gracias por su solicitud.
{{/if}}
{{#if ask_service}}

{{#if choices}}
¿Para cuál de estos servicios es?
{{#each choices}}
- {{choice}}
{{/each}}
{{else}}
¿Para cuál de nuestros servicios es?
{{/if}}
{{/if}}
{{#if details}}

Indíquenos también, por favor:
{{#each details}}
- {{detail}}
{{/each}}
{{/if}}
{{#if needed}}

Todavía necesitamos de ustedes:
{{#each needed}}
- {{document}}{{#if why}} ({{why}}){{/if}}
{{/each}}
{{/if}}
{{#if uncounted}}

Estos documentos han llegado, pero aún no podemos darlos por válidos:
{{#each refused}}
- {{document}}: {{reason}}
{{/each}}
{{#each expired}}
- {{document}}: {{#if date}}caducó el {{date}}{{else}}ha caducado{{/if}}. Envíennos, por favor, el documento vigente.
{{/each}}
{{/if}}
{{#if needed}}

Si alguno no existe o ya nos lo han enviado, les rogamos que nos lo digan.
{{/if}}
{{#if separately}}

Sobre los demás puntos les escribiremos por separado.
{{/if}}

Un saludo
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

export const spanish: LetterWording = {
  request,
  words: {
    subject: 'Su solicitud',
    details: {
      'contact.name': 'su nombre',
      'contact.email': 'su correo electrónico',
      'contact.phone': 'un número de teléfono',
      'contact.role': 'su cargo en la empresa',
      'company.name': 'el nombre completo de su empresa',
      'company.country': 'el país de su empresa',
    },
    refused: {
      'wrong-kind': 'el archivo que nos enviaron es otro documento',
      unreadable:
        'el archivo no contiene texto legible; envíen el documento mismo, no una foto ni un escaneo',
      empty: 'el archivo está vacío',
      'not-filled': 'no está cumplimentado',
      'not-signed': 'no está firmado',
      incomplete: 'le faltan datos que debe mostrar',
      'another-holder': 'está a nombre de otra persona o empresa',
      'no-validity': 'no indica hasta cuándo es válido',
      'too-short': 'no es válido durante el tiempo suficiente',
      'not-yet': 'todavía no está en vigor',
      'too-old': 'es demasiado antiguo; envíen uno más reciente',
    },
  },
}
