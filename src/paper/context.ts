/** What a reviewer should know of a packet, on one page: why to look, what was read where, what would be written. */
import { z } from 'zod'
import { cellOf, type Evidence } from '../words/evidence.ts'
import type { Draft, Packet } from '../words/packet.ts'
import { isSound, type Paper, type PaperSection, type PaperTable, type PaperValue } from '../words/paper.ts'
import { paperWordsIn } from '../words/paper-words.ts'

/** Rows beyond this make no page; the packet itself has them all. */
const mostRows = 30
/** Values below this are on the page in any case. */
const sure = 0.75
const mostCharacters = 400

/** The context paper of any lane’s packet. */
export function contextPaper(packet: Packet, laneTitle: string): Paper {
  const { signal, gate, route, digest } = packet
  const fact = (name: string, label: string, text: string | null) =>
    text === null || text === '' ? [] : [{ name, label, value: said(text) }]
  return {
    kind: 'context',
    fileName: `Context ${signal.subject || signal.id}`,
    language: 'en',
    title: `${laneTitle}: ${signal.subject || signal.id}`,
    facts: [
      ...fact('from', 'From', signal.from),
      ...fact('received', 'Received', signal.receivedAt),
      ...fact('attachments', 'Attachments', signal.attachments.map(({ name }) => name).join(', ')),
      ...fact('owner', 'Owner', route.owner),
      ...fact('gate', 'Gate', gateText(packet)),
      ...fact('missing', 'Missing', packet.missing.join(', ')),
      ...fact('digest', 'Digest', digest),
    ],
    tables: [fieldsTable(packet)],
    sections: [
      section(
        'reasons',
        'Why to look',
        gate.reasons.map(({ message, at }) => (at ? `${message} (${at})` : message)),
      ),
      section(
        'findings',
        'Noticed while reading',
        packet.findings.map(({ message }) => message),
      ),
      ...packet.drafts.map((draft, index) => draftSection(draft, index)),
      section('changes', `What would be written to ${packet.record.system}`, changesOf(packet)),
    ].filter(({ lines }) => lines.length > 0),
    words: paperWordsIn('en'),
    closed: [],
  }
}

function gateText({ gate }: Packet): string {
  if (gate.decision === 'stop') return 'stop'
  return `${gate.decision}, ${gate.reviewers} ${gate.reviewers === 1 ? 'person' : 'people'}`
}

function fieldsTable({ fields }: Packet): PaperTable {
  const cells = cellsIn(fields, '')
  return {
    name: 'fields',
    heading: `What was read${beyond(cells.length)}`,
    columns: [
      { name: 'field', label: 'Field' },
      { name: 'description', label: 'Value' },
      { name: 'sure', label: 'Sure', numeric: true },
      { name: 'where', label: 'Where' },
    ],
    rows: mostTelling(cells).map(({ path, text, confidence, evidence, enteredBy }) => ({
      field: said(path),
      description: { text, evidence },
      sure: said(enteredBy === undefined ? confidence.toFixed(2) : '–'),
      where: said(enteredBy ?? placeOf(evidence)),
    })),
  }
}

/** As many as a page holds, in reading order: where there are more, the surest are left out. */
function mostTelling(cells: readonly ReadCell[]): ReadCell[] {
  const kept = new Set(
    cells.toSorted((a, b) => Number(a.confidence >= sure) - Number(b.confidence >= sure)).slice(0, mostRows),
  )
  return cells.filter((cell) => kept.has(cell))
}

/** To whom a draft goes, how much of it is supported, and what is not. */
function draftSection({ kind, to, claims, slots }: Draft, index: number): PaperSection {
  const sound = claims.filter(isSound).length
  const open = slots.filter(({ filled }) => !filled)
  return section(`draft_${index}`, `Draft: ${kind} to ${to.join(', ') || 'nobody yet'}`, [
    `${sound} of ${claims.length} statements supported, ${open.length} of ${slots.length} slots open`,
    ...claims
      .filter((claim) => !isSound(claim))
      .map(({ text, status, reason }) => `“${text}”: ${status}${reason ? `, ${reason}` : ''}`),
    ...open.map(({ name, reason }) => `${name}: ${reason ?? 'open'}`),
  ])
}

/** One line a record: its fields from → to, the gated ones marked. */
function changesOf({ record }: Packet): string[] {
  const groups = Map.groupBy(record.changes, ({ object, key, action }) =>
    [action, object, ...Object.values(key)].join(' '),
  )
  return [...groups].map(([what, changes]) => {
    // What was gated comes first: a long line is cut at its end.
    const ordered = changes.toSorted((a, b) => Number(a.risk === 'low') - Number(b.risk === 'low'))
    const told = ordered.map(({ field, from, to, risk }) => {
      const value = from === null ? to : `${from} → ${to}`
      return `${field}${risk === 'low' ? '' : ` (${risk})`}: ${value}`
    })
    return `${what}: ${told.join('; ')}`
  })
}

function beyond(count: number): string {
  return count > mostRows ? ` (${mostRows} of ${count})` : ''
}

function section(name: string, heading: string, lines: readonly string[]): PaperSection {
  return { name, heading, lines: lines.map((line) => said(shortened(line))) }
}

function said(text: string): PaperValue {
  return { text, evidence: [] }
}

function placeOf(evidence: readonly Evidence[]): string {
  const places = evidence.map(({ source, where }) =>
    [source.replace(/^(?:signal|document):/, '').replace(/@[0-9a-f]{12}$/, ''), where]
      .filter(Boolean)
      .join(' '),
  )
  return [...new Set(places)].slice(0, 1).join(', ')
}

type ReadCell = { path: string; text: string; confidence: number; evidence: Evidence[]; enteredBy?: string }

/** Every cell of any lane’s fields that holds a value, with its path. */
function cellsIn(value: unknown, path: string): ReadCell[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => cellsIn(each, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  const cell = AnyCell.safeParse(value)
  if (cell.success) return cellAt(cell.data, path)
  return Object.entries(value).flatMap(([name, each]) =>
    cellsIn(each, path === '' ? name : `${path}.${name}`),
  )
}

const AnyCell = cellOf(z.unknown())

function cellAt(
  { value, confidence, evidence, enteredBy }: z.infer<typeof AnyCell>,
  path: string,
): ReadCell[] {
  if (value === null || value === undefined) return []
  const parts = typeof value === 'object' ? Object.values(value) : [value]
  const text = shortened(parts.filter(isPlain).join(' '))
  return [{ path, text, confidence, evidence, ...(enteredBy === undefined ? {} : { enteredBy }) }]
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function shortened(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text
}
