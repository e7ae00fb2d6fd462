/** Discounts for early payment, as they are written within terms: `2% 10 net 30`, `2/10 net 30`, `14 Tage 2 % Skonto`. */
import type { Decimal } from '../words/money.ts'

const percent = '\\d{1,2}(?:[.,]\\d{1,2})?\\s?%'
const days = '(?:days?|tagen?|jours|d[íi]as|giorni|gg|d)(?!\\p{L})'
const name =
  '(?:skonto|cash discount|discount|escompte|sconto(?: cassa)?|pronto pago|descuento|desconto)(?!\\p{L})'
const within =
  '(?:(?:bei zahlung|for payment|if paid|si pago|si pagamento|si paiement)\\s)?(?:innerhalb(?: von)?|binnen|within|in|sous|à|entro|a|dentro de|em|con pago a)?\\s?'
const net = `(?:,|;|\\s[-–])?\\s?(?:then\\s|sonst\\s|oder\\s|or\\s)?n(?:et(?:to|ti|s)?)?\\s?\\/?\\s?\\d{1,3}(?:\\s${days})?`
const daysNet = `(?:,|;|\\s[-–])?\\s?(?:then\\s|sonst\\s|oder\\s|or\\s)?\\d{1,3}\\s${days}\\s(?:net|netto|netti|nets|ohne abzug)`

/** Patterns of whole phrases with a discount, for the reader of payment terms; the longest first. */
export const discountPhrases: readonly string[] = [
  `${percent}\\s?(?:[,/]\\s?)?\\d{1,3}(?:\\s${days})?${net}`,
  `\\d{1,2}(?:[.,]\\d)?\\s?\\/\\s?\\d{1,3}${net}`,
  `\\d{1,3}\\s${days},?\\s(?:mit\\s|with\\s|avec\\s|con\\s|com\\s|à\\s|a\\s)?${percent}\\s${name}(?:${net}|${daysNet})?`,
  `${percent}\\s${name}\\s${within}\\d{1,3}\\s${days}(?:${net}|${daysNet})?`,
]

const readings: readonly RegExp[] = [
  /^(?<percent>\d{1,2}(?:[.,]\d{1,2})?)\s?%\s?(?:[,/]\s?)?(?<days>\d{1,3})(?!\d)/u,
  /^(?<percent>\d{1,2}(?:[.,]\d)?)\s?\/\s?(?<days>\d{1,3})(?=.*n)/iu,
  new RegExp(
    `(?<days>\\d{1,3})\\s${days},?\\s(?:\\p{L}{1,5}\\s)?(?<percent>\\d{1,2}(?:[.,]\\d{1,2})?)\\s?%\\s${name}`,
    'iu',
  ),
  new RegExp(
    `(?<percent>\\d{1,2}(?:[.,]\\d{1,2})?)\\s?%\\s${name}\\s${within}(?<days>\\d{1,3})\\s${days}`,
    'iu',
  ),
]

export type Discount = { percent: Decimal; days: number }

/** The discount a phrase of terms grants and the phrase without it, null where it grants none. */
export function discountOf(phrase: string): { discount: Discount; rest: string } | null {
  for (const reading of readings) {
    const match = reading.exec(phrase)
    const share = match?.groups?.percent
    const count = match?.groups?.days
    if (match === null || share === undefined || count === undefined) continue
    const rest = `${phrase.slice(0, match.index)} ${phrase.slice(match.index + match[0].length)}`
    return { discount: { percent: share.replace(',', '.'), days: Number(count) }, rest }
  }
  return null
}
