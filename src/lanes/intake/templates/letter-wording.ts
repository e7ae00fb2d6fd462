/** What the wording of one language consists of. */

import type { Detail } from '../missing.ts'
import type { RejectCode } from '../papers/judgement.ts'

export type LetterWords = {
  /** The subject of an answer to something that has none. */
  subject: string
  details: Record<Detail, string>
  /** Why an upload does not count, for the applicant. */
  refused: Record<RejectCode, string>
}

/** `request` is a template of `evidence/templates.ts`. */
export type LetterWording = { request: string; words: LetterWords }
