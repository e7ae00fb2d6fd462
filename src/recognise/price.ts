/** Reads a cell that is known to hold a price: a column of a price list, a line of a form, a web shop's label. */
import type { Decimal } from '../words/money.ts'
import { type CurrencyMark, scanCurrencies } from './currency.ts'
import type { Hints } from './found.ts'

export type Price = {
  amount: Decimal
  /** Where the amount stands in the cell. */
  start: number
  end: number
  /** The sign, code or name as written, in the cell or else in the column's header; null where neither names one. */
  mark: string | null
  /** ISO 4217 of the mark. */
  currency: string | null
}

/**
 * The price of a cell, null where it holds none. `header` is the text that labels the column and may name the currency.
 * In a price a separator before exactly three digits groups (`1.500`, `12.500 ₫`), unless the hints say it is the decimal.
 */
export function readPrice(cell: string, hints: Hints, header = ''): Price | null {
  const mark = markOf(cell, header, hints)
  const inCell = mark?.from === cell ? mark : null
  const amount = amountOf(cell, inCell, hints)
  if (amount === null) return null
  return { ...amount, mark: mark?.text ?? null, currency: mark?.code ?? null }
}

/** The currency of a cell or its header alone, for cells without an amount. */
export function readPriceMark(cell: string, hints: Hints, header = ''): string | null {
  return markOf(cell, header, hints)?.text ?? null
}

type Mark = { text: string; code: string; start: number; end: number; from: string; rank: number }

/** Marks that name one currency come before `$`, those before weak ones, and the cell's before the header's. */
function markOf(cell: string, header: string, hints: Hints): Mark | null {
  const found = [...marksIn(cell, hints, 0), ...marksIn(header, hints, 1)].sort((a, b) => a.rank - b.rank)
  return found[0] ?? null
}

function marksIn(text: string, hints: Hints, place: number): Mark[] {
  return scanCurrencies(text, hints).flatMap((mark) => {
    const raw = text.slice(mark.start, mark.end)
    if (mark.weak && !standsWithAmount(text, mark)) return []
    return [
      {
        text: raw,
        code: mark.code,
        start: mark.start,
        end: mark.end,
        from: text,
        rank: rankOf(raw, mark) + place,
      },
    ]
  })
}

function rankOf(raw: string, mark: CurrencyMark): number {
  if (raw === '$' || raw === 'kr') return 2
  return mark.weak ? 4 : 0
}

/** A weak sign (`K`, `kr`, `Р`) counts beside digits or where it is all the text there is. */
function standsWithAmount(text: string, mark: CurrencyMark): boolean {
  const before = text.slice(0, mark.start).trimEnd()
  const after = text.slice(mark.end).trimStart()
  if (before === '' && after === '') return true
  return /\d[.,–-]{0,2}$/.test(before) || /^[.:]?\s?\d/.test(after)
}

type Amount = { amount: Decimal; start: number; end: number }

const digits =
  /(?:\d|(?<![\d\p{L}])[.,](?=\d))(?:[ \u00a0\u202f\u2009'’](?=\d{3}(?!\d))|[.,](?= ?\d{2}(?!\d)) ?(?=\d)|[.,](?=\d)|\d)*/gu

function amountOf(cell: string, mark: Mark | null, hints: Hints): Amount | null {
  if (/^\s*(?:free|gratis|kostenlos|gratuit|grátis|免费)\s*!?\s*$/iu.test(cell))
    return { amount: '0', start: 0, end: cell.length }
  const runs = [...cell.matchAll(digits)].filter(
    (run) => !/^\s?%/.test(cell.slice(run.index + run[0].length)),
  )
  const beside = mark === null ? undefined : runs.find((run) => touches(cell, run, mark))
  const run = beside ?? runs[0]
  if (run === undefined) return null
  const split = mark === null ? null : splitBySign(cell, run, mark)
  if (split !== null) return split
  const amount = asAmount(run[0], hints)
  return amount === null ? null : { amount, start: run.index, end: run.index + run[0].length }
}

function touches(cell: string, run: RegExpExecArray, mark: Mark): boolean {
  const end = run.index + run[0].length
  const gap = end <= mark.start ? cell.slice(end, mark.start) : cell.slice(mark.end, run.index)
  return gap.length < 4 && /^[\s.:,–-]*$/.test(gap)
}

/** `1250€60`: the sign stands where the decimal mark would. */
function splitBySign(cell: string, run: RegExpExecArray, mark: Mark): Amount | null {
  const end = run.index + run[0].length
  if (end !== mark.start || !/^\d+$/.test(run[0])) return null
  const cents = /^(?:\d{2,3}|\s\d{2})(?![\d.,])/.exec(cell.slice(mark.end))?.[0]
  if (cents === undefined) return null
  return { amount: `${run[0]}.${cents.trim()}`, start: run.index, end: mark.end + cents.length }
}

function asAmount(raw: string, hints: Hints): Decimal | null {
  const plain = raw.replace(/[ \u00a0\u202f\u2009'’]/g, '').replace(/[.,]+$/, '')
  const decimal = decimalOf(plain, hints)
  const at = decimal === null ? -1 : plain.lastIndexOf(decimal)
  const whole = (at < 0 ? plain : plain.slice(0, at)).replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0'
  const fraction = at < 0 ? '' : plain.slice(at + 1).replace(/\D/g, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

function decimalOf(plain: string, hints: Hints): '.' | ',' | null {
  if (hints.decimal !== undefined) return plain.includes(hints.decimal) ? hints.decimal : null
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (last < 0) return null
  const mark = plain[last] === ',' ? ',' : '.'
  const behind = plain.length - last - 1
  const times = plain.split(mark).length - 1
  if (behind === 3 && !(plain.startsWith('0') && last === 1)) return null
  // "1.234.56": only the last mark can be the decimal one, and only where it is no group.
  return times > 1 && behind > 2 ? null : mark
}
