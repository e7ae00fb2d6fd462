/** The row of an applicant: what its columns are called, and which of them describe the first arrival. */
import { defineRow, type MeaningOf } from '../../evidence/record-changes/record-row.ts'

export const applicantRow = defineRow({
  columns: [
    ['message', /^(?:message_?id|mail_?id|thread(?:_?(?:id|key))?|signal(?:_?id)?)$/],
    ['email', /^(?:(?:contact|applicant|customer|client)?_?e_?mail(?:_address)?|from|sender)$/],
    ['name', /^(?:applicant(?:_name)?|contact(?:_?(?:name|person))?|name|full_name|ansprechpartner)$/],
    [
      'company',
      /^(?:company(?:_name)?|business(?:_name)?|customer|client|account|organi[sz]ation|firma|kunde|empresa)$/,
    ],
    ['phone', /^(?:(?:contact_)?(?:phone|tel|telephone|mobile)(?:_number)?)$/],
    ['country', /^(?:country(?:_code)?|land)$/],
    ['role', /^(?:role|position|job_title)$/],
    ['service', /^(?:service(?:_requested)?|package|plan|leistung|servicio)$/],
    [
      'submitted',
      /^(?:submitted(?:_(?:on|at))?|received_(?:on|at)|applied(?:_(?:on|at))?|date(?:_received)?|created(?:_(?:on|at))?|eingang)$/,
    ],
    ['received', /^(?:(?:documents?_)?received(?:_(?:documents|items))?|documents?|items_received|uploads)$/],
    [
      'missing',
      /^(?:missing(?:_(?:documents|items))?|open(?:_items)?|outstanding(?:_(?:documents|items))?|pending_(?:documents|items))$/,
    ],
    ['waived', /^(?:waived(?:_(?:documents|items))?|waivers?)$/],
    ['first-expiry', /^(?:first_expiry|next_expiry|expires?(?:_on)?|expiry(?:_date)?|earliest_expiry)$/],
    ['ready', /^(?:ready(?:_to_work)?|is_ready|complete)$/],
    ['status', /^(?:status|stage|state|phase)$/],
    ['queue', /^queue$/],
    ['owner', /^(?:owner|assigned_?to|assignee|responsible|handled_by|coordinator)$/],
    ['language', /^(?:language|lang)$/],
    ['next-step', /^(?:next_?(?:step|action)|to_?do)$/],
  ],
  onlyAtFirst: ['submitted', 'owner', 'language', 'message'],
})
export type ApplicantMeaning = MeaningOf<typeof applicantRow>
