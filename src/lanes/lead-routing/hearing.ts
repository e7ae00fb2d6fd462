/** What is heard of an enquiry: the fields of a form, and the sentences somebody wrote. */
import { type Answer, answersOf } from '../../evidence/form-answers.ts'
import {
  isOurs,
  type Line,
  linesWithin,
  type Message,
  messagesOf,
  paragraphsOf,
  sentencesOf,
} from '../../evidence/thread/lines.ts'
import { findAimedAtMachine } from '../../recognise/aimed-at-machine.ts'
import { monthPattern } from '../../recognise/calendar.ts'
import { noHints } from '../../recognise/found.ts'
import type { LaneInput } from '../../words/lane.ts'
import { type Meaning, meaningOfLabel } from './form-labels.ts'

export type Said = Answer & { meaning: Meaning | null }

export type Heard = {
  /** Fields of a form in order; none where somebody wrote freely. */
  answers: readonly Said[]
  isForm: boolean
  current: readonly Message[]
  earlier: readonly Message[]
  /** Sentences of this message in order, without what is said to machines; those of attachments last. */
  sentences: readonly Line[]
  /** What the other side wrote earlier in the thread. */
  before: readonly Line[]
  subject: Line | null
}

const hearings = new WeakMap<LaneInput['reading'], Heard>()

/** Listens once per reading: `ground` runs again after every edit. */
export function hear(input: LaneInput): Heard {
  const known = hearings.get(input.reading)
  if (known) return known
  const heard = listen(input)
  hearings.set(input.reading, heard)
  return heard
}

function listen({ reading, desk }: LaneInput): Heard {
  const answers = answersOf(reading, (label) => meaningOfLabel(label) !== null).map((answer) => ({
    ...answer,
    meaning: meaningOfLabel(answer.label),
  }))
  const isForm = reading.kind === 'form' || isFilledForm(answers)
  const thread = messagesOf(reading, desk)
  // What our own website sends on is said by whoever filled in its form.
  const current = thread.current.length > 0 ? thread.current : ownBody(reading)
  const said = isForm ? formLines(answers) : current.flatMap(({ lines }) => linesOfProse(lines))
  const subject = reading.texts.find(({ source }) => source.toLowerCase() === 'signal:header:subject')
  return {
    answers: isForm ? answers : [],
    isForm,
    current,
    earlier: thread.earlier,
    sentences: forPeople(short(wholeDates(short(said).flatMap(sentencesOf)).flatMap(sentencesOfHan))),
    before: short(
      thread.earlier
        .filter(({ ours }) => !ours)
        .flatMap(({ lines }) => paragraphsOf(lines).flatMap(sentencesOf)),
    ),
    subject:
      subject && subject.text.trim() !== ''
        ? { source: subject, start: 0, end: subject.text.length, text: subject.text }
        : null,
  }
}

/** A signature has labels as well (`Tel.:`, `E-mail:`): a form asks for more than how to reach somebody. */
function isFilledForm(answers: readonly Said[]): boolean {
  const asked = new Set(answers.map(({ meaning }) => meaning))
  const beyond = [...asked].filter((one) => one !== null && !reaching.has(one))
  return (
    asked.size >= 3 &&
    beyond.length >= 2 &&
    ['name', 'first-name', 'last-name', 'email'].some((one) => asked.has(one as Meaning))
  )
}

const reaching: ReadonlySet<Meaning> = new Set(['email', 'phone', 'website'])

function ownBody(reading: LaneInput['reading']): Message[] {
  return reading.texts
    .filter(({ source }) => source === 'signal:body')
    .map((source) => ({ source, lines: linesWithin(source, 'new'), current: true, ours: false, by: null }))
}

const proseFields: ReadonlySet<Meaning | null> = new Set<Meaning | null>([
  'need',
  'products',
  'quantity',
  'timeline',
  'budget',
  'subject',
])

/** What was written into a form, line by line: messages first, then the short fields that say something of the need. */
function formLines(answers: readonly Said[]): Line[] {
  const told = answers.filter(
    ({ meaning, value }) => proseFields.has(meaning) || (meaning === null && value.split(/\s+/).length >= 5),
  )
  const order = [...told].sort((a, b) => Number(b.meaning === 'need') - Number(a.meaning === 'need'))
  return order.flatMap(({ source, start, end }) => paragraphsOf(linesIn({ source, start, end })))
}

