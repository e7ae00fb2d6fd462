/**
 * Words with which a business binds itself without naming a value: "we confirm your order", "freight is included", "half
 * the price". Meant for a model's words, where one too many costs nothing: the desk's own draft stands instead.
 */
import type { Span } from './span.ts'

/** By language; `~` stands for any ending. A word that two languages share stands with one of them. */
const words = [
  // English
  'confirm~|accept~|agree|agreed|agrees|agreement|approv~|waiv~|pay|pays|paid|paying|payment~|payable|pric~|cost|costs|cheap~|fee|fees|freight|shipping|ship|ships|shipped|deliver~|dispatch~|return|returns|returned|warrant~|liab~|damage|damages|compensat~|dozen|dozens|half|twice|double|exclusiv~|contract~|credit~|insur~|food[ -]safe|safe|conform~|stage|won|deal|deals|bargain|terms|bonus|overnight|same[ -]day|reserv~|immediate~|asap|includ~',
  // German
  'bestätig~|akzeptier~|angenommen|zustimm~|zugestimmt|genehmig~|verzicht~|zahl|zahlen|zahlung~|bezahl~|preis~|kosten~|günstig~|gebühr~|fracht~|versand~|versend~|liefer~|rückgabe~|rücksend~|garant~|gewähr~|haften|haftung~|schaden~|dutzend~|halb~|hälfte|doppelt~|exklusiv~|vertrag~|vertrags~|kredit~|versicher~|reservier~|sofort|inklusive|enthalten',
  // French
  'approuv~|payer|payez|payons|paiement~|prix|tarif~|coût|coûts|frais|livr~|expédi~|retour~|responsab~|dommage|dommages|douzaine~|moitié|contrat~|crédit~|réserv~|immédiat~|inclus~',
  // Spanish
  'acept~|aprob~|pago|pagos|pagar|pagamos|preci~|flete~|envío|envíos|enviar~|enviamos|entreg~|devol~|daño|daños|docena~|mitad|doble|inmediat~|incluid~',
  // Italian
  'conferm~|accett~|pagare|pagamento|pagamenti|prezz~|spese|spedi~|consegn~|reso|resi|danni|dozzin~|metà|doppio|riserv~|immediat~|inclus~',
  // Portuguese
  'aceit~|aprov~|preç~|custo|custos|frete~|envio|envios|danos|dúzia~|metade|dobro|imediat~|incluíd~',
].join('|')

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${words.replaceAll('~', '\\p{L}*')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Every such word, in order. */
export function bindingWords(text: string): (Span & { text: string })[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }))
}
