/** Match before create: the records that a packet may be about. */
import type { FoundRecord } from '../words/connector.ts'
import type { RecordKey } from '../words/lane.ts'

/** What the first key that finds anything finds; none without a key. */
export async function recordsWith(
  keys: RecordKey | readonly RecordKey[] | null,
  find: (key: RecordKey) => Promise<readonly FoundRecord[]>,
): Promise<readonly FoundRecord[]> {
  for (const key of keys === null ? [] : [keys].flat()) {
    const found = await find(key)
    if (found.length > 0) return found
  }
  return []
}
