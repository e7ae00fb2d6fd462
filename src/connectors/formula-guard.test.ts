import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardFormula, unguardFormula } from './formula-guard.ts'

test.each([
  '=1+1',
  '+cmd|x',
  '-2+3+cmd|x',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '  =1',
  '＝1',
  '- follow up',
  '+A1',
  '-(A1)',
  '=',
  '@',
])('a spreadsheet never runs %j', (value) => expect(guardFormula(value)).toBe(`'${value}`))

test.each([
  '-12.50',
  '-1,200.00',
  '+3 %',
  '+49 (0)89 1234-0',
  '+1 202-555-0100',
  '-',
  'a=b',
  'RK-1',
  '',
  "it's",
  '12-14 weeks',
])('%j is harmless and stays as it is', (value) => expect(guardFormula(value)).toBe(value))

test('every value is read as it was written, and nothing stored begins a formula', () => {
  const signs = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', ' ', '1', 'a', '(', '＝', '\n')
  const hostile = fc.array(signs, { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string()), (value) => {
      const stored = guardFormula(value)
      expect(unguardFormula(stored)).toBe(value)
      if (/^\s*[=@]/.test(stored)) throw new Error(`${JSON.stringify(stored)} would be run`)
    }),
  )
})
