/** What is written to the deal: its updates, its next step, and the note below the notes there are. */
import type { FoundRecord } from '../../words/connector.ts'
import { dayIn } from '../../words/day.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Finding } from '../../words/finding.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { RecordChange } from '../../words/packet.ts'
import type { CrmHygiene } from './fields.ts'
import { type Meaning, meaningOf } from './meanings.ts'
import { noteDay } from './note-day.ts'
import { sameAs } from './recorded.ts'

/** What the record is found by; null where it is not known which. */
export function recordKeyOf({ match }: CrmHygiene, { settings }: LaneInput): Record<string, string> | null {
  const [name] = settings.record?.key ?? []
  return name === undefined || match.id.value === null ? null : { [name]: match.id.value }
}

type Proposed = {
  field: string
  to: string
  evidence: Evidence[]
  enteredBy?: string | undefined
  action: 'update' | 'comment'
}

export function changesFor(
  fields: CrmHygiene,
  found: readonly FoundRecord[],
  input: LaneInput,
): { changes: RecordChange[]; findings: Finding[] } {
  const { record } = input.settings
  const key = recordKeyOf(fields, input)
  const [held] = found
  if (record === undefined || key === null || held === undefined || found.length > 1)
    return { changes: [], findings: [] }
  const rules = new Map(record.fields.map(({ name, risk }) => [name, risk]))
  const proposed = [...updatesIn(fields), ...stepIn(fields, input), ...noteIn(fields, held, input)]
  const forbidden = proposed.filter(({ field }) => rules.get(field) === 'forbidden')
  const changes = proposed.flatMap(({ field, to, evidence, enteredBy, action }): RecordChange[] => {
    const risk = rules.get(field)
    const from = held.values[field] ?? ''
    if (risk === undefined || risk === 'forbidden' || sameAs(to, from)) return []
    const entered = enteredBy === undefined ? {} : { enteredBy }
    return [
      {
        object: record.object,
        key,
        action,
        field,
        from: from === '' ? null : from,
        to,
        risk,
        evidence,
        ...entered,
      },
    ]
  })
  const findings = forbidden.map(
    ({ field }): Finding => ({
      code: 'note',
      message: `The note says something of ${field}, which this lane may not write.`,
    }),
  )
  return { changes, findings }
}

function updatesIn({ updates }: CrmHygiene): Proposed[] {
  return updates.flatMap(({ field, to }): Proposed[] =>
    field.value === null || to.value === null
      ? []
      : [
          {
            field: field.value,
            to: to.value,
            evidence: to.evidence,
            enteredBy: to.enteredBy,
            action: 'update',
          },
        ],
  )
}

function fieldFor(meaning: Meaning, { settings }: LaneInput): string | null {
  return settings.record?.fields.find(({ name }) => meaningOf(name) === meaning)?.name ?? null
}

function stepIn({ next_step: { text, due } }: CrmHygiene, input: LaneInput): Proposed[] {
  const step = fieldFor('next-step', input)
  const day = fieldFor('next-step-due', input)
  return [
    ...(step === null || text.value === null
      ? []
      : [
          {
            field: step,
            to: text.value,
            evidence: text.evidence,
            enteredBy: text.enteredBy,
            action: 'update' as const,
          },
        ]),
    ...(day === null || due.value === null
      ? []
      : [
          {
            field: day,
            to: due.value,
            evidence: due.evidence,
            enteredBy: due.enteredBy,
            action: 'update' as const,
          },
        ]),
  ]
}

/** Notes are appended with their day, never replaced; what stands there already is not written twice. */
function noteIn({ recap }: CrmHygiene, held: FoundRecord, input: LaneInput): Proposed[] {
  const field = fieldFor('notes', input)
  const touched = fieldFor('last-activity', input)
  const { at, timeZone } = noteDay(input)
  const day = dayIn(timeZone, at)
  const before = field === null ? '' : (held.values[field] ?? '')
  const isNew = recap.value !== null && !before.includes(recap.value)
  return [
    ...(field === null || recap.value === null || !isNew
      ? []
      : [
          {
            field,
            to: `${before === '' ? '' : `${before}\n`}${day} ${recap.value}`,
            evidence: recap.evidence,
            enteredBy: recap.enteredBy,
            action: 'comment' as const,
          },
        ]),
    ...(touched === null || (held.values[touched] ?? '') >= day
      ? []
      : [{ field: touched, to: day, evidence: recap.evidence, action: 'update' as const }]),
  ]
}
