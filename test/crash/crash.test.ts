import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CrashPoint, crashPoints } from '../../src/base/crash-point.ts'
import { type CrashDesk, openCrashDesk, type Prepared, prepareDataFolder } from './desk.ts'

const mail = await readFile(
  new URL('../../samples/exporter/signals/01-plain-body-hamburg.eml', import.meta.url),
  'utf8',
)
const rfq = 'EK-2026-1187'

const byReview: readonly CrashPoint[] = crashPoints.filter((point) => /^(review|record):/.test(point))
const bySignal: readonly CrashPoint[] = crashPoints.filter((point) => !byReview.includes(point))

/** A worker that died is noticed by its silence: ten seconds of it, and ten more until someone looks. */
const waiting = { timeout: 90_000, interval: 500 }

const done = {
  signals: 1,
  packets: ['recorded'],
  effects: ['done', 'done'],
  receipts: 2,
  rows: 1,
  drafts: 1,
  ledger: expect.stringContaining('the ledger holds'),
}

describe.concurrent('the process is killed', () => {
  let prepared: Prepared
  beforeAll(async () => {
    prepared = await prepareDataFolder()
  }, 120_000)
  afterAll(() => prepared.remove())

  async function onDesk(work: (desk: CrashDesk) => Promise<void>): Promise<void> {
    const desk = await openCrashDesk(prepared, rfq)
    try {
      await work(desk)
    } finally {
      await desk.close()
    }
  }

  for (const point of bySignal) {
    it(`at ${point}: the mail that was accepted becomes one packet, and one that was not can be sent again`, async ({
      expect,
    }) => {
      await onDesk(async (desk) => {
        await desk.start(point)
        const first = await desk.send(mail)
        expect(await desk.died()).toBe('SIGKILL')
        await desk.start()
        if (first.status !== 202) await desk.send(mail)
        await expect.poll(async () => (await desk.facts()).packets, waiting).toEqual(['waiting'])
        expect(await desk.facts()).toMatchObject({ signals: 1, ledger: done.ledger })
      })
    }, 240_000)
  }

  for (const point of byReview) {
    it(`at ${point}: one row, one draft, a receipt each, and the ledger holds`, async ({ expect }) => {
      await onDesk(async (desk) => {
        await desk.start()
        await desk.send(mail)
        await expect.poll(async () => (await desk.facts()).packets, waiting).toEqual(['waiting'])
        await desk.stop()
        await desk.start(point)
        await desk.approveAll()
        expect(await desk.died()).toBe('SIGKILL')
        await desk.start()
        // Where the decision was not stored nobody was told it was: the reviewer decides again.
        await desk.approveAll()
        await expect.poll(() => desk.facts(), waiting).toEqual(done)
      })
    }, 240_000)
  }
})
