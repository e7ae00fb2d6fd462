/** Part numbers: by the look of a code, and by a catalogue's own list. */
import { type Found, foundAt, type Hints, isWhole, withoutOverlaps } from './found.ts'

/** Codes that mix letters and digits (`AB-1234`, `6204-2RS`, `M8x40-A2`); a guess, so never above 0.6 without a label before it. */
export function findPartNumbers(text: string, _hints: Hints): Found<string>[] {
  const found: Found<string>[] = []
  for (const match of text.matchAll(code)) {
    const raw = match[0].replace(/[-./_]+$/, '')
    const start = match.index
    if (!looksLikeCode(raw)) continue
    const before = text.slice(Math.max(0, start - 28), start)
    const labelled = label.test(before)
    if (!labelled && (isOther(raw) || otherLabel.test(before))) continue
    found.push(foundAt(text, { start, end: start + raw.length }, raw, { confidence: labelled ? 0.85 : 0.5 }))
  }
  for (const match of text.matchAll(labelledDigits)) {
    const raw = match[1] ?? ''
    const start = match.index + match[0].length - raw.length
    found.push(foundAt(text, { start, end: start + raw.length }, raw, { confidence: 0.8 }))
  }
  return withoutOverlaps(found)
}

// Bounded, and the look-behind keeps a long run from being tried at each of its characters.
const code =
  /(?<![\p{L}\p{N}_@/.-])[A-Za-z0-9](?:[A-Za-z0-9]|[-./_](?=[A-Za-z0-9])){2,39}(?![\p{L}\p{N}_@])/gu
const label =
  /(?:part|item|article|art|artikel|model|sku|p\/n|pn|ref|réf|código|codigo|cod|code|typ|type|teile|material|product|referencia|referência|codice|型号|货号|料号)[\s-]{0,2}(?:no|nr|number|nummer|code|n°|nº|#|num)?[.:#\s]{0,4}$/iu
const otherLabel =
  /(?:invoice|rechnung|tel|phone|fax|iban|bic|swift|vat|ust-?id|order|po|rfq|iso|din|en|astm|inquiry|anfrage|hs|zip|plz|http\S{0,20}|www\.\S{0,20})[\s.:#-]{0,3}(?:no|nr|number)?[.:#\s]{0,3}$/iu
const labelledDigits =
  /(?<![\p{L}\p{N}])(?:part|item|article|art|artikel|sku|p\/n|teile|material)[\s.-]{0,2}(?:no|nr|number|nummer|n°|nº|#)[.:#\s]{0,4}(\d[\d.-]{2,18}\d)(?![\p{L}\p{N}])/giu

function looksLikeCode(raw: string): boolean {
  if (raw.length < 4 || raw.length > 40) return false
  const digits = raw.replace(/\D/g, '').length
  const letters = raw.replace(/[^A-Za-z]/g, '').length
  if (digits < 2 || letters === 0) return false
  // Capitals: "stage2-release4" is prose of another trade.
  return /[A-Z]/.test(raw) || (letters <= 2 && digits >= 4)
}

/** Sizes, quantities with units, ordinals, dates, standards, containers and times are no part numbers. */
function isOther(raw: string): boolean {
  return (
    /^\d+(?:[.,]\d+)?(?:k|K|M|pcs|PCS|kg|KG|KGS|mm|MM|cm|CM|m|g|GSM|l|L|ml|mAh|V|W|kW|Hz|kHz|MHz|GHz|GB|MB|TB|USD|EUR|th|st|nd|rd|HC|HQ|GP|DV|FT|ft|x\d+.*)$/.test(
      raw,
    ) ||
    /^\d{1,2}-?[A-Z][a-z]{2,8}-?\d{2,4}$/.test(raw) ||
    /^(?:Q|H)[1-4](?:-?20\d\d)?$/.test(raw) ||
    /^(?:ISO|DIN|EN|ASTM|BS|JIS|IEC|GB|UL|KW|CW|COVID|UTF|MP|A)[-./]?\d{1,5}(?:[-:.]\d{1,4})*$/.test(raw) ||
    /^\d{4}-\d{2}-\d{2}T/.test(raw)
  )
}

/** A catalogue prepared for `findKnown`: exact and normalised forms of its part numbers. */
export type KnownParts = {
  longestWords: number
  byExact: ReadonlyMap<string, string>
  byForm: ReadonlyMap<string, string | null>
}

/** Prepares a catalogue once; 50,000 numbers take about 50 ms. */
export function knownParts(numbers: Iterable<string>): KnownParts {
  const byExact = new Map<string, string>()
  const byForm = new Map<string, string | null>()
  let longestWords = 1
  for (const number of numbers) {
    const trimmedNumber = number.trim()
    if (trimmedNumber === '') continue
    byExact.set(trimmedNumber, trimmedNumber)
    const form = normalPart(trimmedNumber)
    // Two numbers of one form tell nothing apart: no match by form.
    byForm.set(form, byForm.has(form) && byForm.get(form) !== trimmedNumber ? null : trimmedNumber)
    longestWords = Math.min(6, Math.max(longestWords, trimmedNumber.split(/[\s]+/).length + 1))
  }
  return { longestWords, byExact, byForm }
}

/** Every part number of the catalogue in the text: exact (0.99), or the same letters and digits written otherwise (0.9). */
export function findKnown(text: string, known: KnownParts | readonly string[]): Found<string>[] {
  const parts = isPrepared(known) ? known : knownParts(known)
  const words = [...text.matchAll(/[^\s,;:()[\]{}"“”„'|<>]+/gu)]
  const found: Found<string>[] = []
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (first === undefined) continue
    for (let count = Math.min(parts.longestWords, words.length - at); count > 0; count--) {
      const last = words[at + count - 1]
      if (last === undefined) continue
      const end = last.index + last[0].length
      if (end - first.index > 64) continue
      const hit = matchPart(text, first.index, end, parts)
      if (hit !== null) {
        found.push(hit)
        break
      }
    }
  }
  return withoutOverlaps(found)
}

function isPrepared(known: KnownParts | readonly string[]): known is KnownParts {
  return 'byExact' in known
}

/** Upper case, letters and digits only: `ab 12-34` and `AB1234` are one. */
export function normalPart(number: string): string {
  const upper = number.toUpperCase()
  return /[^ -~\s]/.test(upper) ? upper.replace(/[^\p{L}\p{N}]/gu, '') : upper.replace(/[^A-Z0-9]/g, '')
}

function matchPart(text: string, start: number, end: number, parts: KnownParts): Found<string> | null {
  let to = end
  while (to > start && /[.!?/-]/.test(text[to - 1] ?? '')) to--
  const raw = text.slice(start, to)
  const exact = parts.byExact.get(raw) ?? parts.byExact.get(text.slice(start, end))
  if (exact !== undefined)
    return foundAt(text, { start, end: start + exact.length }, exact, { confidence: 0.99 })
  const form = normalPart(raw)
  // Three letters or a bare short number written otherwise is a word or an amount, not a part.
  if (form.length < 4 || !/\d/.test(form) || (/^\d+$/.test(form) && raw !== form)) return null
  const byForm = parts.byForm.get(form)
  if (byForm === undefined || byForm === null || !isWhole(text, start, to)) return null
  return foundAt(text, { start, end: to }, byForm, { confidence: 0.9, note: `written as ${raw}` })
}
