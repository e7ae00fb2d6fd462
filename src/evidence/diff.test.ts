import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Packet } from '../words/packet.ts'
import { threeWay } from './diff.ts'

type Compared = Parameters<typeof threeWay>[0]
const cell = (value: unknown): object => ({ value, confidence: 1, evidence: [] })

function packet(over: Partial<Compared> = {}, body = 'We offer USD 12.50.'): Compared {
  return {
    fields: { items: [{ quantity: cell({ value: '5000', unit: 'pcs' }), target_price: cell(null) }] },
    drafts: [
      { kind: 'reply', to: ['lena@vogt.example'], cc: [], subject: 'Re: RFQ', body, claims: [], slots: [] },
    ],
    record: { system: 'sheet:log', changes: [change('Quoting', 'New')] },
    reliedOn: { documents: ['prices@aaa'], cards: 'c1', settings: 's1', signal: 'h1', records: { R1: 'r1' } },
    ...over,
  }
}

function change(to: string, from: string | null): Packet['record']['changes'][number] {
  return {
    object: 'row',
    key: { rfq: 'RFQ-1' },
    action: 'update',
    field: 'status',
    from,
    to,
    risk: 'low',
    evidence: [],
  }
}

describe('what changed since someone looked', () => {
  test('is nothing where now is what was looked at, whatever the reviewer edited', () => {
    expect(threeWay(packet(), packet({}, 'Mine.'), packet())).toEqual([])
  })

  test('is a field, with what the reviewer has in it', () => {
    const later = packet({
      fields: {
        items: [
          {
            quantity: cell({ value: '7500', unit: 'pcs' }),
            target_price: cell({ amount: '11', currency: 'USD', per: 'pcs' }),
          },
        ],
      },
    })
    const mine = packet({
      fields: { items: [{ quantity: cell({ value: '6000', unit: 'pcs' }), target_price: cell(null) }] },
    })
    expect(threeWay(packet(), mine, later)).toEqual([
      { path: 'fields.items[0].quantity', looked: '5000 pcs', yours: '6000 pcs', now: '7500 pcs' },
      { path: 'fields.items[0].target_price', looked: '—', yours: '—', now: 'USD 11 / pcs' },
    ])
  })

  test('is a document in another version, a record and the settings', () => {
    const later = packet({
      reliedOn: {
        documents: ['prices@bbb'],
        cards: 'c2',
        settings: 's2',
        signal: 'h1',
        records: { R1: 'r2' },
      },
    })
    expect(
      threeWay(packet(), packet(), later).map(({ path, looked, now }) => `${path}: ${looked} → ${now}`),
    ).toEqual([
      'reliedOn.documents[prices]: aaa → bbb',
      'reliedOn.records[R1]: r1 → r2',
      'reliedOn.settings: s1 → s2',
    ])
  })

  test('is a record change from another value, whatever its place in the list', () => {
    const other = { ...change('x', null), field: 'owner' }
    const before = packet({ record: { system: 's', changes: [other, change('Quoting', 'New')] } })
    const later = packet({ record: { system: 's', changes: [change('Quoting', 'Won'), other] } })
    expect(threeWay(before, before, later)).toEqual([
      { path: 'record.changes[row RFQ-1 status].from', looked: 'New', yours: 'New', now: 'Won' },
    ])
  })

  test('of a long text is shown around the first difference', () => {
    const long = 'All our goods are packed in cartons of twelve. '.repeat(20)
    const [row] = threeWay(packet({}, `${long}USD 12.50`), packet({}, long), packet({}, `${long}USD 13.00`))
    expect(row?.looked).toContain('USD 12.50')
    expect(row?.now).toContain('USD 13.00')
    expect(row?.looked.length).toBeLessThan(130)
  })

  test('is every value that is gone', () => {
    expect(
      threeWay(packet(), packet(), packet({ fields: {}, drafts: [] })).map(
        ({ path, now }) => `${path} ${now}`,
      ),
    ).toEqual(['fields.items[0].quantity —', 'drafts[0].to —', 'drafts[0].subject —', 'drafts[0].body —'])
  })

  test('has a row exactly where a body differs', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(threeWay(packet({}, a), packet(), packet({}, b))).toHaveLength(a === b ? 0 : 1)
      }),
    )
  })
})
