import { describe, expect, test } from 'vitest'
import { productOf, unitBehindNumber, unitNamed, unitOf, units } from './units.ts'

describe('short names', () => {
  test('every unit is found again by its short name', () => {
    const made = [
      'kilovolt',
      'mW',
      'uF',
      'TeV',
      'GiB',
      'milligray',
      'hPa',
      'cSt',
      'kWp',
      'mbps',
      'cfm',
      'MJ',
      'µSv',
      'gigametres',
    ]
    for (const unit of [...units, ...made.map(unitOf)]) {
      if (unit === null) throw new Error('a spelling is no unit')
      expect(unitNamed(unit.name)?.name).toBe(unit.name)
    }
  })

  test('a product is named the same however it is written', () => {
    const [kg, m, s] = ['kg', 'm', 's'].map(unitNamed)
    if (kg === undefined || m === undefined || s === undefined) throw new Error('units missing')
    const density = productOf([
      { unit: kg, power: 1 },
      { unit: m, power: -3 },
    ])
    expect(density?.name).toBe('kg/m3')
    expect(density).toBe(unitOf('kg/m³'))
    expect(productOf([{ unit: s, power: -1 }])?.name).toBe('1/s')
    expect(
      productOf([
        { unit: m, power: 1 },
        { unit: m, power: -1 },
      ]),
    ).toBeNull()
  })

  test('nothing is multiplied with pieces', () => {
    const [pcs, m] = ['pcs', 'm'].map(unitNamed)
    if (pcs === undefined || m === undefined) throw new Error('units missing')
    expect(
      productOf([
        { unit: pcs, power: 1 },
        { unit: m, power: -2 },
      ]),
    ).toBeNull()
    expect(unitNamed('pcs/m2')).toBeUndefined()
  })

  test.each(['', '/', 'kg/', '1/', 'xyz', 'kg//m', 'constructor', '__proto__', 'm·', 'kg/xyz'])(
    '%j is none',
    (name) => {
      expect(unitNamed(name)).toBeUndefined()
    },
  )
})

test('a cell that says min or per month names no unit of goods', () => {
  for (const spelling of ['min', 'minutes', 'month', 'h', 'C', 'F']) {
    expect(unitOf(spelling)).toBeNull()
    expect(unitBehindNumber(spelling)).not.toBeNull()
  }
})

describe('factors', () => {
  test.each([
    ['milligram', 'kg', 1e-6],
    ['km', 'm', 1000],
    ['dozen', 'pcs', 12],
    ['hectolitre', 'l', 100],
    ['troy ounce', 'kg', 0.0311034768],
  ])('%s', (spelling, base, factor) => {
    expect(unitOf(spelling)?.base).toEqual({ unit: base, factor })
  })

  test('parts per million and per billion are two units', () => {
    expect(unitOf('ppm')?.name).not.toBe(unitOf('ppb')?.name)
  })
})
