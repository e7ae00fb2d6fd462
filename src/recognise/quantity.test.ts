import { describe, expect, test } from 'vitest'
import { comparable, unitNamed, unitOf, units } from '../words/units.ts'
import { noHints } from './found.ts'
import { findQuantities } from './quantity.ts'

const quantities = (text: string) =>
  findQuantities(text, noHints).map((one) => `${one.value.value} ${one.value.unit}`)

describe('quantities', () => {
  test.each<[string, string[]]>([
    ['Please quote 5,000 pcs of A4 paper, 80 gsm', ['5000 pcs', '80 gsm']],
    ['Wir benötigen 500 Stück und 20 Rollen', ['500 pcs', '20 roll']],
    ['Necesitamos 1.500 uds y 3 cajas', ['1500 pcs', '3 box']],
    ['10.000 unidades por mês', ['10000 pcs']],
    ['1 500 pièces et 2 palettes', ['1500 pcs', '2 pallet']],
    ['2.000 pezzi, 12 confezioni', ['2000 pcs', '12 pack']],
    ['500个, 3箱, 20公斤', ['500 pcs', '3 carton', '20 kg']],
    ['Qty: 1,200 pcs.', ['1200 pcs']],
    ['- 500 pcs', ['500 pcs']],
    ['25 MT of rice in 50 kg bags', ['25 t', '50 kg']],
    ['3 dozen, 2 gross', ['3 dozen', '2 gross']],
    ['300 m² of sheet, 2 mm', ['300 m2', '2 mm']],
    ['120 sq. ft and 4.5 cbm', ['120 ft2', '4.5 m3']],
    ['4" pipe, 6 ft 3 in', ['4 in', '6.25 ft']],
    ['a 3/4 inch valve', ['0.75 in']],
    ['two hundred and fifty units', ['250 pcs']],
    ['fünfhundert Stück', ['500 pcs']],
    ['10k pcs a year', ['10000 pcs']],
    ['20 Dosen', ['20 can']],
    ['pump 20 m³/h, 5 l per minute', ['20 m3/h', '5 l/min']],
    ['12 kg/carton', ['12 kg']],
    ['between 44 kg and 50 kg', ['50 kg']],
    ['from -20 to -5 °C', ['-5 c']],
    ['sold 13,009 in 2025', []],
    ['at 80 °C and 6 bar', ['80 c', '6 bar']],
  ])('%s', (text, expected) => {
    expect(quantities(text)).toEqual(expected)
  })

  test.each<[string, string[]]>([
    ["2x40'HC", ['2 container-40hc']],
    ['1 x 20ft container', ['1 container-20']],
    ['40HQ', ['1 container-40hc']],
    ["3 FCL 20'", ['3 container-20']],
    ['one 40ft container', ['1 container-40']],
    ['3 x 40HC', ['3 container-40hc']],
    ['1 x 20DV, 2x20ft', ['1 container-20', '2 container-20']],
    ['page 40', []],
  ])('reads container loads: %s', (text, expected) => {
    expect(quantities(text)).toEqual(expected)
  })

  test.each<[string, string]>([
    ['stock', '500 in stock'],
    ['a time of day', 'at 2 pm or 10.30 am'],
    ['an ordinal', 'the 1st of May'],
    ['a code', 'part SCP-173m'],
    ['a quoted model', 'the "Model 500" drill'],
  ])('does not take %s for a quantity', (_name, text) => {
    expect(quantities(text)).toEqual([])
  })

  test('cartons of pieces keep both the cartons and the total', () => {
    const [one] = findQuantities('5 cartons of 24 pcs', noHints)
    expect(one?.text).toBe('5 cartons of 24 pcs')
    expect(one?.value).toEqual({ value: '5', unit: 'carton' })
    expect(one?.total).toEqual({ value: '120', unit: 'pcs' })
    expect(findQuantities('20 ctn (480 pcs)', noHints)[0]?.total).toEqual({ value: '480', unit: 'pcs' })
    expect(findQuantities('200 Säcke à 25 kg', noHints)[0]?.total).toEqual({ value: '5000', unit: 'kg' })
  })

  test('a number of weights or volumes keeps both the one and the total, and a size is none', () => {
    const [one] = findQuantities('12 x 0.75 L', noHints)
    expect(one?.text).toBe('12 x 0.75 L')
    expect(one?.value).toEqual({ value: '0.75', unit: 'l' })
    expect(one?.total).toEqual({ value: '9', unit: 'l' })
    expect(findQuantities('4 x 4 mm', noHints).every((found) => found.total === undefined)).toBe(true)
  })

  test('the end of an article code is not the lower end of a range', () => {
    const [one, ...more] = findQuantities('increase NV-GN11-065 to 7,500 pcs', noHints)
    expect(one?.text).toBe('7,500 pcs')
    expect(one?.range).toBeUndefined()
    expect(more).toEqual([])
  })

  test('a range gives its upper value and says both ends', () => {
    const [one] = findQuantities('between 5,000 - 10,000 pcs', noHints)
    expect(one?.text).toBe('5,000 - 10,000 pcs')
    expect(one?.value.value).toBe('10000')
    expect(one?.range).toEqual({ from: '5000', to: '10000' })
    expect(one?.note).toContain('upper')
  })
})

describe('units', () => {
  test.each([
    ['Stück', 'pcs'],
    ['KGS', 'kg'],
    ['Rollo', 'roll'],
    ['sacs', 'bag'],
    ['件', 'pcs'],
    ['M²', 'm2'],
    ['mt', 't'],
    ['pcs.', 'pcs'],
    ["40'HC", 'container-40hc'],
  ])('%s is %s', (spelling, name) => {
    expect(unitOf(spelling)?.name).toBe(name)
  })

  test('megabit and megabyte, like metre and mega, are told by their case', () => {
    expect(unitOf('mb')?.name).toBe('mbit')
    expect(unitOf('MB')?.name).toBe('mb')
  })

  test('every short name occurs once', () => {
    expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length)
  })

  test('kilograms compare with pounds, not with metres', () => {
    const [kg, lb, m] = ['kg', 'lb', 'm'].map(unitNamed)
    if (kg === undefined || lb === undefined || m === undefined) throw new Error('units missing')
    expect(comparable(kg, lb)).toBe(true)
    expect(comparable(kg, m)).toBe(false)
  })
})
