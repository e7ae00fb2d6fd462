/** From grounded fields to the packet's drafts, record changes, route and findings. */
import { assigned, queueFor } from '../../evidence/assignment.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { Finding } from '../../words/finding.ts'
import type { Composition, Headline, LaneInput } from '../../words/lane.ts'
import type { Route } from '../../words/packet.ts'
import { draftsFor } from './drafts.ts'
import type { MeetingFollowup } from './fields.ts'
import { followUpDue } from './follow-up-due.ts'
import { sidesOf } from './recipients.ts'
import { changesFor } from './record-changes.ts'

/** Drafts and record changes. What was promised to the other side stays open in the follow-up until a person says it. */
export function compose(
  fields: MeetingFollowup,
  found: readonly FoundRecord[],
  input: LaneInput,
): Composition {
  const route = routeOf(fields, input)
  return {
    route,
    drafts:
      input.reading.automatic === 'auto-reply' || input.reading.automatic === 'bounce'
        ? []
        : draftsFor(fields, route.owner, input),
    changes: changesFor(fields, found, input),
    findings: findingsOf(fields),
  }
}

/** The day of the follow-up follows a day that a person entered. */
export function ground(fields: MeetingFollowup, { desk }: LaneInput): MeetingFollowup {
  if (fields.follow_up_due.enteredBy !== undefined) return fields
  const { date } = fields.meeting
  const due = followUpDue(date, desk)
  return {
    ...fields,
    follow_up_due: date.enteredBy === undefined ? due : { ...due, enteredBy: date.enteredBy },
  }
}

/** What a list shows of the packet. A meeting has no value in money. */
export function headline({ meeting, action_items: items, decisions }: MeetingFollowup): Headline {
  const names = meeting.attendees.flatMap(({ value }) => value ?? [])
  return {
    party: meeting.title.value ?? (names.length > 0 ? names.slice(0, 3).join(', ') : null),
    outcome: outcomeOf(items.length, decisions.length),
    value: null,
  }
}

function outcomeOf(items: number, decisions: number): string {
  if (items > 0) return 'action-items'
  return decisions > 0 ? 'decisions' : 'nothing-to-do'
}

/** The day, on which every due date rests, and who does what. */
export function missingIn({ meeting, action_items: items }: MeetingFollowup): string[] {
  return [
    ...(meeting.date.value === null ? ['meeting.date'] : []),
    ...items.flatMap(({ owner }, index) => (owner.value === null ? [`action_items[${index}].owner`] : [])),
  ]
}

/** Who of ours was there takes it, the sender first; else the lane's owner. */
function routeOf(fields: MeetingFollowup, input: LaneInput): Route {
  const { ours, outside } = sidesOf(fields, input)
  const sender = input.desk.people.find(({ email }) => email === input.reading.from?.address.toLowerCase())
  const able = input.settings.reviewers
  const there = ours.find(({ email }) => able.length === 0 || able.includes(email))
  const usual = assigned(
    { country: null, language: input.reading.language, isAbout: () => false },
    input.desk,
    input.settings,
  )
  const owner =
    sender !== undefined && (able.length === 0 || able.includes(sender.email))
      ? sender.email
      : (there?.email ?? usual.owner)
  const category = outside.length > 0 && ours.length > 0 ? 'with-others' : 'internal'
  return {
    category,
    queue: queueFor(category, input.settings, 'meeting-followup'),
    owner,
    priority: fields.commitments.length > 0 ? 'high' : 'normal',
    confidence: owner === usual.owner ? Math.max(usual.confidence, 0.7) : 0.85,
  }
}

function findingsOf({ meeting, action_items: items }: MeetingFollowup): Finding[] {
  const undated: Finding[] =
    meeting.date.value === null && items.some(({ due }) => due.value !== null)
      ? [
          {
            code: 'note',
            message: 'The day of the meeting is not said: due dates are counted from the day this arrived.',
            at: 'fields.meeting.date',
          },
        ]
      : []
  const changed = items.flatMap(({ due, owner }, index): Finding[] =>
    [due, owner].some(({ history }) => history !== undefined && history.length > 0)
      ? [
          {
            code: 'value-changed-in-thread',
            message: 'It was said differently before; what was said last counts.',
            at: `fields.action_items[${index}]`,
          },
        ]
      : [],
  )
  return [...undated, ...changed]
}
