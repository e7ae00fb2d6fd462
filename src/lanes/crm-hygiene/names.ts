/** Names of people and companies that a clause gives for a field: who decides, who the contact is, who else bids. */
import { findEmailAddresses } from '../../recognise/email-address.ts'
import { findPhones } from '../../recognise/phone.ts'
import { anyCase } from './any-case.ts'
import type { Heard, Listening } from './heard.ts'
import type { Field, Meaning } from './meanings.ts'
import { hintsOf } from './values.ts'

const given = "\\p{Lu}[\\p{L}'’-]*"
/** `Marta Solís`, `Layla Haddad`, `J. van der Berg`: words in any case around it, the name itself with capitals. */
const person = `(?:(?:Dr|Mr|Mrs|Ms|Frau|Herrn?|Sra?|Do[ñn]a|Don|Prof)\\.? )?(?<name>${given}(?:\\.)?(?: (?:(?:van|von|de|der|den|del|la|da|dos|di|bin|al|el) ){0,2}${given}\\.?){0,3})`
const company = `(?<name>(?:[\\p{Lu}\\d][\\p{L}\\p{N}&.'’-]*|\\p{Ll}[\\p{Ll}]*\\p{Lu}[\\p{L}]*)(?: (?:(?:&|de|and|und|y) )?[\\p{Lu}\\d][\\p{L}\\p{N}&.'’-]*){0,3})`

const b = '(?<![\\p{L}\\p{N}])'
const job = '(?:,? (?:the |our |their |der |die |el |la |una? )?\\p{Ll}[\\p{L} ]{2,40})?'

