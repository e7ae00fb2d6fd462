/** What a turn has filled so far, and how a value is put in. */
import { type FieldSchema, typeOfField } from './field-type.ts'
import type { Spoken } from './spans.ts'

export type Filled = { changes: Map<string, string>; used: Spoken[] }

export function put(
  { changes, used }: Filled,
  field: FieldSchema | undefined,
  span: Spoken,
  value = span.text,
): void {
  if (field === undefined || changes.has(field.name)) return
  changes.set(field.name, value)
  used.push(span)
}

/** The fields of a turn that take values of these types. */
export function ofType(turn: { fields: readonly FieldSchema[] }, ...types: string[]): FieldSchema[] {
  return turn.fields.filter((field) => types.includes(typeOfField(field)))
}

const stop = new Set(
  'the a an of for to in on at is are or and you your do does what which would like with name number any be it this that there have has can i me by whether from'.split(
    ' ',
  ),
)

/** Words without endings and without those that say nothing. */
export function stems(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !stop.has(word))
    .map((word) => word.replace(/(?:ings?|ies|es|s|ed|ure|e)$/, '').slice(0, 7))
}
