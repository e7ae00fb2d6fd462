/** The stage that a clause says a deal is in: by its name, or by what happened. */
import { wordsOf } from '../../evidence/fields/field-type.ts'
import type { Concept, Stage } from './stages.ts'

export type StageSaid = { stage: Stage; start: number; end: number; named: boolean; confidence: number }

const b = '(?<![\\p{L}\\p{N}])'
const e = '(?![\\p{L}\\p{N}])'
const they =
  "(?:(?:they|he|she|the (?:board|client|customer|buyer|board)|we|i|both)(?:['’](?:ve|s|re))?(?: have| has| had| just| now| finally| already| both| all)* )?"

/** What people say of a deal in each concept. Past and perfect forms: what is still to come is a next step. */
const happened: Record<Concept, readonly string[]> = {
  won: [
    "we(?:['’]ve| have)? won(?: it| the| this)?",
    "(?:is|are|it['’]s) won",
    `${they.replace(/\)\?$/, ')').trimEnd()}signed(?! up| off| in| (?:an?|the|our)? ?(?:nda|non-disclosure|sample|visitor))`,
    'signed (?:the|our|it|contract|order|today|this (?:morning|afternoon)|yesterday)(?! (?:nda|sample))',
    '(?:contract|order|agreement|po|purchase order|deal)(?: is| was| has been| got| now)* (?:signed|placed|confirmed|received)(?= |[.,!]|$)',
    '(?:contract|order|po|purchase order|deal)(?: is| has come| came| now)+ (?:in|through)(?=[.,!]|$| (?:now|today|this|and))',
    '(?:received|got|have) (?:the|their|a|an|our)? ?(?:signed )?(?:po|purchase order|order confirmation|signed contract|order)(?= |[.,!]|$)',
    'po (?:came|has come|arrived|landed|received|is here)(?: in)?',
    '(?:placed|confirmed) (?:the|their|an) order',
    'done deal',
    'closed[- ]won',
    'deal is (?:ours|done|closed)',
    '(?:got|received|have) the order',
    '(?:awarded|gave|given) (?:us|the (?:contract|order|business) to us)(?: the (?:contract|order|business|deal))?(?= |[.,!]|$)',
    'auftrag (?:ist )?(?:erhalten|bekommen|erteilt|gewonnen|da|eingegangen)',
    '(?:haben|hat) (?:den auftrag )?(?:unterschrieben|unterzeichnet|bestellt|beauftragt)',
    '(?:vertrag|auftrag|bestellung) (?:ist |wurde )?(?:unterschrieben|unterzeichnet|eingegangen)',
    'zuschlag (?:erhalten|bekommen)',
    '(?:haben|wir) gewonnen',
    '(?:han|ha) firmado',
    'firmaron',
    '(?:pedido|contrato) (?:firmado|recibido|confirmado|cerrado)',
    'hemos ganado',
    'ganamos',
    'nos (?:han dado|dieron|adjudicaron|han adjudicado) (?:el pedido|el contrato)',
    'est[áa] firmado',
  ],
  lost: [
    "we(?:['’]ve| have)? lost(?: it| the| this| to)?",
    "(?:is|it['’]s|deal|order) lost",
    'lost to',
    '(?:chose|picked|opted for) (?!us(?!\\p{L})|our|you|the |an? |it |this|that|them|to |not |plan|option|enterprise)\\p{L}{3}',
    'closed[- ]lost',
    '(?:went|gone|going) with (?!us(?!\\p{L})|our|you|the |an? |it |this|that|them|him|her|plan|option|all|your)\\p{L}{3}',
    'went with (?:a|the|another|someone|somebody)(?= (?:competitor|competition|other|cheaper|local|supplier|else)|other)',
    '(?:chose|picked|selected|decided (?:for|on)|gone with|going with|awarded (?:it |the \\p{L}+ )?to) (?:a competitor|another|someone else|somebody else|the competition)',
    '(?:cancelled|canceled|scrapped|killed|shelved) (?:the|their|this)(?: whole)? (?:project|tender|order|deal|purchase)',
    '(?:turned (?:us|our offer|it) down|declined (?:our|the) (?:offer|quote|proposal)|rejected (?:our|the) (?:offer|quote|proposal))',
    'not going (?:ahead|forward)',
    'deal is (?:dead|off)',
    'auftrag (?:ist )?verloren',
    '(?:haben|hat|wir) (?:uns |leider )?(?:verloren|abgesagt)',
    'verloren(?= an| gegen|[.,!]|$)',
    'haben sich (?:f[üu]r (?!uns)\\p{L}+ entschieden|gegen uns entschieden)',
    '(?:hat|haben) (?:leider )?abgesagt',
    'absage',
    '(?:hemos )?perdi(?:do|mos)(?= |[.,!]|$)',
    'se (?:han|ha) (?:decidido|quedado|ido) (?:por|con) (?!nosotros)',
    '(?:han|ha) (?:descartado|rechazado|cancelado)',
    'eligieron a(?= )',
  ],
  hold: [
    "(?:is|are|it['’]s|now|been|gone|went|goes|put|putting|deal|everything)(?: \\p{L}+)? on (?:hold|ice)",
    '(?:paused|parked|frozen|shelved|mothballed)(?= |[.,!]|$)',
    'on the back burner',
    'postponed indefinitely',
    'auf eis(?: gelegt)?',
    '(?:pausiert|zur[üu]ckgestellt|ruht|eingefroren)',
    '(?:est[áa]|queda|en) (?:en )?(?:pausa|stand[- ]?by)',
    '(?:aparcad[oa]|congelad[oa]|paralizad[oa])',
  ],
  verbal: [
    'verbal(?:ly)? (?:agree\\w*|commit\\w*|yes|ok|okay|go[- ]ahead|confirm\\w*|accept\\w*|approv\\w*)',
    '(?:agreed|committed|confirmed|accepted|said yes) (?:it )?verbally',
    'verbal (?:agreement|commitment)',
    '(?:gave|given|got|have|has)(?: us| me| our)?(?: a| the)? (?:green light|go[- ]ahead|thumbs up|verbal)',
    'handshake(?: deal| agreement)?',
    'said yes(?= |[.,!]|$)',
    'm[üu]ndlich (?:zugesagt|zugestimmt|best[äa]tigt|vereinbart|einig)',
    'm[üu]ndliche (?:zusage|best[äa]tigung|einigung)',
    'gr[üu]nes licht(?: gegeben| bekommen)?',
    'acuerdo verbal',
    'de palabra',
    'verbalmente',
    '(?:dado|dio|tenemos) (?:el )?(?:visto bueno|luz verde)',
  ],
  negotiation: [
    'negotiat(?:ing|ion|ions)',
    'haggling',
    '(?:talk(?:ing)?|discuss(?:ing)?|go(?:ing)? (?:over|through)|working (?:out|through)|iron(?:ing)? out) (?:the |contract |payment |about )?(?:terms|contract|conditions|redlines|final price)',
    '(?:legal|procurement|lawyers?) (?:is|are|has|have) (?:now )?(?:reviewing|looking at|going through|marked up|redlin\\w+)',
    'redlin(?:es|ed|ing)',
    '(?:contract|agreement) (?:is )?(?:under|in) (?:review|negotiation)',
    '(?:in|at|into) contract (?:review|stage)',
    'vertragspr[üu]fung',
    'vertrag (?:ist )?(?:in der|bei der) (?:pr[üu]fung|rechtsabteilung)',
    '(?:legal|procurement|their lawyers?) ha(?:s|ve) (?:it|the contract)',
    'revisi[óo]n del contrato',
    'counter[- ]?offer(?:ed)?',
    '(?:in|mitten in)(?: den| der)? verhandlung(?:en)?',
    'verhandel(?:n|t)',
    'negocia(?:ndo|ci[óo]n|mos)',
    'discutiendo (?:las )?condiciones',
  ],
  quoted: [
    '(?:sent|emailed|mailed|submitted|delivered|issued|gave|shared|presented)(?: \\p{L}+){0,3} (?:the |a |our |my |revised |new |updated |formal |written )*(?:quote|quotation|offer|proposal)',
    '(?:quote|quotation|offer|proposal)(?: is| was| has been| now)? (?:out|sent|submitted|with (?:them|him|her)|on (?:his|her|their) desk|delivered)',
    'ha(?:s|ve) (?:got )?(?:our|the|my) (?:quote|quotation|offer|proposal)',
    'got (?:our|the) (?:quote|quotation|offer|proposal)',
    'angebot (?:ist )?(?:raus|verschickt|versendet|gesendet|geschickt|abgegeben|liegt vor)',
    '(?:haben|hat|habe)(?: \\p{L}+){0,3} (?:angebot)(?: \\p{L}+){0,2} (?:geschickt|gesendet|verschickt|abgegeben|erhalten|bekommen)',
    '(?:hemos |he )?(?:enviado|mandado|presentado)(?: \\p{L}+){0,2} (?:oferta|presupuesto|cotizaci[óo]n|propuesta)',
    '(?:oferta|cotizaci[óo]n|propuesta) (?:enviada|presentada|entregada)',
    'tienen (?:nuestra|la) (?:oferta|propuesta|cotizaci[óo]n)',
  ],
  samples: [
    '(?:sent|shipped|dispatched|delivered|received|got|testing|tested|trying out|evaluating)(?: \\p{L}+){0,3} (?:the |our |their )?(?:samples?|pilot|trial|demo units?)',
    'samples? (?:are|is|have|has|were|was|been|just|now|with|arrived|out|sent|shipped|delivered|approved)(?: \\p{L}+){0,2}(?= |[.,!]|$)',
    'muster (?:sind |wurden )?(?:verschickt|geschickt|angekommen|raus|erhalten|da|im test)',
    'muestras? (?:enviad\\w+|recibid\\w+|entregad\\w+|probando)',
    '(?:probando|han recibido|enviamos|hemos enviado) (?:las )?muestras',
  ],
  qualified: [
    "(?:is|are|they['’]re|now|fully|well)(?: a)? qualified(?: lead)?",
    'qualifies',
    'passed qualification',
    'confirmed (?:the )?(?:need and budget|budget and (?:need|timeline|authority))',
    'ist qualifiziert',
    '(?:est[áa] )?cualificad[oa]',
  ],
  new: [],
}

