/** What changed between the moment a person looked and the moment of writing: thread, record, documents, settings. */
import { sql } from 'kysely'
import { checkClaims } from '../evidence/claims.ts'
import { cardsHash, stands } from '../evidence/library.ts'
import { customerIn } from '../evidence/scope.ts'
import type { Approval } from '../words/approval.ts'
import type { RecordSystem } from '../words/connector.ts'
import type { Library } from '../words/document.ts'
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

/** One thing that changed: a code for the ledger, which keeps no names, and a sentence for people. */
export type Change = {
  code: 'settings' | 'document' | 'card' | 'claim' | 'thread' | 'record'
  message: string
}

/** Everything that changed; nothing means that what was approved may be written. */
export async function changedSince(context: Context, approval: Approval, looked: Looked): Promise<Change[]> {
  const { businessId } = approval
  const { packet, recordWritten } = looked
  const workspace = await context.workspaces.inForce(businessId)
  const settings = settingsOf(workspace, packet.lane)
  const changed: Change[] = []
  if (settingsHash(settings) !== packet.reliedOn.settings)
    changed.push({ code: 'settings', message: 'the settings of the lane were changed' })
  const library = libraryOf(workspace, packet.lane, context.clock.now())
  const fallen = packet.reliedOn.documents.filter((name) => !stands(library, name))
  for (const name of fallen)
    changed.push({ code: 'document', message: `the document ${name} is no longer in force` })
  if (fallen.length === 0 && cardsHash(library, packet.reliedOn.documents) !== packet.reliedOn.cards)
    changed.push({
      code: 'card',
      message: 'what is said about a document was changed: its scope, kind, approval or validity',
    })
  if (changed.length === 0) changed.push(...(await fallenClaims(context, businessId, { packet, library })))
  if (await hasNewerMail(context, businessId, looked))
    changed.push({ code: 'thread', message: 'a newer mail of the thread arrived' })
  if (settings.record && !recordWritten) {
    const connectors = context.connectorsOf(workspace)
    changed.push(...(await changedRecords(connectors.recordSystem(settings.record.system), packet)))
  }
  return changed
}

/**
 * Claims that were supported and are no more, though every document they rest on still stands: another one that came
 * into force disputes them or prevails.
 */
async function fallenClaims(
  context: Context,
  businessId: string,
  { packet, library }: { packet: Packet; library: Library },
): Promise<Change[]> {
  const { reading } = await context.database
    .selectFrom('signal')
    .select('reading')
    .where('business_id', '=', businessId)
    .where('signal_id', '=', packet.signal.id)
    .executeTakeFirstOrThrow()
  if (reading === null) return []
  const support = { reading, library, entered: packet.entered, customer: customerIn(packet.fields) }
  return packet.drafts
    .flatMap((draft) => checkClaims({ draft, support }))
    .filter(({ status }) => status !== 'supported' && status !== 'entered-by-reviewer')
    .map(({ text, reason }) => ({ code: 'claim', message: `“${text}”: ${reason ?? 'nothing supports it'}` }))
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
    // A mail that came before the draft and is read after it, or has become no packet yet, is not in the draft either.
    .where((eb) => eb.or([eb('read_at', '>', draftedAt), eb('state', 'in', ['received', 'read'])]))
    // Once read, an absence note or a bounce is known to say nothing new; the packet it makes shows it.
    .where(sql<boolean>`coalesce(reading->>'automatic' is null, true)`)
    .limit(1)
    .executeTakeFirst()
  return newer !== undefined
}

async function changedRecords(system: RecordSystem, packet: Packet): Promise<Change[]> {
  const changed = (message: string): Change => ({ code: 'record', message })
  const changes: Change[] = []
  for (const [externalId, revision] of Object.entries(packet.reliedOn.records)) {
    const now = await system.read(externalId)
    if (now === null) changes.push(changed(`the record ${externalId} is gone from ${system.name}`))
    else if (now.revision !== revision)
      changes.push(changed(`the record ${externalId} in ${system.name} was changed`))
  }
  const first = packet.record.changes.find(({ action }) => action === 'create')
  if (first && Object.keys(packet.reliedOn.records).length === 0) {
    const found = await system.find(first.object, first.key)
    if (found.length > 0) changes.push(changed(`${system.name} has a record for this now`))
  }
  return changes
}
