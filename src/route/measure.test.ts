import { describe, expect, it } from 'vitest'
import type { Kpi, Measure } from '../words/kpi.ts'
import type { Entry, EntryKind } from '../words/ledger.ts'
import { Desk } from '../words/workspace.ts'
import { measure, quantile } from './measure.ts'
import { passages } from './passages.ts'

const desk = Desk.parse({ business: 'Harbour', time_zone: 'UTC', working_hours: '09:00-17:00' })
const kpi = (how: Measure): Kpi => ({ name: 'one', better: 'lower', meaning: '', measure: how })
const response: Measure = { kind: 'hours', to: 'approved', per: 'turn' }
const complete: Measure = { kind: 'share', of: 'approved', held: { has: ['complete'] } }

const entry = (kind: EntryKind, at: string, over: Partial<Entry> = {}): Entry => {
  return { kind, at: `2026-11-${at}:00.000Z`, actor: 'system', lane: 'export-rfq', data: {}, ...over }
}
/** A packet from its arrival to its draft; further entries follow. */
const drafted = (id: string, at: string, data: Entry['data'] = {}): Entry[] => [
  entry('signal-received', at, { lane: undefined, signalId: `s${id}` }),
  entry('packet-drafted', at, { signalId: `s${id}`, packetId: id, data: { decision: 'review', ...data } }),
]
const of = (kind: EntryKind, id: string, at: string, data: Entry['data'] = {}) =>
  entry(kind, at, { packetId: id, data, ...(kind === 'job-given-up' ? { lane: undefined } : {}) })
const measured = (entries: Entry[], how: Measure = response, now = '2026-11-27T12:00:00Z') =>
  measure(kpi(how), passages(entries), { desk, now: new Date(now) })

