/** What a column of a table is about: by its heading in six languages, else by what stands in it. */
import { folded } from './wording.ts'

export const columnKinds = [
  'line',
  'sku',
  'buyer-part',
  'part',
  'description',
  'family',
  'quantity',
  'from-quantity',
  'to-quantity',
  'unit',
  'pack',
  'target-price',
  'price',
  'total',
  'currency',
  'price-unit',
  'delivery',
  'moq',
  'lead-time',
  'valid-until',
  'valid-from',
  'certificate',
  'packaging',
  'incoterm',
  'detail',
  'alias',
  'alias-kind',
  'customer',
  'aside',
] as const
export type ColumnKind = (typeof columnKinds)[number]

/** Tried in order: the first that matches wins, so narrower meanings stand before wider ones. */
const headings: readonly [ColumnKind, RegExp][] = [
  [
    'aside',
    /\bhs\b|\bhts\b|tariff|zolltarif|taric|arancel|customs|weight|gewicht|poids|\bpeso\b|origin|ursprung|ean\b|gtin|barcode|remark|note|comment|bemerkung|remarque|observa|annotazion|incoterm.*place|discount|rabatt|remise|descuento|desconto|sconto/,
  ],
  [
    'unit',
    /^(?!.*(price|preis|prix|prec|prezzo|cost|pack|carton|box))(.* )?(units?|uom|u\/m|unit of (measure|order)|mengeneinheit|einheit|me|unidad( de medida)?|unite|unita( di misura)?|unidade|um|ud|u)$/,
  ],
  ['alias-kind', /alias (kind|type)|kind of alias|type of (alias|name)/],
  [
    'alias',
    /\balias|synonym|also known|other name|old (code|sku|number|no)|former|previous|ersetzt|cross.?ref/,
  ],
  [
    'target-price',
    /target|ziel-?preis|richtpreis|wunschpreis|precio (objetivo|meta)|prix (cible|objectif|souhait)|preco (alvo|objetivo)|prezzo (obiettivo|target)|budget/,
  ],
  ['price-unit', /^(per|je|pro|par|por|price unit|preiseinheit|price per|pe)$/],
  ['valid-from', /valid from|gultig (ab|von)|valable (a partir|des)|valid[oa] desde|effective/],
  ['valid-until', /valid|gultig|valable|valid[oa]|expir|vencimiento|scadenza|ablauf|caduc/],
  [
    'from-quantity',
    /^(from|ab|desde|des|dal?|a partir( de)?)( qty| quantity| menge| quantite| cantidad)?$|((from|break|scale|tier|staffel|ab)[ -]*(qty|quantity|menge|pcs)|(qty|quantity|menge|quantit[ae]|cantidad|quantidade)[ -]*(from|break|tier|ab|a partir|desde|des))|price break|order from|staffel|palier|tramo|scaglione/,
  ],
  [
    'to-quantity',
    /^(to|bis|up to|hasta|jusqu'?a|fino a|ate)( qty| quantity| menge)?$|(qty|quantity|menge) (to|bis)$/,
  ],
  [
    'lead-time',
    /lead.?times?|\blt\b|lieferzeit|lieferfrist|delai|plazo|prazo|tempi? di consegna|production time|delivery time|delivery \((working )?(days|weeks)/,
  ],
  [
    'moq',
    /\bm\.?o\.?q\b|min(imum|imo|ima|imale|\.)? ?(order|qty|quantity|quantita|menge|cantidad|pedido|commande|ordine)|mindest|(quantit[ae]|commande|pedido|cantidad|quantidade|ordine) min/,
  ],
  [
    'delivery',
    /deliver|in store|on site|required (by|date|on)|wanted|need(ed)? (by|date)|due date|liefertermin|wunschtermin|lieferdatum|fecha|date (de )?(livraison|souhait)|livraison|data|entrega|consegna|\bet[ad]\b|ship(ping|ment)? date|dispatch/,
  ],
  ['total', /total|amount|gesamt|betrag|importe|montant|totale|summe|line value|extended/],
  [
    'price',
    /price|preis|prix|precio|preco|prezzo|unit cost|\brate\b|cost|^(usd|eur|gbp|us\$|\$|€|£)([ /].*)?$/,
  ],
  ['currency', /^(currency|cur\.?|ccy|wahrung|devise|monnaie|moneda|divisa|moeda|valuta)$/],
  ['incoterm', /incoterm|delivery terms|lieferbedingung/],
  ['certificate', /certif|zertifikat|nachweis|approvals?\b|standards?\b/],
  [
    'buyer-part',
    /\b(our|customer('?s)?|buyer('?s)?|client|internal|my|unsere?|eigene|kunden|nuestr[oa]|interno|notre|interne|nostr[oa]|noss[oa])[ -]*(part|item|art|code|ref|no\b|nr|number|material|sku|cod|stock|mat)|kundenartikel|customer p\/?n|material ?(no|nr|number|code)|matnr/,
  ],
  [
    'sku',
    /\bskus?\b|\b(supplier|vendor|your|manufacturer|mfr|ihre?|lieferanten?|su|proveedor|votre|fournisseur|vostr[oa]|fornitore|sua|seu|fornecedor)('?s)?[ -]*(part|item|art|code|ref|no\b|nr|number|material|cod|p\/?n)|catalog(ue)? (no|number|code|ref)|\bmpn\b|codigo (del )?proveedor|(ref|code|reference) fournisseur|codice fornitore|codigo (do )?fornecedor/,
  ],
  ['customer', /^(buyer|customer|client|kunde|cliente|acheteur|comprador|acquirente)$/],
  [
    'pack',
    /pack size|per (carton|box|pack|case)|pcs\/(ctn|box|carton)|inner qty|verpackungseinheit|\bvpe\b|units per|unidades por|par carton|colisage/,
  ],
  ['packaging', /packag|packing|verpackung|emballage|conditionnement|embalaje|embalagem|imballo/],
  [
    'quantity',
    /\bq'?ty\b|quantit|\bmenge|anzahl|stuckzahl|^stuck$|bedarf|cantidad|^cant\b|^unidades$|^qte$|^q\.?t[dae]\b|\bpcs\b|pieces|volume|demand|requirement|order qty|nombre de pieces/,
  ],
  [
    'family',
    /family|range|series|category|produktgruppe|warengruppe|famil|gamme|categoria|product (group|line)|gruppe|applies to|covers|products? covered|^scope\b|geltungsbereich|^portee|^alcance|campo di applicazione|^ambito/,
  ],
  [
    'detail',
    /^(size|dimensions?|material|grade|colou?r|finish|quality|surface|thickness|diameter|length|width|grosse|abmessung(en)?|werkstoff|farbe|oberflache|gute|taille|dimension|matiere|couleur|finition|tamano|medidas?|color|acabado|misur[ae]|dimensioni|materiale|colore|finitura|tamanho|cor|acabamento|specs?|specifications?|spezifikation|standard)$/,
  ],
  [
    'part',
    /(part|item|article|product|model|catalog|artikel|produkt|art|order|bestell|stock|style)[ .-]*(no\b|nos\b|number|num\b|code|id\b|ref|nr|nummer|#|n°|nº)|\bp\/?n\b|artikelnr|^(article|artikel|code|ref|reference|referencia|riferimento|codigo|cod|codice|model|modell|modelo|modele|part|partno|articulo|articolo|style|design|grade)$|^(codigo|codice|code|ref|reference) (de |du |del |do |di |d')?(art|prod)/,
  ],
  [
    'description',
    /descri|beschreibung|bezeichnung|designation|libelle|denominazione|denominacion|product|produkt|producto|produit|prodotto|produto|\bitems?\b|\bname\b|goods|material|specification|concepto|mercanc|merce|ware\b/,
  ],
  [
    'line',
    /^(#|no|nos|nr|n|n°|nº|pos|position|posicion|posizione|posicao|line|line no|ligne|linea|linha|riga|lfd nr|lfd|s\/?n|sl|sr|serial|s no|sl no|sr no|item|num|numero|row)$/,
  ],
]

/** Words that alone name a row number as well as an article: what stands in the column decides. */
const lineOrPart =
  /^(item|no|nr|n|n°|nº|#|num|numero|pos|position|line|ligne|linea|linha|riga|item (no|nr|number|#)|article|artikel|position|posicion)$/

/** The kind a heading alone speaks for, null where it says nothing. */
export function kindOfHeading(heading: string): ColumnKind | null {
  const text = folded(heading)
    .replace(/[.:]+(?=\s|$)/g, '')
    .replace(/[\s_]+/g, ' ')
    .replace(/[*?]/g, '')
    .trim()
  if (text === '' || text.length > 70) return null
  // “Qty (pcs)” and “Price (USD)” are told by their words; the bracket only matters where there is nothing else.
  const bare = text
    .replace(/[([][^)\]]*[)\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  for (const candidate of bare === '' || bare === text ? [text] : [bare, text]) {
    if (
      lineOrPart.test(candidate) &&
      /^(#|no|nr|n|n°|nº|pos|position|line|ligne|linea|linha|riga|posicion|num|numero)$/.test(candidate)
    )
      return 'line'
    const found = headings.find(([, pattern]) => pattern.test(candidate))
    if (found) return found[0]
  }
  return null
}

/** Whether a heading such as `Item` may name a row number or an article: the column's content decides. */
export function isAmbiguousHeading(heading: string): boolean {
  return lineOrPart.test(
    folded(heading)
      .replace(/[.:]+(?=\s|$)/g, '')
      .trim(),
  )
}

/** In our own documents “our code” is the key, and a customer's number is another name for it. */
export function kindInOurs(header: string): ColumnKind | null {
  const kind = kindOfHeading(header)
  const plain = folded(header)
  if (kind === 'buyer-part')
    return /\b(our|internal|unsere?|eigene|nuestr[oa]|interno|notre|interne|nostr[oa]|noss[oa]|material|matnr)\b/.test(
      plain,
    )
      ? 'sku'
      : 'alias'
  if (kind === 'sku' && /supplier|vendor|manufacturer|lieferant|proveedor|fournisseur|fornitore/.test(plain))
    return 'aside'
  if (kind === 'sku' && /\b(your|ihre?|votre|vostr[oa]|su|sua|seu)\b/.test(plain)) return 'alias'
  if (kind === 'quantity') return /from|min|break|ab\b/.test(plain) ? 'from-quantity' : kind
  return kind
}
