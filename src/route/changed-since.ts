/** What changed between the moment a person looked and the moment of writing: thread, record, documents, settings. */
import { sql } from 'kysely'
import { stands } from '../evidence/library.ts'
import type { Approval } from '../words/approval.ts'
import type { RecordSystem } from '../words/connector.ts'
import type { Packet } from '../words/packet.ts'
import { libraryOf, settingsHash, settingsOf } from '../workspace/in-force.ts'
import type { Context } from './context.ts'

export type Looked = {
  packet: Packet
  thread: string | null
  /** When the packet was last drafted: what arrived later is not in it, also where a person edited it after that. */
  draftedAt: Date
  /** A change of ours is in the record system already, so its records are not what they were when looked at. */
  recordWritten: boolean
}

/** One sentence per thing that changed; none means that what was approved may be written. */
export async function changedSince(context: Context, approval: Approval, looked: Looked): Promise<string[]> {
  const { businessId } = approval
  const { packet, recordWritten } = looked
  const workspace = await context.workspaces.inForce(businessId)
  const settings = settingsOf(workspace, packet.lane)
  const changed: string[] = []
  if (settingsHash(settings) !== packet.reliedOn.settings)
    changed.push('the settings of the lane were changed')
  const library = libraryOf(workspace, packet.lane, context.clock.now())
  for (const name of packet.reliedOn.documents) {
    if (!stands(library, name)) changed.push(`the document ${name} is no longer in force`)
  }
  if (await hasNewerMail(context, businessId, looked)) changed.push('a newer mail of the thread arrived')
  if (settings.record && packet.record.changes.length > 0 && !recordWritten) {
    const connectors = context.connectorsOf(workspace)
    changed.push(...(await changedRecords(connectors.recordSystem(settings.record.system), packet)))
  }
  return changed
}

async function hasNewerMail(
  context: Context,
  businessId: string,
  { packet, thread, draftedAt }: Looked,
): Promise<boolean> {
  if (thread === null) return false
  const newer = await context.database
    .selectFrom('signal')
    .select('signal_id')
    .where('business_id', '=', businessId)
    .where('thread', '=', thread)
    .where('signal_id', '<>', packet.signal.id)
    .where('received_at', '>', new Date(packet.signal.receivedAt))
    // A mail that came before the draft and is read after it, or not yet, is not in the draft either.
    .where((eb) => eb.or([eb('read_at', '>', draftedAt), eb('read_at', 'is', null)]))
    // Once read, an absence note or a bounce is known to say nothing new; the packet it makes shows it.
    .where(sql<boolean>`coalesce(reading->>'automatic' is null, true)`)
    .limit(1)
    .executeTakeFirst()
  return newer !== undefined
}

async function changedRecords(system: RecordSystem, packet: Packet): Promise<string[]> {
  const changed: string[] = []
  for (const [externalId, revision] of Object.entries(packet.reliedOn.records)) {
    const now = await system.read(externalId)
    if (now === null) changed.push(`the record ${externalId} is gone from ${system.name}`)
    else if (now.revision !== revision) changed.push(`the record ${externalId} in ${system.name} was changed`)
  }
  const creates = packet.record.changes.filter(({ action }) => action === 'create')
  const first = creates[0]
  if (first && Object.keys(packet.reliedOn.records).length === 0) {
    const found = await system.find(first.object, first.key)
    if (found.length > 0) changed.push(`${system.name} has a record for this now`)
  }
  return changed
}
