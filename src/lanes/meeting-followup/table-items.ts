/** Action items in tables: `Task | Owner | Due`, as minutes, sheets and documents have them. */
import { evidenceOfCell } from '../../evidence/quote.ts'
import { duesIn } from '../../recognise/due.ts'
import type { SourceText, Table, TableCell } from '../../words/text.ts'
import type { Context, Dated, Item, Owned } from './item.ts'
import { taskText } from './task-text.ts'

type Columns = { header: number; task: number; owner: number; due: number; status: number }

const meanings = {
  task: /^(?:tasks?|actions?(?: items?)?|what|action points?|to[- ]?dos?|items?|descriptions?|activit(?:y|ies)|aufgaben?|ma(?:ß|ss)nahmen?|was|t[äa]tigkeit|tareas?|acci[oó]n(?:es)?|qu[eé]|actividad)$/i,
  owner:
    /^(?:owners?|who|responsible(?: person)?|assignee|assigned(?: to)?|lead|person|name|by whom|verantwortlich(?:e[r]?)?|wer|zust[äa]ndig|responsables?|qui[eé]n|encargad[oa])$/i,
  due: /^(?:due(?: date| by)?|deadlines?|by when|when|dates?|target(?: date)?|eta|until|bis(?: wann)?|termin|f[äa]llig(?: am)?|frist|fecha(?: l[ií]mite)?|plazo|cu[aá]ndo|para cu[aá]ndo)$/i,
  status: /^(?:status|state|done\??|progress|stand|erledigt\??|estado|hecho)$/i,
}

/** The open items of every table that has a column for the work and one for who or when. */
export function tableItems(source: SourceText, context: Context): Item[] {
  return source.tables.flatMap((table) => {
    const columns = columnsOf(table)
    return columns === null
      ? []
      : table.rows.slice(columns.header + 1).flatMap((row) => itemIn(row, columns, source, context))
  })
}

function columnsOf({ rows }: Table): Columns | null {
  for (const [header, row] of rows.slice(0, 4).entries()) {
    const at = (meaning: RegExp) => row.findIndex(({ text }) => meaning.test(plain(text)))
    const columns = {
      header,
      task: at(meanings.task),
      owner: at(meanings.owner),
      due: at(meanings.due),
      status: at(meanings.status),
    }
    if (columns.task >= 0 && (columns.owner >= 0 || columns.due >= 0)) return columns
  }
  return null
}

function plain(text: string): string {
  return text
    .replace(/[*_`]/g, '')
    .replace(/[:?]\s*$/, '')
    .trim()
}

const isClosed =
  /^(?:done|closed|complete[d]?|finished|yes|x|✓|✔|✅|erledigt|ja|hecho|s[ií]|cancel\w*|dropped|100 ?%)$/i
const isOpen =
  /^(?:tbd|tbc|n\/?a|open|offen|\?+|-+|–|—|none|unassigned|nobody|not stated|all|team|everyone|alle|todos|por definir|asap|ongoing)?$/i

function itemIn(row: readonly TableCell[], columns: Columns, source: SourceText, context: Context): Item[] {
  const task = row[columns.task]
  if (task === undefined || task.text.trim() === '' || /^[-:|\s]+$/.test(task.text)) return []
  if (isClosed.test(plain(row[columns.status]?.text ?? '')) || task.text.startsWith('~~')) return []
  return [
    {
      task: taskText(task.text, null),
      confidence: 0.95,
      evidence: [evidenceOfCell(source, task)],
      owner: ownerIn(row[columns.owner], source, context),
      due: dueIn(row[columns.due], source, context),
      turn: 0,
      noted: true,
      older: false,
      owners: [],
      dues: [],
    },
  ]
}

function ownerIn(cell: TableCell | undefined, source: SourceText, { people }: Context): Owned | null {
  const said = plain(cell?.text ?? '')
  if (cell === undefined || isOpen.test(said)) return null
  const names = said
    .split(/\s*(?:,|\/|&|\+|\band\b|\bund\b|\by\b)\s*/iu)
    .filter((one) => one !== '' && !isOpen.test(one))
  if (names.length === 0) return null
  const value = names
    .map((one) => people.resolve(one) ?? one.replace(/\s*\(.*$/, '').replace(/^@/, ''))
    .join(', ')
  return {
    value,
    confidence: names.every(people.knows) ? 0.95 : 0.85,
    evidence: [evidenceOfCell(source, cell)],
  }
}

function dueIn(cell: TableCell | undefined, source: SourceText, { hints }: Context): Dated | null {
  const said = plain(cell?.text ?? '')
  if (cell === undefined || isOpen.test(said)) return null
  const due = duesIn(cell.text, hints)[0] ?? duesIn(`by ${cell.text}`, hints)[0]
  return due === undefined
    ? null
    : { value: due.value, confidence: due.confidence, evidence: [evidenceOfCell(source, cell)] }
}
