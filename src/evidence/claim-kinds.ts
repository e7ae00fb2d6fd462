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
  'availability',
  'property',
])

export function isOurs(kind: ClaimKind): boolean {
  return ours.has(kind)
}

const minimum =
  /\bm\.?o\.?q\b|m[ií]nim(um|al|o|a)|mindest|pedido m[ií]n|起订|(?:must|have to|cannot|can not|can't|do not|don't)\b.{0,30}\b(?:at least|less than|fewer than|below)|m[üu]ssen.{0,30}mindestens|nicht unter|pas moins de|no menos de|non meno di|n[ãa]o menos de/i
const stocked =
  /\b(?:in|on|from|of) stock\b|\bstock of\b|\bavailab|(?:ab|auf) lager|lagernd|vorr[äa]tig|verf[üu]gbar|(?:en|du) stock|disponib|dispon[íi]v|in magazzino|a magazzino|em estoque|en existencias?|现货/i
/** What a thing is like: of ours it is, unless the words speak to the buyer of what they want. */
const likeness =
  /\b(?:thick|thickness|weigh\w*|holds?|contains?|measures?|stands?|withstands?|wide|width|high|height|deep|depth|diameter|capacity|temperature|per carton|cartons? of|pack of)\b|wandst[äa]rke|wiegt|gewicht|fasst|enth[äa]lt|hitzebest[äa]ndig|[ée]paisseur|p[èe]se|contient|espesor|pesa\b|contiene|spessore|espessura|cont[ée]m/i
const yours =
  /\b(?:you|your|yours|requested|required|asked|sie|ihr\w*|gew[üu]nscht\w*|vous|votre|vos|usted|sus?|solicitad\w*|lei|vostr\w*|richiest\w*|voc[êe]|seus?|suas?|pedid\w*)\b/iu
const discount =
  /discount|rebate|rabatt|skonto|nachlass|remise|escompte|ristourne|descuento|desconto|sconto|折扣/i
const refund =
  /refund|reimburs|credit note|store credit|r[üu]ckerstatt|gutschrift|rembours|\bavoir\b|reembols|nota de cr[ée]dito|rimbors|nota di credito|退款/i
const paying =
  /pay(ment|able)|\bnet\b|invoice|deposit|prepa(y|id)|advance|zahl(ung|bar)|rechnung|anzahlung|paiement|acompte|facture|pago|anticipo|factura|pagament|fattura|acconto|fatura|付款/i
const standing = /\bvalid|\bhold|validity|\bgelten|\bgilt\b|g[üu]ltig|valable|valid[ao]|v[áa]lid/i

const delivering =
  /lead.?time|deliver|production|manufactur|ship|dispatch|ready|ex.?works|transit|liefer|produktion|versand|fertig|d[ée]lai|livraison|exp[ée]di|fabrication|plazo|entrega|producci|env[ií]o|prazo|produ[çc]|consegna|spedizion|produzion|交货|交期/i
/** What we send and they get, on a day to come; "your mail received on 3 May" is past. */
const arriving =
  /we confirm (?:your|the) (?:visit|appointment|delivery|date)|(?:we|will|'ll|’ll) (?:send|bring)|\barrives?\b|(?:be|is|are) with you|you (?:will |'ll |’ll )?(?:get|receive|have)\b|reach(?:es)? you|wir (?:senden|schicken)|(?:erhalten|bekommen|haben) sie|kommt .{0,20}an|nous (?:enverrons|envoyons)|vous (?:recevrez|aurez)|arriv(?:era|er[àa])|le enviaremos|llegar[áa]|recibir[áa]|chegar[áa]|receber[áa]|enviaremos|ricever|invieremo/i
