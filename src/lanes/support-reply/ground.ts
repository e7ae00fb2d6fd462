/** What follows from the questions and the approved documents: answerable or not, to whom, and on which passages. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { absent, type Cell, type Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { textOf } from '../../words/signal.ts'
import { evidenceOf } from './answers.ts'
import { categoryOf } from './category.ts'
import type { SupportReply } from './fields.ts'
import { type Found, findingsOfMail } from './findings-of-mail.ts'
import { queueOf } from './queues.ts'

/** All fields, with those that follow from others filled again; what a person entered stays. */
export function ground(fields: SupportReply, input: LaneInput): SupportReply {
  const found = findingsOfMail(fields, input)
  const kept = <T>(before: Cell<T>, now: Cell<T>): Cell<T> => (before.enteredBy === undefined ? now : before)
  const citations = citationsOf(found)
  const asked = fields.questions.flatMap(({ evidence }) => evidence)
  const why = whyEvidence(found, input)
  const resting = asked.length > 0 ? asked : why
  const answerable = found.isIdle
    ? absent<boolean>()
    : verdict(isAnswerable(found), citations.length > 0 && isAnswerable(found) ? citations : resting)
  const escalate = kept(
    fields.escalate,
    verdict(found.reason !== null, found.reason === null && citations.length > 0 ? citations : why),
  )
  const reason = kept(
    fields.escalation.reason,
    found.reason === null ? absent() : { value: found.reason, confidence: sureness(found), evidence: why },
  )
  const queue = reason.value === null ? null : queueOf(reason.value, input.settings).name
  return {
    ...fields,
    category: kept(fields.category, {
      value: categoryOf(found, reason.value, input.settings),
      confidence: 0.8,
      evidence: resting,
    }),
    answerable: kept(fields.answerable, answerable),
    escalate,
    escalation: {
      reason,
      queue: kept(
        fields.escalation.queue,
        queue === null
          ? absent()
          : { value: queue, confidence: 0.9, evidence: reason.evidence.length > 0 ? reason.evidence : why },
      ),
    },
    citations,
  }
}

/** The passages the reply quotes, each once. */
function citationsOf({ items }: Found): Evidence[] {
  const all = items.flatMap(({ answer }) =>
    answer?.outcome === 'answered' ? answer.fits.flatMap(evidenceOf) : [],
  )
  return all.filter(
    (one, at) =>
      all.findIndex(
        (other) => other.source === one.source && other.start === one.start && other.end === one.end,
      ) === at,
  )
}

/** Every question has its answer; anger alone changes nothing about that. */
function isAnswerable({ items, concerns }: Found): boolean {
  return (
    items.length > 0 &&
    items.every(({ answer }) => answer?.outcome === 'answered') &&
    concerns.every(({ reason }) => reason === 'angry-customer')
  )
}

/** The words that make a person necessary, or the first that the mail says. */
function whyEvidence({ spoken, items, concerns, reason }: Found, { reading }: LaneInput): Evidence[] {
  const lines: Line[] = concerns.filter((concern) => concern.reason === reason).map(({ line }) => line)
  if (lines.length === 0)
    lines.push(
      ...items
        .filter(({ answer }) => answer?.outcome !== 'answered')
        .map(({ ask }) => ask.line)
        .filter(({ source }) => source.source !== 'loose'),
    )
  const [first] = spoken.now
  if (lines.length === 0 && first !== undefined) lines.push(first)
  if (lines.length === 0 && spoken.subject !== null) lines.push(spoken.subject)
  if (lines.length > 0)
    return lines.slice(0, 3).map(({ source, start, end }) => evidenceAt(source, start, end))
  const text = textOf(reading, 'signal:body') ?? reading.texts.find(({ text: said }) => said.trim() !== '')
  const words = text?.text.trimEnd() ?? ''
  return text === undefined || words === ''
    ? []
    : [evidenceAt(text, words.length - words.trimStart().length, Math.min(words.length, 200))]
}

function verdict(value: boolean, evidence: Evidence[]): Cell<boolean> {
  return evidence.length === 0 ? absent() : { value, confidence: 0.85, evidence }
}

function sureness({ reason }: Found): number {
  return reason === 'unclear' || reason === 'other' ? 0.7 : 0.85
}
