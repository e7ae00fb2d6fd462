/** Arithmetic on decimal strings: no float ever holds money or a quantity. */
import type { Decimal } from '../words/money.ts'

/** Leading zeros go, a bare point gets its zero; decimals stay as written, since 12.50 is how a price is said. */
export function asDecimal(digits: string): Decimal {
  const [whole = '', fraction] = digits.split('.')
  const trimmedWhole = whole.replace(/^0+(?=\d)/, '') || '0'
  return fraction === undefined || fraction === '' ? trimmedWhole : `${trimmedWhole}.${fraction}`
}

export function negate(value: Decimal): Decimal {
  if (/^0(?:\.0*)?$/.test(value)) return value
  return value.startsWith('-') ? value.slice(1) : `-${value}`
}

/** A float as a decimal of at most 15 significant digits, without exponent. */
export function rounded(value: number): Decimal {
  if (value === 0) return '0'
  const exponent = Math.floor(Math.log10(Math.abs(value)))
  const places = Math.min(100, Math.max(0, 14 - exponent))
  const fixed = Math.abs(value) < 1e21 ? value.toFixed(places) : BigInt(value).toString()
  return fixed.includes('.') ? fixed.replace(/0+$/, '').replace(/\.$/, '') : fixed
}

/** Moves the point, exactly: multipliers are powers of ten. */
export function timesPowerOfTen(value: Decimal, power: number): Decimal {
  const sign = value.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.')
  const digits = whole + fraction.padEnd(power, '0')
  const point = whole.length + power
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0'
  const right = digits.slice(point).replace(/0+$/, '')
  return `${sign}${left}${right === '' ? '' : `.${right}`}`
}

/** The same the other way: cents to dollars. */
export function dividedByPowerOfTen(value: Decimal, power: number): Decimal {
  const sign = value.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.')
  const padded = whole.padStart(power + 1, '0')
  return `${sign}${padded.slice(0, -power)}.${padded.slice(-power)}${fraction}`
}

/** Sum, to 15 digits. */
export function addDecimals(one: Decimal, other: Decimal): Decimal {
  return rounded(Number(one) + Number(other))
}

/** Exact product of two decimals. */
export function multiply(one: Decimal, other: Decimal): Decimal {
  const places = (one.split('.')[1]?.length ?? 0) + (other.split('.')[1]?.length ?? 0)
  const product = BigInt(one.replace('.', '')) * BigInt(other.replace('.', ''))
  if (places === 0) return product.toString()
  const digits = product
    .toString()
    .replace('-', '')
    .padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  const sign = product < 0n ? '-' : ''
  return `${sign}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`
}
