import { describe, expect, test } from 'vitest'
import { boundsOf, decimalMarkOf, figureOf } from './cell-values.ts'

describe('figures of tables', () => {
  test.each([
    ['1,500', null, '1500'],
    ['1.200', null, '1200'],
    ['1.200', '.', '1.200'],
    ['0,36', null, '0.36'],
    ['12 000', null, '12000'],
    ['1.234,56', null, '1234.56'],
    ['1,234.56', null, '1234.56'],
    ['12.50', null, '12.50'],
    ['1.2.3', null, null],
    ['abc', null, null],
  ] as const)('reads %s with decimal mark %s as %s', (text, mark, value) => {
    expect(figureOf(text, mark)).toBe(value)
  })

  test('tells the decimal mark of a column from the cells that leave no choice', () => {
    expect(decimalMarkOf(['6,20', '1.250', '14,90'])).toBe(',')
    expect(decimalMarkOf(['6.20', '1,250'])).toBe('.')
    expect(decimalMarkOf(['1.250', '2.000'])).toBeNull()
  })

  test.each([
    ['1,000-4,999 pcs', '1000', '4999'],
    ['ab 5.000', '5000', null],
    ['≥ 500', '500', null],
    ['10,000+', '10000', null],
    ['from 2500', '2500', null],
    ['500 Stück', '500', null],
  ] as const)('reads the break %s as %s to %s', (text, from, to) => {
    expect(boundsOf(text)).toEqual({ from, to })
  })

  test('takes words for no break', () => {
    expect(boundsOf('on request')).toBeNull()
  })
})
