/** A value heard for a field in one clause. */
import type { Field } from './meanings.ts'
import type { Saying } from './sayings.ts'

export type Heard = {
  field: Field
  /** As it is meant, before it is put into the record's form: decimal, ISO date, name. */
  value: string
  /** ISO 4217 for money, the unit for quantities. */
  unit: string | null
  start: number
  end: number
  confidence: number
  saying: Saying
  /** Said by name (`Stage: Quoted`, “moved to Quoted”), not by what happened. */
  named: boolean
}

/** What every finder is told. */
export type Listening = {
  saying: Saying
  fields: readonly Field[]
  language: string | null
  currency: string | null
  /** What the record holds for a field, '' where nothing. */
  held: (field: Field) => string
}
