/**
 * The contract of a language model: what a business sets, what is asked, what comes back, what is kept of it. A model
 * is asked for words and gets no tools; what it answers is data like a stranger's mail, judged in `evidence` and `route`.
 */
import { z } from 'zod'

export const modelTasks = ['extract', 'draft'] as const
export const ModelTask = z.enum(modelTasks)
export type ModelTask = z.infer<typeof ModelTask>

export const redactable = ['names', 'emails', 'phones', 'amounts'] as const
export const Redactable = z.enum(redactable)
export type Redactable = z.infer<typeof Redactable>

/** The only environment variables a key is taken from: whoever edits settings must not be able to send any other away. */
const keyVariable = /^COUNTERSIGN_MODEL_KEY(?:_[A-Z0-9]+)*$/

const secretNames = ['key', 'api_key', 'apikey', 'apiKey', 'token', 'secret', 'password', 'authorization']

const budget = z
  .strictObject({
    tokens_per_day: z.int().min(1).default(2_000_000),
    tokens_per_packet: z.int().min(1).default(60_000),
    /** In the unit of `price`. */
    cost_per_day: z.number().positive().optional(),
    cost_per_packet: z.number().positive().optional(),
  })
  .prefault({})

const shape = z.strictObject({
  /** How the server is spoken to; `openai-compatible` is what vLLM, llama.cpp, LM Studio, Ollama and most hosts speak. */
  provider: z.enum(['openai-compatible', 'anthropic']).default('openai-compatible'),
  url: z.string().superRefine(refuseUrl).optional(),
  name: z.string().min(1),
  /** Name of the environment variable that holds the key; left out where the server asks for none. */
  key_from: z
    .string()
    .regex(
      keyVariable,
      'the name of an environment variable that begins with COUNTERSIGN_MODEL_KEY, such as COUNTERSIGN_MODEL_KEY; never the key itself',
    )
    .optional(),
  tasks: z.array(ModelTask).min(1).default(['extract', 'draft']),
  /** What is replaced by a mark before anything is sent, and put back afterwards. */
  redact: z.array(Redactable).default([]),
  /** Seconds for one request. */
  timeout: z.number().min(1).max(200).default(60),
  /** Seconds for all that a packet asks, waiting for a turn included. */
  time_per_packet: z.number().min(1).max(240).default(120),
  retries: z.int().min(0).max(5).default(2),
  /** Requests to this server at the same time. */
  concurrency: z.int().min(1).max(64).default(2),
  requests_per_minute: z.int().min(1).default(120),
  most_output_tokens: z.int().min(64).max(32_000).default(2_000),
  /** Characters of the signal and documents that are sent at most. */
  most_characters: z.int().min(500).max(400_000).default(40_000),
  temperature: z.number().min(0).max(2).default(0),
  budget,
  /** Per million tokens, in whatever unit the budget is in. */
  price: z.strictObject({ input: z.number().min(0), output: z.number().min(0) }).optional(),
  /** `schema`: the server holds the answer to a JSON schema; `json`: to JSON; `text`: it can do neither. */
  structured: z.enum(['schema', 'json', 'text']).default('schema'),
  /**
   * Name of a model of the same server that turns texts into vectors: the passages shown for a draft are then found by
   * meaning as well as by words.
   */
  embeddings: z.string().min(1).optional(),
})

/** `model:` of desk.yaml, or of a lane that wants another. Unknown keys are refused, so that no key is ever kept here. */
export const ModelSettings = z
  .unknown()
  .superRefine(refuseSecrets)
  .pipe(shape)
  .superRefine((settings, context) => {
    if (settings.provider === 'openai-compatible' && settings.url === undefined)
      context.addIssue({
        code: 'custom',
        path: ['url'],
        message: 'the address of the server, such as http://127.0.0.1:8080/v1',
      })
    const { cost_per_day: day, cost_per_packet: packet } = settings.budget
    if ((day !== undefined || packet !== undefined) && settings.price === undefined)
      context.addIssue({
        code: 'custom',
        path: ['price'],
        message: 'a budget of cost needs a price, such as { input: 0.15, output: 0.60 } per million tokens',
      })
  })
export type ModelSettings = z.infer<typeof ModelSettings>

/** YAML reads `off` as a word and some editors write `false`. */
export const NoModel = z.union([z.literal('off'), z.literal(false)]).transform(() => 'off' as const)

function refuseSecrets(given: unknown, context: z.RefinementCtx): void {
  if (typeof given !== 'object' || given === null) return
  const found = secretNames.find((name) => Object.hasOwn(given, name))
  if (found !== undefined)
    context.addIssue({
      code: 'custom',
      path: [found],
      message:
        'a key does not belong in a workspace: put it in the environment as COUNTERSIGN_MODEL_KEY and write key_from: COUNTERSIGN_MODEL_KEY here',
    })
}

/** Business mail goes to no server over an open line, and an address holds no secret. */
function refuseUrl(given: string, context: z.RefinementCtx): void {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message })
  if (!URL.canParse(given)) return refuse('an address such as http://127.0.0.1:8080/v1')
  const url = new URL(given)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refuse('an address that begins with https:// or http://')
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return refuse('an address without user, password, question mark or #: a key comes from key_from')
  if (url.protocol === 'http:' && !isNear(url.hostname))
    refuse('https:// for a server that is not on this machine or in this network')
}

