/** The contract of a lane: how one kind of signal becomes one kind of packet. Pure: no lane does I/O. */
import type { z } from 'zod'
import type { FoundRecord } from './connector.ts'
import type { Library } from './document.ts'
import type { Finding } from './finding.ts'
import type { Kpi, KpiCode } from './kpi.ts'
import type { Learnt, Lesson, Seed } from './learning.ts'
import type { ModelReads } from './model.ts'
import type { ClaimKind, Draft, Packet, RecordChange, Route } from './packet.ts'
import type { Paper } from './paper.ts'
import type { Reading, SignalKind } from './signal.ts'
import type { Desk, LaneSettings } from './workspace.ts'

/** Everything a lane may look at. `now` is the only clock it has. */
export type LaneInput = {
  reading: Reading
  receivedAt: Date
  now: Date
  desk: Desk
  settings: LaneSettings
  library: Library
  /** What was learnt from the lane's reviewed packets and is in force; absent where nothing is. */
  learnt?: Learnt | undefined
  /** Every record of the lane's system; only for a lane that `looksThroughRecords`. */
  records?: readonly FoundRecord[]
}

/**
 * What a lane learns from packets people have reviewed. Pure, like the lane: the route keeps models, trains them and
 * decides which is in force.
 */
export type Learning<Fields> = {
  /** What is labelled, for people: `category`. */
  what: string
  /** The labels that are open: the closed list of the settings in force. Others are not learnt and not given. */
  labels: (given: Pick<LaneInput, 'settings' | 'desk'>) => readonly string[]
  /** Examples for the first day, and by label what it is called or described as. */
  seeds: (given: Pick<LaneInput, 'settings' | 'desk'>) => readonly Seed[]
  names: (given: Pick<LaneInput, 'settings' | 'desk'>) => Record<string, string[]>
  /** What a packet teaches that was approved with these fields; null where something else than its words decided. */
  lesson: (fields: Fields, input: LaneInput) => Lesson | null
}

export type Composition = {
  route: Route
  drafts: Draft[]
  changes: RecordChange[]
  findings: Finding[]
}

/** What a list shows of a packet, and what the gate's high-value rule looks at. Computed from the fields alone. */
export type Headline = {
  /** The other side: company or person. */
  party: string | null
  /** The lane's outcome, category or verdict. */
  outcome: string | null
  /** Value of the packet in money terms: decimal and ISO 4217, or null where it has none or it is not known. */
  value: { amount: string; currency: string } | null
}

/** Field → value. */
export type RecordKey = Record<string, string>

export type LaneDefinition<Fields> = {
  /** Folder name and value of `packet.lane`. */
  name: string
  title: string
  /** One sentence each, for the page and the docs: what starts it, what it yields, where a person decides. */
  card: { trigger: string; packet: string; record: string; reviewEdge: string }
  accepts: readonly SignalKind[]
  fields: z.ZodType<Fields>
  /** Claim kinds that, in this lane, only an approved row or a person may put into a draft. */
  slots: readonly ClaimKind[]
  kpis: readonly Kpi[]
  /** Whether the lane has to see all records to tell which one a signal is about (`LaneInput.records`). */
  looksThroughRecords?: boolean
  /**
   * What a language model may help with where a business has set one: cells it may point at, and drafts it may word.
   * Left out: nothing. Never a cell that decides who is written to or which record is meant.
   */
  model?: { reads: readonly ModelReads[]; words: readonly Draft['kind'][] }
  /** Signal → cells with evidence. Never guesses: what is not there is an absent cell. */
  extract: (input: LaneInput) => Fields
  /**
   * Fills the cells that follow from others and from approved documents (matches, offers, outcome) and returns all
   * fields. Run after `extract`, and again after a person edited a field; it never touches a cell with `enteredBy`.
   */
  ground: (fields: Fields, input: LaneInput) => Fields
  headline: (fields: Fields) => Headline
  /** What the lane's KPIs need to know of a packet, kept in the ledger: codes of closed lists, never words of a signal. */
  codes: (fields: Fields) => readonly KpiCode[]
  /** Paths of required fields that were not found, in reading order. */
  missing: (fields: Fields) => string[]
  /**
   * Which record this is about: field → value for `RecordSystem.find`, null where the signal does not say. Of several
   * keys the first that finds anything counts: an address before the domain it belongs to.
   */
  recordKey: (fields: Fields, input: LaneInput) => RecordKey | readonly RecordKey[] | null
  /**
   * What the record as found says of the fields (in whose queue a thread lives, say). Run after `ground`, and like it
   * never touches a cell with `enteredBy`. Most lanes have none.
   */
  regard?: (fields: Fields, found: readonly FoundRecord[], input: LaneInput) => Fields
  /** What its reviewed packets teach it; most lanes learn nothing. */
  learning?: Learning<Fields>
  /** Cells + evidence + the record as found → drafts with slots, and record changes. */
  compose: (fields: Fields, found: readonly FoundRecord[], input: LaneInput) => Composition
  /**
   * The papers the packet gives besides its drafts, such as an offer for the buyer: made of the packet alone, so that
   * the digest covers what they say.
   */
  papers?: (fields: Fields, packet: Packet) => Paper[]
  /**
   * A proposal to the other side as a draft, where a person asks for one: needs quoted, values in slots. Null where
   * the signal names nothing to propose.
   */
  proposal?: (fields: Fields, input: LaneInput) => Draft | null
}

/** A lane whose field type is checked at its edge by its own schema, so lanes of any kind fit one list. */
export type Lane = LaneDefinition<Record<string, unknown>>

/** Makes a lane of a definition; the definition's types are checked here, its values at run time by its schema. */
export function defineLane<Fields extends Record<string, unknown>>(definition: LaneDefinition<Fields>): Lane {
  const parse = (fields: Record<string, unknown>): Fields => definition.fields.parse(fields)
  const { regard, learning, papers: _papers, proposal: _proposal, ...others } = definition
  return {
    ...others,
    ...(regard === undefined
      ? {}
      : { regard: (fields, found, input) => regard(parse(fields), found, input) }),
    ...(learning === undefined
      ? {}
      : { learning: { ...learning, lesson: (fields, input) => learning.lesson(parse(fields), input) } }),
    fields: definition.fields,
    ground: (fields, input) => definition.ground(parse(fields), input),
    headline: (fields) => definition.headline(parse(fields)),
    codes: (fields) => definition.codes(parse(fields)),
    missing: (fields) => definition.missing(parse(fields)),
    recordKey: (fields, input) => definition.recordKey(parse(fields), input),
    compose: (fields, found, input) => definition.compose(parse(fields), found, input),
    ...offersPapers(definition, parse),
  }
}

/** Only what the definition has: whoever asks can tell a lane that proposes nothing from one with nothing to propose. */
function offersPapers<Fields>(
  { papers, proposal }: LaneDefinition<Fields>,
  parse: (fields: Record<string, unknown>) => Fields,
): Pick<Lane, 'papers' | 'proposal'> {
  return {
    ...(papers ? { papers: (fields, packet) => papers(parse(fields), packet) } : {}),
    ...(proposal ? { proposal: (fields, input) => proposal(parse(fields), input) } : {}),
  }
}
