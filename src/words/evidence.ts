/** Evidence and cells: the exact span that supports a value, and the value it supports (PACKET.md). */
import { z } from 'zod'

/** `quote` is exactly the UTF-16 code units `start..end` of the extracted text of `source`. */
export const Evidence = z.strictObject({
  /** `signal:body`, `signal:header:From`, `signal:attachment:items.xlsx`, `document:ID@VERSION`, `record:ID`. */
  source: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string(),
  /** For people: `Sheet1!C4`, `page 2`, `00:12:31`. */
  where: z.string().optional(),
})
export type Evidence = z.infer<typeof Evidence>

/** An earlier or competing value, kept beside the one that won. */
export type Rival<T> = { value: T; evidence: Evidence[] }

/** One extracted value; `value: null` means absent, never guessed. */
export type Cell<T> = {
  value: T | null
  /** 0..1 */
  confidence: number
  evidence: Evidence[]
  /** Other readings of the same span or place, best first. */
  candidates?: Rival<T>[] | undefined
  /** What an older message of the thread said, newest first. */
  history?: Rival<T>[] | undefined
  /** The person who typed the value in their own name; such a cell needs no evidence. */
  enteredBy?: string | undefined
  /** Set where a language model pointed at the evidence that the value was read from. */
  readBy?: 'model' | undefined
}

/** The zod schema of a cell around the schema of its value. */
export function cellOf<T extends z.ZodType>(value: T) {
  const rival = z.strictObject({ value, evidence: z.array(Evidence) })
  return z.strictObject({
    value: value.nullable(),
    confidence: z.number().min(0).max(1),
    evidence: z.array(Evidence),
    candidates: z.array(rival).optional(),
    history: z.array(rival).optional(),
    enteredBy: z.string().optional(),
    readBy: z.literal('model').optional(),
  })
}

/** The cell of a value that was not found. */
export function absent<T>(): Cell<T> {
  return { value: null, confidence: 0, evidence: [] }
}