const patterns: Partial<Record<Meaning, readonly string[]>> = {
  'decision-maker': [
    `(?:decision[- ]?maker|decider|economic buyer|budget (?:holder|owner)|entscheider(?:in)?|decisor[a]?)(?: (?:is|will be|seems to be|turns out to be|ist|es|now|here|there)| on (?:this|their side)| (?:jetzt|ahora))*\\s*[:=]?\\s*${person}`,
    `(?:final (?:say|call|word|decision)|sign[- ]?off|approval|decision|budget)(?: \\p{L}+){0,3} (?:is|lies|sits|rests|stays|comes|up|made|taken|needed|goes|liegt)(?: \\p{L}+)? (?:with|by|to|from|bei) ${person}`,
    `(?:needs?|requires?|subject to|waiting for|pending) (?:the )?(?:approval|sign[- ]?off|okay|ok) (?:of|from|by) ${person}`,
    `(?:who (?:signs|decides|approves|has the final say)[^.;]{0,20}|final say[^.;]{0,12}) ?(?:is|that['’]?s|it['’]?s|:|=) ${person}`,
    `${person}${job},? (?:who )?(?:makes? the (?:final )?(?:decision|call)|has the (?:final|last) (?:say|word|call)|decides|will decide|signs off|holds the budget|owns the budget|controls the budget|is the (?:one who decides|decision[- ]?maker|decider|economic buyer)|entscheidet|ist (?:der|die) entscheider(?:in)?|decide|toma la decisi[óo]n|es quien decide|tiene la [úu]ltima palabra)`,
    `(?:entscheidet|entscheiden (?:tut|wird)|decide|quien decide es|la decisi[óo]n (?:la toma|es de|depende de)|decidir[áa]) ${person}`,
  ],
  contact: [
    `(?:new|main|primary|our) (?:contact|point of contact|poc|buyer|counterpart)(?: person)?(?: (?:is|will be|there is|now|from now on|going forward))*\\s*[:=]?\\s*(?:now )?${person}`,
    `(?:contact person|point of contact) (?:is|will be|has changed to|changed to) (?:now )?${person}`,
    `(?:contact|buyer) (?:has )?(?:changed|changes|moved|switched) (?:from \\p{Lu}[\\p{L} ]+ )?to ${person}`,
    `${person}${job} (?:is|will be)(?: now)? (?:our |the |my )?(?:new |main |primary )?(?:contact|point of contact|poc|counterpart|buyer)`,
    `${person}${job} (?:takes? over|took over|has taken over|is taking over|replaces|replaced|succeeds|steps in for) (?:from |as |for )?(?:\\p{Lu}|the (?:account|contact)|our)`,
    `(?:neuer? ansprechpartner(?:in)?|ansprechpartner(?:in)?)(?: (?:ist|wird|jetzt|ab sofort|nun))*\\s*[:=]?\\s*${person}`,
    `${person}${job} (?:ist (?:jetzt |nun |ab sofort )?(?:unser(?:e)? |der |die )?(?:neuer? )?ansprechpartner(?:in)?|[üu]bernimmt|hat [üu]bernommen)`,
    `(?:nuev[oa] contacto|nuestro contacto|persona de contacto|interlocutor[a]?)(?: (?:es|ser[áa]|ahora|ahora es))*\\s*[:=]?\\s*${person}`,
    `${person}${job} (?:es (?:ahora |desde ahora )?(?:nuestr[oa] |el |la )?(?:nuev[oa] )?(?:contacto|interlocutor[a]?)|sustituye a|reemplaza a)`,
  ],
  competitor: [
    `(?:competitors?|competition|main competitor|rival|wettbewerber|konkurrenz|konkurrent|mitbewerber|competidor(?:es)?|(?:la )?competencia)(?: (?:is|are|here is|seems to be|ist|sind|es|now|remains|in play))*\\s*[:=]?\\s*(?:still |now |jetzt )?${company}`,
    `(?:compar(?:ing|ed?|es)|benchmark(?:ing|ed)?|weighing)(?: us| our \\p{L}+| it)?(?: up)? (?:with|to|against) ${company}`,
    `(?:compet(?:ing|e|es)|up|bidding|pitching|running|going) (?:with|against) ${company}`,
    `(?:also|still|currently|now)(?: \\p{L}+)? (?:talking|speaking|negotiating|in talks|in touch|evaluating|considering|looking|testing)(?: \\p{L}+)? (?:to|with|at)?\\s?${company}`,
    `(?:also|have|has|had|got|getting|received|asked for|requested|waiting for|comparing)(?: \\p{L}+){0,4} (?:quote|offer|bid|proposal|price|prices|samples)s? (?:from|of|by|with|against) ${company}`,
    `${company} (?:is|are|has|have|was)? ?(?:also |already |still |now )*(?:bidding|quoting|quoted|pitching|in the (?:race|running|game|mix)|undercutting|undercut|competing|at the table|offered|offers|shortlisted|on the shortlist|submitted|sent (?:a|their|them)|came in|under us|cheaper|our (?:main )?competitor|the competition)`,
    `(?:went|gone|going|go|sticking|staying|stay) (?:with|for) ${company}`,
    `(?:lost|losing)(?: \\p{L}+){0,4} to ${company}`,
    `(?:chose|picked|selected|prefer(?:red|s)?|awarded (?:it|the \\p{L}+) to|decided (?:for|on)) ${company}`,
    `(?:shortlist(?:ed)?|final two|down to)(?: \\p{L}+){0,4} (?:us and|us or|us vs\\.?|with us and) ${company}`,
    `(?:entschieden|entscheiden) (?:sich )?f[üu]r ${company}|(?:haben |hat )?sich f[üu]r ${company.replace('<name>', '<name2>')} entschieden`,
    `${company} (?:bietet (?:auch )?mit|ist (?:auch|noch) (?:dabei|im rennen)|hat (?:auch )?(?:angeboten|ein angebot)|unterbietet|liegt (?:\\p{L}+ )?(?:unter|dr[üu]ber))`,
    `(?:auch|noch) (?:bei|mit) ${company} (?:angefragt|im gespr[äa]ch|verhandelt)`,
    `(?:angebot|preis|muster) (?:auch )?von ${company}`,
    `(?:compiten|competimos|compite|compitiendo) (?:con|contra) ${company}`,
    `(?:tambi[ée]n|adem[áa]s)(?: \\p{L}+){0,3} (?:oferta|presupuesto|precio|muestras)s? (?:a|de) ${company}`,
    `(?:hablando|negociando|hablan|negocian) (?:tambi[ée]n )?con ${company}`,
    `${company} (?:tambi[ée]n )?(?:ha (?:ofertado|presentado|ofrecido)|oferta|ofrece|est[áa] (?:en la carrera|compitiendo)|compite)`,
    `(?:se (?:han|ha) (?:decidido por|quedado con|ido con)|eligieron a|perdimos (?:\\p{L}+ ){0,3}(?:contra|frente a)) ${company}`,
  ],
}

const compiled = new Map<Meaning, readonly RegExp[]>(
  Object.entries(patterns).map(([meaning, list]) => [
    meaning as Meaning,
    list.map((pattern) => new RegExp(`${b}${anyCase(pattern)}`, 'gu')),
  ]),
)

const noName =
  /^(?:The|They|Their|There|This|That|These|We|Our|He|She|His|Her|It|Its|I|You|Your|If|When|Who|What|Which|And|But|So|No|Not|Yes|Also|Still|Now|Next|Last|Call|Called|Spoke|Met|Note|Update|Deal|Order|Quote|Budget|Stage|Amount|Close|Price|Board|Procurement|Purchasing|Finance|Legal|Management|Everyone|Someone|Somebody|Nobody|None|Unknown|TBD|TBC|N\/A|NA|Us|Competition|Competitor|Decision|Contact|Buyer|Head|Director|Manager|CEO|CFO|COO|CTO|VP|MD|GM|Owner|Both|Either|Only|Just|All|Another|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Q[1-4]|Der|Die|Das|Ein|Eine|Sie|Wir|Er|Es|Ich|Und|Aber|Auch|Noch|Kein|Keine|Keiner|Niemand|Unbekannt|Angebot|Auftrag|Preis|Vorstand|Einkauf|Gesch[äa]ftsf[üu]hrung|El|La|Los|Las|Un|Una|Ellos|Ella|Nosotros|Pero|Tambi[ée]n|Ninguno|Nadie|Desconocido|Direcci[óo]n|Compras|Gerencia|EUR|USD|GBP|PO|RFQ|CRM|CIF|FOB|EXW|DDP|Please|Thanks|Hi|Hello|Dear|Price|Offer|Local|Cheaper|Europe|Asia|China)$/u
