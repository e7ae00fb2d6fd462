/** Which fields of a record system the lanes of a workspace may write, and which of them name a record. */
import type { LaneSettings } from '../words/workspace.ts'

type Lanes = ReadonlyMap<string, LaneSettings>

/** The fields that the lanes may write in a record system, forbidden ones left out. */
export function fieldsOf(lanes: Lanes, system: string): string[] {
  const records = [...lanes.values()].flatMap(({ record }) => (record?.system === system ? [record] : []))
  const names = records.flatMap(({ fields }) =>
    fields.flatMap(({ name, risk }) => (risk === 'forbidden' ? [] : [name])),
  )
  return [...new Set(names)]
}

/** The fields that name a record of a system. */
export function keyOf(lanes: Lanes, system: string): string[] {
  return [...lanes.values()].find(({ record }) => record?.system === system)?.record?.key ?? []
}
