import { describe, expect, test } from 'vitest'
import { noHints } from './found.ts'
import { findNumbers, numberIn } from './number.ts'
import { findPercentages } from './percentage.ts'

const numbers = (text: string, language: string | null = null) =>
  findNumbers(text, { ...noHints, language }).map((one) => one.value)

describe('numbers', () => {
  test.each<[string, string, string[]]>([
    ['a German thousand', 'Bedarf 1.500,50 im Jahr', ['1500.50']],
    ['an English thousand', 'about 1,500.50 a year', ['1500.50']],
    ['a French thousand with a no-break space', 'environ 1 500,5 par an', ['1500.5']],
    ['a Swiss thousand', 'rund 1’500.50 im Jahr', ['1500.50']],
    ['an Indian lakh in digits', 'value 12,34,567 only', ['1234567']],
    ['thousands by a letter', 'we buy 10k of these', ['10000']],
    ['millions by a word', 'turnover 2.5 million', ['2500000']],
    ['a Spanish thousand in words', 'unas 5 mil al año', ['5000']],
    ['a Chinese ten thousand', '每年3万', ['30000']],
    ['a mixed fraction', 'length 2 1/2', ['2.5']],
    ['a written fraction', 'three quarters of it', ['0.75']],
    ['English words', 'two hundred and fifty', ['250']],
    ['German words', 'zweitausendfünfhundert', ['2500']],
    ['a list with commas', 'see 22,24,26,31', ['22', '24', '26', '31']],
    ['a negative number', 'between -5 and 40', ['-5', '40']],
    ['a power of ten', 'about 1.5e6 cycles', ['1500000']],
    ['a power with raised digits', 'about 4 × 10⁻³ of it', ['0.004']],
    ['a number behind a name with a digit', 'the H7 250 model', ['250']],
    ['a size, not a power', 'a sheet of 3 x105', ['3', '105']],
    ['vague hundreds', 'several hundred of them, two hundred of those', ['200']],
    ['a gauge of wire', 'wire of 2/0 gauge', []],
    ['inches on a hyphen', 'a pipe of 1-3/4', ['1.75']],
  ])('reads %s', (_name, text, values) => {
    expect(numbers(text)).toEqual(values)
  })

  test.each<[string, string]>([
    ['a version', 'release 1.2.3'],
    ['a date with points', '12.03.2026'],
    ['a day that does not exist', '29/02/2027'],
    ['a day and its month', 'entrega 15/12'],
    ['digits in a name', 'item A4x and B52z'],
    ['"this one"', 'we prefer this one'],
  ])('does not take %s for a number', (_name, text) => {
    expect(numbers(text)).toEqual([])
  })

  test('marks 1.500 as doubtful where nothing tells whether it is fifteen hundred or one and a half', () => {
    const [one] = findNumbers('target 1.500', noHints)
    expect(one?.confidence).toBeLessThan(0.7)
    expect(one?.note).toContain('1.500')
  })

  test('reads 1.500 as the other numbers of the text are written', () => {
    expect(numbers('1.500 zu 2,75')).toEqual(['1500', '2.75'])
    expect(numbers('1.500 at 2.75')).toEqual(['1.500', '2.75'])
  })

  test('a cell with one number says that number, a cell with two says none', () => {
    expect(numberIn('  5,000 ', noHints)?.value).toBe('5000')
    expect(numberIn('5 or 6', noHints)).toBeNull()
  })
})

describe('percentages', () => {
  test.each<[string, string[]]>([
    ['2.5% discount and 30 % advance', ['2.5', '30']],
    ['2,5 Prozent Skonto', ['2.5']],
    ['five percent', ['5']],
    ['10 por ciento', ['10']],
    ['5 parts', []],
    ['Percentage: 12', ['12']],
    ['discount\npercent of 12', ['12']],
    ['a small percent of 12 customers', []],
    ['percent of 12 customers', []],
  ])('%s', (text, values) => {
    expect(findPercentages(text, noHints).map((one) => one.value)).toEqual(values)
  })
})