const compiled = Object.entries(happened).map(
  ([concept, patterns]) =>
    [
      concept as Concept,
      patterns.length === 0 ? null : new RegExp(`${b}(?:${patterns.join('|')})`, 'giu'),
    ] as const,
)
const denied =
  /(?:\b(?:not|never|nobody|nothing|neither|no|none|hasn['’]?t|haven['’]?t|isn['’]?t|aren['’]?t|wasn['’]?t|didn['’]?t|won['’]?t|don['’]?t|doesn['’]?t|can['’]?t|without|before|until|unless|once|when|after|as soon as|ready to|about to|want(?:s)? to|wants?|will|going to|to be|should|must|need(?:s)? to|waiting for|await\w*|nicht|noch nicht|kein\w*|ohne|bevor|sobald|wird|werden|wollen|soll\w*|muss|no|todav[íi]a no|a[úu]n no|sin|cuando|antes de|va a|van a|quieren|hasta que)\b)(?:\s+\S+){0,3}\s*$/iu
const behind = /^\s*(?:yet\b|not yet|noch nicht|todav[íi]a no|\?|by\b.*\bif\b)/i

/** Every stage a clause speaks of as reached. Where several are, the one further on is later in the list. */
export function stagesSaid(text: string, stages: readonly Stage[]): StageSaid[] {
  const named = namedIn(text, stages)
  if (named.length > 0) return named
  return compiled
    .flatMap(([concept, pattern]): StageSaid[] => {
      const stage = stages.find((one) => one.concept === concept)
      if (pattern === null || stage === undefined) return []
      return [...text.matchAll(pattern)].flatMap((match): StageSaid[] => {
        const start = match.index
        const end = start + match[0].trimEnd().length
        if (isDenied(text, start, end)) return []
        return [{ stage, start, end, named: false, confidence: 0.8 }]
      })
    })
    .toSorted((a, b2) => stages.indexOf(a.stage) - stages.indexOf(b2.stage))
}

