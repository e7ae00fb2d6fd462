/** Spanish: `te envío …`, `yo me encargo de …`, `Ben, ¿puedes …?`, `hay que …`; the work is given in the infinitive. */
import type { Grammar, Hearing, Offer } from './offer.ts'

/** infinitive:first person present where it is irregular. */
const listed =
  'enviar:envío mandar revisar preparar confirmar llamar actualizar comprobar:compruebo consultar preguntar pasar compartir escribir pedir:pido hablar mirar organizar reservar buscar hacer:hago coordinar subir redactar gestionar contactar ajustar cerrar:cierro traer:traigo averiguar verificar corregir:corrijo entregar firmar presentar crear planificar agendar convocar tramitar reenviar:reenvío facilitar terminar completar calcular analizar valorar investigar recoger:recojo proponer:propongo responder contestar avisar comprar adjuntar elaborar montar probar:pruebo medir:mido'

type Verb = { infinitive: string; forms: string; third: string }

const futures = new Map([
  ['hacer', 'har'],
  ['proponer', 'propondr'],
])

const verbs: readonly Verb[] = listed.split(' ').map((entry) => {
  const [infinitive = '', irregular] = entry.split(':')
  const stem = infinitive.slice(0, -2)
  const present = irregular ?? `${stem}o`
  const accented = (irregular ?? present).replace(/o$/, '')
  const future = futures.get(infinitive) ?? infinitive
  const third = `${accented}${infinitive.endsWith('ar') ? 'a' : 'e'}`
  return { infinitive, forms: `(?:${present}|${future}é)`, third: `(?:${third}|${future}á)` }
})

const infinitives = `(?:${verbs.map(({ infinitive }) => infinitive).join('|')})(?:te|me|le|les|nos|os|lo|la|los|las|se|selo|telo)?`
const cap = '\\p{Lu}[\\p{L}-]+'
const who = `(?<name>(?:(?:Sr|Sra|Don|Doña)\\.? )?${cap}(?: ${cap}){0,2})`
const pronouns = '(?:(?:te|le|les|os|lo|la|los|las|se|me|nos)\\s+){0,2}'

type Found = Offer & { from: number }

/** The pieces of work a Spanish sentence speaks of. */
export const spanish: Grammar = (text, hearing) => {
  if (/\b(?:hubiera|hubiese|habría|haría|algún día|ojalá)\b/i.test(text)) return []
  const found = [...finite(text, hearing), ...periphrastic(text, hearing)].toSorted(
    (a, b) => a.from - b.from || b.end - b.start - (a.end - a.start),
  )
  const kept: Found[] = []
  for (const one of found)
    if (kept.every((other) => one.start >= other.end || one.end <= other.start)) kept.push(one)
  return kept.map(({ from: _, ...offer }) => offer)
}

function finite(text: string, hearing: Hearing): Found[] {
  return verbs.flatMap(({ infinitive, forms, third }) => {
    const patterns: [Offer['kind'], RegExp][] = [
      [
        'self',
        new RegExp(
          `(?<![\\p{L}])(?<!\\b(?:no|si|cuando|él|ella|que)\\s)(?:yo\\s+)?${pronouns}${forms}(?![\\p{L}])`,
          'giu',
        ),
      ],
      ['named', new RegExp(`(?<![\\p{L}])${who}\\s+(?:ya\\s+)?${pronouns}${third}(?![\\p{L}])`, 'gu')],
    ]
    return patterns.flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].flatMap((match): Found[] => {
        const name = match.groups?.['name'] ?? null
        if (name !== null && !hearing.isName(name)) return []
        // A verb alone may be a noun ("el envío"): speech puts a pronoun before it, or begins with it.
        if (
          kind === 'self' &&
          /\b(?:el|un|del|al|este|ese|cada|su|por|de|con|próximo|primer)\s+$/i.test(
            text.slice(0, match.index),
          )
        )
          return []
        if (/\bno\s+$/i.test(text.slice(0, match.index))) return []
        const begin = match.index + match[0].length
        const end = clauseEnd(text, begin)
        return [
          {
            kind,
            name,
            start: begin,
            end,
            task: `${infinitive}${text.slice(begin, end)}`,
            confidence: 0.82,
            needsYes: false,
            from: match.index,
          },
        ]
      }),
    )
  })
}

/** Made once: they are tried on every sentence of a meeting. */
const periphrasticWords: readonly [Offer['kind'], string, number, boolean][] = [
  [
    'self',
    '\\b(?:[Yy]o\\s+)?(?:[Mm]e encargo(?: yo)?(?: de)?|[Mm]e ocupo(?: yo)?(?: de)?|[Vv]oy a|[Tt]engo que|[Qq]uedo en|[Mm]e comprometo a)',
    0.85,
    false,
  ],
  ['self', '\\b(?:[Pp]uedo|[Qq]uieres que|[Ll]e parece si)', 0.75, true],
  [
    'ask',
    `(?:(?<=^|[.!?]\\s)${who},?\\s+)?¿?\\b(?:[Pp]uedes|[Pp]odrías|[Pp]uede usted|[Pp]odría(?: usted)?|[Pp]odéis|[Tt]e encargas(?: tú)?(?: de)?)`,
    0.85,
    true,
  ],
  ['ask', '¿?\\b(?:[Qq]uién (?:puede|se encarga de|va a)|[Pp]uede alguien|[Aa]lguien puede)', 0.8, true],
  [
    'nobody',
    '\\b(?:[Hh]ay que|[Aa]lguien (?:tiene que|debe|debería)|[Tt]enemos que|[Dd]ebemos|[Ff]alta)',
    0.75,
    false,
  ],
  [
    'named',
    `${who} (?:se encarga(?:rá)? de|se ocupa(?:rá)? de|va a|tiene que|debe|queda en|quedó en)`,
    0.85,
    false,
  ],
]
const periphrasticRules = periphrasticWords.map(([kind, pattern, confidence, needsYes]) => ({
  kind,
  confidence,
  needsYes,
  pattern: new RegExp(
    `(?:${pattern})\\s+(?:(?:ya|por favor|todavía|también|luego|después)\\s+){0,2}(?=${infinitives}(?![\\p{L}]))`,
    'gu',
  ),
}))

function periphrastic(text: string, hearing: Hearing): Found[] {
  return periphrasticRules.flatMap(({ kind, pattern, confidence, needsYes }) =>
    [...text.matchAll(pattern)].flatMap((match): Found[] => {
      const name = match.groups?.['name'] ?? null
      if ((name !== null && !hearing.isName(name)) || /\bno\s+$/i.test(text.slice(0, match.index))) return []
      const start = match.index + match[0].length
      const end = clauseEnd(text, start)
      return [{ kind, name, start, end, confidence, needsYes, from: match.index }]
    }),
  )
}

function clauseEnd(text: string, from: number): number {
  const cut =
    /[.;!?](?:\s|$)|,?\s+(?:pero|porque|así que|y (?:luego |después )?(?:tú|yo|nosotros|te|le|me))\b/iu.exec(
      text.slice(from),
    )
  return cut === null ? text.length : from + cut.index
}
