/** The goods an enquiry is about, in the sender's own words. */
import { cellOfSpan } from '../../evidence/thread/cell-at.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { monthPattern } from '../../recognise/calendar.ts'
import { noHints } from '../../recognise/found.ts'
import { findPartNumbers } from '../../recognise/part-number.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Cell } from '../../words/evidence.ts'
import { asksForThings } from './form-labels.ts'
import type { Heard } from './hearing.ts'
import { looseMoments } from './loose-moments.ts'
import type { ProductNames } from './product-names.ts'
import { wantsIn } from './wants.ts'

type Span = { start: number; end: number }

/** Products in order of place, each once: fields of a form, article numbers, what follows words of wanting, names of ours. */
export function productsOf(heard: Heard, names: ProductNames): Cell<string>[] {
  const asked = heard.answers.filter(({ meaning }) => meaning === 'products')
  if (asked.length > 0) {
    const cells = asked.flatMap((answer) =>
      partsOf(
        { source: answer.source, start: answer.start, end: answer.end, text: answer.value },
        0,
        answer.value.length,
      ).map(({ line, span }) => cellOfPart(line, span, 0.93)),
    )
    if (cells.length > 0) return once(cells)
  }
  const wanted = [...openAnswers(heard, names), ...heard.sentences.flatMap((line) => productsIn(line, names))]
  if (wanted.length > 0) return once(wanted)
  const titled = heard.subject === null ? [] : productsIn(heard.subject, names)
  return once(titled.length > 0 ? titled : heard.before.flatMap((line) => productsIn(line, names)))
}

/** What stands first behind "What are you looking for?" is what is wanted, without a word of wanting. */
function openAnswers({ answers }: Heard, names: ProductNames): Cell<string>[] {
  return answers.flatMap((answer) => {
    if (answer.meaning !== 'need' || !asksForThings(answer.label)) return []
    const line = withoutAsides({ ...answer, text: answer.value })
    if (wantsIn(line.text).length > 0) return []
    return partsOf(line, 0, phraseEnd(line.text)).flatMap(({ line: of, span }) => {
      const words = of.text.slice(span.start, span.end)
      const isNamed = names.namedBy(words) !== null
      return isNamed || isThing(words) ? [cellOfPart(of, span, isNamed ? 0.88 : 0.7)] : []
    })
  })
}

/** Whether a sentence names goods: ours, or whatever its words want. */
export function namesGoods(line: Line, names: ProductNames): boolean {
  return productsIn(line, names).length > 0
}

