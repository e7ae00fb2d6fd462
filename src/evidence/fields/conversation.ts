/**
 * Which fields of a form or a record a turn of a conversation changes. The fields come as data: names, descriptions and
 * the values of closed lists. What is said for itself counts first, then what answers the question just asked, then
 * what the other side proposed and is agreed to.
 */
import { type FieldSchema, typeOfField, wordsOf } from './field-type.ts'
import { choicesIn } from './field-values.ts'
import { daysSaid, namesSaid, numbersSaid, type Spoken, timesSaid } from './spans.ts'

export type Turn = {
  fields: readonly FieldSchema[]
  /** What is said now, and what the other side said just before. */
  text: string
  before: string
  now: Date
}
export type Changes = Map<string, string>

/** The fields this turn sets, with their values as they are said. */
export function changesIn(turn: Turn): Changes {
  const { text, before } = turn
  const asked = askedIn(turn)
  const said = valuesIn(text, turn, asked)
  if (!agrees(text)) return said
  const offered = valuesIn(before, { ...turn, text: before }, [], true)
  return new Map([...offered, ...said])
}

/** A yes in any of its forms, and no “no”. */
function agrees(text: string): boolean {
  if (/^\W*(?:no|nope|nah|not)\b(?! (?:problem|worries))|\b(?:don['’]t|do not|isn['’]t|wrong|instead|rather|change|different|another|other|else)\b/i.test(text.replace(/(?:anything|nothing|something) else|that['’]?s all.*/gi, ''))) return false
  return /\b(?:yes|yeah|yep|yup|ya|sure|surely|right|correct|exactly|perfect|great|good|fine|ok|okay|alright|cool|awesome|wonderful|excellent|nice|confirm(?:ed)?|works?|agreed?|absolutely|indeed|that['’]?s it|that is it|go ahead|please do|do (?:it|that)|like (?:it|that)|love (?:it|that)|ticket|winner|i['’]ll take|will do|would do|suits?|accept)\b/i.test(text)
}

/** Fields that the last question asks for: by the words of their names and descriptions, or by its question word. */
function askedIn({ before, fields }: Turn): FieldSchema[] {
  const question = before.split(/(?<=[.!?])\s+/).filter((part) => /\?|please (?:tell|let|give|provide|specify)|let me know|which|what/i.test(part)).at(-1)
  if (question === undefined) return []
  const words = new Set(stems(question))
  const scored = fields.map((field) => {
    const names = stems(wordsOf(field.name))
    const hit = names.filter((stem) => words.has(stem)).length / Math.max(1, names.length)
    const described = stems(wordsOf(field.description ?? '')).filter((stem) => words.has(stem)).length
    return { field, score: hit * 2 + described * 0.5 + typeAsked(question, field) }
  })
  const most = Math.max(0, ...scored.map(({ score }) => score))
  return most < 1 ? [] : scored.filter(({ score }) => score >= most - 0.4).map(({ field }) => field)
}

function typeAsked(question: string, field: FieldSchema): number {
  const type = typeOfField(field)
  if (/\bwhat time|which time|\btime\b/i.test(question)) return type === 'time' ? 1.5 : 0
  if (/\bwhen\b|\bwhat (?:day|date)|which (?:day|date)/i.test(question)) return type === 'date' ? 1.5 : 0
  if (/\bhow many\b/i.test(question)) return type === 'count' ? 1 : 0
  if (/\bwhere\b|\b(?:which|what) (?:city|area|place|town|location)/i.test(question)) return type === 'place' ? 1.5 : 0
  return 0
}

const stop = new Set('the a an of for to in on at is are or and you your do does what which would like with name number any be it this that there have has can i me by whether from'.split(' '))

function stems(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 2 && !stop.has(word)).map((word) => word.replace(/(?:ings?|ies|es|s|ed|ure|e)$/, '').slice(0, 7))
}

type Filled = { changes: Changes; used: Spoken[] }

function valuesIn(text: string, turn: Turn, asked: readonly FieldSchema[], offered = false): Changes {
  const filled: Filled = { changes: new Map(), used: [] }
  times(text, turn, asked, filled)
  days(text, turn, asked, filled)
  choices(text, turn, asked, filled)
  counts(text, turn, asked, filled)
  if (!offered) switches(text, turn, asked, filled)
  names(text, turn, asked, { filled, offered })
  return filled.changes
}

function put({ changes, used }: Filled, field: FieldSchema | undefined, span: Spoken, value = span.text): void {
  if (field === undefined || changes.has(field.name)) return
  changes.set(field.name, value)
  used.push(span)
}

const late = /return|back|check[- ]?out|until|till|end|drop|arriv|inbound|\bto\s*$|through|leave the/i

/** The first of a pair starts, the other ends; what stands before a value says which it is. */
function oneOf(fields: readonly FieldSchema[], ahead: string, nth: number): FieldSchema | undefined {
  if (fields.length <= 1) return fields[0]
  const isLate = (field: FieldSchema): boolean => /return|out|end|drop|arriv|inbound|new/i.test(field.name.replace(/outbound/i, '')) && !/departure|outbound_departure/i.test(field.name.replace(/inbound.*/i, ''))
  const starts = fields.filter((field) => !isLate(field))
  const ends = fields.filter(isLate)
  const wantsEnd = late.test(ahead) || nth > 0
  return (wantsEnd ? ends[0] : undefined) ?? starts[0] ?? ends[0]
}

function ofType(turn: Turn, ...types: string[]): FieldSchema[] {
  return turn.fields.filter((field) => types.includes(typeOfField(field)))
}

function times(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  const fields = ofType(turn, 'time')
  timesSaid(text).forEach((span, nth) => {
    const wanted = asked.filter((field) => fields.includes(field))
    put(filled, oneOf(wanted.length > 0 ? wanted : fields, text.slice(Math.max(0, span.start - 30), span.start), nth), span)
  })
}

function days(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  const fields = ofType(turn, 'date')
  daysSaid(text, turn.now).forEach((span, nth) => {
    const wanted = asked.filter((field) => fields.includes(field))
    const ahead = text.slice(Math.max(0, span.start - 30), span.start)
    put(filled, oneOf(wanted.length > 0 && !late.test(ahead) ? wanted : fields, ahead, nth), span)
  })
}

function choices(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  for (const field of ofType(turn, 'choice')) {
    const found = choicesIn(text, field.values ?? []).at(-1) ?? nearChoice(text, field, asked)
    if (found !== null) put(filled, field, { text: text.slice(found.start, found.end), start: found.start, end: found.end }, found.value)
  }
}

/** The first word of a value is enough where it is distinct: `American` for American Airlines. */
function nearChoice(text: string, field: FieldSchema, asked: readonly FieldSchema[]): { value: string; start: number; end: number } | null {
  const firsts = (field.values ?? []).map((value) => ({ value, first: value.split(' ')[0] ?? value }))
  const long = firsts.filter(({ value, first }) => value.includes(' ') && first.length > 4 && firsts.filter((one) => one.first === first).length === 1)
  const found = choicesIn(text, long.map(({ first }) => first)).at(-1)
  const match = found === undefined ? undefined : long.find(({ first }) => first === found.value)
  if (found !== undefined && match !== undefined) return { value: match.value, start: found.start, end: found.end }
  const any = asked.includes(field) && /\b(?:any|doesn['’]t matter|don['’]t care|no preference)\b/i.exec(text)
  return any ? { value: 'dontcare', start: any.index, end: any.index + any[0].length } : null
}

const people = /people|persons?|person|passengers?|adults?|guests?|travell?ers?|of us|seats?|tickets?|friends?|riders?/i

function counts(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  const fields = ofType(turn, 'count').filter(({ name }) => !/rating|year/i.test(name))
  const numbers = numbersSaid(text).filter((one) => !filled.used.some((span) => span.start < one.end && one.start < span.end))
  for (const field of fields) {
    const nouns = stems(wordsOf(field.name).replace(/number of|num|count/g, ''))
    const isPeople = people.test(wordsOf(field.name))
    const own = numbers.find(({ behind }) => {
      const next = stems(behind).slice(0, 2)
      return nouns.some((noun) => next.includes(noun)) || (isPeople && people.test(behind.slice(0, 14)))
    })
    const alone = numbers.length === 1 ? numbers[0] : undefined
    const answered = asked.includes(field) || (fields.length === 1 && /\bfor\s*$/.test(alone?.ahead ?? '')) ? alone : undefined
    const one = own ?? answered
    const able = (value: string): boolean => (field.values ?? []).length === 0 || (field.values ?? []).includes(value)
    if (one !== undefined && able(one.value)) put(filled, field, one, one.value)
    else {
      const self = isPeople ? /\b(?:just me|only me|myself|by myself|a (?:ticket|seat)|(?:an?|single|one) (?:ticket|seat|person|passenger|adult))\b/i.exec(text) : null
      const single = self ?? new RegExp(`\\b(?:an?|single) (?:${nouns.map((noun) => `${noun}\\p{L}*`).join('|') || '#'})`, 'iu').exec(text)
      if (single !== null && able('1')) put(filled, field, { text: single[0], start: single.index, end: single.index + single[0].length }, '1')
    }
  }
  for (const field of turn.fields.filter(({ name }) => /rating|year|stars?/i.test(name))) {
    const one = numbers.find(({ behind, ahead }) => /^[ -]?stars?|^ or (?:higher|more|above|better)|^ rating|^ and above/.test(behind) || /(?:rat(?:ed|ing)|least|from|year|in) (?:\p{L}+ ){0,3}$/u.test(ahead) || asked.includes(field))
    const able = one !== undefined && ((field.values ?? []).length === 0 || (field.values ?? []).includes(one.value))
    if (one !== undefined && able && !filled.used.some((span) => span.start === one.start)) put(filled, field, one, (field.values ?? []).length > 0 ? one.value : one.text)
  }
}

/** Yes-or-no fields: wanted where their words are said and it is no question about them. */
function switches(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  for (const field of ofType(turn, 'yes-no')) {
    const yes = (field.values ?? []).find((value) => /true|yes/i.test(value)) ?? 'True'
    const no = (field.values ?? []).find((value) => /false|no/i.test(value)) ?? 'False'
    const names = stems(wordsOf(field.name).replace(/\b(?:has|is|in|add|good|for|allowed|available)\b/g, ''))
    const clauses = text.split(/(?<=[.!?])\s+/)
    const clause = clauses.find((one) => names.length > 0 && names.every((name) => stems(one).some((stem) => stem.startsWith(name.slice(0, 5)))))
    if (clause !== undefined && !/^(?:do|does|is|are|has|have|what|can you tell|could you tell)\b.*\?/i.test(clause.trim())) {
      const denied = /\b(?:no|not|don['’]t|without|never|unnecessary|skip)\b/i.test(clause)
      put(filled, field, { text: clause, start: text.indexOf(clause), end: text.indexOf(clause) }, denied ? no : yes)
    } else if (asked.includes(field)) {
      if (/^\W*(?:yes|yeah|yep|sure|ok|okay|please|definitely)\b/i.test(text)) put(filled, field, { text: 'yes', start: 0, end: 0 }, yes)
      if (/^\W*(?:no|nope|nah)\b|\bnot (?:needed|necessary)\b|don['’]t (?:need|want)/i.test(text)) put(filled, field, { text: 'no', start: 0, end: 0 }, no)
    }
  }
}

type Role = { of: RegExp; lead: RegExp }
/** What leads to a name, and the fields it leads to. */
const roles: readonly Role[] = [
  { of: /^from|origin|depart\w*_(?:city|airport)|pickup/, lead: /\b(?:from|out of|leaving|departing|depart|starting (?:in|at|from))\s+(?:the )?$/ },
  { of: /^to|destination|where_to|arriv\w*_(?:city|airport)/, lead: /\b(?:to|towards|for|into|going|destination is|visit(?:ing)?)\s+(?:the )?$/ },
  { of: /direct/, lead: /\b(?:directed by|director(?: is)?|from director|film of|movie of)\s+$/ },
  { of: /artist/, lead: /\b(?:by|of|from|artist|singer|sung by)\s+(?:the )?$/ },
  { of: /album/, lead: /\balbum(?: called| named| like| is)?\s+(?:the )?$/ },
  { of: /cast|starring|actor/, lead: /\b(?:starring|star|stars|actor|actress|cast|with|of|featuring|acted by)\s+$/ },
  { of: /receiver|contact/, lead: /\b(?:with|to|for)\s+$/ },
  { of: /city|area|location|where_to|^to$|destination/, lead: /\b(?:in|at|near|around|to|over in|within|for)\s+(?:the )?(?:city of |area of )?$/ },
]

function names(text: string, turn: Turn, asked: readonly FieldSchema[], { filled, offered }: { filled: Filled; offered: boolean }): void {
  const open = turn.fields.filter((field) => ['place', 'name', 'person', 'text'].includes(typeOfField(field)) && !/address|rating|genre|category|temperature|wind|humidity|precip/i.test(field.name))
  const found = namesSaid(text).filter((one) => !filled.used.some((span) => span.start < one.end && one.start < span.end))
  for (const span of found) {
    const led = roles.filter(({ lead }) => lead.test(span.lead)).flatMap(({ of }) => open.filter(({ name }) => of.test(name)))
    const answered = asked.find((field) => open.includes(field) && !filled.changes.has(field.name))
    const main = open.find((field) => /name|title|track|track_name|attraction|place_name/i.test(field.name) && !/contact|airline/i.test(field.name) && !filled.changes.has(field.name))
    const first = led.find((field) => !filled.changes.has(field.name))
    const place = open.find((field) => /city|location|area|where_to/.test(field.name) && !filled.changes.has(field.name))
    const target = offered ? (first ?? main) : (answered ?? first ?? main ?? place)
    put(filled, target, span)
  }
  if (!offered) lowerCase(text, turn, asked, filled)
  kinds(text, turn, asked, filled)
}

/** An answer without capitals: what follows the verb, where it is short. */
function lowerCase(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  const field = asked.find((one) => ['place', 'name', 'person'].includes(typeOfField(one)) && turn.fields.includes(one) && !filled.changes.has(one.name))
  if (field === undefined || filled.changes.size > 0) return
  const match = /(?:\b(?:in|to|from|at|near|around|is|called|named|try|be|want|like|for)\s+)?(?<said>[\p{L}' ]{3,30}?)(?: please| would (?:be|work).*)?[.!]?$/iu.exec(text.replace(/^(?:yes|sure|ok|okay|well|i (?:am|would|will|want|need|prefer)[^,]{0,30}? (?:in|to|from|at|near|around))[, ]+/i, ''))
  const said = match?.groups?.['said']?.trim()
  if (said === undefined || said.split(' ').length > 3 || /\b(?:any|thanks?|no|yes|that|what|which|you|the|know|find|me|it)\b/i.test(said)) return
  const start = text.lastIndexOf(said)
  put(filled, field, { text: said, start, end: start + said.length })
}

const sorts =
  /\b(?:action|adventure|animation|animated|biographical|biography|comedy|comedies|comic|crime|cult|documentary|drama|family|fantasy|fiction|horror|imaginative|musical|mystery|offbeat|romance|romantic|sci-fi|science[- ]fiction|scary|sport|suspense|thriller|war|western|world|pop|rock|country|jazz|classical|blues|disco|electronic|electropop|hip[- ]hop|rap|reggae|metal|indie|funk|soul|R&B|folk|dance|house|techno|punk|alternative|south asia|italian|chinese|mexican|indian|thai|japanese|american|french|greek|korean|vietnamese|mediterranean|asian|seafood|sushi|pizza|burgers?|barbecue|bbq|steak|vegan|vegetarian|coffee|dessert|taiwanese|izakaya|ramen|noodles?|spanish|filipino|german|turkish|peruvian|californian|steakhouse)\b/i

/** Genres and kinds of food are said without capitals and without a name before them. */
function kinds(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  const field = turn.fields.find((one) => /genre|category|cuisine/i.test(one.name) && (one.values ?? []).length === 0)
  const match = field === undefined || /\?\s*$/.test(text) && !asked.includes(field) && !/can you|could you|find|show/i.test(text) ? null : sorts.exec(text)
  if (match === null) return
  const span = { text: match[0], start: match.index, end: match.index + match[0].length }
  if (!filled.used.some((one) => one.start < span.end && span.start < one.end)) put(filled, field, span)
}
