/** What payment terms hang on besides method and advance, in one form for six languages: periods, events, discounts, credits. */

/**
 * The conditions of a phrase of payment terms, sorted: `10 days`, `after invoice`, `before shipment`, `2% discount`,
 * `sight`, `irrevocable`. Two phrases with the same method, advance and conditions ask for the same payment.
 */
export function paymentConditions(phrase: string): string[] {
  const text = phrase.normalize('NFKC').toLowerCase()
  const found = new Set<string>()
  for (const [, percent] of text.matchAll(discount)) found.add(`${percent?.replace(',', '.')}% discount`)
  for (const [, one, other] of text.matchAll(days)) found.add(`${Number(one ?? other)} days`)
  for (const [, relation, event] of text.matchAll(moment)) {
    const when = nameOf(relation, relations)
    const what = nameOf(event, events)
    if (when !== null && what !== null) found.add(`${when} ${what}`)
  }
  for (const [name, words] of credits) if (words.test(text)) found.add(name)
  return [...found].sort()
}

type Names = readonly (readonly [string, string])[]

const relations: Names = [
  ['before', 'before|prior to|vor|avant|antes d\\p{L}+|prima d\\p{L}+'],
  [
    'after',
    'after|from|nach|ab|après|à compter d\\p{L}+|desde|después d\\p{L}+|dopo|da|dalla|dal|após|date d\\p{L}+|fecha|data',
  ],
  ['at', 'against|gegen|contre|contra|contro|upon|on|at|with|by|bei|mit|à la|a la|alla|con|com|à'],
]
const events: Names = [
  ['shipment', 'shipment|shipping|dispatch|versand|verschiffung|expédition|embarque|spedizione|envío|envio'],
  ['delivery', 'delivery|lieferung|livraison|entrega|consegna|receipt of (?:the )?goods'],
  ['documents', 'b/?l|bill of lading|documents?|dokumente|connaissement|conocimiento|documentos|documenti'],
  ['invoice', 'invoice|rechnung\\p{L}*|facture|factura|fattura|fatura|faturamento'],
  ['order', 'order|bestellung|auftrag|commande|pedido|ordine|encomenda'],
  ['production', 'production|produktion|fabrication|producción|produção|produzione'],
  ['month', 'end of (?:the )?month|eom|monatsende|fin de mois|fin de mes|fine mese'],
]
const credits: readonly (readonly [string, RegExp])[] = [
  ['sight', /at sight|bei sicht|à vue|a la vista|à vista|a vista/u],
  ['irrevocable', /(?:irrevocable|unwiderruflich\p{L}*|irrévocable|irrevocabile|irrevogável)/u],
  ['revocable', /(?<!\p{L})(?:revocable|widerruflich\p{L}*|révocable|revocabile|revogável)/u],
  ['confirmed', /(?<!\p{L})(?:confirmed|bestätigt\p{L}*|confirmée?|confirmada|confermata)/u],
  [
    'unconfirmed',
    /(?:unconfirmed|unbestätigt\p{L}*|non confirmée?|no confirmada|não confirmada|non confermata)/u,
  ],
]

const any = (names: Names): string => names.map(([, words]) => words).join('|')
const moment = new RegExp(
  `(?<![\\p{L}\\p{N}])(${any(relations)})\\s(?:(?:the|a|an|date of|receipt of|copy of|scan of|presentation of|sight of|la|le|el|il|lo|der|die|das|del?|della|di|do|da)\\s|l[’']|dell[’']){0,3}(${any(events)})(?![\\p{L}\\p{N}])`,
  'gu',
)
const days = /(\d{1,3})\s?(?:days?|tagen?|jours?|d[íi]as?|giorni|gg|d\b)|\bnet\p{L}{0,2}\s?(\d{1,3})/gu
const discount =
  /(\d{1,2}(?:[.,]\d{1,2})?)\s?%\s?(?:cash )?(?:skonto|discount|escompte|sconto|pronto pago|descuento|desconto)/gu

function nameOf(words: string | undefined, names: Names): string | null {
  return names.find(([, all]) => whole(all).test(words ?? ''))?.[0] ?? null
}

const patterns = new Map<string, RegExp>()

function whole(words: string): RegExp {
  const known = patterns.get(words) ?? new RegExp(`^(?:${words})$`, 'u')
  patterns.set(words, known)
  return known
}
