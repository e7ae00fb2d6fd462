/** What a person changed and has not saved yet: kept apart from the packet, which never changes. Pure. */
import type { Draft, Packet, Slot } from '../../../../src/words/packet.ts'
import type { DraftEdit, Edit } from '../../api/types.ts'
import { shiftSpans } from '../../text/shift-spans.ts'

export type DraftChange = { subject?: string; to?: string[]; cc?: string[]; body?: string }

export type UnsentEdit = {
  /** The revision it was made on. */
  revision: number
  /** Packet path (`fields.items[0].quantity`) → value, null to clear. */
  fields: Record<string, unknown>
  drafts: Record<number, DraftChange>
  /** Slot name → what the person put into it. */
  slots: Record<string, string>
  /** Texts of claims the person vouches for in their own name. */
  entered: string[]
  changes: Record<number, string>
}

export function noEdit(revision: number): UnsentEdit {
  return { revision, fields: {}, drafts: {}, slots: {}, entered: [], changes: {} }
}

export function isEmptyEdit(unsent: UnsentEdit): boolean {
  const { fields, drafts, slots, entered, changes } = unsent
  return (
    entered.length === 0 && [fields, drafts, slots, changes].every((one) => Object.keys(one).length === 0)
  )
}

/** A draft as it stands with the person's changes; `slots` say where each now is. */
export type WorkingDraft = Pick<Draft, 'to' | 'cc' | 'subject' | 'body' | 'slots'> & {
  /** True when the body is not the saved one, so its claims are to be checked again. */
  changed: boolean
}

export function workingDraft(draft: Draft, index: number, unsent: UnsentEdit): WorkingDraft {
  const filled = fillSlots(draft, unsent.slots)
  const change = unsent.drafts[index] ?? {}
  const body = change.body ?? filled.body
  return {
    to: change.to ?? draft.to,
    cc: change.cc ?? draft.cc,
    subject: change.subject ?? draft.subject,
    body,
    slots: body === filled.body ? filled.slots : slotsIn(filled, body),
    changed: body !== draft.body,
  }
}

/** The edit with a draft changed; what equals the saved draft again is no change. */
export function changeDraft(
  packet: Packet,
  unsent: UnsentEdit,
  index: number,
  change: DraftChange,
): UnsentEdit {
  const draft = packet.drafts[index]
  if (!draft) return unsent
  const merged = { ...unsent.drafts[index], ...change }
  const filled = fillSlots(draft, unsent.slots)
  const kept: DraftChange = {}
  if (merged.subject !== undefined && merged.subject !== draft.subject) kept.subject = merged.subject
  if (merged.to && merged.to.join() !== draft.to.join()) kept.to = merged.to
  if (merged.cc && merged.cc.join() !== draft.cc.join()) kept.cc = merged.cc
  if (merged.body !== undefined && merged.body !== filled.body) kept.body = merged.body
  return { ...unsent, drafts: without(unsent.drafts, index, Object.keys(kept).length > 0 ? kept : undefined) }
}

/** The edit with a slot filled, or emptied again by ''. A rewritten body is changed at the slot's place. */
export function fillSlot(
  packet: Packet,
  unsent: UnsentEdit,
  at: { draft: number; name: string },
  text: string,
): UnsentEdit {
  const draft = packet.drafts[at.draft]
  const saved = draft?.slots.find(({ name }) => name === at.name)
  if (!draft || !saved) return unsent
  const slots = without(unsent.slots, at.name, text === '' ? undefined : text)
  const body = unsent.drafts[at.draft]?.body
  if (body === undefined) return { ...unsent, slots }
  const place = workingDraft(draft, at.draft, unsent).slots.find(({ name }) => name === at.name)
  const shown = text === '' ? draft.body.slice(saved.start, saved.end) : text
  const next = place ? body.slice(0, place.start) + shown + body.slice(place.end) : body
  return changeDraft(packet, { ...unsent, slots }, at.draft, { body: next })
}

/** The edit with a field entered; `undefined` takes the change back. */
export function enterField(unsent: UnsentEdit, path: string, value: unknown): UnsentEdit {
  return { ...unsent, fields: without(unsent.fields, path, value) }
}

/** The edit with a claim's text vouched for, or no longer. */
export function vouch(unsent: UnsentEdit, text: string, on: boolean): UnsentEdit {
  const others = unsent.entered.filter((one) => one !== text)
  return { ...unsent, entered: on ? [...others, text] : others }
}

export function changeRecord(packet: Packet, unsent: UnsentEdit, index: number, to: string): UnsentEdit {
  const same = packet.record.changes[index]?.to === to
  return { ...unsent, changes: without(unsent.changes, index, same ? undefined : to) }
}

/** What is sent to the server; paths of fields stand below `fields` there. */
export function toEdit(unsent: UnsentEdit): Edit {
  const edit: Edit = {}
  const fields = Object.entries(unsent.fields)
  if (fields.length > 0)
    edit.fields = Object.fromEntries(fields.map(([path, value]) => [path.replace(/^fields\./, ''), value]))
  const drafts = Object.entries(unsent.drafts).map(
    ([index, change]): DraftEdit => ({ index: Number(index), ...change }),
  )
  if (drafts.length > 0) edit.drafts = drafts
  if (Object.keys(unsent.slots).length > 0) edit.slots = unsent.slots
  if (unsent.entered.length > 0) edit.entered = unsent.entered
  const changes = Object.entries(unsent.changes).map(([index, to]) => ({ index: Number(index), to }))
  if (changes.length > 0) edit.changes = changes
  return edit
}

/** The texts the person vouches for: claims taken over and slots filled. */
export function enteredTexts(unsent: UnsentEdit): string[] {
  return [...unsent.entered, ...Object.values(unsent.slots)]
}

/** The same as the server does when the edit is saved: texts go into their slots, what stands behind them moves. */
function fillSlots(draft: Draft, texts: Record<string, string>): { body: string; slots: Slot[] } {
  let { body } = draft
  let shift = 0
  const slots = [...draft.slots]
    .sort((a, b) => a.start - b.start)
    .map((slot): Slot => {
      const start = slot.start + shift
      const text = texts[slot.name]
      if (text === undefined) return { ...slot, start, end: slot.end + shift }
      body = body.slice(0, start) + text + body.slice(slot.end + shift)
      shift += text.length - (slot.end - slot.start)
      return { ...slot, start, end: start + text.length, filled: true }
    })
  return { body, slots }
}

/** Where slots stand in a rewritten body: moved with it, or at the next place that has their text. */
function slotsIn(filled: { body: string; slots: Slot[] }, body: string): Slot[] {
  const moved = shiftSpans(filled.slots, filled.body, body)
  let from = 0
  return filled.slots.flatMap((slot): Slot[] => {
    const text = filled.body.slice(slot.start, slot.end)
    const place = moved.find(({ name }) => name === slot.name)?.start ?? body.indexOf(text, from)
    if (place < 0) return []
    from = place + text.length
    return [{ ...slot, start: place, end: from }]
  })
}

function without<Value>(all: Record<string | number, Value>, key: string | number, value: Value | undefined) {
  const others = Object.fromEntries(Object.entries(all).filter(([name]) => name !== String(key)))
  return value === undefined ? others : { ...others, [key]: value }
}
