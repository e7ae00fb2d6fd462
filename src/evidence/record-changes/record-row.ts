/** The row that a lane writes: businesses name its columns differently, the lane knows them by what they mean. */
import { fold } from '../../recognise/phrase.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { RecordSettings } from '../../words/workspace.ts'

export type RecordRow<Meaning extends string> = {
  /** What columns with this meaning are called, lower case, accents folded, `_` between words; the first that fits counts. */
  columns: readonly (readonly [Meaning, RegExp])[]
  /** What describes the first arrival: a later signal leaves it as it is. */
  onlyAtFirst: readonly NoInfer<Meaning>[]
  /** Where something new is added below what stands there and replaces nothing, such as notes. */
  appended?: readonly NoInfer<Meaning>[]
}

/** The same row; its meanings are taken from its columns. */
export function defineRow<Meaning extends string>(row: RecordRow<Meaning>): RecordRow<Meaning> {
  return row
}

/** The meanings of a row, as a type: `MeaningOf<typeof leadRow>`. */
export type MeaningOf<Row> = Row extends RecordRow<infer Meaning> ? Meaning : never

/** The meaning of a column such as `lead_email` or `Account owner`; null where the lane has nothing for it. */
export function meaningOf<Meaning extends string>(
  { columns }: RecordRow<Meaning>,
  column: string,
): Meaning | null {
  const plain = fold(column)
    .trim()
    .replace(/[\s\-./]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return columns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** What the business calls the column with this meaning, among those of its settings. */
export function columnFor<Meaning extends string>(
  row: RecordRow<Meaning>,
  { key, fields }: Pick<RecordSettings, 'key' | 'fields'>,
  meaning: Meaning,
): string | null {
  const names = [...key, ...fields.map(({ name }) => name)]
  return names.find((name) => meaningOf(row, name) === meaning) ?? null
}

/** What a record says under a meaning; null where it has no such column or nothing in it. */
export function valueIn<Meaning extends string>(
  row: RecordRow<Meaning>,
  { values }: FoundRecord,
  meaning: Meaning,
): string | null {
  const said = Object.entries(values).find(([name]) => meaningOf(row, name) === meaning)?.[1]
  return said === undefined || said === '' ? null : said
}
