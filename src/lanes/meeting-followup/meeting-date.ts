/** On which day the meeting was: said, headed, in the file's name, or the day of the mail that says "today". Never guessed. */
import { cellOfSpan } from '../../evidence/thread/cell-at.ts'
import { asDate, daysBetween, plusDays, today } from '../../recognise/calendar.ts'
import { findDates } from '../../recognise/date.ts'
import { dayOf } from '../../recognise/date-join.ts'
import { type Found, type Hints, noHints } from '../../recognise/found.ts'
import { dayIn } from '../../words/day.ts'
import { absent, type Cell } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { textOf } from '../../words/signal.ts'
import type { SourceText } from '../../words/text.ts'
import { headerIn } from './headers.ts'
import { headedBy } from './headings.ts'
import { isNameLike, type Part, type Utterance } from './meeting-text.ts'

/** The day of the meeting, best source first. */
export function meetingDate(
  utterances: readonly Utterance[],
  parts: readonly Part[],
  input: LaneInput,
): Cell<string> {
  const clock = clockOf(input)
  const found =
    labelledDate(parts, clock) ??
    spokenDate(utterances, clock) ??
    toldDay(parts, input, clock) ??
    headedDate(parts, clock) ??
    fileNameDate(input, clock) ??
    daySent(parts, utterances, input, clock)
  return found ?? absent()
}

/** Days are counted from when it was sent or arrived until the day of the meeting is known. */
export function clockOf({ reading, receivedAt, desk }: LaneInput): Hints {
  const now = reading.sentAt === null ? receivedAt : new Date(reading.sentAt)
  return { now, timeZone: desk.time_zone, language: reading.language }
}

type Place = { source: SourceText; start: number; text: string }

function at(place: Place, { value, start, end }: Found<string>, confidence: number): Cell<string> {
  return cellOfSpan(value, confidence, place.source, { start: place.start + start, end: place.start + end })
}

/** Notes are of a day that has been; a date to come is that of the next meeting. */
function hasBeen(date: string, clock: Hints): boolean {
  const now = today(clock)
  return now === null || daysBetween(dayOf(date), now) >= -1
}

function labelledDate(parts: readonly Part[], clock: Hints): Cell<string> | null {
  for (const { message } of parts.toReversed()) {
    for (const line of message.lines.slice(0, 40)) {
      const text = line.text.replace(/^[-*•]\s+/, '')
      const skipped = line.text.length - text.length
      const heads = headedBy(text, isNameLike)
      if (heads?.section !== 'date') continue
      const [date] = findDates(text.slice(heads.rest), clock)
      if (date !== undefined && hasBeen(date.value, clock))
        return at(
          { ...line, start: line.start + skipped + heads.rest },
          date,
          Math.min(0.97, date.confidence),
        )
    }
  }
  return null
}

const saying =
  /\b(?:it(?:['’]s| is)|today(?:['’]s| is)|this is|recorded|recording|held|dated?|on|of|heute ist|wir haben|es ist|hoy es|estamos a|a fecha de)\b/i

