/** Telephone numbers, in E.164 where the country can be told. */
import { createRequire } from 'node:module'
import type * as phoneLibrary from 'libphonenumber-js/min'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

export type Phone = {
  /** `+494012345678`, null where neither the number nor the hints say the country. */
  e164: string | null
  extension?: string
  kind: 'phone' | 'fax' | 'mobile'
}

/** Every telephone number: with `+` or `00`, behind a label, or in a shape only phones have. Codes, dates and amounts are none. */
export function findPhones(text: string, hints: Hints): Found<Phone>[] {
  const found: Found<Phone>[] = []
  for (const match of text.matchAll(candidate)) {
    const raw = withoutNeighbours(match[0])
    const start = match.index
    const before = text.slice(Math.max(0, start - 40), start)
    const trust = trustIn(text, raw, start, before)
    if (trust === 0) continue
    const phone = asPhone(raw, hints, before)
    const confidence = phone.e164 === null ? Math.min(trust, 0.7) : trust
    found.push(
      foundAt(text, { start, end: start + raw.length }, phone, {
        confidence,
        note: phone.e164 === null ? 'country of the number not known' : undefined,
      }),
    )
  }
  return withoutOverlaps(found)
}

/** The number in E.164, null where it is none for that country. */
export function toE164(raw: string, country: string | undefined): string | null {
  const library = load()
  const plain = raw
    .replace(/\(0\)/g, '')
    .replace(/^\s*00\s?(?=\d)/, '+')
    .replace(/^\(?\+\s?/, '+')
    .replace(/^\(00(\d{1,3})\)/, '+$1')
    .replace(/(?:ext\.?|x|dw)\s?\d{1,6}$/i, '')
  const region = library.getCountries().find((one) => one === country)
  const parsed = library.parsePhoneNumberFromString(plain, region)
  return parsed?.isPossible() === true ? parsed.number : null
}

type Library = typeof phoneLibrary
let library: Library | null = null

/** Loaded when the first number turns up and as one CommonJS bundle: 5 ms, where the ESM build takes 80 to 120. */
function load(): Library {
  library ??= createRequire(import.meta.url)('libphonenumber-js/min') as Library
  return library
}

// A digit group at a time: (group)(separator group)*, each bounded, so no two parts can match the same text.
const candidate =
  /(?:(?<![\p{N}_@#*=+])(?:\(\+ ?\d{1,4}\)|\+ ?\d{1,15}|\( ?\d{1,5} ?\))|(?<![\p{N}\p{L}_@#$€£¥+*=.,/(]|\d[ -]|[\s(]-|^-)\d{1,15})(?:(?:[ ]?[-–./][ ]?|[ ]{1,2}|[ ]?(?=\()|(?<=\))[-. ]?)(?:\( ?\d{1,5} ?\)|\d{1,12})){0,8}(?:[ ]?(?:x|ext\.?|extension|dw|-)[ ]?\d{1,6})?(?![\p{N}\p{L}_@%°$€£]|[-/.,:]\d)/giu

const labelTail =
  '[\\s.:：#)/-]{0,6}(?:(?:no|nr|number|is|at|us|me|on|office|mobile|direct|phone|\\(\\p{L}{1,8}\\))[\\s.:]{1,3}){0,3}$'
const label = new RegExp(
  `(?:(?<!\\p{L})(?:tel|telephone|telefon|phone|mobile|mob|cell|handy|mobil|fax|telefax|whatsapp|ph|fon|téléphone|tél|portable|teléfono|telefono|móvil|celular|cel|telefone|telemóvel|cellulare|hotline|durchwahl|dial|wechat|viber)(?!\\p{L})|电话|手机|传真|[☎📞📱]|(?:^|\\n)\\s?[TMFP])${labelTail}`,
  'iu',
)
const weakLabel = new RegExp(`(?<!\\p{L})(?:call|ring|contact|direct|number|reach)${labelTail}`, 'iu')
const notPhone =
  /(?:(?<!\p{L})(?:account|acct|konto|iban|bic|invoice|order|rfq|po|ref|card|hs|code|nr|no|article|item|sku|zip|plz|vat|ust-?id|tax|cnpj|cif|nif|p\. ?iva|reg|hrb|isbn|part|lot|batch|omb|id|bestell\p{L}{0,12}|rechnung\p{L}{0,12})(?!\p{L})|编号|订单)[\s.:#-]{0,4}(?:no|nr|number|is)?[\s.:#]{0,3}$|#\s?$/iu

/** How surely it is a telephone number, 0 where it is none: a label, a country prefix, or a shape that only phones have. */
function trustIn(text: string, raw: string, start: number, before: string): number {
  const digits = digitsOf(raw)
  const international = /^\(?\+|^00 ?\d|^\(00\d/.test(raw)
  if (digits.length < 6 || digits.length > (international ? 17 : 15)) return 0
  if (isDateLike(raw) || isDecimal(raw) || /^0+$/.test(digits)) return 0
  if (label.test(before)) return international ? 0.97 : 0.9
  if (notPhone.test(before) || isHexadecimal(text, start + raw.length)) return 0
  if (weakLabel.test(before)) return international ? 0.97 : 0.85
  if (international) return digits.length >= 8 ? 0.93 : 0
  if (/^\(?0\d/.test(raw) && digits.length >= 8 && /[ ()/-]/.test(raw.slice(1))) return 0.75
  const american = /^(?:1[-. ])?\(?\d{3}\)?[-. ]{0,2}\d{3}[-. ]\d{4}$/.test(raw)
  if (american || /^\(\d{2,3}\) ?\d{3,5}-\d{4,5}$/.test(raw)) return 0.8
  const said = /\b(?:call|reach|phone|tel)\b/i.test(text.slice(Math.max(0, start - 60), start))
  return said && digits.length >= 7 ? 0.6 : 0
}

function digitsOf(raw: string): string {
  return raw.replace(/(?:x|ext\.?|extension|dw)\s?\d{1,6}$/i, '').replace(/\D/g, '')
}

/** `00 10 00 31 46 D9`: bytes. */
function isHexadecimal(text: string, end: number): boolean {
  return /^ (?:[0-9A-F][A-F]|[A-F][0-9])(?: |$)/.test(text.slice(end, end + 4))
}

/** Groups at the end go while there are too many digits or a date stands there: "(914) 349-8600 04/21/2020". */
function withoutNeighbours(raw: string): string {
  let kept = raw
  while (
    kept.includes(' ') &&
    (digitsOf(kept).length > (/^\(?\+|^00/.test(kept) ? 17 : 15) ||
      /[ ]\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(kept))
  ) {
    kept = kept.slice(0, kept.lastIndexOf(' ')).trimEnd()
  }
  return kept
}

function isDateLike(raw: string): boolean {
  return (
    /^\d{1,2}([-./])\d{1,2}\1(?:19|20)?\d\d$/.test(raw) ||
    /^(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}$/.test(raw) ||
    /^(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d$/.test(raw)
  )
}

/** `1.500.000`, `12.50`, `200.38294427`: groups of a number. */
function isDecimal(raw: string): boolean {
  return (
    /^\d{1,3}(?:\.\d{3}){1,4}$/.test(raw) ||
    /^\d+\.\d+$/.test(raw) ||
    (/^\d{1,3}(?: \d{3}){1,2}$/.test(raw) && raw.length < 9)
  )
}

function asPhone(raw: string, hints: Hints, before: string): Phone {
  const extension = /(?:x|ext\.?|extension|dw)\s?(\d{1,6})$/i.exec(raw)?.[1]
  const kind = kindOf(before)
  // "(541) 754-3010" is written so in North America only.
  const american = /^\(?[2-9]\d\d\)?[-. ]{0,2}\d{3}[-.]\d{4}$/.test(raw)
  const phone: Phone = { e164: toE164(raw, american ? 'US' : hints.country), kind }
  if (extension !== undefined) phone.extension = extension
  return phone
}

function kindOf(before: string): Phone['kind'] {
  if (/fax|传真|(?:^|\n)\s?F[\s.:]{0,3}$/i.test(before.slice(-14))) return 'fax'
  return /mob|cell|handy|celular|móvil|手机|whatsapp/i.test(before.slice(-16)) ? 'mobile' : 'phone'
}
