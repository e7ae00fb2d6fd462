/** What never sits among normal packets: each kind with why, and who takes it. */
import { personNamed } from '../evidence/assignment.ts'
import type { Desk, LaneSettings, Person } from '../words/workspace.ts'

export const exceptionKinds = ['stop', 'unclear', 'unreadable', 'failed-write', 'stuck'] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/** One sentence each, for the page. */
export const whyExceptional: Record<ExceptionKind, string> = {
  stop: 'The gate stopped it: it is not a desk’s to judge, and nothing was drafted.',
  unclear: 'Nobody can tell from it what is wanted.',
  unreadable: 'It arrived and could not be read; the bytes are kept.',
  'failed-write': 'It was approved and could not be written: the job is out of attempts.',
  stuck: 'Reading or drafting it failed too often: the job is out of attempts.',
}

/**
 * Who takes an exception: the lane's owner, since it is about the business; an admin where the machine is at fault,
 * and the other way round where there is none. Null where the desk has neither.
 */
export function takerOf(kind: ExceptionKind, settings: LaneSettings | null, desk: Desk): Person | null {
  const admin = desk.people.find(({ roles }) => roles.includes('admin')) ?? null
  const owner =
    personNamed(settings?.owner, desk) ?? desk.people.find(({ roles }) => roles.includes('owner')) ?? null
  return kind === 'stuck' ? (admin ?? owner) : (owner ?? admin)
}
