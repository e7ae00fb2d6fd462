import { describe, expect, test } from 'vitest'
import { noHints } from './found.ts'
import { findNumberRanges } from './number-range.ts'

const ranges = (text: string) =>
  findNumberRanges(text, noHints).map(
    ({ text: said, value: { from, to, withFrom, withTo } }) =>
      `${said}: ${withFrom ? '[' : '('}${from ?? ''},${to ?? ''}${withTo ? ']' : ')'}`,
  )

describe('ranges of numbers', () => {
  test.each<[string, string[]]>([
    ['we need at least 250 of them', ['at least 250: [250,)']],
    ['no more than 40 a week', ['no more than 40: (,40]']],
    ['orders over 1,000', ['over 1,000: (1000,)']],
    ['300 or more, or 80 or fewer', ['300 or more: [300,)', '80 or fewer: (,80]']],
    ['between 12 and 18 of these', ['between 12 and 18: [12,18]']],
    ['from 5 to 9', ['from 5 to 9: [5,9]']],
    ['lots of 50-75', ['50-75: [50,75]']],
    ['more than 6 but fewer than 10', ['more than 6 but fewer than 10: (6,10)']],
    ['more than 10 and less than 6', ['more than 10: (10,)', 'less than 6: (,6)']],
    ['score >= 7 and x < 3', ['>= 7: [7,)', '< 3: (,3)']],
    ['mindestens 500 und höchstens 900', ['mindestens 500 und höchstens 900: [500,900]']],
    ['on 2026-11, at +49-40', []],
    ['equal to 5', ['equal to 5: [5,5]']],
  ])('%s', (text, expected) => {
    expect(ranges(text)).toEqual(expected)
  })
})