describe('from the mail to the decision', () => {
  it('counts business hours from the arrival, not from the draft', () => {
    const entries = [
      entry('signal-received', '20T16:00', { lane: undefined, signalId: 's1' }),
      entry('packet-drafted', '23T09:00', { signalId: 's1', packetId: '1', data: { decision: 'review' } }),
      of('packet-approved', '1', '23T10:00'),
    ]
    expect(measured(entries)).toMatchObject({
      unit: 'business-hours',
      value: 2,
      n: 1,
      open: 0,
      oldestOpen: null,
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
  ])('%s', (_, entries, expected) => {
    expect(measured(entries)).toMatchObject(expected)
  })

  it('an open case is told, with how long the oldest waits and what the median would be if all ended now', () => {
    const entries = [
      ...drafted('1', '24T09:00'),
      of('packet-approved', '1', '24T10:00'),
      ...drafted('2', '25T09:00'),
      ...drafted('3', '26T09:00'),
    ]
    // Friday noon: the second has waited 8 + 8 + 3 hours, the third 8 + 3.
    expect(measured(entries)).toMatchObject({ value: 1, n: 1, open: 2, oldestOpen: 19, ifEndedNow: 11 })
  })
})

describe('a thread', () => {
  const thread = { thread: 't' }
  const reminded = [
    ...drafted('1', '23T09:00', thread),
    ...drafted('2', '24T09:00', thread),
    of('packet-superseded', '1', '24T09:00'),
  ]

  it('a reminder does not restart the clock', () => {
    const entries = [...reminded, of('packet-approved', '2', '24T10:00')]
    expect(measured(entries)).toMatchObject({ value: 9, n: 1, open: 0 })
    expect(measured(reminded)).toMatchObject({ n: 0, open: 1, oldestOpen: 8 * 4 + 3 })
  })

  it('what comes after the answer is a new case, except where only the first answer counts', () => {
    const entries = [
      ...drafted('1', '23T09:00', thread),
      of('packet-approved', '1', '23T11:00'),
      ...drafted('2', '24T09:00', thread),
      of('packet-approved', '2', '24T13:00'),
    ]
    expect(measured(entries)).toMatchObject({ value: 3, n: 2 })
    expect(measured(entries, { ...response, per: 'thread' })).toMatchObject({ value: 2, n: 1 })
  })

  it('what was rejected was no case: the next mail of its thread starts its own clock', () => {
    const entries = [
      ...drafted('1', '23T09:00', thread),
      of('packet-rejected', '1', '23T10:00'),
      ...drafted('2', '24T09:00', thread),
      of('packet-approved', '2', '24T10:00'),
    ]
    expect(measured(entries)).toMatchObject({ value: 1, n: 1 })
  })

  it('an applicant is ready when a packet of theirs is approved as ready, however many were approved before', () => {
    const ready: Measure = {
      kind: 'hours',
      to: 'approved',
      per: 'thread',
      among: ['applies'],
      until: ['ready'],
    }
    const asked = [
      ...drafted('1', '23T09:00', { ...thread, codes: ['applies'] }),
      of('packet-approved', '1', '23T10:00', { codes: ['applies'] }),
    ]
    const sent = [
      ...asked,
      ...drafted('2', '24T09:00', { ...thread, codes: ['applies', 'ready'] }),
      of('packet-approved', '2', '24T11:00', { codes: ['applies', 'ready'] }),
    ]
    expect(measured(asked, ready)).toMatchObject({ n: 0, open: 1 })
    expect(measured(sent, ready)).toMatchObject({ value: 10, n: 1, open: 0 })
    expect(measured(drafted('9', '23T09:00', { codes: [] }), ready)).toMatchObject({ n: 0, open: 0 })
  })
})

describe('in time', () => {
  const inTime: Measure = { kind: 'in-time', businessDays: 1, to: 'recorded', per: 'turn' }
  const sent = (id: string, at: string, recordedAt: string, due?: string): Entry[] => {
    const codes = due === undefined ? [] : [`due:${due}`]
    return [
      ...drafted(id, at, { codes }),
      of('packet-approved', id, recordedAt, { codes }),
      of('packet-recorded', id, recordedAt),
    ]
  }

  it('counts to the end of the day that is due, or one business day after the arrival where none is said', () => {
    const entries = [
      ...sent('1', '23T10:00', '24T16:59', '2026-11-24'),
      ...sent('2', '23T10:00', '25T09:00', '2026-11-24'),
      // Friday's is due on Monday.
      ...sent('3', '20T10:00', '23T16:00'),
      ...sent('4', '20T10:00', '24T09:00'),
    ]
    expect(measured(entries, inTime)).toMatchObject({ unit: 'share', value: 0.5, n: 4, open: 0, p90: null })
  })

  it('one that waits after its day is late already; one that may still be in time is open', () => {
    const entries = [
      ...drafted('1', '23T10:00', { codes: ['due:2026-11-24'] }),
      ...drafted('2', '26T10:00', { codes: ['due:2026-11-27'] }),
    ]
    expect(measured(entries, inTime)).toMatchObject({ value: 0, n: 1, open: 1 })
  })

  it('approved and not yet written has not gone out', () => {
    const entries = [...drafted('1', '26T10:00'), of('packet-approved', '1', '26T11:00')]
    expect(measured(entries, inTime)).toMatchObject({ n: 0, open: 1 })
  })
})

describe('shares', () => {
  const decided = (id: string, codes: string[], kind: EntryKind = 'packet-approved') => [
    ...drafted(id, '24T09:00', { codes }),
    of(kind, id, '24T10:00', kind === 'packet-approved' ? { codes } : {}),
  ]

  it('completeness is the share of approved packets with nothing missing', () => {
    const entries = ['1', '2', '3', '4'].flatMap((id) => decided(id, id === '1' ? [] : ['complete']))
    expect(measured(entries, complete)).toMatchObject({ value: 0.75, p90: null, n: 4, ifEndedNow: null })
  })

  it('packets of before the ledger kept codes count by what was missing', () => {
    const entries = [
      ...drafted('1', '24T09:00'),
      of('packet-approved', '1', '24T10:00', { missing: [] }),
      ...drafted('2', '24T09:00'),
      of('packet-approved', '2', '24T10:00', { missing: ['incoterm'] }),
    ]
    expect(measured(entries, complete)).toMatchObject({ value: 0.5, n: 2 })
  })

  it('a rejected lead was not handed over, and what is no lead does not count', () => {
    const handoff: Measure = {
      kind: 'share',
      of: 'decided',
      among: ['kind:lead'],
      held: { has: ['verdict:qualified', 'owner'] },
    }
    const entries = [
      ...decided('1', ['kind:lead', 'verdict:qualified', 'owner']),
      ...decided('2', ['kind:lead', 'verdict:nurture', 'owner']),
      ...decided('3', ['kind:lead', 'verdict:qualified', 'owner'], 'packet-rejected'),
      ...decided('4', ['kind:spam', 'owner']),
      ...drafted('5', '24T09:00', { codes: ['kind:lead'] }),
    ]
    expect(measured(entries, handoff)).toMatchObject({ value: expect.closeTo(1 / 3, 9), n: 3, open: 1 })
  })

  describe('queue accuracy', () => {
    const kept: Measure = { kind: 'share', of: 'approved', held: { kept: 'queue' } }
    const [sales, service] = [{ codes: ['queue:aa', 'owner'] }, { codes: ['queue:bb'] }]

    it.each<[string, Entry[], number]>([
      ['as it was drafted', [of('packet-approved', '1', '24T10:00', { codes: ['queue:aa'] })], 1],
      [
        'corrected before it was approved',
        [of('packet-edited', '1', '24T09:30', service), of('packet-approved', '1', '24T10:00', service)],
        0,
      ],
      [
        'sent back by a person, and drafted into another one',
        [
          of('packet-returned', '1', '24T09:30'),
          of('packet-drafted', '1', '24T09:31', { decision: 'review', why: 'returned', ...service }),
          of('packet-approved', '1', '24T10:00', service),
        ],
        0,
      ],
      [
        'the settings changed meanwhile: nobody’s correction',
        [
          of('packet-drafted', '1', '24T09:31', { decision: 'review', why: 'changed-since', ...service }),
          of('packet-approved', '1', '24T10:00', service),
        ],
        1,
      ],
    ])('%s', (_, more, value) => {
      expect(measured([...drafted('1', '24T09:00', sales), ...more], kept)).toMatchObject({ value, n: 1 })
    })
  })
})

it.each<[readonly number[], number, number | null]>([
  [[], 0.5, null],
  [[3], 0.9, 3],
  [[4, 1, 3, 2], 0.5, 2.5],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, expect.closeTo(9.1, 9)],
])('the quantile of %j at %d is %d', (values, place, expected) => {
  expect(quantile(values, place)).toEqual(expected)
})
