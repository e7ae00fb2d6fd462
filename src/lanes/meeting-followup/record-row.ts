/** The row of an item on the action list: what its columns are called. */
import { defineRow, type MeaningOf } from '../../evidence/record-changes/record-row.ts'

export const taskRow = defineRow({
  columns: [
    ['date', /^(?:meeting_?date|date|datum|fecha)$/],
    ['meeting', /^(?:meeting|meeting_?(?:title|name|id)|besprechung|reunion)$/],
    ['task', /^(?:task|action|action_?item|what|aufgabe|tarea)$/],
    ['owner', /^(?:owner|who|assignee|responsible|verantwortlich|responsable)$/],
    ['due', /^(?:due|due_?(?:date|on)|deadline|f(?:a|ae)llig|plazo)$/],
    ['status', /^(?:status|state|estado)$/],
    ['time', /^(?:source_?time|time_?stamp|said_?at|where)$/],
  ],
  onlyAtFirst: [],
})
export type TaskMeaning = MeaningOf<typeof taskRow>
