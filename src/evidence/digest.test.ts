import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Packet } from '../words/packet.ts'
import { packetDigest, type Signable } from './digest.ts'

const text = fc.string({ maxLength: 8 })
const cell = fc.record({
  value: fc.oneof(text, fc.constant(null), fc.integer()),
  confidence: fc.constantFrom(0, 0.5, 1),
  evidence: fc.array(fc.record({ source: text, start: fc.nat(), end: fc.nat(), quote: text }), {
    maxLength: 2,
  }),
})
const packets: fc.Arbitrary<Signable> = fc.record({
  lane: text,
  signal: fc.record({ id: text }),
  fields: fc.dictionary(text, fc.oneof(cell, fc.array(cell, { maxLength: 2 })), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  drafts: fc.array(
    fc.record({
      kind: fc.constantFrom('reply' as const, 'quote' as const),
      to: fc.array(text, { maxLength: 2 }),
      cc: fc.array(text, { maxLength: 2 }),
      subject: text,
      body: text,
    }),
    { maxLength: 2 },
  ),
  record: fc.record({
    system: text,
    changes: fc.array(
      fc.record({
        object: text,
        key: fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true }),
        action: fc.constantFrom('create' as const, 'update' as const),
        field: text,
        from: fc.option(text),
        to: text,
      }),
      { maxLength: 2 },
    ),
  }),
  entered: fc.array(fc.record({ text, by: text, at: text }), { maxLength: 2 }),
  reliedOn: fc.record({
    cards: fc.string(),
    documents: fc.uniqueArray(text, { maxLength: 3 }),
    settings: text,
    signal: text,
    records: fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true }),
  }),
})

describe('the digest of a packet', () => {
  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(packets, (packet) => {
        expect(packetDigest(turned(packet))).toBe(packetDigest(packet))
        expect(packetDigest(packet)).toMatch(/^sha256:[0-9a-f]{64}$/)
      }),
    )
  })

  test('changes whenever any value a person signs for changes', () => {
    fc.assert(
      fc.property(packets, fc.nat(), (packet, pick) => {
        const places = leaves(packet)
        const place = places[pick % places.length] ?? []
        expect(packetDigest(changed(packet, place))).not.toBe(packetDigest(packet))
      }),
      { numRuns: 500 },
    )
  })

  test('changes when a draft, a change or an entered value is added or left out', () => {
    fc.assert(
      fc.property(packets, (packet) => {
        const digest = packetDigest(packet)
        const draft = { kind: 'reply', to: [], cc: [], subject: '', body: '' } as const
        const change = { object: '', key: {}, action: 'create', field: '', from: null, to: '' } as const
        const { drafts, entered, record } = packet
        expect(packetDigest({ ...packet, drafts: [...drafts, draft] } as Signable)).not.toBe(digest)
        expect(packetDigest({ ...packet, entered: [...entered, { text: '', by: '', at: '' }] })).not.toBe(
          digest,
        )
        expect(
          packetDigest({ ...packet, record: { ...record, changes: [...record.changes, change] } }),
        ).not.toBe(digest)
      }),
    )
  })

  test('does not depend on the order in which documents were found', () => {
    const of = (documents: string[]): string =>
      packetDigest({ ...blank, reliedOn: { ...blank.reliedOn, documents } })
    expect(of(['a@1', 'b@1'])).toBe(of(['b@1', 'a@1', 'a@1']))
    expect(of(['a@1'])).not.toBe(of(['a@2']))
  })

  test('leaves out what is computed from the rest: gate, findings, claims, summary', () => {
    const whole: Pick<Packet, 'missing' | 'findings'> & Signable = {
      ...blank,
      missing: ['x'],
      findings: [{ code: 'note', message: 'x' }],
    }
    expect(packetDigest(whole)).toBe(packetDigest(blank))
  })
})

const blank: Signable = {
  lane: 'export-rfq',
  signal: { id: 's1' },
  fields: {},
  drafts: [],
  record: { system: 'sheet:log', changes: [] },
  entered: [],
  reliedOn: { documents: [], cards: '', settings: '', signal: '', records: {} },
}

type Path = (string | number)[]

/** Paths of all strings, numbers and nulls, the documents left out: they are a set and have their own test. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (path.at(-1) === 'documents' && path.at(-2) === 'reliedOn') return []
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, member]) =>
    leaves(member, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function changed<T>(value: T, [key, ...rest]: Path): T {
  if (key === undefined) return other(value) as T
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? changed(item, rest) : item)) as T
  return { ...value, [key]: changed((value as Record<string, unknown>)[key], rest) }
}

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  return typeof value === 'string' ? `${value}x` : 'x'
}

function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, turned(member)]),
  ) as T
}
