/**
 * The queue between steps: pg-boss on the same database. A job is added inside the transaction that causes it; a step
 * that throws is tried again with growing pauses; a Refusal, or a step out of attempts, goes to the queue `stuck`,
 * whose worker makes the stuck row a person sees.
 */

import type { PoolConfig } from 'pg'
import { fromKysely, PgBoss, type Queue } from 'pg-boss'
import { Refusal } from '../words/refusal.ts'
import type { Trx } from './database/database.ts'
import type { Step } from './database/tables.ts'

export const steps: readonly Step[] = ['read', 'draft', 'record', 'learn']

export type Job = {
  businessId: string
  signalId?: string
  packetId?: string
  [key: string]: string | undefined
}
/** `id` is the same each time this job is handed over. */
export type StuckJob = { id: string; step: Step; job: Job; attempts: number; error: string }

export type Jobs = {
  /** Adds jobs for a step in the caller's transaction: they exist if and only if it commits. */
  add: (
    trx: Trx,
    step: Step,
    jobs: readonly Job[],
    options?: { startAfter?: Date; priority?: number },
  ) => Promise<void>
  /** Takes jobs until `stop`. `keep` must store the job durably before it returns. */
  work: (
    handlers: Record<Step, (job: Job) => Promise<void>>,
    keep: (job: StuckJob) => Promise<void>,
  ) => Promise<void>
  stop: () => Promise<void>
}

export type JobSettings = {
  /** Try again this often before a person must look. */
  retryLimit: number
  /** First pause in seconds; it doubles up to `retryDelayMax`. */
  retryDelay: number
  retryDelayMax: number
  /** A worker that is silent this long loses its jobs to another one. */
  heartbeatSeconds: number
  /** New jobs are heard of at once; one that is due again after a failure is found by looking this often. */
  lookSeconds: number
}

export const defaultJobSettings: JobSettings = {
  retryLimit: 8,
  retryDelay: 2,
  retryDelayMax: 900,
  heartbeatSeconds: 10,
  lookSeconds: 5,
}

/** pg-boss throws jobs away that waited longer than this (14 days unless told); a desk may be switched off for longer. */
const retentionSeconds = 10 * 365 * 24 * 3600

/** Batches keep the queue fast (one fetch for many jobs); within a batch the jobs of a step run side by side. */
const batch: Record<Step, number> = { read: 16, draft: 8, record: 4, learn: 1 }

export async function openJobs(
  connection: PoolConfig,
  options: { onWarning: (message: string) => void; settings?: JobSettings },
): Promise<Jobs> {
  const settings = options.settings ?? defaultJobSettings
  const boss = new PgBoss({
    ...(connection as ConstructorParameters<typeof PgBoss>[0] & object),
    schema: 'jobs',
    application_name: 'countersign-jobs',
    max: 4,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 10,
    warningQueueSize: 1_000_000,
  })
  boss.on('error', (error) => options.onWarning(error.message))
  await boss.start()
  await openQueue(boss, 'stuck', {
    retryLimit: 1000,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 300,
    notify: true,
    retentionSeconds,
  })
  for (const step of steps) {
    await openQueue(boss, step, {
      deadLetter: 'stuck',
      notify: true,
      retryBackoff: true,
      retryLimit: settings.retryLimit,
      retryDelay: settings.retryDelay,
      retryDelayMax: settings.retryDelayMax,
      heartbeatSeconds: settings.heartbeatSeconds,
      expireInSeconds: 300,
      deleteAfterSeconds: 24 * 3600,
      retentionSeconds,
    })
  }
  return {
    add: async (trx, step, jobs, extra = {}) => {
      const rows = jobs.map((data) => ({ data, ...extra }))
      await boss.insert(step, rows, { db: fromKysely(trx), returnId: false })
    },
    work: async (handlers, keep) => {
      for (const step of steps) await workOn(boss, step, { handle: handlers[step], settings })
      await collectStuck(boss, keep, settings)
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

/** Makes the queue, or gives an existing one these settings: it may have been made by an earlier version. */
async function openQueue(boss: PgBoss, name: string, settings: Omit<Queue, 'name'>): Promise<void> {
  await boss.createQueue(name, settings)
  await boss.updateQueue(name, settings)
}

function polling({ lookSeconds }: JobSettings) {
  return {
    pollingIntervalSeconds: Math.min(2, lookSeconds),
    notifyPollingIntervalSeconds: lookSeconds,
    burstWhenBatchFull: true,
  } as const
}

type Handle = (job: Job) => Promise<void>

async function workOn(
  boss: PgBoss,
  step: Step,
  { handle, settings }: { handle: Handle; settings: JobSettings },
): Promise<void> {
  const options = {
    ...polling(settings),
    batchSize: batch[step],
    perJobResults: true,
    localConcurrency: 2,
  } as const
  await boss.work<Job, unknown, typeof options>(step, options, (jobs) => Promise.all(jobs.map(attempt)))

  // The job runner's catch, one of the two of the program: it classifies, and never swallows.
  async function attempt(job: { id: string; data: Job }) {
    try {
      await handle(job.data)
      return { id: job.id, status: 'completed' as const }
    } catch (error) {
      const status = error instanceof Refusal ? ('deadletter' as const) : ('failed' as const)
      return {
        id: job.id,
        status,
        output: { message: error instanceof Error ? error.message : String(error) },
      }
    }
  }
}

async function collectStuck(
  boss: PgBoss,
  keep: (job: StuckJob) => Promise<void>,
  settings: JobSettings,
): Promise<void> {
  const options = { ...polling(settings), batchSize: 10, includeMetadata: true } as const
  await boss.work<Job, unknown, typeof options>('stuck', options, async (jobs) => {
    for (const job of jobs) {
      const step = steps.find((name) => name === job.sourceName)
      if (!step) throw new Error(`a job of the unknown step ${String(job.sourceName)}`)
      const attempts = (job.sourceRetryCount ?? 0) + 1
      await keep({ id: job.id, step, job: job.data, attempts, error: errorOf(job.sourceOutput) })
    }
  })
}

function errorOf(output: unknown): string {
  if (typeof output === 'object' && output !== null && 'message' in output) return String(output.message)
  return 'the step did not end: its worker was lost or it took too long'
}
