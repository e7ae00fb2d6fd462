/** The three-way diff a reviewer sees when something changed between looking and writing. */
import type { Packet } from '../words/packet.ts'
import { cellsOf } from './cells.ts'

/** One value that is no longer what it was; `—` stands for "not there". */
export type Difference = { path: string; looked: string; yours: string; now: string }

type Compared = Pick<Packet, 'fields' | 'drafts' | 'record' | 'reliedOn'>

const nothing = '—'
const shortest = 120

/**
 * Where the packet of `now` differs from the one that was `looked` at, beside what the reviewer made of it (`yours`):
 * cell values, subject, recipients and body of drafts, from and to of record changes, document versions and whatever
 * else the packet relied on. Long texts are shown around their first difference. Empty where nothing changed.
 */
export function threeWay(looked: Compared, yours: Compared, now: Compared): Difference[] {
  const [before, edited, after] = [valuesOf(looked), valuesOf(yours), valuesOf(now)]
  const paths = new Set([...after.keys(), ...before.keys()])
  return [...paths].flatMap((path) => {
    const [was, is] = [before.get(path) ?? nothing, after.get(path) ?? nothing]
    if (was === is) return []
    const from = firstDifference(was, is)
    return [
      {
        path,
        looked: excerpt(was, from),
        yours: excerpt(edited.get(path) ?? nothing, from),
        now: excerpt(is, from),
      },
    ]
  })
}

function valuesOf(packet: Compared): Map<string, string> {
  const { documents, records, settings, signal } = packet.reliedOn
  return new Map([
    ...cellsOf(packet.fields).map(({ path, cell }): [string, string] => [path, shown(cell.value)]),
    ...packet.drafts.flatMap((draft, index) => draftValues(draft, `drafts[${index}]`)),
    ...packet.record.changes.flatMap(changeValues),
    ...documents.map((name) => versionOf(name)),
    ...Object.entries(records).map(([id, revision]): [string, string] => [
      `reliedOn.records[${id}]`,
      revision,
    ]),
    ['reliedOn.settings', settings],
    ['reliedOn.signal', signal],
  ])
}

function draftValues(draft: Packet['drafts'][number], path: string): [string, string][] {
  return [
    [`${path}.to`, draft.to.join(', ')],
    [`${path}.cc`, draft.cc.join(', ') || nothing],
    [`${path}.subject`, draft.subject],
    [`${path}.body`, draft.body],
  ]
}

/** Changes are told apart by what they change, since their order may differ between two packets. */
function changeValues(change: Packet['record']['changes'][number]): [string, string][] {
  const path = `record.changes[${[change.object, ...Object.values(change.key), change.field].join(' ')}]`
  return [
    [`${path}.from`, change.from ?? nothing],
    [`${path}.to`, change.to],
  ]
}

function versionOf(name: string): [string, string] {
  const at = name.lastIndexOf('@')
  return at < 0
    ? [`reliedOn.documents[${name}]`, name]
    : [`reliedOn.documents[${name.slice(0, at)}]`, name.slice(at + 1)]
}

/** A value in one line: `USD 12.50 / pcs`, `5000 pcs`, else its members one after the other. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return nothing
  if (Array.isArray(value)) return value.map(shown).join(', ')
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value)
  if ('amount' in value && 'currency' in value) {
    return `${shown(value.currency)} ${shown(value.amount)}${'per' in value && value.per ? ` / ${shown(value.per)}` : ''}`
  }
  return Object.values(value)
    .filter((member) => member !== null && member !== undefined)
    .map(shown)
    .join(' ')
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

function excerpt(text: string, around: number): string {
  if (text.length <= shortest) return text
  const start = Math.max(0, Math.min(around - shortest / 3, text.length - shortest))
  const end = start + shortest
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`
}
