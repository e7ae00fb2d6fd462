/** From what was said or noted to cells: when, who, what was decided, who does what, what is open, what was promised. */

import { isOurs } from '../../evidence/thread/lines.ts'
import type { Hints } from '../../recognise/found.ts'
import { personOfMailbox } from '../../recognise/person.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Mailbox } from '../../words/signal.ts'
import { actionItems } from './actions.ts'
import { commitmentCells } from './commitments.ts'
import { decisionCells } from './decisions.ts'
import type { MeetingFollowup } from './fields.ts'
import { followUpDue } from './follow-up-due.ts'
import { headerIn } from './headers.ts'
import { type Context, grammarsFor } from './item.ts'
import { clockOf, meetingDate } from './meeting-date.ts'
import { type Part, partsOf, type Utterance, utterancesOf } from './meeting-text.ts'
import { meetingTitle } from './meeting-title.ts'
import { attendeeCells, type People, peopleOf } from './people.ts'
import { questionCells } from './questions.ts'

/** Everything the lane has heard, for the steps that need more than the cells. */
export type Heard = { utterances: Utterance[]; parts: Part[]; people: People }

export function hear(input: LaneInput): Heard {
  const parts = partsOf(input)
  const utterances = utterancesOf(input)
  return { parts, utterances, people: peopleOf(utterances, input) }
}

/** What the signal says of the meeting; nothing is guessed. */
export function extract(input: LaneInput): MeetingFollowup {
  const { utterances, parts, people } = hear(input)
  const date = meetingDate(utterances, parts, input)
  const hints = hintsFrom(date.value, input)
  const context: Context = { people, hints, grammars: grammarsFor(input.reading.language) }
  return {
    meeting: { title: meetingTitle(parts, input), date, attendees: attendeeCells(people) },
    decisions: decisionCells(utterances),
    action_items: actionItems(utterances, parts, context, (utterance) =>
      writerOf(utterance, parts, people, input),
    ),
    open_questions: questionCells(utterances),
    commitments: commitmentCells(utterances, people, {
      hints,
      oursWrites: input.reading.from !== null && isOurs(input.reading.from.address, input.desk),
    }),
    follow_up_due: followUpDue(date, input.desk),
  }
}

/** Days count from the meeting; where its day is not known, from when the signal was sent or arrived. */
function hintsFrom(date: string | null, input: LaneInput): Hints {
  const clock = clockOf(input)
  if (date === null) return clock
  return { ...clock, now: new Date(`${date}T12:00:00Z`), timeZone: 'UTC' }
}

/** Who "I" and "you" are in notes: the sender of the mail and the only one it is sent to, or those of a quoted one. */
function writerOf(
  { older, line }: Utterance,
  parts: readonly Part[],
  people: People,
  { reading }: LaneInput,
): { self: string | null; you: string | null } {
  if (line.source.source !== 'signal:body') return { self: null, you: null }
  if (!older) {
    const [to] = reading.to
    return {
      self: nameOfBox(reading.from, people),
      you: nameOfBox(reading.to.length === 1 ? (to ?? null) : null, people),
    }
  }
  const part = parts.find(({ message }) =>
    message.lines.some(({ start, end }) => start <= line.start && line.start < end),
  )
  const from = part === undefined ? null : (headerIn(part.message, 'people')?.text ?? null)
  const [, name = '', address = ''] =
    /([\p{L}][\p{L} .'’-]+?)\s*<([^<>\s]+@[^<>\s]+)>/u.exec(from ?? '') ?? []
  return { self: name === '' ? null : nameOfBox({ name, address }, people), you: null }
}

function nameOfBox(box: Mailbox | null, people: People): string | null {
  if (box === null) return null
  return people.resolve(box.address) ?? people.resolve(box.name) ?? personOfMailbox(box.name)?.name ?? null
}