/** This machine, a private network (RFC 1918, RFC 4193), or a name without a dot, as containers have. */
function isNear(host: string): boolean {
  return (
    /^(?:localhost|127(?:\.\d+){3}|\[::1\]|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$/.test(
      host,
    ) ||
    /^\[f[cd][0-9a-f]{2}:/i.test(host) ||
    /^[a-z0-9_-]+$/i.test(host) ||
    /\.(?:local|internal|localhost)$/i.test(host)
  )
}

/** How the value of a cell is read from the words a model points at; never by the model itself. */
export type ReadAs =
  | 'text'
  | 'choice'
  | 'money'
  | 'quantity'
  | 'date'
  | 'duration'
  | 'country'
  | 'currency'
  | 'incoterm'
  | 'port'

/** A cell a model may point at. In a list the first one named is what an entry cannot be without. */
export type ModelReads = {
  /** Path below `fields` with `[]` for any entry: `items[].quantity`. */
  path: string
  as: ReadAs
  /** What it is, in a few words. */
  meaning: string
  choices?: readonly string[]
}

/** Why no answer can be used; none of these stops a packet. */
export const modelFailures = [
  'budget',
  'busy',
  'timeout',
  'cancelled',
  'unreachable',
  'rate-limited',
  'refused-by-server',
  'too-long',
  'not-as-asked',
  'no-key',
] as const
export type ModelFailure = (typeof modelFailures)[number]

/** What one question came to, kept on the packet beside the draft it was asked for. */
export const ModelUse = z.strictObject({
  /** `embed`: texts were turned into vectors, to find passages by meaning. */
  task: z.enum([...modelTasks, 'embed']),
  provider: z.string(),
  /** Host of the server that was asked; null where it was asked nothing. */
  host: z.string().nullable(),
  model: z.string(),
  /** 12 hex digits over the instructions, so that a changed prompt shows. */
  prompt: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  attempts: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  /** In the unit of the price set; null where none is set. */
  cost: z.number().nullable(),
  milliseconds: z.int(),
  /** `used`: something of the answer is in the packet; `nothing`: nothing in it was new and held; else why there is no answer. */
  outcome: z.enum(['used', 'nothing', ...modelFailures]),
  /** Cells filled, alternatives proposed and values dropped (their quote or value did not hold); drafts reworded. */
  filled: z.int(),
  proposed: z.int(),
  dropped: z.int(),
  reworded: z.int(),
  /** What left this machine: the sources, how much of them, what was replaced by marks. */
  sent: z.strictObject({
    sources: z.array(z.string()),
    characters: z.int(),
    redacted: z.array(Redactable),
  }),
})
export type ModelUse = z.infer<typeof ModelUse>

/** The instructions of one task in one lane, and their version. */
export type Prompt = { text: string; version: string }

/** What an answer has to look like: as JSON schema for the server, and as the check at our edge (null: it does not). */
export type AnswerForm<T> = { schema: Record<string, unknown>; read: (answer: unknown) => T | null }

export type Asked<T> = {
  settings: ModelSettings
  prompt: Prompt
  /** What the instructions are about, marked as data. */
  data: string
  form: AnswerForm<T>
  spending: Spending
  /** Ends the wait for an answer: time is up, or the program stops. */
  signal: AbortSignal
}

export type Amount = { tokens: number; cost: number | null }

/** A reservation of tokens that is settled with what was really used. */
export type Reserved = { settle: (used: Amount) => Promise<void> }

/** Who keeps the budget: reserves before a request is sent, null where it would go beyond. */
export type Spending = { reserve: (most: Amount) => Promise<Reserved | null> }

export type Spent = Pick<ModelUse, 'attempts' | 'inputTokens' | 'outputTokens' | 'cost' | 'milliseconds'>

export type Answered<T> = { spent: Spent } & (
  | { outcome: 'answered'; value: T }
  | { outcome: ModelFailure; message: string }
)

/** A model behind one interface. It never throws for what a server does; what a server does is an outcome. */
export type Model = {
  promptOf: (lane: string, task: ModelTask) => Prompt
  ask: <T>(asked: Asked<T>) => Promise<Answered<T>>
  /** Vectors of texts in their order, known ones from memory; null where the settings name no model for it or the server gives none. */
  embed: (
    texts: readonly string[],
    about: Pick<Asked<unknown>, 'settings' | 'spending' | 'signal'>,
  ) => Promise<{ vectors: readonly (readonly number[])[] | null; spent: Spent }>
}

/** The tokens and money of several uses together. */
export function sumOf(uses: readonly Pick<ModelUse, 'inputTokens' | 'outputTokens' | 'cost'>[]): Amount {
  return {
    tokens: uses.reduce((sum, use) => sum + use.inputTokens + use.outputTokens, 0),
    cost: uses.every(({ cost }) => cost === null)
      ? null
      : uses.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
  }
}

/** What so many tokens cost by the settings; null where no price is set. */
export function costOf(
  { price }: Pick<ModelSettings, 'price'>,
  { input, output }: { input: number; output: number },
): number | null {
  return price === undefined ? null : (input * price.input + output * price.output) / 1_000_000
}
