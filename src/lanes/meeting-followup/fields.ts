/** What a meeting came to: who met and when, what was decided, who does what by when, what is open (PACKET.md). */
import { z } from 'zod'
import { cellOf } from '../../words/evidence.ts'
import { CalendarDate } from '../../words/money.ts'

const text = cellOf(z.string())

export const ActionItem = z.strictObject({
  /** In the words of the meeting, without who does it and by when. */
  task: text,
  /** A person by name; null: nobody took it, or the notes do not say. */
  owner: text,
  /** Counted from the day of the meeting. */
  due: cellOf(CalendarDate),
})
export type ActionItem = z.infer<typeof ActionItem>

export const MeetingFollowup = z.strictObject({
  meeting: z.strictObject({ title: text, date: cellOf(CalendarDate), attendees: z.array(text) }),
  decisions: z.array(text),
  action_items: z.array(ActionItem),
  /** Asked and not answered. */
  open_questions: z.array(text),
  /** Price, date, scope or terms that one of us promised to the other side. */
  commitments: z.array(text),
  /** One business day of the desk after the meeting. */
  follow_up_due: cellOf(CalendarDate),
})
export type MeetingFollowup = z.infer<typeof MeetingFollowup>
