/** What kind of value a question asks for, and whether a sentence has one: no figure, no answer to "how much". */

import { valuesIn } from '../../evidence/typed-values.ts'
import { noHints } from '../../recognise/found.ts'

export type AskedValue =
  | 'length'
  | 'moment'
  | 'money'
  | 'frequency'
  | 'count'
  | 'way'
  | 'reason'
  | 'place'
  | 'person'
  | 'any'

const asked: readonly [AskedValue, RegExp][] = [
  [
    'money',
    /\bhow much (?:is|are|do|does|would|will|for|to|extra|it|cost)|\b(?:what(?:[’']s| is| are| does| do| would| will)|which)\b[^.?!]{0,30}\b(?:cost|costs|price|prices|fee|fees|charge|charges|rate)\b|\bcosts?\b[^.?!]{0,12}$|was kostet|was kosten|wie (?:teuer|viel kostet|viel kosten)|wieviel kostet|wie hoch (?:ist|sind)|cuánto (?:cuesta|cuestan|vale|cobran|sale)|qué precio|combien (?:coûte|ça coûte)|quanto costa|quanto custa/iu,
  ],
  ['count', /\bhow long (?:must|should|can|may|has|does) (?:\p{L}+ ){1,4}(?:be\b|have to be)/iu],
  [
    'length',
    /\bhow (?:long|soon|quickly|fast|late|early|far in advance)\b|\b(?:what|which) (?:is|are) (?:the |your )?(?:\p{L}+ ){0,3}(?:time|times|period|window|deadline|notice)\b|how many (?:\p{L}+ )?(?:days|weeks|months|years|hours|minutes)|wie (?:lange|schnell|bald|kurzfristig|spät|viele (?:tage|wochen|monate|stunden))|wieviele (?:tage|wochen)|cuánto (?:tiempo|tarda|tardan|dura)|cuánt[oa]s (?:días|semanas|meses|horas|años)|en qué plazo|combien de (?:temps|jours|semaines|mois)|sous quel délai|quanto tempo|quanti giorni|quantos dias/iu,
  ],
  [
    'moment',
    /\bwhen\b|\bwhat (?:time|day|days|date|hours)\b|\bwhich days?\b|\b(?:until|by|from|since) (?:when|what)\b|\b(?:opening|business|office) (?:hours|times)\b|\bwann\b|um wie viel uhr|bis wann|öffnungszeiten|geschäftszeiten|cuándo|a qué hora|qué (?:días|horario)|horario|quand|à quelle heure|horaires|quando|che ora|orari/iu,
  ],
  [
    'frequency',
    /\bhow (?:often|frequently|regularly)\b|wie (?:oft|häufig)|con qué frecuencia|cada cuánto|à quelle fréquence|tous les combien|ogni quanto|con che frequenza|com que frequência|de quanto em quanto/iu,
  ],
  [
    'count',
    /\bhow (?:many|often|much|big|large|tall|heavy|wide|deep|hot|cold|hard|high|strong)\b|\bwhat (?:size|temperature|pressure|weight|percentage|dose|amount|quantity|voltage|capacity|hardness)\b|wie (?:oft|viele?|groß|schwer|hoch|heiß|warm|hart)|wieviele?|cuánt[oa]s?|con qué frecuencia|cada cuánto|combien|à quelle fréquence|quant[oaie]|ogni quanto|com que frequência/iu,
  ],
  [
    'reason',
    /\bwhy\b|\bwhat (?:causes?|is the reason)|warum|weshalb|wieso|por qué|pourquoi|perché|por que/iu,
  ],
  ['place', /\bwhere\b|\bwhat (?:address|place)\b|\bwohin\b|\bwo\b|dónde|adónde|où|dove|onde/iu],
  ['person', /\bwho\b|\bwhom\b|\bwer\b|\bwen\b|\bwem\b|quién|quien|\bqui\b|\bchi\b|\bquem\b/iu],
  [
    'way',
    /\bhow (?:do|can|should|to|would|does|is|are|must|may)\b|\bwie (?:kann|können|muss|mache|geht|funktioniert|wird|entkalke|melde|bekomme)\b|cómo|comment|\bcome (?:si|posso|faccio)/iu,
  ],
]

/** The first kind whose words the question uses. */
export function valueAsked(question: string): AskedValue {
  return asked.find(([, words]) => words.test(question))?.[0] ?? 'any'
}

const moment =
  /\d{1,2}[:.]\d{2}|\b\d{1,2} ?(?:am|pm|uhr|h)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:daily|every day|within|before|after|until|once|as soon as|immediately|same (?:working )?day|next (?:working )?day|(?:day|week|month|year)s?|24\/7|christmas|holiday)\b/iu

/** Whether a sentence (in plain English words) holds something of the kind asked. */
export function holdsValue(kind: AskedValue, sentence: string): boolean {
  if (kind === 'money')
    return (
      keysOf(sentence).some((key) => /^(?:money|price)/.test(key)) ||
      /\bfree\b|\bno (?:cost|charge|fee)/i.test(sentence)
    )
  if (kind === 'length') return holdsLength(sentence.replace(recurring, ' '))
  if (kind === 'moment')
    return moment.test(sentence) || keysOf(sentence).some((key) => /^(?:date|duration)/.test(key))
  if (kind === 'frequency')
    return /\b(?:every|each|once|twice|daily|weekly|monthly|yearly|annual(?:ly)?|quarterly|per (?:day|week|month|year)|a (?:day|week|month|year)|times|regularly|jede\p{L}*|alle|cada|chaque|ogni)\b/iu.test(
      sentence,
    )
  if (kind === 'count')
    return /\d|\b(?:once|twice|daily|weekly|monthly|yearly|annually|quarterly|every|unlimited|none|no limit|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/i.test(
      sentence,
    )
  return true
}

/** How often is not how long. */
const recurring =
  /\b(?:every|each|per|once an?|once every|twice an?|alle|jede\p{L}*|cada|chaque|tous les|ogni)\s+(?:\p{N}+\s+)?\p{L}+/giu

function holdsLength(sentence: string): boolean {
  return (
    /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|half an?)[- ](?:\p{L}+ )?(?:minute|hour|day|week|month|year|tag|stunde|woche|monat|jahr|día|hora|semana|mes|año)/iu.test(
      sentence,
    ) ||
    /\b(?:\d{1,2}:\d{2}|same (?:working )?day|next (?:working )?day|lifetime|overnight|unlimited|no (?:time )?limit|permanently)\b/i.test(
      sentence,
    ) ||
    keysOf(sentence).some((key) => key.startsWith('duration'))
  )
}

/** Keys of the typed values in a text: `duration:day:30`, `money:EUR:95`. */
export function keysOf(text: string): string[] {
  return valuesIn(text, noHints).map(({ key }) => key)
}
