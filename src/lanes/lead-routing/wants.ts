/** The grammar of wanting: words by which somebody says what they are after, in the languages leads come in. */

const english = [
  "(?:am|are|is|we're|i'm|we’re|i’m)? ?(?:also |now |currently |actively |urgently |still )?(?:looking|searching|shopping) (?:for|into|to (?:buy|source|purchase|order|import|stock|replace|find|add))",
  '(?:very |really |also )?interested in(?: (?:buying|purchasing|ordering|importing|receiving|getting|learning (?:more )?about|your|stocking|selling|distributing))?',
  "(?:(?:we|i)(?:'d| would|’d)|would) (?:also )?(?:like|love|be happy|want) to (?:become|represent|distribute|resell|carry|buy|order|purchase|get|receive|have|know|import|request|source|try|see|find out|stock|learn|discuss)(?: (?:some|more|a quote for|a price for|a quotation for|prices? for|about|samples? of))?",
  '(?:we|i|they|who) (?:urgently |also |will |may |might |do |currently |really |would )?(?:need|require|want|seek|source|buy)(?: to (?:buy|order|purchase|source|replace|import))?',
  "(?:are|am|i['’]m|we['’]re) (?:seeking|sourcing|after|considering|planning to (?:buy|order|purchase)|in (?:the market for|need of|search of))",
  '(?:could|can|would|will) you (?:please |kindly |also )?(?:quote|send|provide|share|let|give|offer|tell|supply|advise|ship|deliver|make|help)(?: (?:me|us))?(?: (?:with )?(?:a |an |your |the )?(?:best )?(?:price|quote|quotation|offer|information|details|catalog(?:ue)?|pricing|prices)(?: list)?(?: (?:for|on|of|about))?)?',
  '(?:please|kindly|pls) (?:quote|send|provide|share|let|give|offer|advise|contact|call|get)(?: (?:me|us))?(?: (?:a |an |your )?(?:best )?(?:price|quote|quotation|offer|information|pricing|prices)(?: (?:for|on|of|about))?)?',
  '(?:quote|quotation|prices?|pricing|offer|enquiry|inquiry|request|order|demand|information|info) (?:for|on|about|regarding|concerning)',
  '(?:enquir|inquir)(?:e|ing) (?:about|for|regarding|whether)',
  '(?:what|which) (?:kinds?|types?|sorts?|sizes?) of',
  'do you (?:also )?(?:sell|have|make|manufacture|supply|stock|carry|offer|ship|deliver|do|produce|export)',
  '(?:hoping|planning|intending|aiming|wanting|thinking (?:of|about)|considering) (?:to )?(?:add(?:ing)?|buy(?:ing)?|order(?:ing)?|purchas(?:e|ing)|stock(?:ing)?|import(?:ing)?|replac(?:e|ing)|switch(?:ing)?)',
  'need (?:about|around|some|approx\\.?|approximately|roughly|\\d+)',
  '(?:our|the) (?:need|demand|requirement) is',
]
const german = [
  '(?:suchen?|sucht|benötigen?|benötigt|brauchen?|bräuchten?|bestellen|beziehen|kaufen|erwerben|anschaffen|ordern)',
  '(?:interessieren? (?:wir )?(?:uns|mich)(?: (?:sehr )?für)?|interesse an|interessiert an|interessent für)',
  '(?:haben|hätten|habe|hätte|besteht) (?:wir |ich |derzeit |aktuell )?(?:einen |großes |grosses )?(?:bedarf an|interesse an|bedarf)',
  '(?:anfrage|angebot|preise?|preisanfrage|katalog|informationen|unterlagen|preisliste) (?:für|über|zu|bezüglich|von|zum|zur)',
  '(?:bitten?|bitte) (?:wir |ich |sie )?(?:um|senden|schicken|unterbreiten|erstellen|machen|lassen|nennen|teilen)',
  '(?:auf der )?suche nach',
  '(?:möchten?|würden?|wollen)(?: (?:wir|ich))?(?: (?:gerne?|uns))?',
  '(?:führen|liefern|haben|fertigen|bieten|verkaufen|produzieren) sie',
  '(?:können|könnten) sie',
]
const french = [
  '(?:cherchons|cherche|recherchons|recherche|souhaitons|souhaite|souhaiterions|souhaiterais|voudrions|voudrais|aimerions|aimerais|désirons)(?: (?:recevoir|acheter|commander|obtenir|acquérir|connaître|importer))?',
  "(?:avons|ai|aurions|aurais) besoin (?:de|d['’])",
  '(?:suis|sommes|serions|serais|très)? ?intéressée?s? par',
  "(?:à )?la recherche (?:de|d[’'])",
  '(?:pourriez|pouvez)[- ]vous(?: nous| me)?',
  '(?:demande de (?:devis|prix|renseignements?)|devis|tarifs?|prix|offre) (?:pour|sur|de|concernant)',
  '(?:il )?nous (?:faut|faudrait|manque)',
  '(?:merci de|veuillez) (?:nous |me )?(?:envoyer|faire parvenir|transmettre|adresser|communiquer|indiquer)',
  '(?:proposez|avez|vendez|fabriquez|livrez)[- ]vous',
]
const spanish = [
  '(?:buscamos|busco|buscando|necesitamos|necesito|necesitaríamos|necesitaría|requerimos|requiero|queremos|quiero|querríamos|querría|quisiéramos|quisiera|deseamos|deseo|desearíamos|desearía)(?: (?:comprar|adquirir|recibir|pedir|cotizar|importar|saber|conocer|contar con))?',
  '(?:estamos|estoy|estaríamos|estaría)? ?(?:muy )?interesad[oa]s? (?:en|por)(?: (?:comprar|adquirir|sus|recibir|conocer))?',
  '(?:nos|me) (?:interesan?|interesaría|gustaría|hace falta|hacen falta)(?: (?:comprar|adquirir|recibir|saber|conocer|pedir))?',
  '(?:solicitamos|solicito|solicitar|pedimos|cotización|cotizar|presupuesto|precios?|información|catálogo)(?: (?:de|para|por|sobre|del))?',
  '(?:pueden|puede|podrían|podría|podéis)(?: (?:enviarnos|enviarme|ofrecernos|decirnos|cotizarnos|enviar|pasarnos|mandarnos))?',
  '(?:tienen|venden|fabrican|manejan|ofrecen)(?: ustedes)?',
]
const italian = [
  '(?:cerchiamo|cerco|stiamo cercando|sto cercando|abbiamo bisogno|ho bisogno|avremmo bisogno|vorrei|vorremmo|desideriamo|desidero|desidererei|desidereremmo)(?: (?:ricevere|acquistare|ordinare|avere|sapere|comprare|un preventivo per))?(?: (?:di|del|della|delle|dei))?',
  "(?:siamo|sono|saremmo) interessat[oaie] (?:a|ad|al|ai|agli|alla|alle|all[’'])(?:cquisto d\\p{L}+)?",
  '(?:ci|mi) (?:interessano|interessa|interesserebbe|servono|serve|servirebbero|servirebbe|occorrono)',
  '(?:richiediamo|richiedo|richiesta|preventivo|quotazione|prezzi?|offerta|listino)(?: (?:per|di|su|riguardante))?',
  '(?:potete|potreste|può|potrebbe)(?: (?:inviarci|inviarmi|mandarci|farci|fornirci|dirci))?',
  '(?:vendete|producete|fornite|trattate)',
]
const portuguese = [
  '(?:procuramos|procuro|buscamos|busco|precisamos|preciso|precisaríamos|precisaria|necessitamos|queremos|quero|queríamos|gostaríamos|gostaria)(?: (?:de )?(?:comprar|adquirir|receber|solicitar|saber|conhecer|encomendar|um orçamento para|importar))?(?: de)?',
  '(?:temos|tenho|teríamos) interesse (?:em|nos?|nas?)',
  '(?:estamos|estou)? ?interessad[oa]s? (?:em|nos?|nas?)(?: (?:comprar|adquirir|receber))?',
  '(?:solicitamos|solicito|orçamento|cotação|preços?|proposta|catálogo)(?: (?:de|para|dos?|das?|sobre))?',
  '(?:poderiam|poderia|podem|pode)(?: (?:nos )?(?:enviar|mandar|informar|cotar|confirmar))?(?:[- ](?:nos|me))?',
  '(?:vocês )?(?:vendem|fabricam|fornecem|têm)',
]
const others = [
  // Dutch
  '(?:zoeken|zoek|op zoek naar|zijn op zoek naar|willen graag|wil graag|willen|geïnteresseerd in|interesse in|offerte voor|prijsopgave voor|kunt u|kunnen jullie|kunt u ons|leveren jullie|levert u|hebben nodig|hebben .{0,40}? nodig)',
  // Polish
  '(?:szukamy|szukam|poszukujemy|poszukuję|potrzebujemy|potrzebuję|jesteśmy zainteresowani|jestem zainteresowan\\p{L}+|zainteresowani|prosimy o|proszę o|prośba o|chcielibyśmy|chciałbym|chciałabym|czy (?:mają|oferują|możecie|mogą) ?(?:państwo)?|zapytanie o)',
  // Turkish
  '(?:arıyoruz|arıyorum|ihtiyacımız var|ihtiyaç duyuyoruz|ihtiyacım var|almak istiyoruz|almak istiyorum|satın almak|ilgileniyoruz|ilgileniyorum|teklif (?:almak|rica|istiyoruz|verir)|fiyat (?:teklifi|bilgisi|listesi))',
  // Swedish, Danish, Norwegian
  '(?:söker|letar efter|behöver|är intresserade av|är intresserad av|skulle vilja(?: ha| köpa| få)?|offert på|önskar|søger|leder efter|har brug for|er interesseret i|er interesserede i|ønsker|vil gerne(?: have| købe| bestille)?|trenger|ser etter|er interessert i)',
  // Russian
  '(?:ищем|ищу|нужны?|нужен|нужно|требуются?|интересует|интересуют|хотели бы|хотим|просим|нуждаемся)',
]
const chinese =
  /(?:我们)?(?:需要|想要|想购买|想采购|想了解|想咨询|正在寻找|寻找|采购|求购|询价|感兴趣|有兴趣|请报价|请提供|请发送)/gu

