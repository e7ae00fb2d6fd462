/** What a draft may ask a language model with, and what is kept of each question. */
import { cellsOf } from '../evidence/cells.ts'
import { type Redaction, redactionOf } from '../evidence/redaction.ts'
import { markedAsData, type Shown, withinLimit } from '../evidence/shown-texts.ts'
import { dayIn } from '../words/day.ts'
import type { Finding } from '../words/finding.ts'
import type { LaneInput } from '../words/lane.ts'
import type {
  Answered,
  AnswerForm,
  Model,
  ModelSettings,
  ModelTask,
  ModelUse,
  Spending,
  Spent,
} from '../words/model.ts'
import { type LaneSettings, modelOf } from '../words/workspace.ts'
import type { InForce } from '../workspace/in-force.ts'
import type { Context } from './context.ts'
import { spendingOfDay, spendingOfPacket } from './model-spending.ts'

export type ModelHelp = {
  model: Model
  settings: ModelSettings
  spending: Spending
  /** What a reviewer asked for when sending the draft back. */
  note?: string | undefined
}

/** The help that the settings allow for a job; null where they name no model. */
export function helpFor(
  { model, database }: Pick<Context, 'model' | 'database'>,
  { businessId, desk }: InForce,
  {
    settings: lane,
    now,
    job,
  }: { settings: LaneSettings; now: Date; job: { why?: string | undefined; note?: string | undefined } },
): ModelHelp | null {
  const settings = modelOf(desk, lane)
  if (settings === null || model === undefined) return null
  const { budget } = settings
  const ofDay = spendingOfDay(database, { businessId, day: dayIn(desk.time_zone, now), budget })
  const spending = spendingOfPacket(budget, ofDay)
  // Only what a person wrote to the desk is a wish; that something changed meanwhile is none.
  return { model, settings, spending, note: job.why === 'returned' ? job.note : undefined }
}

export type Question<T> = {
  task: ModelTask
  lane: string
  /** What the desk itself says: lists of fields, the draft. Redacted, not marked as data. */
  ask: string
  /** What others wrote. Redacted, marked as data. */
  texts: readonly Shown[]
  form: AnswerForm<T>
}

export type Asking = { help: ModelHelp; signal: AbortSignal; redaction: Redaction }

/** The redaction of one packet: the same words have the same marks in each of its questions. */
export function redactionFor(
  { settings }: ModelHelp,
  { reading, desk }: LaneInput,
  more: readonly string[],
): Redaction {
  const mailboxes = [reading.from, ...reading.to, ...reading.cc].flatMap((one) => one?.name ?? [])
  return redactionOf(settings.redact, {
    texts: [...reading.texts.map(({ text }) => text), ...more],
    names: [...mailboxes, ...desk.people.map(({ name }) => name)],
  })
}

/** Asks one question; what came of it is counted, whatever it is. */
export async function askModel<T>(
  question: Question<T>,
  { help, signal, redaction }: Asking,
): Promise<{ answer: Answered<T>; use: ModelUse }> {
  const { model, settings, spending } = help
  const prompt = model.promptOf(question.lane, question.task)
  const texts = withinLimit(question.texts, settings.most_characters).map(({ source, text }) => ({
    source,
    text: redaction.hide(text),
  }))
  const data = `${redaction.hide(question.ask)}\n\n${markedAsData(texts)}`
  const answer = await model.ask({ settings, prompt, data, form: question.form, spending, signal })
  // Not the model's failure but ours: the job is done again by who comes next, with the model.
  if (answer.outcome === 'cancelled')
    throw new Error('the program stopped while a language model was asked: drafted again')
  const isSent = answer.spent.attempts > 0
  const use: ModelUse = {
    task: question.task,
    provider: settings.provider,
    host: isSent ? hostOf(settings) : null,
    model: settings.name,
    prompt: prompt.version,
    parameters: {
      temperature: settings.temperature,
      most_output_tokens: settings.most_output_tokens,
      structured: settings.structured,
    },
    ...answer.spent,
    outcome: answer.outcome === 'answered' ? 'nothing' : answer.outcome,
    filled: 0,
    proposed: 0,
    dropped: 0,
    reworded: 0,
    sent: {
      sources: isSent ? texts.map(({ source }) => source) : [],
      characters: isSent ? prompt.text.length + data.length : 0,
      redacted: isSent ? settings.redact : [],
    },
  }
  return { answer, use }
}

/** What turning texts into vectors came to. */
export function useOfEmbedding(settings: ModelSettings, spent: Spent, worked: boolean): ModelUse {
  return {
    task: 'embed',
    provider: settings.provider,
    host: hostOf(settings),
    model: settings.embeddings ?? settings.name,
    prompt: '',
    parameters: {},
    ...spent,
    outcome: worked ? 'used' : 'unreachable',
    filled: 0,
    proposed: 0,
    dropped: 0,
    reworded: 0,
    sent: { sources: ['signal:body', 'documents'], characters: 0, redacted: settings.redact },
  }
}

/** What was read so far, as data: it comes from the signal. Evidence and candidates stay here, and so do our offers. */
export function fieldsShown(fields: unknown, isShown: (path: string) => boolean): Shown[] {
  const lines = cellsOf(fields, '').flatMap(({ path, cell }) =>
    cell.value === null || !isShown(path) ? [] : [`${path}: ${short(cell.value)}`],
  )
  return lines.length === 0 ? [] : [{ source: 'fields', text: lines.slice(0, 200).join('\n') }]
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}

/** For the reviewer: there is no answer, and the desk's own draft stands. */
export function notUsed(task: ModelTask, why: string): Finding {
  const what =
    task === 'extract' ? 'No values were read by the language model' : 'The draft is the desk’s own'
  return { code: 'model-not-used', message: `${what}: ${why}.` }
}

function hostOf({ url, provider }: ModelSettings): string {
  return url === undefined ? provider : new URL(url).host
}
