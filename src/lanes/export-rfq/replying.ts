/** What every part of a reply is written from. */
import type { LaneInput } from '../../words/lane.ts'
import type { Article } from './catalogue.ts'
import type { ExportRfq } from './fields.ts'
import type { Wording } from './wordings.ts'

export type Replying = {
  fields: ExportRfq
  input: LaneInput
  wording: Wording
  /** The article of each item, undefined where it is not matched. */
  articles: readonly (Article | undefined)[]
}
