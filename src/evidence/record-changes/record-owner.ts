/** Whose a record is, so that what belongs to it goes to the same person. */
import type { FoundRecord } from '../../words/connector.ts'
import type { Desk } from '../../words/workspace.ts'
import { personNamed } from '../assignment.ts'
import { type RecordRow, valueIn } from './record-row.ts'

/** The person of the desk whom the one record found names as owner, by e-mail; null for a stranger or several records. */
export function ownerInRecord<Meaning extends string>(
  row: RecordRow<Meaning | 'owner'>,
  found: readonly FoundRecord[],
  desk: Desk,
): string | null {
  const [record, ...others] = found
  if (record === undefined || others.length > 0) return null
  return personNamed(valueIn(row, record, 'owner') ?? undefined, desk)?.email ?? null
}
