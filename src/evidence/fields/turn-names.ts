/** Names of a turn, each put into the field that what leads to it or the question before asks for. */
import { type FieldSchema, typeOfField } from './field-type.ts'
import { type Filled, put } from './filling.ts'
import { namesSaid } from './spans.ts'

type Turn = { fields: readonly FieldSchema[] }

type Role = { of: RegExp; lead: RegExp }
/** What leads to a name, and the fields it leads to. */
const roles: readonly Role[] = [
  {
    of: /^from|origin|depart\w*_(?:city|airport)|pickup/,
    lead: /\b(?:from|out of|leaving|departing|depart|starting (?:in|at|from))\s+(?:the )?$/,
  },
  {
    of: /^to|destination|where_to|arriv\w*_(?:city|airport)/,
    lead: /\b(?:to|towards|for|into|going|destination is|visit(?:ing)?)\s+(?:the )?$/,
  },
  { of: /direct/, lead: /\b(?:directed by|director(?: is)?|from director|film of|movie of)\s+$/ },
  { of: /artist/, lead: /\b(?:by|of|from|artist|singer|sung by)\s+(?:the )?$/ },
  { of: /album/, lead: /\balbum(?: called| named| like| is)?\s+(?:the )?$/ },
  {
    of: /cast|starring|actor/,
    lead: /\b(?:starring|star|stars|actor|actress|cast|with|of|featuring|acted by)\s+$/,
  },
  { of: /receiver|contact/, lead: /\b(?:with|to|for)\s+$/ },
  {
    of: /city|area|location|where_to|^to$|destination/,
    lead: /\b(?:in|at|near|around|to|over in|within|for)\s+(?:the )?(?:city of |area of )?$/,
  },
]

export function names(
  text: string,
  turn: Turn,
  asked: readonly FieldSchema[],
  { filled, offered }: { filled: Filled; offered: boolean },
): void {
  const open = turn.fields.filter(
    (field) =>
      ['place', 'name', 'person', 'text'].includes(typeOfField(field)) &&
      !/address|rating|genre|category|temperature|wind|humidity|precip/i.test(field.name),
  )
  const found = namesSaid(text).filter(
    (one) => !filled.used.some((span) => span.start < one.end && one.start < span.end),
  )
  for (const span of found) {
    const led = roles
      .filter(({ lead }) => lead.test(span.lead))
      .flatMap(({ of }) => open.filter(({ name }) => of.test(name)))
    const answered = asked.find((field) => open.includes(field) && !filled.changes.has(field.name))
    const main = open.find(
      (field) =>
        /name|title|track|track_name|attraction|place_name/i.test(field.name) &&
        !/contact|airline/i.test(field.name) &&
        !filled.changes.has(field.name),
    )
    const first = led.find((field) => !filled.changes.has(field.name))
    const place = open.find(
      (field) => /city|location|area|where_to/.test(field.name) && !filled.changes.has(field.name),
    )
    const target = offered ? (first ?? main) : (answered ?? first ?? main ?? place)
    put(filled, target, span)
  }
  if (!offered) lowerCase(text, turn, asked, filled)
}

/** An answer without capitals: what follows the verb, where it is short. */
function lowerCase(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  const field = asked.find(
    (one) =>
      ['place', 'name', 'person'].includes(typeOfField(one)) &&
      turn.fields.includes(one) &&
      !filled.changes.has(one.name),
  )
  if (field === undefined || filled.changes.size > 0) return
  const match =
    /(?:\b(?:in|to|from|at|near|around|is|called|named|try|be|want|like|for)\s+)?(?<said>[\p{L}' ]{3,30}?)(?: please| would (?:be|work).*)?[.!]?$/iu.exec(
      text.replace(
        /^(?:yes|sure|ok|okay|well|i (?:am|would|will|want|need|prefer)[^,]{0,30}? (?:in|to|from|at|near|around))[, ]+/i,
        '',
      ),
    )
  const said = match?.groups?.['said']?.trim()
  if (
    said === undefined ||
    said.split(' ').length > 3 ||
    /\b(?:any|thanks?|no|yes|that|what|which|you|the|know|find|me|it)\b/i.test(said)
  )
    return
  const start = text.lastIndexOf(said)
  put(filled, field, { text: said, start, end: start + said.length })
}

const sorts =
  /\b(?:(?:dramatic|love|ghost|detective) story|popular|funny|action|adventure|animation|animated|biographical|biography|comedy|comedies|comic|crime|cult|documentary|drama|family|fantasy|fiction|horror|imaginative|musical|mystery|offbeat|romance|romantic|sci-fi|science[- ]fiction|scary|sport|suspense|thriller|war|western|world|pop|rock|country|jazz|classical|blues|disco|electronic|electropop|hip[- ]hop|rap|reggae|metal|indie|funk|soul|R&B|folk|dance|house|techno|punk|alternative|south asia|italian|chinese|mexican|indian|thai|japanese|american|french|greek|korean|vietnamese|mediterranean|asian|seafood|sushi|pizza|burgers?|barbecue|bbq|steak|vegan|vegetarian|coffee|dessert|taiwanese|izakaya|ramen|noodles?|spanish|filipino|german|turkish|peruvian|californian|steakhouse)\b/i

/** Genres and kinds of food are said without capitals and without a name before them. */
export function kinds(
  text: string,
  turn: Turn,
  asked: readonly FieldSchema[],
  filled: Filled,
  talk: boolean,
): void {
  if (!talk) return
  const field = turn.fields.find(
    (one) => /genre|category|cuisine/i.test(one.name) && (one.values ?? []).length === 0,
  )
  const match =
    field === undefined ||
    (/\?\s*$/.test(text) && !asked.includes(field) && !/can you|could you|find|show/i.test(text))
      ? null
      : sorts.exec(text)
  if (match === null) return
  const span = { text: match[0], start: match.index, end: match.index + match[0].length }
  if (!filled.used.some((one) => one.start < span.end && span.start < one.end)) put(filled, field, span)
}
