/** Whether a clause says how things are now, or only speaks of what might be, was, is elsewhere, or is not so. */
import type { Saying } from './sayings.ts'

export type Modality = 'now' | 'if' | 'past' | 'hearsay' | 'elsewhere' | 'asked' | 'wished'

const b = '(?<![\\p{L}\\p{N}])'
const e = '(?![\\p{L}\\p{N}])'
const any = (...words: string[]): RegExp => new RegExp(`${b}(?:${words.join('|')})${e}`, 'iu')

const conditional = any(
  'if',
  'unless',
  'in case',
  'assuming',
  'provided (?:that|they|we)',
  'as long as',
  'were to',
  'what if',
  'suppose',
  'should they',
  'depending on',
  'falls',
  'wenn',
  'sofern',
  'vorausgesetzt',
  'gesetzt den fall',
  'sollten? (?:sie|die|der|wir)',
  'si',
  'en caso de',
  'siempre que',
  'suponiendo',
)
/** “wenn” and “si” may be when and yes; these say that it is only imagined. */
const imagined = any(
  'might',
  'may(?= (?:\\p{L}+ )?(?:go|be|add|need|come|want|take|buy|order|increase|double|push|slip|move|drop|rise|get|have|spend|do|grow|sign|end|still|even|also|well|not))',
  'could(?! you)',
  'would(?! (?:like|prefer|rather|want|love))',
  "(?:they|he|she|it|we|i|that)['’]d(?! (?:like|prefer|rather|love|better|already|been|just))",
  'maybe',
  'perhaps',
  'possibly',
  'potentially',
  'theoretically',
  'hypothetically',
  'in theory',
  'in an ideal world',
  'ideally',
  'one day',
  'someday',
  'at some point',
  'eventually',
  'toying with',
  'thinking (?:about|of)',
  'thought about',
  'dream\\w*',
  'no promises?',
  'k[öo]nnten?',
  'w[üu]rden?',
  'vielleicht',
  'eventuell',
  'evtl',
  'm[öo]glicherweise',
  'theoretisch',
  'irgendwann',
  'podr[íi]an?',
  'quiz[áa]s?',
  'tal vez',
  'a lo mejor',
  'igual(?= (?:pueden|hay))',
  'alg[úu]n d[íi]a',
  'ser[íi]an?',
  'pasar[íi]an?',
  'comprar[íi]an?',
  '\\p{L}+ar[íi]an',
)
const past = any(
  'last (?:year|time|season|quarter|spring|summer|autumn|fall|winter|contract|deal|order|round|project|month)',
  'previous(?:ly)?(?: (?:year|order|deal|contract|project|supplier|season))?',
  'back then',
  '(?<!(?:check|circle|call|come|be|get|dial|loop|go|report|touch) )back in (?:the|(?:19|20)\\d\\d|(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter))',
  'in the past',
  'used to',
  'originally',
  'initially',
  'at first',
  '(?:a|one|two|three|four|five|\\d+|several|many|some|a few|a couple of) (?:years?|months?|seasons?) ago',
  'years ago',
  'historically',
  'the year before',
  'in (?:19|20)\\d\\d they',
  'had (?:been|budgeted|planned|paid|spent|ordered|a budget)',
  'before (?:the|covid|we|that)',
  'letzte[snmr]? (?:jahr|mal|saison|quartal|auftrag|projekt)',
  'voriges? jahr',
  'vorjahr',
  'vergangene[sn]? jahr',
  'fr[üu]her',
  'damals',
  'urspr[üu]nglich',
  'vor (?:\\p{L}+|\\d+) jahren',
  'bisher(?:ige[rsn]?)?',
  '(?:el )?a[ñn]o pasado',
  'antiguamente',
  'originalmente',
  'al principio',
  'inicialmente',
  'hace (?:\\p{L}+|\\d+) a[ñn]os',
  'en su momento',
  'la (?:temporada|vez) pasada',
  'antes (?:ten[íi]an|compraban|gastaban|era)',
)
const hearsay = any(
  '(?:i|he|she|they) (?:heard|hears?|gathers?)(?= )',
  'we (?:heard|hear)',
  'heard (?:that|from|they|a rumou?r|through)',
  'apparently',
  'rumou?rs?',
  'rumou?r has it',
  'word is',
  'supposedly',
  'allegedly',
  'reportedly',
  'someone (?:said|told|mentioned)',
  'a (?:colleague|friend|guy|contact) (?:\\p{L}+ ){0,4}(?:said|says|told|thinks|mentioned|reckons)',
  'people say',
  'they say',
  'grapevine',
  'not confirmed',
  'unconfirmed',
  'angeblich',
  'geh[öo]rt, dass',
  'habe geh[öo]rt',
  'ger[üu]chte?\\w*',
  'man sagt',
  'unbest[äa]tigt',
  'al parecer',
  'por lo visto',
  'dicen que',
  'he o[íi]do',
  'se rumorea',
  'rumor(?:es)?',
  'sin confirmar',
)
const elsewhere = any(
  '(?:an?|the|their|his|her|our|some)?\\s*(?:other|another|different|separate|second|unrelated) (?:\\p{L}+ )?(?:deal|order|project|customer|client|account|tender|opportunity|site|company|buyer|prospect|division|department|branch|subsidiary|contract)',
  'sister \\p{L}+',
  'parent company',
  'mother company',
  'subsidiar(?:y|ies)',
  'unlike (?:\\p{L}+ ){0,3}',
  'not (?:for|part of|about) this (?:deal|order|project)',
  'unrelated',
  'separately',
  'anderer? (?:kunde|auftrag|projekt|anfrage)',
  'anderen? (?:kunden|auftrag|projekt|standort)',
  'anderes projekt',
  'schwesterfirma',
  'schwestergesellschaft',
  'muttergesellschaft',
  'tochter(?:firma|gesellschaft)',
  'otr[oa]s? (?:cliente|pedido|proyecto|empresa|operaci[óo]n|hotel|cuenta|negocio|oportunidad)s?',
  'empresa hermana',
  'filial',
  'matriz',
)
const wished = any(
  "(?:i|we)(?: would|['’]d) (?:love|like) to (?:see|get|have|push|reach|land|close|win)",
  "(?:would|['’]d) be (?:great|nice|good|lovely|amazing|a dream)",
  '(?:i|we) (?:hope|wish|want to push|should push|should aim|was hoping|were hoping|dream)',
  'my (?:gut|hope|target|guess|feeling|dream|goal)',
  'our (?:target|goal|hope)',
  'fingers crossed',
  'hopefully',
  'hoffentlich',
  'wir hoffen',
  'ich hoffe',
  'mein (?:ziel|gef[üu]hl|wunsch)',
  'ojal[áa]',
  'espero que',
  'esperamos que',
  'mi (?:objetivo|impresi[óo]n)',
)

