/** Payment terms: the whole phrase, with its parts where they can be told. */
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

export type PaymentTerms = {
  /** The phrase in one line, as written. */
  text: string
  method:
    | 'transfer'
    | 'letter-of-credit'
    | 'documents-against-payment'
    | 'documents-against-acceptance'
    | 'cash-against-documents'
    | 'open-account'
    | 'cash-on-delivery'
    | 'advance'
    | 'other'
  /** Part paid in advance, `30` for 30 %. */
  advancePercent?: string
  /** Days of credit: `net 30` → 30. */
  days?: number
}

/** Every phrase of terms: `30% T/T advance, balance against B/L copy`, `net 30 days`, `L/C at sight`, `14 Tage netto`, `CAD`, `D/P`. */
export function findPaymentTerms(text: string, _hints: Hints): Found<PaymentTerms>[] {
  const seeds = [...text.matchAll(seed)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => isTerm(text, span))
  const found: Found<PaymentTerms>[] = []
  let phrase: { start: number; end: number } | null = null
  for (const span of seeds) {
    if (phrase !== null && joins(text, phrase.end, span.start))
      phrase = { start: phrase.start, end: Math.max(phrase.end, span.end) }
    else {
      if (phrase !== null) found.push(asTerms(text, phrase))
      phrase = span
    }
  }
  if (phrase !== null) found.push(asTerms(text, phrase))
  return withoutOverlaps(found)
}

