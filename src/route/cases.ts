/** Cases: what one person waits for, from the first signal to its end, however many packets it took. Pure. */
import type { Cases, KpiCode } from '../words/kpi.ts'
import type { Passage } from './passages.ts'

/** Times are ISO 8601; `endedAt` null: open. */
export type Case = { startedAt: string; endedAt: string | null; codes: readonly KpiCode[] }

/**
 * The cases of a lane's passages. Packets of a thread make one case until an end: a newer signal that supersedes one does
 * not restart its clock. What a person rejected or gave up was no case.
 */
export function casesOf(all: readonly Passage[], cases: Cases): Case[] {
  const threads = Map.groupBy(all, ({ thread }) => thread)
  return [...threads.values()]
    .flatMap((thread) => casesIn(thread, cases))
    .filter(({ codes }) => hasAll(codes, cases.among))
}

function casesIn(thread: readonly Passage[], { to, per, until }: Cases): Case[] {
  const found: Case[] = []
  let waiting: Passage[] = []
  for (const passage of thread.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))) {
    if (passage.ended === 'rejected' || passage.ended === 'given-up') waiting = []
    else waiting.push(passage)
    const endedAt = hasAll(passage.codes, until) ? endOf(passage, to) : null
    if (endedAt === null || waiting.length === 0) continue
    found.push({ startedAt: startOf(waiting), endedAt, codes: passage.codes })
    waiting = []
    if (per === 'thread') return found
  }
  const last = waiting.findLast(({ ended }) => ended === null)
  return last ? [...found, { startedAt: startOf(waiting), endedAt: null, codes: last.codes }] : found
}

function startOf([first]: readonly Passage[]): string {
  return first?.receivedAt ?? ''
}

function endOf({ draftedAt, approvedAt, recordedAt }: Passage, to: Cases['to']): string | null {
  switch (to) {
    case 'drafted':
      return draftedAt
    case 'approved':
      return approvedAt
    case 'recorded':
      return recordedAt
  }
}

/** Whether all wanted codes are there. */
export function hasAll(codes: readonly KpiCode[], wanted: readonly KpiCode[] | undefined): boolean {
  return wanted === undefined || wanted.every((code) => codes.includes(code))
}
