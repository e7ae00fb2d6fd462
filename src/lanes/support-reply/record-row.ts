/** The row of a mail in the support log: what its columns are called, and which of them describe the first arrival. */
import { defineRow, type MeaningOf } from '../../evidence/record-changes/record-row.ts'

export const supportRow = defineRow({
  columns: [
    ['thread', /thread|conversation|message.?id|^key$|ticket|external.?id/],
    ['received', /received|^date$|opened|created|arrived/],
    ['email', /mail|sender|^from$/],
    ['company', /company|business|organi[sz]ation|account.?name/],
    ['name', /name|contact|customer|requester/],
    ['subject', /subject|title/],
    ['questions', /question|asked|request|summary/],
    ['category', /categor|topic|^type$/],
    ['answerable', /answerable/],
    ['reason', /reason/],
    ['escalated', /escalat/],
    ['queue', /queue|team/],
    ['owner', /owner|assignee|handled/],
    ['sources', /source|citation|document|^sop/],
    ['status', /status|state|outcome/],
    ['language', /language/],
  ],
  onlyAtFirst: ['thread', 'received', 'email', 'name', 'company', 'subject', 'language'],
})
export type SupportMeaning = MeaningOf<typeof supportRow>
