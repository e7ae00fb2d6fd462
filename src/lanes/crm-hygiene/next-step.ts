/** What comes next on a deal, and by when: what a label says, else what one of ours takes on. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { absent } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { isCorrection } from './correction.ts'
import { daysIn } from './days.ts'
import type { CrmHygiene } from './fields.ts'
import { isNextStepLabel } from './next-step-labels.ts'
import type { Saying } from './sayings.ts'
import { taskIn } from './task-words.ts'
import type { Judged } from './tracker.ts'

type Span = { start: number; end: number }
type Due = Span & { value: string }
/** Places are of the sentence. */
type Step = { saying: Saying; sentence: Line; task: Span; due: Due | null; labelled: boolean }

export function nextStepOf(judged: readonly Judged[], input: LaneInput): CrmHygiene['next_step'] {
  const steps = judged
    .filter(({ saying }) => saying.line.start === saying.sentence.start)
    .flatMap((one) => stepIn(one, input) ?? [])
  const step = chosen(steps)
  if (step === undefined) return { text: absent(), due: absent() }
  const { sentence, task } = step
  const { source } = sentence
  const confidence = step.labelled ? 0.95 : 0.8
  const at = ({ start, end }: Span) => evidenceAt(source, sentence.start + start, sentence.start + end)
  const corrected = laterDue(judged, step, input)
  const due =
    step.due === null
      ? absent<string>()
      : { value: step.due.value, confidence: 0.9, evidence: [at(step.due)] }
  return {
    text: { value: sentence.text.slice(task.start, task.end), confidence, evidence: [at(task)] },
    due: corrected ?? due,
  }
}

/** Of steps under a label the first comes next, in a feed that of the last entry; of what was said along the way the last. */
function chosen(steps: readonly Step[]): Step | undefined {
  const labelled = steps.filter((step) => step.labelled)
  if (labelled.length === 0) return steps.filter(({ due }) => due !== null).at(-1) ?? steps.at(-1)
  const latest = Math.max(...labelled.map(({ saying }) => saying.at.getTime()))
  return labelled.find(({ saying }) => saying.at.getTime() === latest)
}

function stepIn({ saying, modality }: Judged, input: LaneInput): Step | null {
  const { sentence } = saying
  const labelled = isNextStepLabel(saying.label) || (saying.label === null && isNextStepLabel(saying.heading))
  if (
    !labelled &&
    (saying.label !== null ||
      modality === 'past' ||
      modality === 'hearsay' ||
      modality === 'elsewhere' ||
      modality === 'asked')
  )
    return null
  const said = labelled
    ? wholeTask(sentence.text)
    : taskIn(sentence.text, {
        speaker: saying.speaker,
        people: input.desk.people,
        conditional: modality === 'if',
      })
  if (said === null) return null
  const dues = daysIn(sentence.text, hintsOf(saying, input))
  const due =
    dues.find(({ start }) => start >= said.start && start < said.end) ??
    dues.find(({ end }) => end <= said.start) ??
    dues.at(0) ??
    null
  return { saying, sentence, task: withoutDue(sentence.text, said, due?.phrase ?? null), due, labelled }
}

function wholeTask(text: string): Span | null {
  if (/^\W*(?:none|nothing|no next steps?|n\/?a|tbd|-|–|keine?r?|nichts|ningun[oa]|nada)\W*$/i.test(text))
    return null
  const lead = /^(?:to\s+|\[[ x]?\]\s*|\d+[.)]\s+)/i.exec(text)?.[0].length ?? 0
  return { start: lead, end: text.length }
}

/** The task without the day at its end or beginning, and without closing marks. */
function withoutDue(text: string, task: Span, phrase: Span | null): Span {
  let { start, end } = task
  if (phrase !== null && phrase.start > start) {
    const behind = text.slice(phrase.end, end)
    const open = text.slice(start, phrase.start)
    if (/^[\s.!,;)\]]*$/.test(behind)) end = phrase.start + particle(open, text.slice(phrase.start))
    if (/\(\s*(?:due|by|f[äa]llig|bis|para|hasta)?\s*:?\s*$/i.test(open))
      end = start + open.replace(/\(\s*\S*\s*$/, '').length
  }
  if (phrase !== null && phrase.start <= start && phrase.end < end) start = phrase.end
  const trimmedEnd = text
    .slice(start, end)
    .replace(/[\s.,;:!–—-]+$/u, '')
    .replace(/\s+(?:due|by|on|until|bis|am|el|para el|antes del?|f[äa]llig)$/i, '')
    .replace(/[\s.,;:!–—(-]+$/u, '')
  const lead = /^[\s,:;–—-]*/.exec(trimmedEnd)?.[0].length ?? 0
  return trimmedEnd.length - lead < 3 ? task : { start: start + lead, end: start + trimmedEnd.length }
}

/** “Check back in on Friday”: the word belongs to the verb. */
function particle(open: string, phrase: string): number {
  return /\b(?:check|back|loop|dial|phone|log)\s*$/i.test(open) &&
    /^in (?:on|by|at|next|before)\b/i.test(phrase)
    ? 2
    : 0
}

/** “Actually make that Thursday”, right after. */
function laterDue(
  judged: readonly Judged[],
  step: Step,
  input: LaneInput,
): CrmHygiene['next_step']['due'] | null {
  const at = judged.findIndex(({ saying }) => saying.turn === step.saying.turn)
  const later = judged
    .slice(at)
    .find(
      ({ saying, heard }) =>
        saying.line.start >= step.sentence.start + step.task.end &&
        saying.turn - step.saying.turn <= 1 &&
        heard.length === 0 &&
        isCorrection(saying.line.text),
    )
  if (later === undefined) return null
  const { line } = later.saying
  const due = daysIn(line.text, hintsOf(later.saying, input)).at(-1)
  if (due === undefined) return null
  return {
    value: due.value,
    confidence: 0.9,
    evidence: [evidenceAt(line.source, line.start + due.start, line.start + due.end)],
  }
}

function hintsOf({ at, timeZone }: Saying, { reading }: LaneInput) {
  return { now: at, timeZone, language: reading.language }
}
