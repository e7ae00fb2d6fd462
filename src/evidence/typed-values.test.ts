import { describe, expect, test } from 'vitest'
import { noHints } from '../recognise/found.ts'
import { sameValue, valuesIn } from './typed-values.ts'

/** Whether a source that says `said` supports a draft that says `value`. */
function supports(said: string, value: string): boolean {
  const [one] = valuesIn(said, noHints)
  const [other] = valuesIn(value, noHints)
  if (one === undefined || other === undefined) throw new Error('no value')
  return sameValue(one, other)
}

describe('a quantity in a draft', () => {
  test.each([
    ['7,850 kilograms per cubic metre', '7850 kg/m³'],
    ['a load of 40 kN/m', '40 kN/m'],
    ['0.031 W/(m·K)', '0.031 W/mK'],
    ['-18 °C', '- 18 degrees Celsius'],
    ['25 ± 0.5 mm', '25 mm'],
  ])('“%s” supports “%s”', (said, value) => {
    expect(supports(said, `It is ${value}`)).toBe(true)
  })

  test.each([
    ['40 kN', '40 kN/m'],
    ['40 kN/m', '40 kN'],
    ['40 kN/m', '40 kN/m²'],
    ['1000 W', '1 kW'],
    ['3 mW', '3 MW'],
    ['25 mm', '25 ± 0.5 mm'],
    ['25 ± 0.1 mm', '25 ± 0.5 mm'],
    ['12 mm', '10-12 mm'],
    ['50 ppm', '50 ppb'],
    ['USD 18 per hour', 'USD 18 per day'],
  ])('“%s” does not support “%s”', (said, value) => {
    expect(supports(said, `It is ${value}`)).toBe(false)
  })
})

test('hours that are promised are a lead time or a rule of ours, as days are', () => {
  const kinds = (text: string) => valuesIn(text, noHints).map(({ kind }) => kind)
  expect(kinds('We ship within 48 hours.')).toEqual(kinds('We ship within 2 days.'))
  expect(kinds('You hear from us in 24 hours.')).toEqual(kinds('You hear from us in 3 days.'))
  expect(kinds('The burner runs 24 h.')).toEqual(['quantity'])
})
