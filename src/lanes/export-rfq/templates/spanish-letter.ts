/** Our wording in Spanish. */
import type { LetterWording, LetterWords } from './letter-wording.ts'

/** The reply in Spanish. A business may replace it with its own approved wording: the names in braces stay. */
const reply = `{{#if name}}
Estimado/a {{name}}:
{{else}}
Estimados señores:
{{/if}}

{{#if rfq}}
Muchas gracias por su solicitud {{rfq}}.{{#if offers}} Podemos ofrecerles lo siguiente:{{/if}}
{{else}}
Muchas gracias por su solicitud.{{#if offers}} Podemos ofrecerles lo siguiente:{{/if}}
{{/if}}
{{#if offers}}

{{#each offers}}
{{number}} {{quantity}} – {{what}}{{#if sku}} ({{#if part}}su referencia {{part}}, {{/if}}nuestro artículo {{sku}}){{/if}}
{{#if price}}
   Precio: {{price}} por {{unit}}{{#if line_total}}, {{line_total}} en total{{/if}}
{{/if}}
{{#if moq}}
   Pedido mínimo: {{moq}}
{{/if}}
{{#if lead_time}}
   Plazo de entrega: {{lead_time}}
{{/if}}
{{#each certificates}}
   Certificado: {{certificate}}
{{/each}}
{{/each}}
{{/if}}
{{#if standing}}

{{/if}}
{{#if basis}}
Los precios son {{basis}}.{{#if freight}} El flete hasta {{freight}} no está incluido y se lo indicaremos por separado.{{/if}}
{{/if}}
{{#if valid_until}}
Los precios son válidos hasta el {{valid_until}}.
{{/if}}
{{#if questions}}

{{#if offers}}
Para completar la oferta, le rogamos nos indique:
{{else}}
Antes de cotizar, le rogamos nos indique:
{{/if}}
{{#if ask_items}}
- ¿Qué artículos necesita y en qué cantidades?
{{/if}}
{{#each ask_quantity}}
- ¿Qué cantidad necesita de {{what}}{{#if sku}} (nuestro artículo {{sku}}, {{article}}){{/if}}?{{#if moq}} El pedido mínimo es de {{moq}}.{{/if}}
{{/each}}
{{#each ask_unit}}
- ¿{{count}} se refiere a piezas o a otra unidad, para {{what}}?
{{/each}}
{{#each ask_pieces}}
- Nos pide {{quantity}} de {{what}}. Lo vendemos por {{unit}}: ¿a cuántas unidades correspondería?
{{/each}}
{{#each ask_conflict}}
- Para {{what}} leemos {{one}} y {{other}}. ¿Qué cantidad es la correcta?
{{/each}}
{{#each ask_minimum}}
- {{quantity}} de {{what}} está por debajo de nuestro pedido mínimo de {{moq}}. ¿Podría pedir esa cantidad?
{{/each}}
{{#each ask_article}}
- ¿A qué artículo se refiere con {{what}}?{{#each candidates}} {{sku}} ({{article}})?{{/each}}
{{/each}}
{{#each confirm_article}}
- ¿Se refiere con {{what}} a nuestro artículo {{sku}}, {{article}}?
{{/each}}
{{#if ask_incoterm}}
- ¿En qué condiciones de entrega (Incoterms) debemos cotizar?
{{/if}}
{{#if ask_port}}
- ¿A qué puerto debe ir la mercancía?
{{/if}}
{{#if ask_place}}
- ¿A qué lugar debe ir la mercancía?
{{/if}}
{{#if ask_currency}}
- ¿En qué moneda desea la oferta?
{{/if}}
{{/if}}
{{#if unmade}}

{{#each unmade}}
Lamentamos no tener {{what}} en nuestro surtido.
{{/each}}
{{/if}}
{{#if later}}

Le escribiremos por separado sobre: {{later}}.
{{/if}}

Un cordial saludo
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

/** The answer to a request that is not for us. */
const regret = `{{#if name}}
Estimado/a {{name}}:
{{else}}
Estimados señores:
{{/if}}

{{#if rfq}}
Muchas gracias por su solicitud {{rfq}}.
{{else}}
Muchas gracias por su solicitud.
{{/if}}
{{#if unmade}}
{{#each unmade}}
Lamentamos no tener {{what}} en nuestro surtido.
{{/each}}
{{else}}
Lamentamos no poder cotizarla directamente.
{{/if}}
Si necesita algún otro artículo de nuestro surtido, estamos a su disposición.

Un cordial saludo
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

const words: LetterWords = {
  subject: 'Su solicitud',
  later: {
    payment: 'la forma de pago',
    samples: 'las muestras',
    packaging: 'el embalaje',
    delivery: 'la fecha de entrega',
    target: 'sus precios objetivo',
  },
  units: { pcs: 'unidad', set: 'juego', pair: 'par', kg: 'kg', m: 'm', carton: 'cartón', box: 'caja' },
  counts: { pcs: 'unidades', set: 'juegos', pair: 'pares', carton: 'cartones', box: 'cajas' },
  durations: {
    day: ['día', 'días'],
    'working-day': ['día laborable', 'días laborables'],
    week: ['semana', 'semanas'],
    month: ['mes', 'meses'],
  },
  open: { price: '[precio]', leadTime: '[plazo de entrega]', certificate: 'por confirmar' },
  decimal: ',',
}

export const spanish: LetterWording = { reply, regret, words }
