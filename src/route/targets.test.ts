import { expect, it } from 'vitest'
import { hoursOfTarget, kpiTargets } from './targets.ts'

it('a target is for the KPI it names, or for the lane’s first one', () => {
  const kpis = [{ name: 'time' }, { name: 'share' }]
  expect([...kpiTargets({ target: '4 business hours' }, kpis)]).toEqual([['time', '4 business hours']])
  expect([
    ...kpiTargets(
      [
        { name: 'share', target: '95 %' },
        { name: 'time', target: 2 },
      ],
      kpis,
    ),
  ]).toEqual([
    ['share', '95 %'],
    ['time', '2'],
  ])
  expect(kpiTargets('four hours', kpis).size).toBe(0)
})

it.each<[string | null, number | null]>([
  ['4 business hours', 4],
  ['1.5 h', 1.5],
  ['1 business day', 8],
  ['2 working-days', 16],
  ['95 %', null],
  ['soon', null],
  [null, null],
])('the hours of the target %j are %j', (target, hours) => {
  expect(hoursOfTarget(target, 8)).toBe(hours)
})
