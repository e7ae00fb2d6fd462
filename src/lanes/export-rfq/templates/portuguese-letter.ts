/** Our wording in Portuguese. */
import type { LetterWording, LetterWords } from './letter-wording.ts'

/** The reply in Portuguese. A business may replace it with its own approved wording: the names in braces stay. */
const reply = `{{#if name}}
Caro/a {{name}},
{{else}}
Exmos. Senhores,
{{/if}}

{{#if rfq}}
obrigado pelo seu pedido {{rfq}}.{{#if offers}} Podemos oferecer o seguinte:{{/if}}
{{else}}
obrigado pelo seu pedido.{{#if offers}} Podemos oferecer o seguinte:{{/if}}
{{/if}}
{{#if offers}}

{{#each offers}}
{{number}} {{quantity}} – {{what}}{{#if sku}} ({{#if part}}a sua referência {{part}}, {{/if}}nosso artigo {{sku}}){{/if}}
{{#if price}}
   Preço: {{price}} por {{unit}}{{#if line_total}}, {{line_total}} no total{{/if}}
{{/if}}
{{#if moq}}
   Encomenda mínima: {{moq}}
{{/if}}
{{#if lead_time}}
   Prazo de entrega: {{lead_time}}
{{/if}}
{{#each certificates}}
   Certificado: {{certificate}}
{{/each}}
{{/each}}
{{/if}}
{{#if standing}}

{{/if}}
{{#if basis}}
Os preços são {{basis}}.{{#if freight}} O frete até {{freight}} não está incluído e seguirá em separado.{{/if}}
{{/if}}
{{#if valid_until}}
Os preços são válidos até {{valid_until}}.
{{/if}}
{{#if questions}}

{{#if offers}}
Para completar a oferta, pedimos que nos indique:
{{else}}
Antes de podermos cotar, pedimos que nos indique:
{{/if}}
{{#if ask_items}}
- De que artigos precisa, e em que quantidades?
{{/if}}
{{#each ask_quantity}}
- De que quantidade precisa de {{what}}{{#if sku}} (nosso artigo {{sku}}, {{article}}){{/if}}?{{#if moq}} A encomenda mínima é de {{moq}}.{{/if}}
{{/each}}
{{#each ask_unit}}
- {{count}} refere-se a peças ou a outra unidade, para {{what}}?
{{/each}}
{{#each ask_pieces}}
- Pede-nos {{quantity}} de {{what}}. Vendemos por {{unit}}: quantas seriam?
{{/each}}
{{#each ask_conflict}}
- Para {{what}} lemos {{one}} e {{other}}. Qual é a quantidade certa?
{{/each}}
{{#each ask_minimum}}
- {{quantity}} de {{what}} está abaixo da nossa encomenda mínima de {{moq}}. Poderia encomendar essa quantidade?
{{/each}}
{{#each ask_article}}
- A que artigo se refere com {{what}}?{{#each candidates}} {{sku}} ({{article}})?{{/each}}
{{/each}}
{{#each confirm_article}}
- Com {{what}} refere-se ao nosso artigo {{sku}}, {{article}}?
{{/each}}
{{#if ask_incoterm}}
- Em que condições de entrega (Incoterms) devemos cotar?
{{/if}}
{{#if ask_port}}
- Para que porto deve seguir a mercadoria?
{{/if}}
{{#if ask_place}}
- Para que local deve seguir a mercadoria?
{{/if}}
{{#if ask_currency}}
- Em que moeda deseja a oferta?
{{/if}}
{{/if}}
{{#if unmade}}

{{#each unmade}}
Lamentamos não ter {{what}} na nossa gama.
{{/each}}
{{/if}}
{{#if later}}

Voltaremos a contactá-lo em separado sobre: {{later}}.
{{/if}}

Com os melhores cumprimentos
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

/** The answer to a request that is not for us. */
const regret = `{{#if name}}
Caro/a {{name}},
{{else}}
Exmos. Senhores,
{{/if}}

{{#if rfq}}
obrigado pelo seu pedido {{rfq}}.
{{else}}
obrigado pelo seu pedido.
{{/if}}
{{#if unmade}}
{{#each unmade}}
Lamentamos não ter {{what}} na nossa gama.
{{/each}}
{{else}}
Lamentamos não poder cotar diretamente.
{{/if}}
Para outros artigos da nossa gama, estamos ao seu dispor.

Com os melhores cumprimentos
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

const words: LetterWords = {
  subject: 'O seu pedido',
  later: {
    payment: 'condições de pagamento',
    samples: 'amostras',
    packaging: 'embalagem',
    delivery: 'data de entrega',
    target: 'os seus preços-alvo',
  },
  units: {
    pcs: 'peça',
    set: 'conjunto',
    pair: 'par',
    kg: 'kg',
    m: 'm',
    carton: 'caixa de papelão',
    box: 'caixa',
  },
  counts: { pcs: 'peças', set: 'conjuntos', pair: 'pares', carton: 'caixas de papelão', box: 'caixas' },
  durations: {
    day: ['dia', 'dias'],
    'working-day': ['dia útil', 'dias úteis'],
    week: ['semana', 'semanas'],
    month: ['mês', 'meses'],
  },
  open: { price: '[preço]', leadTime: '[prazo de entrega]', certificate: 'a confirmar' },
  decimal: ',',
}

export const portuguese: LetterWording = { reply, regret, words }
