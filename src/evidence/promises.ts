/** Words that bind the business without a figure: things for free, guarantees, refunds, what is in stock; in six languages. */
import type { ClaimKind } from '../words/packet.ts'

/** A promise in words: `sort` is what is promised, so that "gratis" and "free of charge" compare as one. */
export type Promised = { kind: ClaimKind; sort: string; start: number; end: number }

/** Every promise in the text, in order; the span is the wording that binds. */
export function promisesIn(text: string): Promised[] {
  const found = sorts.flatMap(({ kind, sort, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      sort,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  const widest = found.sort((a, b) => a.start - b.start || b.end - a.end)
  return widest.filter((one, place) => !widest.slice(0, place).some((other) => other.end > one.start))
}

function sortOf(
  kind: ClaimKind,
  sort: string,
  phrases: readonly string[],
): {
  kind: ClaimKind
  sort: string
  pattern: RegExp
} {
  return {
    kind,
    sort,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
  }
}

const sorts = [
  sortOf('promise', 'guaranteed', [
    'we (?:hereby )?(?:guarantee|warrant|promise|commit|undertake|assure you)',
    '(?:is|are|will be) guaranteed',
    '(?:100 ?%|fully|money[- ]back) guarantee\\w*',
    'we accept (?:full )?liability',
    'lifetime warranty',
    'we (?:double|extend) your warranty',
    'we (?:match|beat) any price',
    'we can (?:match|beat) any price',
    'wir (?:garantieren|versprechen|verpflichten uns|sichern (?:ihnen )?zu)',
    '(?:garantiert|zugesichert)',
    'nous (?:vous )?(?:garantissons|promettons|assurons)',
    'nous nous engageons',
    '(?:le |les )?garantizamos',
    '(?:nos )?comprometemos',
    'prometemos',
    'garantimos',
    'comprometemo-nos',
    'garantiamo',
    'promettiamo',
    '(?:ci )?impegniamo',
  ]),
  sortOf('promise', 'free', [
    'free of charge',
    '(?:for|get|gets|getting|is|are|be|one) free(?=\\s*(?:[.,;:!)]|$|\\n|with|for|from))',
    'at no (?:extra |additional )?(?:cost|charge)',
    'free (?:shipping|delivery|samples?|replacement|installation|returns?|freight|of cost)',
    'without (?:any )?(?:obligation|charge)',
    'on the house',
    '(?:is|are) on us',
    'we (?:cover|bear|pay) (?:the |all |your )?(?:freight|shipping|delivery|transport|courier|return)\\w*(?: costs?| charges?)?',
    'two for the price of one',
    '(?:versand|fracht|porto)?kosten(?:los|frei)\\w*',
    'frei haus',
    'gratis',
    '(?:versand|fracht|porto|lieferung|wartung)?\\s?(?:geht|gehen) auf (?:uns|unsere kosten)',
    'auf unsere kosten',
    'wir (?:schenken|übernehmen die (?:fracht|versandkosten|kosten))',
    'gratuit(?:e|s|es|ement)?',
    'sans frais',
    '(?:est|sont) offert(?:e|s|es)?',
    'à (?:notre charge|nos frais)',
    'gratuit[oa]s?',
    'sin (?:coste|costo|cargo)',
    'por (?:nuestra|nossa) (?:cuenta|conta)',
    'sem custos?',
    'gr[áa]tis',
    'gratuit[oaie]',
    'senza (?:costi|spese)',
    'a (?:nostro carico|nostre spese)',
    'omaggio',
  ]),
  sortOf('promise', 'waived', [
    'we (?:will )?waive',
    '(?:is|are|will be) waived',
    'wir (?:verzichten auf|erlassen ihnen)',
    'nous renon[çc]ons',
    'no le cobramos',
    'n[ãa]o cobramos',
  ]),
  sortOf('promise', 'included', [
    '(?:shipping|delivery|freight|transport|installation|packaging|insurance|customs|pallets?) (?:is|are) included',
    '(?:is|are) included in the price',
    '(?:versand|fracht|lieferung|verpackung)\\p{L}*(?: ist| sind)? (?:im preis )?inbegriffen',
    'im preis (?:enthalten|inbegriffen)',
    '(?:comprise|incluse?|inclus)(?:s|es)? dans le prix',
    'inclu[ií]d[oa]s? en el precio',
    'inclus[oaie] nel prezzo',
    'inclu[ií]d[oa]s? no pre[çc]o',
  ]),
  sortOf('promise', 'by-a-day', [
    "we(?: wi|'|’)ll (?:definitely |certainly )?(?:deliver|ship|dispatch|send you) [^.!?\\n]{0,40}\\b(?:by|within|before|on)\\b",
    'no later than',
    '(?:next|same)[- ]day (?:delivery|dispatch|shipping|service)',
    'sp[äa]testens (?:bis|am)',
    'wir liefern [^.!?\\n]{0,40}\\bbis\\b',
    'au plus tard',
    "nous livrerons [^.!?\\n]{0,40}\\b(?:avant|le|d[’']ici)\\b",
    'a m[áa]s tardar',
    'entregaremos [^.!?\\n]{0,40}\\b(?:antes|el|at[ée])\\b',
    'o mais tardar',
    'al pi[ùu] tardi',
    'consegneremo [^.!?\\n]{0,40}\\bentro\\b',
  ]),
  sortOf('discount', 'cheaper', [
    '(?:at )?half (?:the )?price',
    '(?:a|one) (?:half|third|quarter) off',
    'zum halben preis',
    'à moitié prix',
    'a mitad de precio',
    'a met[àa] prezzo',
    'a metade do pre[çc]o',
  ]),
  sortOf('refund', 'refund', [
    'money[- ]back',
    'your money back',
    'compensat(?:e|es|ed|ion)',
    'wir (?:erstatten|ersetzen)',
    'geld zurück',
    'entschädig\\p{L}+',
    'd[ée]dommag\\p{L}+',
    '(?:le |les )?(?:devolvemos|devolveremos) (?:el|su) dinero',
    'devolvemos o (?:seu )?dinheiro',
    '(?:vi |le )?restituiamo (?:i|il) (?:soldi|denaro)',
    'indenni[zs]\\p{L}+|risarci\\p{L}+',
  ]),
  sortOf('availability', 'in-stock', [
    '(?:is|are|have \\p{L}+|all|items?) (?:in|on|from|ex) stock',
    '(?:immediately|readily) available',
    'available (?:immediately|at once|from stock)',
    'ab lager(?: lieferbar)?',
    '(?:auf|am) lager',
    'sofort (?:lieferbar|verfügbar)',
    'lagernd|vorr[äa]tig',
    'en stock',
    'disponibles? (?:de inmediato|imm[ée]diatement|de suite|enseguida)',
    '(?:in|a) magazzino',
    'disponibil[ei] (?:subito|da subito)',
    'em estoque',
    'pronta entrega',
  ]),
  // Lengths and shares in words that no recogniser reads as a figure.
  sortOf('promise', 'length', [
    "(?:une |una |uma )?(?:quinzaine|huitaine|dizaine|vingtaine|decina|quindicina|ventina|docena|decena|quincena|meia d[úu]zia|d[úu]zia|dezena) (?:de |di |d[’'])\\p{L}+",
    '\\p{L}*(?:ein|ander)t?halb(?:e|en)? (?:tagen?|wochen?|monaten?|jahren?|stunden?|prozent)',
  ]),
]
