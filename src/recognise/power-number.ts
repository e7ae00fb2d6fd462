/** Numbers with a power, as physics and spreadsheets write them. */
import type { Decimal } from '../words/money.ts'
import { rounded } from './decimal.ts'
import { type Found, foundAt } from './found.ts'

/** Every number with a power: `1.3e6`, `6.23×10⁻⁴`, `6.23 x 10^-4`, `10^6`, `1.1^23`. */
export function scanPowers(text: string): Found<Decimal>[] {
  return [...text.matchAll(power)].flatMap((match) => {
    const { base = '', ten, ofTen, ofE, ofBase, raised } = match.groups ?? {}
    const exponent = Number(plain(ofTen ?? ofE ?? ofBase ?? raised ?? ''))
    const number = base.replace(',', '.')
    // `10⁶` and `10^6`: the base is the ten itself.
    const alone = ten === undefined && (ofBase !== undefined || raised !== undefined)
    if (raised !== undefined && ten === undefined && number !== '10') return []
    const size =
      alone && number !== '10' ? Number(number) ** exponent : Number(`${alone ? 1 : number}e${exponent}`)
    const value = /^[-−]/.test(match[0]) ? -size : size
    if (!Number.isFinite(value)) return []
    return [
      foundAt(text, { start: match.index, end: match.index + match[0].length }, rounded(value), {
        confidence: 0.9,
      }),
    ]
  })
}

// `2x105` is a size: without a mark or a sign there is no power.
const power =
  /(?<![\p{L}\p{N}_.,])[-−]?(?<base>\d{1,15}(?:[.,]\d{1,15})?)(?:(?<ten>\s?[x×*·]\s?10)(?:(?:\^|\*\*)(?<ofTen>[-−–+]?\d{1,2})|(?<ofTen>[-−–+]\d{1,2}))(?!\d)|[eE](?<ofE>[-−+]?\d{1,2})(?![\p{L}\p{N}])|(?:\^|\*\*)(?<ofBase>[-−+]?\d{1,2})(?!\d)|(?<ten>\s?[x×*·]\s?10)?(?<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![\p{Nl}\p{No}_^]|[.,]\d)/gu

function plain(exponent: string): string {
  return exponent
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
    .replace(/[⁻−–]/, '-')
    .replace('⁺', '+')
}
