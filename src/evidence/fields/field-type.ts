/** Fields as data: what kind of value a field takes, told by its type, its values, its name and its description. */
import { fold } from '../../recognise/phrase.ts'

export const fieldTypes = [
  'money',
  'date',
  'time',
  'percentage',
  'count',
  'quantity',
  'duration',
  'yes-no',
  'choice',
  'phone',
  'email',
  'person',
  'place',
  'name',
  'text',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** A field of a form, a record or a service. `values` are all it may hold, where that is a closed list. */
export type FieldSchema = {
  name: string
  description?: string | undefined
  type?: string | undefined
  values?: readonly string[] | undefined
  /** Other names by which people call it. */
  also?: readonly string[] | undefined
}

/** The name in words: `number_of_seats`, `numberOfSeats` → `number of seats`. */
export function wordsOf(name: string): string {
  return fold(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

/** Named types first, then the closed list, then what the name says, then the description. */
export function typeOfField(field: FieldSchema): FieldType {
  const named = fieldTypes.find((type) => type === field.type)
  if (named !== undefined) return named
  const values = field.values ?? []
  if (values.length > 0) return typeOfValues(values)
  const byName = typeSaid(wordsOf(field.name))
  if (byName !== null) return byName
  return typeSaid(wordsOf(field.description ?? '')) ?? 'text'
}

function typeOfValues(values: readonly string[]): FieldType {
  if (values.every((value) => /^(?:true|false|yes|no|ja|nein|s[ií])$/i.test(value))) return 'yes-no'
  return values.every((value) => /^\d{1,3}$/.test(value)) ? 'count' : 'choice'
}

const said: readonly (readonly [FieldType, RegExp])[] = [
  ['phone', /\b(?:phone|telephone|mobile|telefon|telefono)\b/],
  ['email', /\be ?mail\b/],
  ['percentage', /\b(?:percent\w*|probability|likelihood|wahrscheinlichkeit|probabilidad)\b|%/],
  ['duration', /\b(?:duration|lead time|(?:stay )?length|validity|laufzeit|dauer|plazo)\b/],
  ['date', /\b(?:date|day|deadline|due|datum|fecha|cierre|on)$|\bdate\b/],
  ['time', /\b(?:time|hour|uhrzeit|hora)\b/],
  [
    'money',
    /\b(?:amount|price|cost|fare|budget|value|revenue|total|fee|arr|mrr|betrag|wert|importe|valor)\b/,
  ],
  ['count', /\b(?:number of|num|count|seats|headcount|employees|anzahl|numero de)\b/],
  ['quantity', /\b(?:quantity|qty|volume|menge|cantidad)\b/],
  ['person', /\b(?:contact|decision maker|champion|manager|sponsor|receiver|entscheider|ansprechpartner)\b/],
  [
    'place',
    /\b(?:city|location|area|airport|station|country|destination|origin|address|place|town|where to|from|to|venue)\b/,
  ],
  [
    'name',
    /\b(?:name|title|artist|album|track|song|movie|event|company|competitor|starring|cast|directed)\b/,
  ],
]

function typeSaid(words: string): FieldType | null {
  return said.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
