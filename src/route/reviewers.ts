/** Who may decide on a lane's packets. Pure. */
import { Refusal } from '../words/refusal.ts'
import type { LaneSettings } from '../words/workspace.ts'
import type { Someone } from './context.ts'

type Candidate = { email: string; roles: readonly string[] }

/** An owner of the business, or a reviewer whom the lane names (any reviewer where it names nobody). */
export function mayReview(settings: LaneSettings, person: Candidate): boolean {
  if (person.roles.includes('owner')) return true
  if (!person.roles.includes('reviewer')) return false
  const named = [settings.owner, ...settings.reviewers, ...settings.second_reviewers].map((email) =>
    email?.toLowerCase(),
  )
  return settings.reviewers.length === 0 || named.includes(person.email.toLowerCase())
}

export function refuseStranger(settings: LaneSettings, person: Someone): void {
  if (!mayReview(settings, person)) throw new Refusal('not-allowed', 'you do not review this lane')
}