const opening =
  /\bopen(?:s|ing)?\b|\bclosed?\b|\bcloses\b|office hours|ge[öo]ffnet|[öo]ffn(?:en|et|ung)|geschlossen|ouvert|ferm[ée]|ouvr(?:e|ons)|abiert|\babr(?:e|imos)|cerrad|cierra|apert|chius|\bapr(?:e|iamo)|\babert|fechad|fecha(?:mos)?\b/i
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
  const before =
    text
      .slice(Math.max(0, value.start - 60), value.start)
      .split(/[.;!?]\s|\n/)
      .at(-1) ?? ''
  const after = text.slice(value.end, value.end + 30).split(/[.;!?]\s|\n/)[0] ?? ''
  if (value.kind === 'quantity' || value.kind === 'number') {
    if (!yours.test(`${before} ${after}`) && likeness.test(`${before.slice(-40)} … ${after.slice(0, 20)}`))
      return 'property'
    if (stocked.test(`${before} … ${after}`)) return 'availability'
    if (value.kind === 'quantity' && !isOrdered(value.key)) return value.kind
  }
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
  if (kind === 'date') {
    if (opening.test(words)) return 'policy'
    if (delivering.test(words) || arriving.test(words)) return 'lead-time'
    return standing.test(words) ? 'term' : null
  }
  if (kind !== 'lead-time') return null
  if (leading.test(words)) return 'lead-time'
  if (paying.test(words) || standing.test(words)) return 'term'
  if (returning.test(words)) return 'policy'
  return delivering.test(words) ? 'lead-time' : null
}

/** Whether goods are ordered in the unit. */
function isOrdered(key: string): boolean {
  if (key.startsWith('size:')) return false
  const unit = key.split(':')[1] ?? ''
  const kind = unitNamed(unit)?.kind ?? 'count'
  return (
    ['count', 'packaging', 'container'].includes(kind) || ['kg', 't', 'l', 'm', 'm2', 'm3'].includes(unit)
  )
}

/** Where to reach or pay us is ours to say, and never read from what a stranger wrote. */
const reachingUs =
  /\b(?:call|contact|reach|phone|ring|e-?mail|write to|write|visit|text) us\b|\bplease (?:pay|call|write|visit|click|transfer|contact|remit)|\bpay (?:to|at|via|into|on)\b|\bour (?:\w+ )?(?:account|bank|iban|number|phone|telephone|address|web ?site|page|e-?mail|hotline)|\b(?:rufen|schreiben|kontaktieren|besuchen) sie|\b(?:zahlen|überweisen)|unser(?:e|er|em|en)? (?:konto|bank|nummer|adresse|telefon)|(?:appelez|contactez|[ée]crivez|payez)|notre (?:compte|num[ée]ro|adresse)|(?:ll[áa]me|cont[áa]cte|escr[íi]ba|pague)\w*|nuestr[ao] (?:cuenta|n[úu]mero|direcci[óo]n)|(?:chiam|contatt|scriv|pagh)\w+ci|nostr[oa] (?:conto|numero|indirizzo)|noss[oa] (?:conta|n[úu]mero|endere[çc]o)/i

/** Whether an address, number, link or account is given as ours: the words of its sentence say so, or it is a bank account. */
export function isOurContact(sentence: string, { key, text }: { key: string; text: string }): boolean {
  if (/^identifier:[a-z]{2}\d{2}[a-z0-9]{11,30}$/.test(key)) return true
  const isContact = key.startsWith('phone:') || /@|:\/\/|^www\./i.test(text)
  return isContact && reachingUs.test(sentence)
}

/** Words that speak of a discount or a refund without a number: each is a claim of its own. */
export function moneyWords(text: string): { kind: ClaimKind; sort: string; start: number; end: number }[] {
  const sorts = [
    ['discount', discount],
    ['refund', refund],
  ] as const
  return sorts.flatMap(([sort, words]) =>
    [...text.matchAll(new RegExp(`\\p{L}*(?:${words.source})\\p{L}*`, 'giu'))].map((match) => ({
      kind: sort,
      sort,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}
