/** The ledger's entries: what happened, in the words of the business. Every KPI is computed from these. */

export type EntryKind =
  | 'signal-received'
  | 'signal-repeated'
  | 'signal-read'
  | 'packet-drafted'
  | 'packet-superseded'
  | 'packet-edited'
  | 'packet-returned'
  | 'packet-reassigned'
  | 'packet-escalated'
  | 'packet-rejected'
  | 'packet-signed'
  | 'packet-approved'
  | 'packet-changed-since'
  | 'packet-taken-back'
  | 'packet-snoozed'
  | 'packet-recorded'
  | 'record-written'
  | 'record-undone'
  | 'job-stuck'
  | 'job-retried'
  | 'job-given-up'
  | 'workspace-applied'
  | 'model-in-force'
  | 'model-not-in-force'
  | 'person-signed-in'

/** What a step appends. Hashes and ids only: bodies and personal data stay in their rows. */
export type Entry = {
  kind: EntryKind
  /** ISO 8601, UTC. */
  at: string
  /** `person:ID`, `policy:NAME` or `system`. */
  actor: string
  lane?: string | undefined
  signalId?: string | undefined
  packetId?: string | undefined
  data: { [key: string]: string | number | boolean | null | string[] }
}
