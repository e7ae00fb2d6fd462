import { describe, expect, it } from 'vitest'
import type { Kpi } from '../words/lane.ts'
import type { Entry, EntryKind } from '../words/ledger.ts'
import { Desk } from '../words/workspace.ts'
import { measure, passages, quantile } from './measure.ts'

const desk = Desk.parse({ business: 'Harbour', time_zone: 'UTC', working_hours: '09:00-17:00' })
const time: Kpi = { name: 'time', unit: 'business-hours', better: 'lower', meaning: '' }
const share: Kpi = { name: 'completeness', unit: 'share', better: 'higher', meaning: '' }

const entry = (kind: EntryKind, at: string, over: Partial<Entry> = {}): Entry => {
  return { kind, at: `2026-11-${at}:00.000Z`, actor: 'system', lane: 'export-rfq', data: {}, ...over }
}
/** A packet from its arrival to its draft; further entries follow. */
const drafted = (id: string, at: string, data: Entry['data'] = { decision: 'review' }): Entry[] => [
  entry('signal-received', at, { lane: undefined, signalId: `s${id}` }),
  entry('packet-drafted', at, { signalId: `s${id}`, packetId: id, data }),
]
const of = (kind: EntryKind, id: string, at: string, data: Entry['data'] = {}) =>
  entry(kind, at, { packetId: id, data, ...(kind === 'job-given-up' ? { lane: undefined } : {}) })
const measured = (entries: Entry[], kpi = time) => measure(kpi, passages(entries, 'export-rfq'), desk)

describe('from the mail to the decision', () => {
  it('counts business hours from the arrival, not from the draft', () => {
    const entries = [
      entry('signal-received', '20T16:00', { lane: undefined, signalId: 's1' }),
      entry('packet-drafted', '23T09:00', { signalId: 's1', packetId: '1', data: { decision: 'review' } }),
      of('packet-approved', '1', '23T10:00'),
    ]
    expect(measured(entries)).toMatchObject({
      value: 2,
      n: 1,
      open: 0,
      weeks: [{ week: '2026-11-23', n: 1 }],
    })
  })

  it.each<[string, Entry[], { n: number; open: number; value: number | null }]>([
    ['nothing happened', [], { n: 0, open: 0, value: null }],
    ['a packet that waits', drafted('1', '24T09:00'), { n: 0, open: 1, value: null }],
    [
      'a stopped one is nobody’s response',
      drafted('1', '24T09:00', { decision: 'stop' }),
      { n: 0, open: 0, value: null },
    ],
    [
      'a rejected one',
      [...drafted('1', '24T09:00'), of('packet-rejected', '1', '24T10:00')],
      { n: 0, open: 0, value: null },
    ],
    [
      'a superseded one',
      [...drafted('1', '24T09:00'), of('packet-superseded', '1', '24T10:00')],
      { n: 0, open: 0, value: null },
    ],
    [
      'one signature of two',
      [...drafted('1', '24T09:00'), of('packet-signed', '1', '24T10:00')],
      { n: 0, open: 1, value: null },
    ],
    [
      'approved, changed since, and approved again: the last decision counts',
      [
        ...drafted('1', '24T09:00'),
        of('packet-approved', '1', '24T10:00'),
        of('packet-changed-since', '1', '24T10:01'),
        of('packet-approved', '1', '24T12:00'),
      ],
      { n: 1, open: 0, value: 3 },
    ],
    [
      'approved and changed since: open again',
      [
        ...drafted('1', '24T09:00'),
        of('packet-approved', '1', '24T10:00'),
        of('packet-changed-since', '1', '24T10:01'),
      ],
      { n: 0, open: 1, value: null },
    ],
    [
      'approved and given up: nothing reached the buyer',
      [
        ...drafted('1', '24T09:00'),
        of('packet-approved', '1', '24T10:00'),
        of('job-given-up', '1', '25T10:00'),
      ],
      { n: 0, open: 0, value: null },
    ],
    [
      'a packet of another lane',
      drafted('1', '24T09:00').map((one) => ({ ...one, lane: 'support-reply' })),
      { n: 0, open: 0, value: null },
    ],
  ])('%s', (_, entries, expected) => {
    expect(measured(entries)).toMatchObject(expected)
  })
})

it('completeness is the share of approved packets with nothing missing', () => {
  const entries = ['1', '2', '3', '4'].flatMap((id) => [
    ...drafted(id, '24T09:00'),
    of('packet-approved', id, '24T10:00', { missing: id === '1' ? ['incoterm'] : [] }),
  ])
  expect(measured(entries, share)).toMatchObject({ value: 0.75, p90: null, n: 4 })
})

it.each<[readonly number[], number, number | null]>([
  [[], 0.5, null],
  [[3], 0.9, 3],
  [[4, 1, 3, 2], 0.5, 2.5],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, expect.closeTo(9.1, 9)],
])('the quantile of %j at %d is %d', (values, place, expected) => {
  expect(quantile(values, place)).toEqual(expected)
})
