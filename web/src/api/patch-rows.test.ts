import { describe, expect, it } from 'vitest'
import { patched } from './patch-rows.ts'
import type { PacketRow } from './types.ts'

const row = (id: string, minute: number, more: Partial<PacketRow> = {}): PacketRow => ({
  id,
  lane: 'export-rfq',
  revision: 1,
  digest: 'sha256:0',
  state: 'waiting',
  list: 'waiting',
  risk: 'low',
  snoozedUntil: null,
  heldBy: null,
  subject: id,
  from: null,
  party: null,
  outcome: 'quote',
  value: null,
  receivedAt: `2026-11-24T09:${10 + minute}:00.000Z`,
  waitingSince: `2026-11-24T09:${10 + minute}:00.000Z`,
  assignedTo: null,
  priority: 'normal',
  reasons: [],
  reviewers: 1,
  approvals: 0,
  missing: [],
  place: `2026-11-24T09:${10 + minute}:00.000Z`,
  ...more,
})
const listed = (next: string | null, ...pages: PacketRow[][]) => ({
  pageParams: pages.map(() => ''),
  pages: pages.map((packets, index) => ({ packets, next: index === pages.length - 1 ? next : 'more' })),
})
const ids = ({ pages }: ReturnType<typeof patched>) =>
  pages.map(({ packets }) => packets.map(({ id }) => id).join(''))
const waiting = { show: 'waiting' } as const

describe('rows that changed', () => {
  it('leave the list they no longer belong to, and change where they stand', () => {
    const before = listed(null, [row('a', 1), row('b', 2)], [row('c', 3)])
    const rows = [row('a', 1, { list: 'decided', state: 'approved' }), row('c', 3, { subject: 'new' })]
    const after = patched(before, waiting, rows)
    expect(ids(after)).toEqual(['b', 'c'])
    expect(after.pages[1]?.packets[0]?.subject).toBe('new')
  })

  it('come in at their place, or not at all where that was not read yet', () => {
    const before = (next: string | null) => listed(next, [row('a', 1), row('c', 3)], [row('e', 5)])
    expect(ids(patched(before('more'), waiting, [row('b', 2)]))).toEqual(['abc', 'e'])
    expect(ids(patched(before('more'), waiting, [row('z', 9)]))).toEqual(['ac', 'e'])
    expect(ids(patched(before(null), waiting, [row('z', 9)]))).toEqual(['ac', 'ez'])
    expect(ids(patched(listed(null, []), waiting, [row('a', 1)]))).toEqual(['a'])
  })

  it('keep the order of what was decided, newest first', () => {
    const before = listed(null, [row('c', 3, { list: 'decided' }), row('a', 1, { list: 'decided' })])
    const after = patched(before, { show: 'decided' }, [row('b', 2, { list: 'decided' })])
    expect(ids(after)).toEqual(['cba'])
  })

  it('come in only where the filter lets them', () => {
    const filter = { show: 'waiting', risk: 'low', reason: 'high-value', assigned: 'nobody' } as const
    const fits = row('b', 2, { reasons: [{ code: 'high-value', message: '' }] })
    expect(ids(patched(listed(null, []), filter, [row('a', 1), fits]))).toEqual(['b'])
    expect(ids(patched(listed(null, []), filter, [{ ...fits, assignedTo: { id: 'x', name: 'X' } }]))).toEqual(
      [''],
    )
  })
})
