import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noHints } from './found.ts'
import { findNumbers } from './number.ts'
import { spellers } from './number-speller-for-tests.ts'
import { findQuantities } from './quantity.ts'

const read = (text: string, language: string | null) =>
  findNumbers(text, { ...noHints, language }).map((one) => one.value)
const quantities = (text: string, language: string | null) =>
  findQuantities(text, { ...noHints, language }).map(({ value }) => `${value.value} ${value.unit}`)

describe.each(Object.entries(spellers))('number words of %s', (language, spell) => {
  test('every number up to 9,999 is read as it is spelt', () => {
    const wrong: string[] = []
    // 1 by itself is an article.
    for (let value = 2; value < 10_000; value++) {
      const said = spell(value)
      const [one, ...more] = findNumbers(`: ${said}.`, { ...noHints, language })
      if (one?.value !== String(value) || one.text !== said || more.length > 0)
        wrong.push(`${said}: ${one?.value}`)
    }
    expect(wrong).toEqual([])
  })

  test('larger numbers are read as they are spelt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 999_999 }), (value) => {
        expect(read(spell(value), language)).toEqual([String(value)])
      }),
      { numRuns: 300 },
    )
  })

  test('two numbers stand for themselves behind one another in a list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999 }), fc.integer({ min: 2, max: 99_999 }), (a, b) => {
        expect(read(`${spell(a)}, ${spell(b)}`, language)).toEqual([String(a), String(b)])
      }),
      { numRuns: 200 },
    )
  })
})

describe('number words in orders', () => {
  test.each<[string, string, string[]]>([
    ['es', 'mil quinientas piezas', ['1500 pcs']],
    ['es', 'dos mil quinientas piezas', ['2500 pcs']],
    ['es', 'veintiún mil piezas', ['21000 pcs']],
    ['es', 'medio millón de piezas', ['500000 pcs']],
    ['pt', 'mil e duzentas peças', ['1200 pcs']],
    ['fr', 'deux mille pièces', ['2000 pcs']],
    ['fr', 'six cents pièces', ['600 pcs']],
    ['fr', 'une centaine de pièces', ['100 pcs']],
    ['de', 'dreieinhalb Tausend Stück', ['3500 pcs']],
    ['de', 'zweieinhalb Kilogramm', ['2.5 kg']],
    ['de', 'Tausend Stück', ['1000 pcs']],
    ['it', 'duemila cinquecento pezzi', ['2500 pcs']],
  ])('%s: %s', (language, text, expected) => {
    expect(quantities(text, language)).toEqual(expected)
    expect(quantities(text, null)).toEqual(expected)
  })

  test.each<[string, string, string[]]>([
    ['es', 'entre mil y dos mil', ['1000', '2000']],
    ['pt', 'mil e dois mil', ['1000', '2000']],
    ['pt', 'cem e duzentas', ['100', '200']],
    ['fr', 'cinq\ndix', ['5', '10']],
    ['it', 'dieci e venti', ['10', '20']],
    ['fr', 'deux et demi', ['2.5']],
    ['es', 'un millón y medio', ['1500000']],
  ])('%s: %s are the numbers they say', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected)
  })

  test.each<[string, string]>([
    ['de', 'einige tausend Stück'],
    ['de', 'ein paar hundert Stück'],
    ['fr', 'des centaines de pièces'],
    ['fr', 'quelques milliers de pièces'],
    ['fr', 'deux-trois pièces'],
    ['es', 'tres dos mil piezas'],
    ['es', 'diez por ciento'],
    ['it', 'mila'],
  ])('%s: %s says no count of pieces', (language, text) => {
    expect(quantities(text, language)).toEqual([])
  })

  test('a number word of another language beside it leaves nothing to be sure of', () => {
    expect(read('deux mil', null)).toEqual([])
  })

  test('a count that says about how many is marked', () => {
    expect(findNumbers('une centaine', { ...noHints, language: 'fr' })[0]?.note).toContain('about')
  })
})
