/** The reply's wording by language: templates read once, and the words for units and lengths of time. */
import { wordingsOf } from '../../evidence/letters/letter-language.ts'
import { parseTemplate, type Template } from '../../evidence/templates.ts'
import type { Duration, Quantity } from '../../words/money.ts'
import { rounded } from './decimal.ts'
import { english } from './templates/english-letter.ts'
import { french } from './templates/french-letter.ts'
import { german } from './templates/german-letter.ts'
import { italian } from './templates/italian-letter.ts'
import type { LetterWording, LetterWords } from './templates/letter-wording.ts'
import { portuguese } from './templates/portuguese-letter.ts'
import { spanish } from './templates/spanish-letter.ts'
import { priceText } from './totals.ts'

export type Wording = { language: string; reply: Template; regret: Template; words: LetterWords }

/** The wording in the language of the mail, in English where there is none. */
export const wordingIn = wordingsOf(
  { de: german, en: english, es: spanish, fr: french, it: italian, pt: portuguese },
  ({ reply, regret, words }: LetterWording, language): Wording => ({
    language,
    reply: parseTemplate(reply, `reply.${language}`),
    regret: parseTemplate(regret, `regret.${language}`),
    words,
  }),
)

/** `20 working days` */
export function durationText({ value, unit }: Duration, { words }: Wording): string {
  return `${value} ${words.durations[unit][value === 1 ? 0 : 1]}`
}

/** `EUR 5.94`, `EUR 5,94`: exact, with as many decimals as the document has. */
export function moneyText(amount: string, currency: string, { words }: Wording): string {
  const text = priceText(amount)
  // Three decimals behind a comma read as thousands in other countries; a fourth makes it plain.
  const plain = words.decimal === ',' && text.split('.')[1]?.length === 3 ? rounded(text, 4) : text
  const [whole = '', part = ''] = plain.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, words.decimal === ',' ? '.' : ',')
  return `${currency} ${grouped}${words.decimal}${part}`
}

/** What a price is for: `piece`, `100 pcs`. */
export function unitText(per: string | undefined, { words }: Wording): string {
  return words.units[per ?? 'pcs'] ?? per ?? 'pcs'
}

/** `200 pcs`, `200 Stück`: plain digits, since `2.000` is read differently across borders. */
export function countText({ value, unit }: Quantity, { words }: Wording): string {
  return `${value} ${words.counts[unit] ?? unit}`.trim()
}
