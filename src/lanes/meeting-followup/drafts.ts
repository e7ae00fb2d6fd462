/** The drafts: a recap for us, a follow-up for the other side, a task for each of ours who took something on. */
import { checkClaims } from '../../evidence/claims.ts'
import { type DraftPart, type Statement, writeDraft } from '../../evidence/draft-text.ts'
import { dateText } from '../../evidence/letters/letter-language.ts'
import { withoutGaps } from '../../evidence/letters/letter-parts.ts'
import { fillTemplate, type TemplateValues } from '../../evidence/templates.ts'
import { noHints } from '../../recognise/found.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Cell } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { ClaimKind, Draft } from '../../words/packet.ts'
import { carriesTerms } from './commitments.ts'
import { hear } from './extract.ts'
import type { ActionItem, MeetingFollowup } from './fields.ts'
import { addressesOf, sidesOf } from './recipients.ts'
import { type Wording, wordingIn } from './wording.ts'

type Writing = { fields: MeetingFollowup; input: LaneInput; wording: Wording }

/** The drafts in the order in which a person looks at them. */
export function draftsFor(fields: MeetingFollowup, owner: string | null, input: LaneInput): Draft[] {
  const writing = { fields, input, wording: wordingIn(input.reading.language) }
  const followUp = followUpFor(writing, owner)
  return [recapFor(writing), ...(followUp === null ? [] : [followUp]), ...tasksFor(writing)]
}

function recapFor({ fields, input, wording }: Writing): Draft {
  const { ours } = sidesOf(fields, input)
  const to =
    ours.length > 0
      ? ours.map(({ email }) => email)
      : [input.settings.owner ?? ''].filter((address) => address !== '')
  const { meeting, decisions, action_items: actions, open_questions: questions, commitments } = fields
  const writing = { fields, input, wording }
  const values: TemplateValues = {
    title: said(meeting.title, 'party'),
    date: dated(meeting.date, writing),
    attendees: meeting.attendees.flatMap((cell, index) =>
      partsOf(cell, (who) => ({ who, separator: index === 0 ? '' : ', ' }), 'party'),
    ),
    decisions: decisions.flatMap((cell) => partsOf(cell, (what) => ({ what }))),
    actions: actions.flatMap((item) => actionValues(item, writing)),
    questions: questions.flatMap((cell) => partsOf(cell, (what) => ({ what }))),
    commitments: commitments.flatMap((cell) => partsOf(cell, (what) => ({ what }))),
    nothing: decisions.length + actions.length + questions.length + commitments.length === 0,
  }
  return writeDraft({
    kind: 'recap',
    to,
    subject: subjectOf(wording.words.recapSubject, fields),
    parts: withoutGaps(fillTemplate(wording.recap, values)),
  })
}

/** Null where nobody of another side was there and nothing was promised to one. */
function followUpFor(writing: Writing, owner: string | null): Draft | null {
  const { fields, input, wording } = writing
  const { ours, outside } = sidesOf(fields, input)
  const to = addressesOf(fields, input)
  const isWithOthers = outside.length > 0 && (ours.length > 0 || to.length > 0)
  if (!isWithOthers && to.length === 0 && fields.commitments.length === 0) return null
  const isInternal = internalTo(input)
  const shown = <T>(list: readonly T[], cellOf: (one: T) => Cell<string>): { one: T; index: number }[] =>
    list.flatMap((one, index) => (isInternal(cellOf(one)) ? [] : [{ one, index }]))
  const promised = fields.commitments.flatMap(({ value }) => (value === null ? [] : [fold(value)]))
  const values: TemplateValues = {
    names:
      outside.length > 0 && outside.length <= 4
        ? fields.meeting.attendees
            .filter(({ value }) => value !== null && outside.includes(value))
            .flatMap((cell, index) =>
              partsOf(cell, (who) => ({ who, separator: index === 0 ? '' : ', ' }), 'party'),
            )
        : [],
    date: dated(fields.meeting.date, writing),
    decisions: shown(fields.decisions, (cell) => cell)
      .filter(({ one }) => !promised.some((text) => text === fold(one.value ?? '')))
      .flatMap(({ one, index }) => guarded(one, `decision[${index}]`, wording)),
    actions: shown(fields.action_items, ({ task }) => task).flatMap(({ one, index }) =>
      actionValues(one, writing, `action[${index}]`),
    ),
    questions: shown(fields.open_questions, (cell) => cell).flatMap(({ one, index }) =>
      guarded(one, `question[${index}]`, wording),
    ),
    commitments: fields.commitments.flatMap((cell, index) =>
      cell.value === null ? [] : [{ what: openSlot(`commitment[${index}]`, wording) }],
    ),
    sender: input.desk.people.find(({ email }) => email === owner)?.name ?? null,
    business: input.desk.business,
  }
  return writeDraft({
    kind: 'follow-up',
    to,
    subject: subjectOf(wording.words.followUpSubject, fields),
    parts: withoutGaps(fillTemplate(wording.followUp, values)),
  })
}

