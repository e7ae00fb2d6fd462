/** The rows of the action list: one for each item that is not on it yet. */
import { type KnownValues, known, knownFrom } from '../../evidence/record-changes/known-values.ts'
import { rowChanges } from '../../evidence/record-changes/propose.ts'
import { saidKey } from '../../evidence/record-changes/record-key.ts'
import { columnFor } from '../../evidence/record-changes/record-row.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { LaneInput, RecordKey } from '../../words/lane.ts'
import type { RecordChange } from '../../words/packet.ts'
import { threadKey } from '../../words/signal.ts'
import type { ActionItem, MeetingFollowup } from './fields.ts'
import { type TaskMeaning, taskRow } from './record-row.ts'
import { isSameTask } from './task-text.ts'

/** What rows of this meeting are found by: its name and day. */
export function recordKeyOf(fields: MeetingFollowup, input: LaneInput): RecordKey | null {
  return saidKey(taskRow, input.settings.record, meetingValues(fields, input))
}

function meetingValues(
  { meeting }: MeetingFollowup,
  { reading }: LaneInput,
): Pick<KnownValues<TaskMeaning>, 'meeting'> {
  const named = [meeting.title.value, meeting.date.value].filter((part) => part !== null).join(' ')
  const name = named === '' ? threadKey(reading) : named
  return { meeting: known(name, [...meeting.title.evidence, ...meeting.date.evidence]) }
}

/** A row for each new item; what is on the list already stays as it is. */
export function changesFor(
  fields: MeetingFollowup,
  found: readonly FoundRecord[],
  input: LaneInput,
): RecordChange[] {
  const { record } = input.settings
  if (record === undefined || recordKeyOf(fields, input) === null) return []
  const taskColumn = columnFor(taskRow, record, 'task') ?? 'task'
  const listed = found.map(({ values }) => values[taskColumn] ?? '')
  return fields.action_items.flatMap((item) => {
    const task = item.task.value
    if (task === null || listed.some((one) => one === task || isSameTask(one, task))) return []
    const values = valuesOf(item, fields, input)
    const key = saidKey(taskRow, record, values) ?? {}
    return rowChanges(taskRow, { record, key, existing: null, values })
  })
}

function valuesOf(item: ActionItem, fields: MeetingFollowup, input: LaneInput): KnownValues<TaskMeaning> {
  const { task } = item
  return {
    ...meetingValues(fields, input),
    date: knownFrom(fields.meeting.date),
    task: knownFrom(task),
    owner: knownFrom(item.owner),
    due: knownFrom(item.due),
    status: known('open', task.evidence),
    time: known(task.evidence.find(({ where }) => where !== undefined)?.where, task.evidence),
  }
}
