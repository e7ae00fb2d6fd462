/** VAT numbers of Europe, told by their check digits, and numbers of company registers. */
import { checkVAT, countries } from 'jsvat'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

/** `number` without blanks and marks; a VAT number begins with its country (`GB980780684`, `CHE100155212`). */
export type TaxNumber = { kind: 'vat' | 'registration'; number: string; country: string | null }

/** Every VAT number whose check digits hold, and every register number that its label or register names. */
export function findTaxNumbers(text: string, hints: Hints): Found<TaxNumber>[] {
  return withoutOverlaps([...withCountry(text), ...labelled(text, hints), ...registered(text)])
}

/** Codes that stand for a number's country; Greece writes EL, Northern Ireland XI, Switzerland CHE. */
const prefixed =
  /(?<![\p{L}\p{N}])(AT[ ]?U|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)[ \u00a0:.-]{0,2}((?=[A-Z0-9 \u00a0.-]*\d)[A-Z0-9](?:[ \u00a0.-]?[A-Z0-9]){5,13})(?![\p{L}\p{N}])/gu

function withCountry(text: string): Found<TaxNumber>[] {
  return [...text.matchAll(prefixed)].flatMap((match) => {
    const [, code = '', rest = ''] = match
    const start = match.index
    const from = start + match[0].length - rest.length
    // Words and numbers that follow may have been taken along: the longest number that holds is the one.
    for (const end of ends(rest)) {
      const vat = vatOf(`${code}${rest.slice(0, end)}`)
      if (vat !== null) return [foundAt(text, { start, end: from + end }, vat)]
    }
    return []
  })
}

/** Where a number may end: at its last character, else before a blank, the longest first. */
function ends(rest: string): number[] {
  return [rest.length, ...[...rest.matchAll(/[ \u00a0]/g)].map(({ index }) => index).reverse()]
}

function vatOf(raw: string): TaxNumber | null {
  // What Swiss and Norwegian numbers carry at their end says "VAT" and is no part of them.
  const number = raw.replace(/[^A-Z0-9]/g, '').replace(/(?<=^(?:CHE|NO)\d+)(?:MWST|TVA|IVA|TPV|MVA)$/, '')
  const asked = number.replace(/^XI/, 'GB')
  const { isValid, country } = checkVAT(asked, countries)
  if (!isValid || country === undefined) return null
  return { kind: 'vat', number, country: country.isoCode.short }
}

/** What a label says about the country of the number behind it; null leaves it to the writer's country. */
const labels: readonly [words: string, codes: readonly string[] | null][] = [
  ['ust\\.?-?id(?:ent)?\\.?(?:-?(?:nr|nummer))?|umsatzsteuer-?id(?:entifikationsnummer)?', ['DE', 'ATU']],
  ['uid(?:-?(?:nr|nummer))?', ['ATU', 'CHE']],
  ['p(?:artita)?\\.?\\s?iva', ['IT']],
  ['n\\.?i\\.?f|c\\.?i\\.?f', ['ES', 'PT']],
  ['nipc|contribuinte', ['PT']],
  ['(?:n° |numéro (?:de )?)?tva(?: intracommunautaire)?', ['FR', 'BE', 'LU', 'CHE']],
  ['btw(?:-?nummer)?', ['NL', 'BE']],
  ['nip', ['PL']],
  ['mva|organisasjonsnummer', ['NO']],
  ['org\\.?\\s?(?:nr|nummer)', ['NO', 'SE']],
  ['vat(?: reg(?:istration)?)?|tax id', null],
]
const tail = '(?:\\s?(?:no|nr|nummer|number|id|reg|n[°º])\\.?)?[\\s:.#-]{1,4}'
const labelPatterns = labels.map(([words, codes]) => ({
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words})\\.?${tail}((?=[A-Z0-9 .-]*\\d)[A-Z0-9](?:[ .-]?[A-Z0-9]){6,13})(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  codes,
}))

function labelled(text: string, { country }: Hints): Found<TaxNumber>[] {
  return labelPatterns.flatMap(({ pattern, codes }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const rest = match[1] ?? ''
      const start = match.index + match[0].length - rest.length
      const own = country === undefined ? [] : [prefixOf(country)]
      for (const end of ends(rest)) {
        for (const code of codes ?? own) {
          const vat = vatOf(`${code}${rest.slice(0, end)}`.toUpperCase())
          if (vat !== null) return [foundAt(text, { start, end: start + end }, vat, { confidence: 0.85 })]
        }
      }
      return []
    }),
  )
}

function prefixOf(country: string): string {
  const special: Record<string, string> = { AT: 'ATU', CH: 'CHE', GR: 'EL' }
  return special[country] ?? country
}

const registers =
  /(?<![\p{L}\p{N}])(?:(HR[AB])[ \u00a0]?(?:nr\.?[ ]?)?(\d{1,6}(?:[ ]?[A-Z]{1,2}(?![\p{L}\p{N}]))?)|(SIREN|SIRET|RCS \p{Lu}\p{L}{2,20})(?:\s?n[°º])?[\s:]{1,3}(?:[AB] )?((?:\d{3}[ ]?){3}(?:\d{5})?)(?!\d)|(?:company (?:registration )?(?:no|number)|registered (?:in \p{L}{4,8} )?(?:no|number)|registered in (?:england|scotland|wales)[\p{L} ]{0,12} no)\.?[\s:]{1,3}((?:SC|NI|OC)?\d{6,8}))(?![\p{L}\p{N}])/giu

/** `HRB 12345`, `SIREN 303 265 045`, `Company No. 01234567`. */
function registered(text: string): Found<TaxNumber>[] {
  return [...text.matchAll(registers)].flatMap((match) => {
    const [whole, german, entry, french, digits, british] = match
    const span = { start: match.index, end: match.index + whole.length }
    const as = (number: string, country: string): Found<TaxNumber>[] => [
      foundAt(text, span, { kind: 'registration', number, country }, { confidence: 0.9 }),
    ]
    if (german !== undefined && entry !== undefined) return as(`${german.toUpperCase()} ${entry}`, 'DE')
    if (british !== undefined) return as(british.toUpperCase(), 'GB')
    const plain = (digits ?? '').replace(/\D/g, '')
    return french !== undefined && holdsLuhn(plain) ? as(plain, 'FR') : []
  })
}

function holdsLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}
