/** Our wording in Spanish. */
import type { ReplyWording } from './reply-wording.ts'

const reply = `{{#if name}}
Buenos días, {{name}}:
{{else}}
Buenos días:
{{/if}}

{{#if products}}
Gracias por su consulta sobre {{products}}.
{{else}}
Gracias por su consulta.
{{/if}}
{{#if questions}}

Para que la persona adecuada pueda responderle bien, díganos por favor:
{{#each questions}}
- {{question}}
{{/each}}
{{/if}}
{{#if owner}}

Su persona de contacto es {{owner}}; puede responder a este correo.
{{/if}}

Un cordial saludo
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

export const spanish: ReplyWording = {
  reply,
  subject: 'Su consulta',
  ask: {
    product: '¿Qué artículos le interesan?',
    quantity: '¿Qué cantidad necesita aproximadamente?',
    date: '¿Para cuándo los necesita?',
    money: '¿Hay un presupuesto que debamos respetar?',
    country: '¿A qué país debe ir la mercancía?',
    company: '¿Para qué empresa pregunta?',
    role: '¿Cuál es su función en la compra?',
  },
}
