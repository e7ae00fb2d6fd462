import { describe, expect, test } from 'vitest'
import { noHints } from './found.ts'
import { findOrdinals } from './ordinal.ts'

const ordinals = (text: string) => findOrdinals(text, noHints).map((one) => `${one.text} = ${one.value}`)

describe('ordinals', () => {
  test.each<[string, string[]]>([
    ['our 2nd reminder, the 11th lot', ['2nd = 2', '11th = 11']],
    ['the 1,000th order', ['1,000th = 1000']],
    ['la 3ème livraison, el 4º lote', ['3ème = 3', '4º = 4']],
    ['the third shipment and a second look', ['third = 3', 'second = 2']],
    ['the thirty-second container', ['thirty-second = 32']],
    ['the one hundred and twelfth unit', ['one hundred and twelfth = 112']],
    ['our three thousandth customer', ['three thousandth = 3000']],
    ['two fifths, a fifth and one second', []],
    ['last and next', []],
    ['set at 25º C', []],
    ['the 4th-generation pump, part AB-2nd', ['4th = 4']],
  ])('%s', (text, expected) => {
    expect(ordinals(text)).toEqual(expected)
  })
})
