/** Runs work that may hang, crash or eat memory in child processes, so that only the child pays for it. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Outcome =
  | { kind: 'ok'; value: unknown }
  | { kind: 'timed-out' }
  | { kind: 'out-of-memory' }
  | { kind: 'crashed'; message: string }

export type ChildPoolOptions = {
  /** A module that exports `work(input)`, and may export `prepare()` to load early what most work needs. */
  module: URL
  memoryMB: number
  /** Time for one piece of work, counted from when a child that is ready takes it. */
  milliseconds: number
  /** Children at most; 2. */
  size?: number
  /** A child without work ends after this; 20,000. */
  idleMilliseconds?: number
}

export type ChildPool = {
  /** Input and result are copied by structured clone; bytes stay bytes. Never rejects for what the work does. */
  run: (input: unknown) => Promise<Outcome>
  /** Starts a child ahead of the first work. */
  warm: () => void
  /** Kills the children; work under way ends as crashed. */
  end: () => Promise<void>
}

type Job = { input: unknown; done: (outcome: Outcome) => void }
type Child = {
  /** Has loaded the module; until then its own start is what takes time. */
  ready: boolean
  process: ChildProcess
  job: Job | null
  timedOut: boolean
  /** The end of what it said on stderr. */
  lastWords: string
  timer: NodeJS.Timeout | null
}
type Answer =
  | { kind: 'ready' }
  | { kind: 'ok'; value: unknown; retire: boolean }
  | { kind: 'failed'; message: string; retire: boolean }

const entry = fileURLToPath(new URL('./child-process.ts', import.meta.url))

/** A busy machine takes seconds to start a process; that is no fault of the work. */
const startMilliseconds = 30_000

/** The child's guard thread ends it with this signal when it has used its memory; nothing else sends it. */
export const memorySignal = 'SIGUSR2'

/** A pool whose children start on demand. It does not keep the program alive while no work is under way. */
export function openChildPool(options: ChildPoolOptions): ChildPool {
  const { size = 2, idleMilliseconds = 20_000 } = options
  const children = new Set<Child>()
  const waiting: Job[] = []
  let ended = false

  function start(): Child {
    const child: Child = {
      ready: false,
      process: forkChild(options),
      job: null,
      timedOut: false,
      lastWords: '',
      timer: null,
    }
    children.add(child)
    child.process.stderr?.on('data', (text: Buffer) => {
      child.lastWords = (child.lastWords + text.toString()).slice(-4_000)
    })
    child.process.on('message', (answer) => settle(child, answer as Answer))
    child.process.once('error', (error) => gone(child, { kind: 'crashed', message: error.message }))
    // `close` and not `exit`: only then its last words were read.
    child.process.once('close', (code, signal) => gone(child, outcomeOf(child, code, signal)))
    rest(child)
    return child
  }

  function settle(child: Child, answer: Answer): void {
    const { job } = child
    if (answer.kind === 'ready') {
      child.ready = true
      if (job !== null) limitTime(child)
      return
    }
    if (job === null || child.timedOut) return
    child.job = null
    if (answer.retire) retire(child)
    else rest(child)
    job.done(
      answer.kind === 'ok'
        ? { kind: 'ok', value: answer.value }
        : { kind: 'crashed', message: answer.message },
    )
    next()
  }

  function gone(child: Child, outcome: Outcome): void {
    children.delete(child)
    if (child.timer) clearTimeout(child.timer)
    const { job } = child
    child.job = null
    job?.done(outcome)
    next()
  }

  function rest(child: Child): void {
    if (child.timer) clearTimeout(child.timer)
    hold(child.process, false)
    child.timer = setTimeout(() => retire(child), idleMilliseconds)
    child.timer.unref()
  }

  function retire(child: Child): void {
    children.delete(child)
    child.process.kill('SIGKILL')
  }

  function give(child: Child, job: Job): void {
    child.job = job
    limitTime(child)
    hold(child.process, true)
    // A failed send means that the child is going; its `close` settles the job.
    child.process.send({ input: job.input }, () => {})
  }

  function limitTime(child: Child): void {
    if (child.timer) clearTimeout(child.timer)
    const limit = child.ready ? options.milliseconds : startMilliseconds
    child.timer = setTimeout(() => {
      child.timedOut = true
      child.process.kill('SIGKILL')
    }, limit)
  }

  function next(): void {
    if (ended || waiting.length === 0) return
    const idle = [...children].find((child) => child.job === null && child.process.connected)
    if (idle === undefined && children.size >= size) return
    const job = waiting.shift()
    if (job) give(idle ?? start(), job)
    next()
  }

  return {
    run: (input) =>
      new Promise((done, fail) => {
        if (ended) return fail(new Error('the pool of child processes has ended'))
        waiting.push({ input, done })
        next()
      }),
    warm: () => {
      if (!ended && children.size === 0) start()
    },
    end: async () => {
      ended = true
      for (const job of waiting.splice(0)) job.done({ kind: 'crashed', message: 'the program is ending' })
      const closed = [...children].map((child) => new Promise((done) => child.process.once('close', done)))
      for (const child of children) {
        hold(child.process, true)
        child.process.kill('SIGKILL')
      }
      await Promise.all(closed)
    },
  }
}

function forkChild({ module, memoryMB }: ChildPoolOptions): ChildProcess {
  return fork(entry, [module.href, String(memoryMB)], {
    // The guard looks at all memory; V8's own limit is the net below it.
    execArgv: [`--max-old-space-size=${memoryMB}`, '--max-semi-space-size=16'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // The child reads what strangers sent: it gets no secrets from our environment.
    env: process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] },
  })
}

function outcomeOf(child: Child, code: number | null, signal: NodeJS.Signals | null): Outcome {
  if (child.timedOut) return { kind: 'timed-out' }
  const heap = /heap out of memory|Array buffer allocation failed|ENOMEM/i.test(child.lastWords)
  if (signal === memorySignal || heap) return { kind: 'out-of-memory' }
  const words = child.lastWords.trim().split('\n').at(-1) ?? ''
  return { kind: 'crashed', message: words || `the child process ended with ${signal ?? `code ${code}`}` }
}

/** Whether the child keeps this program alive. */
function hold(child: ChildProcess, held: boolean): void {
  const parts = [
    child,
    child.channel,
    child.stderr as unknown as { ref?: () => void; unref?: () => void } | null,
  ]
  for (const part of parts) {
    if (held) part?.ref?.()
    else part?.unref?.()
  }
}
