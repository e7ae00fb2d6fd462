/** Recognised values of a request in the order in which they count: this message, its attachments, its subject, the thread. */

import type { Found } from '../../recognise/found.ts'
import type { Cell, Rival } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Reading } from '../../words/signal.ts'
import type { SourceText } from '../../words/text.ts'
import { evidenceAt } from '../quote.ts'
import { type Line, type Message, paragraphsOf, sentencesOf } from './lines.ts'

/** A value with the sentence it stands in and the message that says it. */
export type Said<T> = Found<T> & { message: Message; sentence: Line }

/** Finds values message by message, each text scanned once per recogniser. */
export type Ear = {
  /** Current messages first, then the subject, then what the other side wrote earlier. */
  messages: readonly Message[]
  hear: <T>(message: Message, find: (text: string) => readonly Found<T>[]) => Said<T>[]
}

/** Listens to a signal. The subject counts after the body: it is often left over from an older matter. */
export function listenTo(reading: Reading, current: readonly Message[], earlier: readonly Message[]): Ear {
  const subject = reading.texts.find(({ source }) => source.toLowerCase() === 'signal:header:subject')
  const headline: Message[] = subject
    ? [{ source: subject, lines: wholeLine(subject), current: true, ours: false, by: null }]
    : []
  const known = new Map<SourceText, Map<unknown, readonly Found<unknown>[]>>()
  const sentences = new Map<Message, Line[]>()
  return {
    messages: [...current, ...headline, ...earlier.filter(({ ours }) => !ours)],
    hear: (message, find) => {
      const found = scanned(known, message.source, find)
      const lines = sentencesIn(sentences, message)
      return found.flatMap((one) => {
        const sentence = lines.find(({ start, end }) => start <= one.start && one.start < end)
        return sentence ? [{ ...one, message, sentence }] : []
      })
    },
  }
}

/** The cell of something said: a thread says it less surely than the message itself. */
export function cellOfSaid<T, V>(said: Said<T>, value: V, confidence = said.confidence): Cell<V> {
  const most = said.message.current ? 1 : 0.75
  return {
    value,
    confidence: Math.min(confidence, most),
    evidence: [evidenceAt(said.message.source, said.start, said.end)],
  }
}

/**
 * The first of the readings, which come best first. Other values of the same message make it doubtful and are kept as
 * candidates; other values of older messages are its history.
 */
export function settled<T, V>(
  readings: readonly Said<T>[],
  valueOf: (said: Said<T>) => V,
  isSame: (a: V, b: V) => boolean = Object.is,
): Cell<V> {
  const [first, ...rest] = readings
  if (!first) return absent()
  const value = valueOf(first)
  const cell = cellOfSaid(first, value)
  const rivals: Rival<V>[] = []
  const history: Rival<V>[] = []
  for (const other of rest) {
    const theirs = valueOf(other)
    if (isSame(theirs, value)) continue
    const list = other.message.current ? rivals : history
    const rival = { value: theirs, evidence: [evidenceAt(other.message.source, other.start, other.end)] }
    if (!list.some((one) => isSame(one.value, theirs))) list.push(rival)
  }
  return {
    ...cell,
    ...(rivals.length > 0 ? { confidence: Math.min(cell.confidence, 0.6), candidates: rivals } : {}),
    ...(history.length > 0 && first.message.current ? { history } : {}),
  }
}

function wholeLine(source: SourceText): Line[] {
  return source.text.trim() === '' ? [] : [{ source, start: 0, end: source.text.length, text: source.text }]
}

function scanned<T>(
  known: Map<SourceText, Map<unknown, readonly Found<unknown>[]>>,
  source: SourceText,
  find: (text: string) => readonly Found<T>[],
): readonly Found<T>[] {
  const ofSource = known.get(source) ?? new Map<unknown, readonly Found<unknown>[]>()
  known.set(source, ofSource)
  const before = ofSource.get(find)
  // The map is keyed by the finder itself, so what is stored under it is what it returns.
  if (before !== undefined) return before as readonly Found<T>[]
  const found = find(source.text)
  ofSource.set(find, found)
  return found
}

function sentencesIn(known: Map<Message, Line[]>, message: Message): Line[] {
  const before = known.get(message)
  if (before !== undefined) return before
  const lines = (message.current ? paragraphsOf(message.lines) : message.lines).flatMap(sentencesOf)
  known.set(message, lines)
  return lines
}
