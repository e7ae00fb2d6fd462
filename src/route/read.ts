/** Read: the stored bytes become texts with positions; what could not be read is said, and nothing is dropped. */
import { crashPoint } from '../base/crash-point.ts'
import { inTransaction } from '../base/database/database.ts'
import { appendToLedger } from '../base/ledger.ts'
import { readSignal } from '../evidence/mail/read-signal.ts'
import { isReadable, threadKey } from '../words/signal.ts'
import type { Context } from './context.ts'

/** Reads one received signal and hands it to `draft`; an unreadable one stays, visible among the exceptions. */
export async function read(context: Context, businessId: string, signalId: string): Promise<void> {
  const signal = await context.database
    .selectFrom('signal')
    .innerJoin('blob', (on) =>
      on.onRef('blob.business_id', '=', 'signal.business_id').onRef('blob.sha256', '=', 'signal.raw_sha256'),
    )
    .select(['signal.state', 'signal.lane', 'signal.media_type', 'signal.file_name', 'blob.content'])
    .where('signal.business_id', '=', businessId)
    .where('signal.signal_id', '=', signalId)
    .executeTakeFirstOrThrow()
  if (signal.state !== 'received') return
  const reading = await readSignal({
    raw: signal.content,
    mediaType: signal.media_type,
    fileName: signal.file_name,
    limits: context.limits,
    readAttachment: context.readAttachment,
  })
  const state = isReadable(reading) ? 'read' : 'unreadable'
  const at = context.clock.now()
  await inTransaction(context.database, async (trx) => {
    const changed = await trx
      .updateTable('signal')
      .set({
        state,
        read_at: at,
        reading: JSON.stringify(reading),
        thread: threadKey(reading),
        subject: reading.subject,
        sender: reading.from?.address ?? null,
      })
      .where('business_id', '=', businessId)
      .where('signal_id', '=', signalId)
      .where('state', '=', 'received')
      .executeTakeFirst()
    // Another worker was faster: its rows stand, and this reading is the same.
    if (changed.numUpdatedRows === 0n) return
    if (state === 'read') await context.jobs.add(trx, 'draft', [{ businessId, signalId }])
    const data = { state, texts: reading.texts.length, findings: reading.findings.map(({ code }) => code) }
    const lane = signal.lane ?? undefined
    await appendToLedger(trx, businessId, [
      { kind: 'signal-read', at: at.toISOString(), actor: 'system', lane, signalId, data },
    ])
    crashPoint('read:before-commit')
  })
  crashPoint('read:after-commit')
}
