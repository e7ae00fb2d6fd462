/** Our wording in French. */
import type { LetterWording, LetterWords } from './letter-wording.ts'

/** The reply in French. A business may replace it with its own approved wording: the names in braces stay. */
const reply = `{{#if name}}
Bonjour {{name}},
{{else}}
Madame, Monsieur,
{{/if}}

{{#if rfq}}
Merci pour votre demande {{rfq}}.{{#if offers}} Voici notre offre :{{/if}}
{{else}}
Merci pour votre demande.{{#if offers}} Voici notre offre :{{/if}}
{{/if}}
{{#if offers}}

{{#each offers}}
{{number}} {{quantity}} – {{what}}{{#if sku}} ({{#if part}}votre référence {{part}}, {{/if}}notre article {{sku}}){{/if}}
{{#if price}}
   Prix : {{price}} par {{unit}}{{#if line_total}}, soit {{line_total}} au total{{/if}}
{{/if}}
{{#if moq}}
   Quantité minimum : {{moq}}
{{/if}}
{{#if lead_time}}
   Délai de livraison : {{lead_time}}
{{/if}}
{{#each certificates}}
   Certificat : {{certificate}}
{{/each}}
{{/each}}
{{/if}}
{{#if standing}}

{{/if}}
{{#if basis}}
Les prix s’entendent {{basis}}.{{#if freight}} Le fret jusqu’à {{freight}} n’est pas compris et vous sera indiqué séparément.{{/if}}
{{/if}}
{{#if valid_until}}
Les prix sont valables jusqu’au {{valid_until}}.
{{/if}}
{{#if questions}}

{{#if offers}}
Pour compléter l’offre, merci de nous préciser :
{{else}}
Avant de pouvoir chiffrer, merci de nous préciser :
{{/if}}
{{#if ask_items}}
- De quels articles avez-vous besoin, et en quelles quantités ?
{{/if}}
{{#each ask_quantity}}
- Quelle quantité souhaitez-vous pour {{what}}{{#if sku}} (notre article {{sku}}, {{article}}){{/if}} ?{{#if moq}} Le minimum de commande est de {{moq}}.{{/if}}
{{/each}}
{{#each ask_unit}}
- {{count}} s’entend-il en pièces ou dans une autre unité, pour {{what}} ?
{{/each}}
{{#each ask_pieces}}
- Vous demandez {{quantity}} de {{what}}. Nous vendons par {{unit}} : combien cela ferait-il ?
{{/each}}
{{#each ask_conflict}}
- Pour {{what}}, nous lisons {{one}} et {{other}}. Quelle quantité est la bonne ?
{{/each}}
{{#each ask_minimum}}
- {{quantity}} de {{what}} est inférieur à notre minimum de commande de {{moq}}. Pourriez-vous prendre cette quantité ?
{{/each}}
{{#each ask_article}}
- Quel article désignez-vous par {{what}} ?{{#each candidates}} {{sku}} ({{article}})?{{/each}}
{{/each}}
{{#each confirm_article}}
- Par {{what}}, entendez-vous notre article {{sku}}, {{article}} ?
{{/each}}
{{#if ask_incoterm}}
- À quelles conditions de livraison (Incoterms) devons-nous chiffrer ?
{{/if}}
{{#if ask_port}}
- Vers quel port la marchandise doit-elle partir ?
{{/if}}
{{#if ask_place}}
- À quel endroit la marchandise doit-elle être livrée ?
{{/if}}
{{#if ask_currency}}
- Dans quelle devise souhaitez-vous l’offre ?
{{/if}}
{{/if}}
{{#if unmade}}

{{#each unmade}}
Malheureusement, {{what}} ne fait pas partie de notre gamme.
{{/each}}
{{/if}}
{{#if later}}

Nous reviendrons vers vous séparément au sujet de : {{later}}.
{{/if}}

Cordialement
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

/** The answer to a request that is not for us. */
const regret = `{{#if name}}
Bonjour {{name}},
{{else}}
Madame, Monsieur,
{{/if}}

{{#if rfq}}
Merci pour votre demande {{rfq}}.
{{else}}
Merci pour votre demande.
{{/if}}
{{#if unmade}}
{{#each unmade}}
Malheureusement, {{what}} ne fait pas partie de notre gamme.
{{/each}}
{{else}}
Nous regrettons de ne pas pouvoir vous faire d’offre directement.
{{/if}}
Pour tout autre article de notre gamme, nous restons à votre disposition.

Cordialement
{{#if owner}}
{{owner}}
{{/if}}
{{business}}
`

const words: LetterWords = {
  subject: 'Votre demande',
  later: {
    payment: 'conditions de paiement',
    samples: 'échantillons',
    packaging: 'conditionnement',
    delivery: 'date de livraison',
    target: 'vos prix cibles',
  },
  units: { pcs: 'pièce', set: 'jeu', pair: 'paire', kg: 'kg', m: 'm', carton: 'carton', box: 'boîte' },
  counts: { pcs: 'pièces', set: 'jeux', pair: 'paires', carton: 'cartons', box: 'boîtes' },
  durations: {
    day: ['jour', 'jours'],
    'working-day': ['jour ouvré', 'jours ouvrés'],
    week: ['semaine', 'semaines'],
    month: ['mois', 'mois'],
  },
  open: { price: '[prix]', leadTime: '[délai]', certificate: 'à confirmer' },
  decimal: ',',
}

export const french: LetterWording = { reply, regret, words }
