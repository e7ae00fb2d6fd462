/** A signal that is the list of deals itself: a sheet, an attachment to a mail without a note, or a JSON export. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { textOf } from '../../words/signal.ts'
import type { SourceText, Table } from '../../words/text.ts'
import { leavesOf } from './activities.ts'
import { type Meaning, meaningOf } from './meanings.ts'

export type Held = { text: string; evidence: Evidence }
export type DealRow = ReadonlyMap<Meaning, Held>
export type WeeklySheet = { object: Cell<string>; columns: ReadonlySet<Meaning>; rows: DealRow[] }

const telling: readonly Meaning[] = [
  'id',
  'account',
  'title',
  'owner',
  'amount',
  'close-date',
  'next-step',
  'last-activity',
  'probability',
]
/** Above this a mail's own words are a note, and what is attached goes with it. */
const shortMail = 300

/** The deals of the sheet; null where the signal is none. */
export function weeklySheetOf({ reading }: LaneInput): WeeklySheet | null {
  const body = textOf(reading, 'signal:body')
  if (reading.kind === 'form' && body !== undefined) return ofExport(body)
  const isShort = (body?.text.trim().length ?? 0) < shortMail
  const sources = reading.texts.filter(({ source }) =>
    reading.kind === 'file' ? source === 'signal:body' : isShort && source.startsWith('signal:attachment:'),
  )
  for (const source of sources) {
    for (const table of source.tables) {
      const sheet = ofTable(source, table)
      if (sheet !== null) return sheet
    }
  }
  return null
}

function isPipeline(columns: ReadonlySet<Meaning>): boolean {
  return columns.has('stage') && telling.filter((meaning) => columns.has(meaning)).length >= 3
}

/** A title may stand above the header: the first row whose names are those of a pipeline is it. */
function ofTable(source: SourceText, { rows }: Table): WeeklySheet | null {
  const at = rows
    .slice(0, 6)
    .findIndex((row) => isPipeline(new Set(row.flatMap(({ text }) => meaningOf(text) ?? []))))
  const header = rows[at]
  const [first] = header ?? []
  const last = header?.at(-1)
  if (at < 0 || header === undefined || first === undefined || last === undefined) return null
  const names = header.map(({ text }) => meaningOf(text))
  const columns = new Set(names.flatMap((name) => name ?? []))
  const deals = rows.slice(at + 1).flatMap((row): DealRow[] => {
    const held = new Map<Meaning, Held>()
    row.forEach(({ text, start, end }, column) => {
      const meaning = names[column]
      if (meaning && end > start && !held.has(meaning))
        held.set(meaning, { text: text.trim(), evidence: evidenceAt(source, start, end) })
    })
    return held.has('stage') || held.has('account') ? [held] : []
  })
  if (deals.length < 2) return null
  return {
    object: objectAt(evidenceAt(source, first.start, Math.max(last.end, first.end))),
    columns,
    rows: deals,
  }
}

function objectAt(evidence: Evidence): Cell<string> {
  return { value: 'sheet', confidence: 0.95, evidence: [evidence] }
}

/** Items with a stage and no words of a note. */
function ofExport(body: SourceText): WeeklySheet | null {
  const groups = new Map<string, { meaning: Meaning | null; name: string; held: Held }[]>()
  for (const { path, name, value, start, end } of leavesOf(body)) {
    const key = /^(.*\[\d+\])/.exec(path)?.[1] ?? ''
    const leaf = {
      meaning: meaningOf(name),
      name,
      held: { text: value.trim(), evidence: evidenceAt(body, start, end) },
    }
    groups.set(key, [...(groups.get(key) ?? []), leaf])
  }
  const rows = [...groups].flatMap(([key, leaves]): DealRow[] => {
    const held = new Map(
      leaves.flatMap(({ meaning, held: one }): [Meaning, Held][] =>
        meaning === null ? [] : [[meaning, one]],
      ),
    )
    const isNote = leaves.some(({ name }) =>
      /^(?:text|body|content|message|comment|summary|transcript|activity)$/i.test(name),
    )
    return key !== '' && held.has('stage') && !isNote ? [held] : []
  })
  const columns = new Set(rows.flatMap((row) => [...row.keys()]))
  const [first] = rows
  const head = first?.get('stage')
  if (rows.length < 2 || head === undefined || !isPipeline(columns)) return null
  return { object: objectAt(head.evidence), columns, rows }
}
