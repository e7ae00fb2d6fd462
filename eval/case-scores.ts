/** What a packet is worth beside what a careful person expects of its case. */
import type { Packet } from '../src/words/packet.ts'
import type { Expected } from '../test/lane-cases.ts'

export type CaseScore = {
  /** Values that are there and right; there and wrong, or there and not to be; not there or wrong. */
  right: number
  wrong: number
  missed: number
  unsupported: number
  /** Of the words a reply must hold, how many it lacks; of those it must not hold, how many it has. */
  lacking: number
  forbidden: number
}

/** Counts over what the case says; what it does not speak of is not counted. */
export function scoreOf(packet: Packet, { fields, reply }: Expected): CaseScore {
  const cells = compare(fields, packet.fields)
  const written = packet.drafts.map(({ subject, body }) => `${subject}\n${body}`).join('\n')
  return {
    right: cells.filter((one) => one === 'right').length,
    wrong: cells.filter((one) => one === 'wrong' || one === 'false').length,
    missed: cells.filter((one) => one === 'missed' || one === 'wrong').length,
    unsupported: packet.drafts.flatMap(({ claims }) => claims).filter(({ status }) => status !== 'supported')
      .length,
    lacking: (reply?.says ?? []).filter((words) => !written.includes(words)).length,
    forbidden: (reply?.never ?? []).filter((words) => written.includes(words)).length,
  }
}

/** How many of the words of one text have to be put in, taken out or changed for the other, as a share of the longer. */
export function wordDistance(one: string, other: string): number {
  const [a, b] = [one.split(/\s+/).filter(Boolean), other.split(/\s+/).filter(Boolean)]
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  a.forEach((word, i) => {
    const next = [i + 1]
    b.forEach((against, j) => {
      const change = (row[j] ?? 0) + (word === against ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    })
    row = next
  })
  return (row[b.length] ?? 0) / Math.max(1, a.length, b.length)
}

type Compared = 'right' | 'wrong' | 'false' | 'missed' | 'absent'

/** Leaf by leaf; `wrong`: another value than expected, `false`: a value where none is to be. */
function compare(wanted: unknown, got: unknown): Compared[] {
  if (isObject(got) && 'value' in got && Array.isArray(got['evidence']))
    return [verdict(wanted, got['value'])]
  if (Array.isArray(got)) {
    if (typeof wanted === 'number') return [got.length === wanted ? 'right' : 'wrong']
    if (!Array.isArray(wanted)) return []
    const more = got.slice(wanted.length).map((): Compared => 'false')
    return [
      ...wanted.flatMap((item, at) => (at < got.length ? compare(item, got[at]) : ['missed' as const])),
      ...more,
    ]
  }
  if (!isObject(wanted) || !isObject(got)) return [verdict(wanted, got)]
  return Object.keys(wanted).flatMap((key) => compare(wanted[key], got[key]))
}

function verdict(wanted: unknown, value: unknown): Compared {
  const [expected, there] = [wanted ?? null, value ?? null]
  if (expected === null) return there === null ? 'absent' : 'false'
  if (there === null) return 'missed'
  return JSON.stringify(sorted(expected)) === JSON.stringify(sorted(there)) ? 'right' : 'wrong'
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
