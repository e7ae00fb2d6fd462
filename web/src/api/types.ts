/** What the server answers, in the business's words; the packet, its evidence and its receipts come from src/words. */
import type { DocumentCard, DocumentState } from '../../../src/words/document.ts'
import type { Reason } from '../../../src/words/gate.ts'
import type { Claim, Packet } from '../../../src/words/packet.ts'
import type { PaperKind } from '../../../src/words/paper.ts'
import type { Receipt } from '../../../src/words/receipt.ts'
import type { Reading } from '../../../src/words/signal.ts'
import type { SourceText } from '../../../src/words/text.ts'

export type Someone = { id: string; name: string }
export type Person = Someone & { email: string }

export type Me = {
  person: Person & { roles: string[] }
  business: { id: string; name: string; timeZone: string }
  people: Person[]
  lanes: LaneSummary[]
}

export type LaneSummary = {
  name: string
  title: string
  card: { trigger: string; packet: string; record: string; reviewEdge: string }
}

export type PacketState =
  | 'waiting'
  | 'approved'
  | 'recorded'
  | 'returned'
  | 'rejected'
  | 'stopped'
  | 'stuck'
  | 'superseded'

export type Risk = 'low' | 'look' | 'high'

export type ShortReason = { code: string; message: string }

/** One line of a queue. An exception may also be a signal that nobody could read: `id` is then the signal's. */
export type PacketRow = {
  id: string
  lane: string | null
  revision: number
  digest: string | null
  state: PacketState | 'unreadable'
  list: Show
  risk: Risk
  snoozedUntil: string | null
  heldBy: Someone | null
  subject: string
  from: string | null
  party: string | null
  outcome: string | null
  value: { amount: string; currency: string } | null
  receivedAt: string
  waitingSince: string
  assignedTo: Someone | null
  priority: 'low' | 'normal' | 'high' | 'urgent'
  reasons: ShortReason[]
  reviewers: number
  approvals: number
  missing: string[]
  /** What the list is ordered by, ISO 8601. */
  place: string
}

export type Show = 'waiting' | 'snoozed' | 'exceptions' | 'decided'

/** What stands in the address of a list. */
export type QueueFilter = {
  show: Show
  lane?: string | undefined
  assigned?: string | undefined
  reason?: string | undefined
  risk?: string | undefined
  age?: string | undefined
}

export type SavedView = { name: string; search: Record<string, string> }

export type Hold = { person: Someone; since: string; until: string }

/** Who holds and who looks at which packet, of the whole desk. */
export type People = {
  holds: (Hold & { packetId: string })[]
  present: { packetId: string; person: Someone }[]
}

export type Page<Key extends string, Row> = { [key in Key]: Row[] } & { next: string | null }

/** What an approval does; `planned` before anyone approved, and then without an id. */
export type Effect = {
  id: string | null
  system: string
  state: 'planned' | 'pending' | 'claimed' | 'done' | 'dropped'
  attempts: number
  lastError: string | null
  line: string
}

export type Difference = { path: string; looked: string; yours: string; now: string }

export type Revision = {
  revision: number
  madeBy: Someone | null
  madeAt: string
  note: string | null
  why: 'drafted' | 'edited' | 'returned' | 'changed-since' | 'taken-back'
}

export type PacketView = {
  id: string
  state: PacketState
  assignedTo: Someone | null
  snoozedUntil: string | null
  /** Until then an approval can be taken back. */
  writeAfter: string | null
  revision: number
  packet: Packet
  revisions: Revision[]
  approvals: { person: Someone; revision: number; at: string }[]
  reviews: { person: Someone; decision: string; note: string | null; revision: number; at: string }[]
  effects: Effect[]
  receipts: (Receipt & { canUndo: boolean })[]
  changedSince: Difference[] | null
  previous: Packet | null
  /** The draft the edits began from; null where nobody edited. */
  drafted: Packet | null
  /** Null where the signal could not be read. */
  reading: Reading | null
  papers: { kinds: PaperKind[]; mayPropose: boolean }
  /** This person reviews the lane and has not signed this revision. */
  mayDecide: boolean
  canApprove: boolean
  closed: Reason[]
}

