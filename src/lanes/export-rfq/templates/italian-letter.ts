/** Our wording in Italian. */
import type { LetterWording, LetterWords } from './letter-wording.ts'

/** The reply in Italian. A business may replace it with its own approved wording: the names in braces stay. */
const reply = `{{#if name}}
Gentile {{name}},
{{else}}
Spettabile azienda,
{{/if}}

{{#if rfq}}
grazie per la Sua richiesta {{rfq}}.{{#if offers}} Possiamo offrirLe quanto segue:{{/if}}
{{else}}
grazie per la Sua richiesta.{{#if offers}} Possiamo offrirLe quanto segue:{{/if}}
{{/if}}
{{#if offers}}

{{#each offers}}
{{number}} {{quantity}} – {{what}}{{#if sku}} ({{#if part}}Vostro codice {{part}}, {{/if}}nostro articolo {{sku}}){{/if}}
{{#if price}}
   Prezzo: {{price}} per {{unit}}{{#if line_total}}, {{line_total}} in totale{{/if}}
{{/if}}
{{#if moq}}
   Ordine minimo: {{moq}}
{{/if}}
{{#if lead_time}}
   Tempo di consegna: {{lead_time}}
{{/if}}
{{#each certificates}}
   Certificato: {{certificate}}
{{/each}}
{{/each}}
{{/if}}
{{#if standing}}

{{/if}}
{{#if basis}}
I prezzi si intendono {{basis}}.{{#if freight}} Il nolo fino a {{freight}} non è compreso e seguirà a parte.{{/if}}
{{/if}}
{{#if valid_until}}
I prezzi sono validi fino al {{valid_until}}.
{{/if}}
{{#if questions}}

{{#if offers}}
Per completare l’offerta, La preghiamo di indicarci:
{{else}}
Prima di poter fare un’offerta, La preghiamo di indicarci:
{{/if}}
{{#if ask_items}}
- Quali articoli Le servono, e in quali quantità?
{{/if}}
{{#each ask_quantity}}
- Che quantità Le serve di {{what}}{{#if sku}} (nostro articolo {{sku}}, {{article}}){{/if}}?{{#if moq}} L’ordine minimo è di {{moq}}.{{/if}}
{{/each}}
{{#each ask_unit}}
- {{count}} si intende in pezzi o in un’altra unità, per {{what}}?
{{/each}}
{{#each ask_pieces}}
- Ci chiede {{quantity}} di {{what}}. Lo vendiamo per {{unit}}: quanti sarebbero?
{{/each}}
{{#each ask_conflict}}
- Per {{what}} leggiamo {{one}} e {{other}}. Quale quantità è giusta?
{{/each}}
{{#each ask_minimum}}
- {{quantity}} di {{what}} è sotto il nostro ordine minimo di {{moq}}. Potrebbe prendere questa quantità?
{{/each}}
{{#each ask_article}}
- Quale articolo intende con {{what}}?{{#each candidates}} {{sku}} ({{article}})?{{/each}}
{{/each}}
{{#each confirm_article}}
- Con {{what}} intende il nostro articolo {{sku}}, {{article}}?
{{/each}}
{{#if ask_incoterm}}
- A quali condizioni di consegna (Incoterms) dobbiamo fare l’offerta?
{{/if}}
{{#if ask_port}}
- A quale porto deve andare la merce?
{{/if}}
{{#if ask_place}}
- In quale luogo deve andare la merce?
{{/if}}
{{#if ask_currency}}
- In quale valuta desidera l’offerta?
{{/if}}
{{/if}}
{{#if unmade}}

{{#each unmade}}
Ci dispiace non avere {{what}} nella nostra gamma.
{{/each}}
{{/if}}
{{#if later}}

La ricontatteremo a parte riguardo a: {{later}}.
{{/if}}

Cordiali saluti
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

/** The answer to a request that is not for us. */
const regret = `{{#if name}}
Gentile {{name}},
{{else}}
Spettabile azienda,
{{/if}}

{{#if rfq}}
grazie per la Sua richiesta {{rfq}}.
{{else}}
grazie per la Sua richiesta.
{{/if}}
{{#if unmade}}
{{#each unmade}}
Ci dispiace non avere {{what}} nella nostra gamma.
{{/each}}
{{else}}
Ci dispiace non poterLe fare un’offerta direttamente.
{{/if}}
Per altri articoli della nostra gamma siamo a Sua disposizione.

Cordiali saluti
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

const words: LetterWords = {
  subject: 'La Sua richiesta',
  later: {
    payment: 'condizioni di pagamento',
    samples: 'campioni',
    packaging: 'imballaggio',
    delivery: 'data di consegna',
    target: 'i Suoi prezzi obiettivo',
  },
  units: { pcs: 'pezzo', set: 'set', pair: 'paio', kg: 'kg', m: 'm', carton: 'cartone', box: 'scatola' },
  counts: { pcs: 'pezzi', set: 'set', pair: 'paia', carton: 'cartoni', box: 'scatole' },
  durations: {
    day: ['giorno', 'giorni'],
    'working-day': ['giorno lavorativo', 'giorni lavorativi'],
    week: ['settimana', 'settimane'],
    month: ['mese', 'mesi'],
  },
  open: { price: '[prezzo]', leadTime: '[tempo di consegna]', certificate: 'da confermare' },
  decimal: ',',
}

export const italian: LetterWording = { reply, regret, words }
