/**
 * A queue that runs its jobs only when a test says so: rows of a table, so that a job exists if and only if the
 * transaction that added it committed. The real queue is tested in `src/base/jobs.test.ts` and `test/crash/`.
 */
import { sql } from 'kysely'
import type { Database } from '../src/base/database/database.ts'
import type { Step } from '../src/base/database/tables.ts'
import type { Job, Jobs, StuckJob } from '../src/base/jobs.ts'
import { Refusal } from '../src/words/refusal.ts'

export type StepwiseJobs = Jobs & {
  /** Runs the oldest job; false where there is none. */
  runOne: () => Promise<boolean>
  /** Runs the oldest job of a step, before others that wait. */
  run: (step: Step) => Promise<boolean>
  /** The steps of the jobs that wait, oldest first. */
  waiting: () => Promise<Step[]>
}

type Row = { id: string; step: Step; data: Job; attempts: number }

const mostAttempts = 3

/** The table of all stepwise queues of a database. */
export async function makeStepwiseTable(database: Database): Promise<void> {
  await sql`create schema if not exists stepwise`.execute(database)
  await sql`create table stepwise.job (
    id bigint generated always as identity, business_id uuid, step text, data jsonb, attempts int)`.execute(
    database,
  )
}

export function openStepwiseJobs(database: Database, businessId: string): StepwiseJobs {
  let handlers: Record<Step, (job: Job) => Promise<void>> | null = null
  let dead: (job: StuckJob) => Promise<void> = async () => undefined

  async function take(step: Step | null): Promise<boolean> {
    if (!handlers) throw new Error('startRoute was not called')
    const { rows } = await sql<Row>`delete from stepwise.job where id = (
      select min(id) from stepwise.job
       where business_id = ${businessId} and step = coalesce(${step}, step)) returning id, step, data, attempts`.execute(
      database,
    )
    const [job] = rows
    if (!job) return false
    try {
      await handlers[job.step](job.data)
    } catch (error) {
      const attempts = job.attempts + 1
      const message = error instanceof Error ? error.message : String(error)
      if (error instanceof Refusal || attempts >= mostAttempts)
        await dead({ id: job.id, step: job.step, job: job.data, attempts, error: message })
      else await insert(database, job.step, job.data, attempts)
    }
    return true
  }

  async function insert(where: Database, step: Step, data: Job, attempts: number): Promise<void> {
    await sql`insert into stepwise.job (business_id, step, data, attempts)
      values (${businessId}, ${step}, ${JSON.stringify(data)}, ${attempts})`.execute(where)
  }

  return {
    add: async (trx, step, jobs) => {
      for (const job of jobs) await insert(trx, step, job, 0)
    },
    work: async (given, whenDead) => {
      handlers = given
      dead = whenDead
    },
    stop: async () => undefined,
    runOne: () => take(null),
    run: take,
    waiting: async () =>
      (
        await sql<Row>`select step from stepwise.job where business_id = ${businessId} order by id`.execute(
          database,
        )
      ).rows.map(({ step }) => step),
  }
}
