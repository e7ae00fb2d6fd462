/** What a line of minutes is headed by: decisions, actions, open questions, attendees … in English, German and Spanish. */

export type Section =
  | 'decisions'
  | 'actions'
  | 'questions'
  | 'commitments'
  | 'attendees'
  | 'absent'
  | 'date'
  | 'title'
  | 'done'
  | 'internal'
  | 'other'

const words: readonly (readonly [Section, string])[] = [
  [
    'done',
    "done|completed|closed|finished|erledigt|abgeschlossen|hecho|completad[oa]s?|(?:previous|last|old|prior) (?:week|time|actions?|action items|meeting|minutes)(?:[’']s? .{0,20})?|(?:review|status) of (?:previous |last |open )?(?:actions?|action items)|actions? from last .{2,20}",
  ],
  [
    'decisions',
    '(?:key )?decisions?(?: made| taken| log)?|decided|(?:what )?we (?:agreed|decided)|agreed(?: upon| points)?|agreements?|resolutions?|resolved|beschl[üu]sse?|beschluss|beschlossen|entscheidung(?:en)?|entschieden|vereinbar(?:ungen|ung|t)|festlegung(?:en)?|decisi[oó]n(?:es)?(?: tomadas)?|acuerdos?|acordado|decidido',
  ],
  [
    'commitments',
    '(?:our |commercial |key )?(?:commitments?|promises?)(?: (?:we )?(?:made|given|gave))?(?: to .{2,30})?|what we (?:promised|offered|committed to)|promised|we (?:promised|offered|committed)|zusagen?|zugesagt|compromisos comerciales|promesas?',
  ],
  [
    'actions',
    '(?:new |open |agreed |key )?actions?(?: items?| points?| list| log)?|ais?|aps?|a/?i|to[- ]?dos?(?: list)?|todo list|(?:agreed )?next steps?|tasks?(?: list)?|follow[- ]?ups?(?: items| actions)?|who does what|deliverables|aufgaben?(?:liste)?|ma(?:ß|ss)nahmen?|(?:die )?n[äa]chste[nr]? schritte?|to[- ]?do(?:s|liste)?|arbeitspakete?|acci[oó]n(?:es)?|tareas?|pr[oó]ximos pasos|siguientes pasos|pendientes|compromisos',
  ],
  [
    'questions',
    '(?:still )?open(?: questions?| points?| issues?| items?| topics?)?|(?:outstanding|unanswered|unresolved)(?: questions?| points?| issues?)?|questions?|to be (?:clarified|decided|confirmed)|tbd|tbc|parking lot|parked|unresolved|q|\\?{1,3}|(?:noch )?offene?(?: punkte?| fragen?| themen)?|zu kl[äa]ren|fragen?|ungekl[äa]rt|kl[äa]rungsbedarf|pendiente|preguntas?(?: abiertas| pendientes)?|(?:temas|puntos|cuestiones) (?:abiert[oa]s|pendientes)|por aclarar|dudas?',
  ],
  [
    'absent',
    'apologies|absent|regrets|not present|excused|absences|entschuldigt|abwesend|fehlend|ausentes?|cc|copy|distribution(?: list)?|verteiler|excusad[oa]s',
  ],
  [
    'attendees',
    'attendees?|participants?|present|attending|in attendance|who(?: was there)?|with|attended(?: by)?|people|on the call|in the room|teilnehmer(?:innen|\\*innen|:innen)?|teilnehmende|anwesende?|(?:gespr[äa]chspartner|beteiligte)(?:innen)?|dabei|mit|asistentes|participantes|presentes|asisten|con',
  ],
  [
    'date',
    'date(?: of meeting| and time|/time)?|meeting date|held(?: on)?|when|datum|termin|wann|fecha|d[ií]a|cu[aá]ndo',
  ],
  [
    'title',
    'title|meeting(?: title| name)?|subject|topic|titel|besprechung|betreff|thema|reuni[oó]n|t[ií]tulo|asunto',
  ],
  [
    'internal',
    '(?:strictly )?internal(?: only| notes?| use only)?|confidential|for us only|not for (?:the )?(?:customer|client|distribution).{0,20}|do not share|(?:nur )?intern(?:e notizen?|es)?|vertraulich|intern[oa]s?|(?:solo )?uso interno|notas? internas?',
  ],
  [
    'other',
    'notes?|meeting notes|minutes|discussion(?: points)?|agenda(?: items)?|summary|background|updates?|status|risks?|key points|highlights|overview|topics?|information|infos?|location|place|room|time|duration|organi[sz]er|chair|note ?taker|scribe|project|next meeting|any other business|aob|notizen|tagesordnung|zusammenfassung|besprochen|ort|uhrzeit|dauer|protokoll(?:f[üu]hrer(?:in)?|ant(?:in)?)?|leitung|n[äa]chster termin|sonstiges|top(?: ?\\d+)?.{0,40}|notas|resumen|orden del d[ií]a|lugar|hora|temas|pr[oó]xima reuni[oó]n|transcript|recording|speakers?|wins|blockers?|concerns?|feedback|fyi|p\\.?s|re|fwd?|from|to|sent|von|an|de|para|http|https|note to self|warning|important|hinweis|wichtig',
  ],
]