/** What a clause is, with its sentence around it: a condition holds for the whole of it. */
export function modalityOf(saying: Saying, strangers: readonly string[]): Modality {
  const { line, sentence } = saying
  const clause = line.text
  if (saying.label !== null && !/\b(?:if|maybe|might)\b/i.test(clause)) return 'now'
  if (/\?\s*["”']?$/.test(clause) || (/\?\s*$/.test(sentence.text) && sentence.end === line.end))
    return 'asked'
  const lower = clause.toLowerCase()
  if (elsewhere.test(`${before(saying)} ${clause}`) || strangers.some((name) => says(lower, name)))
    return 'elsewhere'
  if (hearsay.test(clause)) return 'hearsay'
  if (past.test(clause) && !isContrast(clause)) return 'past'
  if (isCondition(clause) || isCondition(before(saying))) return 'if'
  if (imagined.test(clause)) return 'if'
  return wished.test(clause) ? 'wished' : 'now'
}

/** “Last year 30k, now 40k”, “originally 45k but now 40k” say how it is now as well; its values are told apart by place. */
function isContrast(clause: string): boolean {
  return /(?<!\p{L})(?:now|today|this year|jetzt|inzwischen|nun|heute|ahora|este a[ñn]o|hoy)(?!\p{L})/iu.test(
    clause,
  )
}

/** The values before the turn to now, in such a clause. */
export function isBeforeNow(clause: string, at: number): boolean {
  if (!past.test(clause)) return false
  const turn =
    /(?<!\p{L})(?:now|today|this year|jetzt|inzwischen|nun|heute|ahora|este a[ñn]o|hoy)(?!\p{L})/iu.exec(
      clause,
    )
  return turn !== null && at < turn.index
}

function isCondition(text: string): boolean {
  if (text === '') return false
  const match = conditional.exec(text)
  if (match === null) return false
  const word = match[0].toLowerCase()
  // “Ask if”, “see if”, “whether”: a question of ours, not a condition; the rest of the clause is what is asked.
  return word !== 'si' || /(?<!\p{L})si\s+(?!,)\p{L}/iu.test(text)
}

/** What the sentence said before this clause, as far as no contrast parts them. */
function before({ line, sentence }: Saying): string {
  const said = sentence.text.slice(0, Math.max(0, line.start - sentence.start))
  if (
    said === '' ||
    /^(?:but|however|although|though|aber|jedoch|pero|aunque|no,? wait|sorry|correction|make that)/i.test(
      line.text,
    )
  )
    return ''
  return /[;–—(]\s*$/.test(said) ? '' : said
}

function says(lower: string, name: string): boolean {
  const at = lower.indexOf(name)
  if (at < 0) return false
  return !/[\p{L}\p{N}]/u.test(lower[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(lower[at + name.length] ?? '')
}

/** “Yes”, said by somebody else to a question, makes it a statement. */
export function isYes(text: string): boolean {
  return /^(?:yes|yeah|yep|yup|correct|exactly|right|that['’]?s (?:right|correct)|absolutely|sure|indeed|ja|genau|stimmt|richtig|korrekt|s[íi]|exacto|correcto|eso es|as[íi] es)\b/i.test(
    text.trim(),
  )
}