function linesIn({ source, start, end }: Pick<Line, 'source' | 'start' | 'end'>): Line[] {
  let at = start
  return source.text
    .slice(start, end)
    .split('\n')
    .flatMap((raw) => {
      const from = at + (raw.length - raw.trimStart().length)
      at += raw.length + 1
      const text = raw.trim()
      return text === '' ? [] : [{ source, start: from, end: from + text.length, text }]
    })
}

/** Paragraphs; lines that a mail program broke are one again even where the sentence goes on with a capital or figure. */
function linesOfProse(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const between = last ? line.source.text.slice(last.end, line.start) : ''
    const isFull = last !== undefined && lengthOfLastLine(last) >= 60 && /^[ \t\r]*\n[ \t]*$/.test(between)
    if (
      last &&
      isFull &&
      last.source === line.source &&
      !/[.:;!?]$/.test(last.text) &&
      !/^[-*•–>#|]/.test(line.text)
    ) {
      const text = line.source.text.slice(last.start, line.end).replace(/\s/g, ' ')
      joined[joined.length - 1] = { source: line.source, start: last.start, end: line.end, text }
    } else joined.push(line)
  }
  return paragraphsOf(joined)
}

function lengthOfLastLine({ source, start, end }: Line): number {
  const text = source.text.slice(start, end)
  return text.length - (text.lastIndexOf('\n') + 1)
}

/** Nobody writes more than this to ask for something; what hostile texts have beyond it is not looked through. */
const most = { sentences: 400, characters: 1_200 }

function short(lines: readonly Line[]): Line[] {
  return lines
    .slice(0, most.sentences)
    .map((line) =>
      line.text.length <= most.characters
        ? line
        : { ...line, end: line.start + most.characters, text: line.text.slice(0, most.characters) },
    )
}

/** `am 12. Dezember` is no end of a sentence. */
function wholeDates(sentences: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of sentences) {
    const last = joined.at(-1)
    const between = last && last.source === line.source ? line.source.text.slice(last.end, line.start) : null
    if (
      last &&
      between !== null &&
      /^[ \t]*\n?[ \t]*$/.test(between) &&
      /(?<!\d)\d{1,2}\.$/.test(last.text) &&
      startsWithMonth.test(line.text)
    ) {
      const text = line.source.text.slice(last.start, line.end).replace(/\s/g, ' ')
      joined[joined.length - 1] = { source: line.source, start: last.start, end: line.end, text }
    } else joined.push(line)
  }
  return joined
}

const startsWithMonth = new RegExp(`^(?:${monthPattern})(?!\\p{L})`, 'iu')

/** Chinese and Japanese sentences end without a space. */
function sentencesOfHan(line: Line): Line[] {
  if (!/[。！？；]/.test(line.text)) return [line]
  return [...line.text.matchAll(/[^。！？；]+[。！？；]?/gu)].map(({ index, 0: text }) => ({
    source: line.source,
    start: line.start + index,
    end: line.start + index + text.length,
    text,
  }))
}

/** Sentences that tell a machine what to do are part of the mail and nothing that anybody wants. */
function forPeople(sentences: readonly Line[]): Line[] {
  return sentences.filter(({ text }) => findAimedAtMachine(text, noHints).length === 0)
}

/** The first answer of this meaning. */
export function answerTo(heard: Heard, ...wanted: Meaning[]): Said | undefined {
  for (const meaning of wanted) {
    const found = heard.answers.find((one) => one.meaning === meaning)
    if (found) return found
  }
  return undefined
}

/** Whether the mail came from our own address (a website that sends its forms on) or from a form service. */
export function isSentOn({ reading, desk }: LaneInput): boolean {
  const address = reading.from?.address ?? ''
  return (
    isOurs(address, desk) ||
    /^(?:no-?reply|do-?not-?reply|wordpress|forms?|notifications?|mailer|www-data)@/i.test(address)
  )
}
