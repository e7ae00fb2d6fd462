/** The tables as kysely sees them; `test/schema.test.ts` compares this list with the database. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { MailDraft, RecordWrite } from '../../words/connector.ts'
import type { DocumentCard } from '../../words/document.ts'
import type { Finding } from '../../words/finding.ts'
import type { ReplayFigures } from '../../words/learning.ts'
import type { Packet } from '../../words/packet.ts'
import type { Values } from '../../words/receipt.ts'
import type { Risk } from '../../words/risk.ts'
import type { Reading } from '../../words/signal.ts'
import type { SourceText } from '../../words/text.ts'

type Json<T extends object | null> = JSONColumnType<T, string, string>
/** Made by the database, never written. */
type Computed<T> = ColumnType<T, never, never>
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

export type PacketState =
  | 'waiting'
  | 'approved'
  | 'recorded'
  | 'returned'
  | 'rejected'
  | 'stopped'
  | 'stuck'
  | 'superseded'
export type SignalState = 'received' | 'read' | 'drafted' | 'unreadable' | 'dismissed'
export type RevisionWhy = 'drafted' | 'edited' | 'returned' | 'changed-since' | 'taken-back'
/** Which list a packet stands in; the database computes it from the state. */
export type PacketList = 'waiting' | 'exceptions' | 'decided'
export type EffectState = 'pending' | 'claimed' | 'done' | 'dropped'
export type Step = 'read' | 'draft' | 'record' | 'learn'

/** What a queue row shows of a packet. */
export type PacketCard = {
  subject: string
  from: string | null
  party: string | null
  outcome: string | null
  value: { amount: string; currency: string } | null
  priority: 'low' | 'normal' | 'high' | 'urgent'
  reasons: { code: string; message: string }[]
  missing: string[]
  reviewers: number
  /** Cards stored by versions before it was known have none. */
  risk?: Risk
}

export type Tables = {
  business: { business_id: string; name: string; created_at: Date; approval_key: Buffer }
  person: {
    business_id: string
    person_id: string
    email: string
    name: string
    roles: string[]
    active: boolean
  }
  sign_in_link: {
    business_id: string
    token_hash: Buffer
    person_id: string
    expires_at: Date
    used_at: Optional<Date>
  }
  session: {
    business_id: string
    token_hash: Buffer
    person_id: string
    created_at: Date
    expires_at: Date
  }
  intake_token: { business_id: string; token_hash: Buffer; name: string; created_at: Date }
  workspace_version: {
    business_id: string
    version: number
    files: Json<{ [path: string]: string }>
    digest: string
    applied_by: string
    applied_at: Date
    regrounded_at: Optional<Date>
  }
  model_spending: { business_id: string; day: string; tokens: string; cost: string }
  blob: { business_id: string; sha256: Buffer; content: Buffer }
  document: {
    business_id: string
    document_id: string
    version: string
    card: Json<DocumentCard>
    file_name: string
    media_type: string
    content_sha256: Buffer
    extracted: Json<SourceText>
    findings: Json<Finding[]>
    added_at: Date
    replaced_at: Optional<Date>
    withdrawn_at: Optional<Date>
  }
  signal: {
    business_id: string
    signal_id: string
    source: string
    dedup_key: string
    lane: string | null
    media_type: string
    file_name: string | null
    raw_sha256: Buffer
    received_at: Date
    state: SignalState
    thread: Optional<string>
    subject: Optional<string>
    sender: Optional<string>
    read_at: Optional<Date>
    reading: ColumnType<Reading | null, string | null | undefined, string | null>
  }
  packet: {
    business_id: string
    packet_id: string
    lane: string
    signal_id: string
    thread: string | null
    revision: number
    state: PacketState
    assigned_to: Optional<string>
    received_at: Date
    waiting_since: Date
    decided_at: Optional<Date>
    card: Json<PacketCard>
    list: Computed<PacketList>
    risk: Computed<Risk>
    snoozed_until: Optional<Date>
    write_after: Optional<Date>
  }
  packet_reason: {
    business_id: string
    packet_id: string
    code: string
    list: PacketList
    waiting_since: Date
  }
  packet_hold: {
    business_id: string
    packet_id: string
    person_id: string
    held_since: Date
    expires_at: Date
  }
  packet_presence: { business_id: string; packet_id: string; person_id: string; seen_at: Date }
  saved_view: {
    business_id: string
    person_id: string
    name: string
    search: Json<{ [key: string]: string }>
    saved_at: Date
  }
  packet_revision: {
    business_id: string
    packet_id: string
    revision: number
    why: RevisionWhy
    made_by: string | null
    made_at: Date
    note: string | null
    digest: string
    body: Json<Packet>
  }
  packet_document: {
    business_id: string
    packet_id: string
    revision: number
    document_id: string
    version: string
  }
  review: {
    business_id: string
    review_id: string
    packet_id: string
    revision: number
    digest: string
    person_id: string
    decision: string
    note: string | null
    at: Date
  }
  approval: {
    business_id: string
    approval_id: string
    packet_id: string
    revision: number
    digest: string
    person_id: string
    at: Date
    signature: Buffer
  }
  effect: {
    business_id: string
    effect_id: string
    packet_id: string
    revision: number
    approval_id: string
    position: number
    system: string
    write: Json<RecordWrite | MailDraft>
    line: string
    state: EffectState
    attempts: Generated<number>
    claimed_at: Optional<Date>
    before: ColumnType<Values | null, string | null | undefined, string | null>
    last_error: Optional<string>
  }
  receipt: {
    business_id: string
    receipt_id: string
    effect_id: string
    approval_id: string
    packet_id: string
    revision: number
    system: string
    external_id: string
    before: Json<Values>
    after: Json<Values>
    read_back: Json<Values>
    at: Date
    undone_at: Optional<Date>
    undone_by: Optional<string>
  }
  stuck: {
    business_id: string
    stuck_id: string
    step: Step
    signal_id: string | null
    packet_id: string | null
    job: Json<object>
    attempts: number
    last_error: string
    since: Date
    settled_at: Optional<Date>
    settled_by: Optional<string>
    settled_how: Optional<'retried' | 'given-up'>
    settled_note: Optional<string>
  }
  learnt_model: {
    business_id: string
    lane: string
    number: number
    version: string
    format: string
    trained_at: Date
    packets: string[]
    figures: Json<ReplayFigures>
    model: ColumnType<object | null, string | null, never>
    in_force_from: Optional<Date>
    in_force_until: Optional<Date>
  }
  mailbox_position: {
    business_id: string
    source: string
    folder: string
    uid_validity: string
    last_uid: string
    updated_at: Date
  }
  ledger_head: { business_id: string; seq: string; hash: Buffer }
  ledger_entry: {
    business_id: string
    seq: string
    at: Date
    kind: string
    lane: string | null
    signal_id: string | null
    packet_id: string | null
    content: string
    hash: Buffer
  }
}
