/** A message as triage looks at it: its subject, what it says now, and what it answers. */

import type { Line } from '../../evidence/thread/lines.ts'
import { type Message, messagesOf } from '../../evidence/thread/lines.ts'
import { piece, spokenIn } from '../../evidence/thread/spoken.ts'
import { findAimedAtMachine } from '../../recognise/aimed-at-machine.ts'
import { noHints } from '../../recognise/found.ts'
import type { LaneInput } from '../../words/lane.ts'
import { textOf } from '../../words/signal.ts'

export type Mail = {
  input: LaneInput
  /** Without `Re:` and `Fwd:`; null where there is none worth reading. */
  subject: Line | null
  /** The sentences of the newest message. */
  now: Line[]
  /** What the other side wrote earlier in the thread. */
  before: Line[]
  /** Older messages of the thread, newest first. */
  earlier: Message[]
}

/** Longer mails say what they want before this. */
const mostSentences = 300
const longestSentence = 1_200

export function mailOf(input: LaneInput): Mail {
  const { now, subject, before } = spokenIn(input)
  const short = (lines: readonly Line[]): Line[] =>
    withoutOrders(joined(lines.slice(0, mostSentences))).map(cut)
  return {
    input,
    subject:
      subject === null || input.reading.kind !== 'email' ? subjectOfOther(input) : withoutPrefix(subject),
    now: short(now),
    before: short(before),
    earlier: messagesOf(input.reading, input.desk).earlier,
  }
}

/** "am 26. bitte" is one sentence: a German day ends none. */
function joined(lines: readonly Line[]): Line[] {
  const whole: Line[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const isDay =
      last !== undefined &&
      last.source === line.source &&
      /\b(?:am|vom|zum|ab|den|dem) \d{1,2}\.$/iu.test(last.text)
    if (last === undefined || !isDay || line.start - last.end > 2) whole.push(line)
    else {
      const text = line.source.text.slice(last.start, line.end).replace(/\s/g, ' ')
      whole[whole.length - 1] = { ...last, end: line.end, text }
    }
  }
  return whole
}

/** What stands in one paragraph with words to a machine belongs to them, unless all that is said stands there. */
function withoutOrders(lines: readonly Line[]): Line[] {
  const [source] = lines.map((line) => line.source)
  if (source === undefined) return []
  const orders = findAimedAtMachine(source.text, noHints)
    .filter(({ confidence }) => confidence >= 0.7)
    .map(({ start, end }) => {
      const next = source.text.indexOf('\n\n', end)
      return { start: source.text.lastIndexOf('\n\n', start) + 1, end: next < 0 ? source.text.length : next }
    })
  const left = lines.filter(
    (line) =>
      line.source !== source || !orders.some(({ start, end }) => line.start < end && start < line.end),
  )
  return left.length === 0 ? [...lines] : left
}

function cut(line: Line): Line {
  if (line.text.length <= longestSentence) return line
  return { ...line, end: line.start + longestSentence, text: line.text.slice(0, longestSentence) }
}

export const replyPrefix =
  /^(?:\s*(?:\[[^\]]{1,40}\]\s*)?(?:re|aw|antw|sv|vs|odp|r|fw|fwd|wg|rv|tr|enc|doorst)(?:\[\d+\])?\s*:)+\s*/i

function withoutPrefix(subject: Line): Line | null {
  const lead = replyPrefix.exec(subject.text)?.[0].length ?? 0
  const [line] = piece(subject, lead, subject.text.length)
  return line === undefined || isEmptySubject(line.text) ? null : cut(line)
}

function isEmptySubject(text: string): boolean {
  return /^[\W_]*(?:no subject|kein betreff|ohne betreff|sin asunto|sans objet|\(?none\)?)?[\W_]*$/iu.test(
    text,
  )
}

/** What a form calls its subject; the name of a file says little. */
function subjectOfOther({ reading }: LaneInput): Line | null {
  const body = textOf(reading, 'signal:body')
  if (reading.kind !== 'form' || body === undefined || reading.subject.trim() === '') return null
  const at = body.text.indexOf(reading.subject)
  return at < 0 ? null : { source: body, start: at, end: at + reading.subject.length, text: reading.subject }
}

/** Subject and sentences, the subject first. */
export function linesSaid({ subject, now }: Mail): Line[] {
  return subject === null ? now : [subject, ...now]
}

/** What a category is told by. "Any news on this?" is about what it answers. */
export function tellingLines(mail: Mail): Line[] {
  const said = linesSaid(mail)
  const isShort = said.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) < 12
  return isShort ? [...said, ...mail.before.slice(0, 12)] : said
}

/** Where something can be pointed at: the first sentence, the subject, or any text of the signal. */
export function anchorOf(mail: Mail): Line | null {
  const [first] = mail.now
  if (first !== undefined) return first
  if (mail.subject !== null) return mail.subject
  for (const source of mail.input.reading.texts) {
    const text = source.text.trim()
    if (text === '') continue
    const start = source.text.indexOf(text)
    return { source, start, end: start + Math.min(text.length, 200), text: text.slice(0, 200) }
  }
  return null
}
