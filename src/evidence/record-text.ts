/** A record as a text, so that what it holds can be pointed at: a line `field: value` for each field that has a value. */
import type { FoundRecord } from '../words/connector.ts'
import type { Evidence } from '../words/evidence.ts'
import { plainText, type SourceText } from '../words/text.ts'

const texts = new WeakMap<FoundRecord, SourceText>()

/** The text of a record; its source is `record:ID`. */
export function recordText(record: FoundRecord): SourceText {
  const known = texts.get(record)
  if (known !== undefined) return known
  const lines = Object.entries(record.values).flatMap(([field, value]) =>
    (value ?? '') === '' ? [] : [`${field}: ${value}`],
  )
  const text = plainText(`record:${record.externalId}`, lines.join('\n'))
  texts.set(record, text)
  return text
}

/** Where a record holds a value; none where the field is empty. */
export function evidenceOfField(record: FoundRecord, field: string): Evidence[] {
  const value = record.values[field] ?? ''
  if (value === '') return []
  const { source } = recordText(record)
  let at = 0
  for (const [name, held] of Object.entries(record.values)) {
    if ((held ?? '') === '') continue
    const start = at + name.length + 2
    if (name === field) return [{ source, start, end: start + value.length, quote: value, where: field }]
    at = start + (held ?? '').length + 1
  }
  return []
}

/** The text of `record:ID` among the records at hand. */
export function recordTextNamed(source: string, records: readonly FoundRecord[]): SourceText | undefined {
  const record = records.find(({ externalId }) => source === `record:${externalId}`)
  return record === undefined ? undefined : recordText(record)
}
