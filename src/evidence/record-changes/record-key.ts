/** What a row is found by: the columns of the settings' key, with what the signal says of them. */
import type { RecordKey } from '../../words/lane.ts'
import type { RecordSettings } from '../../words/workspace.ts'
import type { KnownValues } from './known-values.ts'
import { meaningOf, type RecordRow } from './record-row.ts'

/** The key with every part of it; null where the signal leaves one out, or the settings name none. */
export function wholeKey<Meaning extends string>(
  row: RecordRow<Meaning>,
  record: Pick<RecordSettings, 'key'> | undefined,
  said: KnownValues<Meaning>,
): RecordKey | null {
  const key = saidKey(row, record, said)
  return key !== null && record?.key.every((name) => key[name] !== undefined) ? key : null
}

/** The parts of the key that the signal says; null where it says none. */
export function saidKey<Meaning extends string>(
  row: RecordRow<Meaning>,
  record: Pick<RecordSettings, 'key'> | undefined,
  said: KnownValues<Meaning>,
): RecordKey | null {
  const parts = (record?.key ?? []).flatMap((name) => {
    const meaning = meaningOf(row, name)
    const value = meaning === null ? undefined : said[meaning]?.value
    return value === undefined ? [] : [[name, value] as const]
  })
  return parts.length === 0 ? null : Object.fromEntries(parts)
}
