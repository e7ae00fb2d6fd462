/** What follows from what was said: the criteria of the settings, and what they come to. */
import type { LaneInput } from '../../words/lane.ts'
import { answersTo, criteriaOf } from './criteria.ts'
import type { Lead } from './fields.ts'
import { hear } from './hearing.ts'
import { verdictOf } from './verdict.ts'

/** All fields, with criteria and verdict answered again; what a person entered stays. */
export function ground(fields: Lead, input: LaneInput): Lead {
  const heard = hear(input)
  const isJudged = fields.kind.value === 'lead' || fields.kind.value === 'existing-customer'
  const criteria = isJudged ? answersTo(fields, heard, input) : []
  const judged = { ...fields, qualification: { ...fields.qualification, criteria } }
  if (fields.qualification.verdict.enteredBy !== undefined) return judged
  const verdict = verdictOf(judged, criteriaOf(input), heard)
  return { ...judged, qualification: { verdict, criteria } }
}
