/** Typed values of stored texts, read line by line and kept, so that checking while someone types stays fast. */
import type { Hints } from '../recognise/found.ts'
import type { LibraryRow } from '../words/document.ts'
import type { SourceText } from '../words/text.ts'
import { type HeaderMeaning, meaningOfHeader } from './header-meaning.ts'
import type { RowCells } from './table-rows.ts'
import { type TypedValue, valuesIn } from './typed-values.ts'

const kept = new WeakMap<SourceText, Map<string, TypedValue[]>>()
const keptRows = new WeakMap<RowCells, RowValue[]>()

/** The values of the stretch `start..end` of a text, with positions in the text. A text is always read with one set of hints. */
export function valuesWithin(
  text: SourceText,
  { start, end }: { start: number; end: number },
  hints: Hints,
): TypedValue[] {
  const stretches = kept.get(text) ?? new Map<string, TypedValue[]>()
  kept.set(text, stretches)
  const known = stretches.get(`${start} ${end}`)
  if (known !== undefined) return known
  const values = valuesIn(text.text.slice(start, end), hints).map((value) => ({
    ...value,
    start: value.start + start,
    end: value.end + start,
  }))
  stretches.set(`${start} ${end}`, values)
  return values
}

/** The lines of a text between `start` and `end`, blank ones left out. */
export function linesOf(text: string, start = 0, end = text.length): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  for (let at = start; at < end; ) {
    const feed = text.indexOf('\n', at)
    const stop = feed < 0 || feed > end ? end : feed
    if (text.slice(at, stop).trim() !== '') lines.push({ start: at, end: stop })
    at = stop + 1
  }
  return lines
}

/** A cell of a row with what its header means and the values it has under that header. */
export type RowValue = RowCells[number] & { meaning: HeaderMeaning | null; values: TypedValue[] }

/** The typed cells of a row: `12.50` under `Unit price (USD)` is an amount of money, `30` under `Lead time (days)` a duration. */
export function valuesOfRow(row: Pick<LibraryRow, 'cells'>, hints: Hints): RowValue[] {
  const known = keptRows.get(row.cells)
  if (known !== undefined) return known
  const typed = row.cells.map(({ header, cell }) => ({ header, cell, meaning: meaningOfHeader(header) }))
  const textUnder = (meaning: HeaderMeaning): string =>
    typed.find((one) => one.meaning === meaning)?.cell.text ?? ''
  const values = typed.map((one) => ({
    ...one,
    values: valuesIn(
      inWords(one.cell.text, one, {
        currency: textUnder('currency'),
        unit: textUnder('unit'),
        priceUnit: textUnder('price-unit'),
      }),
      hints,
    ),
  }))
  keptRows.set(row.cells, values)
  return values
}

/** A bare number with the currency or unit that stands in its header or in a column of its own. */
function inWords(
  text: string,
  { header, meaning }: { header: string; meaning: HeaderMeaning | null },
  columns: { currency: string; unit: string; priceUnit: string },
): string {
  const bare = text.trim()
  const isBare = /^[~≈±<>≤≥]?\s*[\d.,'’\s–-]*\d$/.test(bare)
  const named = header.replace(/[()[\],]/g, ' ')
  if (meaning === 'unit-price' || meaning === 'other-price') {
    const currency = currencyMark.exec(named)?.[0] ?? columns.currency
    if (isBare && currency === '') return text
    const amount = isBare ? `${bare} ${currency}` : bare
    return /^\D{0,5}[\d.,'’ ]+\D{0,5}$/.test(amount) && !per.test(amount)
      ? `${amount} ${priceUnitOf(named, columns)}`
      : amount
  }
  if (!isBare) return text
  if (meaning === 'lead-time') return `${bare} ${timeUnit.exec(named)?.[0] ?? ''}`.trim()
  if (meaning === 'moq' || meaning === 'quantity' || meaning === 'quantity-from') {
    const [, unit] = /[([/]\s*(\p{L}+)\s*[)\]]?\s*$/u.exec(header) ?? []
    return `${bare} ${unit ?? columns.unit}`.trim()
  }
  return text
}

/** What a price of the row is for: `per 100 pcs`, from its header, else from the columns beside it, else a piece. */
function priceUnitOf(header: string, { unit, priceUnit }: { unit: string; priceUnit: string }): string {
  const [, many = '', word = ''] = per.exec(header) ?? []
  if (many !== '' || word !== '') return `per ${many} ${isCurrency(word) ? 'pcs' : word || 'pcs'}`
  if (priceUnit !== '')
    return /\p{L}/u.test(priceUnit) ? `per ${priceUnit}` : `per ${priceUnit} ${unit || 'pcs'}`
  return `per ${unit || 'pcs'}`
}

function isCurrency(word: string): boolean {
  return /^[A-Z]{3}$/.test(word)
}

const per = /(?:\/|\b(?:per|je|pro|par|por|al|le|la)\b)\s*(\d[\d.,]*)?\s*(\p{L}+)?/iu
const currencyMark = /US\$|[€£¥₹$]|\b(?!MOQ|SKU)[A-Z]{3}\b/u
const timeUnit =
  /(?:working |business |calendar )?(?:days?|weeks?|months?)|(?:werk|arbeits)?tage?|wochen?|monate?|jours?(?: ouvr[ée]s)?|semaines?|mois|d[íi]as?(?: h[áa]biles)?|semanas?|giorni(?: lavorativi)?|settiman[ae]/i
