import { expect, test } from 'vitest'
import { readValue, shapeOf, showValue } from './value-text.ts'

const values = [
  { amount: '12.50', currency: 'USD', per: 'pcs' },
  { amount: '12.50', currency: 'EUR' },
  { value: '5000', unit: 'pcs' },
  { value: 8, unit: 'week' },
  { value: 20, unit: 'working-day' },
  { name: 'Hamburg', country: 'DE', unlocode: 'DEHAM' },
  { name: 'Aliağa', country: 'TR', unlocode: null },
  '2026-11-27',
  'Elbkontor Gastrobedarf GmbH',
  true,
  false,
  3,
]

test.each(values)('what is shown of %j can be typed back', (value) => {
  expect(readValue(shapeOf('anything', value), showValue(value))).toEqual({ value })
})

test('a price may be written amount first, with grouping, in either style', () => {
  const price = { value: { amount: '1200.50', currency: 'EUR' } }
  expect(readValue('money', '1,200.50 EUR')).toEqual(price)
  expect(readValue('money', 'EUR 1.200,50')).toEqual(price)
})

test('a number that could mean two things is refused, not guessed', () => {
  expect(readValue('quantity', '1,200 pcs')).toEqual({ problem: 'quantity' })
  expect(readValue('money', 'USD 1.200')).toEqual({ problem: 'money' })
  expect(readValue('quantity', '1200 pcs')).toEqual({ value: { value: '1200', unit: 'pcs' } })
})

test('a price without a currency and a day that does not exist are refused', () => {
  expect(readValue('money', '12.50')).toEqual({ problem: 'money' })
  expect(readValue('date', '2026-02-30')).toEqual({ problem: 'date' })
})

test('clearing the text clears the cell', () => {
  expect(readValue('money', '  ')).toEqual({ value: null })
  expect(showValue(null)).toBe('')
})

test('an absent value has the shape that its name suggests', () => {
  expect(
    ['quantity', 'unit_price', 'delivery_by', 'destination_port', 'packaging'].map((name) =>
      shapeOf(name, null),
    ),
  ).toEqual(['quantity', 'money', 'date', 'port', 'text'])
})
