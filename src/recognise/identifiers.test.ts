import { describe, expect, test } from 'vitest'
import { noHints } from './found.ts'
import { findHsCodes } from './hs-code.ts'
import { findKnown, findPartNumbers, knownParts } from './part-number.ts'
import { findReferenceNumbers } from './reference-number.ts'

describe('part numbers', () => {
  test('codes of letters and digits are guesses, surer behind a label', () => {
    const found = findPartNumbers('bearing 6204-2RS, SKU AB-1234, part no. 445566', noHints)
    expect(found.map((one) => one.value)).toEqual(['6204-2RS', 'AB-1234', '445566'])
    expect(found.map((one) => one.confidence > 0.7)).toEqual([false, true, true])
  })

  test.each(['500pcs', 'ISO9001', 'KW12', '15-Dec-2026', '40HQ', 'Q1-2027', '80gsm'])(
    '%s is no part number',
    (text) => {
      expect(findPartNumbers(`we need ${text} now`, noHints)).toEqual([])
    },
  )

  test('a catalogue’s number is found as written and written otherwise', () => {
    const found = findKnown('need ab 1234-x and AB1234X, also 6204 2rs.', ['AB-1234-X', '6204-2RS'])
    expect(found.map((one) => [one.text, one.value])).toEqual([
      ['ab 1234-x', 'AB-1234-X'],
      ['AB1234X', 'AB-1234-X'],
      ['6204 2rs', '6204-2RS'],
    ])
  })

  test('two catalogue numbers that look alike are matched only as written', () => {
    const known = knownParts(['AB-12', 'A-B12'])
    expect(findKnown('AB-12', known).map((one) => one.value)).toEqual(['AB-12'])
    expect(findKnown('AB12', known)).toEqual([])
  })

  test('a quantity is not taken for a part that has the same digits', () => {
    expect(findKnown('we need 5,000 pcs', ['50-00'])).toEqual([])
  })
})

describe('reference numbers', () => {
  test.each<[string, string[]]>([
    ['RFQ-2026-0815 attached', ['rfq RFQ-2026-0815']],
    ['PO No. 4500123', ['order 4500123']],
    ['Anfrage Nr. A-77/12', ['rfq A-77/12']],
    ['Our ref: JK/03-2', ['reference JK/03-2']],
    ['invoice #INV-22', ['invoice INV-22']],
    ['demande de prix n° DP-2026-44', ['rfq DP-2026-44']],
    ['询价单号: XJ2026-11', ['rfq XJ2026-11']],
    ['we order 500 pcs', []],
    ['inquiry of 12/11/2026', []],
  ])('%s', (text, expected) => {
    expect(findReferenceNumbers(text, noHints).map((one) => `${one.value.kind} ${one.value.number}`)).toEqual(
      expected,
    )
  })
})

describe('tariff numbers', () => {
  test.each<[string, string[]]>([
    ['HS code 8482.10.10', ['84821010']],
    ['Zolltarifnummer: 73181595', ['73181595']],
    ['HS: 848210', ['848210']],
    ['NCM 8482.10.10', ['84821010']],
    ['HS code 9912', []],
    ['call 848210', []],
  ])('%s', (text, expected) => {
    expect(findHsCodes(text, noHints).map((one) => one.value)).toEqual(expected)
  })
})
