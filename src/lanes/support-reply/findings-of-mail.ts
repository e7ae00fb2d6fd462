/** Everything a mail asks and everything that is found on it, worked out once for fields and drafts alike. */

import { messagesOf } from '../../evidence/thread/lines.ts'
import { type Correspondent, correspondentOf } from '../../evidence/thread/sender.ts'
import { loose, type Spoken, spokenIn } from '../../evidence/thread/spoken.ts'
import { acknowledges } from '../../recognise/asking-words.ts'
import type { LaneInput } from '../../words/lane.ts'
import { type Answer, answerTo } from './answers.ts'
import { type Ask, asksOf, splitQuestions } from './asks.ts'
import { type Concern, concernsOf, gravest } from './concerns.ts'
import type { EscalationReason, SupportReply } from './fields.ts'

/** What is asked, with its answer; null where a person takes it whatever documents say. */
export type Item = { text: string; ask: Ask; answer: Answer | null }

export type Found = {
  spoken: Spoken
  items: Item[]
  concerns: Concern[]
  /** The gravest reason to hand over; null where there is none. */
  reason: EscalationReason | null
  /** Nothing is asked and nothing is wrong: thanks, or a machine. */
  isIdle: boolean
}

/** Reasons that allow no answer at all beside them: the whole mail is a person's. */
const whole: ReadonlySet<EscalationReason> = new Set(['safety', 'legal-or-medical'])

export function findingsOfMail(fields: Pick<SupportReply, 'questions'>, input: LaneInput): Found {
  const spoken = spokenIn(input)
  const asks = asksFor(fields, asksOf(spoken))
  const subject = spoken.subject === null ? [] : [spoken.subject]
  const told = input.reading.automatic === null ? [...spoken.now.flatMap(splitQuestions), ...subject] : []
  const concerns = concernsOf(told, asks).filter(
    ({ reason, line }) => reason !== 'angry-customer' || line.text !== '',
  )
  const isWhole = concerns.some(({ reason }) => whole.has(reason))
  const words = [...told, ...spoken.before].map(({ text }) => text).join('\n')
  const customer = { country: customerOf(input).country.value, words }
  const items = asks.map((ask): Item => {
    const taken =
      isWhole ||
      ask.kind === 'action' ||
      concerns.some(({ line, reason }) => reason !== 'angry-customer' && meets(line, ask))
    return { text: ask.line.text, ask, answer: taken ? null : answerTo(ask, customer, input.library) }
  })
  const isIdle =
    items.length === 0 && concerns.length === 0 && (input.reading.automatic !== null || isThanks(spoken))
  return { spoken, items, concerns, reason: isIdle ? null : reasonOf(items, concerns), isIdle }
}

/** Who wrote, by header and signature. */
export function customerOf(input: LaneInput): Correspondent {
  const sent = input.reading.sentAt === null ? input.receivedAt : new Date(input.reading.sentAt)
  const hints = { now: sent, timeZone: input.desk.time_zone, language: input.reading.language }
  return correspondentOf(messagesOf(input.reading, input.desk), input, hints)
}

/** The asks of the questions as they stand: one that a person typed has no place in the signal. */
function asksFor({ questions }: Pick<SupportReply, 'questions'>, asks: readonly Ask[]): Ask[] {
  return questions.flatMap(({ value, evidence, enteredBy }): Ask[] => {
    const [at] = evidence
    const known = asks.find(
      ({ line }) => enteredBy === undefined && at?.source === line.source.source && at.start === line.start,
    )
    if (known !== undefined) return [known]
    return value === null ? [] : [{ line: loose(value), kind: 'question', context: [] }]
  })
}

function meets(line: Concern['line'], { line: ask }: Ask): boolean {
  return line.source === ask.source && line.start < ask.end && ask.start < line.end
}

function reasonOf(items: readonly Item[], concerns: readonly Concern[]): EscalationReason | null {
  const reasons: EscalationReason[] = concerns.map(({ reason }) => reason)
  for (const { answer } of items) {
    if (answer?.outcome === 'conflicting') reasons.push('conflicting-sources')
    if (answer?.outcome === 'no-source') reasons.push('no-source')
  }
  if (reasons.length === 0 && items.length === 0) reasons.push('unclear')
  return gravest.find((reason) => reasons.includes(reason)) ?? null
}

function isThanks({ now }: Spoken): boolean {
  const words = now.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return now.length > 0 && words <= 60 && now.some(({ text }) => acknowledges.test(text))
}
