/** The real queue on a real database: what the route relies on. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase, testServer } from '../../test/fresh-database.ts'
import { Refusal } from '../words/refusal.ts'
import { inTransaction } from './database/database.ts'
import type { Step } from './database/tables.ts'
import { defaultJobSettings, type Job, type Jobs, openJobs, type StuckJob } from './jobs.ts'

beforeAll(testServer)

const settings = { ...defaultJobSettings, retryLimit: 1, retryDelay: 1, lookSeconds: 1 }
const patient = { timeout: 30_000, interval: 100 }
const businessId = '00000000-0000-7000-8000-000000000001'
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

type Queue = { database: FreshDatabase; jobs: Jobs; done: string[]; dead: StuckJob[] }

/** A queue whose workers keep what they did; `handle` may fail. */
async function openQueue(
  handle: (job: Job, step: Step) => Promise<void> = async () => undefined,
): Promise<Queue> {
  const database = await freshDatabase()
  const jobs = await openJobs({ ...database.connection, max: 3 }, { onWarning: () => undefined, settings })
  closing.push(database.drop, jobs.stop)
  const queue: Queue = { database, jobs, done: [], dead: [] }
  const take = (step: Step) => async (job: Job) => {
    await handle(job, step)
    queue.done.push(`${step} ${job.signalId}`)
  }
  await jobs.work(
    { read: take('read'), draft: take('draft'), record: take('record'), learn: take('learn') },
    async (job) => {
      queue.dead.push(job)
    },
  )
  return queue
}

const add = ({ database, jobs }: Queue, step: Step, ...names: string[]) =>
  inTransaction(database.database, (trx) =>
    jobs.add(
      trx,
      step,
      names.map((signalId) => ({ businessId, signalId })),
    ),
  )

describe('a job', { timeout: 60_000 }, () => {
  it('exists if the transaction that added it commits, and only then', async () => {
    const queue = await openQueue()
    await inTransaction(queue.database.database, async (trx) => {
      await queue.jobs.add(trx, 'read', [{ businessId, signalId: 'undone' }])
      throw new Error('no')
    }).catch(() => undefined)
    await add(queue, 'read', 'one')
    await expect.poll(() => queue.done, patient).toEqual(['read one'])
  })

  it('of many is done once', async () => {
    const queue = await openQueue()
    const names = Array.from({ length: 60 }, (_, index) => `s${index}`)
    await add(queue, 'draft', ...names)
    await expect.poll(() => queue.done.length, patient).toBe(60)
    expect(new Set(queue.done).size).toBe(60)
  })

  it('that fails is tried again, and the others of its batch are not', async () => {
    let failures = 0
    const queue = await openQueue(async ({ signalId }) => {
      if (signalId === 'weak' && failures++ === 0) throw new Error('not now')
    })
    await add(queue, 'read', 'strong', 'weak')
    await expect.poll(() => [...queue.done].sort(), patient).toEqual(['read strong', 'read weak'])
    expect([failures, queue.dead]).toEqual([2, []])
  })

  it('out of attempts is handed over as dead, with its step, its data and its last error', async () => {
    const queue = await openQueue(() => Promise.reject(new Error('the sheet is open elsewhere')))
    await add(queue, 'record', 'one')
    await expect
      .poll(() => queue.dead, patient)
      .toEqual([
        {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          step: 'record',
          job: { businessId, signalId: 'one' },
          attempts: 2,
          error: 'the sheet is open elsewhere',
        },
      ])
  })

  it('that the rules forbid is dead at once', async () => {
    const queue = await openQueue(() => Promise.reject(new Refusal('unknown-lane', 'there is no lane tarot')))
    await add(queue, 'draft', 'one')
    await expect
      .poll(() => queue.dead, patient)
      .toMatchObject([{ attempts: 1, error: 'there is no lane tarot' }])
  })
})

describe('a desk that is switched off', () => {
  it('finds its jobs again after years, under the settings of the program that opens it', async () => {
    const database = await freshDatabase()
    closing.push(database.drop)
    const options = { onWarning: () => undefined }
    const first = await openJobs(database.connection, options)
    await first.stop()
    const second = await openJobs(database.connection, {
      ...options,
      settings: { ...settings, retryLimit: 5 },
    })
    await inTransaction(database.database, (trx) =>
      second.add(trx, 'read', [{ businessId, signalId: 'one' }]),
    )
    await second.stop()
    const { rows } = await database.pool.query<{ years: number; tries: number }>(
      'select extract(year from age(keep_until, created_on))::int as years, retry_limit as tries from jobs.job',
    )
    expect(rows).toEqual([{ years: 9, tries: 5 }])
  })
})
