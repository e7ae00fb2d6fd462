/** The words of a signal in the order in which they were said: clauses with who says them, when, and under which label. */
import {
  type Line,
  type Message,
  messagesOf,
  paragraphsOf,
  sentencesOf,
} from '../../evidence/thread/lines.ts'
import { findAimedAtMachine } from '../../recognise/aimed-at-machine.ts'
import { noHints } from '../../recognise/found.ts'
import type { LaneInput } from '../../words/lane.ts'
import { type Activity, activitiesOf } from './activities.ts'
import { clausesOf } from './clauses.ts'
import { labelIn, partsByLabel } from './labels.ts'
import { fieldNames } from './meanings.ts'
import { noteDay } from './note-day.ts'

export type Saying = {
  /** The clause: the smallest part with a meaning of its own. */
  line: Line
  sentence: Line
  /** The words before a colon, or of the first cell of a row: `Close date`. */
  label: string | null
  /** The label of a heading above: `Next steps`. */
  heading: string | null
  speaker: string | null
  /** Days count from here. */
  at: Date
  timeZone: string
  /** Counts up with each sentence. */
  turn: number
}

/** Everything said, oldest first. What is aimed at a machine is left out: nobody said it of a deal. */
export function sayingsOf(input: LaneInput): Saying[] {
  const activities = activitiesOf(input)
  const raw =
    activities === null
      ? partsOf(input).flatMap((message) => inMessage(message, input))
      : activities.flatMap((activity) => inActivity(activity, input))
  return raw.map((one, turn) => ({ ...one, turn })).flatMap(clausesIn)
}

type Sentence = Omit<Saying, 'line'>

/** A thread's older notes count where the newest message has little of its own, or passes them on. */
function partsOf({ reading, desk }: LaneInput): Message[] {
  const { current, earlier } = messagesOf({ ...reading, from: null }, desk)
  if (earlier.length === 0) return current
  const said = current.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
  const passesOn = said.length < 400 || /^(?:fwd?|wg|tr|rv)\s*:/i.test(reading.subject)
  return passesOn ? [...earlier.toReversed(), ...current] : current
}

function inMessage(message: Message, input: LaneInput): Sentence[] {
  const clock = noteDay(input)
  const rows = rowsIn(message)
  const inRow = ({ start, end }: Line) => rows.some((row) => row.start < end && start < row.end)
  const lines = message.lines.filter((line) => !inRow(line) && !/^\|?[-:|\s]{5,}$/.test(line.text))
  const isTalk = input.reading.kind === 'transcript' || isDialogue(lines)
  const joined = isTalk ? lines : paragraphsOf(lines)
  const plain = [...joined, ...rows.map(({ line }) => line)].sort((a, b) => a.start - b.start)
  let heading: string | null = null
  let last: Line | null = null
  return plain.flatMap((line) => {
    const row = rows.find(({ line: own }) => own === line)
    if (row !== undefined)
      return [{ sentence: row.line, label: row.label, heading, speaker: null, ...clock, turn: 0 }]
    const blank = last !== null && /\n[ \t]*\n/.test(line.source.text.slice(last.end, line.start))
    const found = labelIn(line, { talk: isTalk, names: fieldNames(input) })
    if (found.heading !== null) heading = found.heading
    else if (blank && !found.item) heading = null
    last = line
    if (found.rest === null) return []
    const common = { heading, speaker: found.speaker, ...clock, turn: 0 }
    return sentencesIn(found.rest, found.label, input).map((one): Sentence => ({ ...one, ...common }))
  })
}

/** The sentences of a line; a label belongs to the first, and others may stand further on. */
function sentencesIn(
  line: Line,
  label: string | null,
  input: LaneInput,
): Pick<Sentence, 'sentence' | 'label'>[] {
  const names = fieldNames(input)
  return partsByLabel(line, names).flatMap((part, at) => {
    const found = at === 0 ? null : labelIn(part, { talk: false, names })
    const own = at === 0 ? label : (found?.label ?? null)
    return wholeSentences(found?.rest ?? part).map((sentence, index) => ({
      sentence,
      label: index === 0 ? own : null,
    }))
  })
}

/** The point of “15. Januar” ends no sentence. */
function wholeSentences(line: Line): Line[] {
  const whole: Line[] = []
  for (const sentence of sentencesOf(line)) {
    const last = whole.at(-1)
    if (last !== undefined && /(?<!\d)\d{1,2}\.$/.test(last.text) && germanMonth.test(sentence.text)) {
      const text = line.text.slice(last.start - line.start, sentence.end - line.start)
      whole[whole.length - 1] = { ...last, end: sentence.end, text }
    } else whole.push(sentence)
  }
  return whole
}

const germanMonth = /^(?:jan|feb|m[äa]r|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zäu]*\.?(?![\p{L}])/iu

/** Notes that say line by line who spoke: two voices at least, and most of the lines. */
function isDialogue(lines: readonly Line[]): boolean {
  const speakers = lines.flatMap(
    ({ text }) =>
      /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+)?(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}):\s/u.exec(
        text,
      )?.[1] ?? [],
  )
  const voices = new Set(speakers)
  return voices.size >= 2 && speakers.length > voices.size && speakers.length >= lines.length * 0.5
}

type Row = { start: number; end: number; line: Line; label: string }

/** Rows of two cells: a label and its value. Wider tables are read as text. */
function rowsIn({ source, current }: Message): Row[] {
  if (!current) return []
  return source.tables.flatMap(({ rows }) =>
    rows.flatMap((row): Row[] => {
      const [label, value, ...more] = row
      if (!label || !value || more.length > 0 || value.end <= value.start || label.end > value.start)
        return []
      const { text, start, end } = value
      return [{ start: label.start, end, label: label.text, line: { source, start, end, text } }]
    }),
  )
}

function inActivity(activity: Activity, input: LaneInput): Sentence[] {
  return activity.lines.flatMap((line) => {
    const found = labelIn(line, { talk: false, names: fieldNames(input) })
    if (found.rest === null) return []
    // Whoever logs an activity is one of ours, whatever the feed calls them.
    const when = { speaker: null, at: activity.at, timeZone: input.desk.time_zone }
    return sentencesIn(found.rest, found.label ?? activity.label, input).map(
      (one): Sentence => ({ ...one, ...when, heading: null, turn: 0 }),
    )
  })
}

function clausesIn(one: Sentence): Saying[] {
  if (findAimedAtMachine(around(one.sentence), noHints).length > 0) return []
  return clausesOf(one.sentence).map((line) => ({ ...one, line }))
}

/** A planted order often goes on in the sentences of the same quotation or paragraph. */
function around({ source, start, end }: Line): string {
  const from = source.text.lastIndexOf('\n', start - 1) + 1
  const next = source.text.indexOf('\n', end)
  return source.text.slice(from, next < 0 ? undefined : next)
}
