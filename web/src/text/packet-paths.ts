/** Packet paths (`fields.items[0].quantity`, `drafts[0].claims[3]`) and what stands at them. */
import type { Cell, Evidence } from '../../../src/words/evidence.ts'
import type { Packet } from '../../../src/words/packet.ts'

export type AnyCell = Cell<unknown>

/** The names of a path: `items[0].quantity` → `['items', '0', 'quantity']`. */
export function namesOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((name) => name !== '')
}

/** What stands at a path below `root`, undefined where there is nothing. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root
  for (const name of namesOf(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = Reflect.get(value, name)
  }
  return value
}

export function isCell(value: unknown): value is AnyCell {
  return isObject(value) && 'value' in value && 'confidence' in value && Array.isArray(value['evidence'])
}

/** Every cell with its path, in reading order. */
export function cellsOf(value: unknown, path = 'fields'): { path: string; cell: AnyCell }[] {
  if (isCell(value)) return [{ path, cell: value }]
  return membersOf(value, path).flatMap(([at, member]) => cellsOf(member, at))
}

/** A value's members with their paths; nothing for plain values. */
export function membersOf(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value)) return value.map((item, index) => [`${path}[${index}]`, item])
  if (!isObject(value)) return []
  return Object.entries(value).map(([key, member]) => [path === '' ? key : `${path}.${key}`, member])
}

/** What supports the value at a path: of a cell, claim or record change; of a slot, of the claim that fills it. */
export function evidenceAt(packet: Packet, path: string): Evidence[] {
  const value = valueAt(packet, path)
  if (!isObject(value)) return []
  if (Array.isArray(value['evidence'])) return value['evidence']
  const slot = /^drafts\[(\d+)\]\.slots\[(\d+)\]$/.exec(path)
  const draft = packet.drafts[Number(slot?.[1])]
  const at = draft?.slots[Number(slot?.[2])]
  return draft?.claims.find(({ start, end }) => start === at?.start && end === at.end)?.evidence ?? []
}

/** The first cell at or below a path, so that a group such as `fields.incoterm` can be jumped to. */
export function firstCellAt(packet: Packet, path: string): string {
  return cellsOf(valueAt(packet, path), path)[0]?.path ?? path
}

/** A span of one source and the values that rest on it. */
export type SupportedSpan = { start: number; end: number; paths: string[] }

/** Every span that supports something in the packet, by source. */
export function supportedSpans(packet: Packet): Map<string, SupportedSpan[]> {
  const bySource = new Map<string, SupportedSpan[]>()
  const add = (path: string, evidence: readonly Evidence[]) => {
    for (const { source, start, end } of evidence) {
      const spans = bySource.get(source) ?? []
      const same = spans.find((span) => span.start === start && span.end === end)
      if (same) same.paths.push(path)
      else spans.push({ start, end, paths: [path] })
      bySource.set(source, spans)
    }
  }
  for (const { path, cell } of cellsOf(packet.fields)) add(path, cell.evidence)
  packet.drafts.forEach((draft, index) => {
    draft.claims.forEach((claim, at) => add(`drafts[${index}].claims[${at}]`, claim.evidence))
  })
  packet.record.changes.forEach((change, at) => add(`record.changes[${at}]`, change.evidence))
  return bySource
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
