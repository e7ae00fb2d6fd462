/** Effects: what an approved packet will do, one row each, written down before anything is done. */
import type { Database, Trx } from '../base/database/database.ts'
import { idFrom } from '../base/ids.ts'
import type { Approval } from '../words/approval.ts'
import { canonical } from '../words/canonical.ts'
import type { MailDraft, RecordWrite } from '../words/connector.ts'
import type { Packet, RecordChange } from '../words/packet.ts'
import { Refusal } from '../words/refusal.ts'
import type { Reading } from '../words/signal.ts'
import type { LaneSettings } from '../words/workspace.ts'

export type PlannedEffect = { system: string; write: RecordWrite | MailDraft; line: string }

/** Stores the effects of an approval: the record first, then the drafts, so a reply never leaves before its record. */
export async function planEffects(
  trx: Trx,
  {
    settings,
    approval,
    packet,
    at,
  }: { settings: LaneSettings; approval: Approval; packet: Packet; at: Date },
): Promise<void> {
  const { businessId, packetId, revision } = approval
  const why = cannotPlan(packet)
  if (why !== null) throw new Refusal('approve-closed', `approve is closed: ${why}`)
  const planned = await planOf(trx, { settings, approval, packet, at })
  const rows = planned.map(({ system, write, line }, position) => ({
    business_id: businessId,
    effect_id: write.actionId,
    packet_id: packetId,
    revision,
    approval_id: approval.approvalIds[approval.approvalIds.length - 1] ?? approval.approvalIds[0],
    position,
    system,
    write: JSON.stringify(write),
    line,
    state: 'pending' as const,
  }))
  if (rows.length > 0) await trx.insertInto('effect').values(rows).execute()
}

/** What an approval does, from the signed packet, the lane's settings and the mail it answers: the same at any time. */
export async function planOf(
  database: Database | Trx,
  {
    settings,
    approval,
    packet,
    at,
  }: { settings: LaneSettings; approval: Approval; packet: Packet; at: Date },
): Promise<PlannedEffect[]> {
  const { businessId, packetId, revision } = approval
  const { reading } = await database
    .selectFrom('signal')
    .select('reading')
    .where('business_id', '=', businessId)
    .where('signal_id', '=', packet.signal.id)
    .executeTakeFirstOrThrow()
  const drafts = settings.reply.drafts
  const from = settings.reply.from ?? settings.owner ?? ''
  const actionId = (position: number) => idFrom(businessId, packetId, String(revision), String(position))
  return plan(packet, { reading, drafts, from, at, actionId })
}

/** True where both go to the same system with the same content; when a reply is dated is no part of what was signed. */
export function isPlanned(stored: Omit<PlannedEffect, 'line'>, planned: PlannedEffect | undefined): boolean {
  if (planned === undefined || stored.system !== planned.system) return false
  return canonical(undated(stored.write)) === canonical(undated(planned.write))
}

function undated(write: PlannedEffect['write']): object {
  return write.kind === 'mail-draft' ? { ...write, date: null } : write
}

/** Why it cannot be said which record the packet's changes go to; null where it can. */
export function cannotPlan({ record, reliedOn }: Packet): string | null {
  if (record.changes.every(({ action }) => action === 'create')) return null
  const known = Object.keys(reliedOn.records)
  if (known.length === 1) return null
  return known.length === 0
    ? `the record to change was not found in ${record.system}`
    : `${known.length} records of ${record.system} match (${known.join(', ')}): mend them there and return the packet`
}

type Plan = {
  reading: Pick<Reading, 'messageId' | 'references'> | null
  drafts: string
  from: string
  at: Date
  actionId: (position: number) => string
}

/** What a packet would do: pure, so the page can say it in one line beside the button before anyone approves. */
export function plan(packet: Packet, { reading, drafts, from, at, actionId }: Plan): PlannedEffect[] {
  const writes = recordGroups(packet.record.changes).map((changes, position): PlannedEffect => {
    const write = recordWrite(changes, packet, actionId(position))
    return { system: packet.record.system, write, line: lineOf(changes, packet.record.system) }
  })
  const mails = packet.drafts
    .filter(({ to }) => to.length > 0)
    .map((draft, index): PlannedEffect => {
      const write: MailDraft = {
        kind: 'mail-draft',
        actionId: actionId(writes.length + index),
        from,
        to: draft.to,
        cc: draft.cc,
        subject: draft.subject,
        body: draft.body,
        inReplyTo: reading?.messageId ?? null,
        references: reading?.messageId ? [...reading.references, reading.messageId] : [],
        date: at,
      }
      return { system: drafts, write, line: `lay a ${draft.kind} to ${draft.to.join(', ')} into ${drafts}` }
    })
  return [...writes, ...mails]
}

function recordGroups(changes: readonly RecordChange[]): RecordChange[][] {
  const groups = new Map<string, RecordChange[]>()
  for (const change of changes) {
    const name = canonical([change.object, change.action, change.key])
    groups.set(name, [...(groups.get(name) ?? []), change])
  }
  return [...groups.values()]
}

function recordWrite(changes: readonly RecordChange[], packet: Packet, actionId: string): RecordWrite {
  const [first] = changes
  const [externalId, revision] = Object.entries(packet.reliedOn.records)[0] ?? []
  const creates = first?.action === 'create' || externalId === undefined || revision === undefined
  return {
    kind: 'record',
    actionId,
    object: first?.object ?? 'row',
    key: first?.key ?? {},
    set: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
    expected: creates ? null : { externalId, revision },
  }
}

/** A change is told field by field; a new record by its key, its gated fields, and how many others. */
function lineOf(changes: readonly RecordChange[], system: string): string {
  const [first] = changes
  const key = Object.values(first?.key ?? {}).join(' ')
  const told = first?.action === 'create' ? changes.filter(({ risk }) => risk === 'gated') : changes
  const fields = told.map(({ field, from, to }) =>
    from === null ? `${field} = ${to}` : `${field}: ${from} → ${to}`,
  )
  const others = changes.length - told.length
  const more = others > 0 ? `${fields.length > 0 ? '; ' : ''}${others} plain fields of the mail` : ''
  return `${first?.action ?? 'update'} ${first?.object ?? 'row'} ${key} in ${system}: ${fields.join('; ')}${more}`
}