function isDenied(text: string, start: number, end: number): boolean {
  return denied.test(text.slice(0, start)) || behind.test(text.slice(end))
}

const before =
  "(?:stage(?: is| now| changed| moved| to)*|status(?: is| now)*|phase|etapa|fase|pipeline|(?:move|moved|moving|moves|set|put|change|changed|update|updated|advance|advanced|bump|bumped|back|mark|marked|shift|shifted|progressed|goes|gone|went|flip|flipped)(?: (?:it|this|them|the deal|deal|the stage|stage|the opportunity|opp|this one))?(?: (?:back|over|up|down))?(?: to| as| into| in)?|(?:now|currently|firmly|officially|still) (?:in|at|is)|(?:we|they|it|this|deal|she|he)(?:['’]re|['’]s| are| is)(?: now)? (?:in|at)|jetzt (?:in|im|auf)?|nun in|auf|steht auf|ahora (?:en|est[áa] en)|pasa(?:mos|do)? a|pasar a|est[áa] en|→|->|=>|⇒|:)"

/** Stages by their own names, where the words before say that a stage is meant; the whole text may be one (a label's value). */
function namedIn(text: string, stages: readonly Stage[]): StageSaid[] {
  const found = stages.flatMap((stage) =>
    [stage.name, ...stage.says].flatMap((name): StageSaid[] => {
      const words = wordsOf(name)
        .split(' ')
        .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
      if (words.join('') === '') return []
      const said = name
        .trim()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .join('[\\s/_-]{1,3}')
      const own = stage.says.includes(name)
      const lead = own ? '' : `${before}\\s*(?:the |a |["“'])?\\s*`
      const pattern = new RegExp(`${own ? b : '(?<![\\p{L}\\p{N}])'}${lead}(?<name>${said})${e}`, 'giu')
      return [...text.matchAll(pattern)].flatMap((match): StageSaid[] => {
        const end = match.index + match[0].length
        const start = end - (match.groups?.['name']?.length ?? 0)
        if (isDenied(text, match.index, end)) return []
        return [{ stage, start, end, named: true, confidence: 0.95 }]
      })
    }),
  )
  // `Closed Won` is not `Won`, and of “from Quoted to Negotiation” the later one counts.
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one &&
            other.start <= one.start &&
            one.end <= other.end &&
            other.end - other.start > one.end - one.start,
        ),
    )
    .filter((one) => !/(?:\bfrom|\bvon|\bde)\s+$/i.test(text.slice(0, one.start)))
    .toSorted((a, b2) => a.start - b2.start)
}

/** The stage that a label's value names: by name, by concept, or by what it says happened. */
export function stageOfValue(text: string, stages: readonly Stage[]): StageSaid | null {
  const plain = text.replace(/^.*(?:->|→|=>|⇒)\s*/, '')
  const offset = text.length - plain.length
  const words = wordsOf(plain)
  const exact = stages
    .filter(({ name, says }) =>
      [name, ...says].some((one) => words === wordsOf(one) || words.startsWith(`${wordsOf(one)} `)),
    )
    .toSorted((a, b2) => b2.name.length - a.name.length)[0]
  if (exact !== undefined)
    return { stage: exact, start: offset, end: text.length, named: true, confidence: 0.97 }
  const said = stagesSaid(text, stages).at(-1)
  return said === undefined ? null : { ...said, named: true }
}