const titles = /^(?:Dr|Mr|Mrs|Ms|Frau|Herrn?|Sra?|Do[ñn]a|Don|Prof)\.?\s+/u

/** Names heard for the fields that take one. */
export function namesHeard({ saying, fields }: Listening, own: readonly string[]): Heard[] {
  const text = saying.line.text
  return fields.flatMap((field) => {
    const list = field.meaning === null ? undefined : compiled.get(field.meaning)
    return (list ?? []).flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match): Heard[] => {
        const name = match.groups?.['name'] ?? match.groups?.['name2']
        if (name === undefined || isDeniedName(text, match.index)) return []
        return nameAt(name, text.indexOf(name, match.index), { field, saying, own })
      }),
    )
  })
}

/** The name that a label's value is: the words before a comma or bracket. */
export function nameOfValue(text: string, { field, saying, own }: Naming): Heard[] {
  const plain = text.replace(/^.*(?:->|→|=>|⇒)\s*/, '')
  const head =
    /^(?:(?:now|new|jetzt|neu|ahora)[:,]? )?([^,;()–—|/.]{2,60}?)(?:\s+(?:-|–|has|is|will|who|took|ist|hat|es)\s.*|\s*[,;()–—|/.].*)?$/iu.exec(
      plain,
    )?.[1]
  const isNone =
    /^(?:none|no one|nobody|unknown|n\/?a|tbd|tbc|not (?:known|said|yet)|keine?r?|unbekannt|ningun[oa]|nadie|desconocid[oa]|\?|-|–)(?:\b|$)/i.test(
      plain,
    )
  if (head === undefined || isNone || !/^\p{Lu}/u.test(head)) return []
  return nameAt(head, text.indexOf(head), { field, saying, own })
}

type Naming = { field: Field; saying: Listening['saying']; own: readonly string[] }

function nameAt(raw: string, at: number, { field, saying, own }: Naming): Heard[] {
  const text = raw.replace(titles, '')
  let words = text.split(' ')
  let start = at + (raw.length - text.length)
  while (words[0] !== undefined && noName.test(words[0])) {
    start += words[0].length + 1
    words = words.slice(1)
  }
  while (
    words.length > 0 &&
    (noName.test(words.at(-1) ?? '') || /^(?:&|de|and|und|y|van|von)$/.test(words.at(-1) ?? ''))
  )
    words = words.slice(0, -1)
  const name = words.join(' ').replace(/(?:['’]s|[.,'’-]+)$/u, '')
  if (name.length < 2 || !/\p{Lu}/u.test(name) || own.some((one) => one === name.toLowerCase())) return []
  return [
    {
      field,
      value: name,
      unit: null,
      start,
      end: start + name.length,
      confidence: name.includes(' ') || field.meaning === 'competitor' ? 0.9 : 0.8,
      saying,
      named: false,
    },
  ]
}

function isDeniedName(text: string, at: number): boolean {
  return /(?:\bnot|\bno longer|\bisn['’]t|\bnicht|\bkein\w*|\bno es|\bno)\s+$/i.test(text.slice(0, at))
}

/** Addresses and numbers that a clause gives for the contact. */
export function addressesHeard(listening: Listening): Heard[] {
  const { saying, fields } = listening
  const text = saying.line.text
  const isContact =
    /(?<!\p{L})(?:contact|reach|e-?mail|mail|phone|mobile|tel|call (?:him|her|them) (?:on|at)|number|ansprechpartner\w*|telefon|handy|contacto|correo|tel[ée]fono|m[óo]vil)(?!\p{L})/iu.test(
      saying.sentence.text,
    ) || saying.label !== null
  if (!isContact) return []
  const email = fields.find(({ meaning }) => meaning === 'contact-email')
  const phone = fields.find(({ meaning }) => meaning === 'contact-phone')
  const hints = hintsOf(listening)
  return [
    ...(email === undefined
      ? []
      : findEmailAddresses(text, hints).map(
          (one): Heard => ({
            field: email,
            value: one.value.toLowerCase(),
            unit: null,
            start: one.start,
            end: one.end,
            confidence: 0.95,
            saying,
            named: true,
          }),
        )),
    ...(phone === undefined
      ? []
      : findPhones(text, hints).flatMap((one): Heard[] => [
          {
            field: phone,
            value: one.value.e164 ?? one.text,
            unit: null,
            start: one.start,
            end: one.end,
            confidence: 0.9,
            saying,
            named: true,
          },
        ])),
  ]
}
