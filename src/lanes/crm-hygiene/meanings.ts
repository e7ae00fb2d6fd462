/** Which fields of a deal there are: what a column means by its name, and what the lane's settings say of it. */
import { type FieldSchema, type FieldType, typeOfField, wordsOf } from '../../evidence/fields/field-type.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Risk } from '../../words/packet.ts'

export const meanings = [
  'id',
  'account',
  'title',
  'contact',
  'contact-email',
  'contact-phone',
  'owner',
  'stage',
  'stage-since',
  'amount',
  'currency',
  'close-date',
  'probability',
  'quantity',
  'budget',
  'decision-maker',
  'competitor',
  'next-step',
  'next-step-due',
  'last-activity',
  'notes',
] as const
export type Meaning = (typeof meanings)[number]

/** A field the lane follows. */
export type Field = FieldSchema & { meaning: Meaning | null; kind: FieldType; risk: Risk }

const named: readonly (readonly [Meaning, RegExp])[] = [
  ['stage-since', /^(?:stage (?:since|date|entered|changed)|in stage since|days in stage|phase seit)/],
  ['stage', /^(?:deal |sales |pipeline |opportunity )?(?:stage|phase|status|etapa|fase)(?: name)?$/],
  [
    'next-step-due',
    /^(?:next (?:step|action|activity|task)|follow ?up) (?:due|date|due date|on|by)|^naechster termin$/,
  ],
  [
    'next-step',
    /^(?:next (?:step|action|activity|task)s?|follow ?up|nachster schritt|proximo paso)(?: text)?$/,
  ],
  [
    'close-date',
    /^(?:(?:expected |est |estimated |forecast |target )?clos(?:e|ing) ?(?:date)?|close on|abschluss(?:datum)?|(?:fecha de )?cierre|expected close)$/,
  ],
  [
    'last-activity',
    /^(?:last (?:activity|contact(?:ed)?|touch|update|updated|modified)(?: (?:date|on|at))?|updated(?: (?:at|on))?|letzter kontakt|ultimo contacto)$/,
  ],
  ['contact-email', /^(?:(?:contact|buyer|primary) )?e ?mail(?: address)?$|^contact email$/],
  ['contact-phone', /^(?:(?:contact|buyer) )?(?:phone|telephone|mobile|tel)(?: number)?$/],
  ['decision-maker', /^(?:economic buyer|decision ?maker|decider|entscheider(?:in)?|decisor|quien decide)$/],
  [
    'contact',
    /^(?:(?:primary |main |new )?contact(?: (?:name|person))?|buyer(?: name)?|ansprechpartner(?:in)?|contacto)$/,
  ],
  ['competitor', /^(?:(?:main )?competitors?|competition|wettbewerber|konkurrenz|competidor|competencia)$/],
  [
    'probability',
    /^(?:probability|prob|win (?:probability|chance|rate)|likelihood|confidence|wahrscheinlichkeit|probabilidad)(?: ?(?:%|percent))?$/,
  ],
  ['budget', /^(?:budget|presupuesto)(?: \w+)?$/],
  ['quantity', /^(?:quantity|qty|volume|units|menge|cantidad|seats|users|licen[cs]es)$/],
  ['currency', /^(?:currency|wahrung|moneda|curr)$/],
  [
    'amount',
    /^(?:(?:deal |order |opportunity |contract |total )?(?:amount|value|size|total|worth)|acv|tcv|arr|mrr|revenue|auftragswert|betrag|wert|importe|valor)(?: (?:usd|eur|gbp|\w{3}))?$/,
  ],
  [
    'owner',
    /^(?:(?:deal |account |opportunity |sales )?(?:owner|rep)|sales ?person|verantwortlich|responsable|besitzer)(?: email)?$/,
  ],
  ['id', /^(?:(?:deal|opportunity|opp|record|external|crm) ?(?:id|no|number|key|ref)|id)$/],
  [
    'account',
    /^(?:account|company|customer|client|organi[sz]ation|buyer company|firma|kunde|cliente|empresa)(?: name)?$/,
  ],
  ['title', /^(?:(?:deal|opportunity|project)(?: (?:name|title))?|name|title|subject|titel|projekt)$/],
  ['notes', /^(?:notes?|comments?|description|history|log|notizen|notas?)$/],
]

export function meaningOf(name: string): Meaning | null {
  const words = wordsOf(name)
  return named.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

const usual = [
  'stage',
  'amount',
  'close_date',
  'probability',
  'quantity',
  'budget',
  'decision_maker',
  'competitor',
  'contact',
]

/** The fields of the settings; without any, the columns of the records; without those, what deals usually have. */
export function fieldsOf({ settings, records }: Pick<LaneInput, 'settings' | 'records'>): Field[] {
  const rules = settings.record?.fields ?? []
  if (rules.length > 0)
    return rules.map((rule) => fieldNamed(rule.name, { risk: rule.risk, ...schemaIn(rule), name: rule.name }))
  const columns = Object.keys(records?.[0]?.values ?? {}).filter((name) => meaningOf(name) !== 'id')
  return (columns.length > 0 ? columns : usual).map((name) => fieldNamed(name, { name, risk: 'gated' }))
}

function fieldNamed(name: string, schema: FieldSchema & { risk: Risk }): Field {
  const meaning = asMeaning(schema.type) ?? meaningOf(name)
  return { ...schema, meaning, kind: meaning === null ? typeOfField(schema) : (kinds[meaning] ?? 'text') }
}

const kinds: Partial<Record<Meaning, FieldType>> = {
  amount: 'money',
  budget: 'money',
  'close-date': 'date',
  'next-step-due': 'date',
  probability: 'percentage',
  quantity: 'quantity',
  stage: 'choice',
  contact: 'person',
  'decision-maker': 'person',
  competitor: 'name',
  'contact-email': 'email',
  'contact-phone': 'phone',
}

/** `type: close-date` in the settings says what an oddly named column is. */
function asMeaning(type: string | undefined): Meaning | null {
  return meanings.find((one) => one === type?.replaceAll('_', '-')) ?? null
}

function schemaIn(rule: Record<string, unknown>): Omit<FieldSchema, 'name'> {
  const { type, also, synonyms, values, description } = rule
  return {
    type: typeof type === 'string' ? type : undefined,
    description: typeof description === 'string' ? description : undefined,
    also: [...textsIn(also), ...textsIn(synonyms)],
    values: textsIn(values),
  }
}

/** A text, a list of texts, or the names of a map. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value))
    return value.flatMap((one) =>
      typeof one === 'object' && one !== null && 'name' in one ? textsIn(one.name) : textsIn(one),
    )
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

/** All names by which the settings' fields are called, in words. */
export function fieldNames(input: Pick<LaneInput, 'settings' | 'records'>): ReadonlySet<string> {
  return new Set(fieldsOf(input).flatMap(({ name, also }) => [name, ...(also ?? [])].map(wordsOf)))
}
