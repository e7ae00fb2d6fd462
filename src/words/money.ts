/** Money, quantities and durations as PACKET.md writes them: decimal strings, never floats. */
import { z } from 'zod'

/** A non-negative or negative decimal without exponent or grouping: `12.50`. */
export const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal such as 12.50')
export type Decimal = z.infer<typeof Decimal>

export const Currency = z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as USD')

export const Money = z.strictObject({
  amount: Decimal,
  currency: Currency,
  /** Unit of a per-unit price (`pcs`), absent for totals. */
  per: z.string().optional(),
})
export type Money = z.infer<typeof Money>

/** Unit names: see `units.ts`. */
export const Quantity = z.strictObject({ value: Decimal, unit: z.string() })
export type Quantity = z.infer<typeof Quantity>

export const Duration = z.strictObject({
  value: z.number(),
  unit: z.enum(['day', 'working-day', 'week', 'month']),
})
export type Duration = z.infer<typeof Duration>

/** `YYYY-MM-DD` */
export const CalendarDate = z.iso.date()
export type CalendarDate = z.infer<typeof CalendarDate>

/** Compares two decimal strings exactly: negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const digits = Math.max(fractionOf(a).length, fractionOf(b).length)
  const difference = scaled(a, digits) - scaled(b, digits)
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

export function isAtLeast(amount: Decimal, limit: Decimal): boolean {
  return compareDecimals(amount, limit) >= 0
}

/** `12.50` and `12.5` and `012.5` are one value: the shortest way to write it. */
export function normalDecimal(amount: Decimal): Decimal {
  const sign = amount.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  const shortest = `${whole.replace(/^0+(?=\d)/, '')}${fraction.replace(/0+$/, '') ? `.${fraction.replace(/0+$/, '')}` : ''}`
  return shortest === '0' ? '0' : `${sign}${shortest}`
}

function fractionOf(amount: Decimal): string {
  return amount.split('.')[1] ?? ''
}

function scaled(amount: Decimal, digits: number): bigint {
  const [whole = '0'] = amount.split('.')
  const unsigned = BigInt(whole.replace('-', '') + fractionOf(amount).padEnd(digits, '0'))
  return amount.startsWith('-') ? -unsigned : unsigned
}
