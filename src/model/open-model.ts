/** Asking a model: a key from the environment, a turn, a reservation, a time limit, bounded attempts, an outcome. */
import type {
  Amount,
  Answered,
  Asked,
  Model,
  ModelFailure,
  ModelSettings,
  Prompt,
  Spent,
} from '../words/model.ts'
import { costOf } from '../words/model.ts'
import { add, counted, estimate, nothingSpent } from './counting.ts'
import { embedTexts, type Vectors } from './embedding.ts'
import { abortedBy, type Failed, failureOf, isServersFault } from './failure.ts'
import { jsonIn } from './json-answer.ts'
import { openPrompts } from './prompts.ts'
import { embeddingModel, languageModel } from './providers.ts'
import { openTurns, type Turns } from './turns.ts'

export type OpenedModel = Model & {
  /** Ends everything that is under way; what waits for it is told that the program stops. */
  stop: () => void
}

/** The models that settings may name. `environment` holds the keys. */
export function openModel(options: {
  lanesFolder: string
  environment: Readonly<Record<string, string | undefined>>
}): OpenedModel {
  const stopping = new AbortController()
  const servers = new Map<string, Turns>()
  const vectors: Vectors = new Map()
  const promptOf = openPrompts(options.lanesFolder)

  const turnsAt = ({ provider, url }: ModelSettings): Turns => {
    const name = `${provider} ${url ?? ''}`
    const turns = servers.get(name) ?? openTurns()
    servers.set(name, turns)
    return turns
  }
  const key = ({ key_from: name }: ModelSettings) => (name === undefined ? null : options.environment[name])

  return {
    promptOf: (lane, task): Prompt => promptOf(lane, task),
    ask: async <T>(asked: Asked<T>): Promise<Answered<T>> => {
      const secret = key(asked.settings)
      if (secret === undefined || secret === '') return failed(noKey(asked.settings), nothingSpent())
      const signal = AbortSignal.any([asked.signal, stopping.signal])
      return askServer({ ...asked, signal }, secret, turnsAt(asked.settings))
    },
    embed: async (texts, { settings, spending, signal }) => {
      const secret = key(settings)
      const model = secret === undefined ? null : embeddingModel(settings, secret)
      if (model === null || texts.length === 0) return { vectors: null, spent: nothingSpent() }
      const both = AbortSignal.any([signal, stopping.signal])
      return embedTexts(texts, {
        model,
        settings,
        spending,
        signal: both,
        turns: turnsAt(settings),
        known: vectors,
      })
    },
    stop: () => stopping.abort(new Error('the program stops')),
  }
}

async function askServer<T>(asked: Asked<T>, key: string | null, turns: Turns): Promise<Answered<T>> {
  const { settings } = asked
  const spent = nothingSpent()
  const started = performance.now()
  let last: Failed = { outcome: 'busy', message: 'the server failed several times and rests', again: false }
  if (turns.rests()) return failed(last, spent)
  for (let attempt = 0; attempt <= settings.retries; attempt++) {
    if (attempt > 0 && !(await pause(pauseBefore(attempt, last), asked.signal))) {
      last = abortedBy(asked.signal)
      break
    }
    const answer = await attemptOnce(asked, { key, turns, spent })
    spent.milliseconds = Math.round(performance.now() - started)
    if ('value' in answer) {
      turns.note('worked')
      return { outcome: 'answered', value: answer.value, spent }
    }
    last = answer
    if (!last.again) break
  }
  spent.milliseconds = Math.round(performance.now() - started)
  if (isServersFault(last.outcome)) turns.note('failed')
  return failed(last, spent)
}

/** A long `Retry-After` is not waited for beyond this: the packet's own time ends the wait anyway. */
const longestPause = 30_000

function pauseBefore(attempt: number, { after }: Failed): number {
  return Math.min(longestPause, after ?? 250 * 2 ** attempt)
}

type Attempt = { key: string | null; turns: Turns; spent: Spent }

async function attemptOnce<T>(
  asked: Asked<T>,
  { key, turns, spent }: Attempt,
): Promise<{ value: T } | Failed> {
  const most = mostOf(asked)
  const release = await turns.take(asked.settings, asked.signal)
  if (release === null) return abortedBy(asked.signal)
  try {
    const reserved = await asked.spending.reserve(most)
    if (reserved === null)
      return { outcome: 'budget', message: 'the budget for this packet or day is used up', again: false }
    spent.attempts += 1
    const { used, result } = await requestOnce(asked, key, most)
    await reserved.settle(used.amount)
    if (used.counted !== null) add(spent, { ...used.counted, cost: used.amount.cost })
    return result
  } finally {
    release()
  }
}

type Used = { amount: Amount; counted: { input: number; output: number } | null }

/** One request, and what of the reservation it used: a server that may have worked for us is counted with the most. */
async function requestOnce<T>(
  asked: Asked<T>,
  key: string | null,
  most: Amount,
): Promise<{ used: Used; result: { value: T } | Failed }> {
  let reply: Reply
  try {
    reply = await request(asked, key)
  } catch (error) {
    const result = failureOf(error, asked.signal)
    const isFree = ['unreachable', 'rate-limited', 'refused-by-server'].includes(result.outcome)
    return { used: { amount: isFree ? { tokens: 0, cost: null } : most, counted: null }, result }
  }
  const { text, input, output, isCut } = reply
  const amount = { tokens: input + output, cost: costOf(asked.settings, { input, output }) }
  const used = { amount, counted: { input, output } }
  if (isCut) return { used, result: { outcome: 'too-long', message: 'its answer was cut off', again: false } }
  const value = asked.form.read(jsonIn(text))
  if (value !== null) return { used, result: { value } }
  const message = 'its answer is not the JSON it was asked for'
  return { used, result: { outcome: 'not-as-asked', message, again: true } }
}

type Reply = { text: string; input: number; output: number; isCut: boolean }

async function request(
  { settings, prompt, data, form, signal }: Asked<unknown>,
  key: string | null,
): Promise<Reply> {
  const answer = await languageModel(settings, key).doGenerate({
    prompt: [
      { role: 'system', content: prompt.text },
      { role: 'user', content: [{ type: 'text', text: data }] },
    ],
    ...formatOf(settings, form.schema),
    maxOutputTokens: settings.most_output_tokens,
    temperature: settings.temperature,
    abortSignal: AbortSignal.any([signal, AbortSignal.timeout(settings.timeout * 1000)]),
  })
  const text = answer.content.map((part) => (part.type === 'text' ? part.text : '')).join('')
  const { inputTokens, outputTokens } = answer.usage
  return {
    text,
    input: counted(inputTokens.total, prompt.text.length + data.length),
    output: counted(outputTokens.total, text.length),
    isCut: answer.finishReason.unified === 'length',
  }
}

function formatOf({ structured }: ModelSettings, schema: Record<string, unknown>) {
  if (structured === 'text') return {}
  const responseFormat = { type: 'json' as const, ...(structured === 'schema' ? { schema } : {}) }
  return { responseFormat }
}

function mostOf({ settings, prompt, data }: Asked<unknown>): Amount {
  const input = estimate(prompt.text.length + data.length)
  const output = settings.most_output_tokens
  return { tokens: input + output, cost: costOf(settings, { input, output }) }
}

function noKey({ key_from: name }: ModelSettings): Failed {
  return { outcome: 'no-key', message: `the environment has no ${name}`, again: false }
}

function failed(
  { outcome, message }: Failed,
  spent: Spent,
): { outcome: ModelFailure; message: string; spent: Spent } {
  return { outcome, message, spent }
}

/** False where the wait was ended. */
function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve(!signal.aborted)
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })
}
