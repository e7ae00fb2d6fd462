/**
 * The contract of a connector. Property syntax on purpose: with method syntax TypeScript would let a lane be wired
 * to the wrong system. Every target finds an earlier attempt by our action id, writes once, and can be read back,
 * because real systems answer "success" to writes that did not happen and repeat what is sent twice.
 */
import type { Values } from './receipt.ts'

/** One step of a connector's self-test; `mend` says what to do when it failed. */
export type Check = { step: string; ok: boolean; detail: string; mend?: string }

/** A record as the system has it now. `revision` changes when any field of it changes. */
export type FoundRecord = { externalId: string; revision: string; values: Values }

/** What to write into a record system; `expected` null means create. */
export type RecordWrite = {
  kind: 'record'
  actionId: string
  object: string
  key: Readonly<Record<string, string>>
  set: Readonly<Record<string, string>>
  expected: { externalId: string; revision: string } | null
}

/** A reply to be laid where a person will send it from. `inReplyTo`/`references` are Message-IDs with brackets. */
export type MailDraft = {
  kind: 'mail-draft'
  actionId: string
  from: string
  to: readonly string[]
  cc: readonly string[]
  subject: string
  body: string
  inReplyTo: string | null
  references: readonly string[]
  date: Date
}

export type Written =
  | { outcome: 'written'; externalId: string; before: Values; after: Values }
  /** The record is not what it was when the packet was made; nothing was written. */
  | { outcome: 'changed'; now: FoundRecord | null }

/** Somewhere an approved change goes. */
export type Target<Write> = {
  /** `sheet:rfq-log`: kind and name, as in the lane's settings. */
  name: string
  /** Tries each thing the target needs, in order, and names the one that fails. Changes nothing. */
  check: () => Promise<Check[]>
  /** What an earlier attempt with this action id wrote, or null. */
  findAction: (actionId: string) => Promise<FoundRecord | null>
  /** Writes once. A lost answer is thrown, never reported as written. */
  write: (write: Write) => Promise<Written>
  read: (externalId: string) => Promise<FoundRecord | null>
  /** Puts `before` back if the record still is what the write left (`revision`); null where the system cannot. */
  undo:
    | ((done: { actionId: string; externalId: string; before: Values; after: Values }) => Promise<Written>)
    | null
}

export type RecordSystem = Target<RecordWrite> & {
  kind: 'record'
  /** Field names the system has for an object, for validation of lane settings. */
  fields: (object: string) => Promise<string[]>
  /** Records in which every key field equals the given value (trimmed, case ignored). */
  find: (object: string, key: Readonly<Record<string, string>>) => Promise<FoundRecord[]>
  /** Every record of an object, for lanes that have to tell from the words of a signal which one it is about. */
  all: (object: string) => Promise<FoundRecord[]>
}

export type DraftsFolder = Target<MailDraft> & { kind: 'mail-draft' }

/** Somewhere signals come from, watched while the program runs. */
export type Intake = {
  name: string
  check: () => Promise<Check[]>
  /** Calls `receive` for each thing that arrived and marks it done only after `receive` returned. */
  start: (receive: (arrived: Arrived) => Promise<void>) => Promise<{ stop: () => Promise<void> }>
}

/** Bytes as they came, before anything looks at them. */
export type Arrived = {
  /** `folder:inbox`, `http`, `cli`: deduplication is per source. */
  source: string
  raw: Uint8Array
  /** What the sender says it is; reading does not trust it. */
  mediaType: string
  fileName: string | null
  lane: string | null
}

/** The connectors of one business, by the name its settings use. Throws Refusal('unknown-connector'). */
export type Connectors = {
  recordSystem: (name: string) => RecordSystem
  draftsFolder: (name: string) => DraftsFolder
  /** The mailboxes signals come from, to be tested; the program watches them itself. */
  mailboxes: () => Pick<Intake, 'name' | 'check'>[]
}

/** Receives mail in order; returns when it is durable. */
export type ReceiveMail = (arrived: readonly Arrived[]) => Promise<void>

/** A mailbox signals come from: as `Intake`, in batches, since a first import may be 50,000 mails. */
export type MailIntake = {
  name: string
  check: () => Promise<Check[]>
  start: (receive: ReceiveMail) => Promise<{ stop: () => Promise<void> }>
}

/** How far a folder was read: everything up to `lastUid`, as long as the server's UIDVALIDITY stays. */
export type MailPosition = { uidValidity: string; lastUid: number }

/** Where positions are kept. `keep` is called only after what it covers was received. */
export type MailPositions = {
  load: (source: string, folder: string) => Promise<MailPosition | null>
  keep: (source: string, folder: string, position: MailPosition) => Promise<void>
}

/** `drafts:NAME` takes mails; every other system takes records. */
export function takesMail(system: string): boolean {
  return system.startsWith('drafts:')
}
