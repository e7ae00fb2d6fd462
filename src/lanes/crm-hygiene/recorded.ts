/** Values in the form in which a record holds them. */
import { fold } from '../../recognise/phrase.ts'
import type { Heard } from './heard.ts'

/** What would be written: in the shape of what the record holds now, where that has one. */
export function asRecorded({ field, value, unit }: Heard, held: string, currency: string | null): string {
  if (field.kind === 'money') {
    const amount = withoutZeros(value)
    // A column of its own holds the currency of the amount; other sums carry theirs.
    if (field.meaning === 'amount' && !/[A-Z]{3}|[€$£]/.test(held)) return amount
    const code = unit ?? currency
    return code === null ? amount : `${code} ${amount}`
  }
  if (field.kind === 'percentage') return held.includes('%') ? `${withoutZeros(value)}%` : withoutZeros(value)
  if (field.kind === 'count') return withoutZeros(value)
  return field.kind === 'quantity' ? quantityText(value, unit, held) : value
}

function quantityText(value: string, unit: string | null, held: string): string {
  const amount = withoutZeros(value)
  if (unit === null || /^\s*[\d.,]+\s*$/.test(held)) return amount
  const own = /^\s*[\d.,]+\s*(\p{L}+)\s*$/u.exec(held)?.[1]
  const isSame = own !== undefined && fold(own).replace(/s$/, '') === fold(unit).replace(/s$/, '')
  return `${amount} ${isSame ? own : unit}`
}

/** Whether the record says that already, however it writes it. */
export function sameAs(to: string, held: string): boolean {
  if (held.trim() === '') return false
  const plain = (text: string): string =>
    fold(text)
      .replace(/[,'’\s](?=\d{3}(?:\D|$))/g, '')
      .replace(/\s+/g, ' ')
      .replace(/%$/, '')
      .trim()
  const [one, other] = [plain(to), plain(held)]
  if (one === other) return true
  return /^[\d.]+$/.test(one) && /^[\d.]+$/.test(other) && Number(one) === Number(other)
}

function withoutZeros(value: string): string {
  return /\.\d/.test(value) ? value.replace(/\.?0+$/, '') : value
}