const percent = '\\d{1,3}(?:[.,]\\d{1,2})?\\s?%'
const parts = [
  // 30% T/T in advance, 30 % deposit, 70% balance before shipment
  `${percent}\\s(?:of\\s)?(?:(?:by|via|per|in|as|with|de|en|di|als|im|against|vor|bei|à|al|the|down|upon|on|after|before|at|prior to|contra|gegen|contre|avant)\\s){0,2}(?:t\\/?t|l\\/?c|tt|lc|advance|deposit|down payment|prepayment|downpayment|balance|in advance|anzahlung|vorkasse|vorauszahlung|restzahlung|rest|acompte|solde|anticipo|anticipado|saldo|resto|sinal|antecipado|adiantado|acconto|anticipato|order|shipment|delivery|b\\/l|documents|bestellung|lieferung|versand|commande|livraison|pedido|embarque|entrega|ordine|consegna|订金|定金|预付)`,
  `${percent}\\s?(?:订金|定金|预付款?|尾款|电汇|信用证)`,
  // method words
  '(?:t\\/t|tt|telegraphic transfer|wire transfer|bank transfer|überweisung|virement(?: bancaire)?|transferencia(?: bancaria)?|transferência(?: bancária)?|bonifico(?: bancario)?|电汇)(?:\\s(?:in advance|advance|payment|at sight|\\d{1,3} days))?',
  '(?:irrevocable\\s|confirmed\\s|unwiderrufliches\\s){0,2}(?:l\\/c|lc|letters? of credit|akkreditiv|lettre de crédit|crédit documentaire|carta de crédito|lettera di credito|信用证)(?:\\s(?:at sight|à vue|a la vista|à vista|a vista|bei sicht|(?:at\\s)?\\d{1,3} days(?: (?:sight|from b\\/l|after b\\/l)(?: date)?)?|usance(?: \\d{1,3} days)?|60 days))?',
  '(?:d\\/p|d\\.p\\.|d\\/a|documents against (?:payment|acceptance)|cash against documents|cad|cash on delivery|c\\.?o\\.?d\\.?|cwo|cash with order|open account|o\\/a)(?:\\s\\d{1,3} days(?: (?:from|after) (?:b\\/l|invoice)(?: date)?)?|\\sat sight)?',
  // credit
  '(?:net|netto|netti)\\s?\\d{1,3}(?:\\s?(?:days|tage|d|jours|días|dias|giorni))?(?:\\s(?:from|after|ab|nach|d[ae]|date)\\s(?:the\\s)?(?:invoice|b\\/l|delivery|shipment|rechnungsdatum|rechnungserhalt|lieferung|facture|factura|fattura)(?:\\sdate)?)?',
  '\\d{1,3}\\s?(?:days|tage|jours|días|dias|giorni|gg)\\s(?:net|netto|netti|nets|fin de mois|fecha factura|de la fecha de factura|data fattura|d\\.?f\\.?|f\\.?m\\.?|eom|after (?:invoice|b\\/l|delivery|shipment|receipt of invoice)(?: date)?|from (?:invoice|b\\/l|the date of invoice|date of invoice|delivery)(?: date)?|nach (?:rechnungserhalt|rechnungsdatum|rechnungsstellung|lieferung)|credit|zahlungsziel|ziel|date de facture|da fatura|após faturamento|sight|usance)',
  '(?:payment|zahlung|paiement|pago|pagamento)\\s(?:(?:in|within|at|innerhalb von|binnen|à|sous|a|em)\\s)\\d{1,3}\\s?(?:days|tagen?|jours|días|dias|giorni|gg)',
  `${percent}\\s(?:skonto|discount\\b.{0,24}days|escompte|sconto cassa|pronto pago)`,
  "(?:full\\s)?(?:payment in advance|prepayment|pre-payment|advance payment|vorkasse|vorauskasse|vorauszahlung|paiement (?:d'avance|anticipé)|pago (?:anticipado|por adelantado|contado)|pagamento (?:antecipado|anticipato|à vista)|balance (?:before|against|upon|on|prior to|at) (?:shipment|delivery|copy of b\\/l|b\\/l(?: copy)?|scan of b\\/l|documents|the copy of b\\/l)|saldo (?:contra|antes|prima|alla|vor|gegen)\\s(?:del?\\s|dell[a’']\\s?|l[’'])?\\p{L}{3,14}|rest (?:vor|bei|nach|gegen) (?:lieferung|versand|verschiffung|dokumente|b\\/l(?:-kopie)?)|solde (?:avant|à la|contre)\\s(?:l[’'])?\\p{L}{3,14}|against (?:copy of )?(?:b\\/l|documents)(?: copy)?)",
]
const seed = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}])(?:${parts.map((part) => `(?:${part})`).join('|')})(?![\\p{Script=Latin}\\p{N}])`,
  'giu',
)

/** `CAD` is the Canadian dollar beside an amount; `lc`, `tt`, `cod` in small letters and `net 5 kg` are other things. */
function isTerm(text: string, span: { start: number; end: number }): boolean {
  const raw = text.slice(span.start, span.end)
  const around = text.slice(Math.max(0, span.start - 40), span.end + 30)
  if (/^cad$/i.test(raw))
    return (
      raw === 'CAD' &&
      !/\d\s?CAD|CAD\s?\$?\d/.test(around) &&
      /pay|term|zahl|pago|paga|paie|against|documents/i.test(around)
    )
  if (/^(?:tt|lc|cod|cwo|c\.o\.d|d\.p\.)$/i.test(raw))
    return (
      raw === raw.toUpperCase() &&
      raw.length > 1 &&
      /pay|term|zahl|pago|paga|paie|advance|sight|%/i.test(around)
    )
  if (/^net/i.test(raw))
    return (
      !/^\s?(?:kg|g|lb|t|ml|l|%|weight)\b/i.test(text.slice(span.end, span.end + 8)) &&
      /^net\w*\s?(?:7|8|10|14|15|20|21|25|28|30|40|42|45|50|56|60|75|90|100|120|150|180)\b/i.test(raw)
    )
  if (/^against /i.test(raw)) return /%|pay|balance/i.test(around)
  return true
}

/** Parts of one phrase: a comma, "and", "balance", a few words between them, on one line. */
function joins(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to)
  if (to - from > 42 || /\n|[.;!?]\s/.test(gap)) return false
  return !/\b(?:or|oder|ou|o)\b\s*$/i.test(gap) || to - from < 8
}

const tail =
  /(?:,?\s(?:and|&|und|et|y|e)?\s?(?:the\s)?(?:balance|rest|remaining|saldo|solde|remainder)(?:\s(?:\d{1,3}\s?%))?(?:\s(?:to be\s)?(?:paid|payable|due))?\s(?:before|against|upon|on|prior to|after|at|by|within|vor|bei|nach|gegen|avant|à|contra|antes d[eo]|prima d[ei]l?l?a?)\s(?:the\s|receipt of\s|copy of\s|presentation of\s|sight of\s|scan of\s|la\s|l['’])?(?:\p{L}|\/){2,16}(?:[\s-](?:copy|date|documents|kopie|copie|copia))?)|(?:\s(?:in advance|at sight|against (?:copy of |scan of )?(?:b\/l|documents|bl)(?: copy)?|before (?:shipment|delivery|production|dispatch)|upon (?:order|delivery|shipment|receipt(?: of (?:goods|invoice))?)|after (?:delivery|shipment|receipt of goods)|with (?:the )?order|on (?:order|delivery)|(?:vor|bei|nach|gegen) \p{Lu}[\p{L}/-]{3,18}|(?:avant|à la|contre|contra|antes del?|antes da|a la|alla|prima della) \p{L}{3,14}|from (?:the )?(?:b\/l|invoice)(?: date)?|after (?:the )?(?:b\/l|invoice)(?: date)?|ab rechnungsdatum|nach rechnungs\p{L}{3,8}))/iuy

function asTerms(text: string, span: { start: number; end: number }): Found<PaymentTerms> {
  let end = span.end
  for (let parts = 0; parts < 3; parts++) {
    tail.lastIndex = end
    const more = tail.exec(text)
    if (more === null) break
    end += more[0].length
  }
  const phrase = text.slice(span.start, end).replace(/\s+/g, ' ')
  const terms: PaymentTerms = { text: phrase, method: methodOf(phrase) }
  const advance = /(\d{1,3}(?:[.,]\d{1,2})?)\s?%(?!\s(?:skonto|discount|escompte|sconto))/i.exec(phrase)
  if (
    advance?.[1] !== undefined &&
    /advance|deposit|down|prepay|anzahl|voraus|vorkasse|acompte|anticip|sinal|antecip|adiant|acconto|定金|预付|订金|order|bestell|commande|pedido|ordine/i.test(
      phrase,
    )
  ) {
    terms.advancePercent = advance[1].replace(',', '.')
  }
  const days = /(\d{1,3})\s?(?:days|tage|jours|días|dias|giorni|gg|d\b)|net\p{L}{0,2}\s?(\d{1,3})/iu.exec(
    phrase,
  )
  const count = days?.[1] ?? days?.[2]
  if (count !== undefined) terms.days = Number(count)
  return foundAt(text, { start: span.start, end }, terms, { confidence: 0.9 })
}

function methodOf(phrase: string): PaymentTerms['method'] {
  const lower = phrase.toLowerCase()
  if (/l\/c|\blc\b|letter of credit|akkreditiv|crédit|crédito|credito|信用证/.test(lower))
    return 'letter-of-credit'
  if (/d\/p|d\.p\.|against payment/.test(lower)) return 'documents-against-payment'
  if (/d\/a|against acceptance/.test(lower)) return 'documents-against-acceptance'
  if (/\bcad\b|cash against documents/.test(lower)) return 'cash-against-documents'
  if (/\bcod\b|c\.o\.d|cash on delivery/.test(lower)) return 'cash-on-delivery'
  if (/t\/t|\btt\b|transfer|überweisung|virement|bonifico|电汇/.test(lower)) return 'transfer'
  if (
    /advance|prepay|vorkasse|voraus|anticip|antecip|adelantad|cash with order|cwo|acompte|anzahlung|deposit|acconto|定金|订金|预付/.test(
      lower,
    )
  )
    return 'advance'
  if (/net|open account|o\/a|days|tage|jours|días|dias|giorni|gg/.test(lower)) return 'open-account'
  return 'other'
}
