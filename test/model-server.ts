/**
 * A real server that speaks the interface most model servers speak, and answers as it is told: well, badly, slowly, in
 * pieces, or not at all. It keeps what it was asked.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'

const Request = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })).default([]),
  input: z.array(z.string()).optional(),
  tools: z.unknown().optional(),
  response_format: z.unknown().optional(),
})

export type AskedOfServer = {
  path: string
  headers: IncomingMessage['headers']
  /** The whole body as it was sent. */
  raw: string
  /** What it is asked for, told by the instructions. */
  task: 'extract' | 'draft' | 'embed'
  system: string
  data: string
  request: z.infer<typeof Request>
}

/** How a request is answered. `content` is what the model says. */
export type Behaviour =
  | { content: string; usage?: Record<string, unknown>; finish?: string }
  | { status: number; headers?: Record<string, string>; body?: string }
  | { body: string; type?: string }
  /** Says nothing at all, for ever. */
  | { silent: true }
  /** A few bytes now and then, for ever. */
  | { dripping: true }
  /** Begins and hangs up. */
  | { cut: true }
  /** More than anybody wants to read. */
  | { endless: true }
  | { vectors: number[][] }

export type ModelServer = {
  url: string
  asked: AskedOfServer[]
  /** From now on; a function decides question by question. */
  answer: (behaviour: Behaviour | ((asked: AskedOfServer) => Behaviour)) => void
  /** The most requests that were open at one time. */
  mostAtOnce: () => number
  close: () => Promise<void>
}

/** Starts the server on a free port of this machine. */
export async function openModelServer(): Promise<ModelServer> {
  const asked: AskedOfServer[] = []
  let behave: (asked: AskedOfServer) => Behaviour = () => ({ content: '{"values":[]}' })
  let open = 0
  let most = 0
  const server = createServer((request, response) => {
    open += 1
    most = Math.max(most, open)
    response.on('close', () => {
      open -= 1
    })
    void bodyOf(request).then((raw) => {
      const one = askedOf(request, raw)
      asked.push(one)
      respond(response, behave(one), one)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    answer: (behaviour) => {
      behave = typeof behaviour === 'function' ? behaviour : () => behaviour
    },
    mostAtOnce: () => most,
    close: () => close(server),
  }
}

function askedOf(request: IncomingMessage, raw: string): AskedOfServer {
  const parsed = Request.parse(JSON.parse(raw))
  const text = (role: string) =>
    parsed.messages
      .filter((message) => message.role === role)
      .map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)))
      .join('\n')
  const system = text('system')
  const path = request.url ?? ''
  const talks = system.includes('word a draft') ? ('draft' as const) : ('extract' as const)
  const task = path.includes('embeddings') ? 'embed' : talks
  return { path, headers: request.headers, raw, task, system, data: text('user'), request: parsed }
}

function respond(response: ServerResponse, behaviour: Behaviour, asked: AskedOfServer): void {
  if ('content' in behaviour) return void response.end(json(response, completion(behaviour, asked)))
  if ('vectors' in behaviour) {
    const data = behaviour.vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }))
    return void response.end(
      json(response, { object: 'list', data, model: 'm', usage: { prompt_tokens: 3, total_tokens: 3 } }),
    )
  }
  if ('status' in behaviour) {
    response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers })
    return void response.end(behaviour.body ?? '{"error":{"message":"no"}}')
  }
  if ('body' in behaviour) {
    response.writeHead(200, { 'content-type': behaviour.type ?? 'application/json' })
    return void response.end(behaviour.body)
  }
  if ('silent' in behaviour) return
  response.writeHead(200, { 'content-type': 'application/json' })
  if ('cut' in behaviour) {
    response.write('{"id":"1","choices":[{"index":0,"mess')
    setTimeout(() => response.destroy(), 20)
    return
  }
  const [piece, every] = 'dripping' in behaviour ? [' ', 20] : [' '.repeat(500_000), 1]
  const timer = setInterval(() => response.write(piece), every)
  response.on('close', () => clearInterval(timer))
}

function completion(
  { content, usage, finish = 'stop' }: Extract<Behaviour, { content: string }>,
  { request }: AskedOfServer,
): object {
  return {
    id: 'answer-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: request.model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
    usage: usage ?? { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  }
}

function json(response: ServerResponse, body: object): string {
  response.writeHead(200, { 'content-type': 'application/json' })
  return JSON.stringify(body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
