import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noHints } from './found.ts'
import { findTaxNumbers } from './tax-number.ts'

const numbers = (text: string, country?: string) =>
  findTaxNumbers(text, { ...noHints, ...(country === undefined ? {} : { country }) }).map(
    ({ value }) => value.number,
  )

describe('VAT and register numbers', () => {
  test.each<[string, string[]]>([
    ['VAT no. DE136695976', ['DE136695976']],
    ['USt-IdNr.: ATU13585627', ['ATU13585627']],
    ['VAT GB 980 7806 84 and more', ['GB980780684']],
    ['XI 980 7806 84', ['XI980780684']],
    ['CHE-100.155.212 MWST', ['CHE100155212']],
    ['NO 974 760 673 MVA', ['NO974760673']],
    ['TVA FR 40 303 265 045', ['FR40303265045']],
    ['Partita IVA 00743110157', ['IT00743110157']],
    ['NIF: B58378431', ['ESB58378431']],
    ['Org.nr. 974 760 673', ['NO974760673']],
    ['USt-IdNr. 136695976', ['DE136695976']],
    ['HRB 12345, Amtsgericht Kiel', ['HRB 12345']],
    ['SIREN 303 265 045', ['303265045']],
    ['Company No. 01234567', ['01234567']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  test('behind "VAT" alone the country is the one of the writer', () => {
    expect(numbers('VAT No. 980 7806 84', 'GB')).toEqual(['GB980780684'])
    expect(numbers('VAT No. 980 7806 84')).toEqual([])
  })

  test.each([
    'order DE136695970',
    'part NO123456',
    'IT 5000 pcs at 12.50',
    'BE sure to ship 20000000 pieces',
    'SIREN 303 265 046',
    'GBP 980780684',
  ])('%s is none', (text) => {
    expect(numbers(text)).toEqual([])
  })

  test('one wrong digit of a number is seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const digits = Array.from('DE136695976')
        digits[at] = String((Number(digits[at]) + add) % 10)
        expect(numbers(digits.join(''))).toEqual([])
      }),
    )
  })
})
