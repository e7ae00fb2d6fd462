/**
 * The whole product on one page.
 *
 *     connector ──▶ receive ──▶ read ──▶ draft ──▶ gate ──▶ review ──▶ record ──▶ measure
 *                   signals     texts    packets   reasons   approvals  receipts   KPIs
 *                   every arrow also appends to the ledger, in the same transaction
 *
 * Between the steps stand rows and queued jobs, never suspended code: a packet may wait a week for its reviewer across
 * any number of deployments. A step does its outside work first, then commits rows, ledger entries and the next job in
 * one transaction. Every step may run twice: it looks at the state of its row, and a second run finds nothing to do.
 */
import type { Job } from '../base/jobs.ts'
import type { Context } from './context.ts'
import { draft } from './draft.ts'
import { learnWhenDue } from './learn.ts'
import { read } from './read.ts'
import { recordApproved } from './record.ts'
import { keepStuck } from './stuck.ts'

// A connector, the page or the CLI calls receive(context, businessId, arrived)        → signal, job `read`
// A person's POST calls review(context, person, decided) or edit(context, person, …)  → approval, effects, job `record`
// What people decided teaches the lanes that learn: job `learn`                  → learnt model, if it is not worse
// Anyone may ask measure(kpi, passages, { desk, now })                               → KPI, from the ledger alone

/** Starts the steps that run by themselves; `gate` is called by `draft` and decides without acting. */
export async function startRoute(context: Context): Promise<void> {
  await context.jobs.work(
    {
      read: (job) => read(context, job.businessId, signalOf(job)),
      draft: (job) => draft(context, draftJob(job)),
      record: (job) =>
        recordApproved(context, job.businessId, { packetId: packetOf(job), revision: job.revision }),
      learn: (job) => learnWhenDue(context, job.businessId, laneOf(job)),
    },
    (stuck) => keepStuck(context, stuck),
  )
}

function draftJob(job: Job): Parameters<typeof draft>[1] {
  const { businessId, note } = job
  const why = redrafts.find((name) => name === job.why)
  return { businessId, signalId: signalOf(job), why, note }
}

const redrafts = ['returned', 'changed-since', 'reground'] as const

function signalOf({ signalId }: Job): string {
  if (signalId === undefined) throw new Error('the job names no signal')
  return signalId
}

function laneOf({ lane }: Job): string {
  if (lane === undefined) throw new Error('the job names no lane')
  return lane
}

function packetOf({ packetId }: Job): string {
  if (packetId === undefined) throw new Error('the job names no packet')
  return packetId
}