function productsIn(sentence: Line, names: ProductNames): Cell<string>[] {
  const line = withoutAsides(sentence)
  const codes = findPartNumbers(line.text, noHints).filter(({ text }) => names.keyOf(text) !== null)
  const isSubject = line.source.source.startsWith('signal:header')
  const phrases = wantsIn(line.text).flatMap((want) => {
    const end = want.end + phraseEnd(line.text.slice(want.end))
    return partsOf(line, want.end, end)
  })
  const counted = phrases.length === 0 && wantsIn(line.text).length > 0 ? countedIn(line) : []
  const inSubject =
    isSubject && phrases.length === 0 ? partsOf(line, subjectStart(line.text), line.text.length) : []
  const kept = [...phrases, ...counted, ...inSubject].filter(({ line: of, span }) => {
    const words = of.text.slice(span.start, span.end)
    const isNamed = names.namedBy(words) !== null
    // A subject line is a title: only what is one of our names is a product there.
    return (
      isNamed ||
      (!isSubject &&
        isThing(words) &&
        !codes.some((code) => code.start >= span.start && code.end <= span.end))
    )
  })
  const byName = kept.length === 0 && codes.length === 0 ? namedIn(line, names) : []
  return [
    ...codes.map((code) => cellOfPart(line, code, 0.95)),
    ...kept.map(({ line: of, span }) =>
      cellOfPart(of, span, names.namedBy(of.text.slice(span.start, span.end)) === null ? 0.72 : 0.88),
    ),
    ...byName.map((span) => cellOfPart(line, span, 0.8)),
  ].toSorted((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}

/** What stands in brackets is left blank, so that places stay. */
function withoutAsides(line: Line): Line {
  return { ...line, text: line.text.replace(/\([^()]{0,80}\)/g, (aside) => ' '.repeat(aside.length)) }
}

/** `benötigen für unsere Küche 30 Behälter und 10 Deckel`: what stands behind a number. */
function countedIn(line: Line): { line: Line; span: Span }[] {
  return [...line.text.matchAll(/(?<![\p{L}\d.,/])\d[\d.,]*\s+(?=\p{L}{2})/gu)]
    .filter(({ index, 0: count }) => !monthAhead.test(line.text.slice(index + count.length)))

    .slice(0, 6)
    .flatMap(({ index, 0: count }) => {
      const from = index + count.length
      return partsOf(line, from, from + phraseEnd(line.text.slice(from))).slice(0, 1)
    })
}

function subjectStart(text: string): number {
  return /^(?:(?:re|aw|sv|antw|rv|fwd?|wg|tr)\s*:\s*)*/i.exec(text)?.[0].length ?? 0
}

/** One of our names anywhere in the words: the shortest run of up to four that names it. */
function namedIn(line: Line, names: ProductNames): Span[] {
  if (names.namedBy(line.text) === null && names.isEmpty) return []
  const words = [...line.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’/.-]*/gu)]
  for (let count = 1; count <= 4; count++) {
    for (let first = 0; first + count <= words.length; first++) {
      const start = words[first]?.index ?? 0
      const last = words[first + count - 1]
      const end = (last?.index ?? 0) + (last?.[0].replace(/[.'’-]+$/, '').length ?? 0)
      const text = line.text.slice(start, end)
      if (names.namedBy(text) !== null && (count > 1 || text.length > 3)) return [{ start, end }]
    }
  }
  return []
}

/** Where what is wanted ends: at a mark, or at a word that says what for, when, where, how many or how much. */
function phraseEnd(text: string): number {
  const stop = stops.exec(text)
  return stop?.index ?? text.length
}

const stops =
  /[;:!?()\n；：。！？，]|\.(?!\d)|,(?=\s+\d|\s*(?:(?:about|around|approx|ca|some|total|starting|initially|we|which|but|so|please|as|if|could|can|die|der|das|wir|ich|da|weil|für|circa|etwa|qui|que|dont|pour|nous|environ|para|unos|unas|cerca|che|per|circa|possibly|ideally|and (?:would|could|need)|und (?:zwar|würden|bitte))\b))|(?<![\p{L}\p{N}])(?:for (?:my|our|the|a|an|use|\d+|new|restaurants?|hotels?|delivery|shipment|next|export)|from you|do you|are you|have you|can you|in (?:the|our|your|bulk|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|a2|a4|order|q[1-4]|stock|total|size)|to (?:\p{L}+)|by (?:the|end|mid|early|\p{Lu})|before|within|starting|which|that|who|with (?:a |our |your )(?:logo|budget)|as soon|asap|at (?:the|a|our)|on (?:a|our|the)|every|per (?:year|month|annum)|and (?:would|could|need|want|am|are|is|we|i|please|your|to|if|who|let|which|have)|und (?:würden|möchten|bitte|wir|ich|zwar|bräuchten|brauchen|haben|die erste)|für (?:unsere?n?|eine?n?|den|die|das|meine?n?|\d+)|bis|ab|bei|im|pro jahr|zur|zum|zu liefern|pour (?:notre|nos|mon|un|une|le|la|les|\d+|des)|d[’'](?:ici)|avant|dans|chez|et (?:nous|je|souhaitons)|para (?:nuestr[oa]s?|una?|el|la|los|las|mis?|\d+|noss[oa]s?|[oa]s?)|antes|dentro|y (?:nos|me|queremos|necesitamos|querríamos|saber)|per (?:il|la|i|le|un|una|nostr[oaie]|\d+)|entro|e (?:vorrei|vorremmo|sapere|il vostro|gostaríamos|gostaria)|até|no (?:prazo|final)|voor (?:onze|ons|een|de|het|\d+)|dla|для|к|из|do (?:naszej|naszego)|için|som|til|till)(?![\p{Ll}\d])/iu

/** The single things of a list, without counts, articles and the words around them. */
function partsOf(line: Line, from: number, to: number): { line: Line; span: Span }[] {
  const text = line.text.slice(from, to)
  const spans: Span[] = []
  let at = 0
  for (const match of [...text.matchAll(between), null]) {
    const end = match?.index ?? text.length
    spans.push({ start: from + at, end: from + end })
    at = match ? end + match[0].length : end
  }
  const trimmed = spans.map((span) => bare(line.text, span)).filter(({ start, end }) => end - start >= 2)
  const parts: Span[] = []
  for (const span of trimmed) {
    const last = parts.at(-1)
    const words = line.text.slice(span.start, span.end)
    // "GN 1/1 und 1/2", "20 and 24 cm": a size of what stands before it.
    if (last && !/\p{L}{3,}/u.test(words)) last.end = span.end
    else parts.push({ ...span })
  }
  return parts.map((span) => ({ line, span }))
}

const between =
  /\s*[,;/\n]\s+|\s*;\s*|\s+(?:and|und|et|y|e|ed|en|oraz|i|ve|och|og|sowie|as well as|plus|&|\+|or|oder|ou|o|of)\s+|、|和|及|与|\s+и\s+/giu

const lead =
  /^(?:\s|[-–*•"“„«']|(?:about|around|approx\.?|approximately|roughly|some|up to|at least|ca\.?|circa|etwa|rund|ungefähr|environ|unos|unas|cerca de|cerca di|około|yaklaşık|ongeveer|mind\.|mindestens)(?=\s)|(?:a|an|the|your|our|some|any|more|vostro|vostra|nostro|nostra|mio|mia|suo|sua|около|era|ert|våra|vores|deres|jeres|mais|más|meer|più|several|various|different|new|another|additional|following|ein|eine|einen|einem|einer|die|der|das|den|dem|ihre|ihren|ihrer|ihr|unsere|neue|neuen|neuer|weitere|weiteren|einige|mehrere|verschiedene|un|une|des|les|le|la|vos|votre|nos|de|du|una|unas|unos|el|los|las|sus|su|vuestros|nuevos|nuevas|i|gli|il|lo|dei|delle|degli|alle|ai|agli|vostri|vostre|uma|umas|uns|o|os|as|a|seus|vossos|suas|vossas|das|dos|da|do|een|het|uw|jullie|onze|nowych|państwa|ein paar|en|ett|et|quality|high[- ]quality|good)(?=\s)|(?:l|d|un|dell|all)['’]|\d[\d.,' ]*(?:个|件|只|套|把|台|张)?(?=[\s\p{L}])|(?:k\b)|(?:pcs?|pieces?|units?|sets?|pairs?|boxes|cartons?|stück|stk\.?|einheiten|pièces?|unités?|unidades?|uds\.?|piezas?|pezzi|pz\.?|unità|unidade|peças?|stuks|sztuk|szt\.?|adet|st\.?|штук|шт\.?)(?=\s)(?:\s+(?:of|von|de|d['’]|di|van))?|(?:dozen|hundred|thousand|couple of|range of|pair of|set of|samples? of|supply of|quantity of|quantities of|order of|batch of|lot of|line of))+/iu
const supplier =
  /^(?:\p{L}+ ){0,3}?(?:suppliers?|sources?|manufacturers?|producers?|vendors?|partners?|distributors?|lieferanten?|hersteller[ns]?|anbieter[ns]?|produzenten?|fournisseurs?|fabricants?|fabricantes?|proveedor(?:es)?|fornitor[ei]|produttor[ei]|fornecedor(?:es)?|leverancier[s]?|dostawc\p{L}+|producent\p{L}*|leverantör(?:er)?|leverandør(?:er)?|informationen|información|informazioni|informações|info|szczegół\p{L}+|quote|quotation|price ?lists?|prices?|pricing|catalog(?:ue)?s?|offers?|angebote?|preise?|devis|cotización|presupuesto|preventivo|orçamento|offerte|informations?|details|samples?|muster|échantillons?|muestras)(?:\s\p{L}+){0,2}?\s+(?:for|of|on|about|für|von|über|zu|pour|de|d['’]|para|di|per|voor|van|na|på|til|av|af|sobre|su|sur|som)(?:\s+|(?<=['’]))|^(?:поставщик\p{L}*|производител\p{L}*|dostawc\p{L}+|producent\p{L}*)\s+(?!dla|do)/iu
/** `unsere Schöpfkellen ersetzen`: where nouns stand in capitals, verbs stand behind them and do not. */
const germanVerbs = /(?<=^\p{Lu}[\p{L}-]*(?:\s\S+)*)(?:\s\p{Ll}\p{L}*(?:en|ern|eln))+$/u

/** `referenciar sus …`, `repetir los …`: the verb before the thing. */
const doing =
  /^(?:\p{Ll}{2,}(?:ar|er|ir|are|ere|ire|arre|urre|re)(?:nos|me|ci|mi|vi|lo|la)?\s+(?=(?:los|las|el|la|una?|unos|unas|sus?|vuestr[oa]s|vos|votre|les?|des|nos|gli|i|il|lo|vostr[aeio]|dei|delle|os|as|o|a|seus|suas|vossos|vossas|\d)[\s\d])|(?:采购|购买|订购|一些|约|大约)+|\d+\s?(?:个|件|只|套|把|台|张|pcs)\s?)/iu
/** A verb alone is no thing: `vorremmo iniziare`. */
const verbAlone =
  /^\p{Ll}{3,}(?:arci|erci|irci|arvi|irvi|arnos|ernos|irnos|iniziare|cominciare|collaborare|lavorare|aprire|ricevere|acquistare|ordinare|sapere|conoscere|empezar|comenzar|colaborar|trabajar|abrir|recibir|comprar|pedir|começar|receber|commencer|travailler|recevoir|collaborer|commander|ouvrir)$|^(?:iniziare|cominciare|collaborare|aprire|empezar|comenzar|colaborar|abrir|começar|commencer|ouvrir|liefern|lassen|starten|beginnen|bestellen|kaufen|wissen|erfahren|erhalten|eröffnen|starta|börja)\b/iu

const tail =
  /(?:\s|\s[x×]\s?\d[\d.,]*|\s(?:con|with|mit|avec|com|per|di|de|for|et|and|und|y|e|zu|zum|to|in|on|at|from|von|pour|para|da|als|as|our|your)(?=$)|[-–*•"”“»'’.,:]|\s(?:please|bitte|thanks|svp|por favor|per favore|graag|from you|regularly|etc\.?|again|now|only|urgently|nötig|nodig|anfragen|kaufen|bestellen|beziehen|haben|erhalten|interessiert|too|as well|asap))+$/iu

function bare(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  for (let turn = 0; turn < 6; turn++) {
    const words = text.slice(from, to)
    const cut =
      [supplier, lead, doing].map((pattern) => pattern.exec(words)?.[0].length ?? 0).find((one) => one > 0) ??
      0
    if (cut === 0) break
    from += Math.min(cut, to - from)
  }
  to -= tail.exec(text.slice(from, to))?.[0].length ?? 0
  to -= germanVerbs.exec(text.slice(from, to))?.[0].length ?? 0
  return { start: from, end: Math.max(from, to) }
}

const noThing = new RegExp(
  `^(?:${[
    'it|them|this|that|euros?|dollars?|eur|usd|persons?|people|guests|covers|personen|gäste|personas|personnes|persone|pax|pcs?|pieces?|units?|sets?|pairs?|stück|stk|unidades|piezas|pezzi|pièces|stuks|sztuk|adet|these|those|you|us|me|more|help|information|info|details?|(?:\\S+ ){0,4}(?:quote|quotation|prices?|pricing|(?:price )?lists?|account|payment|conditions|exclusivity|agreement|contract|distributorship|representation|agents?|resellers?|wholesale|catalog(?:ue)?|brochure|offer|samples?|discount|delivery|shipping|partner(?:ship)?|cooperation|collaboration|products?|range|goods|items?|services?|solutions?|(?:suppliers?|manufacturers?|producers?)(?: .*)?|source|distributors?|dealers?|stock|advice|answer|reply|call|meeting|visit|contact|time|job|work|person|company|business|one|ones|lot|sizes?|terms|options?|kinds?|types?|moq|know|see|hear|learn|find|get|buy|order|discuss|start|open|expand|work|become|be|have|make|place|use|ask|talk|speak|receive)',
    '(?:\\S+ ){0,4}(?:angebote?|preise?|preisliste|katalog|informationen|unterlagen|muster|lieferanten?|hersteller|rückmeldung|zusammenarbeit|produkten?|artikel[n]?|sortiment|ware|termin|gespräch|ihnen|sie|uns|mich|bedarf|lieferung|händler)',
    '(?:\\p{L}+ ){0,2}(?:devis|tarifs?(?: \\p{L}+)?|conditions?(?: \\p{L}+)?|prix|catalogue|renseignements?|informations?|fournisseurs?|offre|échantillons?|produits?|nous|vous|livraison)',
    '(?:\\p{L}+ ){0,2}(?:catálogo|precios?|presupuesto|cotización|información|proveedor(?:es)?|oferta|muestras?|productos?|nosotros|saber|entrega|tarifas?|disponible|aproximado)',
    '(?:\\p{L}+ ){0,2}(?:preventivo|prezzi|listino|catalogo|informazioni|fornitor[ei]|offerta|campioni|prodotti|merce|consegna|sapere)',
    '(?:\\p{L}+ ){0,2}(?:orçamento|cotação|preços?|informações|fornecedor(?:es)?|proposta|amostras|produtos?|disponibilidade|disponível|saber|entrega)',
    '(?:\\p{L}+ )?(?:offerte|prijzen|prijslijst|catalogus|leverancier|informatie|oferty?|cennik\\p{L}*|katalog\\p{L}*|dostawcy|wycen\\p{L}+|informacj\\p{L}+|teklif|fiyat\\p{L}*|bilgi\\p{L}*|offert|priser|katalog)',
  ].join('|')})$`,
  'iu',
)

/** Nouns that could be goods: few words, letters in them, and none of the things everybody asks for. */
function isThing(words: string): boolean {
  const count = words.split(/\s+/).length
  if (count > 6 || words.length < 3 || !/\p{L}{3,}/u.test(words)) return false
  if (looseMoments(words, new Date(0)).length > 0 || /\b20\d\d\b/.test(words) || calendar.test(words))
    return false
  if (noThing.test(words) || notNoun.test(words) || verbAlone.test(words)) return false
  return !/[@€$£%]|https?|\d{5,}/.test(words)
}

const monthAhead = new RegExp(`^(?:${monthPattern})(?!\\p{L})`, 'iu')

/** Months and seasons are when, not what. */
const calendar = new RegExp(`^(?:\\p{L}+ )?(?:${monthPattern})$`, 'iu')

/** Begins like a clause and not like a thing. */
const notNoun =
  /^(?:needs?|do końca|końca|początku|до|для|от|по|на|to|know|see|hear|tell|send|get|say|if|whether|how|what|when|where|who|why|we|i|you|they|he|she|it|is|are|was|were|be|been|am|not|no|as|at|by|from|in|on|with|for|about|also|please|wir|ich|sie|es|ob|wie|was|wann|wo|dass|da|daß|uns|mir|mich|ihnen|mit|bei|auf|nach|aus|zu|um|gerne?|bitte|nous|je|vous|il|elle|si|que|qui|quel\p{L}*|comment|à|en|dans|avec|sur|pour|nos|me|se|si|que|qué|cuál\p{L}*|cómo|con|en|para|por|di|da|con|per|che|se|come|quale?|quali|em|com|por|que|se|como|qual|quais|ons|u|wij|ik|met|op|czy|o|na|w|z)(?![\p{L}'’])/iu

function cellOfPart(line: Line, span: Span, confidence: number): Cell<string> {
  const value = line.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  return cellOfSpan(value, confidence, line.source, {
    start: line.start + span.start,
    end: line.start + span.end,
  })
}

function once(cells: readonly Cell<string>[]): Cell<string>[] {
  const kept: Cell<string>[] = []
  for (const cell of cells) {
    const key = keyOf(cell)
    if (key === '' || kept.some((one) => keyOf(one).includes(key))) continue
    const wider = kept.findIndex((one) => key.endsWith(` ${keyOf(one)}`))
    if (wider >= 0 && (kept[wider]?.confidence ?? 0) <= cell.confidence) kept[wider] = cell
    else kept.push(cell)
  }
  return kept.slice(0, 12)
}

function keyOf({ value }: Cell<string>): string {
  return fold(value ?? '')
}
