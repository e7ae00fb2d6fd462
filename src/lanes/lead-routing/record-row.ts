/** The row of a lead in a sheet or CRM: what its columns are called, and which of them stay as first written down. */
import { defineRow, type MeaningOf } from '../../evidence/record-changes/record-row.ts'

export const leadRow = defineRow({
  columns: [
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
  ],
  onlyAtFirst: ['received', 'source', 'owner', 'kind', 'name', 'company', 'country', 'domain', 'message'],
})
export type LeadMeaning = MeaningOf<typeof leadRow>
