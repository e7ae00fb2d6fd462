/** The deals of the record system as the lane sees them. */
import { wordsOf } from '../../evidence/fields/field-type.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { LaneInput } from '../../words/lane.ts'
import { type Meaning, meaningOf } from './meanings.ts'
import { isClosed } from './stages.ts'

export type Deal = { record: FoundRecord; id: string; open: boolean }

/** Every record that has an id, in the order of the system. */
export function dealsOf(input: Pick<LaneInput, 'records' | 'settings'>): Deal[] {
  return (input.records ?? []).flatMap((record): Deal[] => {
    const id = idOf(record, input)
    if (id === '') return []
    const stage = valueOf(record, 'stage')
    return [{ record, id, open: stage === '' || !isClosed(stage, input) }]
  })
}

/** The deal with that id. */
export function dealNamed(id: string | null, input: Pick<LaneInput, 'records' | 'settings'>): Deal | null {
  if (id === null) return null
  return dealsOf(input).find((deal) => wordsOf(deal.id) === wordsOf(id)) ?? null
}

/** What the record is found by: the settings' key, where it is one column; else the column that means an id. */
function idOf(record: FoundRecord, { settings }: Pick<LaneInput, 'settings'>): string {
  const [key, ...more] = settings.record?.key ?? []
  const named = key === undefined || more.length > 0 ? '' : (record.values[key] ?? '')
  return (named === '' ? valueOf(record, 'id') : named).trim()
}

const columns = new WeakMap<FoundRecord, Map<Meaning, string>>()

/** The column of a record that means this, or null. */
export function columnOf(record: FoundRecord, meaning: Meaning): string | null {
  let known = columns.get(record)
  if (known === undefined) {
    known = new Map()
    for (const name of Object.keys(record.values)) {
      const means = meaningOf(name)
      if (means !== null && !known.has(means)) known.set(means, name)
    }
    columns.set(record, known)
  }
  return known.get(meaning) ?? null
}

export function valueOf(record: FoundRecord, meaning: Meaning): string {
  const column = columnOf(record, meaning)
  return column === null ? '' : (record.values[column] ?? '').trim()
}
