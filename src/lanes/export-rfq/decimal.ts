/** Exact arithmetic on decimal strings: money is never a float. */

type Scaled = { digits: bigint; places: number }

/** The exact product: `times('0.105', '7500')` is `787.500`. */
export function times(a: string, b: string): string {
  const [x, y] = [scaled(a), scaled(b)]
  return written({ digits: x.digits * y.digits, places: x.places + y.places })
}

/** The exact sum. */
export function plus(a: string, b: string): string {
  const [x, y] = aligned(a, b)
  return written({ digits: x.digits + y.digits, places: x.places })
}

/** Negative, zero or positive as `a` is smaller than, equal to or greater than `b`. */
export function compare(a: string, b: string): number {
  const [x, y] = aligned(a, b)
  if (x.digits === y.digits) return 0
  return x.digits < y.digits ? -1 : 1
}

/** The quotient where it ends within `places` decimals, else null: no rounding happens unseen. */
export function dividedExactly(a: string, b: string, places = 8): string | null {
  const [x, y] = aligned(a, b)
  if (y.digits === 0n) return null
  const raised = x.digits * 10n ** BigInt(places)
  return raised % y.digits === 0n ? trimmed(written({ digits: raised / y.digits, places })) : null
}

/** Rounded half away from zero to `places` decimals, as invoices are: `rounded('787.505', 2)` is `787.51`. */
export function rounded(a: string, places: number): string {
  const { digits, places: has } = scaled(a)
  if (has <= places) return written({ digits: digits * 10n ** BigInt(places - has), places })
  const divisor = 10n ** BigInt(has - places)
  const half = divisor / 2n
  const up = digits < 0n ? -half : half
  return written({ digits: (digits + up) / divisor, places })
}

/** Without zeros behind the point that say nothing: `12.50` → `12.5`, `12.00` → `12`. */
export function trimmed(a: string): string {
  return a.includes('.') ? a.replace(/\.?0+$/, '') : a
}

function scaled(a: string): Scaled {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(a)
  if (!found) throw new TypeError(`“${a}” is not a decimal`)
  const [, sign = '', whole = '0', part = ''] = found
  return { digits: BigInt(`${sign}${whole}${part}`), places: part.length }
}

function aligned(a: string, b: string): [Scaled, Scaled] {
  const [x, y] = [scaled(a), scaled(b)]
  const places = Math.max(x.places, y.places)
  const raise = (one: Scaled): Scaled => ({ digits: one.digits * 10n ** BigInt(places - one.places), places })
  return [raise(x), raise(y)]
}

function written({ digits, places }: Scaled): string {
  const sign = digits < 0n ? '-' : ''
  const all = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  return places === 0 ? `${sign}${all}` : `${sign}${all.slice(0, -places)}.${all.slice(-places)}`
}