const spaced = [english, german, french, spanish, italian, portuguese, others].flat()
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** Every place where the words want something; `end` is where what is wanted begins. */
export function wantsIn(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(pattern), ...text.matchAll(chinese)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .sort((a, b) => a.start - b.start)
}

/** Asks to be sent or told something: wanted as well, but who wants the goods themselves says so otherwise. */
export function isWeakWant(words: string): boolean {
  return weak.test(words) && !priced.test(words)
}

/** Who asks for a price wants the goods. */
const priced =
  /quot|pric|offer|angebot|preis|devis|tarif|cotiza|presupuesto|precio|preventivo|prezz|or[çc]amento|ofert|wycen|teklif|fiyat/i

const weak =
  /^(?:(?:could|can|would|will) you|please|kindly|pls|bitte|können|könnten|pourriez|pouvez|veuillez|merci|pueden|puede|podrían|podría|potete|potreste|può|potrebbe|podem|poderiam|poderia|pode|kunt|kunnen|prosimy|proszę|möchte|würde|wollen)/i

/** Wishes for an answer, a talk or nothing in particular; what is wanted stands elsewhere. */
export const wantsContact =
  /(?:hear(?:ing)? (?:back )?from you|look(?:ing)? forward|be in touch|schedule|set up|arrange|book) ?|\b(?:a call|a meeting|quick chat|call me|contact me|call us|contact us|get back to)\b|(?:rückmeldung|rückruf|antwort|nachricht von ihnen|freuen uns|melden sie sich|rufen sie)|(?:hâte|dans l['’]attente|rappeler|rendez-vous)|(?:quedamos|quedo|espero|esperamos|a la espera|llámenme|contactarme)|(?:attesa|aguardo|aguardamos|contattarmi|restiamo)/iu
