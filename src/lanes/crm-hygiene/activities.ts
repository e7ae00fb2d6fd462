/** Activity feeds: a JSON list of what happened, each with its time, who, and words; oldest first. */
import type { Line } from '../../evidence/thread/lines.ts'
import type { LaneInput } from '../../words/lane.ts'
import { textOf } from '../../words/signal.ts'
import type { SourceText } from '../../words/text.ts'
import { meaningOf } from './meanings.ts'
import { noteDay } from './note-day.ts'

export type Activity = { at: Date; label: string | null; lines: Line[] }

type Leaf = { path: string; name: string; value: string; start: number; end: number; source: SourceText }

const words =
  /^(?:text|body|note|notes|content|summary|description|message|comment|details?|transcript|subject|title|outcome|remark|snippet|texto|nota|notiz)$/i
const times =
  /^(?:time|at|date|timestamp|when|created|occurred|logged|datetime|start)(?:_?(?:at|on|time|date))?$|^(?:activity|call|event)_?(?:date|time)$/i

/** The activities; null where the signal is no feed. */
export function activitiesOf(input: LaneInput): Activity[] | null {
  const body = textOf(input.reading, 'signal:body')
  if (input.reading.kind !== 'form' || body === undefined || body.marks.length === 0) return null
  const leaves = leavesOf(body)
  const groups = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const key = /^(.*\[\d+\])/.exec(leaf.path)?.[1] ?? ''
    groups.set(key, [...(groups.get(key) ?? []), leaf])
  }
  const { at: arrived } = noteDay(input)
  return [...groups.values()]
    .flatMap((group): Activity[] => {
      const said = group.filter(({ name, value }) => words.test(name) && /\s|\p{L}{3}/u.test(value))
      const facts = group.filter(({ name }) => isFact(name))
      if (said.length + facts.length === 0) return []
      const time = group
        .map((leaf) => (times.test(leaf.name) ? timeOf(leaf.value) : null))
        .find((at) => at !== null)
      const when = { at: time ?? arrived }
      return [
        ...facts.map((leaf) => ({ ...when, label: leaf.name, lines: linesIn(leaf) })),
        ...(said.length > 0 ? [{ ...when, label: null, lines: said.flatMap(linesIn) }] : []),
      ]
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** A leaf that gives a field of the deal itself; what a feed calls its title, notes or owner is the activity's. */
function isFact(name: string): boolean {
  const means = meaningOf(name)
  return means !== null && !notFacts.has(means)
}

const notFacts: ReadonlySet<string> = new Set([
  'id',
  'account',
  'title',
  'notes',
  'owner',
  'last-activity',
  'stage-since',
])

/** Every `path: value` that reading JSON made, with the place of the value. */
export function leavesOf(body: SourceText): Leaf[] {
  return body.marks.flatMap(({ start, end, where }): Leaf[] => {
    const from = start + where.length + 2
    const value = body.text.slice(from, end)
    const name = where.slice(where.lastIndexOf('.') + 1).replace(/\[\d+\]$/, '')
    return from >= end ? [] : [{ path: where, name, value, start: from, end, source: body }]
  })
}

/** Epoch seconds and milliseconds, ISO 8601 and what resembles it. */
function timeOf(value: string): Date | null {
  const plain = value.trim()
  const number = /^\d{10}(?:\d{3})?$/.test(plain) ? Number(plain) * (plain.length === 10 ? 1000 : 1) : null
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(
    plain,
  )
  if (number !== null) return new Date(number)
  if (iso === null) return null
  const at = new Date(`${iso[1]}T${iso[2] ?? '12:00:00'}${iso[3] ?? 'Z'}`)
  return Number.isNaN(at.getTime()) ? null : at
}

function linesIn({ source, start, end }: Leaf): Line[] {
  const lines: Line[] = []
  let at = start
  for (const raw of source.text.slice(start, end).split('\n')) {
    const text = raw.trim()
    const from = at + (raw.length - raw.trimStart().length)
    if (text !== '') lines.push({ source, start: from, end: from + text.length, text })
    at += raw.length + 1
  }
  return lines
}