export type Decision = 'approve' | 'return' | 'reject' | 'reassign' | 'escalate'

export type Decided = { revision: number; digest: string; decision: Decision; note?: string; to?: string }

export type DraftEdit = { index: number; subject?: string; to?: string[]; cc?: string[]; body?: string }

export type Edit = {
  fields?: Record<string, unknown>
  drafts?: DraftEdit[]
  slots?: Record<string, string>
  entered?: string[]
  changes?: { index: number; to: string }[]
}

/** The claims of a text, with the text they stand in. */
export type Checked = { claims: Claim[]; body: string }

export type DocumentRow = {
  id: string
  version: string
  title: string
  kind: string | null
  owner: string | null
  approvedBy: string | null
  approvedOn: string | null
  validUntil: string | null
  /** The day by which somebody should look at it again. */
  reviewDue: string | null
  state: DocumentState
  scope: DocumentCard['scope']
  fileName: string
  supersedes: string[]
  /** Packets that rely on this version: on their way, and written. */
  use: { pending: number; recorded: number }
}

/** What documents in force disagree on; `about` is null where the sentences speak for themselves. */
export type Dispute = {
  about: { article: string; field: string } | null
  sayings: { id: string; version: string; title: string; text: string }[]
}

export type RelyingPacket = {
  packetId: string
  subject: string
  party: string | null
  state: PacketState
  at: string
}

export type DocumentView = { card: DocumentCard; state: DocumentState; text: SourceText }

export type ReceiptRow = Receipt & {
  lane: string
  subject: string
  person: Someone | null
  line: string
  canUndo: boolean
}

export type KpiWeek = { week: string; median: number | null; n: number }

export type Kpi = {
  name: string
  unit: 'business-hours' | 'share'
  better: 'lower' | 'higher'
  meaning: string
  /** As the lane's settings say it: `4 business hours`. */
  target: string | null
  /** The median of what is measured in hours, the mean of shares. */
  value: number | null
  p90: number | null
  n: number
  open: number
  /** Business hours that the oldest open case waits. */
  oldestOpen: number | null
  /** The median of hours if every open case ended now. */
  ifEndedNow: number | null
  weeks: KpiWeek[]
}

export type LaneMeasures = { lane: string; kpis: Kpi[] }

export type LedgerRow = {
  seq: string | number
  at: string
  kind: string
  actor: string
  actorName: string
  lane: string | null
  packetId: string | null
  signalId: string | null
  data: Record<string, unknown>
  hash: string
}

export type Verified = {
  ok: boolean
  entries: number
  head: string
  problem: null | { seq: string | number | null; why: string }
}

export type StuckJob = {
  id: string
  what: string
  packetId: string | null
  signalId: string | null
  attempts: number
  lastError: string
  since: string
}

export type Counted = { n: number; more: boolean }

/** What never sits among normal packets, by kind, with who takes it. */
export type ShownException = Counted & {
  kind: 'stop' | 'unclear' | 'unreadable' | 'failed-write' | 'stuck'
  why: string
  oldest: string
  takenBy: { name: string; email: string } | null
}

export type LaneOpen = {
  lane: string
  title: string
  owner: { name: string; email: string } | null
  waiting: Counted
  oldest: { packetId: string; receivedAt: string; hours: number; late: boolean | null } | null
  target: { kpi: string; written: string; hours: number } | null
  exceptions: ShownException[]
}

export type DeskShown = { name: string; title: string; queue: string; lanes: LaneOpen[] }

export type FirstStep = 'lane' | 'signal' | 'documents' | 'packet' | 'decision'

export type Desks = {
  desks: DeskShown[]
  unassigned: ShownException[]
  firstSteps: { step: FirstStep; done: boolean }[]
}

export type Check = { step: string; ok: boolean; detail: string; mend?: string }

export type Connection = {
  system: string
  use: 'record' | 'drafts' | 'mailbox'
  lanes: string[]
  checks: Check[]
}

/** `decides`: lanes whose packets the person may decide. */
export type PersonInLanes = {
  name: string
  email: string
  roles: string[]
  owns: string[]
  decides: string[]
  signedInAt: string | null
}
