/** What the wording of one language consists of. */
import type { Duration } from '../../../words/money.ts'

export type LetterWords = {
  /** The subject of an answer to something that has none. */
  subject: string
  /** What is answered separately. */
  later: Record<'payment' | 'samples' | 'packaging' | 'delivery' | 'target', string>
  /** What a price is for, and what is counted: `piece`, `pcs`. */
  units: Readonly<Record<string, string>>
  counts: Readonly<Record<string, string>>
  durations: Record<Duration['unit'], readonly [one: string, many: string]>
  /** What stands where a value is still open. */
  open: Record<'price' | 'leadTime' | 'certificate', string>
  decimal: '.' | ','
}

/** `reply` and `regret` are templates of `evidence/templates.ts`. */
export type LetterWording = { reply: string; regret: string; words: LetterWords }