function spokenDate(utterances: readonly Utterance[], clock: Hints): Cell<string> | null {
  for (const { line } of utterances.filter(({ spoken }) => spoken).slice(0, 12)) {
    if (!/today|it['’]?s|it is|this is|date|heute|hoy/i.test(line.text) || !saying.test(line.text)) continue
    const dates = findDates(line.text, clock).filter(
      (one) =>
        /\d|(?:first|second|third|teenth|tieth|\wth)\b/i.test(one.text) && /\p{L}{3}|[./-]/u.test(one.text),
    )
    const date = dates.find(
      ({ start, value }) =>
        hasBeen(value, clock) && /(?:is|['’]s|es|ist|a|den|der|the|,)\s*$/i.test(line.text.slice(0, start)),
    )
    if (date !== undefined) return at(line, date, 0.85)
  }
  return null
}

/** A full date in the first lines, which are the head of minutes, or in the mail's subject. */
function headedDate(parts: readonly Part[], clock: Hints): Cell<string> | null {
  for (const { message } of parts.toReversed()) {
    for (const line of message.lines.slice(0, 6)) {
      const heads = headedBy(line.text.replace(/^[-*•]\s+/, ''), isNameLike)
      if (heads !== null && heads.section !== 'title' && heads.section !== 'other') break
      if (line.text.length > 140 || /\b(?:next|n[äa]chste[rs]?|pr[oó]xim[oa])\b/i.test(line.text)) continue
      if (
        /^\p{Lu}[\p{L} .]{0,30}:\s/u.test(line.text) &&
        !/meeting|call|notes|minutes|protokoll|reuni|acta|recap/i.test(line.text)
      )
        continue
      const date = fullDates(line.text, clock).find(({ value }) => hasBeen(value, clock))
      if (date !== undefined) return at(line, date, Math.min(0.92, date.confidence))
    }
  }
  return null
}

/** Dates that say their year, or a day and month of which only one year can be meant. */
function fullDates(text: string, clock: Hints): Found<string>[] {
  const certain = findDates(text, { ...noHints, language: clock.language, timeZone: clock.timeZone }).filter(
    ({ text: said }) => /\d/.test(said),
  )
  if (certain.length > 0) return certain
  return findDates(text, clock)
    .filter(
      ({ text: said }) => /\d/.test(said) && /\p{L}{3}|\d[./-]\d/u.test(said) && !/KW|week|Q\d/i.test(said),
    )
    .map((one) => ({ ...one, confidence: Math.min(one.confidence, 0.8) }))
}

const compact = /(?<!\d)(20\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/

function fileNameDate({ reading }: LaneInput, clock: Hints): Cell<string> | null {
  const name = textOf(reading, 'signal:header:File-Name') ?? textOf(reading, 'signal:header:Subject')
  if (name === undefined) return null
  const match = compact.exec(name.text)
  const date =
    match === null ? null : asDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
  if (match !== null && date !== null)
    return cellOfSpan(date, 0.85, name, { start: match.index, end: match.index + match[0].length })
  const spaced = name.text.replace(/_/g, ' ')
  const found = fullDates(spaced, clock).find(({ value }) => hasBeen(value, clock))
  return found === undefined
    ? null
    : at({ source: name, start: 0, text: name.text }, found, Math.min(0.85, found.confidence))
}

const nowWords =
  /\b(?:today(?:['’]s)?|this (?:morning|afternoon|noon)|just (?:now|finished|had|got off)|earlier today|heute|heutigen?|gerade|eben|hoy|esta (?:mañana|tarde))\b/i
const pastWords =
  /\b(?:yesterday(?:['’]s)?|gestern|gestrigen?|ayer|(?:on|last|am|letzten|el) (?:mon|tues|wednes|thurs|fri)day|(?:am|letzten) (?:montag|dienstag|mittwoch|donnerstag|freitag)|el (?:lunes|martes|miércoles|jueves|viernes)(?: pasado)?)\b/i
const meetingWords =
  /\b(?:meeting|call|talk(?:ed)?|spoke|chat|session|workshop|visit|discuss\w*|notes?|minutes|recap|noted|met|gespr[äa]ch\w*|besprech\w*|termin|telefonat|notizen|protokoll|getroffen|reuni[oó]n|llamada|notas|acta|hablado|visita)\b/i

/** What a mail says: "today's call", "our meeting yesterday". */
function toldDay(parts: readonly Part[], input: LaneInput, clock: Hints): Cell<string> | null {
  for (const { message, older } of parts.toReversed()) {
    const sent = older || message.by !== null ? quotedSent(message, clock) : sentOf(input)
    if (sent === null) continue
    const subject = older ? undefined : textOf(input.reading, 'signal:header:Subject')
    const headline =
      subject === undefined
        ? []
        : [{ source: subject, start: 0, end: subject.text.length, text: subject.text }]
    const lines = [...headline, ...message.lines.slice(0, 12)].filter(({ text }) => meetingWords.test(text))
    for (const line of lines) {
      const cue = nowWords.exec(line.text)
      if (cue !== null)
        return { ...sent, confidence: 0.85, evidence: [...sent.evidence, ...cueAt(line, cue).evidence] }
    }
    for (const line of lines) {
      const past = pastWords.exec(line.text)
      const value = past === null || sent.value === null ? null : pastDay(past[0], sent.value)
      if (past !== null && value !== null) return { ...cueAt(line, past), value, confidence: 0.8 }
    }
  }
  return null
}

function cueAt(line: Place, cue: RegExpExecArray): Cell<string> {
  return at(line, { ...spanOf(cue), value: '', confidence: 1 }, 0.8)
}

/** Less surely: the day on which notes were sent. */
function daySent(
  parts: readonly Part[],
  utterances: readonly Utterance[],
  input: LaneInput,
  clock: Hints,
): Cell<string> | null {
  const [only] = parts.filter(({ message }) => message.source.source === 'signal:body')
  const isNotes =
    utterances.some(({ section }) => section === 'actions' || section === 'decisions') ||
    meetingWords.test(input.reading.subject)
  const told = only?.older === true ? quotedSent(only.message, clock) : sentOf(input)
  return only === undefined || !isNotes || told === null ? null : { ...told, confidence: 0.6 }
}

function spanOf(match: RegExpExecArray): { start: number; end: number; text: string } {
  return { start: match.index, end: match.index + match[0].length, text: match[0] }
}

const dayNames =
  /mon|tue|wed|thu|fri|montag|dienstag|mittwoch|donnerstag|freitag|lunes|martes|miércoles|jueves|viernes/i
const numbers: Record<string, number> = {
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  lunes: 1,
  martes: 2,
  miércoles: 3,
  jueves: 4,
  viernes: 5,
}

function pastDay(words: string, sent: string): string | null {
  const day = dayOf(sent)
  const wanted = numbers[dayNames.exec(words)?.[0]?.toLowerCase() ?? '']
  if (wanted === undefined) return asDate(plusDays(day, -1))
  for (let back = 1; back <= 7; back++) {
    const then = plusDays(day, -back)
    if ((new Date(Date.UTC(then.year, then.month - 1, then.day)).getUTCDay() || 7) === wanted)
      return asDate(then)
  }
  return null
}

function sentOf({ reading, desk }: LaneInput): Cell<string> | null {
  const header = reading.texts.find(({ source }) => source.toLowerCase() === 'signal:header:date')
  if (header === undefined || reading.sentAt === null) return null
  return cellOfSpan(dayIn(desk.time_zone, new Date(reading.sentAt)), 0.85, header, {
    start: 0,
    end: header.text.length,
  })
}

function quotedSent(message: Part['message'], clock: Hints): Cell<string> | null {
  const line = message.by === null ? null : headerIn(message, 'date')
  if (line === null) return null
  const [date] = findDates(line.text, clock)
  return date === undefined ? null : at(line, date, 0.85)
}