const patterns = words.map(([section, pattern]) => [section, new RegExp(`^(?:${pattern})$`, 'iu')] as const)

/** The section that these words head, null where they head none. */
export function sectionNamed(label: string): Section | null {
  const plain = label
    .replace(/[*_#`]+/g, '')
    .replace(/^\s*(?:\d{1,2}|[ivx]{1,4})[.)]\s+/i, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/\s*[:：]\s*$/, '')
    .replace(/\p{Extended_Pictographic}\uFE0F?\s*/gu, '')
    .trim()
  if (plain === '' || plain.length > 60) return null
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

export type Headed = {
  section: Section /** Whom a label names: `AP Ben:`. */
  name: string | null
  rest: number
}

const label =
  /^((?:[*_]{1,2})?[\p{L}\d?/’' .&-]{1,40}?(?:\([^)]{1,20}\))?(?:[*_]{1,2})?)\s*(?:[:：](?:[*_]{1,2})?|\s[–—-](?=\s))\s*/u
const flag =
  /^(?:\[|\()?\b(action|ai|ap|todo|to-do|task|aufgabe|acci[oó]n|tarea|decision|decided|agreed|beschluss|decisi[oó]n|acuerdo|open|offen|question|frage|pregunta|q)\b(?:\]|\)|\s+item\b|\s+point\b)?\s+/iu
const marks = /^(?:\?{2,3}|\(\?\)|\[\?\])\s*/

/** A line that is a heading, or begins with a label such as `Decision:`, `AP Ben:`, `TODO check …`, `??? who …`. */
export function headedBy(text: string, isName: (name: string) => boolean): Headed | null {
  const bare = /^#{1,6}\s+(.*)$/.exec(text)?.[1] ?? text
  const whole = sectionNamed(bare)
  if (whole !== null && bare.split(/\s+/).length <= 6 && isHeading(text, bare))
    return { section: whole, name: null, rest: text.length }
  const asked = marks.exec(text)
  if (asked !== null) return { section: 'questions', name: null, rest: asked[0].length }
  const labelled = label.exec(text)
  const named = labelled === null ? null : withName(labelled[1] ?? '', isName)
  if (labelled !== null && named !== null) return { ...named, rest: labelled[0].length }
  const flagged = flag.exec(text)
  const section = flagged === null ? null : sectionNamed(flagged[1] ?? '')
  // `Action` and `TODO` need no colon where they are written as a mark; "open the door" is speech.
  if (
    flagged === null ||
    section === null ||
    !/^[[(]|^\p{Lu}{2}|^(?:Action|Todo|To-do) (?:item|point)/u.test(text)
  )
    return null
  const after = text.slice(flagged[0].length)
  const name = /^@?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)\s*(?::|,|\bto\b)\s*/u.exec(after)
  if (name?.[1] !== undefined && isName(name[1]))
    return { section, name: name[1], rest: flagged[0].length + name[0].length }
  return { section, name: null, rest: flagged[0].length }
}

/** `Notes` alone on its line; a word such as "present" in running text heads nothing. */
function isHeading(text: string, bare: string): boolean {
  return (
    bare !== text ||
    /[:：]\W*$/.test(text) ||
    /^[*_]{2}/.test(text) ||
    /^(?:\d{1,2}[.)]\s+)?\p{Lu}/u.test(text)
  )
}

/** `Action (Ben)`, `AP Ben`, `Decision`. */
function withName(words: string, isName: (name: string) => boolean): Omit<Headed, 'rest'> | null {
  const plain = words.replace(/[*_]/g, '').trim()
  const bracket = /^(.*?)\s*\(([^)]+)\)$/.exec(plain)
  if (bracket !== null) {
    const section = sectionNamed(bracket[1] ?? '')
    const name = bracket[2] ?? ''
    return section === null ? null : { section, name: isName(name) ? name : null }
  }
  const section = sectionNamed(plain)
  if (section !== null) return { section, name: null }
  const [, head = '', name = ''] =
    /^(\S+(?: items?| points?)?)\s+(?:for |on |by |f[üu]r |para |@)?(.+)$/i.exec(plain) ?? []
  const flagged = sectionNamed(head)
  return (flagged === 'actions' || flagged === 'questions' || flagged === 'decisions') && isName(name)
    ? { section: flagged, name }
    : null
}
