/** What a table header means, in the six languages of the recognisers and as price lists really abbreviate it. */

export const headerMeanings = [
  'sku',
  'buyer-part-number',
  'description',
  'unit-price',
  'other-price',
  'price-unit',
  'currency',
  'quantity',
  'quantity-from',
  'unit',
  'moq',
  'lead-time',
  'certificate',
  'valid-until',
  'incoterm',
  'origin',
  'hs-code',
  'packaging',
  'weight',
  'discount',
] as const
export type HeaderMeaning = (typeof headerMeanings)[number]

/** Tried in order: the first that matches wins, so narrower meanings stand before wider ones. */
const patterns: readonly [HeaderMeaning, RegExp][] = [
  [
    'valid-until',
    /valid(ity)?\b|expir|g[üu]ltig|ablauf|valable|validit[éeà]|v[áa]lid|vencimient|caduc|scadenz|validade|有效/,
  ],
  [
    'lead-time',
    /lead.?times?|\blt\b|delivery( time)?|\blieferzeit|lieferfrist|d[ée]lais?|plazo|prazo|tempi? di consegna|consegna|entrega|交期|交货/,
  ],
  [
    'moq',
    /\bm\.?o\.?q\b|min(imum|\.)? ?(order|qty|quantity)|mindest|\bmin\b.*(menge|commande|pedido|ordine)|(quantit[éà]|commande|pedido|cantidad|quantidade|ordine|quantitativo) m[ií]n|minimum de commande|起订/,
  ],
  [
    'quantity-from',
    /(qty|quantity|menge|quantit[éà]|cantidad|quantidade)[ -]?(from|break|tier|ab|d[èe]s|desde|da|a partir)|^(from|ab|staffel)\b|price break|quantity break|tier/,
  ],
  ['discount', /discount|rabatt|remise|descuento|desconto|sconto|折扣/],
  [
    'buyer-part-number',
    /(customer|buyer|your|client|kunden)[ '’s.-]*(part|item|ref|article|artikel|code|no|sku|nr)|kundennummer|votre r[ée]f|su referencia|vostro codice/,
  ],
  ['hs-code', /\bhs\b|tariff|zolltarif|customs code|taric|ncm|arancel/],
  [
    'sku',
    /\bskus?\b|(part|item|article|product|model|catalog(ue)?|material|order)[ .-]*(no|nos|number|code|id|ref|nr|#)\b|\bp\/?n\b|\bmpn\b|art(ikel|\.)?[ .-]*(nr|nummer|no)|bestell(nr|nummer)|r[ée]f([ée]rence)?s?\b|referencia|c[óo]d(igo|\.)?|codice|artikel$|^(item|part|article|model|product|code|art[íi]culo|articolo)$|型号|货号/,
  ],
  [
    'price-unit',
    /price (unit|per|basis)$|^(per|je|pro|par|por)$|preiseinheit|unit[ée] de prix|unidad de precio/,
  ],
  // What we pay, once asked or would like to pay is no price for anybody else.
  [
    'other-price',
    /purchas\w* price|buying price|\bcosts?\b(?!.*\b(unit|per|each)\b)|cost price|\b(old|former|previous|last) price|target|einkauf|selbstkosten|alte[rn]? preis|ziel-?preis|prix d[’']achat|ancien prix|prix cible|precio de (compra|coste|costo)|precio (anterior|objetivo)|pre[çc]o (de compra|antigo|alvo|anterior)|prezzo (d[’']acquisto|di acquisto|vecchio|precedente|obiettivo)|vecchio prezzo/,
  ],
  [
    'unit-price',
    /price|\bpreis|st[üu]ckpreis|einzelpreis|\bprix\b|precio|pre[çc]o|prezzo|unit cost|\brate\b|单价|价格/,
  ],
  ['currency', /currency|w[äa]hrung|devise|monnaie|moneda|moeda|valuta|币种/],
  ['incoterm', /incoterm|delivery terms?|lieferbedingung/],
  [
    'certificate',
    /certificat|zertifikat|zulassung|certif|approvals?\b|standards?\b|norm(en|es|as|e)?\b|认证/,
  ],
  ['origin', /origin|ursprung|origen|origem|origine|made in|原产/],
  ['packaging', /packag|packing|verpackung|emballage|conditionnement|embalaje|embalagem|imballo|carton|包装/],
  ['weight', /weight|gewicht|poids|\bpeso\b|重量/],
  ['quantity', /\bqty\b|quantit(y|é|à)|\bmenge|anzahl|cantidad|quantidade|\bpcs\b|pieces|数量/],
  ['unit', /\bunits?\b|\buom\b|u\/m|einheit|\bme\b|unit[ée]\b|unidad|unidade|unit[àa]\b|单位/],
  [
    'description',
    /desc|product|bezeichnung|beschreibung|d[ée]signation|libell[ée]|denominazione|\bitems?\b|\bname\b|\bname\b|nombre|nome\b|品名|描述/,
  ],
]

/** The meaning of a header text such as `Unit price (USD)`, `Artikel-Nr.` or `Délai`, null where it has none of these. */
export function meaningOfHeader(header: string): HeaderMeaning | null {
  const known = kept.get(header)
  if (known !== undefined) return known
  const meaning = readMeaning(header)
  // Headers of a business's documents are few and asked for all the time; those of strangers' tables have no end.
  if (kept.size >= 5_000) kept.clear()
  kept.set(header, meaning)
  return meaning
}

const kept = new Map<string, HeaderMeaning | null>()

function readMeaning(header: string): HeaderMeaning | null {
  const text = header.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  if (text === '' || text.length > 80) return null
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
