/** What kind of claim a value is, told by the words around it. */
import type { ClaimKind } from '../words/packet.ts'
import { unitNamed } from '../words/units.ts'

/**
 * Kinds that a buyer's own text never supports: only an approved document, or a person, may offer them. What the
 * buyer said may be quoted back, as a statement with its evidence (`claim` part of a draft).
 */
const ours: ReadonlySet<ClaimKind> = new Set([
  'price',
  'moq',
  'lead-time',
  'certificate',
  'standard',
  'term',
  'discount',
  'refund',
  'percentage',
  'promise',
  'policy',
])

export function isOurs(kind: ClaimKind): boolean {
  return ours.has(kind)
}

const minimum = /\bm\.?o\.?q\b|minim(um|al|o|a)|mindest|pedido m[ií]n|起订/i
const discount =
  /discount|rebate|rabatt|skonto|nachlass|remise|escompte|ristourne|descuento|desconto|sconto|折扣/i
const refund =
  /refund|reimburs|credit note|store credit|r[üu]ckerstatt|gutschrift|rembours|\bavoir\b|reembols|nota de cr[ée]dito|rimbors|nota di credito|退款/i
const paying =
  /pay(ment|able)|\bnet\b|invoice|deposit|prepa(y|id)|advance|zahl(ung|bar)|rechnung|anzahlung|paiement|acompte|facture|pago|anticipo|factura|pagament|fattura|acconto|fatura|付款/i
const standing = /\bvalid|\bhold|validity|g[üu]ltig|valable|valid[ao]|v[áa]lid/i

const delivering =
  /lead.?time|deliver|production|manufactur|ship|dispatch|ready|ex.?works|transit|liefer|produktion|versand|fertig|d[ée]lai|livraison|exp[ée]di|fabrication|plazo|entrega|producci|env[ií]o|prazo|produ[çc]|consegna|spedizion|produzion|交货|交期/i
/** Says what the time is for even where payment is spoken of: "lead time 30 days after deposit". */
const leading =
  /lead.?time|lieferzeit|lieferfrist|d[ée]lai de (livraison|production|fabrication)|plazo de (entrega|producci)|prazo de (entrega|produ)|tempi? di (consegna|produzione)|交期|交货/i
const returning =
  /return|warranty|claim|complain|exchange|cancel|r[üu]ck(gabe|send)|gew[äa]hr|garanti|reklam|retour|retrait|devoluci|garant[ií]a|reclam|devolu[çc]|restitu|reso\b|recesso/i

/** The kind in its clause, else in its sentence: a quantity after "minimum" is an MOQ, a percentage beside "discount" a discount. */
export function kindInContext(
  text: string,
  value: { kind: ClaimKind; key: string; start: number; end: number },
): ClaimKind {
  // A length is no minimum order: "minimum thickness 2 mm".
  if (value.kind === 'quantity' && !isOrdered(value.key)) return value.kind
  const before =
    text
      .slice(Math.max(0, value.start - 60), value.start)
      .split(/[.;!?]\s|\n/)
      .at(-1) ?? ''
  const after = text.slice(value.end, value.end + 30).split(/[.;!?]\s|\n/)[0] ?? ''
  const clause = `${before.split(/,\s/).at(-1)} … ${after.split(/,\s/)[0]}`
  return (
    kindBeside(clause, value.kind) ?? kindBeside(before, value.kind) ?? otherwise[value.kind] ?? value.kind
  )
}

/** A length of time that nothing tells more of is a rule of ours, whatever it is for. */
const otherwise: Partial<Record<ClaimKind, ClaimKind>> = { 'lead-time': 'policy' }

function kindBeside(words: string, kind: ClaimKind): ClaimKind | null {
  if (kind === 'quantity' || kind === 'number') return minimum.test(words) ? 'moq' : null
  if (kind === 'price' || kind === 'percentage') {
    if (refund.test(words)) return 'refund'
    if (discount.test(words)) return 'discount'
    return kind === 'percentage' && paying.test(words) ? 'term' : null
  }
  // A day on which we would deliver is not settled by the buyer wishing for it.
  if (kind === 'date') return delivering.test(words) ? 'lead-time' : null
  if (kind !== 'lead-time') return null
  if (leading.test(words)) return 'lead-time'
  if (paying.test(words) || standing.test(words)) return 'term'
  if (returning.test(words)) return 'policy'
  return delivering.test(words) ? 'lead-time' : null
}

/** Whether goods are ordered in the unit. */
function isOrdered(key: string): boolean {
  const unit = key.split(':')[1] ?? ''
  const kind = unitNamed(unit)?.kind ?? 'count'
  return (
    ['count', 'packaging', 'container'].includes(kind) || ['kg', 't', 'l', 'm', 'm2', 'm3'].includes(unit)
  )
}

/** Words that speak of a discount or a refund without a number: each is a claim of its own. */
export function moneyWords(text: string): { kind: 'discount' | 'refund'; start: number; end: number }[] {
  const found = [
    ...[...text.matchAll(new RegExp(`\\p{L}*(?:${discount.source})\\p{L}*`, 'giu'))].map((match) => ({
      kind: 'discount' as const,
      match,
    })),
    ...[...text.matchAll(new RegExp(`\\p{L}*(?:${refund.source})\\p{L}*`, 'giu'))].map((match) => ({
      kind: 'refund' as const,
      match,
    })),
  ]
  return found.map(({ kind, match }) => ({ kind, start: match.index, end: match.index + match[0].length }))
}
