/** What is asked of the record system: match before create, and from → to with evidence, field by field. */
import type { FoundRecord } from '../../words/connector.ts'
import type { Finding } from '../../words/finding.ts'
import type { RecordKey } from '../../words/lane.ts'
import type { RecordChange } from '../../words/packet.ts'
import type { RecordSettings } from '../../words/workspace.ts'
import type { Known, KnownValues } from './known-values.ts'
import { meaningOf, type RecordRow } from './record-row.ts'

export type Proposed = { changes: RecordChange[]; findings: Finding[] }

export type Proposing<Meaning extends string> = {
  record: RecordSettings | undefined
  /** What the row is found by, and created with. */
  key: RecordKey | null
  found: readonly FoundRecord[]
  values: KnownValues<Meaning>
}

/**
 * The changes of one row: of the record that was found, or of a new one where none was. Where several match, or the
 * signal does not say what to find it by, nothing is proposed, and a finding says so.
 */
export function proposeRow<Meaning extends string>(
  row: RecordRow<Meaning>,
  { record, key, found, values }: Proposing<Meaning>,
): Proposed {
  if (record === undefined) return { changes: [], findings: [] }
  if (key === null) return nothing(noKey(record.key))
  if (found.length > 1) return nothing(several(found))
  return { changes: rowChanges(row, { record, key, existing: found[0] ?? null, values }), findings: [] }
}

/** The fields of one record that the settings allow and the signal gives another value for. */
export function rowChanges<Meaning extends string>(
  row: RecordRow<Meaning>,
  {
    record,
    key,
    existing,
    values,
  }: { record: RecordSettings; key: RecordKey; existing: FoundRecord | null; values: KnownValues<Meaning> },
): RecordChange[] {
  return record.fields.flatMap(({ name, risk }): RecordChange[] => {
    const meaning = meaningOf(row, name)
    const value = (meaning === null ? null : values[meaning]) ?? ofKey(key[name])
    const from = existing?.values[name] ?? ''
    if (risk === 'forbidden' || !value) return []
    // What a record is found by does not change by being found.
    if (existing !== null && key[name] !== undefined) return []
    if (from !== '' && meaning !== null && row.onlyAtFirst.includes(meaning)) return []
    const to = meaning !== null && row.appended?.includes(meaning) ? below(from, value.value) : value.value
    if (to === from) return []
    return [
      {
        object: record.object,
        key,
        action: existing === null ? 'create' : 'update',
        field: name,
        from: from === '' ? null : from,
        to,
        risk,
        evidence: [...value.evidence],
      },
    ]
  })
}

function ofKey(value: string | undefined): Known | null {
  return value === undefined ? null : { value, evidence: [] }
}

/** What stands there with the new below it; as it stands where it has the new already. */
function below(standing: string, added: string): string {
  if (standing.trim() === '') return added
  return `\n${standing}\n`.includes(`\n${added}\n`) ? standing : `${standing.trimEnd()}\n${added}`
}

function nothing(message: string): Proposed {
  return { changes: [], findings: [{ code: 'note', message }] }
}

function noKey(names: readonly string[]): string {
  const wanted = names.length > 1 ? `all of ${names.join(' and ')}` : (names[0] ?? 'what to find it by')
  return `No record is proposed: the signal does not say ${wanted}.`
}

function several(found: readonly FoundRecord[]): string {
  const ids = found.map(({ externalId }) => externalId).join(', ')
  return `${found.length} records match (${ids}); none is changed until a person says which.`
}
