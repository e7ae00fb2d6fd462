import { describe, expect, test } from 'vitest'
import { conflictsAbout, conflictsIn } from './conflicts.ts'
import type { StoredVersion } from './document-state.ts'
import { openLibrary } from './library.ts'
import { stored } from './sample-for-tests.ts'

function conflicts(...versions: StoredVersion[]): string[] {
  const library = openLibrary(versions, { now: new Date('2026-11-24T12:00:00Z') })
  return conflictsIn(library).map(
    ({ key, field, values }) =>
      `${key} ${field}: ${values.map(({ cell, row }) => `${cell.text} (${row.document.card.id})`).join(', ')}`,
  )
}

const list = (id: string, header: string, value: string, card = {}): StoredVersion =>
  stored(
    id,
    [
      ['SKU', header],
      ['HX-200', value],
    ],
    card,
  )

describe('two documents in force', () => {
  test('conflict where they give an article different prices, MOQs or lead times', () => {
    expect(conflicts(list('a', 'Price USD', '12.50'), list('b', 'Price USD', '12.90'))).toEqual([
      'hx200 unit-price: 12.50 (a), 12.90 (b)',
    ])
    expect(conflicts(list('a', 'MOQ', '500 pcs'), list('b', 'Mindestmenge', '600 Stück'))).toHaveLength(1)
    expect(conflicts(list('a', 'Lead time', '4 weeks'), list('b', 'Lead time (days)', '35'))).toHaveLength(1)
  })

  test('agree where the values are the same in other words', () => {
    expect(conflicts(list('a', 'Price USD', '12.50'), list('b', 'Unit price', 'US$ 12.5'))).toEqual([])
    expect(conflicts(list('a', 'MOQ', '500 pcs'), list('b', 'Mindestmenge', '500 Stück'))).toEqual([])
    expect(conflicts(list('a', 'Lead time', '4 weeks'), list('b', 'Lead time (days)', '28'))).toEqual([])
  })

  test('do not conflict in different currencies, quantity breaks, markets or columns', () => {
    const base = list('a', 'Price USD', '12.50')
    expect(conflicts(base, list('b', 'Price EUR', '11.20'))).toEqual([])
    expect(
      conflicts(list('a', 'Price USD from 100', '12.50'), list('b', 'Price USD from 1000', '11.90')),
    ).toEqual([])
    const breaks = (id: string, from: string, value: string): StoredVersion =>
      stored(id, [
        ['SKU', 'Qty from', 'Price USD'],
        ['HX-200', from, value],
      ])
    expect(conflicts(breaks('a', '100', '12.50'), breaks('b', '1000', '11.90'))).toEqual([])
    expect(conflicts(breaks('a', '100', '12.50'), breaks('b', '100', '11.90'))).toHaveLength(1)
    expect(conflicts(base, list('b', 'Price USD', '12.90', { scope: { market: ['Asia'] } }))).toEqual([])
    expect(conflicts(base, list('b', 'Weight kg', '12.90'))).toEqual([])
  })

  test('conflict in a market they share', () => {
    const scoped = (id: string, value: string, market: string[]): StoredVersion =>
      list(id, 'Price USD', value, { scope: { market } })
    expect(conflicts(scoped('a', '12.50', ['EU', 'UK']), scoped('b', '12.90', ['uk']))).toHaveLength(1)
    expect(conflicts(scoped('a', '12.50', ['EU']), scoped('b', '12.90', ['UK']))).toEqual([])
  })

  test('do not conflict with what is expired, superseded or a draft', () => {
    const base = list('a', 'Price USD', '12.50')
    for (const card of [{ valid_until: '2026-11-23' }, { approved_by: null }]) {
      expect(conflicts(base, list('b', 'Price USD', '12.90', card))).toEqual([])
    }
    expect(conflicts(base, list('b', 'Price USD', '12.90', { supersedes: ['a'] }))).toEqual([])
  })

  test('are found by the code of the article alone', () => {
    const library = openLibrary([list('a', 'Price USD', '12.50'), list('b', 'Price USD', '12.90')], {
      now: new Date('2026-11-24'),
    })
    expect(conflictsAbout('hx 200', library)).toHaveLength(1)
    expect(conflictsAbout('12.50', library)).toEqual([])
  })
})

describe('what a person settled', () => {
  const settled = list('b', 'Price USD', '12.90', { prevails_over: ['a'] })

  test('is no conflict any more, in either order', () => {
    const other = list('a', 'Price USD', '12.50')
    expect(conflicts(other, settled)).toEqual([])
    expect(conflicts(settled, other)).toEqual([])
    expect(conflicts(other, settled, list('c', 'Price USD', '13.00'))).toEqual([
      'hx200 unit-price: 12.90 (b), 13.00 (c)',
    ])
  })

  test('names one version where it says so', () => {
    const other = list('a', 'Price USD', '12.50')
    const version = (name: string): StoredVersion =>
      list('b', 'Price USD', '12.90', { prevails_over: [name] })
    expect(conflicts(other, version(`a@${other.document.version}`))).toEqual([])
    expect(conflicts(other, version('a@000000000000'))).toHaveLength(1)
  })

  test('no longer holds when its document has expired', () => {
    const expired = list('b', 'Price USD', '12.90', { prevails_over: ['a'], valid_until: '2026-11-23' })
    expect(conflicts(list('a', 'Price USD', '12.50'), expired, list('c', 'Price USD', '13.00'))).toEqual([
      'hx200 unit-price: 12.50 (a), 13.00 (c)',
    ])
  })
})
