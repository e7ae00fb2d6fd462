/** The sentences the other side says now: without greetings, form labels, list marks and what is aimed at machines. */

import { findAimedAtMachine } from '../../recognise/aimed-at-machine.ts'
import { noHints } from '../../recognise/found.ts'
import type { LaneInput } from '../../words/lane.ts'
import { plainText } from '../../words/text.ts'
import { isSignOff } from '../mail/closing-lines.ts'
import { type Line, type Message, messagesOf, paragraphsOf, sentencesOf } from './lines.ts'

export type Spoken = {
  /** This message's sentences in reading order. */
  now: Line[]
  /** The subject line, where there is one. */
  subject: Line | null
  /** What the other side wrote in older messages of the thread, newest first. */
  before: Line[]
}

export function spokenIn({ reading, desk }: LaneInput): Spoken {
  const { current, earlier } = messagesOf(reading, desk)
  const said = current.filter(({ ours }) => !ours)
  const body = said.filter(({ source }) => !source.source.startsWith('signal:attachment:'))
  const chosen = body.some(({ lines }) => lines.length > 0) ? body : said
  const header = reading.texts.find(({ source }) => source.toLowerCase() === 'signal:header:subject')
  const isForm = reading.kind === 'form'
  return {
    now: chosen.flatMap((message) => sentencesOfMessage(message, isForm)),
    subject:
      header === undefined || header.text.trim() === ''
        ? null
        : { source: header, start: 0, end: header.text.length, text: header.text },
    before: earlier.filter(({ ours }) => !ours).flatMap((message) => sentencesOfMessage(message, false)),
  }
}

function sentencesOfMessage({ source, lines }: Message, isForm: boolean): Line[] {
  const aimed = findAimedAtMachine(source.text, noHints)
  const own = withoutClosing(isForm ? lines.flatMap((line) => formLine(line)) : lines)
  return paragraphsOf(own)
    .flatMap(sentencesOf)
    .flatMap(atMarks)
    .map(withoutLead)
    .filter(({ text }) => text !== '' && !isSignOff(text))
    .filter(({ start, end }) => !aimed.some((one) => one.start < end && start < one.end))
}

/** A name below "Regards" says nothing, where the signature was not marked as one. */
function withoutClosing(lines: readonly Line[]): Line[] {
  const at = lines.findLastIndex(({ text }) => isSignOff(text))
  return at > 0 && at >= lines.length - 6 ? lines.slice(0, at) : [...lines]
}

const formMessage =
  /(?:message|question|comment|descri|detail|text|body|request|enquiry|inquiry|issue|problem|note|nachricht|frage|anliegen|mensaje|consulta|pregunta|subject|betreff|asunto)[^.]*$/i

/** The value of a form field that holds what somebody wrote; lines without a label go on with the field above. */
function formLine(line: Line): Line[] {
  const label = line.source.marks.find(({ start }) => start === line.start)?.where
  if (label === undefined) return [line]
  const from = line.text.indexOf(': ') + 2
  const text = line.text.slice(from)
  if (from < 2 || text === '') return []
  if (!formMessage.test(label) && text.split(/\s+/).length < 6) return []
  return [{ source: line.source, start: line.start + from, end: line.end, text }]
}

/** Careless writers go on in small letters after a question mark. */
function atMarks(line: Line): Line[] {
  const cuts = [
    ...line.text.matchAll(
      /[?!]+(?=\s)|[.](?=\s+(?:and|also|then|but|how|what|when|where|why|can|do|is|are|our|we|the|i)\b)/g,
    ),
  ].map(({ index, 0: mark }) => index + mark.length)
  return [...cuts, line.text.length].flatMap((to, place, all) =>
    piece(line, place === 0 ? 0 : (all[place - 1] ?? 0), to),
  )
}

/** A part of a line, trimmed, with its place; nothing where only white space is left. */
export function piece({ source, start, text }: Line, from: number, to: number): Line[] {
  const raw = text.slice(from, to)
  const trimmed = raw.trim()
  const at = start + from + (raw.length - raw.trimStart().length)
  return trimmed === '' ? [] : [{ source, start: at, end: at + trimmed.length, text: trimmed }]
}

const listMark =
  /^(?:[-*•–>·]+\s*|\(?\d{1,2}[.):]\s*|\(?[a-h][.)]\s+|(?:q|question|frage|pregunta) ?\d{0,2}[:.)]\s*)+/i
const greeting =
  /^(?:hi|hello|hey|hiya|hullo|dear|good (?:morning|afternoon|evening|day)|greetings|morning|guten (?:tag|morgen|abend)|hallo|moin|servus|liebe[rs]?|sehr geehrte[rs]?|hola|buen[oa]s(?: (?:días|tardes|noches))?|estimad[oa]s?|bonjour|salut|buongiorno|ciao|bom dia|olá)(?: (?!how\b|what\b|do\b|can\b)[\p{L}.’'/&-]+){0,5}\s*[,!:.–-]+\s*/iu
const joiner =
  /^(?:(?:and|also|plus|oh|so|ps|p\.s\.|second(?:ly)?|first(?:ly)?|third(?:ly)?|finally|lastly|another (?:thing|question)|one more (?:thing|question)|quick question|my question(?: is)?|und|außerdem|noch eine frage|y|además|otra (?:cosa|pregunta)|et|aussi|e)\b[,:]?\s+)+(?=\S)/iu

function withoutLead(line: Line): Line {
  let from = listMark.exec(line.text)?.[0].length ?? 0
  from += greeting.exec(line.text.slice(from))?.[0].length ?? 0
  from += joiner.exec(line.text.slice(from))?.[0].length ?? 0
  return piece(line, from, line.text.length)[0] ?? { ...line, text: '' }
}

/** Words put into a text of their own, for recognisers that want one. */
export function loose(text: string): Line {
  return { source: plainText('loose', text), start: 0, end: text.length, text }
}
