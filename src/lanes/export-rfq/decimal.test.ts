import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, dividedExactly, plus, rounded, times, trimmed } from './decimal.ts'

describe('money arithmetic', () => {
  test('multiplies a price with a quantity without losing a cent', () => {
    expect(times('0.105', '7500')).toBe('787.500')
    expect(rounded(times('1.005', '3'), 2)).toBe('3.02')
    expect(rounded('2.675', 2)).toBe('2.68')
    expect(rounded('-2.675', 2)).toBe('-2.68')
  })

  test('adds what floats cannot', () => {
    expect(plus('0.1', '0.2')).toBe('0.3')
    expect(plus('11880.00', '4932')).toBe('16812.00')
  })

  test('divides only where nothing is left over', () => {
    expect(dividedExactly('7500', '100')).toBe('75')
    expect(dividedExactly('1', '3')).toBeNull()
    expect(dividedExactly('1', '0')).toBeNull()
  })

  test('says nothing with zeros behind the point', () => {
    expect(trimmed('12.50')).toBe('12.5')
    expect(trimmed('1200')).toBe('1200')
  })

  test('agrees with whole-number arithmetic in cents for any price and quantity', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(1_000_000), (cents, count) => {
        const price = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
        const total = times(price, String(count)).replace('.', '')
        expect(BigInt(total)).toBe(BigInt(cents) * BigInt(count))
      }),
    )
  })

  test('orders decimals of any length as numbers', () => {
    expect(compare('9.5', '10')).toBeLessThan(0)
    expect(compare('10.0', '10')).toBe(0)
    expect(compare('-1', '-2')).toBeGreaterThan(0)
  })
})
