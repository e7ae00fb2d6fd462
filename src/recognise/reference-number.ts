/** Numbers by which buyers file an inquiry, order or invoice, told by their label. */
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

export type Reference = {
  kind: 'rfq' | 'order' | 'invoice' | 'reference' | 'tender' | 'project'
  number: string
}

/** Every labelled number: `RFQ-2026-0815`, `PO No. 4500123`, `Anfrage Nr. A-77/12`, `Our ref: JK/03`. The span is the number. */
export function findReferenceNumbers(text: string, _hints: Hints): Found<Reference>[] {
  const found: Found<Reference>[] = []
  for (const match of text.matchAll(labelled)) {
    const [whole, label = '', mark = '', number = ''] = match
    const clean = number.replace(/[-./_]+$/, '')
    if (!/\d/.test(clean) || clean.length < 3) continue
    const isDate = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(clean) || /^(?:19|20)\d\d-\d\d-\d\d$/.test(clean)
    if (isDate || /^\d+(?:st|nd|rd|th|pcs|kg|mm|%)$/i.test(clean)) continue
    // Without "No." or a colon a bare short number may be a quantity: "order 500".
    if (mark === '' && /^\d{1,5}$/.test(clean)) continue
    const start = match.index + whole.length - number.length
    const kind = kindOf(label)
    found.push(
      foundAt(
        text,
        { start, end: start + clean.length },
        { kind, number: clean },
        { confidence: mark === '' ? 0.8 : 0.92 },
      ),
    )
  }
  for (const match of text.matchAll(selfNamed)) {
    const number = match[0].replace(/[-./_]+$/, '')
    found.push(
      foundAt(
        text,
        { start: match.index, end: match.index + number.length },
        { kind: kindOf(number), number },
        { confidence: 0.9 },
      ),
    )
  }
  return withoutOverlaps(found)
}

const names =
  "request for quotation|request for quote|rfq|rfp|rfi|inquiry|enquiry|quotation request|quote request|anfrage|preisanfrage|demande de prix|demande de devis|demande|solicitud(?: de cotizaci[oó]n)?|cotizaci[oó]n|pedido de cota[cç][aã]o|cota[cç][aã]o|richiesta(?: d[i’' ]?offerta)?|rdo|询价单?|purchase order|p\\.?o\\.?|order|bestellung|auftrag|commande|pedido|ordine|ordem|orden de compra|订单|invoice|rechnung|facture|factura|fatura|fattura|发票|tender|ausschreibung|appel d[’']offres|licitaci[oó]n|licita[cç][aã]o|gara|project|projekt|projet|proyecto|projeto|progetto|(?:our |your |unser[e]? |ihr[e]? |notre |votre |nuestra |su |nossa |vostro |nostro )?(?:reference|referenz|ref|réf|référence|referencia|referência|riferimento|rif|zeichen)|case|ticket|vorgang|参考"
const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(${names})\\.?[ ]?((?:(?:no|nr|nos|num|number|nummer|n°|nº|n\\.º|numéro|número|numero|ref|id|号|编号|#)[.]?[ ]{0,2}){0,2}[:：#]?)[ ]{0,3}\\(?([\\p{Lu}\\d][\\p{L}\\d]{0,24}(?:[-./_][\\p{L}\\d]{1,24}){0,6})(?![\\p{L}\\d])`,
  'giu',
)
const selfNamed =
  /(?<![\p{L}\p{N}_-])(?:RFQ|RFP|PO|INQ|ENQ|ANF|RDO|SO|INV|TND)[-_/#]?\d[\dA-Z]{1,18}(?:[-/_.][\dA-Z]{1,12}){0,4}(?![\p{L}\p{N}])/gu

function kindOf(label: string): Reference['kind'] {
  const lower = label.toLowerCase()
  if (
    /^(?:request|rfq|rfp|rfi|inq|enq|quot|anf|preisanfrage|demande|solicitud|cotiz|cota|pedido de cota|richiesta|rdo|询价)/.test(
      lower,
    )
  )
    return 'rfq'
  if (/^(?:purchase|p\.?o|order|bestell|auftrag|commande|pedido|ord|so[-_/#\d]|订单)/.test(lower))
    return 'order'
  if (/^(?:invoice|rechnung|fact|fat|inv|发票)/.test(lower)) return 'invoice'
  if (/^(?:tender|ausschr|appel|licit|gara|tnd)/.test(lower)) return 'tender'
  if (/^(?:proj|proy|prog)/.test(lower)) return 'project'
  return 'reference'
}