function tasksFor(writing: Writing): Draft[] {
  const { fields, input, wording } = writing
  return fields.action_items.flatMap((item) => {
    const { value } = item.owner
    const people = (value ?? '')
      .split(', ')
      .flatMap((name) => input.desk.people.find((one) => fold(one.name) === fold(name)) ?? [])
    const [quote] = item.task.evidence
    const what = said(item.task)
    if (people.length === 0 || what === null) return []
    const values: TemplateValues = {
      what,
      due: dated(item.due, writing),
      title: said(fields.meeting.title, 'party'),
      date: dated(fields.meeting.date, writing),
      quote:
        quote === undefined
          ? what
          : { claim: quote.quote.replace(/\s+/g, ' '), kind: 'property', evidence: [quote] },
    }
    return [
      writeDraft({
        kind: 'task',
        to: people.map(({ email }) => email),
        subject: subjectOf(wording.words.taskSubject, fields),
        parts: withoutGaps(fillTemplate(wording.task, values)),
      }),
    ]
  })
}

function actionValues(item: ActionItem, writing: Writing, slot?: string): TemplateValues[] {
  const { wording } = writing
  const text = said(item.task)
  if (text === null) return []
  const what =
    slot !== undefined && carriesTerms(item.task.value ?? '', noHints) ? openSlot(slot, wording) : text
  return [{ what, owner: said(item.owner, 'party') ?? wording.words.noOwner, due: dated(item.due, writing) }]
}

/** What speaks of price or terms is for a person to repeat. */
function guarded(cell: Cell<string>, slot: string, wording: Wording): TemplateValues[] {
  if (cell.value === null) return []
  if (carriesTerms(cell.value, noHints)) return [{ what: openSlot(slot, wording) }]
  return partsOf(cell, (what) => ({ what }))
}

function openSlot(slot: string, { words }: Wording): DraftPart {
  return {
    slot,
    kind: 'term',
    open: 'promised or agreed in the meeting: a person says whether and how it is repeated',
    shown: words.confirm,
  }
}

/** The words of a cell with where they stand; what a person entered needs no evidence and is text of its own. */
function said(cell: Cell<string>, kind: ClaimKind = 'property'): Statement | string | null {
  if (cell.value === null) return null
  return cell.evidence.length === 0 ? cell.value : { claim: cell.value, kind, evidence: cell.evidence }
}

function partsOf(
  cell: Cell<string>,
  make: (part: DraftPart) => TemplateValues,
  kind?: ClaimKind,
): TemplateValues[] {
  const part = said(cell, kind)
  return part === null ? [] : [make(part)]
}

/** The day; where the mail's own clock counts another day from the words, the words themselves. */
function dated(cell: Cell<string>, { input, wording }: Writing): DraftPart | null {
  if (cell.value === null) return null
  const text = dateText(cell.value, wording.language)
  if (cell.evidence.length === 0) return text
  const statement: Statement = { claim: text, kind: 'date', evidence: cell.evidence }
  const draft = writeDraft({ kind: 'task', to: [], subject: '', parts: [statement] })
  const [claim] = checkClaims({ draft, support: { reading: input.reading, library: input.library } })
  if (claim?.status === 'supported') return statement
  const [quote] = cell.evidence
  return quote === undefined
    ? null
    : { claim: quote.quote.replace(/\s+/g, ' '), kind: 'date', evidence: [quote] }
}

function subjectOf(word: string, { meeting }: MeetingFollowup): string {
  return meeting.title.value === null ? word : `${word}: ${meeting.title.value}`
}

/** Whether a cell rests on words under a heading such as "Internal". */
function internalTo(input: LaneInput): (cell: Cell<string>) => boolean {
  const closed = hear(input).utterances.filter(({ internal }) => internal)
  return (cell) =>
    cell.evidence.some(({ source, start }) =>
      closed.some(({ line }) => line.source.source === source && line.start <= start && start < line.end),
    )
}
