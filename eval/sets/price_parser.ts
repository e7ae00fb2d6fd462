/** Prices as web shops write them (price-parser's tests): amount and currency mark, both exact. */
import { noHints } from '../../src/recognise/found.ts'
import { readPrice, readPriceMark } from '../../src/recognise/price.ts'
import { type EvalSet, share } from '../set.ts'

type Row = {
  group: string
  price_raw: string | null
  currency_raw: string | null
  currency: string | null
  amount: string | number | null
  decimal_separator?: ',' | '.' | null
}

export const set: EvalSet = {
  name: 'price_parser',
  file: 'price_parser.jsonl',
  measure: (rows, show) => {
    const all = rows as readonly Row[]
    const told = (row: Row): void => show(`${JSON.stringify(row)}: ${JSON.stringify(said(row))}`)
    // Upstream's own parser fails these on purpose.
    const known = (row: Row): boolean => row.group.includes('XFAIL')
    return [
      {
        what: 'amount and currency mark',
        ...share(
          all.filter((row) => !known(row)),
          isRight,
          told,
        ),
        aim: 0.98,
        peers: { 'suite 1.3.1, amounts (published)': 0.912, 'a short regex, amounts (published)': 0.972 },
      },
      { what: 'the same, with the rows upstream gives up on', ...share(all, isRight) },
    ]
  },
}

function said({ price_raw: price, currency_raw: mark, decimal_separator: decimal }: Row) {
  const hints = { ...noHints, ...(decimal ? { decimal } : {}) }
  const read = readPrice(price ?? '', hints, mark ?? '')
  return {
    amount: read === null ? null : Number(read.amount),
    mark: (read === null ? readPriceMark(price ?? '', hints, mark ?? '') : read.mark) ?? null,
  }
}

function isRight(row: Row): boolean {
  const { amount, mark } = said(row)
  const wanted = row.amount === null ? null : Number(String(row.amount).replace(/[^\d.]/g, ''))
  return amount === wanted && mark === (row.currency ?? null)
}
