/** What the columns of a lead sheet or CRM mean: businesses name them differently. */
import { fold } from '../../recognise/phrase.ts'

export const fieldMeanings = [
  'email',
  'domain',
  'name',
  'role',
  'phone',
  'company',
  'country',
  'need',
  'products',
  'budget',
  'timeline',
  'source',
  'received',
  'kind',
  'verdict',
  'owner',
  'next-step',
  'language',
  'subject',
  'message',
  'priority',
] as const
export type FieldMeaning = (typeof fieldMeanings)[number]

const names: readonly [FieldMeaning, RegExp][] = [
  ['message', /^(message_?id|mail_?id|thread(_?(id|key))?|signal(_?id)?)$/],
  ['email', /^((lead|contact|customer|person)?_?e_?mail(_?address)?)$/],
  ['domain', /^((company|account|email|web)?_?domain|website)$/],
  ['name', /^((lead|contact|full|person)?_?name|contact(_?person)?|person|lead|ansprechpartner)$/],
  ['role', /^((job_?)?title|(contact_?)?role|position|function|funktion)$/],
  ['phone', /^((contact|lead)?_?(phone|tel|telephone|mobile)(_?number)?)$/],
  ['company', /^((lead|customer)?_?(company|account|organi[sz]ation)(_?name)?|firma|empresa)$/],
  ['country', /^((company|lead)?_?country(_?code)?|market|land|pais)$/],
  ['products', /^(products?(_?interest)?|interest(ed_?in)?|items?|produkte?)$/],
  [
    'need',
    /^(needs?|request|enquiry|inquiry|description|summary|requirement|interest_?text|anliegen|bedarf)$/,
  ],
  ['budget', /^(budget|(estimated_?|est_?|deal_?)?(value|amount))$/],
  ['timeline', /^(timeline|time_?frame|needed_?by|close_?date|expected_?close)$/],
  ['source', /^((lead_?)?source|channel|origin|campaign|quelle)$/],
  ['received', /^(received(_?(at|on|date))?|date|created(_?(at|on))?|first_?contact|eingang)$/],
  ['kind', /^(kind|type|category|sender_?kind)$/],
  ['verdict', /^(verdict|qualification|qualified|score|rating|lead_?status)$/],
  [
    'owner',
    /^(owner|assigned_?to|assignee|sales_?(rep|person|owner)|responsible|account_?(manager|owner)|lead_?owner)$/,
  ],
  ['next-step', /^(next_?(step|action)|follow_?up|to_?do)$/],
  ['language', /^(language|lang)$/],
  ['subject', /^(subject|title|topic)$/],
  ['priority', /^(priority|urgency)$/],
]

/** The meaning of a column such as `lead_email` or `Account owner`, null where the lane has nothing for it. */
export function meaningOfField(name: string): FieldMeaning | null {
  const plain = fold(name)
    .trim()
    .replace(/[\s\-./]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return names.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
