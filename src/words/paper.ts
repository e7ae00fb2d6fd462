/**
 * Papers: what a packet gives as a file for people, a DOCX from the business's own template or a PDF. Pure data, made
 * of the packet alone: a value is text with what it rests on, or says why it is still open.
 */
import type { Cell, Evidence } from './evidence.ts'
import { closedBy, type Gate } from './gate.ts'
import type { Claim, Draft, Slot } from './packet.ts'
import type { PaperWords } from './paper-words.ts'

export type PaperValue =
  | { text: string; evidence: readonly Evidence[]; enteredBy?: string }
  /** Why nobody could fill it yet, for the person who will; `shown` stands in its place where a blank says too little. */
  | { open: string; shown?: string }

export type PaperFact = { name: string; label: string; value: PaperValue }

export type PaperTable = {
  name: string
  heading: string
  columns: readonly { name: string; label: string; numeric?: boolean }[]
  /** By the names of the columns; null where there is nothing to say. */
  rows: readonly Readonly<Record<string, PaperValue | null>>[]
}

export type PaperSection = { name: string; heading: string; lines: readonly PaperValue[] }

/** A template of the business is a document of the kind `offer-template` or `proposal-template`. */
export const paperKinds = ['offer', 'proposal', 'context'] as const
export type PaperKind = (typeof paperKinds)[number]

export type Paper = {
  kind: PaperKind
  /** Without its ending. */
  fileName: string
  language: string
  title: string
  /** Names, numbers and terms, in the order they are read. */
  facts: readonly PaperFact[]
  tables: readonly PaperTable[]
  sections: readonly PaperSection[]
  words: PaperWords
  /** Reasons besides open values why it may not be sent as it is. */
  closed: readonly string[]
}

/** Everything on a paper that is open, in reading order: what it is, and why. */
export function openIn({ facts, tables, sections }: Paper): { what: string; why: string }[] {
  const open = (what: string, value: PaperValue | null | undefined) =>
    value && 'open' in value ? [{ what, why: value.open }] : []
  return [
    ...facts.flatMap(({ label, value }) => open(label, value)),
    ...tables.flatMap(({ columns, rows }) =>
      rows.flatMap((row, index) =>
        columns.flatMap(({ name, label }) => open(`${label} ${index + 1}`, row[name])),
      ),
    ),
    ...sections.flatMap(({ heading, lines }) => lines.flatMap((line) => open(heading, line))),
  ]
}

/** What keeps a paper from being sent: open values, and what keeps approve closed. Empty for a finished one. */
export function unfinished(paper: Paper): string[] {
  return [...openIn(paper).map(({ what, why }) => `${what}: ${why}`), ...paper.closed]
}

/** The text of a value as a paper shows it. */
export function shownText(value: PaperValue | null | undefined, { blank }: PaperWords): string {
  if (!value) return ''
  return 'open' in value ? (value.shown ?? blank) : value.text
}

/** The reasons of a gate that keep approve closed, other than those a paper finds by itself as open values. */
export function closedReasons(gate: Gate): string[] {
  return closedBy(gate)
    .filter(({ code }) => code !== 'open-slot')
    .map(({ message }) => message)
}

/** What a slot of a draft says now; null where the draft has no such slot. */
export function slotValue(draft: Draft, name: string): PaperValue | null {
  const slot = draft.slots.find((one) => one.name === name)
  return slot === undefined ? null : valueAt(draft, slot)
}

/** What stands in a slot, by the claims in it: open where one of them has no support. */
function valueAt(draft: Draft, slot: Slot): PaperValue {
  if (!slot.filled) return { open: slot.reason ?? 'nobody filled it' }
  const claims = draft.claims.filter(({ start, end }) => start < slot.end && slot.start < end)
  const loose = claims.find((claim) => !isSound(claim))
  if (loose) return { open: loose.reason ?? `nothing supports “${loose.text}”` }
  return valueOf(draft.body.slice(slot.start, slot.end), claims)
}

/** The first claim that has this kind or text, and support. */
export function claimValue(draft: Draft, wanted: (claim: Claim) => boolean): PaperValue | null {
  const claim = draft.claims.find((one) => isSound(one) && wanted(one))
  return claim === undefined ? null : valueOf(claim.text, [claim])
}

/** A cell's value in words; null where the cell is absent. */
export function cellValue<T>(cell: Cell<T>, inWords: (value: T) => string): PaperValue | null {
  if (cell.value === null) return null
  const { evidence, enteredBy } = cell
  return { text: inWords(cell.value), evidence, ...(enteredBy === undefined ? {} : { enteredBy }) }
}

/** True where an approved document, the signal or a person stands behind a claim. */
export function isSound({ status }: Claim): boolean {
  return status === 'supported' || status === 'entered-by-reviewer'
}

function valueOf(text: string, claims: readonly Claim[]): PaperValue {
  return { text, evidence: claims.flatMap(({ evidence }) => evidence) }
}
