/** The rows of the action list: one for each item that is not on it yet. */
import type { FoundRecord } from '../../words/connector.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { RecordChange } from '../../words/packet.ts'
import { threadKey } from '../../words/signal.ts'
import type { ActionItem, MeetingFollowup } from './fields.ts'
import { isSameTask } from './task-text.ts'

/** What rows of this meeting are found by: its name and day. */
export function recordKeyOf(fields: MeetingFollowup, input: LaneInput): Record<string, string> | null {
  const names = input.settings.record?.key ?? []
  const name = names.find((one) => meaningOf(one) === 'meeting')
  const meeting = meetingName(fields, input)
  return name === undefined || meeting === null ? null : { [name]: meeting }
}

function meetingName({ meeting }: MeetingFollowup, { reading }: LaneInput): string | null {
  const named = [meeting.title.value, meeting.date.value].filter((part) => part !== null).join(' ')
  return named !== '' ? named : threadKey(reading)
}

type Meaning = 'meeting' | 'date' | 'task' | 'owner' | 'due' | 'status' | 'time'

const meanings: readonly (readonly [Meaning, RegExp])[] = [
  ['date', /^(?:meeting_?date|date|datum|fecha)$/i],
  ['meeting', /^(?:meeting|meeting_?(?:title|name|id)|besprechung|reunion)$/i],
  ['task', /^(?:task|action|action_?item|what|aufgabe|tarea)$/i],
  ['owner', /^(?:owner|who|assignee|responsible|verantwortlich|responsable)$/i],
  ['due', /^(?:due|due_?(?:date|on)|deadline|f(?:ä|ae)llig|plazo)$/i],
  ['status', /^(?:status|state|estado)$/i],
  ['time', /^(?:source_?time|time_?stamp|said_?at|where)$/i],
]

function meaningOf(field: string): Meaning | null {
  return meanings.find(([, pattern]) => pattern.test(field))?.[0] ?? null
}

/** A row for each new item; what is on the list already stays as it is. */
export function changesFor(
  fields: MeetingFollowup,
  found: readonly FoundRecord[],
  input: LaneInput,
): RecordChange[] {
  const { record } = input.settings
  const meetingKey = recordKeyOf(fields, input)
  if (record === undefined || meetingKey === null) return []
  const taskField = record.fields.find(({ name }) => meaningOf(name) === 'task')?.name ?? 'task'
  const known = found.map(({ values }) => values[taskField] ?? '')
  return fields.action_items.flatMap((item) => {
    const task = item.task.value
    if (task === null || known.some((one) => one === task || isSameTask(one, task))) return []
    const key = Object.fromEntries(
      record.key.flatMap((name): [string, string][] => {
        const value = valueFor(meaningOf(name), item, fields, input)
        return value === null ? [] : [[name, value.to]]
      }),
    )
    return record.fields.flatMap(({ name, risk }): RecordChange[] => {
      const value = risk === 'forbidden' ? null : valueFor(meaningOf(name), item, fields, input)
      if (value === null) return []
      return [
        {
          object: record.object,
          key,
          action: 'create',
          field: name,
          from: null,
          to: value.to,
          risk,
          evidence: value.evidence,
        },
      ]
    })
  })
}

type Value = { to: string; evidence: Evidence[] }

function valueFor(
  meaning: Meaning | null,
  item: ActionItem,
  fields: MeetingFollowup,
  input: LaneInput,
): Value | null {
  const of = (cell: Cell<string>): Value | null =>
    cell.value === null ? null : { to: cell.value, evidence: cell.evidence }
  switch (meaning) {
    case 'meeting': {
      const name = meetingName(fields, input)
      return name === null
        ? null
        : { to: name, evidence: [...fields.meeting.title.evidence, ...fields.meeting.date.evidence] }
    }
    case 'date':
      return of(fields.meeting.date)
    case 'task':
      return of(item.task)
    case 'owner':
      return of(item.owner)
    case 'due':
      return of(item.due)
    case 'status':
      return { to: 'open', evidence: item.task.evidence }
    case 'time': {
      const where = item.task.evidence.find((one) => one.where !== undefined)?.where
      return where === undefined ? null : { to: where, evidence: item.task.evidence }
    }
    case null:
      return null
  }
}
