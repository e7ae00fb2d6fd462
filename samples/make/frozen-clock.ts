/**
 * Makes `new Date()`, `Date.now()` and `Math.random()` the same in every run, because the document libraries put
 * creation times and random ids into their files and the samples are committed. Import it before any of them.
 */
export const madeAt = new Date('2026-11-20T08:00:00Z')

const RealDate = globalThis.Date

class FrozenDate extends RealDate {
  constructor(...values: unknown[]) {
    if (values.length === 0) super(madeAt)
    else super(...(values as [number]))
  }
  static override now(): number {
    return madeAt.getTime()
  }
}

// Zip entries and PDF dates carry local time.
process.env.TZ = 'UTC'

globalThis.Date = FrozenDate as DateConstructor

let seed = 20261120
Math.random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}
