/** Until when an answer and the goods are wanted, and how long a price shall stand. */

import { type Ear, type Said, settled } from '../../evidence/thread/said.ts'
import type { Cell } from '../../words/evidence.ts'
import type { Duration } from '../../words/money.ts'
import { all, behind, type Finders, inTable, labelledFirst } from './term-finders.ts'

const replyWords =
  /\b(?:offers?|quot\p{L}+|repl\p{L}+|answer\p{L}*|respon\p{L}+|bids?|proposals?|submi\p{L}+|closing|deadline|due|feedback|prices?|pricing|hear from|get back|you have until|need (?:it|this|them) (?:back )?by|latest|angebot\p{L}*|antwort\p{L}*|rückmeldung|rückantwort|abgabe\p{L}*|frist|oferta|cotiz\p{L}+|respuesta|contest\p{L}+|plazo de presentaci[óo]n|offre|devis|réponse|répondre|offerta|preventivo|risposta|riscontro|proposta|cota[cç][aã]o|resposta|propuesta)\b/iu
const deliverWords =
  /\b(?:deliver\p{L}*|shipp\p{L}*|shipment|ship|arriv\p{L}*|required by|(?<!(?:quot\p{L}*|answer|offer|reply|response|prices?) )needed by|need (?:the )?(?:goods|parts|material)|dispatch|liefer\p{L}*|wareneingang|entreg\p{L}*|llegada|embarque|livr\p{L}*|consegn\p{L}*|expédi\p{L}*|spedizion\p{L}*|chegada|in store|on site|eta)\b/iu
const untilWords =
  /(?:\bby|\bbefore|\buntil|\btill|\bno later than|\blatest(?: by)?|\bon or before|\bdue|\bdeadline|\bclosing(?: date)?|\bbis(?: zum| spätestens)?|\bspätestens(?: am| bis)?|\bzum|\bantes del?|\ba más tardar|\bhasta(?: el)?|\bavant(?: le)?|\bau plus tard(?: le)?|\bpour le|\bd['’]ici(?: le| au)?|\bjusqu['’]au|\bentro(?: il)?|\bfino al?|\bat[ée](?: o)?(?: dia)?|\bis|\bare due)\b[^.\n]{0,24}$/iu

/** The sentence; also what a semicolon parts from it: `please state the validity; we would need 45 days`. */
function clauseOf({ sentence, message }: Said<unknown>): string {
  const before = message.source.text.slice(Math.max(0, sentence.start - 80), sentence.start)
  const joined = /[^.!?\n]*;\s*$/.exec(before)?.[0] ?? ''
  return `${joined}${sentence.text}`
}

/** Until when an answer is wanted. */
export function replyBy(ear: Ear, finders: Finders): Cell<string> {
  const labels = behind(ear, finders, 'reply-by', 'valid-until').filter(
    ({ sentence }) => !deliverWords.test(sentence.text.slice(0, 30)),
  )
  const readings = labelledFirst(all(ear, finders.dates), labels, ({ sentence, start }) => {
    const clause = clauseAround(sentence, start)
    return replyWords.test(clause.text) && untilWords.test(clause.before) && !lastIsDelivery(clause.before)
  })
  return settled(readings, ({ value }) => value)
}

/** Whether the word nearest to the date speaks of delivery rather than of an answer. */
function lastIsDelivery(before: string): boolean {
  const last = (words: RegExp): number =>
    Math.max(-1, ...[...before.matchAll(new RegExp(words.source, 'giu'))].map(({ index }) => index))
  return last(deliverWords) > last(replyWords)
}

function clauseAround(
  { text, start }: { text: string; start: number },
  at: number,
): { text: string; before: string } {
  const place = Math.max(0, at - start)
  return { text, before: text.slice(0, place) }
}

/** Until when all goods are wanted; dates of single lines belong to their items. */
export function deliveryOf(ear: Ear, finders: Finders): Cell<string> {
  const labels = behind(ear, finders, 'delivery-date')
  const readings = labelledFirst(all(ear, finders.dates), labels, ({ sentence, start }) => {
    const { before, text } = clauseAround(sentence, start)
    return (
      deliverWords.test(before || text) &&
      lastIsDelivery(before) &&
      !/\b(?:deliver\p{L}*|ship\p{L}*) (?:of|on|in) (?:your|our) (?:last|previous)/iu.test(text)
    )
  })
  // Dates of single lines belong to their items.
  return settled(
    readings.filter(({ message, start }) => !inTable(message.source.tables, start)),
    ({ value }) => value,
  )
}

const leadWords =
  /\b(?:deliver\p{L}*|lead.?time|ship\p{L}*|production|liefer\p{L}*|plazo|entreg\p{L}*|délai|livr\p{L}*|consegn\p{L}*|prazo|within)\b/iu
const notLead =
  /\b(?:payment|pay|net|invoice|b\/l|valid\p{L}*|zahl\p{L}*|netto|gültig|pago|paiement|pagamento|credit|warranty|garanti\p{L}*|days? (?:from|after) (?:b\/l|invoice))\b/iu
const validityWords =
  /\b(?:valid\p{L}*|gültig\p{L}*|bindefrist|validez|validité|validità|validade|hold (?:your|the) price|firm for|price hold)\b/iu

/** The lead time the buyer wants. */
export function leadTimeAsked(ear: Ear, finders: Finders): Cell<Duration> {
  return durationOf(ear, finders, leadWords, notLead)
}

/** How long the buyer wants our prices to stand. */
export function validityAsked(ear: Ear, finders: Finders): Cell<Duration> {
  return durationOf(ear, finders, validityWords, /\b(certificate|zertifikat)/i)
}

function durationOf(ear: Ear, { durations }: Finders, words: RegExp, not: RegExp): Cell<Duration> {
  const readings = all(ear, durations).filter(
    (said) => words.test(clauseOf(said)) && !not.test(said.sentence.text),
  )
  return settled(
    readings,
    ({ value }) => value,
    (a, b) => a.value === b.value && a.unit === b.unit,
  )
}
